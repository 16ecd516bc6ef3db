import type { FunctionRow } from './function-rows'
import type { SheetTable, TableRow } from './sheet-table'

const figures: ReadonlySet<FunctionRow['role']> = new Set(['data', 'subtotal', 'total', 'ignored', 'misread'])

/**
 * Last row of a table below which another one begins at `next`: its last row of figures and the notes right below it. What stands
 * behind a blank row is the title of the next table.
 */
export const tableEnd = (
  table: SheetTable,
  headerRow: number,
  next: TableRow,
  rows: readonly FunctionRow[],
): number => {
  const last = rows.findLast(({ role }) => figures.has(role))?.row.row ?? headerRow
  const notes: number[] = []
  for (const { row } of table.rows) {
    if (row <= last || row >= next.row) continue
    if (row !== (notes.at(-1) ?? last) + 1) break
    notes.push(row)
  }
  // Notes that reach down to the next heading are its title.
  return notes.at(-1) === next.row - 1 ? last : (notes.at(-1) ?? last)
}
