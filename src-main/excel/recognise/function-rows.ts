import { type WrittenCode, readDranst } from '#domain/account-function'
import { readPeriodText } from '#domain/period-text'
import type { CodeColumns } from './code-columns'
import { isTotalLabel } from './headings'
import { type Heading, type SheetTable, type TableRow, cellText, codeText, looksNumeric, readHeadings } from './sheet-table'

/** A row of a function table and what it is. `prefix` is the hovedfunktion that a subtotal adds up (`5.28`), or `null`. */
export type FunctionRow =
  | {
      readonly role: 'data'
      readonly row: TableRow
      readonly code: string
      readonly committee: string
      readonly dranst: number | null
      /** Text of the section that it stands in; empty where there is none. */
      readonly section: string
      /** Period that a line above its rows states for them; empty where there is none. */
      readonly sectionPeriod: string
      /** True where the code is that of an account below the function: such rows of a function are added. */
      readonly account: boolean
    }
  | {
      readonly role: 'subtotal'
      readonly row: TableRow
      readonly prefix: string
      /** Rows that it adds up, where they stand below it; else those of its prefix. */
      readonly of?: readonly number[]
    }
  | { readonly role: 'total'; readonly row: TableRow; readonly label: string }
  | { readonly role: 'misread'; readonly row: TableRow; readonly column: number }
  | { readonly role: 'footnote' | 'ignored' | 'repeat' | 'section'; readonly row: TableRow }

/** A row of a function. */
export type DataRow = Extract<FunctionRow, { role: 'data' }>

/** Where the keys of a function table stand. */
export interface KeyColumns {
  readonly code: CodeColumns
  readonly committee: number | null
  readonly dranst: number | null
  readonly values: readonly number[]
}

const firstText = (row: TableRow): string => {
  for (const cell of row.cells.values()) {
    const text = cellText(cell)
    if (text !== '') return text
  }
  return ''
}

const texts = (row: TableRow): string[] => [...row.cells.values()].map(cellText).filter(Boolean)

/** True where every text of a row stands under the same heading: a page break, where a total column may be left out. */
const repeatsHeader = (row: TableRow, headings: readonly Heading[]): boolean => {
  const own = readHeadings(row)
  return (
    own.length > 1 &&
    own.every((cell) => headings.some(({ column, text }) => column === cell.column && text.endsWith(cell.text)))
  )
}

/**
 * True where a row without a code is the header of another table or the second line of this one: it names the function
 * column, two kinds of figures, or periods and nothing else. What stands below it is not what the first header says.
 */
const isOtherHeader = (row: TableRow, functionColumn: number): boolean => {
  const headings = readHeadings(row)
  if (headings.length > 0 && headings.every(({ text }) => isTotalLabel(text))) return false
  if (headings.some(({ column, text }) => column <= functionColumn && isTotalLabel(text))) return false
  if (headings.some(({ column, meaning }) => column === functionColumn && meaning === 'function')) return headings.length > 1
  const told = headings.filter(({ meaning }) => meaning !== null && meaning !== 'amount' && meaning !== 'total')
  const kinds = new Set(headings.flatMap(({ meaning }) => meaning ?? []))
  const written = told.filter(({ column }) => row.cells.get(column)?.kind === 'text')
  if (written.length > 0 && kinds.size > 1) return true
  return headings.length > 1 && headings.every(({ period }) => period !== null)
}

/** True where a repeated heading begins another table, not a page: a line stands above it, and functions come back below it. */
const beginsAnew = (table: SheetTable, headerRow: number, code: CodeColumns, at: TableRow): boolean => {
  const above = table.rows.filter(({ row }) => row > headerRow && row < at.row)
  const seen = new Set(above.flatMap((row) => code.codeOf(row)?.code ?? []))
  const again = table.rows.some((row) => row.row > at.row && seen.has(code.codeOf(row)?.code ?? ''))
  const before = above.at(-1)
  return again && before !== undefined && code.codeOf(before) === null && standsAlone(before)
}

