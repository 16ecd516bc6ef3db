import type { GridCell } from '../../grid'
import { type SheetTable, type TableRow, cellText } from '../sheet-table'
import { type Named, cellsIn, share } from './column-cells'
import { dayMonth } from './day-text'
import { titleLines } from './list-header'
import { isLongAccount } from './posting-account'
import type { PostingColumns } from './posting-columns'
import { plainHeading, postingWords } from './posting-words'

/** A title or a sheet that says of itself to be of single postings; `Bilag 3` is an appendix, `inkl. supplementsposteringer` no list. */
const saysPostings =
  /(?<!\p{L})(?:finans|bilags?|konto|enkelt|regnskabs|drifts)?posteringer(?!\p{L})|(?<!\p{L})(?:finans|bilags)poster(?!\p{L})|(?<!\p{L})(?:finans)?posterings(?:liste|oversigt|udtræk|rapport|journal|data|specifikation|linje)|(?<!\p{L})bilags?(?:liste|udtræk|oversigt|specifikation)|kontokort|kontoudtog|\bpostings\b|general ledger|\btransa(?:ktioner|ctions)\b/iu

/** Headings of a day that a period of a monthly table may have too. */
const anyDate = /^(?:dato|date|dag)$/

/** True for a day in the middle of a month; a month itself is often kept as its first or its last day. */
const isWithinMonth = (cell: GridCell): boolean => {
  const month = dayMonth(cell)
  if (month === null || cell.kind === 'number') return month !== null
  // Of 05/06/2018 neither number can be the first day of a month.
  if (month.includes('/')) return !month.split('/').includes('1')
  const text = cellText(cell)
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const day = /^(?:19|20)\d{2}/.test(text)
    ? /^\d{4}[-./]?\d{1,2}[-./]?(\d{1,2})/.exec(text)?.[1]
    : /^\d{1,2}/.exec(text)?.[0]
  return Number(day) !== 1 && Number(day) !== last
}

/** True where two rows have the same keys; a key that was written once holds for the rows below it. */
const repeatsKeys = (rows: readonly TableRow[], columns: readonly number[]): boolean => {
  const above = new Map<number, string>()
  const seen = rows.map(({ cells }) =>
    columns
      .map((column) => {
        const text = cellText(cells.get(column)) || (above.get(column) ?? '')
        above.set(column, text)
        return text
      })
      .join('|'),
  )
  return new Set(seen).size < seen.length
}

/**
 * True where a list shows that it is of single postings: by what only a posting has (voucher, text, account string, debit and credit, day
 * of posting), by its title, by days within a month, or by several rows of one function and month. A function, a month and an amount
 * once each are a table by month.
 */
export const showsPostings = (
  columns: Omit<PostingColumns, 'fills' | 'order'>,
  named: Named,
  rows: readonly TableRow[],
  table: SheetTable,
): boolean => {
  if (named('voucher').length + named('detail').length > 0 || columns.account.kind === 'above') return true
  if (named('budget').length > 0) return false
  const { account, date } = columns
  if (columns.credit !== null || columns.side !== null) return true
  if (date !== null) {
    const heading = columns.headings.get(date) ?? ''
    const ofPosting = postingWords(heading).some(({ meaning }) => meaning === 'date')
    if (ofPosting && !anyDate.test(plainHeading(heading))) return true
    if (cellsIn(rows, date).some(isWithinMonth)) return true
  }
  if (account.kind === 'one' && share(cellsIn(rows, account.column), isLongAccount) >= 0.5) return true
  if ([table.sheet.name, ...titleLines(table, columns.headerRow)].some((line) => saysPostings.test(line))) return true
  const keys = account.kind === 'one' ? [account.column] : account.columns.flatMap((column) => column ?? [])
  const others = [date, columns.period, columns.year, columns.dranst, columns.committee]
  return repeatsKeys(rows, [...keys, ...others.flatMap((column) => column ?? [])])
}
