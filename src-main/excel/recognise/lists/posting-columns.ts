import type { GridCell } from '../../grid'
import { type SheetTable, type TableRow, cellText, looksNumeric, possibleHeaders } from '../sheet-table'
import { type Named, cellsIn, namedColumns, share } from './column-cells'
import { type DayOrder, dayMonth, provenOrder } from './day-text'
import type { AccountColumns } from './posting-account'
import { accountColumns } from './posting-account-columns'
import { readPostingPeriod } from './posting-period'
import { postingWords } from './posting-words'
import { showsPostings } from './shows-postings'

/** The columns of a posting list that are read. */
export interface PostingColumns {
  /** Row of the headings, the last one where there are two. */
  readonly headerRow: number
  readonly headings: ReadonlyMap<number, string>
  readonly date: number | null
  readonly period: number | null
  readonly year: number | null
  readonly account: AccountColumns
  /** The amounts, or those in debit where there is a column of credits. */
  readonly amount: number
  readonly credit: number | null
  /** Column that says of each amount whether it is debit or credit. */
  readonly side: number | null
  readonly dranst: number | null
  readonly committee: number | null
  /** True where an account, or a time, stands only in the first of the rows that it holds for. */
  readonly fills: { readonly account: boolean; readonly time: boolean }
  /** How days with slashes are written where the first rows prove it. */
  readonly order: DayOrder | null
}

const textsOf = ({ cells }: TableRow): Map<number, string> =>
  new Map([...cells].flatMap(([column, cell]) => (cell.kind === 'text' ? [[column, cellText(cell)] as const] : [])))

const joined = (above: ReadonlyMap<number, string>, below: ReadonlyMap<number, string>): Map<number, string> =>
  new Map(
    [...new Set([...above.keys(), ...below.keys()])].map((column) => [
      column,
      [above.get(column), below.get(column)].filter(Boolean).join(' '),
    ]),
  )

type Amounts = Pick<PostingColumns, 'amount' | 'credit' | 'side'>

const amountColumns = (named: Named, body: readonly TableRow[]): Amounts | null => {
  const numeric = (column: number) => share(cellsIn(body, column), looksNumeric) >= 0.5
  const [debit] = named('debit').filter(numeric)
  const [credit] = named('credit').filter((column) => column !== debit && numeric(column))
  const pair = debit !== undefined && credit !== undefined
  const [amount] = named('amount').filter((column) => numeric(column) && !(pair && column === debit))
  // An amount without a sign beside a filled credit leaves the sign to the two columns.
  const unsigned =
    pair &&
    amount !== undefined &&
    body.some(({ cells }) => isPositive(cells.get(amount)) && isPositive(cells.get(credit)))
  if (pair && (amount === undefined || unsigned)) return { amount: debit, credit, side: null }
  const [side] = named('side').filter(
    (column) => share(cellsIn(body, column), (cell) => readSide(cell) !== null) >= 0.5,
  )
  return amount === undefined ? null : { amount, credit: null, side: side ?? null }
}

const isPositive = (cell: GridCell | undefined): boolean => cell?.kind === 'number' && cell.value > 0

/** Whether a cell says debit (`D`, `S`) or credit (`K`, `C`, `H`); `null` where it says neither. */
export const readSide = (cell: GridCell | undefined): 'debit' | 'credit' | null => {
  const text = cellText(cell).toLowerCase()
  if (/^(?:d|s|debet|debit|\+)$/.test(text)) return 'debit'
  return /^(?:k|c|h|kredit|credit|-)$/.test(text) ? 'credit' : null
}

type Time = Pick<PostingColumns, 'date' | 'period' | 'year'>

const isPeriod = (cell: GridCell): boolean => readPostingPeriod(cell) !== null
const isDay = (cell: GridCell): boolean => dayMonth(cell) !== null
const isYear = (cell: GridCell): boolean => /^(?:19[89]|20\d)\d$/.test(cellText(cell))

