import { columnLetters } from '../grid'
import type { ColumnRole, Recognition, RowRole } from './recognition'
import { type SheetTable, cellText } from './sheet-table'

/** The recognised part of a sheet, ready to be shown tinted. */
export interface SheetView {
  readonly sheet: string
  readonly columns: { readonly letter: string; readonly role: ColumnRole }[]
  readonly rows: { readonly row: number; readonly role: RowRole; readonly cells: string[] }[]
  /** Rows below those shown. */
  readonly moreRows: number
}

const shownRows = 40
const shownColumns = 26

/** The first rows of a sheet as it was understood; the texts of dropped columns are left out. */
export const sheetView = (table: SheetTable, recognition: Recognition, dropped: ReadonlySet<number>): SheetView => {
  const last = Math.min(shownColumns, Math.max(1, ...table.rows.flatMap(({ cells }) => [...cells.keys()])))
  const columns = Array.from({ length: last }, (_, index) => index + 1)
  return {
    sheet: table.sheet.name,
    columns: columns.map((column) => ({
      letter: columnLetters(column),
      role: recognition.columnRoles.get(column) ?? 'ignored',
    })),
    rows: table.rows.slice(0, shownRows).map(({ row, cells }) => ({
      row,
      role: recognition.rowRoles.get(row) ?? 'ignored',
      cells: columns.map((column) => (dropped.has(column) ? '' : cellText(cells.get(column)).slice(0, 120))),
    })),
    moreRows: Math.max(0, table.rows.length - shownRows),
  }
}
