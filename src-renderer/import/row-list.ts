import { type ShallowRef, shallowRef } from 'vue'
import type { ImportRow } from './import-row'

/** The rows of the import page, replaced as a whole at every change. */
export interface RowList {
  readonly rows: Readonly<ShallowRef<readonly ImportRow[]>>
  readonly find: (id: string) => ImportRow | undefined
  readonly append: (added: readonly ImportRow[]) => void
  /** Changes a row. Does nothing where the row has been removed meanwhile. */
  readonly update: (id: string, change: Partial<Omit<ImportRow, 'id' | 'file'>>) => void
  readonly remove: (id: string) => void
}

/** An empty list of rows. */
export const createRowList = (): RowList => {
  const rows = shallowRef<readonly ImportRow[]>([])
  return {
    rows,
    find: (id) => rows.value.find((row) => row.id === id),
    append: (added) => (rows.value = [...rows.value, ...added]),
    update: (id, change) => (rows.value = rows.value.map((row) => (row.id === id ? { ...row, ...change } : row))),
    remove: (id) => (rows.value = rows.value.filter((row) => row.id !== id)),
  }
}
