import { type Month, monthNumber, monthOf, yearOf } from '#domain/month'
import { readPeriodText } from '#domain/period-text'
import type { ColumnHeading } from './column-heading'
import { isOfYear, measureOfHeading, yearColumns, yearOfHeading } from './cost-columns'
import { functionAmounts, monthUnknown } from './cost-amounts'
import { functionMonths } from './cost-months'
import { functionPeriods } from './cost-periods'
import type { FunctionTableKind, ValueColumn } from './function-table'
import type { HeaderRow } from './header-row'
import { nearestPeriod, reportPeriod, speakOfOtherThanSpend } from './report-lines'

/** True where the lines state a stretch that ends within one of the years: its figures are not of a whole year. */
const endsWithin = (lines: readonly string[], years: readonly number[]): boolean => {
  const stated = reportPeriod(lines)
  if (stated === null) return false
  return stated === 'differ' || (years.includes(yearOf(stated.to)) && monthNumber(stated.to) < 12)
}

const isValue = ({ code }: HeaderRow, { column }: ColumnHeading): boolean => !code.columns.includes(column)

const functionYears: FunctionTableKind = {
  kind: 'function-years',
  source: 'annual',
  columns(header, table, context) {
    const { headings, lines } = header
    const values = headings.flatMap((heading): ValueColumn[] => {
      const year = heading.period?.kind === 'year' ? heading.period.year : null
      const { column, unit } = heading
      if (year === null || measureOfHeading(heading) !== 'cost.actual' || !isValue(header, heading)) return []
      return [{ column, measure: 'cost.actual', basis: 'year', period: String(year), statedIn: null, unit }]
    })
    const bareYears = headings.some(({ period, timeOnly }) => timeOnly && period?.kind === 'year')
    if (bareYears && speakOfOtherThanSpend(lines)) return null
    const spent = values.map(({ period }) => Number(period))
    if (endsWithin(lines, spent)) return null
    const lastSpend = spent.length === 0 ? null : Math.max(...spent)
    const years = yearColumns(
      header,
      table.sheet.name,
      (heading) => (heading.period?.kind === 'year' ? heading.period.year : null),
      { followed: null, lastSpend, statedIn: null },
      context,
    )
    const all = [...values, ...years.values].sort((a, b) => a.column - b.column)
    return { values: all, periods: null, periodColumn: null, questions: years.questions }
  },
}

interface Measured {
  readonly heading: ColumnHeading
  readonly isSpend: boolean
}

const monthIn = (text: string): Month | null => {
  const stated = reportPeriod([text])
  return stated === null || stated === 'differ' ? null : stated.to
}

/** Last month that a follow-up covers, from its lines, else from the headings of its spend (`Forbrug pr. 31-03-2018`). */
const reportMonth = ({ groups }: HeaderRow, measured: readonly Measured[]): Month | null => {
  const stated = nearestPeriod(groups)
  if (stated === 'differ') return null
  if (stated === null) {
    const own = measured.filter(({ isSpend }) => isSpend).flatMap(({ heading }) => monthIn(heading.text) ?? [])
    return own.sort().at(-1) ?? null
  }
  const fromJanuary = stated.from === null || monthNumber(stated.from) === 1
  const bare = measured.some(({ heading }) => heading.meaning === 'amount' && heading.flow === null)
  return fromJanuary || !bare ? stated.to : null
}

/** A column of spend in a follow-up by its heading; `null` where the heading leaves open what its figures are of. */
const spendColumn = (heading: ColumnHeading, month: Month): ValueColumn | null => {
  const { column, text, meaning, unit, flow } = heading
  const measure = meaning === 'committed' ? 'cost.committed' : 'cost.actual'
  const column_ = { column, measure, statedIn: null, unit } as const
  const at = heading.period?.kind === 'year' ? null : monthIn(text)
  const basis = flow === 'month' ? 'month' : 'ytd'
  if (basis === 'month' && measure === 'cost.committed') return null
  if (at !== null) return { ...column_, basis, period: at }
  const year = yearOfHeading(heading) ?? yearOf(month)
  if (year === yearOf(month)) return { ...column_, basis, period: month }
  if (meaning === 'actual-to-date' || flow !== null)
    return { ...column_, basis, period: monthOf(year, monthNumber(month)) }
  const whole = year < yearOf(month) && /regnskab|regnsk|actual/i.test(text)
  return whole ? { ...column_, basis: 'year', period: String(year) } : null
}

const isMonth = (text: string): boolean => {
  const kind = readPeriodText(text)?.kind
  return kind === 'month' || kind === 'month-name'
}

/** True for a table whose months stand in its headings or its rows. */
const hasOwnMonths = ({ headings }: HeaderRow): boolean =>
  headings.some(({ meaning, parts }) => meaning === 'period' || parts.some(isMonth))

const budgetFollowUp: FunctionTableKind = {
  kind: 'budget-follow-up',
  source: 'follow-up',
  columns(header, table, context) {
    if (hasOwnMonths(header)) return null
    const measured = header.headings.flatMap((heading): Measured[] => {
      const measure = heading.timeOnly ? null : measureOfHeading(heading)
      return measure === null || !isValue(header, heading) ? [] : [{ heading, isSpend: !isOfYear(measure) }]
    })
    const beside = new Set(measured.filter(({ isSpend }) => isSpend).map(({ heading }) => heading.flow))
    const spendOfMonth = beside.has('month') || beside.has('ytd')
    const budgets = measured.some(({ heading }) => measureOfHeading(heading) !== 'cost.actual')
    if (!budgets && !spendOfMonth) return null
    const month = reportMonth(header, measured)
    if (month === null) {
      const dated = measured.every(({ heading }) => yearOfHeading(heading) !== null)
      const open = measured.some(({ heading }) => measureOfHeading(heading) === 'cost.forecast')
      return (dated && !(open && budgets && measured.some(({ isSpend }) => isSpend))) || !budgets
        ? null
        : monthUnknown(table, header)
    }
    const spend = measured.flatMap(({ heading, isSpend }) => (isSpend ? (spendColumn(heading, month) ?? []) : []))
    const years = yearColumns(
      header,
      table.sheet.name,
      (heading) => yearOfHeading(heading) ?? yearOf(month),
      { followed: yearOf(month), lastSpend: null, statedIn: month },
      context,
    )
    const values = [...spend, ...years.values].sort((a, b) => a.column - b.column)
    return { values, periods: null, periodColumn: null, through: month, questions: years.questions }
  },
}

/** The kinds of cost table, in the order in which they are tried: the most telling header first. */
export const costKinds: readonly FunctionTableKind[] = [
  budgetFollowUp,
  functionMonths,
  functionYears,
  functionPeriods,
  functionAmounts,
]
