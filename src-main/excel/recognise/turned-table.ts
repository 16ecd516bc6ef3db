import type { GridCell } from '../grid'
import { codesOf } from './code-columns'
import type { Recognition } from './recognition'
import { type SheetTable, type TableRow, isFilled, rowLine } from './sheet-table'

/** Where a turned table stands in its sheet. */
interface Turned {
  readonly source: SheetTable
  /** Rows of the sheet that became columns. */
  readonly firstRow: number
}

const turnedTables = new WeakMap<SheetTable, Turned>()

/** The row in which the codes stand side by side, or `null` where they stand below each other. */
const codesAcross = (table: SheetTable): TableRow | null => {
  const codes = codesOf(table)
  const inRow = new Map<number, number>()
  const inColumn = new Map<number, number>()
  for (const { row, column, plain } of codes) {
    if (!plain) continue
    inRow.set(row, (inRow.get(row) ?? 0) + 1)
    inColumn.set(column, (inColumn.get(column) ?? 0) + 1)
  }
  const [best] = [...inRow].sort(([a, x], [b, y]) => y - x || a - b)
  if (!best || best[1] < 2 || best[1] <= Math.max(...inColumn.values())) return null
  return table.rows.find(({ row }) => row === best[0]) ?? null
}

/** Turns the part of a table that begins with a row on its side: its rows become columns, the cells keep their places. */
const turned = (table: SheetTable, from: TableRow): SheetTable => {
  const columns = new Map<number, Map<number, GridCell>>()
  for (const { row, cells } of table.rows) {
    if (row < from.row) continue
    for (const [column, cell] of cells) {
      if (!isFilled(cell)) continue
      columns.set(column, (columns.get(column) ?? new Map<number, GridCell>()).set(row, cell))
    }
  }
  const rows = [...columns].sort(([a], [b]) => a - b).map(([row, cells]): TableRow => ({ row, cells }))
  const above = table.rows.filter(({ row }) => row < from.row).map(rowLine)
  const result: SheetTable = { ...table, rows, headerRow: null, titles: [...(table.titles ?? []), ...above] }
  turnedTables.set(result, { source: table, firstRow: from.row })
  return result
}

/** A table as it stands and, where its functions stand side by side, turned on its side. */
export const waysRound = (table: SheetTable): readonly SheetTable[] => {
  const known = ways.get(table)
  if (known !== undefined) return known
  const across = table.headerRow === null ? codesAcross(table) : null
  const found = across === null ? [table] : [table, turned(table, across)]
  ways.set(table, found)
  return found
}

const ways = new WeakMap<SheetTable, readonly SheetTable[]>()

/** What was read of a turned table, its rows and columns told as they stand in the sheet. */
export const standing = (table: SheetTable, recognition: Recognition): Recognition => {
  const from = turnedTables.get(table)
  if (!from) return recognition
  return {
    ...recognition,
    headerRow: from.firstRow,
    endRow: null,
    columnRoles: new Map(
      [...recognition.rowRoles].map(([column, role]) => [
        column,
        role === 'header'
          ? 'key'
          : role === 'data'
            ? 'value'
            : role === 'total' || role === 'subtotal'
              ? 'total'
              : 'ignored',
      ]),
    ),
    rowRoles: new Map(
      [...recognition.columnRoles].map(([row, role]) => [
        row,
        role === 'value'
          ? 'data'
          : role === 'total'
            ? 'total'
            : role === 'key' || role === 'name'
              ? 'header'
              : 'ignored',
      ]),
    ),
  }
}
