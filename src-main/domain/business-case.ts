/** What a scenario of a business case states for one plan year, in øre. Year 1 begins with the start month. */
export interface StatedPlanYear {
  readonly investment: number
  readonly saving: number
}

/** One plan year of a scenario with its accumulated balance, in øre (fractions where discounted). */
export interface PlanYear extends StatedPlanYear {
  /** 1-based. */
  readonly year: number
  /** saving − investment, discounted. */
  readonly net: number
  /** B(n) = Σ(saving − investment) from year 1. */
  readonly cumulative: number
  /** Past the last stated year: held at that year's figures. */
  readonly extrapolated: boolean
}

/** Years over which a business case is followed where it does not say otherwise (design/domain.md, "Formulas"). */
export const defaultHorizonYears = 10

/**
 * The plan years of a scenario to the horizon. A published series that ends earlier is held at its last year. With a
 * discount rate (0.04 = 4 %) year t is divided by (1 + rate)^t: constant within a year, and year 1 counts once.
 * No stated year gives no plan year.
 */
export const planYears = (
  stated: readonly StatedPlanYear[],
  horizonYears: number = defaultHorizonYears,
  discountRate = 0,
): PlanYear[] => {
  const last = stated.at(-1)
  if (!last) return []
  let cumulative = 0
  return Array.from({ length: Math.max(horizonYears, stated.length) }, (_, index) => {
    const { investment, saving } = stated[index] ?? last
    const net = (saving - investment) / (1 + discountRate) ** (index + 1)
    cumulative += net
    return { year: index + 1, investment, saving, net, cumulative, extrapolated: index >= stated.length }
  })
}

/** The first year whose saving exceeds its investment, or `null`. Not the same as break-even. */
export const firstSurplusYear = (years: readonly PlanYear[]): number | null =>
  years.find(({ saving, investment }) => saving > investment)?.year ?? null
