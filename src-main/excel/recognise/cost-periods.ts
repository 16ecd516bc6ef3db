import { type Month, monthOf } from '#domain/month'
import { readPeriodText } from '#domain/period-text'
import { numberedPeriod } from './column-heading'
import { isOfYear, measureOfHeading } from './cost-columns'
import { cumulativeByRow } from './cumulative'
import type { FunctionTableKind, RowPeriod, ValueColumn } from './function-table'
import type { HeaderRow } from './header-row'
import { settleCumulative, settleYear } from './questions'
import { nearestWithYear, speakOfOtherThanSpend } from './report-lines'
import { onlyText } from './row-words'
import { type SheetTable, type TableRow, cellText } from './sheet-table'

/** What a cell of a period column says: a month, a month whose year stands elsewhere, or a year. */
type Written =
  | { readonly kind: 'month'; readonly month: Month; readonly supplement: boolean }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'year'; readonly year: number }

const supplementary = /^0?(1[34])[-./]((?:19|20)\d{2})$|^((?:19|20)\d{2})[-./]?(1[34])$/

const written = (text: string): Written | null => {
  const read = readPeriodText(text)
  if (read?.kind === 'month') return { kind: 'month', month: read.month, supplement: false }
  if (read?.kind === 'year') return { kind: 'year', year: read.year }
  if (read?.kind === 'month-name') return { kind: 'number', number: read.monthNumber }
  const more = supplementary.exec(text.replace(/^0(?=0)/, ''))
  if (more) return { kind: 'month', month: monthOf(Number(more[2] ?? more[3]), 12), supplement: true }
  const bare = Number(/^0{0,2}(\d{1,2})$/.exec(text)?.[1])
  const number = bare >= 1 && bare <= 14 ? bare : numberedPeriod(text)
  return number === null ? null : { kind: 'number', number }
}

interface Columns {
  readonly period: number | null
  readonly year: number | null
}

/** Where the rows state their time: a column of periods, or of years with one of months beside it. */
const timeColumns = ({ headings, code }: HeaderRow, table: SheetTable, row: number): Columns | null => {
  const columns = headings.filter(({ meaning, column }) => meaning === 'period' && !code.columns.includes(column))
  const isYears = (column: number) =>
    table.rows.some((item) => item.row > row && written(cellText(item.cells.get(column)))?.kind === 'year') &&
    table.rows.every((item) => {
      const kind = item.row > row ? written(cellText(item.cells.get(column)))?.kind : undefined
      return kind === undefined || kind === 'year'
    })
  const year = columns.length > 1 ? columns.find(({ column }) => isYears(column)) : undefined
  const period = columns.find(({ column }) => column !== year?.column)
  return period ? { period: period.column, year: year?.column ?? null } : null
}

/** The text of a key that was written once for several rows. */
const filledDown = (table: SheetTable, headerRow: number, column: number): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>()
  let above = ''
  for (const { row, cells } of table.rows) {
    if (row <= headerRow) continue
    const own = cellText(cells.get(column))
    if (own !== '' && written(own) !== null) above = own
    texts.set(row, own === '' ? above : own)
  }
  return texts
}

/** True where blanks of a column stand for the text above: the first row of figures has one, and a merged range or a run shows it. */
const writtenOnce = (table: SheetTable, headerRow: number, column: number): boolean =>
  table.sheet.merges.some(
    (range) =>
      range.firstColumn === column &&
      range.lastColumn === column &&
      range.lastRow > Math.max(range.firstRow, headerRow),
  )

/** Function and period in each row. */
export const functionPeriods: FunctionTableKind = {
  kind: 'function-periods',
  source: 'monthly',
  columns(header, table, context) {
    const { row: headerRow, headings, code, lines } = header
    const own = headings.some(
      ({ column, meaning }) => code.columns.includes(column) && (meaning === 'function' || meaning === 'account'),
    )
    const measured = headings.flatMap((heading) => {
      const measure = code.columns.includes(heading.column) || heading.timeOnly ? null : measureOfHeading(heading)
      return measure === null ? [] : [{ heading, measure }]
    })
    const spend = measured.filter(({ measure }) => !isOfYear(measure) && measure === 'cost.actual')
    const at = timeColumns(header, table, headerRow)
    const sections = at === null && hasPeriodSections(table, header)
    if (!own || (at === null && !sections) || measured.length === 0) return null
    if (speakOfOtherThanSpend(lines) && spend.length === 0) return null
    const periodColumn = at?.period ?? null
    const texts =
      periodColumn !== null && writtenOnce(table, headerRow, periodColumn)
        ? filledDown(table, headerRow, periodColumn)
        : null
    const years = at?.year === null || at?.year === undefined ? null : filledDown(table, headerRow, at.year)
    const read = (row: TableRow, section: string): Written | null =>
      written(periodColumn === null ? section : (texts?.get(row.row) ?? cellText(row.cells.get(periodColumn))))
    const numbers = table.rows.some(
      (row) => row.row > headerRow && code.codeOf(row) !== null && read(row, '')?.kind === 'number',
    )
    const dated = table.rows.some((row) => row.row > headerRow && read(row, '')?.kind === 'month')
    const openYear = numbers && years === null && !dated
    const asked = openYear ? settleYear(nearestWithYear(header.groups), context) : null
    const monthOfRow = (row: TableRow, section = ''): { month: Month; supplement: boolean } | null => {
      const found = read(row, section)
      if (found?.kind === 'month') return found
      if (found?.kind !== 'number') return null
      const yearText = years?.get(row.row)
      const year =
        yearText === undefined ? (asked?.value ?? null) : Number(/(?:19|20)\d{2}/.exec(yearText)?.[0]) || null
      return year === null ? null : { month: monthOf(year, Math.min(found.number, 12)), supplement: found.number > 12 }
    }
    const [amount] = spend
    const grows =
      amount?.heading.flow === null &&
      cumulativeByRow(table, {
        headerRow,
        code,
        monthOf: (row) => {
          const found = monthOfRow(row)
          return found === null || found.supplement ? null : found.month
        },
        valueColumn: amount.heading.column,
      })
    const cumulative = settleCumulative(
      amount?.heading.flow === 'ytd' ? ['år til dato'] : lines,
      grows,
      context.answers,
    )
    // A budget of one month is not the budget of a year, which is what is followed.
    const taken = spend.length > 0 ? spend : measured
    const values = taken.map(({ heading, measure }): ValueColumn => {
      const basis = heading.flow === 'ytd' || (heading.flow === null && cumulative.value) ? 'ytd' : 'month'
      return { column: heading.column, measure, basis, period: null, statedIn: null, unit: heading.unit }
    })
    return {
      values,
      periods: ({ row, sectionPeriod }): RowPeriod | null => {
        const found = read(row, sectionPeriod)
        if (found?.kind === 'year') return { basis: 'year', period: String(found.year) }
        const month = spend.length > 0 ? monthOfRow(row, sectionPeriod) : null
        return month === null
          ? null
          : { basis: values[0]?.basis ?? 'month', period: month.month, supplement: month.supplement }
      },
      periodColumn,
      questions: [asked?.question ?? null, cumulative.question].filter((question) => question !== null),
    }
  },
}

/** True where lines of their own name the months of the rows below them. */
const hasPeriodSections = (table: SheetTable, { row: headerRow, code }: HeaderRow): boolean =>
  table.rows.some((row, index) => {
    if (row.row <= headerRow) return false
    const next = table.rows[index + 1]
    const only = onlyText(row)
    return only !== null && readPeriodText(only)?.kind === 'month' && next !== undefined && code.codeOf(next) !== null
  })
