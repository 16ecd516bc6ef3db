import type { FileIssue, Question } from '#domain/file-issue'
import type { MeasureId } from '#domain/measure'
import type { Month } from '#domain/month'
import type { Source } from '#domain/observation'
import type { Basis, Period } from '#domain/period'
import { checkTotals } from './control-totals'
import { columnUnits, hiddenRows, statedKroner } from './column-units'
import { dataRowsOf, misreadRows, readAmounts, valueCells } from './function-amounts'
import { functionObservations } from './function-observations'
import { columnRoles, rowRoles } from './function-roles'
import { type DataRow, type KeyColumns, functionRows } from './function-rows'
import { keyColumns } from './key-columns'
import { otherHeaderBelow } from './other-header'
import { otherTable, remarks, seriesBreak } from './function-remarks'
import { withoutFuture } from './future-months'
import { type HeaderRow, headerCandidates, layoutSlot } from './header-row'
import { settleColumnDots } from './column-dots'
import type { AmountUnit, Recogniser, Recognition, RecognitionContext } from './recognition'
import type { SheetTable } from './sheet-table'
import { standing, waysRound } from './turned-table'
import { statedTotals, totalledAmount } from './stated-totals'
import { tableEnd } from './table-end'
import { committeeOfLines } from './told-apart'
import { oreFromPrinted, printedRounding } from './unit'

/** What the figures of a column are. `period: null` where each row states its own. */
export interface ValueColumn {
  readonly column: number
  readonly measure: MeasureId
  readonly basis: Basis
  readonly period: Period | null
  readonly statedIn: Month | null
  /** Unit that is stated over the column, where there is one. */
  readonly unit?: AmountUnit | null
  /** True for periode 13 and its like, which restate December. */
  readonly supplement?: boolean
}

/** The period that a row states itself. */
export interface RowPeriod {
  readonly basis: Basis
  readonly period: Period
  readonly supplement?: boolean
}

/** How a kind of table reads its header: its value columns and what must be asked before they can be known. */
export interface ReadColumns {
  readonly values: readonly ValueColumn[]
  /** Reads the period that a row states itself; `null` where the header states it. */
  readonly periods: ((row: DataRow) => RowPeriod | null) | null
  readonly periodColumn: number | null
  /** Last month that the report says it covers; `null` where it says none. */
  readonly through?: Month | null
  readonly questions: readonly Question[]
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

/** Reads a table by its header and its columns; used for every kind of table with account functions. */
export const readFunctionTable = (
  kind: Pick<FunctionTableKind, 'kind' | 'source'>,
  table: SheetTable,
  header: HeaderRow,
  columns: ReadColumns,
  context: RecognitionContext,
): Recognition | null => {
  const sheet = table.sheet.name
  const keys = keyColumns(
    table,
    header,
    columns.values.map(({ column }) => column),
  )
  const next = otherHeaderBelow(table, header.row, header.code, header.headings)
  const all = functionRows(table, header.row, keys, header.headings, next?.row)
  const endRow = next === null ? null : tableEnd(table, header.row, next, all)
  const rows = endRow === null ? all : all.filter(({ row }) => row.row <= endRow)
  if (dataRowsOf(rows).length === 0) return null
  const perColumn = keys.values.map((column) => ({ column, cells: valueCells(rows, column) }))
  const kroner = statedKroner(
    table,
    header,
    columns.values.map(({ column, unit = null }) => ({ column, unit })),
    endRow ?? undefined,
  )
  const dots = settleColumnDots(sheet, perColumn, context.answers, (column) => kroner.has(column))
  const read = readAmounts(sheet, rows, columns, dots.styleOf)
  const { amounts, issues: future } = withoutFuture(sheet, read.amounts, columns.through ?? null)
  const units = columnUnits(
    table,
    header,
    columns.values.map(({ column, unit = null }) => ({
      column,
      unit,
      amounts: amounts.flatMap((amount) => (amount.column.column === column ? [amount.value] : [])),
    })),
    context.answers,
    endRow ?? undefined,
  )
  const figures = amounts.map((amount) => ({
    amount,
    ore: oreFromPrinted(amount.value, units.unitOf(amount.column.column)),
  }))
  const observations = functionObservations(sheet, kind.source, layoutSlot(kind.kind, header.lines), figures)
  const unit = units.unitOf(keys.values[0] ?? 0)
  const rounding = printedRounding(
    figures.map(({ ore }) => ore),
    unit,
  )
  const totals = header.headings.filter(({ meaning }) => meaning === 'total')
  const checked = checkTotals(
    sheet,
    statedTotals(
      rows,
      figures.map(({ amount, ore }) => totalledAmount(amount, ore)),
      columns.values,
      totals,
    ),
    (column) => (keys.values.includes(column) ? units.unitOf(column) : unit),
    rounding,
    dots.styleOf,
  )
  const roles = columnRoles(header, keys)
  if (columns.periodColumn !== null) roles.set(columns.periodColumn, 'key')
  return standing(table, {
    kind: kind.kind,
    source: kind.source,
    unit,
    rounding,
    headerRow: header.row,
    endRow,
    committee: committeeOfLines(header.lines),
    observations,
    issues: [
      ...units.issues,
      ...misreadRows(sheet, rows),
      ...read.issues,
      ...checked.issues,
      ...future,
      ...seriesBreak(sheet, observations),
      ...remarks(table, header, rows, roles),
      ...hiddenRows(table, dataRowsOf(rows)),
      ...otherTable(sheet, endRow === null ? null : next),
    ],
    questions: [...columns.questions, dots.question, units.question].filter((question) => question !== null),
    totals: checked.totals,
    columnRoles: roles,
    rowRoles: rowRoles(table, header, rows),
  })
}

/** A table that is of a kind, but says nothing that could be taken. */
const refusal = (
  kind: FunctionTableKind,
  table: SheetTable,
  header: HeaderRow,
  issue: FileIssue,
): Recognition | null => {
  const keys: KeyColumns = { code: header.code, committee: null, dranst: null, values: [] }
  const next = otherHeaderBelow(table, header.row, header.code, header.headings)
  const rows = functionRows(table, header.row, keys, header.headings, next?.row)
  if (dataRowsOf(rows).length === 0) return null
  return standing(table, {
    kind: kind.kind,
    source: kind.source,
    unit: 'kr',
    rounding: 1,
    headerRow: header.row,
    endRow: next === null ? null : tableEnd(table, header.row, next, rows),
    observations: [],
    issues: [issue],
    questions: [],
    totals: [],
    columnRoles: columnRoles(header, keys),
    rowRoles: rowRoles(table, header, rows),
  })
}

/** A recogniser of one kind of table with account functions down or across. */
export const functionTable = (kind: FunctionTableKind): Recogniser => ({
  kind: kind.kind,
  source: kind.source,
  recognise(given, context) {
    for (const table of waysRound(given)) {
      for (const header of headerCandidates(table)) {
        const columns = kind.columns(header, table, context)
        if (columns === null) continue
        const found =
          'severity' in columns
            ? refusal(kind, table, header, columns)
            : columns.values.length > 0
              ? readFunctionTable(kind, table, header, columns, context)
              : null
        if (found) return found
      }
    }
    return null
  },
})
