import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { GridCell } from '../grid'
import { type CodeColumns, codeColumns, mostlyCodes } from './code-columns'
import type { ColumnHeading } from './column-heading'
import { headerBlock, namesColumns } from './header-block'
import {
  type Heading,
  type SheetTable,
  type TableRow,
  cellPeriod,
  cellText,
  isFilled,
  looksNumeric,
  mayBePeriod,
  possibleHeaders,
  refOf,
  rowLine,
} from './sheet-table'

/** The heading of a function table, with the lines above it. */
export interface HeaderRow {
  /** Its last row, which stands right above the figures. */
  readonly row: number
  /** Its first row, where it has group headings. */
  readonly top: number
  readonly headings: readonly ColumnHeading[]
  readonly code: CodeColumns
  /** What stands above the header: title, period, unit, a line each. */
  readonly lines: readonly string[]
  /** The lines in the order in which they are asked: those above the table, those of the sheet, the name of the sheet. */
  readonly groups: readonly (readonly string[])[]
}

/** The lines above a row, those that stand elsewhere first. */
export const linesAbove = (table: SheetTable, row: number): string[] => [
  ...(table.titles ?? []),
  ...table.rows.filter((item) => item.row < row).map(rowLine),
]

/** The row that ends a heading: below it come the figures, not another row that names columns. */
const endsHeading = (table: SheetTable, header: TableRow, firstCode: number): boolean =>
  !table.rows.some((row) => row.row > header.row && row.row < firstCode && namesColumns(row))

/** Digits and their marks alone: `1.000 kr.` is a unit. */
const figuresAlone = /^[\d\s\u00a0.,'()+−–-]+$/

/** True for a number that is neither a period nor the number of a month, a year of a plan or a column: no heading. */
const isAmount = (cell: GridCell): boolean => {
  if (cell.kind === 'number' && !mayBePeriod(cell.value)) return true
  if (!looksNumeric(cell)) return false
  const text = cellText(cell)
  return figuresAlone.test(text) && !/^\d{1,3}$/.test(text) && cellPeriod(cell) === null
}

/** False for a row that cannot name columns: a blank one, or one of amounts. What a person points out is not doubted. */
export const mayHead = ({ headerRow }: SheetTable, { row, cells }: TableRow): boolean => {
  let [filled, amounts] = [0, 0]
  for (const cell of cells.values()) {
    if (isFilled(cell)) filled += 1
    if (isAmount(cell)) amounts += 1
  }
  return filled > 0 && (row === headerRow || amounts * 2 <= filled)
}

const candidates = new WeakMap<SheetTable, readonly HeaderRow[]>()

/**
 * The headings that may be one of a function table, from the top: those with two columns or more and function codes below. They are
 * looked for once, however many kinds of table ask.
 */
export const headerCandidates = (table: SheetTable): readonly HeaderRow[] => {
  const found = candidates.get(table) ?? findCandidates(table)
  candidates.set(table, found)
  return found
}

const findCandidates = (table: SheetTable): readonly HeaderRow[] =>
  possibleHeaders(table).flatMap((row) => {
    if (!mayHead(table, row)) return []
    const block = headerBlock(table, row)
    if (block.headings.length < 2) return []
    // An account of five digits may be one of the municipality's own.
    const named = block.headings.filter(
      ({ meaning, column }) => meaning === 'function' || (meaning === 'account' && mostlyCodes(table, row.row, column)),
    )
    const code = codeColumns(
      table,
      row,
      named.map(({ column }) => column),
      block.headings.flatMap(({ meaning, column }) => (meaning === 'dranst' || meaning === 'period' ? [column] : [])),
    )
    if (code?.codeOf(row) !== null) return []
    const first = table.rows.find((item) => item.row > row.row && code.codeOf(item) !== null)
    if (!first || (table.headerRow === null && !endsHeading(table, row, first.row))) return []
    const lines = linesAbove(table, block.top)
    const [titles, own] = [table.titles ?? [], lines.slice(table.titles?.length ?? 0)]
    const groups = [own, titles, [table.sheet.name]]
    return [{ row: row.row, top: block.top, headings: block.headings, code, lines, groups }]
  })

/** Columns that may show citizens, by their heading: never read, and said so. */
export const droppedColumns = (
  sheet: string,
  header: { readonly row: number; readonly headings: readonly Heading[] },
): FileIssue[] =>
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
