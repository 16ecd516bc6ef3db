import type { FileIssue } from '#domain/file-issue'
import type { MeasureId } from '#domain/measure'
import type { Month } from '#domain/month'
import type { Observation, Source } from '#domain/observation'
import type { Basis, Period } from '#domain/period'
import { settleStyle } from './amount-cells'
import { checkTotals } from './control-totals'
import { dataRowsOf, readAmounts, valueCells } from './function-amounts'
import { type FunctionRow, type KeyColumns, functionRows, otherHeaderBelow } from './function-rows'
import { otherTable, remarks, seriesBreak } from './function-remarks'
import { type HeaderRow, headerCandidates, layoutSlot } from './header-row'
import { settleDots, settleUnit } from './questions'
import type { ColumnRole, Recogniser, Recognition, RecognitionContext, RowRole } from './recognition'
import { type SheetTable, type TableRow, refOf } from './sheet-table'
import { statedTotals, totalledAmount } from './stated-totals'
import { mixedUnits, oreFromPrinted, printedRounding, statedUnits } from './unit'

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
  /**
   * The columns under this header; `null` where the header is not of this kind, an issue where it is but leaves open what
   * its figures are of.
   */
  columns(header: HeaderRow, table: SheetTable, context: RecognitionContext): ReadColumns | FileIssue | null
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
  const next = otherHeaderBelow(table, header.row, header.functionColumn, header.headings)
  const rows = functionRows(table, header.row, keys, header.headings, next?.row)
  if (dataRowsOf(rows).length === 0) return null
  const cells = valueCells(rows, columns.values)
  const dots = settleDots(settleStyle(cells), cells, context.answers)
  const { amounts, issues } = readAmounts(sheet, rows, columns, dots.value)
  const stated = statedUnits(table, header.row)
  const unit = settleUnit(
    stated[0]?.unit ?? null,
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
    headerRow: header.row,
    endRow: next === null ? null : next.row - 1,
    observations,
    issues: [
      ...mixedUnits(sheet, stated),
      ...issues,
      ...checked.issues,
      ...seriesBreak(sheet, observations),
      ...remarks(sheet, header, rows, roles),
      ...otherTable(sheet, next),
    ],
    questions: [...columns.questions, dots.question, unit.question].filter((question) => question !== null),
    totals: checked.totals,
    columnRoles: roles,
    rowRoles: rowRoles(table, header, rows),
  }
}

/** A table that is of a kind, but says nothing that could be taken. */
const refusal = (
  kind: FunctionTableKind,
  table: SheetTable,
  header: HeaderRow,
  issue: FileIssue,
): Recognition | null => {
  const keys: KeyColumns = { function: header.functionColumn, committee: null, dranst: null, values: [] }
  const next = otherHeaderBelow(table, header.row, header.functionColumn, header.headings)
  const rows = functionRows(table, header.row, keys, header.headings, next?.row)
  if (dataRowsOf(rows).length === 0) return null
  return {
    kind: kind.kind,
    source: kind.source,
    unit: 'kr',
    rounding: 1,
    headerRow: header.row,
    endRow: next === null ? null : next.row - 1,
    observations: [],
    issues: [issue],
    questions: [],
    totals: [],
    columnRoles: columnRoles(header, keys),
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
      if (columns === null) continue
      const found =
        'severity' in columns
          ? refusal(kind, table, header, columns)
          : columns.values.length > 0
            ? recogniseWith(kind, table, header, columns, context)
            : null
      if (found) return found
    }
    return null
  },
})
