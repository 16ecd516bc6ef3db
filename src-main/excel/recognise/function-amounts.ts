import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Basis, Period } from '#domain/period'
import type { GridCell } from '../grid'
import { type SettledStyle, readAmountCell } from './amount-cells'
import type { DataRow, FunctionRow } from './function-rows'
import type { ReadColumns, ValueColumn } from './function-table'
import { cellText, refOf } from './sheet-table'

/** An amount of a data row, still in the printed unit. */
export interface PrintedAmount {
  readonly row: DataRow
  readonly column: ValueColumn
  readonly basis: Basis
  readonly period: Period
  /** True for periode 13 and its like, which restate December. */
  readonly supplement: boolean
  readonly value: number
  readonly raw: string
}

/** The data rows of a classified table. */
export const dataRowsOf = (rows: readonly FunctionRow[]): DataRow[] => rows.filter((row) => row.role === 'data')

/** The value cells of one column, for settling how numbers are written. */
export const valueCells = (rows: readonly FunctionRow[], column: number): GridCell[] =>
  rows.flatMap(({ row }) => row.cells.get(column) ?? [])

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

/** Rows with figures whose code is no code, though it was meant as one: nobody can tell which function they are of. */
export const misreadRows = (sheet: string, rows: readonly FunctionRow[]): FileIssue[] =>
  rows.flatMap((item): FileIssue[] =>
    item.role === 'misread'
      ? [
          {
            severity: 'error',
            code: 'bad-cell',
            sheet,
            cell: refOf(item.row, item.column),
            message: message('cell.code-unknown', { read: cellText(item.row.cells.get(item.column)).slice(0, 60) }),
          },
        ]
      : [],
  )

/** Identity of a figure within its table. */
export const amountKey = ({ row, column, basis, period }: PrintedAmount): string =>
  `${column.measure}|${basis}|${period}|${String(row.dranst)}|${row.code}|${row.committee}`

/** Reads every amount of a function table; what cannot be read, or stands twice, refuses the file with its cell. */
export const readAmounts = (
  sheet: string,
  rows: readonly FunctionRow[],
  { values, periods, periodColumn }: ReadColumns,
  style: (column: number) => SettledStyle,
): { readonly amounts: readonly PrintedAmount[]; readonly issues: readonly FileIssue[] } => {
  const amounts: PrintedAmount[] = []
  const seen = new Map<string, PrintedAmount>()
  const issues: FileIssue[] = []
  for (const row of dataRowsOf(rows)) {
    const own = periods?.(row) ?? null
    for (const column of values) {
      const read = readAmountCell(sheet, row.row.cells.get(column.column), style(column.column))
      if (read.kind === 'bad') issues.push(read.issue)
      if (read.kind !== 'amount') continue
      const period = column.period ?? own?.period
      if (period === undefined) {
        const at = periodColumn ?? column.column
        issues.push(unknownPeriod(sheet, row, at, row.row.cells.get(at)?.raw.slice(0, 40) ?? ''))
        continue
      }
      const supplement = column.supplement === true || own?.supplement === true
      const basis = column.period === null ? (own?.basis ?? column.basis) : column.basis
      const amount = { row, column, basis, period, supplement, value: read.value, raw: read.raw }
      amounts.push(amount)
      if (supplement || row.code === '') continue
      const other = seen.get(amountKey(amount))
      // The accounts below a function are its parts; a function that is stated twice is a contradiction.
      if (other === undefined) seen.set(amountKey(amount), amount)
      else if (!row.account || !other.row.account) issues.push(duplicate(sheet, amount, other))
    }
  }
  return { amounts, issues }
}
