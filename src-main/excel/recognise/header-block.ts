import type { GridCell } from '../grid'
import { type ColumnHeading, columnHeading, numberedPeriod } from './column-heading'
import { headingMeaning } from './headings'
import { type SheetTable, type TableRow, cellText, isFilled } from './sheet-table'
import { readPeriodText } from '#domain/period-text'
import { statedUnit } from './unit'

/** Most rows of group headings above the row that names the columns. */
const groupRows = 3

/** Key columns are named once: their headings are never spread over the columns beside them. */
const keyMeanings: ReadonlySet<string> = new Set([
  'function',
  'account',
  'name',
  'committee',
  'dranst',
  'voucher',
  'date',
  'personal',
])

const filledColumns = (row: TableRow): number[] =>
  [...row.cells].filter(([, cell]) => isFilled(cell)).map(([column]) => column)

const mergedFrom = ({ sheet }: SheetTable, row: TableRow, column: number): number | null => {
  const cell = row.cells.get(column)
  const range = sheet.merges.find((item) => item.firstRow === cell?.row && item.firstColumn === cell.column)
  // In a table that was turned on its side the rows of the sheet are columns.
  return range && cell ? (cell.column === column ? range.lastColumn : range.lastRow) : null
}

/** True for words that may head a group of columns: a time, a measure, a unit, a scenario. */
const headsGroup = (text: string): boolean =>
  readPeriodText(text) !== null ||
  headingMeaning(text) !== null ||
  statedUnit(text) !== null ||
  /\b(?:19|20)\d{2}\b|bevægelse|til dato|åtd|budget|regnskab|forbrug|perioden|scenari|succes|effekt|\brate|%|pct|procent|^(?:lavt?|højt?|mellem|middel|basis|low|high|medium|base|pessimistisk|optimistisk|forsigtig)\b/i.test(
    text,
  )

/** What each row of group headings says over each column: merged over several, or written once for those to the right. */
const spread = (
  table: SheetTable,
  row: TableRow,
  last: number,
  textOf: (cell: GridCell | undefined) => string,
): Map<number, string> => {
  const said = new Map<number, string>()
  const columns = filledColumns(row)
  const anyMerge = columns.some((column) => mergedFrom(table, row, column) !== null)
  columns.forEach((column, index) => {
    const text = textOf(row.cells.get(column))
    const merged = mergedFrom(table, row, column)
    const next = columns[index + 1] ?? last + 1
    const meaning = headingMeaning(text)
    const widens =
      !anyMerge && headsGroup(text) && !(meaning !== null && keyMeanings.has(meaning)) && meaning !== 'total'
    const end = merged ?? (widens ? next - 1 : column)
    for (let at = column; at <= end; at += 1) if (!said.has(at)) said.set(at, text)
  })
  return said
}

/** True where a row above a heading belongs to it: it names groups of its columns, or a column that has no name below. */
const isGroupRow = (
  table: SheetTable,
  row: TableRow,
  lowest: ReadonlyMap<number, string>,
  textOf: (cell: GridCell | undefined) => string,
): boolean => {
  const columns = filledColumns(row)
  const first = Math.min(...lowest.keys())
  const last = Math.max(...lowest.keys())
  const merged = columns.filter((column) => (mergedFrom(table, row, column) ?? column) > column)
  const named = columns.filter((column) => {
    const text = cellText(row.cells.get(column))
    return !lowest.has(column) && (headingMeaning(text) !== null || readPeriodText(text) !== null)
  })
  // A title that is merged over the whole table is a line of text, and so is a parameter with its value beside it.
  if (columns.length === 1 && merged.length === 1 && columns[0] === first) return false
  const parameter = columns.length === 2 && columns[0] === first && lowest.has(first) && merged.length === 0
  if (
    parameter &&
    !/^\(?(?:i )?(?:hele )?(?:1[., ]?000 )?(?:t\.?)?(?:mio\. ?)?kr/i.test(cellText(row.cells.get(first)))
  )
    return false
  const over = columns.filter((column) => column > first && column <= last)
  const heads = over.filter((column) => merged.includes(column) || headsGroup(textOf(row.cells.get(column))))
  return named.length > 0 ? over.length > 0 || named.length > 1 : heads.length > 0 && heads.length * 2 >= over.length
}

/** A heading of one, two or more rows. */
export interface HeaderBlock {
  /** First of its rows. */
  readonly top: number
  readonly headings: readonly ColumnHeading[]
}

/** The heading that ends with this row, the rows of group headings above it taken in. */
export const headerBlock = (
  table: SheetTable,
  at: TableRow,
  textOf: (cell: GridCell | undefined) => string = cellText,
): HeaderBlock => {
  const index = table.rows.indexOf(at)
  const texts = new Map(filledColumns(at).map((column) => [column, [textOf(at.cells.get(column))]]))
  let top = at
  for (let back = 1; back <= groupRows; back += 1) {
    const row = table.rows[index - back]
    if (row?.row !== top.row - 1 || texts.size === 0) break
    const lowest = new Map([...texts].map(([column, parts]) => [column, parts[0] ?? '']))
    if (!isGroupRow(table, row, lowest, textOf)) break
    const last = Math.max(...texts.keys())
    for (const [column, text] of spread(table, row, last, textOf)) {
      const parts = texts.get(column) ?? []
      if (!parts.includes(text)) texts.set(column, [...parts, text])
    }
    top = row
  }
  const headings = [...texts].sort(([a], [b]) => a - b).map(([column, parts]) => columnHeading(column, parts))
  return { top: top.row, headings }
}

/** True for a row that names columns by measure, time or unit: a heading, or a line of one. */
export const namesColumns = (row: TableRow): boolean => {
  const texts = filledColumns(row).map((column) => cellText(row.cells.get(column)))
  const told = texts.filter(
    (text) =>
      headingMeaning(text) !== null ||
      readPeriodText(text) !== null ||
      numberedPeriod(text) !== null ||
      /^\(?(?:i )?(?:hele )?(?:1[., ]?000 )?(?:t\.?|mio\.? )?kr\.?\)?$/i.test(text),
  )
  return told.length > 1 && told.length * 2 >= texts.length
}
