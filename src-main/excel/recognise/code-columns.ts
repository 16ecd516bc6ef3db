import { type WrittenCode, accountFunction, readFunctionCode } from '#domain/account-function'
import { headingMeaning } from './headings'
import { isSumLabel } from './row-words'
import { type SheetTable, type TableRow, cellText, codeText, looksNumeric } from './sheet-table'

/** Where the codes of a function table stand, and how a row's code is read. */
export interface CodeColumns {
  /** Column of the code; of a code in parts that of its last part. */
  readonly column: number
  /** All columns that the code is made of. */
  readonly columns: readonly number[]
  /** The code of a row, or `null` where it has none. */
  codeOf(row: TableRow): WrittenCode | null
}

/** Digits and nothing else: a code without its dots, or an amount of five digits. In a file of texts alone (CSV) both are texts. */
const bareDigits = (text: string): boolean => /^\s*\d+\s*$/.test(text)

/** A text that begins with a function code, or bare digits that are a known one. */
const isCode = (text: string, written: boolean): boolean => {
  const code = readFunctionCode(text)
  return code !== null && ((written && !bareDigits(text)) || accountFunction(code.code) !== null)
}

/** True where a column that no heading names as the function's holds codes: most of what may be one is written as one, or is known. */
export const mostlyCodes = (table: SheetTable, headerRow: number, column: number): boolean => {
  let coded = 0
  let other = 0
  for (const { row, cells } of table.rows) {
    const cell = cells.get(column)
    if (row <= headerRow || !cell) continue
    if (isCode(cellText(cell), cell.kind === 'text')) coded += 1
    else if (looksNumeric(cell)) other += 1
  }
  return coded > other
}

const mainHeading = /^(?:hoved ?konto|hovedkt\.?|hkto?\.?|main account)(?: ?nr\.?)?$/i
const middleHeading = /^(?:hoved ?funktion|hovedfunk\.?|hfkt\.?|hf\.?|main function)(?: ?nr\.?)?$/i

const digitsAtHead = (text: string): string | null => /^\s*(\d{1,3})(?:[^\d.,]|$)/.exec(text)?.[1] ?? null

const twoDigits = (digits: string): string => digits.slice(-2).padStart(2, '0')

/** Codes in two or three columns: hovedkonto, hovedfunktion, funktion; the upper ones may be written once for several rows. */
const codesInParts = (table: SheetTable, header: TableRow): CodeColumns | null => {
  const named = (pattern: RegExp) => [...header.cells.values()].find((cell) => pattern.test(cellText(cell)))?.column
  const middle = named(middleHeading)
  const last = [...header.cells.values()].find(
    ({ column, value }) => column !== middle && headingMeaning(String(value)) === 'function',
  )?.column
  if (middle === undefined || last === undefined) return null
  const main = named(mainHeading)
  const codes = new Map<number, WrittenCode>()
  let first: string | null = null
  let second: string | null = null
  for (const row of table.rows) {
    if (row.row <= header.row) continue
    const own = main === undefined ? null : digitsAtHead(cellText(row.cells.get(main)))
    const both = /^\s*0?(\d)\.?(\d{2})(?!\d)/.exec(cellText(row.cells.get(middle)))
    const between = both ? (both[2] ?? null) : digitsAtHead(cellText(row.cells.get(middle)))
    const third = cellText(row.cells.get(last))
    if (own !== null) first = own.slice(-1)
    if (both) first = both[1] ?? first
    if (between !== null) second = twoDigits(between)
    const whole = readFunctionCode(codeText(row.cells.get(last)))
    const end = digitsAtHead(third)
    if (whole?.parts === 3) codes.set(row.row, whole)
    else if (first !== null && second !== null && end !== null)
      codes.set(row.row, { parts: 3, code: `${first}.${second}.${twoDigits(end)}` })
    else if (first !== null && second !== null && between !== null && third === '')
      codes.set(row.row, { parts: 2, code: `${first}.${second}` })
  }
  const columns = [main, middle, last].filter((column) => column !== undefined)
  return codes.size === 0 ? null : { column: last, columns, codeOf: (row) => codes.get(row.row) ?? null }
}

/** A cell that holds a function code; `plain` where it can be nothing else (a day is six digits too). */
interface CodedCell {
  readonly row: number
  readonly column: number
  readonly plain: boolean
}

/** False for a number that has neither the five digits of a code (52820) nor one digit before its dot (5.28). */
const mayBeCode = (value: number): boolean => (value >= 0 && value < 10) || (value >= 9999 && value < 100_000)

/** The cells of a table that hold a code, in order; worked out once for all the rows that may be its heading. */
const codedCells = (table: SheetTable): readonly CodedCell[] =>
  table.rows.flatMap(({ row, cells }) =>
    [...cells].flatMap(([column, cell]) => {
      if (cell.kind === 'number' && !mayBeCode(cell.value)) return []
      const text = cellText(cell)
      if (!isCode(text, cell.kind === 'text')) return []
      return [{ row, column, plain: /^\s*0?\d\.\d{2}/.test(text) || isCode(text, false) }]
    }),
  )

const known = new WeakMap<SheetTable, readonly CodedCell[]>()

/** The cells of a table that hold a function code. */
export const codesOf = (table: SheetTable): readonly CodedCell[] => {
  const found = known.get(table) ?? codedCells(table)
  known.set(table, found)
  return found
}

const codesInOne = (table: SheetTable, headerRow: number): number | null => {
  const counts = new Map<number, number>()
  for (const { row, column } of codesOf(table)) if (row > headerRow) counts.set(column, (counts.get(column) ?? 0) + 1)
  const [best] = [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .filter(([column]) => mostlyCodes(table, headerRow, column))
  return best?.[0] ?? null
}

/** The code columns below a heading; a column that is named as the function's is one where it holds codes. `null` without any. */
export const codeColumns = (
  table: SheetTable,
  header: TableRow,
  named: readonly number[],
  keys: readonly number[] = [],
): CodeColumns | null => {
  const parts = codesInParts(table, header)
  if (parts) return parts
  const holdsCode = (column: number) =>
    table.rows.some(({ row, cells }) => row > header.row && readFunctionCode(codeText(cells.get(column))) !== null)
  const column = named.find(holdsCode) ?? codesInOne(table, header.row)
  if (column === null) return null
  const above = keys.length === 0 ? new Map<number, WrittenCode>() : writtenOnce(table, header, column, keys)
  return {
    column,
    columns: [column],
    codeOf: (row) => readFunctionCode(codeText(row.cells.get(column))) ?? above.get(row.row) ?? null,
  }
}

/** The codes of rows whose function was written once above them, while another key (dranst, period) goes on from row to row. */
const writtenOnce = (
  table: SheetTable,
  header: TableRow,
  column: number,
  keys: readonly number[],
): Map<number, WrittenCode> => {
  const codes = new Map<number, WrittenCode>()
  let code: WrittenCode | null = null
  for (const row of table.rows) {
    if (row.row <= header.row) continue
    const own = cellText(row.cells.get(column))
    const texts = [...row.cells.values()].map(cellText)
    if (own !== '') code = readFunctionCode(codeText(row.cells.get(column)))
    else if (texts.every((text) => text === '') || texts.some(isSumLabel)) code = null
    else if (code?.parts === 3 && keys.every((key) => cellText(row.cells.get(key)) !== '')) codes.set(row.row, code)
  }
  return codes
}
