import type { MessageKey } from '#domain/message'
import type { GridCell, GridRow } from '../../grid'
import type { ListKind, ListReading, Recognition, RecognitionContext } from '../recognition'
import { type SheetTable, cellText } from '../sheet-table'
import { ListRowRoles } from './list-header'
import { ListIssues } from './list-issues'
import { ListTotals, isListTotal } from './list-totals'
import { type Account, readGroupHeading } from './posting-account'
import { PostingAmounts } from './posting-amounts'
import { type PostingColumns, postingColumns } from './posting-columns'
import { type LateTotal, finishPostings, listUnits } from './posting-finish'
import { PostingNotes } from './posting-notes'
import { type Found, type PostingMonth, PostingRows, RowSlots, isBad, isFound } from './posting-row'
import { PostingSums } from './posting-sums'
import type { ReadNumber } from './running-sum'

/** Words at the head of a row that carries a balance forward, or counts. */
const carries =
  /^(?:primo|ultimo|saldo|åbnings|overført|overføres|transport(?:eret)?\b|antal\b|balance|opening|closing|brought forward|carried forward|number of|count\b)/i

interface StatedAmount {
  readonly column: number
  readonly stated: ReadNumber | null
  readonly of: 'net' | 'debit' | 'credit'
}

/** What is wrong with a cell that holds no amount. */
const faultOf = (cell: GridCell | undefined): MessageKey => {
  if (cell?.kind === 'error') return 'cell.error'
  if (cell?.kind === 'uncached') return 'cell.uncached'
  return cell?.kind === 'number' ? 'cell.out-of-range' : 'cell.not-a-number'
}

/** Adds up the postings of a list as its rows come. */
class PostingReading implements ListReading {
  readonly #head: SheetTable
  readonly #columns: PostingColumns
  readonly #context: RecognitionContext
  readonly #slots: RowSlots
  readonly #rows: PostingRows
  readonly #amounts: PostingAmounts
  readonly #sums = new PostingSums()
  readonly #totals = new ListTotals(this.#sums)
  readonly #notes = new PostingNotes()
  readonly #issues: ListIssues
  readonly #roles = new ListRowRoles()
  readonly #money: readonly (readonly [number, StatedAmount['of']])[]
  /** Where an account, or a month, should stand. */
  readonly #accountColumn: number
  readonly #timeColumn: number
  #account: Account | null = null
  #month: PostingMonth | null = null
  #lastPosting = 0
  #hasThreeParts = false
  /** Cells with an account of two parts, the first ones. */
  readonly #twoParts: GridCell[] = []
  readonly #late: LateTotal[] = []

