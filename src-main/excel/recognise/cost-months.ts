import type { MeasureId } from '#domain/measure'
import { message } from '#domain/message'
import { type Month, monthNumber, monthOf, yearOf } from '#domain/month'
import { columnLetters } from '../grid'
import { readAmountCell } from './amount-cells'
import { type ColumnHeading, numberedPeriod } from './column-heading'
import { measureOfHeading, monthOfHeading, yearColumns, yearOfHeading } from './cost-columns'
import { cumulativeByColumn } from './cumulative'
import type { FunctionTableKind, ValueColumn } from './function-table'
import type { HeaderRow } from './header-row'
import { settleCumulative, settleYear } from './questions'
import { nearestPeriod, nearestWithYear, speakOfOtherThanSpend } from './report-lines'
import { type SheetTable, cellPeriod, isFilled, refOf } from './sheet-table'

interface MonthColumn {
  readonly heading: ColumnHeading
  /** `null` for a month that needs the year of the table. */
  readonly month: Month | null
  /** Number of the month, where the year is stated elsewhere. */
  readonly number: number | null
  readonly supplement: boolean
}

const supplementWord = /\bsuppl|^(?:md\.?|periode|per\.?|p)?\s*0?1[34]$/i

/** Bare numbers 1, 2, 3 … that stand side by side as headings: the months of a year. */
const bareMonths = (headings: readonly ColumnHeading[]): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  let expected = 1
  for (const { column, parts } of headings) {
    const number = Number(/^0{0,2}(\d{1,2})$/.exec(parts[0] ?? '')?.[1])
    if (number === expected && number <= 14) {
      found.set(column, number)
      expected += 1
    }
  }
  return found.size >= 3 ? found : new Map()
}

const monthColumns = ({ headings, code }: HeaderRow): MonthColumn[] => {
  const bare = bareMonths(headings)
  return headings.flatMap((heading): MonthColumn[] => {
    if (code.columns.includes(heading.column) || heading.meaning === 'total' || heading.meaning === 'derived') return []
    const numbered = bare.get(heading.column) ?? numberedPeriod(heading.parts[0] ?? '')
    if ((numbered !== null && numbered > 12) || supplementWord.test(heading.parts[0] ?? ''))
      return [{ heading, month: null, number: 12, supplement: true }]
    const { period } = heading
    if (period?.kind === 'month') return [{ heading, month: period.month, number: null, supplement: false }]
    const number = period?.kind === 'month-name' ? period.monthNumber : numbered
    return number === null ? [] : [{ heading, month: null, number, supplement: false }]
  })
}

/** True where a month column holds spend: its heading names a time alone, or spend beside it. */
const isSpend = ({ heading, supplement }: MonthColumn): boolean => {
  const measure: MeasureId | null = measureOfHeading(heading)
  if (heading.meaning === null || heading.meaning === 'period' || heading.meaning === 'plan-year')
    return heading.timeOnly || supplement || /^0{0,2}\d{1,2}$/.test(heading.parts[0] ?? '')
  return measure === 'cost.actual'
}

/** True for a column that holds the names of months themselves: a key, under a heading that is none. */
const holdsMonths = (table: SheetTable, headerRow: number, column: number): boolean => {
  const cells = table.rows.flatMap((item) => (item.row > headerRow ? (item.cells.get(column) ?? []) : []))
  const filled = cells.filter((cell) => cell.kind !== 'uncached' && isFilled(cell))
  const months = filled.filter((cell) => (cellPeriod(cell)?.kind ?? '').startsWith('month'))
  return months.length > 0 && months.length * 2 >= filled.length
}

/** Whether a column is of its month or of the year to its end: `Ultimo marts` is the latter. */
const flowOf = ({ flow, parts }: ColumnHeading): ColumnHeading['flow'] =>
  flow ?? (parts.some((text) => /\bult(?:imo|\.)|\bt\.?o\.?m\.|\btil og med\b/i.test(text)) ? 'ytd' : null)