/** The first row below a header that is another one, or `null`. */
export const otherHeaderBelow = (
  table: SheetTable,
  headerRow: number,
  code: CodeColumns,
  headings: readonly Heading[],
): TableRow | null =>
  table.rows.find((row) => {
    if (row.row <= headerRow || code.codeOf(row) !== null) return false
    return repeatsHeader(row, headings)
      ? beginsAnew(table, headerRow, code, row)
      : isOtherHeader(row, code.column)
  }) ?? null

/** A text that was meant as a code: digits and points, or letters that look like digits (`5.28.2O`). */
const likeCode = /^\W{0,2}[\dOolI]{1,2}[.,][\dOolISB]{1,3}(?:[.,][\dOolISB]{0,3})?(?:\s|$)|^0?\d{4}[\dOolISB]{0,2}(?:\s|$)/

const uncodedRow = (row: TableRow, keys: KeyColumns, headings: readonly Heading[]): FunctionRow => {
  if (repeatsHeader(row, headings)) return { role: 'repeat', row }
  const label = firstText(row)
  const hasFigures = keys.values.some((column) => looksNumeric(row.cells.get(column)))
  const total = [...row.cells.values()]
    .filter(({ column, kind }) => kind === 'text' && !keys.values.includes(column))
    .map(cellText)
    .find(isTotalLabel)
  const filled = keys.values.some((column) => row.cells.has(column))
  if (total !== undefined && (filled || isTotalLabel(label))) return { role: 'total', row, label: total }
  const own = codeText(row.cells.get(keys.code.column))
  if (hasFigures && /^0?\d$/.test(own)) return { role: 'subtotal', row, prefix: own.slice(-1) }
  if (hasFigures && likeCode.test(own) && !keys.values.includes(keys.code.column))
    return { role: 'misread', row, column: keys.code.column }
  return { role: hasFigures ? 'ignored' : 'footnote', row }
}

/** An account below a function: `05.28.20.1.001`, `XG-52820001-1`. */
const accountBelow = /^\W*(?:[A-Z]{1,3}-)?0?\d\.?\d{2}\.?\d{2}(?:\.\d|\d{2,}|-\d)/

/** The committee of a row: its own cell, or the one above where the key was written once for several rows. */
const fillDown = (row: TableRow, column: number | null, above: string): string => {
  if (column === null) return ''
  const own = cellText(row.cells.get(column))
  return own === '' ? above : own
}

/** Dranst as it is written: `2`, `2 Statsrefusion`, `Refusion`, `Drift`; `null` for any other text. */
export const dranstOf = (text: string): number | null => {
  const written = /^(?:dr(?:anst)?\.?\s*)?0?([1-9])(?!\d)(?:[\s.:–-]|$)/i.exec(text)
  if (written) return Number(written[1])
  if (/^(?:stats|central )?refusion(?:er)?\b/i.test(text)) return 2
  return /^(?:netto)?drift(?:sudgifter|sindtægter)?$/i.test(text) ? 1 : null
}

/** A row below that of a function which gives one dranst of it: `1 Drift`, `2 Refusion`. */
const dranstRow = (row: TableRow): number | null => {
  const [label = ''] = texts(row)
  return /drift|refusion|dranst|^dr\.? ?\d/i.test(label) ? dranstOf(label.replace(/^(?:heraf|heri)\s+/i, '')) : null
}

interface Below {
  readonly row: TableRow
  readonly code: WrittenCode | null
  /** Dranst of a row below that of its function. */
  readonly part: number | null
}

/** The functions whose rows are split into several dranst rows below them: their own row is the sum. */
const splitRows = (below: readonly Below[], keys: KeyColumns): Map<number, number> => {
  const parts = new Map<number, number>()
  const counts = new Map<number, number[]>()
  let of: number | null = null
  for (const { row, code, part } of below) {
    if (code !== null) of = code.parts === 3 ? row.row : of
    else if (part !== null && of !== null && keys.values.some((column) => row.cells.has(column)))
      counts.set(of, [...(counts.get(of) ?? []), row.row])
    else of = null
  }
  for (const [owner, rows] of counts) if (rows.length > 1) for (const row of rows) parts.set(row, owner)
  return parts
}

/** True for a text that stands alone in its row, with figures nowhere. */
const standsAlone = (row: TableRow): boolean => texts(row).length === 1 && !looksNumeric([...row.cells.values()][0])

