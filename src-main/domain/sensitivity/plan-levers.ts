import { type PlanYear, type StatedPlanYear, planYears } from '../business-case'
import { discountFaults, horizonFaults, isCountable, maxHorizonYears, maxRate } from '../case-limits'
import { type Checked, accepted, refused } from '../checked'
import { message } from '../message'
import type { Lever } from './lever'

/** An approved series as a model: what it states, times a factor. */
export interface PlanModel {
  readonly stated: readonly StatedPlanYear[]
  readonly savingFactor: number
  readonly investmentFactor: number
  readonly discountRate: number
  readonly horizonYears: number
}

/** The approved series as it is: both factors 1. */
export const planModel = (
  stated: readonly StatedPlanYear[],
  { horizonYears, discountRate }: Pick<PlanModel, 'horizonYears' | 'discountRate'>,
): PlanModel => ({ stated, savingFactor: 1, investmentFactor: 1, discountRate, horizonYears })

/** The years of an approved series with its assumptions moved; typed months move with their year. Øre with fractions. */
export const movedPlan = (model: PlanModel): Checked<PlanYear[]> => {
  const { stated, savingFactor, investmentFactor, discountRate, horizonYears } = model
  const faults = [...horizonFaults(horizonYears), ...discountFaults(discountRate)]
  if (faults.length > 0) return refused(faults)
  const moved = <Amounts extends Pick<StatedPlanYear, 'investment' | 'saving'>>(amounts: Amounts): Amounts => ({
    ...amounts,
    investment: amounts.investment * investmentFactor,
    saving: amounts.saving * savingFactor,
  })
  const years = planYears(
    stated.map((year) => (year.months ? { ...moved(year), months: year.months.map(moved) } : moved(year))),
    horizonYears,
    discountRate,
  )
  return isCountable(years) ? accepted(years) : refused([message('case.model-too-large')])
}

const factor = { of: '', unit: 'factor', least: 0, most: 10, whole: false } as const

/** What can be moved in an approved series, whatever it was worked out from. */
export const planLevers: readonly Lever<PlanModel>[] = [
  {
    ...factor,
    key: 'saving',
    read: ({ savingFactor }) => savingFactor,
    write: (model, savingFactor) => ({ ...model, savingFactor }),
  },
  {
    ...factor,
    key: 'investment',
    read: ({ investmentFactor }) => investmentFactor,
    write: (model, investmentFactor) => ({ ...model, investmentFactor }),
  },
  {
    key: 'discount-rate',
    of: '',
    unit: 'share',
    least: -0.99,
    most: maxRate,
    whole: false,
    read: ({ discountRate }) => discountRate,
    write: (model, discountRate) => ({ ...model, discountRate }),
  },
  {
    key: 'horizon',
    of: '',
    unit: 'years',
    least: 1,
    most: maxHorizonYears,
    whole: true,
    read: ({ horizonYears }) => horizonYears,
    write: (model, horizonYears) => ({ ...model, horizonYears }),
  },
]
