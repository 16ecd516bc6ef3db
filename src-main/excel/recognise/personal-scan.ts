import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { holdsPersonalNumber, isPersonalNumberValue, isTenDigits } from '#domain/personal-number'
import { type GridCell, type GridRow, type GridSheet, cellReference } from '../grid'
import type { HeadingMeaning } from './headings'
import { type PostingMeaning, postingWords } from './lists/posting-words'
import { type Heading, headerSearchRows, readHeadings, sayings, sheetTable } from './sheet-table'

/** Columns whose numbers of nine or ten digits are amounts, counts, dates, accounts or vouchers, not citizens. */
const numericMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
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
  let best: GridRow | null = null
  let most = 0
  for (const row of sheet.rows.slice(0, headerSearchRows)) {
    const score = sayings(row.cells)
    if (score > most) [best, most] = [row, score]
  }
  const [header] = best === null ? [] : sheetTable({ ...sheet, rows: [best] }).rows
  return { row: header?.row ?? 0, headings: header ? readHeadings(header) : [] }
}

/** Columns in which a text of ten digits is the number of a voucher or an account. */
const numberedMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(['account', 'voucher'])

/** What a column is by its heading, as far as it matters here; above the heading it is nothing yet. */
interface ColumnKind {
  readonly dropped: boolean
  readonly numeric: boolean
  readonly numbered: boolean
}

const noKind: ColumnKind = { dropped: false, numeric: false, numbered: false }

/** Headings of lists whose numbers are amounts, days, accounts and vouchers. */
const numericWords: ReadonlySet<PostingMeaning> = new Set<PostingMeaning>([
  'date',
  'account',
  'amount',
  'debit',
  'credit',
  'voucher',
  'budget',
])

const columnKind = ({ meaning, period, text }: Heading): ColumnKind => {
  const words = postingWords(text).map((word) => word.meaning)
  return {
    dropped: meaning === 'personal',
    numeric:
      period !== null ||
      (meaning !== null && numericMeanings.has(meaning)) ||
      words.some((word) => numericWords.has(word)),
    numbered:
      (meaning !== null && numberedMeanings.has(meaning)) ||
      words.some((word) => word === 'account' || word === 'voucher'),
  }
}

const holds = (cell: GridCell, { dropped, numeric, numbered }: ColumnKind): boolean => {
  if (dropped) return false
  // A number under a date format that is no date is a number; what an error or a broken value says is a text.
  if (cell.kind === 'number') return !numeric && isPersonalNumberValue(cell.value)
  if (cell.kind === 'uncached' || cell.kind === 'boolean') return false
  return !(numbered && isTenDigits(cell.value)) && holdsPersonalNumber(cell.value)
}

/** So many cells are named; a file with one is refused as a whole. */
const named = 10

/**
 * Finds the first cells of a sheet that may hold a CPR number, at most ten, each as an error with its place and never with
 * what it held. Columns whose heading means CPR, name or address are passed over here: they are dropped, whatever they hold.
 */
export class PersonalScan {
  readonly found: FileIssue[] = []
  readonly #sheet: string
  readonly #headerRow: number
  /** By column. */
  readonly #kinds: readonly (ColumnKind | undefined)[]

  /** @param head the sheet, its first rows at the least: its heading tells which columns hold numbers. */
  constructor(head: GridSheet) {
    const { row, headings } = likelyHeader(head)
    this.#sheet = head.name
    this.#headerRow = row
    const kinds: (ColumnKind | undefined)[] = []
    for (const heading of headings) kinds[heading.column] = columnKind(heading)
    this.#kinds = kinds
  }

  row({ cells }: GridRow): void {
    for (const cell of cells) {
      if (this.found.length === named) return
      const kind = cell.row > this.#headerRow ? this.#kinds[cell.column] : undefined
      if (!holds(cell, kind ?? noKind)) continue
      this.found.push({
        severity: 'error',
        code: 'personal-data',
        sheet: this.#sheet,
        cell: cellReference(cell.row, cell.column),
        message: message('cell.personal-data'),
      })
    }
  }
}

/** The sheets whose very names may hold a CPR number, each as an error with its number: the name is shown nowhere. */
export const personalSheetNames = (sheets: readonly Pick<GridSheet, 'name'>[]): FileIssue[] =>
  sheets.flatMap(({ name }, index): FileIssue[] =>
    holdsPersonalNumber(name)
      ? [
          {
            severity: 'error',
            code: 'personal-data',
            sheet: null,
            cell: null,
            message: message('table.personal-name', { number: index + 1 }),
          },
        ]
      : [],
  )
