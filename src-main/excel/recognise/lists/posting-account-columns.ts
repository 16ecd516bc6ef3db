import { accountFunction } from '#domain/account-function'
import type { GridCell } from '../../grid'
import type { TableRow } from '../sheet-table'
import { type Named, cellsIn, share } from './column-cells'
import { type AccountColumns, readAccount, readAccountParts, readGroupHeading } from './posting-account'

const hasAccount = (cell: GridCell): boolean => readAccount(cell) !== null
const hasKnown = (cell: GridCell): boolean => accountFunction(readAccount(cell)?.code ?? '') !== null
const hasWrittenCode = (cell: GridCell): boolean => cell.kind === 'text' && readAccount(cell)?.parts === 3

/** Where the rows say which function they are of: by a named column, by parts, by what a column holds, or above. */
export const accountColumns = (
  named: Named,
  rows: readonly TableRow[],
  columns: readonly number[],
  body: readonly TableRow[],
): AccountColumns | null => {
  const readable = (column: number) => share(cellsIn(rows, column), hasAccount) >= 0.5
  const known = (column: number) => share(cellsIn(rows, column), hasKnown)
  const one = (column: number | undefined): AccountColumns | null =>
    column === undefined ? null : { kind: 'one', column }
  const [main] = named('main-account')
  const [group] = named('main-function')
  const [own] = named('function')
  const inOne =
    one(named('function').find(readable)) ??
    one([...named('account')].filter(readable).sort((a, b) => known(b) - known(a))[0])
  if (inOne) return inOne
  if (main !== undefined && own !== undefined) {
    const parts = [main, group ?? null, own] as const
    const read = rows.filter(({ cells }) =>
      readAccountParts(parts.map((part) => (part === null ? undefined : cells.get(part)))),
    )
    if (read.length > rows.length / 2) return { kind: 'parts', columns: parts }
  }
  const written = columns.filter((column) => share(cellsIn(rows, column), hasWrittenCode) >= 0.9)
  if (written.length > 0) return one(written.sort((a, b) => known(b) - known(a))[0])
  const [firstPosting] = rows
  const above = body.some(
    (item) =>
      firstPosting !== undefined && item.row < firstPosting.row && readGroupHeading([...item.cells.values()]) !== null,
  )
  return above ? { kind: 'above' } : null
}
