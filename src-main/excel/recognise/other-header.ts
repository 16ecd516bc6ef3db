import type { CodeColumns } from './code-columns'
import { isTotalLabel } from './headings'
import { standsAlone } from './row-words'
import { type Heading, type SheetTable, type TableRow, cellText, readHeadings } from './sheet-table'

/** True where every text of a row stands under the same heading: a page break, where a total column may be left out. */
export const repeatsHeader = (row: TableRow, headings: readonly Heading[]): boolean => {
  let texts = 0
  for (const cell of row.cells.values()) {
    const own = cellText(cell)
    if (own === '') continue
    if (!headings.some(({ column, text }) => column === cell.column && text.endsWith(own))) return false
    texts += 1
  }
  return texts > 1
}

/**
 * True where a row without a code is the header of another table or the second line of this one: it names the function
 * column, two kinds of figures, or periods and nothing else. What stands below it is not what the first header says.
 */
const isOtherHeader = (row: TableRow, functionColumn: number): boolean => {
  const headings = readHeadings(row)
  if (headings.length > 0 && headings.every(({ text }) => isTotalLabel(text))) return false
  if (headings.some(({ column, text }) => column <= functionColumn && isTotalLabel(text))) return false
  if (headings.some(({ column, meaning }) => column === functionColumn && meaning === 'function'))
    return headings.length > 1
  const told = headings.filter(({ meaning }) => meaning !== null && meaning !== 'amount' && meaning !== 'total')
  const kinds = new Set(headings.flatMap(({ meaning }) => meaning ?? []))
  const written = told.filter(({ column }) => row.cells.get(column)?.kind === 'text')
  if (written.length > 0 && kinds.size > 1) return true
  return headings.length > 1 && headings.every(({ period }) => period !== null)
}

/** True where a repeated heading begins another table, not a page: a line stands above it, and functions come back below it. */
const beginsAnew = (table: SheetTable, headerRow: number, code: CodeColumns, at: TableRow): boolean => {
  const above = table.rows.filter(({ row }) => row > headerRow && row < at.row)
  const seen = new Set(above.flatMap((row) => code.codeOf(row)?.code ?? []))
  const again = table.rows.some((row) => row.row > at.row && seen.has(code.codeOf(row)?.code ?? ''))
  const before = above.at(-1)
  return again && before !== undefined && code.codeOf(before) === null && standsAlone(before)
}

/** The first row below a header that is another one, or `null`. */
export const otherHeaderBelow = (
  table: SheetTable,
  headerRow: number,
  code: CodeColumns,
  headings: readonly Heading[],
): TableRow | null =>
  table.rows.find((row) => {
    if (row.row <= headerRow || code.codeOf(row) !== null) return false
    return repeatsHeader(row, headings) ? beginsAnew(table, headerRow, code, row) : isOtherHeader(row, code.column)
  }) ?? null