const timeColumns = (named: Named, rows: readonly TableRow[], columns: readonly number[]): Time | null => {
  const first = (candidates: readonly number[], is: (cell: GridCell) => boolean) =>
    candidates.find((column) => share(cellsIn(rows, column), is) >= 0.5)
  const dates = columns.filter((column) => {
    const cells = cellsIn(rows, column)
    return cells.length >= rows.length * 0.9 && share(cells, ({ kind }) => kind === 'date') >= 0.9
  })
  const date = first(named('date'), isDay) ?? (dates.length === 1 ? dates[0] : undefined)
  const period = first(named('period'), isPeriod) ?? (date === undefined ? first(named('date'), isPeriod) : undefined)
  const year = first(named('year'), isYear)
  return date === undefined && period === undefined
    ? null
    : { date: date ?? null, period: period ?? null, year: year ?? null }
}

/** True where a column is filled only where its value changes, and empty in at least every third row. */
const isFilledDown = (rows: readonly TableRow[], columns: readonly number[]): boolean => {
  const texts = rows.map(({ cells }) =>
    columns
      .map((column) => cellText(cells.get(column)))
      .join('|')
      .replace(/^\|+$/, ''),
  )
  const empty = texts.filter((text) => text === '').length
  return (
    texts[0] !== '' &&
    empty * 3 >= texts.length &&
    texts.every((text, index) => index === 0 || text === '' || text !== texts[index - 1])
  )
}

const namesAmounts = (headings: ReadonlyMap<number, string>): boolean => {
  for (const text of headings.values())
    if (postingWords(text).some(({ meaning }) => meaning === 'amount' || meaning === 'debit')) return true
  return false
}

const readUnder = (
  headings: ReadonlyMap<number, string>,
  headerRow: number,
  table: SheetTable,
): PostingColumns | null => {
  if (!namesAmounts(headings)) return null
  const named = namedColumns(headings)
  const body = table.rows.filter(({ row }) => row > headerRow)
  const amounts = amountColumns(named, body)
  if (amounts === null) return null
  const money = [amounts.amount, amounts.credit].flatMap((column) => column ?? [])
  const withAmount = body.filter(({ cells }) => money.some((column) => looksNumeric(cells.get(column))))
  const others = [...new Set(withAmount.flatMap(({ cells }) => [...cells.keys()]))].filter(
    (column) => !money.includes(column),
  )
  const time = timeColumns(named, withAmount, others)
  if (time === null) return null
  const timed = [time.date, time.period].flatMap((column) => column ?? [])
  const postings = withAmount.filter(({ cells }) =>
    timed.some((column) => [cells.get(column)].some((cell) => cell !== undefined && (isDay(cell) || isPeriod(cell)))),
  )
  const account = accountColumns(
    named,
    postings,
    others.filter((column) => !timed.includes(column)),
    body,
  )
  if (account === null) return null
  const columns = {
    headerRow,
    headings,
    ...time,
    ...amounts,
    account,
    dranst: named('dranst')[0] ?? null,
    committee: named('committee')[0] ?? null,
  }
  if (!showsPostings(columns, named, postings, table)) return null
  const accounts = account.kind === 'one' ? [account.column] : []
  const orders = new Set(
    time.date === null ? [] : cellsIn(postings, time.date).flatMap((cell) => provenOrder(cell) ?? []),
  )
  const [order] = orders
  return {
    ...columns,
    fills: {
      account: accounts.length > 0 && isFilledDown(withAmount, accounts),
      time: isFilledDown(withAmount, timed),
    },
    order: orders.size === 1 && order !== undefined ? order : null,
  }
}

/** Finds the headings of a posting list among the first rows, in one row or two; `null` where there are none. */
export const postingColumns = (table: SheetTable): PostingColumns | null => {
  const texts = new Map<TableRow, ReadonlyMap<number, string>>()
  const textsIn = (row: TableRow) => {
    const found = texts.get(row) ?? textsOf(row)
    texts.set(row, found)
    return found
  }
  for (const row of possibleHeaders(table)) {
    const own = textsIn(row)
    const found = own.size < 2 ? null : readUnder(own, row.row, table)
    if (found) return found
    const next = table.rows[table.rows.indexOf(row) + 1]
    if (next?.row !== row.row + 1 || own.size === 0) continue
    const two = readUnder(joined(own, textsIn(next)), next.row, table)
    if (two) return two
  }
  return null
}
