import { type Month, monthNumber } from '#domain/month'
import { readAmountCell } from './amount-cells'
import type { HeaderRow } from './header-row'
import type { SheetTable, TableRow } from './sheet-table'

const amountOf = (row: TableRow, column: number): number[] => {
  const read = readAmountCell('', row.cells.get(column), 'danish')
  return read.kind === 'amount' ? [Math.abs(read.value)] : []
}

/** Share of the steps from month to month that rise in a year to date; the rest are corrections. */
const risingShare = 0.8

/** Growth from the first month to the last that months on their own seldom show. */
const growth = 1.5

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** True where the functions' figures grow from month to month as year-to-date figures do. */
const grow = (given: readonly (readonly number[])[]): boolean => {
  // Months still to come, written as 0, are no fall.
  const series = given.map((values) => values.slice(0, values.findLastIndex((value) => value !== 0) + 1))
  const steps = series.flatMap((values) => values.slice(1).map((value, index) => value >= (values[index] ?? 0)))
  const first = total(series.map((values) => values[0] ?? 0))
  const last = total(series.map((values) => values.at(-1) ?? 0))
  return steps.length > 0 && steps.filter(Boolean).length >= risingShare * steps.length && last > growth * first
}

/** A single month that is not January may be that month or the year to its end. */
const isLoneMonth = (months: ReadonlySet<Month>): boolean => {
  const [only] = months
  return months.size === 1 && only !== undefined && monthNumber(only) > 1
}

/** True where a table with its months across may hold cumulative figures. */
export const cumulativeByColumn = (
  table: SheetTable,
  { row: headerRow, code }: Pick<HeaderRow, 'row' | 'code'>,
  months: readonly { readonly column: number; readonly month: Month }[],
): boolean => {
  const ordered = months.toSorted((a, b) => a.month.localeCompare(b.month))
  const coded = table.rows.filter((row) => row.row > headerRow && code.codeOf(row)?.parts !== undefined)
  const series = coded.map((row) => ordered.flatMap(({ column }) => amountOf(row, column)))
  return isLoneMonth(new Set(months.map(({ month }) => month))) || grow(series.filter((values) => values.length > 0))
}

/** True where a table with a row for each function and month may hold cumulative figures. */
export const cumulativeByRow = (
  table: SheetTable,
  at: {
    readonly headerRow: number
    readonly code: HeaderRow['code']
    readonly monthOf: (row: TableRow) => Month | null
    readonly valueColumn: number
  },
): boolean => {
  const series = new Map<string, Map<Month, number>>()
  const months = new Set<Month>()
  for (const row of table.rows) {
    const code = row.row > at.headerRow ? at.code.codeOf(row) : null
    const month = at.monthOf(row)
    const [value] = amountOf(row, at.valueColumn)
    if (code === null || month === null || value === undefined) continue
    months.add(month)
    // A year to date begins anew each January.
    const key = `${code.code} ${month.slice(0, 4)}`
    const own = series.get(key) ?? new Map<Month, number>()
    series.set(key, own.set(month, (own.get(month) ?? 0) + value))
  }
  const values = [...series.values()].map((items) =>
    [...items].sort(([a], [b]) => a.localeCompare(b)).map(([, value]) => value),
  )
  return isLoneMonth(months) || grow(values)
}
