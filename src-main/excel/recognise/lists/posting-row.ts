import type { GridCell, GridRow } from '../../grid'
import { cellText } from '../sheet-table'
import { type DayOrder, dayMonth, provenOrder } from './day-text'
import { type Account, readAccount, readAccountParts } from './posting-account'
import type { PostingColumns } from './posting-columns'
import { type PostingPeriod, nearestYear, readPostingPeriod } from './posting-period'

/** The cells of a row by column. */
export interface Slots {
  get(column: number): GridCell | undefined
}

/** The cells of one row after the other by column, without a map for each. */
export class RowSlots implements Slots {
  readonly #cells: (GridCell | undefined)[]

  /** @param last the last column that is asked for. */
  constructor(last: number) {
    this.#cells = new Array<GridCell | undefined>(last + 1).fill(undefined)
  }

  load(row: GridRow): void {
    this.#cells.fill(undefined)
    for (const cell of row.cells) {
      if (cell.column >= this.#cells.length) break
      this.#cells[cell.column] = cell
    }
  }

  get(column: number): GridCell | undefined {
    return this.#cells[column]
  }
}

/** The month that a posting belongs to. */
export interface PostingMonth {
  /** See `PostingSum`. */
  readonly month: string
  readonly supplement: boolean
}

type Day = Pick<PostingMonth, 'month'>

/** Something that a cell should say: it does, there is none, or it cannot be read. */
export type Found<Value> = Value | 'none' | { readonly bad: GridCell }

/** True where something was read. */
export const isFound = <Value extends object>(found: Found<Value>): found is Value =>
  typeof found === 'object' && !('bad' in found)

/** True for a cell that cannot be read. */
export const isBad = <Value extends object>(found: Found<Value>): found is { readonly bad: GridCell } =>
  typeof found === 'object' && 'bad' in found

/** So many different cells are remembered; a list repeats its accounts and days over and over. */
const remembered = 20_000

/** What was read of equal cells before; texts and days by themselves, since joining them to a key takes longer than the reading. */
class Memory<Value> {
  readonly #known: Readonly<Partial<Record<GridCell['kind'], Map<string | number, Value>>>> = {
    text: new Map(),
    date: new Map(),
    number: new Map(),
  }

  get(cell: GridCell, read: (cell: GridCell) => Value): Value {
    const known = this.#known[cell.kind]
    if (known === undefined || typeof cell.value === 'boolean' || cell.value === null) return read(cell)
    const found = known.get(cell.value)
    if (found !== undefined) return found
    const value = read(cell)
    if (known.size >= remembered) known.clear()
    known.set(cell.value, value)
    return value
  }
}

/** Reads the account and the month of each row. */
export class PostingRows {
  readonly #columns: PostingColumns
  readonly #accounts = new Memory<Account | null>()
  readonly #days = new Memory<string | null>()
  readonly #periods = new Memory<PostingPeriod | null>()
  /** The orders that days with slashes have proved. */
  readonly orders = new Set<DayOrder>()
  /** A day that leaves the order open. */
  openDay: string | null = null

  constructor(columns: PostingColumns) {
    this.#columns = columns
  }

  account(cells: Slots): Found<Account> {
    const { account } = this.#columns
    if (account.kind === 'above') return 'none'
    if (account.kind === 'one') {
      const cell = cells.get(account.column)
      if (cell === undefined || cellText(cell) === '') return 'none'
      return this.#accounts.get(cell, readAccount) ?? { bad: cell }
    }
    const parts = account.columns.map((column) => (column === null ? undefined : cells.get(column)))
    const [cell] = parts.filter((part) => part !== undefined)
    return cell === undefined ? 'none' : (readAccountParts(parts) ?? { bad: cell })
  }

  /** The period holds where there is one, else the day. */
  month(cells: Slots): Found<PostingMonth> {
    const periodCell = this.#cell(cells, this.#columns.period)
    const day = this.#day(cells)
    if (periodCell === undefined) return this.#ofDay(day, cells)
    const period = this.#periods.get(periodCell, readPostingPeriod)
    if (period === null) return { bad: periodCell }
    const { monthNumber, supplement } = period
    const near = isFound(day) && !day.month.includes('/') ? nearestYear(monthNumber, day.month) : null
    const year = period.year ?? this.#year(cells) ?? near
    return { month: `${year ?? '?'}-${String(monthNumber).padStart(2, '0')}`, supplement }
  }

  #ofDay(found: Found<Day>, cells: Slots): Found<PostingMonth> {
    if (!isFound(found)) return found
    const day = found.month
    const year = this.#year(cells)
    const own = Number(day.includes('/') ? day.slice(-4) : day.slice(0, 4))
    if (year === null || year === own) return { month: day, supplement: false }
    // Booked after the year it belongs to, or before.
    return own > year ? { month: `${year}-12`, supplement: true } : { month: `${year}-01`, supplement: false }
  }

  #day(cells: Slots): Found<Day> {
    const cell = this.#cell(cells, this.#columns.date)
    if (cell === undefined) return 'none'
    const month = this.#days.get(cell, dayMonth)
    if (month === null) return { bad: cell }
    if (cell.kind === 'text') {
      const order = provenOrder(cell)
      if (order !== null) this.orders.add(order)
      else if (month.includes('/')) this.openDay ??= cellText(cell).slice(0, 20)
    }
    return { month }
  }

  #year(cells: Slots): number | null {
    const text = cellText(this.#cell(cells, this.#columns.year))
    return /^(?:19[89]|20\d)\d$/.test(text) ? Number(text) : null
  }

  #cell(cells: Slots, column: number | null): GridCell | undefined {
    const cell = column === null ? undefined : cells.get(column)
    return cell === undefined || cellText(cell) === '' ? undefined : cell
  }
}
