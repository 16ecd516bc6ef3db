import { type Tested, leastWrong } from './pace'
import { type ForecastChoice, type ForecastMethod, forecastMethods } from './settings'

/** What is known of the spend of chosen rows, øre; `null` where it is unknown. */
export interface YearBooks {
  /** Finished years that can be tested on, any order. */
  readonly years: readonly number[]
  /** January to the end of a month (1-12) of a year. */
  readonly toDate: (year: number, month: number) => number | null
  readonly total: (year: number) => number | null
  /** Revised budget of a year as the reports to that month stated it. */
  readonly budget: (year: number, month: number) => number | null
  /** Forventet regnskab of a year as the reports to that month stated it. */
  readonly erp: (year: number, month: number) => number | null
}

/** A forecast of a year's spend. */
export interface YearForecast {
  readonly year: number
  readonly method: ForecastMethod
  /** Why another method than the proposed one is used; `null`: the proposed one. */
  readonly reason: string | null
  readonly proposed: ForecastMethod
  /** øre. */
  readonly value: number
  /** Mean absolute error of the method on the finished years, øre; `null`: too little history, and no band. */
  readonly error: number | null
  /** The same in per cent of those years' spend, two decimals. */
  readonly errorPercent: number | null
  readonly tried: readonly (Tested & { readonly value: number; readonly errorPercent: number | null })[]
  /** True where no method could be tested on as many finished years as it takes. */
  readonly tooLittle: boolean
}

/** So many finished years it takes to call an error one. */
const fewestYears = 2

const byMethod = (method: ForecastMethod, books: YearBooks, year: number, month: number): number | null => {
  const toDate = books.toDate(year, month)
  if (toDate === null) return null
  switch (method) {
    case 'straight-line':
      return (toDate * 12) / month
    case 'last-year-profile': {
      const [before, whole] = [books.toDate(year - 1, month), books.total(year - 1)]
      // A year whose spend to date is nothing, or less than nothing, has no profile.
      return before === null || whole === null || before <= 0 || whole <= 0 ? null : (toDate * whole) / before
    }
    case 'budget-profile': {
      const budget = books.budget(year, month)
      return budget === null ? null : toDate + (budget * (12 - month)) / 12
    }
    case 'erp-forecast':
      return books.erp(year, month)
  }
}

const tested = (method: ForecastMethod, books: YearBooks, month: number) => {
  const errors = books.years.flatMap((year) => {
    const [foreseen, spent] = [byMethod(method, books, year, month), books.total(year)]
    return foreseen === null || spent === null ? [] : [{ error: Math.abs(foreseen - spent), spent }]
  })
  if (errors.length < fewestYears) return { error: null, errorPercent: null, tests: errors.length }
  const error = errors.reduce((sum, each) => sum + each.error, 0) / errors.length
  const spent = errors.reduce((sum, each) => sum + Math.abs(each.spent), 0) / errors.length
  const percent = spent === 0 ? null : Math.round((error / spent) * 10_000) / 100
  return { error, errorPercent: percent, tests: errors.length }
}

/**
 * The spend of a year to its end, from the months to `month`: by last year's profile, straight line, budget profile and the ERP's
 * own forecast, each tested at the same month of the finished years (design/domain.md, "Forecast to year end"). The one with the
 * smallest mean absolute error is proposed; with too little history the straight line, without an error. `null` where the year
 * to date is unknown.
 */
export const yearForecast = (
  books: YearBooks,
  year: number,
  month: number,
  choice: ForecastChoice | null,
): YearForecast | null => {
  const tried = forecastMethods.flatMap((method) => {
    const value = byMethod(method, books, year, month)
    return value === null ? [] : [{ method, value, ...tested(method, books, month) }]
  })
  const least = leastWrong(tried)
  const straight = tried.find(({ method }) => method === 'straight-line')
  if (!straight) return null
  const proposed = least?.method ?? 'straight-line'
  const chosen = tried.find(({ method }) => method === choice?.method)
  const used = chosen ?? tried.find(({ method }) => method === proposed) ?? straight
  return {
    year,
    method: used.method,
    reason: chosen && choice ? choice.reason : null,
    proposed,
    value: used.value,
    error: used.error,
    errorPercent: used.errorPercent,
    tried,
    tooLittle: least === null,
  }
}
