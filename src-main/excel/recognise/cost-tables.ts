import type { MeasureId } from '#domain/measure'
import { type Month, monthOf } from '#domain/month'
import { findPeriods, readPeriodText } from '#domain/period-text'
import { cellText, type Heading, type SheetTable } from './sheet-table'
import { type FunctionTableKind, type ValueColumn, functionTable } from './function-table'
import type { HeaderRow } from './header-row'
import type { HeadingMeaning } from './headings'
import { settleCumulative, settleYear } from './questions'
import { readAmountCell } from './amount-cells'

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

const functionYears: FunctionTableKind = {
  kind: 'function-years',
  source: 'annual',
  columns({ headings, functionColumn }) {
    const values = headings.flatMap((heading): ValueColumn[] => {
      const year = yearIn(heading)
      const measure = heading.period ? 'cost.actual' : heading.meaning && measureOf[heading.meaning]
      if (year === null || !measure || heading.column === functionColumn) return []
      return [{ column: heading.column, measure, basis: 'year', period: String(year), statedIn: null }]
    })
    return { values, periods: null, periodColumn: null, questions: [] }
  },
}

/** True where every function's figures only grow from month to month, as year-to-date figures do. */
const risesEveryMonth = (table: SheetTable, header: HeaderRow, columns: readonly number[]): boolean => {
  const rows = table.rows.filter(({ row }) => row > header.row)
  const series = rows
    .map((row) =>
      columns.flatMap((column) => {
        const read = readAmountCell('', row.cells.get(column), 'danish')
        return read.kind === 'amount' ? [read.value] : []
      }),
    )
    .filter((values) => values.length >= 3)
  return (
    series.length > 0 &&
    series.every((values) => values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))) &&
    series.some((values) => (values.at(-1) ?? 0) > 1.5 * (values[0] ?? 0))
  )
}

const functionMonths: FunctionTableKind = {
  kind: 'function-months',
  source: 'monthly',
  columns(header, table, context) {
    const named = header.headings.filter(({ period }) => period?.kind === 'month' || period?.kind === 'month-name')
    if (named.length === 0) return null
    const nameless = named.some(({ period }) => period?.kind === 'month-name')
    const year = nameless ? settleYear(header.lines, context) : null
    const cumulative = settleCumulative(
      header.lines,
      risesEveryMonth(
        table,
        header,
        named.map(({ column }) => column),
      ),
      context.answers,
    )
    const values = named.flatMap(({ column, period }): ValueColumn[] => {
      const month =
        period?.kind === 'month'
          ? period.month
          : period?.kind === 'month-name' && year
            ? monthOf(year.value, period.monthNumber)
            : null
      const basis = cumulative.value ? 'ytd' : 'month'
      return month === null ? [] : [{ column, measure: 'cost.actual', basis, period: month, statedIn: null }]
    })
    const questions = [year?.question ?? null, cumulative.question].filter((question) => question !== null)
    return { values, periods: null, periodColumn: null, questions }
  },
}

/** Last month that a follow-up covers, from its lines: `Periode: januar - marts 2018`, `001.2018 - 003.2018`, `pr. 31-03-2018`. */
const reportMonth = (lines: readonly string[]): Month | null => {
  const ranked = lines.filter((line) => !/udskrevet|udskrift|udtræk|kørsel|kørt/i.test(line)).flatMap(findPeriods)
  const range = ranked.find((period) => period.kind === 'range')
  if (range?.kind === 'range') return range.to
  const single = ranked.find((period) => period.kind === 'month')
  return single?.kind === 'month' ? single.month : null
}

const budgetFollowUp: FunctionTableKind = {
  kind: 'budget-follow-up',
  source: 'follow-up',
  columns({ headings, lines }) {
    const measured = headings.flatMap((heading) => {
      const measure = heading.meaning === null || heading.period ? undefined : measureOf[heading.meaning]
      return measure ? [{ ...heading, measure }] : []
    })
    if (!measured.some(({ measure }) => measure !== 'cost.actual')) return null
    const month = reportMonth([...lines, ...headings.map(({ text }) => text)])
    if (month === null) return null
    const values = measured.map(({ column, measure }): ValueColumn => {
      const toDate = measure === 'cost.actual' || measure === 'cost.committed'
      return toDate
        ? { column, measure, basis: 'ytd', period: month, statedIn: null }
        : { column, measure, basis: 'year', period: month.slice(0, 4), statedIn: month }
    })
    return { values, periods: null, periodColumn: null, questions: [] }
  },
}

const functionPeriods: FunctionTableKind = {
  kind: 'function-periods',
  source: 'monthly',
  columns({ headings, functionColumn }) {
    const periodColumn = headings.find(({ meaning }) => meaning === 'period')?.column
    const amount = headings.find(({ meaning }) => meaning === 'amount' || meaning === 'budget-revised')
    const ownCode = headings.some(({ column, meaning }) => column === functionColumn && meaning === 'function')
    if (periodColumn === undefined || !amount?.meaning || !ownCode) return null
    const measure = measureOf[amount.meaning]
    if (!measure) return null
    return {
      values: [{ column: amount.column, measure, basis: 'month', period: null, statedIn: null }],
      periods: (row) => {
        const read = readPeriodText(cellText(row.cells.get(periodColumn)))
        if (read?.kind === 'month') return { basis: 'month', period: read.month }
        return read?.kind === 'year' ? { basis: 'year', period: String(read.year) } : null
      },
      periodColumn,
      questions: [],
    }
  },
}

/** The cost layouts, in the order in which they are tried: the most telling header first. */
export const costTables = [budgetFollowUp, functionMonths, functionYears, functionPeriods].map(functionTable)
