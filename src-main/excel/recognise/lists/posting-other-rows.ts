import type { GridRow } from '../../grid'
import { cellText } from '../sheet-table'
import type { ListRowRoles } from './list-header'
import type { ListIssues } from './list-issues'
import { type ListTotals, isListTotal } from './list-totals'
import { type Account, readGroupHeading } from './posting-account'
import type { PostingAmounts } from './posting-amounts'
import type { PostingColumns } from './posting-columns'
import type { LateTotal } from './posting-finish'
import type { PostingNotes } from './posting-notes'
import { type Found, type PostingMonth, type Slots, isBad, isFound } from './posting-row'
import type { ReadNumber } from './running-sum'

/** Words at the head of a row that carries a balance forward, or counts. */
const carries =
  /^(?:primo|ultimo|saldo|åbnings|overført|overføres|transport(?:eret)?\b|antal\b|balance|opening|closing|brought forward|carried forward|number of|count\b)/i

interface StatedAmount {
  readonly column: number
  readonly stated: ReadNumber | null
  readonly of: 'net' | 'debit' | 'credit'
}

/** What a row without an account or a month of its own is posted to. */
interface Filled {
  readonly account: Account
  readonly month: PostingMonth
}

/** What the rows of a list are read with. */
interface Parts {
  readonly columns: PostingColumns
  readonly slots: Slots
  readonly amounts: PostingAmounts
  readonly totals: ListTotals
  readonly notes: PostingNotes
  readonly issues: ListIssues
  readonly roles: ListRowRoles
  /** Where an account should stand. */
  readonly accountColumn: number
}

/** Reads the rows of a posting list that are no posting by themselves. */
export class OtherRows {
  readonly #parts: Parts
  /** The columns of amounts. */
  readonly #money: readonly (readonly [number, StatedAmount['of']])[]
  #account: Account | null = null
  #month: PostingMonth | null = null
  /** Rows with a function and an amount but no month. */
  readonly late: LateTotal[] = []

  constructor(parts: Parts) {
    this.#parts = parts
    const { amount, credit } = parts.columns
    this.#money =
      credit === null
        ? [[amount, 'net']]
        : [
            [amount, 'debit'],
            [credit, 'credit'],
          ]
  }

  /** Notes what the last posting was of: rows below it may leave it out. */
  after(account: Account, month: PostingMonth): void {
    this.#account = account
    this.#month = month
  }

  /**
   * Takes a row that lacks an account or a month: a total, the heading of a group, a line of text, or a fault. Answers with what it is posted
   * to where that stands above it.
   */
  take(row: GridRow, account: Found<Account>, month: Found<PostingMonth>): Filled | null {
    const amounts = this.#stated()
    const label = this.#label(row, isFound(month))
    const code = isFound(account) ? account.code : null
    if (label !== null) {
      this.#parts.roles.set(row.row, 'total')
      if (amounts.length > 0) this.#parts.totals.state(row.row, label, code, amounts)
      return null
    }
    if (this.#parts.columns.account.kind === 'above' && !isFound(month)) {
      const heading = readGroupHeading(row.cells.filter(({ column }) => !this.#isMoney(column)))
      if (heading) {
        this.#account = heading
        this.#parts.roles.set(row.row, 'subtotal')
        this.#parts.totals.state(row.row, '', heading.code, amounts)
        return null
      }
    }
    const filled = this.#fill(account, month)
    if (filled !== null) return filled
    const numeric = amounts.filter(({ stated }) => stated !== null)
    if (numeric.length === 0) {
      this.#parts.roles.set(row.row, 'ignored')
      return null
    }
    this.#unplaced(row, account, month, numeric)
    return null
  }

  /** Takes what stands only above from there. */
  #fill(account: Found<Account>, month: Found<PostingMonth>): Filled | null {
    const { fills, account: from } = this.#parts.columns
    const above = fills.account || from.kind === 'above'
    const filledAccount = account === 'none' && above ? this.#account : account
    const filledMonth = month === 'none' && fills.time ? this.#month : month
    if (filledAccount === null || filledMonth === null || !isFound(filledAccount) || !isFound(filledMonth)) return null
    if (from.kind !== 'above') this.#parts.notes.filled += 1
    return { account: filledAccount, month: filledMonth }
  }

  /** A row with an amount that is of no function or no month. */
  #unplaced(row: GridRow, account: Found<Account>, month: Found<PostingMonth>, amounts: readonly StatedAmount[]): void {
    const text = row.cells.find(({ column, kind }) => kind === 'text' && !this.#isMoney(column))
    const first = text === undefined ? '' : cellText(text)
    if (carries.test(first) && !isFound(month)) {
      this.#parts.roles.set(row.row, 'ignored')
      this.#parts.notes.carried += 1
      return
    }
    if (row.cells.every(({ column, kind }) => this.#isMoney(column) || kind === 'number' || kind === 'uncached')) {
      // An amount all alone adds up what stands above it, wherever that is.
      this.#parts.roles.set(row.row, 'total')
      if (!isFound(account) && !isBad(account)) this.#parts.totals.state(row.row, '', null, amounts)
      else this.late.push({ row: row.row, code: isFound(account) ? account.code : '', amounts })
      return
    }
    this.#parts.roles.set(row.row, 'ignored')
    if (isFound(account) && month === 'none') this.late.push({ row: row.row, code: account.code, amounts })
    else if (isBad(account)) this.#parts.issues.bad(row.row, account.bad.column, 'list.bad-account', account.bad)
    else if (account === 'none' && isFound(month))
      this.#parts.issues.bad(row.row, this.#parts.accountColumn, 'list.no-account')
    else if (isBad(month)) this.#parts.issues.bad(row.row, month.bad.column, 'list.bad-date', month.bad)
    else this.#parts.issues.bad(row.row, this.#parts.accountColumn, 'list.no-account')
  }

  #stated(): StatedAmount[] {
    return this.#money.flatMap(([column, of]): StatedAmount[] => {
      const read = this.#parts.amounts.read(this.#parts.slots.get(column))
      if (read === 'none' || read === 'bad') return []
      return [{ column, of, stated: read === 'uncached' ? null : read }]
    })
  }

  /** The label of a total; of a row with a month only where it stands in the place of the account. */
  #label(row: GridRow, hasMonth: boolean): string | null {
    for (const cell of row.cells) {
      if (cell.kind !== 'text' || this.#isMoney(cell.column)) continue
      if (hasMonth && cell.column !== this.#parts.accountColumn) continue
      if (isListTotal(cell.value)) return cellText(cell)
    }
    return null
  }

  #isMoney(column: number): boolean {
    return this.#money.some(([own]) => own === column)
  }
}
