import type { FileIssue } from '#domain/file-issue'
import type { MeasureId } from '#domain/measure'
import { message } from '#domain/message'
import type { Month } from '#domain/month'
import type { Observation, Source } from '#domain/observation'
import type { Basis, Period } from '#domain/period'
import { settleStyle } from './amount-cells'
import { checkTotals } from './control-totals'
import { dataRowsOf, readAmounts, valueCells } from './function-amounts'
import { type FunctionRow, type KeyColumns, functionRows } from './function-rows'
import { type HeaderRow, droppedColumns, headerCandidates, layoutSlot } from './header-row'
import { settleDots, settleUnit } from './questions'
import type { ColumnRole, Recogniser, Recognition, RecognitionContext, RowRole } from './recognition'
import { type SheetTable, type TableRow, cellText, looksNumeric, refOf } from './sheet-table'
import { statedTotals, totalledAmount } from './stated-totals'
import { oreFromPrinted, printedRounding, statedUnit } from './unit'

/** What the figures of a column are. `period: null` where each row states its own. */
export interface ValueColumn {
  readonly column: number
  readonly measure: MeasureId
  readonly basis: Basis
  readonly period: Period | null
  readonly statedIn: Month | null
}

/** How a kind of table reads its header: its value columns and what must be asked before they can be known. */
export interface ReadColumns {
  readonly values: readonly ValueColumn[]
  /** Reads the period that a row states itself; `null` where the header states it. */
  readonly periods: ((row: TableRow) => { readonly basis: Basis; readonly period: Period } | null) | null
  readonly periodColumn: number | null
  readonly questions: Recognition['questions']
}

/** What a kind of function table adds to the shared reading: its name and a small function. */
export interface FunctionTableKind {
  readonly kind: string
  readonly source: Source
  /** The columns under this header, or `null` where the header is not of this kind. */
  columns(header: HeaderRow, table: SheetTable, context: RecognitionContext): ReadColumns | null
}

const columnOf = (header: HeaderRow, meaning: string): number | null =>
  header.headings.find((heading) => heading.meaning === meaning)?.column ?? null

const columnRoles = (header: HeaderRow, keys: KeyColumns): Map<number, ColumnRole> => {
  const roles = new Map<number, ColumnRole>()
  for (const { column, meaning } of header.headings) {
    roles.set(column, meaning === 'name' ? 'name' : meaning === 'total' || meaning === 'derived' ? meaning : 'ignored')
  }
  for (const column of [keys.function, keys.committee, keys.dranst]) if (column !== null) roles.set(column, 'key')
  for (const column of keys.values) roles.set(column, 'value')
  return roles
}

const rowRoles = (table: SheetTable, header: HeaderRow, rows: readonly FunctionRow[]): Map<number, RowRole> => {
  const roles = new Map<number, RowRole>()
  for (const { row } of table.rows) if (row < header.row) roles.set(row, 'title')
  roles.set(header.row, 'header')
  for (const { role, row } of rows) roles.set(row.row, role === 'repeat' ? 'header' : role)
  return roles
}

const seriesBreak = (sheet: string, observations: readonly Observation[]): FileIssue[] => {
  const years = observations
    .filter(({ breakdown, measure }) => breakdown === '5.28.20' && measure === 'cost.actual')
    .map(({ period }) => Number(period.slice(0, 4)))
  if (!years.some((year) => year <= 2015) || !years.some((year) => year >= 2016)) return []
  return [{ severity: 'note', code: 'series-break', sheet, cell: null, message: message('table.series-break') }]
}

const remarks = (sheet: string, header: HeaderRow, rows: readonly FunctionRow[], roles: Map<number, ColumnRole>) => {
  const issues: FileIssue[] = [...droppedColumns(sheet, header)]
  const data = dataRowsOf(rows)
  for (const { column, text, meaning } of header.headings) {
    const unused = roles.get(column) === 'ignored' && meaning !== 'personal'
    if (!unused || !data.some(({ row }) => looksNumeric(row.cells.get(column)))) continue
    const cell = refOf({ row: header.row, cells: new Map() }, column)
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
    const [first] = row.cells.values()
    const text = [...row.cells.values()].map(cellText).filter(Boolean).join(' ').slice(0, 200)
    const key = role === 'footnote' ? 'table.footnote' : 'table.ignored-row'
    issues.push({
      severity: 'note',
      code: key.slice(6),
      sheet,
      cell: refOf(row, first?.column ?? 1),
      message: message(key, { text }),
    })
  }
  return issues
}

const recogniseWith = (
  kind: FunctionTableKind,
  table: SheetTable,
  header: HeaderRow,
  columns: ReadColumns,
  context: RecognitionContext,
): Recognition | null => {
  const sheet = table.sheet.name
  const keys: KeyColumns = {
    function: header.functionColumn,
    committee: columnOf(header, 'committee'),
    dranst: columnOf(header, 'dranst'),
    values: columns.values.map(({ column }) => column),
  }
  const rows = functionRows(table, header.row, keys, header.headings)
  if (dataRowsOf(rows).length === 0) return null
  const cells = valueCells(rows, columns.values)
  const dots = settleDots(settleStyle(cells), cells, context.answers)
  const { amounts, issues } = readAmounts(sheet, rows, columns, dots.value)
  const stated = [...header.lines, ...header.headings.map(({ text }) => text)]
    .map(statedUnit)
    .find((unit) => unit !== null)
  const unit = settleUnit(
    stated ?? null,
    amounts.map(({ value }) => value),
    context.answers,
  )
  const slot = layoutSlot(kind.kind, header.lines)
  const observations = amounts.map(({ row, column, basis, period, value, raw }): Observation => ({
    measure: column.measure,
    breakdown: row.code,
    component: '',
    committee: row.committee,
    dranst: row.dranst,
    period,
    basis,
    source: kind.source,
    statedIn: column.statedIn,
    slot,
    value: oreFromPrinted(value, unit.value),
    origin: { sheet, cell: refOf(row.row, column.column), raw, rows: null },
  }))
  const rounding = printedRounding(
    observations.map(({ value }) => value),
    unit.value,
  )
  const totalColumns = header.headings.filter(({ meaning }) => meaning === 'total').map(({ column }) => column)
  const placed = amounts.map((amount, index) => totalledAmount(amount, observations[index]?.value ?? 0))
  const checked = checkTotals(
    sheet,
    statedTotals(rows, placed, columns.values, totalColumns),
    unit.value,
    rounding,
    dots.value,
  )
  const roles = columnRoles(header, keys)
  if (columns.periodColumn !== null) roles.set(columns.periodColumn, 'key')
  return {
    kind: kind.kind,
    source: kind.source,
    unit: unit.value,
    rounding,
    observations,
    issues: [...issues, ...checked.issues, ...seriesBreak(sheet, observations), ...remarks(sheet, header, rows, roles)],
    questions: [...columns.questions, dots.question, unit.question].filter((question) => question !== null),
    totals: checked.totals,
    columnRoles: roles,
    rowRoles: rowRoles(table, header, rows),
  }
}

/** A recogniser of one kind of table with account functions down its side. */
export const functionTable = (kind: FunctionTableKind): Recogniser => ({
  kind: kind.kind,
  source: kind.source,
  recognise(table, context) {
    for (const header of headerCandidates(table)) {
      const columns = kind.columns(header, table, context)
      if (columns && columns.values.length > 0) return recogniseWith(kind, table, header, columns, context)
    }
    return null
  },
})
