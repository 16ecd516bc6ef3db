import { type StatedMeasure, statedFigure } from './budget'
import { type CostTime, costFigure, inYear, periodOf, toDateTime, totalFigure } from './cost-figures'
import { type CostRowKey, type CostYear, rowText } from './cost-history'
import { type Figure, known, sumFigures, unknown } from './figure'
import { type Month, monthNumber } from './month'
import type { Observation } from './observation'
import { breaksBetween, combinedBreakdown } from './series-break'

/** A row of the money page, all figures of one year at one as-of month (design/domain.md, "Formulas", Afvigelse). */
export interface MoneyRow extends CostRowKey {
  readonly yearToDate: Figure
  readonly previousYearToDate: Figure
  readonly budgetOriginal: Figure
  readonly budgetRevised: Figure
  /** Forventet regnskab: as imported, else the accounts themselves once the year is over. */
  readonly expected: Figure
  /** expected − budgetRevised; positive is merforbrug. */
  readonly deviation: Figure
  /** yearToDate in per cent of budgetRevised, one decimal. */
  readonly consumedPercent: number | null
  /** yearToDate − the part of the revised budget that is expected by now. */
  readonly deviationToDate: Figure
}

/** What the year to date is measured against: last year's share of its year, or month / 12. */
export type ToDateMethod = 'last-year-share' | 'elapsed-share'

/** What the figures of a money row are worked out from. */
export interface MoneyBasis {
  readonly history: readonly CostYear[]
  /** Budgets and forventet regnskab in force. */
  readonly stated: readonly Observation[]
  readonly year: number
  readonly asOf: Month
}

const minus = (period: string, minuend: Figure, subtrahend: Figure): Figure =>
  minuend.value === null || subtrahend.value === null
    ? unknown(period, 'year', (minuend.value === null ? minuend.reason : subtrahend.reason) ?? 'missing')
    : known(period, 'year', minuend.value - subtrahend.value, minuend.reason ?? subtrahend.reason)

interface Lookups {
  readonly actual: (time: CostTime) => Figure
  readonly stated: (measure: StatedMeasure) => Figure
  readonly comparable: (year: number) => boolean
}

const lastYearShare = ({ actual, comparable }: Lookups, { year }: MoneyBasis, now: CostTime): number | null => {
  if (!comparable(year - 1)) return null
  const part = actual(inYear(now, year - 1)).value
  const whole = actual({ basis: 'year', year: year - 1 }).value
  return part === null || whole === null || whole <= 0 ? null : part / whole
}

const previousFigure = ({ actual, comparable }: Lookups, { year }: MoneyBasis, now: CostTime): Figure => {
  const before = inYear(now, year - 1)
  const { period, basis } = periodOf(before)
  if (!comparable(year - 1)) return unknown(period, basis, 'not-comparable')
  const figure = actual(before)
  return figure.value === null ? unknown(period, basis, 'previous-missing') : figure
}

const moneyRow = (key: CostRowKey, lookups: Lookups, basis: MoneyBasis, method: ToDateMethod): MoneyRow => {
  const period = String(basis.year)
  const now = toDateTime(basis.year, basis.asOf)
  const yearToDate = lookups.actual(now)
  const budgetRevised = lookups.stated('cost.budget.revised')
  const imported = lookups.stated('cost.forecast')
  const expected = imported.value === null && now.basis === 'year' && yearToDate.value !== null ? yearToDate : imported
  const share =
    now.basis === 'year'
      ? 1
      : method === 'elapsed-share'
        ? monthNumber(basis.asOf) / 12
        : lastYearShare(lookups, basis, now)
  const budgetToDate =
    budgetRevised.value === null || share === null
      ? unknown(period, 'year', budgetRevised.value === null ? 'budget-missing' : 'previous-missing')
      : known(period, 'year', Math.round(budgetRevised.value * share), budgetRevised.reason)
  const consumed = yearToDate.value === null || !budgetRevised.value ? null : yearToDate.value / budgetRevised.value
  return {
    ...key,
    yearToDate,
    previousYearToDate: previousFigure(lookups, basis, now),
    budgetOriginal: lookups.stated('cost.budget.original'),
    budgetRevised,
    expected,
    deviation: minus(period, expected, budgetRevised),
    consumedPercent: consumed === null ? null : Math.round(consumed * 1000) / 10,
    deviationToDate: minus(period, yearToDate, budgetToDate),
  }
}

const rowLookups = (basis: MoneyBasis, key: CostRowKey): Lookups => ({
  actual: (time) => costFigure(basis.history, key, time),
  stated: (measure) => statedFigure(basis.stated, measure, key, basis.year, basis.asOf),
  comparable: (year) => !breaksBetween(key.breakdown, year, basis.year),
})

const totalLookups = (basis: MoneyBasis, keys: readonly CostRowKey[]): Lookups => ({
  actual: (time) => totalFigure(basis.history, time),
  stated: (measure) =>
    sumFigures(
      String(basis.year),
      'year',
      keys.map((key) => statedFigure(basis.stated, measure, key, basis.year, basis.asOf)),
    ),
  comparable: () => true,
})

/** The rows that a year knows of, by its accounts or its budgets. */
export const rowKeysOf = ({ history, stated, year }: MoneyBasis): CostRowKey[] => {
  const keys = new Map<string, CostRowKey>()
  const rows: readonly CostRowKey[] = history.find((item) => item.year === year)?.rows ?? []
  for (const { breakdown, committee } of [...rows, ...stated.filter(({ period }) => period === String(year))]) {
    keys.set(rowText({ breakdown, committee }), { breakdown, committee })
  }
  return [...keys.values()].sort((a, b) => rowText(a).localeCompare(rowText(b)))
}

/** The row of 5.20 and 5.22 together, for each committee that has them, where 2015/16 is crossed by the years on screen. */
export const combinedKeys = (keys: readonly CostRowKey[]): CostRowKey[] =>
  keys
    .filter(({ breakdown }) => breakdown === '5.28.20')
    .map(({ committee }) => ({ breakdown: combinedBreakdown, committee }))

/** How the year to date is measured: by last year's share where last year is known month by month, else by the months gone. */
const toDateMethod = (basis: MoneyBasis): ToDateMethod =>
  lastYearShare(totalLookups(basis, []), basis, toDateTime(basis.year, basis.asOf)) === null
    ? 'elapsed-share'
    : 'last-year-share'

/** The rows of the money page for one year, and their total. */
export const moneyRows = (
  basis: MoneyBasis,
  keys: readonly CostRowKey[],
): { readonly rows: readonly MoneyRow[]; readonly total: MoneyRow | null; readonly method: ToDateMethod } => {
  const method = toDateMethod(basis)
  const own = keys.filter(({ breakdown }) => breakdown !== combinedBreakdown)
  return {
    rows: keys.map((key) => moneyRow(key, rowLookups(basis, key), basis, method)),
    total:
      own.length === 0
        ? null
        : moneyRow({ breakdown: 'total', committee: '' }, totalLookups(basis, own), basis, method),
    method,
  }
}
