import fc from 'fast-check'
import type { PlanAmounts, StatedPlanYear } from '#domain/business-case'
import type { SuccessRateModel } from '#domain/calculator/success-rate'

/** An amount, øre. */
export const ore = fc.integer({ min: 0, max: 2_000_000_000 })
/** A share as a fraction. */
export const share = fc.integer({ min: 0, max: 1000 }).map((parts) => parts / 1000)
/** A sound success-rate model. */
export const model: fc.Arbitrary<SuccessRateModel> = fc.record({
  targetGroup: fc.integer({ min: 0, max: 500 }),
  successRate: share,
  phaseIn: fc.array(share, { maxLength: 6 }),
  costBeforeOre: ore,
  costAfterOre: ore,
  growth: fc.array(
    fc.integer({ min: -20, max: 30 }).map((parts) => parts / 1000),
    { maxLength: 4 },
  ),
  runningCostOre: ore,
  oneOffOre: ore,
  relapse: fc.record({ share, fromYear: fc.integer({ min: 1, max: 12 }) }),
  discountRate: fc.integer({ min: -50, max: 80 }).map((parts) => parts / 1000),
  horizonYears: fc.integer({ min: 1, max: 15 }),
})
/** A year that is the sum of its months. */
export const yearOf = (months: readonly PlanAmounts[]): StatedPlanYear => {
  const sum = (figure: keyof PlanAmounts) => months.reduce((total, amounts) => total + amounts[figure], 0)
  return { investment: sum('investment'), saving: sum('saving'), months }
}
const typedYear = fc.array(fc.record({ investment: ore, saving: ore }), { minLength: 12, maxLength: 12 }).map(yearOf)
/** A plan typed by month. */
export const typedPlan = fc.array(typedYear, { minLength: 1, maxLength: 4 })
