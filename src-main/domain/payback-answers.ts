import { type BreakEven, breakEven, breakEvenMonth } from './break-even'
import { type PlanYear, firstSurplusYear } from './business-case'
import type { Month } from './month'

/** The first notion: from which year on a single year saves more than it costs. Says nothing of the years before it. */
export interface SurplusAnswer {
  readonly notion: 'surplus'
  /** `null`: no year within the horizon. */
  readonly year: number | null
}

/** The second notion: when all years together have been earned back, for good. */
export interface BreakEvenAnswer {
  readonly notion: 'break-even'
  /** `null`: not within the horizon. */
  readonly found: BreakEven | null
  /** `null` where it is not found, or the case has no start month. */
  readonly month: Month | null
  readonly horizonYears: number
}

/** What a budget counts on for one calendar year, øre: Rødovre's 0,7 mio. in 2016 rising to 3,3 mio. in 2019. */
export interface BudgetYear {
  readonly calendarYear: number
  readonly investment: number
  readonly gain: number
}

/** A calendar year of the budgeted gain with its accumulated balance, øre. */
export interface BudgetedGainYear extends BudgetYear {
  readonly net: number
  readonly cumulative: number
}

/** The third notion: what was put into the budget, by calendar year. Neither plan years nor the model's own saving. */
export interface BudgetedGain {
  readonly notion: 'budgeted-gain'
  readonly years: readonly BudgetedGainYear[]
}

/** From which year on a year saves more than it costs. */
export const surplusAnswer = (years: readonly PlanYear[]): SurplusAnswer => ({
  notion: 'surplus',
  year: firstSurplusYear(years),
})

/** When all years together have been earned back; in months only with a start month. */
export const breakEvenAnswer = (years: readonly PlanYear[], start: Month | null): BreakEvenAnswer => {
  const found = breakEven(years)
  return {
    notion: 'break-even',
    found,
    month: found === null || start === null ? null : breakEvenMonth(found, start),
    horizonYears: years.length,
  }
}

/** The budgeted gain, calendar years in order, with its accumulated balance. */
export const budgetedGain = (years: readonly BudgetYear[]): BudgetedGain => {
  let cumulative = 0
  const inOrder = years.toSorted((one, other) => one.calendarYear - other.calendarYear)
  return {
    notion: 'budgeted-gain',
    years: inOrder.map((year) => {
      const net = year.gain - year.investment
      cumulative += net
      return { ...year, net, cumulative }
    }),
  }
}
