import { type WrittenCode, readDranst } from '#domain/account-function'
import { readPeriodText } from '#domain/period-text'
import type { CodeColumns } from './code-columns'
import { accountBelow, likeCode, upperCode } from './code-text'
import { repeatsHeader } from './other-header'
import { dranstOf, dranstRow, firstText, isSumLabel, namesCommittee, standsAlone, withoutLabel } from './row-words'
import { type Heading, type SheetTable, type TableRow, cellText, codeText, looksNumeric } from './sheet-table'

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
  /** Column that splits a function further (art, gruppering): its rows are added. */
  readonly detail?: number | null
  readonly values: readonly number[]
}

const uncodedRow = (
  row: TableRow,
  keys: KeyColumns,
  headings: readonly Heading[],
  threeParts: boolean,
): FunctionRow => {
  if (repeatsHeader(row, headings)) return { role: 'repeat', row }
  const label = firstText(row)
  const hasFigures = keys.values.some((column) => looksNumeric(row.cells.get(column)))
  const total = [...row.cells.values()]
    .filter(({ column, kind }) => kind === 'text' && !keys.values.includes(column))
    .map(cellText)
    .find(isSumLabel)
  const filled = keys.values.some((column) => row.cells.has(column))
  if (total !== undefined && (filled || isSumLabel(label))) return { role: 'total', row, label: total }
  const own = codeText(row.cells.get(keys.code.column))
  const upper = upperCode(own, threeParts)
  if (hasFigures && upper !== null) return { role: 'subtotal', row, prefix: upper }
  if (hasFigures && likeCode.test(own) && !keys.values.includes(keys.code.column))
    return { role: 'misread', row, column: keys.code.column }
  return { role: hasFigures ? 'ignored' : 'footnote', row }
}

/** The committee of a row: its own cell, or the one above where the key was written once for several rows. */
const fillDown = (row: TableRow, column: number | null, above: string): string => {
  if (column === null) return ''
  const own = cellText(row.cells.get(column))
  return own === '' ? above : own
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
      const uncoded = uncodedRow(row, keys, headings, threeParts)
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
    const stated = keys.dranst === null ? '' : cellText(row.cells.get(keys.dranst))
    // The net of a function that is split into its dranst states what its rows add up to.
    if (isSumLabel(stated) && dranstOf(stated) === null)
      return { role: 'subtotal', row, prefix: code.code, of: sameFunction(below, row, code.code) }
    if (keys.dranst !== null && keys.dranst < keys.code.column) dranst = dranstOf(stated) ?? dranst
    const own = keys.dranst === null ? (byAccount ? readDranst(written) : null) : dranstOf(stated)
    owner = {
      role: 'data',
      row,
      code: code.code,
      committee: keys.committee === null ? ([section, sheet].find(namesCommittee) ?? '') : committee,
      dranst: own ?? dranst,
      section,
      sectionPeriod,
      account:
        accountBelow.test(written) || (typeof keys.detail === 'number' && cellText(row.cells.get(keys.detail)) !== ''),
    }
    if (!owners.has(row.row)) return owner
    return {
      role: 'subtotal',
      row,
      prefix: code.code,
      of: [...split].flatMap(([at, by]) => (by === row.row ? [at] : [])),
    }
  })
  return withSections(rows, split)
}

/** The rows of a function above its net, up to another function. */
const sameFunction = (below: readonly Below[], row: TableRow, code: string): number[] => {
  const own: number[] = []
  for (const item of below.filter((other) => other.row.row < row.row).toReversed()) {
    if (item.code === null) continue
    if (item.code.code !== code) break
    own.push(item.row.row)
  }
  return own
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