/** The first amount that a column would hold, for the question whether it is cumulative. */
const example = (table: SheetTable, header: HeaderRow, columns: readonly { column: number; month: Month }[]) => {
  const last = columns.findLast(({ month }) => monthNumber(month) > 1)
  const row = table.rows.find((item) => item.row > header.row && header.code.codeOf(item) !== null)
  if (!last || !row) return {}
  const read = readAmountCell('', row.cells.get(last.column), 'danish')
  if (read.kind !== 'amount') return {}
  const params = { cell: refOf(row, last.column), read: read.raw, period: last.month }
  return {
    examples: [
      message('example.period', { ...params, stretch: '@stretch.month' }),
      message('example.period', { ...params, stretch: '@stretch.ytd' }),
    ],
    place: { sheet: table.sheet.name, column: columnLetters(last.column) },
  }
}

/** Columns of the accounts of whole years before the months: `Regnskab 2017`. */
const earlierYears = ({ headings, code }: HeaderRow, followed: number | null): ValueColumn[] =>
  headings.flatMap((heading): ValueColumn[] => {
    const { column, period, text, unit } = heading
    const year = period?.kind === 'year' && !code.columns.includes(column) ? period.year : null
    const spent = measureOfHeading(heading) === 'cost.actual' && /regnskab|regnsk\.|actual|outturn/i.test(text)
    if (year === null || followed === null || year >= followed || !spent || heading.flow !== null) return []
    return [{ column, measure: 'cost.actual', basis: 'year', period: String(year), statedIn: null, unit }]
  })

/** Functions down, months across. */
export const functionMonths: FunctionTableKind = {
  kind: 'function-months',
  source: 'monthly',
  columns(header, table, context) {
    const named = monthColumns(header).filter(
      (item) => isSpend(item) && !holdsMonths(table, header.row, item.heading.column),
    )
    const first = named.find(({ supplement }) => !supplement)
    if (!first || speakOfOtherThanSpend(header.lines)) return null
    const sheet = table.sheet.name
    const years = new Set(named.flatMap(({ heading }) => yearOfHeading(heading) ?? []))
    const [onlyYear] = years
    const open = named.some(({ month, supplement }) => month === null && !(supplement && years.size === 1))
    const asked = open ? settleYear(nearestWithYear(header.groups), context) : null
    const year = asked?.value ?? onlyYear ?? null
    const months = named.flatMap(({ heading, month, number, supplement }) => {
      const own =
        month ?? monthOfHeading(heading, year) ?? (number === null || year === null ? null : monthOf(year, number))
      return own === null
        ? []
        : [{ column: heading.column, month: own, supplement, unit: heading.unit, flow: flowOf(heading) }]
    })
    const regular = months.filter(({ supplement }) => !supplement)
    const flow = regular.every((item) => item.flow !== null) ? (regular[0]?.flow ?? null) : null
    const cumulative = settleCumulative(
      flow === 'ytd' ? ['år til dato'] : flow === 'month' ? ['pr. måned'] : header.lines,
      cumulativeByColumn(table, header, regular),
      context.answers,
      example(table, header, regular),
    )
    const values = months.map(({ column, month, supplement, unit, flow: own }): ValueColumn => ({
      column,
      measure: 'cost.actual',
      basis: own === 'ytd' || (own === null && cumulative.value) ? 'ytd' : 'month',
      period: month,
      statedIn: null,
      unit,
      supplement,
    }))
    const stated = nearestPeriod(header.groups)
    const through = stated === null || stated === 'differ' ? null : stated.to
    const last =
      regular
        .map(({ month }) => month)
        .sort()
        .at(-1) ?? null
    const statedIn = through ?? last
    const followed = statedIn === null ? null : yearOf(statedIn)
    const whole = earlierYears(header, followed)
    const budgets = yearColumns(
      header,
      sheet,
      (heading) => yearOfHeading(heading) ?? followed,
      { followed, lastSpend: null, statedIn },
      context,
    )
    const questions = [asked?.question ?? null, cumulative.question].filter((question) => question !== null)
    return {
      values: [...values, ...whole, ...budgets.values].sort((a, b) => a.column - b.column),
      periods: null,
      periodColumn: null,
      through: through !== null && regular.some(({ month }) => month > through) ? through : null,
      questions: [...questions, ...budgets.questions],
    }
  },
}
