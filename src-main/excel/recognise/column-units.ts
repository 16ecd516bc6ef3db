import { message } from '#domain/message'
import type { FileIssue, Question } from '#domain/file-issue'
import { columnLetters } from '../grid'
import { type Settled, settled } from './ask'
import { settleUnit } from './questions'
import type { AmountUnit, RecognitionContext } from './recognition'
import { type SheetTable, cellText, isFilled, refOf, rowLine } from './sheet-table'
import { type StatedUnit, mixedUnits, statedUnit } from './unit'

/** The units of a table's columns. */
export interface ColumnUnits {
  readonly unitOf: (column: number) => AmountUnit
  readonly question: Question | null
  readonly issues: readonly FileIssue[]
}

/** A column of amounts: the unit that is stated over it, and its amounts as printed, with where the first of them stands. */
export interface AmountColumn {
  readonly column: number
  readonly unit: AmountUnit | null
  readonly amounts: readonly number[]
}

/** The units that the lines of a table state, each once: above its heading, in the headings of its keys, else in the notes below it. */
const unitsOfLines = (
  table: SheetTable,
  top: number,
  headerRow: number,
  values: ReadonlySet<number>,
  end: number,
): StatedUnit[] => {
  const found = new Map<AmountUnit, StatedUnit>()
  const note = (text: string, cell: string) => {
    const unit = statedUnit(text)
    if (unit !== null && !found.has(unit)) found.set(unit, { unit, cell, text })
  }
  for (const row of table.rows) {
    if (row.row > headerRow) break
    const [first] = row.cells.values()
    if (row.row < top) note(rowLine(row), refOf(row, first?.column ?? 1))
    else
      for (const [column, cell] of row.cells)
        if (isFilled(cell) && !values.has(column)) note(cellText(cell), refOf(row, column))
  }
  if (found.size === 0) for (const line of table.titles ?? []) note(line, '')
  if (found.size > 0) return [...found.values()]
  for (const row of table.rows) {
    const filled = [...row.cells.values()].filter(isFilled)
    const [only] = filled
    if (row.row > headerRow && row.row <= end && filled.length === 1 && only?.kind === 'text')
      note(cellText(only), refOf(row, [...row.cells.keys()][0] ?? 1))
  }
  return [...found.values()].slice(0, 1)
}

/** The columns whose amounts are said to be in kr., over the column or in the lines of the table. */
export const statedKroner = (
  table: SheetTable,
  header: { readonly top: number; readonly row: number },
  columns: readonly Pick<AmountColumn, 'column' | 'unit'>[],
  end = Number.POSITIVE_INFINITY,
): ReadonlySet<number> => {
  const values = new Set(columns.map(({ column }) => column))
  const lines = unitsOfLines(table, header.top, header.row, values, end)
  const stated = lines.length === 1 ? (lines[0]?.unit ?? null) : null
  return new Set(columns.flatMap(({ column, unit }) => ((unit ?? stated) === 'kr' ? [column] : [])))
}

/**
 * Settles the unit of each column of amounts: what is stated over it, else what the lines of the table state, else kr. where its
 * amounts are not all whole thousands, else it is asked (`unit`). Two units in the lines refuse the table, unless each column states its own.
 */
export const columnUnits = (
  table: SheetTable,
  header: { readonly top: number; readonly row: number },
  columns: readonly AmountColumn[],
  answers: RecognitionContext['answers'],
  end = Number.POSITIVE_INFINITY,
): ColumnUnits => {
  const values = new Set(columns.map(({ column }) => column))
  const lines = unitsOfLines(table, header.top, header.row, values, end)
  const open = columns.filter(({ unit }) => unit === null)
  const stated = lines[0]?.unit ?? null
  const unit: Settled<AmountUnit> =
    open.length === 0
      ? settled('kr')
      : settleUnit(
          stated,
          open.flatMap(({ amounts }) => amounts),
          answers,
          {
            sheet: table.sheet.name,
            column: open.length === 1 && columns.length > 1 ? columnLetters(open[0]?.column ?? 1) : null,
          },
        )
  const own = new Map(columns.flatMap((item) => (item.unit === null ? [] : [[item.column, item.unit] as const])))
  return {
    unitOf: (column) => own.get(column) ?? unit.value,
    question: unit.question,
    issues: open.length === 0 ? [] : mixedUnits(table.sheet.name, lines),
  }
}

/** A note that rows of a table are hidden, though their figures are read: its totals hold them. */
export const hiddenRows = (
  table: SheetTable,
  rows: readonly { readonly row: { readonly row: number } }[],
): FileIssue[] => {
  const hidden = new Set(table.sheet.rows.filter((row) => row.hidden).map(({ row }) => row))
  const count = rows.filter(({ row }) => hidden.has(row.row)).length
  return count === 0
    ? []
    : [
        {
          severity: 'note',
          code: 'hidden-rows',
          sheet: table.sheet.name,
          cell: null,
          message: message('table.hidden-rows', { count }),
        },
      ]
}
