import { breakEven, breakEvenMonth, balanceByMonth } from '../break-even'
import { type PlanAmounts, type PlanYear, type StatedPlanYear, planYears } from '../business-case'
import { type Month, addMonths } from '../month'

/** A scenario of the approved case, as far as it is stated. */
export interface ApprovedScenario {
  readonly key: string
  readonly stated: readonly StatedPlanYear[]
  /** Years after the last stated one, where a calculator goes on. */
  readonly continued: readonly PlanAmounts[]
  readonly horizonYears: number
  /** 0.04 = 4 %. */
  readonly discountRate: number
}

/** The part of a plan that actuals are held against: month by month to the horizon. */
export interface ComparablePlan {
  readonly key: string
  readonly start: Month
  readonly horizonYears: number
  readonly discountRate: number
  readonly years: readonly PlanYear[]
  /** Not discounted, øre with fractions. */
  readonly months: readonly (PlanAmounts & { readonly month: Month })[]
  /** B at the end of each month, discounted as the case is. */
  readonly balance: readonly number[]
  /** `null`: not within the horizon. */
  readonly breakEven: Month | null
  /** Components left out, that the plan does state. */
  readonly unfollowed: readonly string[]
  /** Components of the plan that are followed; empty where it states none. */
  readonly followed: readonly string[]
}

/** Saving of a year in components that are not followed. */
const takenOff = ({ components = [] }: StatedPlanYear, unfollowed: readonly string[]): number =>
  components.reduce((sum, { component, saving }) => (unfollowed.includes(component) ? sum + saving : sum), 0)

/** A year without the components that are not followed; off each month its share, or evenly where the year saves nothing. */
const without = (year: StatedPlanYear, unfollowed: readonly string[]): StatedPlanYear => {
  const taken = takenOff(year, unfollowed)
  if (taken === 0) return year
  const { investment, saving } = year
  const months = year.months?.map((month) => ({
    ...month,
    saving: saving === 0 ? month.saving - taken / 12 : month.saving * ((saving - taken) / saving),
  }))
  return { investment, saving: saving - taken, ...(months ? { months } : {}) }
}

/** Years that a calculator goes on with have no components: they keep the share of the last stated year that is followed. */
const continuedWithout = (
  continued: readonly PlanAmounts[],
  last: StatedPlanYear | undefined,
  unfollowed: readonly string[],
): PlanAmounts[] => {
  const share = last && last.saving !== 0 ? (last.saving - takenOff(last, unfollowed)) / last.saving : 1
  return continued.map(({ investment, saving }) => ({ investment, saving: saving * share }))
}

/** The discount factor of a month of the plan, by its place from the start (0-based): constant within a plan year. */
export const discountAt = (rate: number, index: number): number => (1 + rate) ** (Math.floor(index / 12) + 1)

const monthsOfYear = ({ investment, saving }: PlanYear, stated: StatedPlanYear | undefined): PlanAmounts[] =>
  stated?.months?.length === 12
    ? [...stated.months]
    : Array.from({ length: 12 }, () => ({ investment: investment / 12, saving: saving / 12 }))

/** The part of a scenario that is followed, from the start of the case: components that are not are kept out of its saving. */
export const comparablePlan = (
  scenario: ApprovedScenario,
  start: Month,
  unfollowed: readonly string[],
): ComparablePlan => {
  const { key, horizonYears, discountRate, continued } = scenario
  const components = new Set(
    scenario.stated.flatMap((year) => (year.components ?? []).map(({ component }) => component)),
  )
  const stated = scenario.stated.map((year) => without(year, unfollowed))
  const goingOn = continuedWithout(continued, scenario.stated.at(-1), unfollowed)
  const years = planYears(stated, horizonYears, discountRate, goingOn)
  const found = breakEven(years)
  const amounts = years.flatMap((year, index) => monthsOfYear(year, stated[index]))
  return {
    key,
    start,
    horizonYears: years.length,
    discountRate,
    years,
    months: amounts.map((each, index) => ({ ...each, month: addMonths(start, index) })),
    balance: balanceByMonth(years),
    breakEven: found && breakEvenMonth(found, start),
    unfollowed: [...components].filter((component) => unfollowed.includes(component)),
    followed: [...components].filter((component) => !unfollowed.includes(component)),
  }
}
