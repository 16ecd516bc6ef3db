import { type SheetTable, type TableRow, cellText, headerSearchRows, isFilled, readHeadings } from './sheet-table'
import { headingMeaning } from './headings'
import type { GridCell } from '../grid'

/** Headings of the keys that begin a table; where one stands twice in a row, a second table begins there. */
const begins = (text: string): boolean => {
  const meaning = headingMeaning(text)
  return meaning === 'function' || meaning === 'committee'
}

/** True where a column is blank all down the rows of a table. */
const isBlank = (rows: readonly TableRow[], column: number): boolean =>
  rows.every(({ cells }) => !isFilled(cells.get(column)))

interface Starts {
  readonly row: number
  readonly columns: readonly number[]
}

/** The columns in which tables begin beside the first one, by a row that names their keys anew behind a blank column. */
const starts = (table: SheetTable): Starts | null => {
  for (const [index, row] of table.rows.slice(0, headerSearchRows).entries()) {
    const keys = [...row.cells.values()].filter((cell) => cell.kind === 'text' && begins(cellText(cell)))
    if (keys.length < 2) continue
    const body = table.rows.slice(index)
    const columns = keys.flatMap(({ column }) => (column > 1 && isBlank(body, column - 1) ? [column] : []))
    const [first] = row.cells.keys()
    const beside = columns.filter((column) => column !== first)
    const valued = (from: number, to: number) =>
      readHeadings(row).filter(
        ({ column, meaning, period }) => column > from && column < to && (meaning ?? period) !== null,
      ).length > 0
    if (beside.length > 0 && valued(first ?? 1, beside[0] ?? 0)) return { row: row.row, columns: beside }
  }
  return null
}

/** A heading of times, or of keys that panels have. */
const beginsPanel = (cell: GridCell): boolean =>
  cell.kind === 'text' &&
  /^(?:måned|mdr?\.?|mnd\.?|periode|år|årstal|dato|kvartal|uge|skoleår|month|period|year|date|quarter|school year)$/i.test(
    cellText(cell),
  )

/** The columns in which tables begin beside the first one, by a row that names their times anew behind a blank column. */
const timeStarts = (table: SheetTable): Starts | null => {
  for (const [index, row] of table.rows.slice(0, headerSearchRows).entries()) {
    const [first, ...others] = [...row.cells.values()].filter(isFilled)
    if (first === undefined || !beginsPanel(first)) continue
    const body = table.rows.slice(index)
    const columns = others.flatMap((cell) =>
      beginsPanel(cell) && cell.column > first.column + 1 && isBlank(body, cell.column - 1) ? [cell.column] : [],
    )
    if (columns.length > 0) return { row: row.row, columns }
  }
  return null
}

/** Splits a table at the columns in which others begin. */
const split = (table: SheetTable, found: Starts): SheetTable[] => {
  const bounds = [1, ...found.columns, Number.POSITIVE_INFINITY]
  return bounds.slice(0, -1).map((from, part): SheetTable => {
    const to = bounds[part + 1] ?? Number.POSITIVE_INFINITY
    const rows = table.rows.flatMap((row): TableRow[] => {
      const within = new Map([...row.cells].filter(([column]) => column >= from && column < to))
      if ([...within.values()].some(isFilled)) return [{ row: row.row, cells: within }]
      return row.row < found.row ? [row] : []
    })
    return { ...table, rows }
  })
}

/**
 * The tables of a sheet that stand beside each other with a blank column between them, each with the lines above it: its own, and
 * those of the sheet where it has none in that row.
 */
export const tablesBeside = (table: SheetTable): SheetTable[] => {
  const found = table.headerRow === null ? starts(table) : null
  return found ? split(table, found) : [table]
}

/** The same for tables that begin with a time; whether each of them is one only their reading tells. Empty where there are none. */
export const panelsBeside = (table: SheetTable): SheetTable[] => {
  const found = table.headerRow === null ? timeStarts(table) : null
  return found ? split(table, found) : []
}
