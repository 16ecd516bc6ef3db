import { accountFunction, readFunctionCode } from '#domain/account-function'
import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { type Heading, type SheetTable, cellText, possibleHeaders, readHeadings, refOf } from './sheet-table'

/** A row that may be the header of a function table, with the lines above it. */
export interface HeaderRow {
  readonly row: number
  readonly headings: readonly Heading[]
  /** Column of the function code. */
  readonly functionColumn: number
  /** What stands above the header: title, period, unit, a line each. */
  readonly lines: readonly string[]
}

/** The lines above a row, each with its cells joined by a space. */
const linesAbove = (table: SheetTable, row: number): string[] =>
  table.rows
    .filter((item) => item.row < row)
    .map((item) => [...item.cells.values()].map(cellText).filter(Boolean).join(' '))

/** A text that begins with a function code, or a bare number that is a known one: amounts have five digits too. */
const isCode = (text: string, written: boolean): boolean => {
  const code = readFunctionCode(text)
  return code !== null && (written || accountFunction(code.code) !== null)
}

const codedColumn = (table: SheetTable, headerRow: number): number | null => {
  const counts = new Map<number, number>()
  for (const { row, cells } of table.rows) {
    if (row <= headerRow) continue
    for (const cell of cells.values()) {
      if (isCode(cellText(cell), cell.kind === 'text')) {
        counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1)
      }
    }
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a - b)
  return best?.[0] ?? null
}

/** The rows that may be a header, from the top: those with two headings or more and function codes somewhere below. */
export const headerCandidates = (table: SheetTable): HeaderRow[] =>
  possibleHeaders(table).flatMap((row) => {
    const headings = readHeadings(row)
    if (headings.length < 2) return []
    const named = headings.find(({ meaning }) => meaning === 'function')?.column
    const functionColumn = named ?? codedColumn(table, row.row)
    const ownCode = functionColumn === null || isCode(cellText(row.cells.get(functionColumn)), true)
    return ownCode ? [] : [{ row: row.row, headings, functionColumn, lines: linesAbove(table, row.row) }]
  })

/** Columns that may show citizens, by their heading: never read, and said so. */
export const droppedColumns = (sheet: string, header: Pick<HeaderRow, 'row' | 'headings'>): FileIssue[] =>
  header.headings
    .filter(({ meaning }) => meaning === 'personal')
    .map(({ column, text }) => ({
      severity: 'note',
      code: 'dropped-column',
      sheet,
      cell: refOf({ row: header.row, cells: new Map() }, column),
      message: message('table.dropped-column', { heading: text }),
    }))

const changing =
  /udskrevet|udtræk|udskrift|kørsel|kørt|periode|beløb|dato|hele kr|1\.000 kr|t\.kr|mio|bruger|side \d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december/i

/**
 * Layout slot of a table: its kind and the parts of its title that do not change from month to month, so that a corrected
 * export of the same report has the same slot, and the report of another department has not.
 */
export const layoutSlot = (kind: string, lines: readonly string[]): string =>
  [kind, ...lines.filter((line) => !changing.test(line)).map((line) => line.replace(/\d+/g, '').toLowerCase())]
    .map((part) => part.replace(/[\s-]+/g, ' ').trim())
    .filter(Boolean)
    .join(' | ')
    .slice(0, 200)
