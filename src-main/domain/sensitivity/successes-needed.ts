import { breakEven } from '../break-even'
import { type SuccessRateModel, planOfSuccesses, successRatePlan } from '../calculator/success-rate'
import { numberFaults } from '../case-limits'
import { type Checked, accepted, refused } from '../checked'

/** How many persons must succeed, counted before phase-in and relapse. */
export interface SuccessesNeeded {
  /** The exact number; `null` where no number does. */
  readonly exact: number | null
  /** The smallest whole number; `null` where no number does. */
  readonly whole: number | null
  /** False where more persons would have to succeed than the target group has. */
  readonly withinTargetGroup: boolean
}

const none: SuccessesNeeded = { exact: null, whole: null, withinTargetGroup: false }

/** B(k) = gain(k) × successes − cost(k): the fewest successes that keep every balance from the year on at zero or above. */
const exactNumber = (model: SuccessRateModel, byYear: number): number | null => {
  const costs = planOfSuccesses(model, 0).slice(byYear - 1)
  const gains = planOfSuccesses({ ...model, runningCostOre: 0, oneOffOre: 0 }, 1).slice(byYear - 1)
  let needed = 0
  for (const [index, { cumulative }] of costs.entries()) {
    const gain = gains[index]?.cumulative ?? 0
    if (cumulative >= 0) continue
    if (gain <= 0) return null
    needed = Math.max(needed, -cumulative / gain)
  }
  return needed
}

/** Counted up and then tried, since the last digit of a division may be on either side. */
const wholeNumber = (model: SuccessRateModel, byYear: number, exact: number): number | null => {
  const least = Math.max(0, Math.ceil(exact) - 1)
  const candidates = [least, least + 1, least + 2]
  const earnsBack = (successes: number) => (breakEven(planOfSuccesses(model, successes))?.year ?? Infinity) <= byYear
  return candidates.find(earnsBack) ?? null
}

/**
 * How many persons must succeed for the model to break even by the end of a year, and for good within the horizon. Ishøj: 14
 * (13,03) by year 4, 10 (9,24) by year 9. The model's own success rate plays no part. Refused in words where the year is not
 * within the horizon or the model cannot be counted with.
 */
export const successesNeeded = (model: SuccessRateModel, byYear: number): Checked<SuccessesNeeded> => {
  const plan = successRatePlan(model)
  if (plan.value === null) return plan
  const faults = numberFaults([
    { field: 'field.target-year', value: byYear, least: 1, most: model.horizonYears, unit: 'number', whole: true },
  ])
  if (faults.length > 0) return refused(faults)
  const exact = exactNumber(model, byYear)
  const whole = exact === null || !Number.isFinite(exact) ? null : wholeNumber(model, byYear, exact)
  if (whole === null) return accepted(none)
  return accepted({ exact, whole, withinTargetGroup: whole <= model.targetGroup })
}
