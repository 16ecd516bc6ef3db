import { type GridCell, cellReference, columnLetters } from '../../grid'
import { layoutSlot } from '../header-row'
import { settleYear } from '../questions'
import type { ControlTotal, Recognition, RecognitionContext, RowRole } from '../recognition'
import type { SheetTable } from '../sheet-table'
import { type StatedUnit, mixedUnits, statedUnit, statedUnits } from '../unit'
import { type DayOrder, settledMonth } from './day-text'
import { droppedInList, listColumnRoles, titleLines } from './list-header'
import type { ListIssues } from './list-issues'
import { listCommittees, listOrder, listUnit } from './list-questions'
import type { ListTotals } from './list-totals'
import type { PostingAmounts } from './posting-amounts'
import type { PostingColumns } from './posting-columns'
import type { PostingNotes } from './posting-notes'
import type { PostingRows } from './posting-row'
import type { PostingSums } from './posting-sums'
import type { ReadNumber, SumReading } from './running-sum'

/** A row with a function and an amount but no month: a sum of the function's rows, or a posting that cannot be placed. */
export interface LateTotal {
  readonly row: number
  readonly code: string
  readonly amounts: readonly { readonly column: number; readonly stated: ReadNumber | null }[]
}

/** A posting list of which every row has been read. */
interface ReadPostings {
  readonly head: SheetTable
  readonly columns: PostingColumns
  readonly context: RecognitionContext
  readonly rows: PostingRows
  readonly amounts: PostingAmounts
  readonly sums: PostingSums
  readonly totals: ListTotals
  readonly notes: PostingNotes
  readonly issues: ListIssues
  readonly roles: ReadonlyMap<number, RowRole>
  readonly lastPosting: number
  readonly accountColumn: number
  readonly timeColumn: number
  /** Accounts of two parts in a list of three. */
  readonly twoParts: readonly GridCell[]
  readonly late: readonly LateTotal[]
}

/** The units that a list states: by the headings of its amounts, else by the lines above. */
export const listUnits = (head: SheetTable, { headerRow, headings, amount, credit }: PostingColumns): StatedUnit[] => {
  for (const column of [amount, credit]) {
    const text = column === null ? undefined : headings.get(column)
    const unit = text === undefined ? null : statedUnit(text)
    if (unit !== null && column !== null) return [{ unit, cell: cellReference(headerRow, column), text: text ?? '' }]
  }
  const above = head.rows.filter(({ row }) => row < headerRow)
  return statedUnits({ ...head, rows: above }, headerRow)
}

/** The functions that are summed over the committees; of any other the committee is kept, where it is asked for at all. */
const committees = ({ sums, head, columns, context }: ReadPostings) => {
  const { shared } = sums
  const [first] = shared
  const place = columns.committee === null ? null : { sheet: head.sheet.name, column: columnLetters(columns.committee) }
  const settled = listCommittees(first?.[0] ?? null, first?.[1] ?? [], place, context.answers)
  return {
    question: settled.question,
    committeeOf: (code: string, committee: string) =>
      settled.value === 'none' || (settled.value === 'together' && shared.has(code)) ? '' : committee,
  }
}

/** How months that the rows left open are read: by the order of day and month, and the year that only the list as a whole tells. */
const months = ({ sums, rows, head, columns, context }: ReadPostings, lines: readonly string[]) => {
  const { date } = columns
  const sheet = head.sheet.name
  const place = date === null ? null : { sheet, column: columnLetters(date) }
  const proven = new Set<DayOrder>([...rows.orders, ...(columns.order === null ? [] : [columns.order])])
  const english = date !== null && /date|posted/i.test(columns.headings.get(date) ?? '')
  const order = listOrder(proven, rows.openDay, english, place, context.answers)
  const year = [...sums.months].some((month) => month.startsWith('?')) ? settleYear(lines, context) : null
  return {
    questions: [order.question, year?.question ?? null],
    monthOf: (month: string) =>
      month.startsWith('?') ? `${year?.value ?? ''}${month.slice(1)}` : settledMonth(month, order.value),
  }
}

const checkLate = ({ late, totals, issues, timeColumn, head }: ReadPostings, reading: SumReading): ControlTotal[] =>
  late.flatMap(({ row, code, amounts }) => {
    const agreeing = amounts.filter(({ stated }) => stated !== null && totals.agrees(code, stated, reading))
    if (agreeing.length === 0) issues.bad(row, timeColumn, 'list.no-date')
    return agreeing.flatMap(({ column, stated }) => {
      const amount = ((reading.english ? stated?.english : stated?.danish) ?? 0) * reading.factor
      const cell = cellReference(row, column)
      const own = { sheet: head.sheet.name, cell, label: code, measure: 'cost.actual' }
      return [{ ...own, stated: amount, computed: amount, agrees: true }]
    })
  })

/** What a posting list said. */
export const finishPostings = (read: ReadPostings): Recognition => {
  const { head, columns, context, amounts, sums, totals, notes, issues } = read
  const sheet = head.sheet.name
  const { headerRow, headings } = columns
  const lines = titleLines(head, headerRow)
  const stated = listUnits(head, columns)
  const place = { sheet, column: columnLetters(columns.amount) }
  const style = amounts.styles.settle(sheet, columns.amount, context.answers)
  const unit = listUnit(stated[0]?.unit ?? null, amounts.thousand, place, context.answers)
  const reading: SumReading = {
    english: style.value,
    creditSign: amounts.creditSign,
    factor: stated.length === 0 && unit.value === '1000kr' ? 1000 : 1,
  }
  const time = months(read, lines)
  const under = committees(read)
  const rounding = amounts.rounding * reading.factor
  const late = checkLate(read, reading)
  const checked = totals.check(sheet, reading, rounding, time.monthOf, {
    lastPosting: read.lastPosting,
    misplaced: (row) => issues.bad(row, read.accountColumn, 'list.no-account'),
  })
  for (const cell of read.twoParts) issues.bad(cell.row, cell.column, 'list.bad-account', cell)
  notes.tell(issues, reading)
  const keys = columns.account.kind === 'one' ? [columns.account.column] : []
  const parts = columns.account.kind === 'parts' ? columns.account.columns : []
  const questions = [style.question, unit.question, ...time.questions, under.question].filter((item) => item !== null)
  const slot = layoutSlot('posting-list', lines)
  return {
    kind: 'posting-list',
    source: 'posting-list',
    unit: unit.value,
    rounding,
    headerRow,
    endRow: null,
    observations: sums.observations(sheet, slot, reading, time.monthOf, under.committeeOf),
    issues: [
      ...mixedUnits(sheet, stated),
      ...issues.all,
      ...checked.issues,
      ...droppedInList(sheet, headerRow, headings),
    ],
    questions,
    totals: [...checked.totals, ...late],
    columnRoles: listColumnRoles(
      headings,
      [columns.date, columns.period, columns.year, columns.dranst, columns.committee, columns.side, ...keys, ...parts],
      [columns.amount, columns.credit],
    ),
    rowRoles: read.roles,
  }
}
