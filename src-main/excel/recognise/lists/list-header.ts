import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { cellReference } from '../../grid'
import { isPersonalHeading } from '../personal-heading'
import type { ColumnRole, RowRole } from '../recognition'
import { type SheetTable, cellText } from '../sheet-table'

/** So many rows have a role of their own: no more are shown. */
const rowsWithRole = 300

/** What each of the first rows of a list turned out to be. */
export class ListRowRoles {
  readonly roles = new Map<number, RowRole>()

  set(row: number, role: RowRole): void {
    if (this.roles.size < rowsWithRole) this.roles.set(row, role)
  }
}

/** The lines above the headings of a list, each with its cells joined by a space. */
export const titleLines = ({ rows }: SheetTable, headerRow: number): string[] =>
  rows
    .filter(({ row }) => row < headerRow)
    .map(({ cells }) => [...cells.values()].map(cellText).filter(Boolean).join(' '))

/** The columns under a heading that means a citizen: never read, and said so. */
export const droppedInList = (sheet: string, headerRow: number, headings: ReadonlyMap<number, string>): FileIssue[] =>
  [...headings]
    .filter(([, text]) => isPersonalHeading(text))
    .map(([column, text]) => ({
      severity: 'note',
      code: 'dropped-column',
      sheet,
      cell: cellReference(headerRow, column),
      message: message('table.dropped-column', { heading: text }),
    }))

/** Roles of the columns of a list: those that are read, the others ignored. */
export const listColumnRoles = (
  headings: ReadonlyMap<number, string>,
  keys: readonly (number | null)[],
  values: readonly (number | null)[],
): Map<number, ColumnRole> => {
  const roles = new Map<number, ColumnRole>([...headings.keys()].map((column) => [column, 'ignored']))
  for (const column of keys) if (column !== null) roles.set(column, 'key')
  for (const column of values) if (column !== null) roles.set(column, 'value')
  return roles
}
