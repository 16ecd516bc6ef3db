import { type Message, message } from '../message'
import type { Month } from '../month'
import { type ApprovedScenario, type ComparablePlan, comparablePlan } from './comparable-plan'
import { type PriceFactor, type PriceIndex, type PriceLevel, levelFactor, priceYearOf } from './price-level'

/** What brings a plan to the price level of the comparison. */
export interface PlanPrices {
  /** Price level as the case states it. */
  readonly casePriceLevel: string | null
  readonly index: PriceIndex
}

/** From the prices of the case to a level, or the years whose rate is missing; 1 where its own prices are not known. */
export const planFactor = ({ casePriceLevel, index }: PlanPrices, level: PriceLevel): PriceFactor => {
  const own = priceYearOf(casePriceLevel)
  return own === null ? { factor: 1 } : levelFactor(index, own, level)
}

/** The part of a plan that is followed, and what there is to know of its prices. */
export interface PlanAtLevel {
  readonly plan: ComparablePlan | null
  readonly notes: readonly Message[]
}

const scaled = ({ stated, continued, ...rest }: ApprovedScenario, factor: number): ApprovedScenario => {
  const times = <Amounts extends { readonly investment: number; readonly saving: number }>(amounts: Amounts) => ({
    ...amounts,
    investment: amounts.investment * factor,
    saving: amounts.saving * factor,
  })
  return {
    ...rest,
    continued: continued.map(times),
    stated: stated.map((year) => ({
      ...times(year),
      ...(year.months ? { months: year.months.map(times) } : {}),
      ...(year.components
        ? { components: year.components.map(({ component, saving }) => ({ component, saving: saving * factor })) }
        : {}),
    })),
  }
}

/** The plan at the price level of the comparison; as it stands where its own price level, or a rate on the way, is not known. */
export const planAtLevel = (
  approved: ApprovedScenario,
  start: Month,
  unfollowed: readonly string[],
  prices: PlanPrices,
  level: PriceLevel,
): PlanAtLevel => {
  const found = planFactor(prices, level)
  const factor = 'factor' in found ? found.factor : 1
  const unknown =
    level.kind === 'year' && priceYearOf(prices.casePriceLevel) === null
      ? [message('realised.plan-level-unknown', { year: level.year })]
      : []
  const holes = 'missing' in found ? [message('realised.plan-index-hole', { years: found.missing.join(', ') })] : []
  const plan = comparablePlan(factor === 1 ? approved : scaled(approved, factor), start, unfollowed)
  const kept = unfollowed.filter((component) => !plan.unfollowed.includes(component))
  return {
    plan,
    notes: [...unknown, ...holes, ...kept.map((component) => message('realised.component-kept', { component }))],
  }
}
