import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Basis, Period } from '#domain/period'
import type { GridCell } from '../grid'
import { type SettledStyle, readAmountCell } from './amount-cells'
import type { FunctionRow } from './function-rows'
import { refOf } from './sheet-table'
import type { ReadColumns, ValueColumn } from './function-table'

/** An amount of a data row, still in the printed unit. */
export interface PrintedAmount {
  readonly row: Extract<FunctionRow, { role: 'data' }>
  readonly column: ValueColumn
  readonly basis: Basis
  readonly period: Period
  readonly value: number
  readonly raw: string
}

type DataRow = PrintedAmount['row']

/** The data rows of a classified table. */
export const dataRowsOf = (rows: readonly FunctionRow[]): DataRow[] => rows.filter((row) => row.role === 'data')

/** The value cells of the data rows, for settling how numbers are written. */
export const valueCells = (rows: readonly FunctionRow[], values: readonly ValueColumn[]): GridCell[] =>
  rows.flatMap(({ row }) => values.flatMap(({ column }) => row.cells.get(column) ?? []))

const duplicate = (sheet: string, amount: PrintedAmount, other: PrintedAmount): FileIssue => ({
  severity: 'error',
  code: 'duplicate-key',
  sheet,
  cell: refOf(amount.row.row, amount.column.column),
  message: message('table.duplicate-key', {
    function: amount.row.code,
    period: amount.period,
    other: refOf(other.row.row, other.column.column),
  }),
})

const unknownPeriod = (sheet: string, row: DataRow, column: number, read: string): FileIssue => ({
  severity: 'error',
  code: 'bad-cell',
  sheet,
  cell: refOf(row.row, column),
  message: message('cell.period-unknown', { read }),
})

/** Reads every amount of a function table; what cannot be read, or stands twice, refuses the file with its cell. */
export const readAmounts = (
  sheet: string,
  rows: readonly FunctionRow[],
  { values, periods, periodColumn }: ReadColumns,
  style: SettledStyle,
): { readonly amounts: readonly PrintedAmount[]; readonly issues: readonly FileIssue[] } => {
  const amounts = new Map<string, PrintedAmount>()
  const issues: FileIssue[] = []
  for (const row of dataRowsOf(rows)) {
    const own = periods?.(row.row) ?? null
    for (const column of values) {
      const read = readAmountCell(sheet, row.row.cells.get(column.column), style)
      if (read.kind === 'bad') issues.push(read.issue)
      if (read.kind !== 'amount') continue
      const period = column.period ?? own?.period
      if (period === undefined) {
        const at = periodColumn ?? column.column
        issues.push(unknownPeriod(sheet, row, at, row.row.cells.get(at)?.raw.slice(0, 40) ?? ''))
        continue
      }
      const amount = { row, column, basis: own?.basis ?? column.basis, period, value: read.value, raw: read.raw }
      const key = JSON.stringify([row.code, row.committee, row.dranst, column.measure, amount.basis, period])
      const other = amounts.get(key)
      if (other) issues.push(duplicate(sheet, amount, other))
      else amounts.set(key, amount)
    }
  }
  return { amounts: [...amounts.values()], issues }
}
