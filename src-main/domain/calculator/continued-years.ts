import { type PlanAmounts, type PlanYear, type StatedPlanYear, planYears } from '../business-case'
import { againstApproved } from './against-approved'

/** A published series that ends before the horizon, and how exactly it was printed. */
export interface PublishedPlan {
  readonly stated: readonly StatedPlanYear[]
  readonly horizonYears: number
  readonly discountRate: number
  /** Unit that the series was printed in, øre. */
  readonly roundingOre: number
}

const oreAKrone = 100

/**
 * What printing whole kr. took off the stated years. It is given back in the year after them, so that the balance is the
 * calculator's to the krone; a coarser rounding would bend that year.
 */
const takenOff = (own: readonly PlanYear[], calculated: readonly PlanYear[], roundingOre: number): number =>
  roundingOre > oreAKrone ? 0 : (calculated[own.length - 1]?.cumulative ?? 0) - (own.at(-1)?.cumulative ?? 0)

/**
 * The years after the last stated one as a calculator has them, whole øre. Only of a calculator that gives every stated year
 * within the printed rounding: its net, and either its investment and its saving too, or the series has nothing but net gains.
 * Empty for every other calculator, and where no year is left: the plan is then held at its last year.
 */
export const continuedYears = (plan: PublishedPlan, calculated: readonly PlanYear[]): PlanAmounts[] => {
  const { stated, horizonYears, discountRate, roundingOre } = plan
  const own = planYears(stated, stated.length, discountRate)
  const gives = (figure: 'net' | 'investment' | 'saving'): boolean =>
    againstApproved(
      own.map((year) => Math.round(year[figure])),
      calculated.slice(0, own.length).map((year) => year[figure]),
      roundingOre,
    ).years.every((year) => year.calculated !== null && !year.differs)
  const beyond = calculated.slice(own.length, horizonYears)
  // Half a continuation would be held at a year that nobody has stated.
  if (own.length === 0 || own.length + beyond.length < horizonYears || !gives('net')) return []
  const whole = gives('investment') && gives('saving')
  if (!whole && own.some(({ investment }) => investment !== 0)) return []
  const rounded = takenOff(own, calculated, roundingOre)
  return beyond.map((year, index) => {
    const investment = whole ? Math.round(year.investment) : 0
    const net = year.net + (index === 0 ? rounded : 0)
    // The calculator discounts at its own rate; a published net gain may be discounted already.
    return { investment, saving: Math.round(investment + net * (1 + discountRate) ** year.year) }
  })
}
