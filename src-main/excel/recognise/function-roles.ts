import type { FunctionRow, KeyColumns } from './function-rows'
import type { HeaderRow } from './header-row'
import type { ColumnRole, RowRole } from './recognition'
import type { SheetTable } from './sheet-table'

/** What each column of a function table turned out to be. */
export const columnRoles = (header: HeaderRow, keys: KeyColumns): Map<number, ColumnRole> => {
  const roles = new Map<number, ColumnRole>()
  for (const { column, meaning } of header.headings) {
    roles.set(column, meaning === 'name' ? 'name' : meaning === 'total' || meaning === 'derived' ? meaning : 'ignored')
  }
  for (const column of [...keys.code.columns, keys.committee, keys.dranst])
    if (column !== null) roles.set(column, 'key')
  for (const column of keys.values) roles.set(column, 'value')
  return roles
}

const roleOf = ({ role }: FunctionRow): RowRole => {
  if (role === 'repeat') return 'header'
  if (role === 'section') return 'title'
  return role === 'misread' ? 'ignored' : role
}

/** What each row of a function table turned out to be. */
export const rowRoles = (table: SheetTable, header: HeaderRow, rows: readonly FunctionRow[]): Map<number, RowRole> => {
  const roles = new Map<number, RowRole>()
  for (const { row } of table.rows) if (row <= header.row) roles.set(row, row < header.top ? 'title' : 'header')
  for (const item of rows) roles.set(item.row.row, roleOf(item))
  return roles
}
