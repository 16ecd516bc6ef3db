import { type CostTime, costFigure, periodOf } from '../cost-figures'
import type { CostRowKey, CostYear } from '../cost-history'
import type { SourceFigure } from '../explanation/explanation'
import { type Month, monthNumber, monthOf, yearOf } from '../month'

/** The times that cover some months of one year with the fewest figures: the year, the year to date, or month by month. */
const timesOf = (months: readonly Month[]): CostTime[] => {
  const last = months.at(-1)
  if (last === undefined) return []
  if (monthNumber(last) !== months.length) return months.map((at) => ({ basis: 'month', at }))
  return months.length === 12 ? [{ basis: 'year', year: yearOf(last) }] : [{ basis: 'ytd', at: last }]
}

/** A stretch from January on is a figure to date, or of the year, and not that of its last month. */
const stretchOf = (time: CostTime, from: Month | null): CostTime | null => {
  if (time.basis !== 'month' || from === null || monthNumber(from) !== 1) return null
  return monthNumber(time.at) === 12 ? { basis: 'year', year: yearOf(time.at) } : { basis: 'ytd', at: time.at }
}

const known = (history: readonly CostYear[], measure: string, row: CostRowKey, time: CostTime): SourceFigure[] => {
  const { value, from } = costFigure(history, row, time)
  const stretch = stretchOf(time, from)
  if (stretch) return known(history, measure, row, stretch)
  const { period, basis } = periodOf(time)
  const { breakdown, committee } = row
  const of = committee === '' ? {} : { committee }
  return value === null ? [] : [{ ref: { measure, breakdown, component: '', period, basis, ...of }, value }]
}

/** The imported figures behind some rows in some months of one year. A whole year that is known only so is named as the year. */
export const sourcesOf = (
  history: readonly CostYear[],
  measure: string,
  rows: readonly CostRowKey[],
  months: readonly Month[],
): SourceFigure[] =>
  rows.flatMap((row) => {
    const found = timesOf(months).flatMap((time) => known(history, measure, row, time))
    const [first] = months
    return found.length > 0 || first === undefined
      ? found
      : known(history, measure, row, { basis: 'year', year: yearOf(first) })
  })

/** The months of another year with the same numbers. */
export const sameMonths = (months: readonly Month[], year: number): Month[] =>
  months.map((at) => monthOf(year, monthNumber(at)))