  constructor(head: SheetTable, columns: PostingColumns, context: RecognitionContext) {
    const { date, period, year, account, amount, credit, side, dranst, committee } = columns
    this.#head = head
    this.#columns = columns
    this.#context = context
    const own: readonly (number | null)[] =
      account.kind === 'one' ? [account.column] : account.kind === 'parts' ? account.columns : []
    this.#timeColumn = period ?? date ?? 1
    this.#accountColumn = own[0] ?? this.#timeColumn
    this.#slots = new RowSlots(
      Math.max(...[date, period, year, amount, credit, side, dranst, committee, ...own].map((column) => column ?? 0)),
    )
    this.#money =
      credit === null
        ? [[amount, 'net']]
        : [
            [amount, 'debit'],
            [credit, 'credit'],
          ]
    this.#rows = new PostingRows(columns)
    this.#amounts = new PostingAmounts(columns, listUnits(head, columns)[0]?.unit ?? null)
    this.#issues = new ListIssues(head.sheet.name)
  }

  row(row: GridRow): void {
    if (row.row <= this.#columns.headerRow) {
      this.#roles.set(row.row, row.row === this.#columns.headerRow ? 'header' : 'title')
      return
    }
    this.#slots.load(row)
    const month = this.#rows.month(this.#slots)
    const account = this.#rows.account(this.#slots)
    if (isFound(account) && isFound(month)) this.#post(row, account, month)
    else this.#other(row, account, month)
  }

  finish(): Recognition {
    return finishPostings({
      head: this.#head,
      columns: this.#columns,
      context: this.#context,
      rows: this.#rows,
      amounts: this.#amounts,
      sums: this.#sums,
      totals: this.#totals,
      notes: this.#notes,
      issues: this.#issues,
      roles: this.#roles.roles,
      lastPosting: this.#lastPosting,
      accountColumn: this.#accountColumn,
      timeColumn: this.#timeColumn,
      twoParts: this.#hasThreeParts ? this.#twoParts : [],
      late: this.#late,
    })
  }

  #post(row: GridRow, account: Account, month: PostingMonth): void {
    this.#account = account
    this.#month = month
    const { dranst, committee } = this.#columns
    const sum = this.#amounts.posting(this.#slots)
    this.#roles.set(row.row, sum === null ? 'ignored' : 'data')
    if (sum === null) {
      this.#notes.skipped += 1
      return
    }
    if ('column' in sum) {
      const cell = this.#slots.get(sum.column)
      this.#issues.bad(row.row, sum.column, faultOf(cell), cell)
      return
    }
    this.#lastPosting = row.row
    if (account.parts === 3) this.#hasThreeParts = true
    else if (this.#twoParts.length < 20) {
      const cell = this.#slots.get(this.#accountColumn)
      if (cell) this.#twoParts.push(cell)
    }
    const under = committee === null ? '' : cellText(this.#slots.get(committee))
    this.#sums.add(account.code, month.month, under, sum, row.row)
    this.#totals.add(sum)
    const stated = dranst === null ? NaN : Number.parseInt(cellText(this.#slots.get(dranst)))
    this.#notes.dranst(Number.isNaN(stated) ? account.dranst : stated, sum)
    if (month.supplement) this.#notes.supplement(sum)
  }

  /** A row that lacks an account or a month: a total, the heading of a group, a line of text, or a fault. */
  #other(row: GridRow, account: Found<Account>, month: Found<PostingMonth>): void {
    const amounts = this.#stated()
    const label = this.#label(row, isFound(month))
    const code = isFound(account) ? account.code : null
    if (label !== null) {
      this.#roles.set(row.row, 'total')
      if (amounts.length > 0) this.#totals.state(row.row, label, code, amounts)
      return
    }
    if (this.#columns.account.kind === 'above' && !isFound(month)) {
      const heading = readGroupHeading(row.cells.filter(({ column }) => !this.#isMoney(column)))
      if (heading) {
        this.#account = heading
        this.#roles.set(row.row, 'subtotal')
        this.#totals.state(row.row, '', heading.code, amounts)
        return
      }
    }
    if (this.#fill(row, account, month)) return
    const numeric = amounts.filter(({ stated }) => stated !== null)
    if (numeric.length === 0) {
      this.#roles.set(row.row, 'ignored')
      return
    }
    this.#unplaced(row, account, month, numeric)
  }

  /** Takes what stands only above from there. */
  #fill(row: GridRow, account: Found<Account>, month: Found<PostingMonth>): boolean {
    const { fills, account: from } = this.#columns
    const above = fills.account || from.kind === 'above'
    const filledAccount = account === 'none' && above ? this.#account : account
    const filledMonth = month === 'none' && fills.time ? this.#month : month
    if (filledAccount === null || filledMonth === null || !isFound(filledAccount) || !isFound(filledMonth)) return false
    if (from.kind !== 'above') this.#notes.filled += 1
    this.#post(row, filledAccount, filledMonth)
    return true
  }

  /** A row with an amount that is of no function or no month. */
  #unplaced(row: GridRow, account: Found<Account>, month: Found<PostingMonth>, amounts: readonly StatedAmount[]): void {
    const text = row.cells.find(({ column, kind }) => kind === 'text' && !this.#isMoney(column))
    const first = text === undefined ? '' : cellText(text)
    if (carries.test(first) && !isFound(month)) {
      this.#roles.set(row.row, 'ignored')
      this.#notes.carried += 1
      return
    }
    if (row.cells.every(({ column, kind }) => this.#isMoney(column) || kind === 'number' || kind === 'uncached')) {
      // An amount all alone adds up what stands above it, wherever that is.
      this.#roles.set(row.row, 'total')
      if (!isFound(account) && !isBad(account)) this.#totals.state(row.row, '', null, amounts)
      else this.#late.push({ row: row.row, code: isFound(account) ? account.code : '', amounts })
      return
    }
    this.#roles.set(row.row, 'ignored')
    if (isFound(account) && month === 'none') this.#late.push({ row: row.row, code: account.code, amounts })
    else if (isBad(account)) this.#issues.bad(row.row, account.bad.column, 'list.bad-account', account.bad)
    else if (account === 'none' && isFound(month)) this.#issues.bad(row.row, this.#accountColumn, 'list.no-account')
    else if (isBad(month)) this.#issues.bad(row.row, month.bad.column, 'list.bad-date', month.bad)
    else this.#issues.bad(row.row, this.#accountColumn, 'list.no-account')
  }

  #stated(): StatedAmount[] {
    return this.#money.flatMap(([column, of]): StatedAmount[] => {
      const read = this.#amounts.read(this.#slots.get(column))
      if (read === 'none' || read === 'bad') return []
      return [{ column, of, stated: read === 'uncached' ? null : read }]
    })
  }

  /** The label of a total; of a row with a month only where it stands in the place of the account. */
  #label(row: GridRow, hasMonth: boolean): string | null {
    for (const cell of row.cells) {
      if (cell.kind !== 'text' || this.#isMoney(cell.column)) continue
      if (hasMonth && cell.column !== this.#accountColumn) continue
      if (isListTotal(cell.value)) return cellText(cell)
    }
    return null
  }

  #isMoney(column: number): boolean {
    return this.#money.some(([own]) => own === column)
  }
}

/** A list of postings, summed by function and month. */
export const postingList: ListKind = {
  kind: 'posting-list',
  source: 'posting-list',
  start(head, context) {
    const columns = postingColumns(head)
    return columns && new PostingReading(head, columns, context)
  },
}
