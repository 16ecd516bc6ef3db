import { type WrittenCode, readDranst, readFunctionCode } from '#domain/account-function'
import { isTotalLabel } from './headings'
import { type Heading, type SheetTable, type TableRow, cellText, looksNumeric } from './sheet-table'

/** A row of a function table and what it is. `prefix` is the hovedfunktion that a subtotal adds up (`5.28`), or `null`. */
export type FunctionRow =
  | {
      readonly role: 'data'
      readonly row: TableRow
      readonly code: string
      readonly committee: string
      readonly dranst: number | null
    }
  | { readonly role: 'subtotal'; readonly row: TableRow; readonly prefix: string }
  | { readonly role: 'total'; readonly row: TableRow; readonly label: string }
  | { readonly role: 'footnote' | 'ignored' | 'repeat'; readonly row: TableRow }

/** Where the keys of a function table stand. */
export interface KeyColumns {
  readonly function: number
  readonly committee: number | null
  readonly dranst: number | null
  readonly values: readonly number[]
}

interface CodedRow {
  readonly row: TableRow
  readonly code: WrittenCode | null
}

const firstText = (row: TableRow): string => {
  for (const cell of row.cells.values()) {
    const text = cellText(cell)
    if (text !== '') return text
  }
  return ''
}

const repeatsHeader = (row: TableRow, headings: readonly Heading[]): boolean =>
  headings.length > 1 && headings.every(({ column, text }) => cellText(row.cells.get(column)) === text)

const uncodedRow = (row: TableRow, keys: KeyColumns, headings: readonly Heading[]): FunctionRow => {
  if (repeatsHeader(row, headings)) return { role: 'repeat', row }
  const label = firstText(row)
  if (isTotalLabel(label)) return { role: 'total', row, label }
  const hasFigures = keys.values.some((column) => looksNumeric(row.cells.get(column)))
  return { role: hasFigures ? 'ignored' : 'footnote', row }
}

/** The committee of a row: its own cell, or the one above where the key was written once for several rows. */
const fillDown = (row: TableRow, column: number | null, above: string): string => {
  if (column === null) return ''
  const own = cellText(row.cells.get(column))
  return own === '' ? above : own
}

/**
 * Classifies the rows below a header. In a table with three-part codes a two-part code (`05.28`) is a subtotal of its
 * hovedfunktion; in a table with only two-part codes it is hovedkonto.funktion (design/domain.md, "Functions").
 */
export const functionRows = (
  table: SheetTable,
  headerRow: number,
  keys: KeyColumns,
  headings: readonly Heading[],
): FunctionRow[] => {
  const below: CodedRow[] = table.rows
    .filter(({ row }) => row > headerRow)
    .map((row) => ({ row, code: readFunctionCode(cellText(row.cells.get(keys.function))) }))
  const threeParts = below.some(({ code }) => code?.parts === 3)
  let committee = ''
  return below.map(({ row, code }): FunctionRow => {
    if (code === null) return uncodedRow(row, keys, headings)
    committee = fillDown(row, keys.committee, committee)
    if (threeParts && code.parts === 2) {
      const written = /^0?(\d\.\d{2})/.exec(cellText(row.cells.get(keys.function)).replace(/^[\s*]+/, ''))
      return { role: 'subtotal', row, prefix: written?.[1] ?? code.code }
    }
    const text = cellText(row.cells.get(keys.function))
    const own = keys.dranst === null ? readDranst(text) : Number(cellText(row.cells.get(keys.dranst))) || null
    return { role: 'data', row, code: code.code, committee, dranst: own }
  })
}
