import type { MeasureId } from '#domain/measure'
import { type Month, monthOf, yearOf } from '#domain/month'
import type { Question } from '#domain/file-issue'
import { plainBudget, saysPlainBudget } from './budget-choice'
import type { ColumnHeading } from './column-heading'
import type { ValueColumn } from './function-table'
import type { HeaderRow } from './header-row'
import type { HeadingMeaning } from './headings'
import type { RecognitionContext } from './recognition'

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

/** The measure of a column by its heading; `null` where it holds none that is followed. */
export const measureOfHeading = ({ meaning, timeOnly }: ColumnHeading): MeasureId | null => {
  if (meaning !== null && meaning !== 'period' && meaning !== 'plan-year') return measureOf[meaning] ?? null
  return timeOnly ? 'cost.actual' : null
}

/** True for a measure that is of a whole year: budgets and the forecast. */
export const isOfYear = (measure: MeasureId): boolean => measure !== 'cost.actual' && measure !== 'cost.committed'

/** The year that a heading names, or `null`. */
export const yearOfHeading = ({ period }: ColumnHeading): number | null => {
  if (period?.kind === 'year') return period.year
  return period?.kind === 'month' ? yearOf(period.month) : null
}

/** The month that a heading names; with the year of the table where it names a month alone. */
export const monthOfHeading = ({ period }: ColumnHeading, year: number | null): Month | null => {
  if (period?.kind === 'month') return period.month
  if (period?.kind === 'range') return period.to
  return period?.kind === 'month-name' && year !== null ? monthOf(year, period.monthNumber) : null
}

/** Columns of a whole year's budget or forecast, each with the measure that it turned out to be. */
export const yearColumns = (
  header: HeaderRow,
  sheet: string,
  yearOf: (heading: ColumnHeading) => number | null,
  around: { readonly followed: number | null; readonly lastSpend: number | null; readonly statedIn: Month | null },
  context: RecognitionContext,
): { readonly values: readonly ValueColumn[]; readonly questions: readonly Question[] } => {
  const questions: Question[] = []
  const values = header.headings.flatMap((heading): ValueColumn[] => {
    const named = measureOfHeading(heading)
    const year = yearOf(heading)
    // The budget of a month, or of the year to date, is not the budget of the year, which is what is followed.
    const ofMonth = heading.period?.kind === 'month' || heading.period?.kind === 'month-name' || heading.flow !== null
    if (named === null || !isOfYear(named) || year === null || header.code.columns.includes(heading.column)) return []
    if (ofMonth && !(named === 'cost.forecast' || heading.flow === null)) return []
    let measure = named
    if (saysPlainBudget(heading)) {
      const lines = header.lines
      const choice = plainBudget({ heading, year }, { ...around, headings: header.headings, lines }, sheet, context)
      measure = choice.value
      if (choice.question) questions.push(choice.question)
    }
    const { column, unit } = heading
    return [{ column, measure, basis: 'year', period: String(year), statedIn: around.statedIn, unit }]
  })
  return { values, questions: [...new Map(questions.map((question) => [question.id, question])).values()] }
}
