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

const without = (year: StatedPlanYear, unfollowed: readonly string[]): StatedPlanYear => {
  const out = (year.components ?? []).filter(({ component }) => unfollowed.includes(component))
  const taken = out.reduce((sum, { saving }) => sum + saving, 0)
  if (taken === 0) return year
  const saving = year.saving - taken
  const part = year.saving === 0 ? 0 : saving / year.saving
  const months = year.months?.map((month) => ({ ...month, saving: month.saving * part }))
  return { investment: year.investment, saving, ...(months ? { months } : {}) }
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
  const years = planYears(stated, horizonYears, discountRate, continued)
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
