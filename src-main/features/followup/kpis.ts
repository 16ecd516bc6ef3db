import type { Kpi } from '#contract/followup'
import { accountFunction } from '#domain/account-function'
import { figureOf } from '#domain/cost-figures'
import type { CostRowKey } from '#domain/cost-history'
import { type Figure, known } from '#domain/figure'
import { type MoneyRow, combinedKeys, moneyRows, rowKeysOf } from '#domain/money-page'
import { type Month, yearOf } from '#domain/month'
import { breakYear, breaksBetween, combinedBreakdown } from '#domain/series-break'
import { spendStatus } from '#domain/spend-status'
import { derivedView, figureView } from './figures'
import { type Spend, lastThirteenMonths, moneyBasis } from './spend'

const measure = 'cost.actual'

/** Danish name of a row; `null` for the total and the combined row, which the window names. */
export const rowName = (breakdown: string): string | null => accountFunction(breakdown)?.name ?? null

const enoughMonths = 3

const spark = (spend: Spend, key: CostRowKey, asOf: Month): Kpi['spark'] => {
  const view = (figures: readonly Figure[]) => figures.map((figure) => figureView(figure, { measure, ...key }))
  const months = lastThirteenMonths(asOf).map((at) => figureOf(spend.history, key, { basis: 'month', at }))
  if (months.filter(({ value }) => value !== null).length >= enoughMonths)
    return { basis: 'month', points: view(months) }
  const years = spend.history.map(({ year }) => figureOf(spend.history, key, { basis: 'year', year }))
  return { basis: 'year', points: view(years) }
}

const kpi = (spend: Spend, row: MoneyRow, asOf: Month): Kpi => {
  const { breakdown, committee } = row
  const of = { measure, breakdown, committee }
  const shown = spark(spend, row, asOf)
  const years = [...new Set(shown.points.map(({ period }) => Number(period.slice(0, 4))))]
  const broken = breakYear(breakdown, years)
  return {
    id: `${measure}.${breakdown}${committee === '' ? '' : `.${committee}`}`,
    measure,
    breakdown,
    committee,
    name: rowName(breakdown),
    unit: 'kr',
    direction: 'lower-is-better',
    current: figureView(row.yearToDate, of),
    previous: figureView(row.previousYearToDate, of),
    budget: figureView(row.budgetRevised, { ...of, measure: 'cost.budget.revised' }),
    budgetToDate: derivedView(
      row.deviationToDate.value === null || row.yearToDate.value === null
        ? row.deviationToDate
        : known(row.deviationToDate.period, 'year', row.yearToDate.value - row.deviationToDate.value),
    ),
    status: spendStatus(row),
    spark: shown,
    breakBefore: broken === null ? null : String(broken),
  }
}

/** The overview's rows: the total, then a row a function; 5.20 and 5.22 together too where the years shown cross 2015/16. */
export const spendKpis = (spend: Spend): Kpi[] => {
  const { asOf } = spend
  const basis = asOf === null ? null : moneyBasis(spend, yearOf(asOf))
  if (asOf === null || basis === null) return []
  const keys = rowKeysOf(basis)
  const crosses = spend.history.some(({ year }) => breaksBetween('5.28.20', year, basis.year))
  const combined = crosses ? combinedKeys(keys) : []
  const { rows, total } = moneyRows(basis, [...keys, ...combined])
  const ordered = [
    ...(total ? [total] : []),
    ...rows.filter(({ breakdown }) => breakdown === combinedBreakdown),
    ...rows.filter(({ breakdown }) => breakdown !== combinedBreakdown),
  ]
  return ordered.map((row) => kpi(spend, row, asOf))
}
