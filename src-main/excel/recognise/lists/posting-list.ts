import type { MessageKey } from '#domain/message'
import type { GridCell, GridRow } from '../../grid'
import type { ListKind, ListReading, Recognition, RecognitionContext } from '../recognition'
import { type SheetTable, cellText } from '../sheet-table'
import { ListRowRoles } from './list-header'
import { ListIssues } from './list-issues'
import { ListTotals } from './list-totals'
import type { Account } from './posting-account'
import { PostingAmounts } from './posting-amounts'
import { type PostingColumns, postingColumns } from './posting-columns'
import { finishPostings, listUnits } from './posting-finish'
import { PostingNotes } from './posting-notes'
import { OtherRows } from './posting-other-rows'
import { type PostingMonth, PostingRows, RowSlots, isFound } from './posting-row'
import { PostingSums } from './posting-sums'

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
  /** Where an account, or a month, should stand. */
  readonly #accountColumn: number
  readonly #timeColumn: number
  #lastPosting = 0
  #hasThreeParts = false
  /** Cells with an account of two parts, the first ones. */
  readonly #twoParts: GridCell[] = []
  readonly #others: OtherRows

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
    this.#rows = new PostingRows(columns)
    this.#amounts = new PostingAmounts(columns, listUnits(head, columns)[0]?.unit ?? null)
    this.#issues = new ListIssues(head.sheet.name)
    this.#others = new OtherRows({
      columns,
      slots: this.#slots,
      amounts: this.#amounts,
      totals: this.#totals,
      notes: this.#notes,
      issues: this.#issues,
      roles: this.#roles,
      accountColumn: this.#accountColumn,
    })
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
    else {
      const filled = this.#others.take(row, account, month)
      if (filled !== null) this.#post(row, filled.account, filled.month)
    }
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
      late: this.#others.late,
    })
  }

  #post(row: GridRow, account: Account, month: PostingMonth): void {
    this.#others.after(account, month)
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
