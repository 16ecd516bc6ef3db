import { type PlanYear, type StatedPlanYear, planYears } from '../business-case'
import {
  discountFaults,
  horizonFaults,
  isCountable,
  maxAmountOre,
  maxHorizonYears,
  maxPersons,
  maxRate,
  numberFaults,
} from '../case-limits'
import { type Checked, accepted, refused } from '../checked'
import { type Message, message } from '../message'

/**
 * The success-rate model, as Skandia's in Ishøj (Indsatsbeskrivelse 2018): every assumption is data. Amounts in øre, rates and
 * shares as fractions (0.1 = 10 %).
 */
export interface SuccessRateModel {
  /** Persons. */
  readonly targetGroup: number
  readonly successRate: number
  /** Share of the effect reached in year 1, 2, …; the last one holds. Empty: full effect from year 1. */
  readonly phaseIn: readonly number[]
  /** Cost of a person and year without and with the effect; their difference is what a success saves. */
  readonly costBeforeOre: number
  readonly costAfterOre: number
  /** Growth of that difference from year 1 to 2, 2 to 3, …; the last one holds. Empty: none. */
  readonly growth: readonly number[]
  readonly runningCostOre: number
  /** In year 1 only. */
  readonly oneOffOre: number
  /** The share of the successes that is lost from a year on (tilbagefald). A share of 0: none. */
  readonly relapse: { readonly share: number; readonly fromYear: number }
  readonly discountRate: number
  readonly horizonYears: number
}

/** Share of the full effect in a year, 1-based: phase-in less relapse. */
const effectIn = ({ phaseIn, relapse }: SuccessRateModel, year: number): number =>
  (phaseIn[year - 1] ?? phaseIn.at(-1) ?? 1) * (year >= relapse.fromYear ? 1 - relapse.share : 1)

/** What the model states for each year when so many persons succeed, before phase-in and relapse. */
const statedYears = (model: SuccessRateModel, successes: number): StatedPlanYear[] => {
  const { growth, costBeforeOre, costAfterOre, runningCostOre, oneOffOre } = model
  let grown = 1
  return Array.from({ length: model.horizonYears }, (_, index) => {
    if (index > 0) grown *= 1 + (growth[index - 1] ?? growth.at(-1) ?? 0)
    return {
      investment: runningCostOre + (index === 0 ? oneOffOre : 0),
      saving: successes * effectIn(model, index + 1) * (costBeforeOre - costAfterOre) * grown,
    }
  })
}

/** The plan of the model when so many persons succeed, øre with fractions: for models that `successRatePlan` takes. */
export const planOfSuccesses = (model: SuccessRateModel, successes: number): PlanYear[] =>
  planYears(statedYears(model, successes), model.horizonYears, model.discountRate)

/** What is wrong with a success-rate model, in words. Empty: it can be counted with. */
const successRateFaults = (model: SuccessRateModel): Message[] => {
  const share = (field: string, value: number) =>
    ({ field: `field.${field}`, value, least: 0, most: 1, unit: 'percent' }) as const
  const amount = (field: string, value: number) =>
    ({ field: `field.${field}`, value, least: 0, most: maxAmountOre, unit: 'ore' }) as const
  const grows = (value: number) =>
    ({ field: 'field.growth', value, least: -1, most: maxRate, unit: 'percent' }) as const
  return [
    ...numberFaults([
      { field: 'field.target-group', value: model.targetGroup, least: 0, most: maxPersons, unit: 'number' },
      share('success-rate', model.successRate),
      ...model.phaseIn.map((value) => share('phase-in', value)),
      amount('cost-before', model.costBeforeOre),
      amount('cost-after', model.costAfterOre),
      ...model.growth.map(grows),
      amount('running-cost', model.runningCostOre),
      amount('one-off', model.oneOffOre),
      share('relapse-share', model.relapse.share),
      {
        field: 'field.relapse-from',
        value: model.relapse.fromYear,
        least: 1,
        // A relapse in the year after the last one is none.
        most: maxHorizonYears + 1,
        unit: 'number',
        whole: true,
      },
    ]),
    ...discountFaults(model.discountRate),
    ...horizonFaults(model.horizonYears),
  ]
}

/**
 * The years of the success-rate model, as an aid beside the approved series, never in its place. Øre with fractions: round once,
 * at the edge. Refused in words where an assumption cannot be counted with.
 */
export const successRatePlan = (model: SuccessRateModel): Checked<PlanYear[]> => {
  const faults = successRateFaults(model)
  if (faults.length > 0) return refused(faults)
  const years = planOfSuccesses(model, model.targetGroup * model.successRate)
  return isCountable(years) ? accepted(years) : refused([message('case.model-too-large')])
}
