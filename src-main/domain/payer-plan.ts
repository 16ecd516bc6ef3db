import { type BreakEven, breakEven } from './break-even'
import { type PlanAmounts, type PlanYear, type StatedPlanYear, planYears } from './business-case'
import { discountFaults, horizonFaults, isCountable } from './case-limits'
import { type Checked, accepted, refused } from './checked'
import { message } from './message'
import { type PayerPart, type PayerShare, shareFaults, splitAmount } from './payer-split'

/** What a case means to one payer: its own cost, its own gain, its own break-even. */
export interface PayerPlan {
  readonly payer: string
  readonly years: readonly PlanYear[]
  /** `null`: not within the horizon. */
  readonly breakEven: BreakEven | null
}

/** A case to be shared: the cost and the gain each have shares of their own ("hvem tjener den økonomiske gevinst"). */
export interface SharedCase {
  readonly stated: readonly StatedPlanYear[]
  readonly costShares: readonly PayerShare[]
  readonly gainShares: readonly PayerShare[]
  readonly horizonYears: number
  readonly discountRate: number
  /** The years after the last stated one where a calculator goes on; without them that year is held. */
  readonly continued?: readonly PlanAmounts[]
}

/** A payer's part of what a stretch of the plan costs and saves; nothing where the payer has no share. */
type PartOf = (payer: string, amounts: PlanAmounts) => PlanAmounts

/** Splits each amount once for all payers: a plan by month has hundreds, many of them the same. */
const splitter = ({ costShares, gainShares }: SharedCase): PartOf => {
  const known = new Map<readonly PayerShare[], Map<number, readonly PayerPart[]>>()
  const split = (amount: number, shares: readonly PayerShare[]): readonly PayerPart[] => {
    const ofShares = known.get(shares) ?? new Map<number, readonly PayerPart[]>()
    known.set(shares, ofShares)
    const parts = ofShares.get(amount) ?? splitAmount(amount, shares).value ?? []
    ofShares.set(amount, parts)
    return parts
  }
  const own = (payer: string, amount: number, shares: readonly PayerShare[]) =>
    split(amount, shares).find((part) => part.payer === payer)?.amount ?? 0
  return (payer, { investment, saving }) => ({
    investment: own(payer, investment, costShares),
    saving: own(payer, saving, gainShares),
  })
}

/** A payer's part of a plan year; typed months are split month by month, and their parts make the year. */
const yearOf = (payer: string, year: StatedPlanYear, partOf: PartOf): StatedPlanYear => {
  if (year.months?.length !== 12) return partOf(payer, year)
  const months = year.months.map((amounts) => partOf(payer, amounts))
  const sum = (pick: (amounts: PlanAmounts) => number) => months.reduce((total, amounts) => total + pick(amounts), 0)
  return { investment: sum(({ investment }) => investment), saving: sum(({ saving }) => saving), months }
}

/**
 * Gain and cost of each payer, payers of the cost first. In every year the investments and the savings of the payers add to
 * those of the case exactly. Refused in words where either set of shares does not add to 100 %.
 */
export const payerPlans = (shared: SharedCase): Checked<PayerPlan[]> => {
  const { stated, costShares, gainShares, horizonYears, discountRate, continued = [] } = shared
  const faults = [
    ...shareFaults(costShares),
    ...shareFaults(gainShares),
    ...horizonFaults(horizonYears),
    ...discountFaults(discountRate),
  ]
  if (faults.length > 0) return refused(faults)
  const whole = planYears(stated, horizonYears, discountRate, continued)
  if (!isCountable(whole)) return refused([message('case.model-too-large')])
  const payers = new Set([...costShares, ...gainShares].map(({ payer }) => payer))
  const partOf = splitter(shared)
  const plans = [...payers].map((payer): PayerPlan => {
    const own = stated.map((year) => yearOf(payer, year, partOf))
    const beyond = continued.map((year) => partOf(payer, year))
    const years = planYears(own, horizonYears, discountRate, beyond)
    return { payer, years, breakEven: breakEven(years) }
  })
  return plans.every(({ years }) => isCountable(years)) ? accepted(plans) : refused([message('case.model-too-large')])
}
