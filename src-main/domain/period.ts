import { type Month, isMonth, month, monthOf } from './month'

/**
 * What a figure covers: `month` (2018-06), `ytd` (January to 2018-06), `year` (2018), `schoolyear` (2017/2018),
 * `plan-year` (Y3, counted from the start month of the business case).
 */
export type Basis = 'month' | 'ytd' | 'year' | 'schoolyear' | 'plan-year'

/** A period in the form of its basis: `2018-06`, `2018`, `2017/2018` or `Y3`. */
export type Period = string

/** True when `period` has the form that `basis` asks for. */
export const fitsBasis = (period: Period, basis: Basis): boolean => {
  switch (basis) {
    case 'month':
    case 'ytd':
      return isMonth(period)
    case 'year':
      return /^(19|20|21)\d{2}$/.test(period)
    case 'schoolyear': {
      const parts = /^(\d{4})\/(\d{4})$/.exec(period)
      return parts !== null && Number(parts[2]) === Number(parts[1]) + 1
    }
    case 'plan-year':
      return /^Y[1-9]\d?$/.test(period)
  }
}

/** The last month that a calendar period covers; `null` for a plan year, which has no calendar of its own. A school year ends in July. */
export const lastMonthOf = (period: Period, basis: Basis): Month | null => {
  switch (basis) {
    case 'month':
    case 'ytd':
      return month(period)
    case 'year':
      return monthOf(Number(period), 12)
    case 'schoolyear':
      return monthOf(Number(period.slice(5)), 7)
    case 'plan-year':
      return null
  }
}

/** The calendar year of a month, year-to-date or year period; `null` for the others. */
export const calendarYearOf = (period: Period, basis: Basis): number | null =>
  basis === 'month' || basis === 'ytd' || basis === 'year' ? Number(period.slice(0, 4)) : null

const fineness: readonly Basis[] = ['month', 'ytd', 'plan-year', 'schoolyear', 'year']

/**
 * The first and last period of some figures, in the finest basis that they have: a budget follow-up is of its month, not of
 * the year that its budgets are for. `null` without any.
 */
export const spanOf = (
  figures: readonly { readonly basis: Basis; readonly period: Period }[],
): { readonly first: Period; readonly last: Period } | null => {
  const finest = fineness.find((candidate) => figures.some(({ basis }) => basis === candidate))
  const periods = [...new Set(figures.flatMap(({ basis, period }) => (basis === finest ? [period] : [])))].sort(
    (a, b) => a.localeCompare(b, 'en', { numeric: true }),
  )
  const [first] = periods
  const last = periods.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}
