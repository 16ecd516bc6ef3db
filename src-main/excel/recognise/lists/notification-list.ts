import { message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { type GridRow, columnLetters } from '../../grid'
import { layoutSlot } from '../header-row'
import type { ListKind, ListReading, Recognition, RecognitionContext } from '../recognition'
import { type SheetTable, cellText } from '../sheet-table'
import { readAge } from './age-text'
import { type DayOrder, provenOrder, settledMonth } from './day-text'
import { ListRowRoles, droppedInList, listColumnRoles, titleLines } from './list-header'
import { ListIssues } from './list-issues'
import { listOrder } from './list-questions'
import { isListTotal } from './list-totals'
import { type NotificationColumns, notificationColumns, notificationMonth } from './notification-columns'
import { RowNumbers } from './row-numbers'

/** Counts the notifications of a list as its rows come. */
class NotificationReading implements ListReading {
  readonly #head: SheetTable
  readonly #columns: NotificationColumns
  readonly #context: RecognitionContext
  readonly #issues: ListIssues
  readonly #roles = new ListRowRoles()
  readonly #counts = new Map<string, RowNumbers>()
  readonly #orders = new Set<DayOrder>()
  #openDay: string | null = null
  #adults = 0
  #ageless = 0

  constructor(head: SheetTable, columns: NotificationColumns, context: RecognitionContext) {
    this.#head = head
    this.#columns = columns
    this.#context = context
    this.#issues = new ListIssues(head.sheet.name)
  }

  row(row: GridRow): void {
    const { headerRow, date } = this.#columns
    if (row.row <= headerRow) {
      this.#roles.set(row.row, row.row === headerRow ? 'header' : 'title')
      return
    }
    const day = row.cells.find(({ column }) => column === date)
    const month = day === undefined ? null : notificationMonth(day)
    this.#roles.set(row.row, month === null ? 'ignored' : 'data')
    if (month !== null && day !== undefined) {
      const order = provenOrder(day)
      if (order !== null) this.#orders.add(order)
      else if (month.includes('/')) this.#openDay ??= cellText(day).slice(0, 20)
      this.#count(row, month)
    } else this.#undated(row)
  }

  #count(row: GridRow, month: string): void {
    const { age } = this.#columns
    const cell = row.cells.find(({ column }) => column === age)
    const group = age === null ? 'total' : readAge(cell)
    if (group === 'bad') this.#issues.bad(row.row, age ?? 1, 'list.bad-age', cell)
    else if (group === 'adult') this.#adults += 1
    else if (group === 'unknown') this.#ageless += 1
    else {
      const key = `${month}|${group}`
      const rows = this.#counts.get(key) ?? new RowNumbers()
      rows.add(row.row)
      this.#counts.set(key, rows)
    }
  }

  /** A row without a day: a total, a line of text, the headings once more, or a notification that cannot be placed. */
  #undated(row: GridRow): void {
    const { date, age, headings } = this.#columns
    const day = row.cells.find(({ column }) => column === date)
    if (row.cells.some((cell) => cell.kind === 'text' && isListTotal(cell.value))) return
    if (day !== undefined && cellText(day) === headings.get(date)) return
    const said = row.cells.filter((cell) => cellText(cell) !== '')
    const isRow = age === null ? said.length * 2 > headings.size : said.some(({ column }) => column === age)
    if (!isRow || said.length < 2) return
    if (day === undefined) this.#issues.bad(row.row, date, 'list.no-date')
    else this.#issues.bad(row.row, date, 'list.bad-date', day)
  }

  finish(): Recognition {
    const { headerRow, headings, date, age } = this.#columns
    const sheet = this.#head.sheet.name
    const lines = titleLines(this.#head, headerRow)
    const place = { sheet, column: columnLetters(date) }
    const english = /date|received|reported/i.test(headings.get(date) ?? '')
    const order = listOrder(this.#orders, this.#openDay, english, place, this.#context.answers)
    if (this.#adults > 0) this.#issues.note(null, message('list.adults', { count: this.#adults }))
    if (this.#ageless > 0) this.#issues.note(null, message('list.age-unknown', { count: this.#ageless }))
    return {
      kind: 'notification-list',
      source: 'register',
      unit: null,
      rounding: 1,
      headerRow,
      endRow: null,
      observations: this.#observations(layoutSlot('notification-list', lines), order.value),
      issues: [...this.#issues.all, ...droppedInList(sheet, headerRow, headings)],
      questions: order.question === null ? [] : [order.question],
      totals: [],
      columnRoles: listColumnRoles(headings, [date, age], []),
      rowRoles: this.#roles.roles,
    }
  }

  #observations(slot: string, order: DayOrder): Observation[] {
    const merged = new Map<string, RowNumbers[]>()
    for (const [key, rows] of this.#counts) {
      const [month = '', group = ''] = key.split('|')
      const settled = `${settledMonth(month, order)}|${group}`
      merged.set(settled, [...(merged.get(settled) ?? []), rows])
    }
    return [...merged]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, parts]): Observation => {
        const [period = '', breakdown = ''] = key.split('|')
        const count = parts.reduce((total, part) => total + part.count, 0)
        return {
          measure: 'notification.received',
          breakdown,
          component: '',
          committee: '',
          dranst: null,
          period,
          basis: 'month',
          source: 'register',
          statedIn: null,
          slot,
          value: count,
          origin: { sheet: this.#head.sheet.name, cell: null, raw: RowNumbers.merged(parts), rows: count },
        }
      })
  }
}

/** A list with one row a notification, counted by month and age group. */
export const notificationList: ListKind = {
  kind: 'notification-list',
  source: 'register',
  start(head, context) {
    const columns = notificationColumns(head)
    return columns && new NotificationReading(head, columns, context)
  },
}
