import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { holdsPersonalNumber, isPersonalNumberValue } from '#domain/personal-number'
import { type GridCell, type GridSheet, cellReference } from '../grid'
import type { HeadingMeaning } from './headings'
import { type Heading, headerSearchRows, readHeadings, sheetTable } from './sheet-table'

/** Columns whose numbers of nine or ten digits are amounts, counts, dates, accounts or vouchers, not citizens. */
const numericMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
  'function',
  'period',
  'amount',
  'total',
  'actual-to-date',
  'budget-original',
  'budget-supplement',
  'budget-revised',
  'forecast',
  'committed',
  'derived',
  'investment',
  'saving',
  'balance',
  'account',
  'voucher',
  'date',
  'count',
])

/** The header of any table, known or not: the row whose headings say most. */
const likelyHeader = (sheet: GridSheet): { readonly row: number; readonly headings: readonly Heading[] } => {
  let best = { row: 0, headings: [] as readonly Heading[], score: 0 }
  for (const row of sheetTable({ ...sheet, rows: sheet.rows.slice(0, headerSearchRows) }).rows) {
    const headings = readHeadings(row)
    const score = headings.filter(({ meaning, period }) => meaning !== null || period !== null).length
    if (score > best.score) best = { row: row.row, headings, score }
  }
  return best
}

const holds = (cell: GridCell, numeric: boolean): boolean => {
  if (cell.kind === 'text') return holdsPersonalNumber(cell.value)
  return cell.kind === 'number' && !numeric && isPersonalNumberValue(cell.value)
}

/**
 * The first cells of a sheet that may hold a CPR number, at most ten, each as an error with its place and never with what it
 * held. Columns whose heading means CPR, name or address are passed over here: they are dropped, whatever they hold.
 */
export const personalCells = (sheet: GridSheet): FileIssue[] => {
  const { row: headerRow, headings } = likelyHeader(sheet)
  const dropped = new Set(headings.filter(({ meaning }) => meaning === 'personal').map(({ column }) => column))
  const numeric = new Set(
    headings
      .filter(({ meaning, period }) => period !== null || (meaning !== null && numericMeanings.has(meaning)))
      .map(({ column }) => column),
  )
  const found: FileIssue[] = []
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.row > headerRow && dropped.has(cell.column)) continue
      if (!holds(cell, numeric.has(cell.column))) continue
      found.push({
        severity: 'error',
        code: 'personal-data',
        sheet: sheet.name,
        cell: cellReference(cell.row, cell.column),
        message: message('cell.personal-data'),
      })
      if (found.length === 10) return found
    }
  }
  return found
}
