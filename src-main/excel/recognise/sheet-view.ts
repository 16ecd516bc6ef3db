import type { ColumnMeaning } from '#domain/column-meaning'
import { columnLetters } from '../grid'
import type { GatheredSheet } from './gather'
import type { ColumnRole, Recognition, RowRole } from './recognition'
import { type SheetTable, cellText } from './sheet-table'

/** A sheet ready to be shown tinted, as it was understood. */
export interface SheetView {
  readonly sheet: string
  readonly hidden: boolean
  /** True where its figures are part of the plan. */
  readonly taken: boolean
  /** Kind of its first table; `null` where none is known. */
  readonly kind: string | null
  /** Row of the heading; `null` where none is known. */
  readonly headerRow: number | null
  /** True where its layout was remembered from an earlier file. */
  readonly remembered: boolean
  readonly columns: {
    readonly letter: string
    readonly role: ColumnRole
    /** What a person, now or for an earlier file, said that it holds. */
    readonly corrected: ColumnMeaning | null
  }[]
  readonly rows: { readonly row: number; readonly role: RowRole; readonly cells: string[] }[]
  /** Rows below those shown. */
  readonly moreRows: number
}

const shownRows = 40
const shownColumns = 26

/** Role of a column in the first table that uses it: tables may stand beside each other. */
const roleOf = (recognitions: readonly Recognition[], column: number): ColumnRole =>
  recognitions.flatMap(({ columnRoles }) => columnRoles.get(column) ?? []).find((role) => role !== 'ignored') ??
  'ignored'

/** The first rows of a sheet as it was understood; the texts of dropped columns are left out. */
export const sheetView = (
  { sheet, rowCount, corrections, remembered }: GatheredSheet,
  table: SheetTable,
  recognitions: readonly Recognition[],
  dropped: ReadonlySet<number>,
): SheetView => {
  const head = table.rows.slice(0, shownRows)
  const last = Math.min(shownColumns, Math.max(1, ...head.flatMap(({ cells }) => [...cells.keys()])))
  const columns = Array.from({ length: last }, (_, index) => index + 1)
  const [first] = recognitions
  const rowRoles = new Map(recognitions.flatMap((recognition) => [...recognition.rowRoles]))
  const original = new Map(sheet.rows.slice(0, shownRows).map(({ row, cells }) => [row, cells]))
  return {
    sheet: sheet.name,
    hidden: sheet.visibility !== 'visible',
    taken: first !== undefined,
    kind: first?.kind ?? null,
    headerRow: first?.headerRow ?? corrections.headerRow,
    remembered: remembered !== null,
    columns: columns.map((column) => ({
      letter: columnLetters(column),
      role: roleOf(recognitions, column),
      corrected: corrections.columns.get(column) ?? null,
    })),
    rows: head.map(({ row }) => {
      const cells = new Map(original.get(row)?.map((cell) => [cell.column, cell]))
      return {
        row,
        role: rowRoles.get(row) ?? 'ignored',
        cells: columns.map((column) => (dropped.has(column) ? '' : cellText(cells.get(column)).slice(0, 120))),
      }
    }),
    moreRows: Math.max(0, rowCount - shownRows),
  }
}
