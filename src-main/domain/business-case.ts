/** Investment and saving of one stretch of a plan, øre. */
export interface PlanAmounts {
  readonly investment: number
  readonly saving: number
}

/** A part of a year's saving (kontanthjælp, anbringelse, støtte), øre. */
export interface SavingComponent {
  readonly component: string
  readonly saving: number
}

/** What a scenario of a business case states for one plan year, in øre. Year 1 begins with the start month. */
export interface StatedPlanYear extends PlanAmounts {
  /** The year's twelve months where they were typed; they add to the year. Any other number of months counts as not typed. */
  readonly months?: readonly PlanAmounts[]
  /** The parts of the saving where they are stated. */
  readonly components?: readonly SavingComponent[]
}

/** One plan year of a scenario with its accumulated balance, in øre (fractions where discounted). */
export interface PlanYear extends PlanAmounts {
  /** 1-based. */
  readonly year: number
  /** saving − investment, discounted. */
  readonly net: number
  /** B(n) = Σ(saving − investment) from year 1. */
  readonly cumulative: number
  /** Past the last stated year: held at that year's figures, or continued. */
  readonly extrapolated: boolean
  /** The net from the year's first month to each of its twelve, discounted: only where the months were typed. */
  readonly netToDate?: readonly number[]
}

/** Years over which a business case is followed where it does not say otherwise (design/domain.md, "Formulas"). */
export const defaultHorizonYears = 10

const netToDate = (months: readonly PlanAmounts[], factor: number): number[] => {
  let sum = 0
  return months.map(({ investment, saving }) => (sum += saving - investment) / factor)
}

/**
 * The plan years of a scenario to the horizon. A published series that ends earlier is held at its last year, spread evenly
 * over its months; or goes on with `continued` (calculator/continued-years) where that has the years after it. With a discount rate (0.04 = 4 %) year t is divided by (1 + rate)^t: constant within a year, and year 1
 * counts once. No stated year gives no plan year.
 */
export const planYears = (
  stated: readonly StatedPlanYear[],
  horizonYears: number = defaultHorizonYears,
  discountRate = 0,
  continued: readonly PlanAmounts[] = [],
): PlanYear[] => {
  const last = stated.at(-1)
  if (!last) return []
  let cumulative = 0
  return Array.from({ length: Math.max(horizonYears, stated.length) }, (_, index) => {
    const { investment, saving } = stated[index] ?? continued[index - stated.length] ?? last
    const months = stated[index]?.months
    const factor = (1 + discountRate) ** (index + 1)
    const net = (saving - investment) / factor
    cumulative += net
    const year = { year: index + 1, investment, saving, net, cumulative, extrapolated: index >= stated.length }
    return months?.length === 12 ? { ...year, netToDate: netToDate(months, factor) } : year
  })
}

/**
 * True where nothing but the net gain is published (Ishøj): no investment beside what is saved, and less than nothing saved in
 * some year, since the cost is in it.
 */
export const statesNetOnly = (stated: readonly StatedPlanYear[]): boolean =>
  stated.every(({ investment }) => investment === 0) && stated.some(({ saving }) => saving < 0)

/** The first year whose saving exceeds its investment, or `null`. Not the same as break-even. */
export const firstSurplusYear = (years: readonly PlanYear[]): number | null =>
  years.find(({ saving, investment }) => saving > investment)?.year ?? null
