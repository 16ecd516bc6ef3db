import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { monthNumber } from '#domain/month'
import { findPeriods } from '#domain/period-text'
import { columnLetters } from '../grid'
import { measureOfHeading } from './cost-columns'
import type { FunctionTableKind, ValueColumn } from './function-table'
import type { HeaderRow } from './header-row'
import { settleCumulative } from './questions'
import { linesOfFigures, nearestPeriod, nearestWithYear, speakOfOtherThanSpend, yearsOfLines } from './report-lines'
import { type SheetTable, refOf, rowLine } from './sheet-table'

/** Refuses a follow-up whose month is not stated or left open, at the line that should state it. */
export const monthUnknown = (table: SheetTable, header: HeaderRow): FileIssue => {
  const lines = table.rows.filter(({ row }) => row <= header.row)
  const row = lines.find((item) => linesOfFigures([rowLine(item)]).some((line) => findPeriods(line).length > 0))
  const column = row?.cells.keys().next().value ?? header.headings[0]?.column ?? 1
  const read = row ? rowLine(row) : (header.headings[0]?.text ?? '')
  return {
    severity: 'error',
    code: 'bad-cell',
    sheet: table.sheet.name,
    cell: refOf(row ?? { row: header.row, cells: new Map() }, column),
    message: message('cell.period-unknown', { read: read.slice(0, 60) }),
  }
}

const toDate = /\bpr\.? ?\d|\bpr\.? (?:ultimo|udgangen)|ultimo|til og med|t\.?o\.?m\.?|til dato|\bas (?:of|at)\b/i

/** One column of spend whose time stands above the table: accounts of a year, or spend to the month that the lines state. */
export const functionAmounts: FunctionTableKind = {
  kind: 'function-amounts',
  source: 'annual',
  columns(header, table, context) {
    const { headings, lines, groups } = header
    const timeless = headings.filter(
      (heading) =>
        !header.code.columns.includes(heading.column) &&
        heading.period === null &&
        heading.meaning === 'amount' &&
        measureOfHeading(heading) === 'cost.actual',
    )
    const [heading] = timeless
    const own = headings.some(({ column, meaning }) => header.code.columns.includes(column) && meaning === 'function')
    const others = headings.some((item) => item !== heading && (item.period !== null || item.meaning === 'period'))
    if (!heading || timeless.length > 1 || !own || others || speakOfOtherThanSpend([...lines, heading.text]))
      return null
    const { column, unit } = heading
    const value = (basis: ValueColumn['basis'], period: string): ValueColumn[] => [
      { column, measure: 'cost.actual', basis, period, statedIn: null, unit },
    ]
    const stated = nearestPeriod(groups)
    if (stated === 'differ') return monthUnknown(table, header)
    if (stated !== null) {
      if (stated.from !== null && monthNumber(stated.from) > 1) return monthUnknown(table, header)
      const open = stated.from === null && monthNumber(stated.to) > 1 && !toDate.test(lines.join(' '))
      const cumulative = settleCumulative(stated.from === null ? lines : ['år til dato'], open, context.answers, {
        place: { sheet: table.sheet.name, column: columnLetters(column) },
      })
      const ytd = cumulative.value || toDate.test(lines.join(' '))
      const questions = cumulative.question ? [cumulative.question] : []
      return { values: value(ytd ? 'ytd' : 'month', stated.to), periods: null, periodColumn: null, questions }
    }
    const years = yearsOfLines(nearestWithYear(groups))
    const [year] = years
    const accounts = /regnskab(?!såret? til)|accounts|outturn/i.test([...lines, heading.text].join(' '))
    if (years.size !== 1 || year === undefined || !accounts) return null
    return { values: value('year', String(year)), periods: null, periodColumn: null, questions: [] }
  },
}
