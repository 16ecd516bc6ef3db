import { readNumberText } from '#domain/number-text'
import { type PeriodText, readPeriodText } from '#domain/period-text'
import { type GridCell, type GridSheet, cellReference } from '../grid'
import { type HeadingMeaning, headingMeaning } from './headings'
import { remembering } from './remembering'

/** A row of a sheet whose cells can be asked for by column. */
export interface TableRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, GridCell>
}

/** A sheet made ready to be recognised. */
export interface SheetTable {
  readonly sheet: GridSheet
  readonly rows: readonly TableRow[]
  /** Row that is known to be the heading, because a person said so; `null` where it must be found. */
  readonly headerRow: number | null
  /** Title lines that hold for the table, though they stand elsewhere: those of the sheet above an earlier table. The nearest come last. */
  readonly titles?: readonly string[]
}

/** One heading cell and what it says. */
export interface Heading {
  readonly column: number
  readonly text: string
  readonly meaning: HeadingMeaning | null
  readonly period: PeriodText | null
}

/** A sheet's rows, their cells by column. */
export const sheetTable = (sheet: GridSheet, headerRow: number | null = null): SheetTable => ({
  sheet,
  headerRow,
  rows: sheet.rows.map(({ row, cells }) => ({ row, cells: new Map(cells.map((cell) => [cell.column, cell])) })),
})

/** A number format that shows so many decimals and nothing else. */
const fixed = /^0\.0+$/

/** What a cell says, as text: a date as `YYYY-MM-DD`, a number as it is stored. Empty where there is none. */
export const cellText = (cell: GridCell | undefined): string => {
  if (!cell) return ''
  if (cell.kind === 'text') return cell.value.trim()
  if (cell.kind === 'number') {
    const { format, value } = cell
    return format?.startsWith('0.') === true && fixed.test(format) ? value.toFixed(format.length - 2) : String(value)
  }
  return cell.kind === 'uncached' ? '' : String(cell.value).trim()
}

/**
 * A function code as text: a number that lost its last nought gets it back (5.2 is 5.20, a function has two digits), also as a CSV
 * file writes it (`5,2`).
 */
export const codeText = (cell: GridCell | undefined): string => {
  const text = cellText(cell)
  const decimal = cell?.kind === 'text' && /^\d,\d{1,2}$/.test(text) ? text.replace(',', '.') : null
  if (cell?.kind !== 'number' && decimal === null) return text
  const code = decimal ?? text
  return /^\d\.\d$/.test(code) ? `${code}0` : code
}

const periodOfText = remembering(readPeriodText)

/** False for a number that is no year, no month in digits (201801, 1.2018) and no day: of an amount this tells most at once. */
export const mayBePeriod = (value: number): boolean =>
  value >= 0 && (value < 2100 || (value > 198_000 && value < 210_000))

/** The period that a cell names and nothing else. */
export const cellPeriod = (cell: GridCell): PeriodText | null =>
  cell.kind === 'number' && !mayBePeriod(cell.value) ? null : periodOfText(cellText(cell))

/** True where a cell says what its column holds, or of when it is. */
const says = (cell: GridCell): boolean =>
  (cell.kind !== 'number' && headingMeaning(cellText(cell)) !== null) || cellPeriod(cell) !== null

/** How many cells say what their column holds, or of when it is. */
export const sayings = (cells: readonly GridCell[]): number => cells.filter(says).length

/** The headings of a row, left to right. */
export const readHeadings = (row: TableRow): Heading[] =>
  [...row.cells.values()].flatMap((cell) => {
    const text = cellText(cell)
    if (text === '') return []
    const meaning = cell.kind === 'number' ? null : headingMeaning(text)
    return [{ column: cell.column, text, meaning, period: cellPeriod(cell) }]
  })

/** The reference of a cell of a row: where it stands in the sheet, also in a table that was turned on its side. */
export const refOf = (row: TableRow, column: number): string => {
  const cell = row.cells.get(column)
  return cell ? cellReference(cell.row, cell.column) : cellReference(row.row, column)
}

/** A row as one line of text, its cells joined by a space. */
export const rowLine = (row: TableRow): string => [...row.cells.values()].map(cellText).filter(Boolean).join(' ')

/** True where a cell holds something that can be read: an empty text is nothing. */
export const isFilled = (cell: GridCell | undefined): boolean =>
  cell !== undefined && (cell.kind !== 'text' || cell.value.trim() !== '')

/** True where a cell holds a number, or a text that can be read as one. */
export const looksNumeric = (cell: GridCell | undefined): boolean =>
  cell?.kind === 'number' ||
  (cell?.kind === 'text' && ['number', 'ambiguous'].includes(readNumberText(cell.value).kind))

/** Rows that may be headings are looked for among this many rows from the top. */
export const headerSearchRows = 80

/** The rows that may be the heading of a table: the one that is known to be, or the first ones. */
export const possibleHeaders = ({ rows, headerRow }: SheetTable): readonly TableRow[] =>
  headerRow === null ? rows.slice(0, headerSearchRows) : rows.filter(({ row }) => row === headerRow)
