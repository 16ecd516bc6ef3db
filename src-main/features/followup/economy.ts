import type { Economy, EconomyRow } from '#contract/followup'
import { type CostTime, figureOf, periodOf } from '#domain/cost-figures'
import { type CostRowKey, rowText } from '#domain/cost-history'
import { type MoneyRow, combinedKeys, moneyRows, rowKeysOf } from '#domain/money-page'
import { monthNumber, monthOf, yearOf } from '#domain/month'
import { breaksBetween } from '#domain/series-break'
import type { FollowupQuestion } from '../context'
import { derivedView, figureView } from './figures'
import { rowName } from './kpis'
import { type Spend, moneyBasis, readSpend, sourceStatuses } from './spend'

/** What the money page is asked for. */
export interface EconomyQuestion extends FollowupQuestion {
  readonly year: number | null
  readonly view: Economy['view']
}

const timesOf = (view: Economy['view'], year: number, years: readonly number[]): CostTime[] => {
  if (view === 'year') return years.map((item) => ({ basis: 'year', year: item }))
  const basis = view
  return Array.from({ length: 12 }, (_, index) => ({ basis, at: monthOf(year, index + 1) }))
}

const rowView = (spend: Spend, row: MoneyRow, times: readonly CostTime[]): EconomyRow => {
  const { breakdown, committee } = row
  const of = (measure: string) => ({ measure, breakdown, committee })
  return {
    breakdown,
    committee,
    name: rowName(breakdown),
    cells: times.map((time) => figureView(figureOf(spend.history, row, time), of('cost.actual'))),
    yearToDate: figureView(row.yearToDate, of('cost.actual')),
    previousYearToDate: figureView(row.previousYearToDate, of('cost.actual')),
    budgetOriginal: figureView(row.budgetOriginal, of('cost.budget.original')),
    budgetRevised: figureView(row.budgetRevised, of('cost.budget.revised')),
    expected: derivedView(row.expected),
    deviation: derivedView(row.deviation),
    consumedPercent: row.consumedPercent,
    deviationToDate: derivedView(row.deviationToDate),
  }
}

const keysFor = (
  spend: Spend,
  own: readonly CostRowKey[],
  view: Economy['view'],
  year: number,
  years: readonly number[],
) => {
  const compared = view === 'year' ? years : [year, year - 1]
  const crosses = compared.some((item) => compared.some((other) => breaksBetween('5.28.20', item, other)))
  const everKnown = new Map(
    [...own, ...(view === 'year' ? spend.history.flatMap(({ rows }) => rows) : [])].map((key) => [
      rowText(key),
      { breakdown: key.breakdown, committee: key.committee },
    ]),
  )
  const keys = [...everKnown.values()].sort(
    (a, b) => a.breakdown.localeCompare(b.breakdown) || a.committee.localeCompare(b.committee),
  )
  const combined = crosses ? combinedKeys(keys) : []
  return { keys: [...keys, ...combined], crosses: combined.length > 0 }
}

/** Everything that the money page shows of one year, or of all years side by side. */
export const economy = (question: EconomyQuestion): Economy => {
  const spend = readSpend(question)
  const years = spend.history.map(({ year }) => year)
  const year = question.year ?? (spend.asOf === null ? null : yearOf(spend.asOf))
  const basis = year === null ? null : moneyBasis(spend, year)
  const empty = { asOf: spend.asOf, year, years, view: question.view, columns: [], rows: [], total: null }
  if (basis === null || year === null) {
    return { ...empty, elapsedPercent: null, toDateMethod: null, seriesBreak: false, sources: [] }
  }
  const { keys, crosses } = keysFor(spend, rowKeysOf(basis), question.view, year, years)
  const { rows, total, method } = moneyRows(basis, keys)
  const times = timesOf(question.view, year, years)
  return {
    ...empty,
    columns: times.map(periodOf),
    rows: rows.map((row) => rowView(spend, row, times)),
    total: total && rowView(spend, total, times),
    elapsedPercent: Math.round((monthNumber(basis.asOf) / 12) * 1000) / 10,
    toDateMethod: method,
    seriesBreak: crosses,
    sources: sourceStatuses(spend),
  }
}
