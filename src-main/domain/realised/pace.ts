import { type ForecastMethod, forecastMethods } from './settings'

/** What a pace is worked out from: monthly amounts from the start of the case, øre at the price level, index 0 the first month. */
export interface PaceHistory {
  /** Known saving, without a hole. */
  readonly saving: readonly number[]
  /** The plan's saving to the horizon; empty without a plan. */
  readonly plan: readonly number[]
  /**
   * What the ERP's own forecast, as stated by month `at`, leaves to be saved in each month after it to December; `null` where it
   * states none. Absent where the saving does not rest on spend.
   */
  readonly erp?: (at: number) => readonly number[] | null
  /** Months of its calendar year that a month of the history ends (1-12). */
  readonly monthOfYear: (at: number) => number
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0)

const mean = (amounts: readonly number[]): number => (amounts.length === 0 ? 0 : sum(amounts) / amounts.length)

const lastTwelve = (amounts: readonly number[], at: number): readonly number[] =>
  amounts.slice(Math.max(0, at - 11), at + 1)

const repeat = (value: number, count: number): number[] => Array.from({ length: count }, () => value)

/** The part of the plan's saving that was realised in the (at most) twelve months to month `at`; `null` where it planned none. */
export const shareOfPlan = ({ saving, plan }: Pick<PaceHistory, 'saving' | 'plan'>, at: number): number | null => {
  const planned = sum(lastTwelve(plan, at))
  return planned <= 0 ? null : sum(lastTwelve(saving, at)) / planned
}

const byPlan = (history: PaceHistory, at: number, count: number): number[] | null => {
  const { saving, plan } = history
  const share = shareOfPlan(history, at)
  if (share === null) return null
  // A saving below zero is not made larger by a plan that grows.
  if (share < 0) return repeat(mean(lastTwelve(saving, at)), count)
  return Array.from({ length: count }, (_, index) => share * (plan[at + 1 + index] ?? plan.at(-1) ?? 0))
}

const byErp = ({ saving, erp, monthOfYear }: PaceHistory, at: number, count: number): number[] | null => {
  const rest = erp?.(at) ?? null
  if (rest === null) return null
  const year = [...saving.slice(Math.max(0, at - monthOfYear(at) + 1), at + 1), ...rest]
  return [...rest, ...repeat(mean(year), Math.max(0, count - rest.length))].slice(0, count)
}

/** The saving of each of the `count` months after month `at` by a method; `null` where the method lacks what it needs. */
export const paceOf = (method: ForecastMethod, history: PaceHistory, at: number, count: number): number[] | null => {
  const { saving } = history
  if (at < 0 || at >= saving.length) return null
  switch (method) {
    case 'straight-line':
      return repeat(mean(lastTwelve(saving, at)), count)
    case 'last-year-profile':
      return at < 11 ? null : Array.from({ length: count }, (_, index) => saving[at - 11 + (index % 12)] ?? 0)
    case 'budget-profile':
      return byPlan(history, at, count)
    case 'erp-forecast':
      return byErp(history, at, count)
  }
}

/** How wrong a method was on the history there is. */
export interface Tested {
  readonly method: ForecastMethod
  /** Mean absolute error, øre; `null` where it could not be tested often enough. */
  readonly error: number | null
  /** How often it was tested. */
  readonly tests: number
}

/** A pace is tested from every month with at least half a year before it and the year after it known, and at least so often. */
export const fewestPaceTests = 6
const monthsBefore = 6
const monthsAhead = 12

/** Back-tests every method that is available: the saving of the next twelve months as foreseen, against what it was. */
export const testPaces = (history: PaceHistory): Tested[] => {
  const { saving } = history
  const last = saving.length - 1 - monthsAhead
  return forecastMethods.flatMap((method): Tested[] => {
    if (paceOf(method, history, saving.length - 1, 1) === null) return []
    const errors: number[] = []
    for (let at = monthsBefore - 1; at <= last; at += 1) {
      const foreseen = paceOf(method, history, at, monthsAhead)
      if (foreseen) errors.push(Math.abs(sum(foreseen) - sum(saving.slice(at + 1, at + 1 + monthsAhead))))
    }
    return [{ method, error: errors.length < fewestPaceTests ? null : mean(errors), tests: errors.length }]
  })
}

/** A hundredth of an øre, and a billionth of an error, come of adding fractions: such errors are equal. */
const equalTo = (least: number): number => least * (1 + 1e-9) + 0.01

/** The tested method with the smallest error, the first of equals; `null` where none could be tested. */
export const leastWrong = (tested: readonly Tested[]): Tested | null => {
  const least = equalTo(Math.min(...tested.flatMap(({ error }) => error ?? [])))
  return tested.find(({ error }) => error !== null && error <= least) ?? null
}
