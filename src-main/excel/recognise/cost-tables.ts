import type { FileIssue } from '#domain/file-issue'
import type { MeasureId } from '#domain/measure'
import { message } from '#domain/message'
import { type Month, monthNumber, monthOf, yearOf } from '#domain/month'
import { findPeriods, readPeriodText } from '#domain/period-text'
import { type Heading, type SheetTable, cellText, refOf } from './sheet-table'
import { type FunctionTableKind, type ValueColumn, functionTable } from './function-table'
import { cumulativeByColumn, cumulativeByRow } from './cumulative'
import type { HeaderRow } from './header-row'
import type { HeadingMeaning } from './headings'
import { settleCumulative, settleYear } from './questions'
import { reportPeriod, speakOfOtherThanSpend } from './report-lines'

/** Which measure a heading names; a heading that only names a time is the spend itself. */
const measureOf: Partial<Record<HeadingMeaning, MeasureId>> = {
  amount: 'cost.actual',
  'actual-to-date': 'cost.actual',
  'budget-original': 'cost.budget.original',
  'budget-supplement': 'cost.budget.supplement',
  'budget-revised': 'cost.budget.revised',
  forecast: 'cost.forecast',
  committed: 'cost.committed',
}

/** The one calendar year within a heading (`2018`, `Regnskab 2018`), or `null`. */
const yearIn = ({ period, text }: Heading): number | null => {
  if (period) return period.kind === 'year' ? period.year : null
  const found = findPeriods(text)
  const [only] = found
  return found.length === 1 && only?.kind === 'year' ? only.year : null
}

/** True where the lines state a stretch that ends within one of the years: its figures are not of a whole year. */
const endsWithin = (lines: readonly string[], years: readonly number[]): boolean => {
  const stated = reportPeriod(lines)
  if (stated === null) return false
  return stated === 'differ' || (years.includes(yearOf(stated.to)) && monthNumber(stated.to) < 12)
}

const functionYears: FunctionTableKind = {
  kind: 'function-years',
  source: 'annual',
  columns({ headings, functionColumn, lines }) {
    const values = headings.flatMap((heading): ValueColumn[] => {
      const year = yearIn(heading)
      const measure = heading.period ? 'cost.actual' : heading.meaning && measureOf[heading.meaning]
      if (year === null || !measure || heading.column === functionColumn) return []
      return [{ column: heading.column, measure, basis: 'year', period: String(year), statedIn: null }]
    })
    const spend = values.filter(({ measure }) => measure === 'cost.actual')
    if (headings.some(({ period }) => period?.kind === 'year') && speakOfOtherThanSpend(lines)) return null
    if (
      endsWithin(
        lines,
        spend.map(({ period }) => Number(period)),
      )
    )
      return null
    return { values, periods: null, periodColumn: null, questions: [] }
  },
}

const functionMonths: FunctionTableKind = {
  kind: 'function-months',
  source: 'monthly',
  columns(header, table, context) {
    const named = header.headings.filter(({ period }) => period?.kind === 'month' || period?.kind === 'month-name')
    if (named.length === 0 || speakOfOtherThanSpend(header.lines)) return null
    const nameless = named.some(({ period }) => period?.kind === 'month-name')
    const year = nameless ? settleYear(header.lines, context) : null
    const months = named.flatMap(({ column, period }) => {
      if (period?.kind === 'month') return [{ column, month: period.month }]
      return period?.kind === 'month-name' && year ? [{ column, month: monthOf(year.value, period.monthNumber) }] : []
    })
    const cumulative = settleCumulative(header.lines, cumulativeByColumn(table, header, months), context.answers)
    const basis = cumulative.value ? 'ytd' : 'month'
    const values = months.map(({ column, month }): ValueColumn => ({
      column,
      measure: 'cost.actual',
      basis,
      period: month,
      statedIn: null,
    }))
    const questions = [year?.question ?? null, cumulative.question].filter((question) => question !== null)
    return { values, periods: null, periodColumn: null, questions }
  },
}

interface MeasuredHeading extends Heading {
  readonly measure: MeasureId
}

const isSpend = ({ measure }: MeasuredHeading): boolean => measure === 'cost.actual' || measure === 'cost.committed'

/** Last month that a follow-up covers, from its lines, else from the headings of its spend (`Forbrug pr. 31-03-2018`). */
const reportMonth = (lines: readonly string[], measured: readonly MeasuredHeading[]): Month | null => {
  const stated = reportPeriod(lines)
  if (stated === 'differ') return null
  if (stated === null) {
    const own = measured.filter(isSpend).flatMap(({ text }) => monthIn(text) ?? [])
    return own.sort().at(-1) ?? null
  }
  const fromJanuary = stated.from === null || monthNumber(stated.from) === 1
  return fromJanuary || !measured.some(({ meaning }) => meaning === 'amount') ? stated.to : null
}

