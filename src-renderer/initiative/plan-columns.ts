import { maxHorizonYears } from '#domain/case-limits'
import { type Month, addMonths, isMonth, monthsBetween } from '#domain/month'
import { type Plan, yearOfPeriod, yearPeriod } from './plan'

/** A column of amounts: a plan year, or a month of a year that is opened. */
export interface PlanColumn {
  /** `Y3` or `2015-07`. */
  readonly period: string
  readonly year: number
  /** `null` for a year. */
  readonly month: Month | null
  /** A year whose months stand beside it. */
  readonly open: boolean
}

/** The plan year that a month is in, from 1; 0 or less before the start. */
const yearOfMonth = (start: Month, month: Month): number => Math.floor(monthsBetween(start, month) / 12) + 1

/** The twelve months of a plan year. */
export const monthsOfYear = (start: Month, year: number): Month[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(start, (year - 1) * 12 + index))

const typedYears = ({ cells }: Plan, start: Month | null): { year: number; monthly: boolean }[] =>
  [...new Set([...cells.keys()].map((cell) => cell.split(' ')[1] ?? ''))].flatMap(
    (period): { year: number; monthly: boolean }[] => {
      const year = yearOfPeriod(period)
      if (year !== null) return [{ year, monthly: false }]
      return start !== null && isMonth(period) ? [{ year: yearOfMonth(start, period), monthly: true }] : []
    },
  )

/** The plan years that are shown by month: those with a typed month, and those that a person opened. */
export const openYears = (plan: Plan, start: Month | null): ReadonlySet<number> =>
  start === null
    ? new Set()
    : new Set([...plan.open, ...typedYears(plan, start).flatMap(({ year, monthly }) => (monthly ? [year] : []))])

/** How many years the plan is shown over: to the horizon, and to the last year with an amount. */
export const shownYears = (plan: Plan, horizon: number | null, start: Month | null): number => {
  const last = Math.max(0, ...typedYears(plan, start).map(({ year }) => year))
  const wanted = horizon !== null && Number.isInteger(horizon) && horizon > 0 ? horizon : 0
  return Math.min(maxHorizonYears, Math.max(1, last, wanted))
}

/** The columns of amounts, in order: a year, and after it its months where it is opened. */
export const planColumns = (plan: Plan, years: number, start: Month | null): PlanColumn[] => {
  const opened = openYears(plan, start)
  return Array.from({ length: years }, (_, index) => index + 1).flatMap((year) => {
    const open = opened.has(year)
    const months = open && start !== null ? monthsOfYear(start, year) : []
    return [
      { period: yearPeriod(year), year, month: null, open },
      ...months.map((month) => ({ period: month, year, month, open: false })),
    ]
  })
}