/** True for the name of a committee, or of what has its place. */
export const namesCommittee = (text: string): boolean =>
  /udvalget?\b|\bcommittee\b|forvaltningen\b|^center for\b|^(?:politikområde|bevillingsområde|udvalg|fagudvalg)\b\s*:?\s*\S/i.test(
    text,
  )

const withoutLabel = (text: string): string =>
  text.replace(/^(?:udvalg|fagudvalg|politikområde|bevillingsområde|committee)\s*[:–-]\s*/i, '').trim()

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
  const below = table.rows
    .filter(({ row }) => row > headerRow && row < end)
    .map((row): Below => ({ row, code: keys.code.codeOf(row), part: dranstRow(row) }))
  const threeParts = below.some(({ code }) => code?.parts === 3)
  const split = splitRows(below, keys)
  // Account strings tell spending from refunds only where the table holds both.
  const dransts = below.map(({ row }) => readDranst(codeText(row.cells.get(keys.code.column))))
  const byAccount = new Set(dransts.filter((value) => value !== null)).size > 1
  const owners = new Set(split.values())
  const lastCoded = below.findLastIndex(({ code }) => code !== null)
  // A sheet of its own for each committee.
  const sheet = /udvalg|committee/i.test(table.sheet.name) ? table.sheet.name.trim() : ''
  let committee = ''
  let section = ''
  let sectionPeriod = ''
  let dranst: number | null = null
  let owner: DataRow | null = null
  const rows = below.map(({ row, code, part }, index): FunctionRow => {
    if (code === null) {
      if (split.has(row.row) && owner !== null) return { ...owner, row, dranst: part }
      const uncoded = uncodedRow(row, keys, headings)
      if (uncoded.role !== 'footnote') {
        if (uncoded.role === 'total') section = ''
        return uncoded
      }
      committee = fillDown(row, keys.committee, committee)
      if (!standsAlone(row) || index > lastCoded) return uncoded
      const text = firstText(row)
      const group = /^(?:\d\s+)?(?:drift|refusion|statsrefusion)\b|^dranst/i.test(text) ? dranstOf(text) : null
      if (group !== null) dranst = group
      else if (readPeriodText(text) === null) section = withoutLabel(text)
      else sectionPeriod = text
      return { role: 'section', row }
    }
    committee = fillDown(row, keys.committee, committee)
    const written = codeText(row.cells.get(keys.code.column))
    if (threeParts && code.parts === 2) {
      const prefix = /^0?(\d\.\d{2})/.exec(written.replace(/^[\s*]+/, ''))
      return { role: 'subtotal', row, prefix: prefix?.[1] ?? code.code }
    }
    const own = keys.dranst === null ? (byAccount ? readDranst(written) : null) : dranstOf(cellText(row.cells.get(keys.dranst)))
    owner = {
      role: 'data',
      row,
      code: code.code,
      committee: keys.committee === null ? ([section, sheet].find(namesCommittee) ?? '') : committee,
      dranst: own ?? dranst,
      section,
      sectionPeriod,
      account: accountBelow.test(written),
    }
    if (!owners.has(row.row)) return owner
    return { role: 'subtotal', row, prefix: code.code, of: [...split].flatMap(([at, by]) => (by === row.row ? [at] : [])) }
  })
  return withSections(rows, split)
}

const keyOf = ({ code, committee, dranst }: DataRow): string => JSON.stringify([code, committee, dranst])

/** Where the same function stands in two sections that no word tells to be committees, the sections tell the rows apart. */
const withSections = (rows: readonly FunctionRow[], split: ReadonlyMap<number, number>): FunctionRow[] => {
  const sections = new Map<string, Set<string>>()
  for (const row of rows) {
    if (row.role !== 'data' || row.committee !== '' || row.section === '' || split.has(row.row.row)) continue
    sections.set(keyOf(row), (sections.get(keyOf(row)) ?? new Set()).add(row.section))
  }
  if (![...sections.values()].some((names) => names.size > 1)) return [...rows]
  return rows.map((row) => (row.role === 'data' && row.committee === '' ? { ...row, committee: row.section } : row))
}