const monthIn = (text: string): Month | null => {
  const stated = reportPeriod([text])
  return stated === null || stated === 'differ' ? null : stated.to
}

/** A column of a follow-up by its heading; `null` where the heading leaves open what its figures are of. */
const followUpColumn = (heading: MeasuredHeading, month: Month): ValueColumn | null => {
  const { column, measure, text, meaning } = heading
  const year = yearIn(heading) ?? yearOf(month)
  if (!isSpend(heading)) return { column, measure, basis: 'year', period: String(year), statedIn: month }
  const at = monthIn(text)
  if (at !== null) return { column, measure, basis: 'ytd', period: at, statedIn: null }
  if (year === yearOf(month)) return { column, measure, basis: 'ytd', period: month, statedIn: null }
  if (meaning === 'actual-to-date') {
    return { column, measure, basis: 'ytd', period: monthOf(year, monthNumber(month)), statedIn: null }
  }
  const whole = year < yearOf(month) && /regnskab/i.test(text)
  return whole ? { column, measure, basis: 'year', period: String(year), statedIn: null } : null
}

/** Refuses a follow-up whose month is not stated or left open, at the line that should state it. */
const monthUnknown = (table: SheetTable, header: HeaderRow): FileIssue => {
  const lines = table.rows.filter(({ row }) => row <= header.row)
  const row = lines.find(({ cells }) => findPeriods([...cells.values()].map(cellText).join(' ')).length > 0)
  const cell = row ? [...row.cells.values()][0] : undefined
  const read = row ? [...row.cells.values()].map(cellText).join(' ') : (header.headings[0]?.text ?? '')
  return {
    severity: 'error',
    code: 'bad-cell',
    sheet: table.sheet.name,
    cell: refOf({ row: row?.row ?? header.row, cells: new Map() }, cell?.column ?? header.headings[0]?.column ?? 1),
    message: message('cell.period-unknown', { read: read.slice(0, 60) }),
  }
}

const budgetFollowUp: FunctionTableKind = {
  kind: 'budget-follow-up',
  source: 'follow-up',
  columns(header, table) {
    const { headings, lines, functionColumn } = header
    const ownTime = headings.some(
      ({ period, meaning }) => meaning === 'period' || period?.kind === 'month' || period?.kind === 'month-name',
    )
    const measured = headings.flatMap((heading): MeasuredHeading[] => {
      const measure = heading.meaning === null || heading.period ? undefined : measureOf[heading.meaning]
      return measure && heading.column !== functionColumn ? [{ ...heading, measure }] : []
    })
    if (ownTime || !measured.some(({ measure }) => measure !== 'cost.actual')) return null
    const month = reportMonth(lines, measured)
    if (month === null)
      return measured.every((heading) => yearIn(heading) !== null) ? null : monthUnknown(table, header)
    const values = measured.flatMap((heading) => followUpColumn(heading, month) ?? [])
    return { values, periods: null, periodColumn: null, questions: [] }
  },
}

const functionPeriods: FunctionTableKind = {
  kind: 'function-periods',
  source: 'monthly',
  columns({ headings, functionColumn, row: headerRow, lines }, table, context) {
    const periodColumn = headings.find(({ meaning }) => meaning === 'period')?.column
    const amount =
      headings.find(({ meaning }) => meaning === 'amount') ??
      headings.find(({ meaning }) => meaning === 'budget-revised')
    const ownCode = headings.some(({ column, meaning }) => column === functionColumn && meaning === 'function')
    if (periodColumn === undefined || !amount?.meaning || !ownCode) return null
    const measure = measureOf[amount.meaning]
    if (!measure) return null
    const open = cumulativeByRow(table, { headerRow, functionColumn, periodColumn, valueColumn: amount.column })
    const cumulative = settleCumulative(lines, open, context.answers)
    const basis = cumulative.value ? 'ytd' : 'month'
    return {
      values: [{ column: amount.column, measure, basis, period: null, statedIn: null }],
      periods: (row) => {
        const read = readPeriodText(cellText(row.cells.get(periodColumn)))
        // A budget of one month is not the budget of a year, which is what is followed.
        if (read?.kind === 'month' && measure === 'cost.actual') return { basis, period: read.month }
        return read?.kind === 'year' ? { basis: 'year', period: String(read.year) } : null
      },
      periodColumn,
      questions: cumulative.question ? [cumulative.question] : [],
    }
  },
}

/** The cost layouts, in the order in which they are tried: the most telling header first. */
export const costTables = [budgetFollowUp, functionMonths, functionYears, functionPeriods].map(functionTable)
