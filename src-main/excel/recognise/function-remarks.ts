import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { dataRowsOf } from './function-amounts'
import type { FunctionRow } from './function-rows'
import { type HeaderRow, droppedColumns } from './header-row'
import type { ColumnRole } from './recognition'
import { type SheetTable, type TableRow, cellText, looksNumeric, refOf } from './sheet-table'

/** Says that a table crosses 2015/16, where 5.20 changed its meaning. */
export const seriesBreak = (sheet: string, observations: readonly Observation[]): FileIssue[] => {
  const years = observations
    .filter(({ breakdown, measure }) => breakdown === '5.28.20' && measure === 'cost.actual')
    .map(({ period }) => Number(period.slice(0, 4)))
  if (!years.some((year) => year <= 2015) || !years.some((year) => year >= 2016)) return []
  return [{ severity: 'note', code: 'series-break', sheet, cell: null, message: message('table.series-break') }]
}

/** Says that a table ends where the header of another one stands. */
export const otherTable = (sheet: string, row: TableRow | null): FileIssue[] => {
  if (row === null) return []
  const cell = refOf(row, row.cells.keys().next().value ?? 1)
  return [{ severity: 'note', code: 'other-table', sheet, cell, message: message('table.other-table') }]
}

/** Says which columns and rows of a table are not used, and repeats its footnotes. */
export const remarks = (
  table: SheetTable,
  header: HeaderRow,
  rows: readonly FunctionRow[],
  roles: ReadonlyMap<number, ColumnRole>,
): FileIssue[] => {
  const sheet = table.sheet.name
  const at = table.rows.find(({ row }) => row === header.row) ?? { row: header.row, cells: new Map() }
  const issues: FileIssue[] = [...droppedColumns(sheet, header)]
  const dropped = new Set(header.headings.filter(({ meaning }) => meaning === 'personal').map(({ column }) => column))
  const data = dataRowsOf(rows)
  for (const { column, text, meaning } of header.headings) {
    const unused = roles.get(column) === 'ignored' && meaning !== 'personal'
    if (!unused || !data.some(({ row }) => looksNumeric(row.cells.get(column)))) continue
    const cell = refOf(at, column)
    issues.push({
      severity: 'note',
      code: 'ignored-column',
      sheet,
      cell,
      message: message('table.ignored-column', { heading: text }),
    })
  }
  for (const { role, row } of rows) {
    if (role !== 'footnote' && role !== 'ignored') continue
    // What a dropped column holds is told to nobody, not even in a remark.
    const cells = [...row.cells.values()].filter(({ column }) => !dropped.has(column))
    const [first] = cells
    if (!first) continue
    const text = cells.map(cellText).filter(Boolean).join(' ').slice(0, 200)
    const key = role === 'footnote' ? 'table.footnote' : 'table.ignored-row'
    issues.push({
      severity: 'note',
      code: key.slice(6),
      sheet,
      cell: refOf(row, first.column),
      message: message(key, { text }),
    })
  }
  return issues
}
