import type { RealisedView } from '#contract/realised'
import { figureOf, toDateTime } from '#domain/cost-figures'
import { type CostRowKey, rowText } from '#domain/cost-history'
import { type Month, monthNumber, monthOf, yearOf } from '#domain/month'
import { placeOfAccount } from '#domain/realised/investment'
import { rowsOf } from '#domain/realised/month-amounts'
import type { RealisedBooks } from '#domain/realised/realised'
import { type YearForecast, yearForecast } from '#domain/realised/year-end'
import { type Shelf, statedBy } from './books'
import { whole, wholeOrNull } from './whole'

/** The functions whose spend is foreseen: those of the baseline, else all but the investment's accounts. */
const rowsFor = ({ spend, terms }: RealisedBooks): CostRowKey[] =>
  terms.baseline && terms.baseline.rows.length > 0
    ? rowsOf(terms.baseline.rows)
    : [
        ...new Map(
          spend
            .flatMap(({ rows }) => rows)
            .filter(({ breakdown }) => placeOfAccount(breakdown, terms.investment) === null)
            .map(({ breakdown, committee }) => [rowText({ breakdown, committee }), { breakdown, committee }]),
        ).values(),
      ]

/** The year's spend to its end; `null` without a month, or where the year to date is not known in full. */
export const yearEnd = (shelf: Shelf, books: RealisedBooks): YearForecast | null => {
  const { spend, asOf, terms } = books
  const rows = rowsFor(books)
  if (rows.length === 0) return null
  const year = yearOf(asOf)
  const statedAt = statedBy(shelf)
  const sumAt = (of: number, at: Month): number | null => {
    const figures = rows.map((row) => figureOf(spend, row, toDateTime(of, at)))
    // What 5.20 held is in its figure; alone it is unknown.
    if (figures.some(({ value, reason }) => value === null && reason !== 'in-5.20')) return null
    if (figures.every(({ value }) => value === null)) return null
    return figures.reduce((sum, { value }) => sum + (value ?? 0), 0)
  }
  const finished = spend.flatMap((each) =>
    each.year < year && sumAt(each.year, monthOf(each.year, 12)) !== null ? [each.year] : [],
  )
  return yearForecast(
    {
      years: finished,
      toDate: (of, month) => sumAt(of, monthOf(of, month)),
      total: (of) => sumAt(of, monthOf(of, 12)),
      budget: (of, month) => statedAt('cost.budget.revised', rows, of, monthOf(of, month)),
      erp: (of, month) => statedAt('cost.forecast', rows, of, monthOf(of, month)),
    },
    year,
    monthNumber(asOf),
    terms.yearEnd,
  )
}

/** The same for a window. */
export const yearEndView = (found: YearForecast | null): RealisedView['yearEnd'] =>
  found && {
    ...found,
    value: whole(found.value),
    error: wholeOrNull(found.error),
    tried: found.tried.map((each) => ({ ...each, value: whole(each.value), error: wholeOrNull(each.error) })),
  }
