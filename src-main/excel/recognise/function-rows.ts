import { type WrittenCode, readDranst, readFunctionCode } from '#domain/account-function'
import { isTotalLabel } from './headings'
import {
  type Heading,
  type SheetTable,
  type TableRow,
  cellText,
  codeText,
  looksNumeric,
  readHeadings,
} from './sheet-table'

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

/** True where every text of a row stands under the same heading: a page break, where a total column may be left out. */
const repeatsHeader = (row: TableRow, headings: readonly Heading[]): boolean => {
  const own = readHeadings(row)
  return (
    own.length > 1 &&
    own.every((cell) => headings.some(({ column, text }) => column === cell.column && text === cell.text))
  )
}

/**
 * True where a row without a code is the header of another table or the second line of this one: it names the function
 * column, two kinds of figures, or periods and nothing else. What stands below it is not what the first header says.
 */
const isOtherHeader = (row: TableRow, functionColumn: number): boolean => {
  const headings = readHeadings(row)
  if (headings.some(({ text }) => isTotalLabel(text))) return false
  if (headings.some(({ column, meaning }) => column === functionColumn && meaning === 'function')) return true
  const told = headings.filter(({ meaning }) => meaning !== null && meaning !== 'amount' && meaning !== 'total')
  const kinds = new Set(headings.flatMap(({ meaning }) => meaning ?? []))
  const texts = told.filter(({ column }) => row.cells.get(column)?.kind === 'text')
  if (texts.length > 0 && kinds.size > 1) return true
  return headings.length > 1 && headings.every(({ period }) => period !== null)
}

/** The first row below a header that is another one, or `null`. */
export const otherHeaderBelow = (
  table: SheetTable,
  headerRow: number,
  functionColumn: number,
  headings: readonly Heading[],
): TableRow | null =>
  table.rows.find(
    (row) =>
      row.row > headerRow &&
      readFunctionCode(codeText(row.cells.get(functionColumn))) === null &&
      !repeatsHeader(row, headings) &&
      isOtherHeader(row, functionColumn),
  ) ?? null

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

/** Dranst in a column of its own: `2` or `2 Statsrefusion`. */
const dranstIn = (row: TableRow, column: number): number | null =>
  Number(/^0?([1-9])(?!\d)/.exec(cellText(row.cells.get(column)))?.[1]) || null

/**
 * Classifies the rows below a header, up to the row `end` where another one stands. In a table with three-part codes a two-part code (`05.28`) is a subtotal of its
 * hovedfunktion; in a table with only two-part codes it is hovedkonto.funktion (design/domain.md, "Functions").
 */
export const functionRows = (
  table: SheetTable,
  headerRow: number,
  keys: KeyColumns,
  headings: readonly Heading[],
  end = Number.POSITIVE_INFINITY,
): FunctionRow[] => {
  const below: CodedRow[] = table.rows
    .filter(({ row }) => row > headerRow && row < end)
    .map((row) => ({ row, code: readFunctionCode(codeText(row.cells.get(keys.function))) }))
  const threeParts = below.some(({ code }) => code?.parts === 3)
  let committee = ''
  return below.map(({ row, code }): FunctionRow => {
    if (code === null) {
      const uncoded = uncodedRow(row, keys, headings)
      if (uncoded.role === 'footnote') committee = fillDown(row, keys.committee, committee)
      return uncoded
    }
    committee = fillDown(row, keys.committee, committee)
    if (threeParts && code.parts === 2) {
      const written = /^0?(\d\.\d{2})/.exec(codeText(row.cells.get(keys.function)).replace(/^[\s*]+/, ''))
      return { role: 'subtotal', row, prefix: written?.[1] ?? code.code }
    }
    const dranst =
      keys.dranst === null ? readDranst(codeText(row.cells.get(keys.function))) : dranstIn(row, keys.dranst)
    return { role: 'data', row, code: code.code, committee, dranst }
  })
}
