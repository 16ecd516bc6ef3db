import type { Economy, EconomyRow, Figure } from '#contract/followup'
import type { Speech } from '../locales/speech'
import { economyRowName, economyRowNote, rowId, rowsWithTotal, spentPeriod } from './economy-name'
import { figureView, type FigureView } from './figure.view'
import { isCombined } from './kpi-table.view'
import type { MoneyWriter } from './money-unit'
import { variance } from './variance'

/** A deviation with its arrow and the word for it: merforbrug or mindreforbrug. */
export interface DeviationView {
  readonly figure: FigureView
  readonly word: string
  readonly tone: 'good' | 'bad' | null
}

/** A row of the budget table. */
export interface BudgetRowView {
  readonly id: string
  readonly name: string
  readonly committee: string
  readonly total: boolean
  /** True for a row that the total holds already in its parts. */
  readonly combined: boolean
  readonly actual: FigureView
  readonly previous: FigureView
  readonly revised: FigureView
  readonly consumed: string
  readonly toDate: DeviationView
  readonly expected: FigureView
  readonly deviation: DeviationView
}

/** Budget and deviation of one year, function by function. */
export interface BudgetTableView {
  readonly title: string
  readonly note: string
  /** What each deviation is measured against. */
  readonly method: string
  /** False where no row has a budget: then there is nothing to hold the spend against. */
  readonly budgeted: boolean
  /** True where the year is over: the deviation to date is then the year's own. */
  readonly wholeYear: boolean
  readonly rows: readonly BudgetRowView[]
}

const deviationView = (figure: Figure, label: string, writer: MoneyWriter, speech: Speech): DeviationView => {
  const view = figureView(figure, label, writer.signed, speech)
  const { arrow, sign, tone } = variance(figure.value ?? 0, 'lower-is-better')
  const word = sign === 0 ? '' : speech.t(sign > 0 ? 'economy.budget.overspend' : 'economy.budget.underspend')
  const text = view.text === null ? null : `${arrow} ${view.text}`.trim()
  return { figure: { ...view, text }, word, tone }
}

const rowView = (row: EconomyRow, writer: MoneyWriter, speech: Speech): BudgetRowView => {
  const { t, fmt } = speech
  const name = economyRowName(row, speech)
  const labelled = (column: string) => `${name}, ${column}`
  const money = (figure: Figure, column: string) => figureView(figure, labelled(column), writer.write, speech)
  return {
    id: rowId(row),
    name,
    committee: economyRowNote(row, speech),
    total: row.breakdown === 'total',
    combined: isCombined(row.breakdown),
    actual: money(row.yearToDate, t('economy.budget.actual')),
    previous: money(row.previousYearToDate, t('economy.budget.previous')),
    revised: money(row.budgetRevised, t('economy.budget.revised')),
    consumed: row.consumedPercent === null ? '–' : fmt.percent(row.consumedPercent),
    toDate: deviationView(row.deviationToDate, labelled(t('economy.budget.toDate')), writer, speech),
    expected: money(row.expected, t('economy.budget.expected')),
    deviation: deviationView(row.deviation, labelled(t('economy.budget.deviation')), writer, speech),
  }
}

const methodOf = ({ toDateMethod, elapsedPercent, total }: Economy, { t, fmt }: Speech): string => {
  if (total?.yearToDate.basis === 'year') return ''
  return toDateMethod === 'last-year-share'
    ? t('economy.budget.toDateShare')
    : t('economy.budget.toDateElapsed', { elapsed: fmt.percent(elapsedPercent ?? 0) })
}

const noteOf = ({ total, year, elapsedPercent }: Economy, writer: MoneyWriter, speech: Speech): string =>
  total?.yearToDate.basis === 'year'
    ? speech.t('economy.budget.noteWhole', { unit: writer.name, year: year ?? '' })
    : speech.t('economy.budget.note', {
        unit: writer.name,
        period: total ? spentPeriod(total, speech) : '',
        elapsed: speech.fmt.percent(elapsedPercent ?? 0),
      })

/** The budget table: what is spent, the budget, and the two deviations that may be stated, each with its measure. */
export const budgetTableView = (economy: Economy, writer: MoneyWriter, speech: Speech): BudgetTableView => {
  const { t } = speech
  const rows = rowsWithTotal(economy)
  return {
    title: t('economy.budget.title', { year: economy.year ?? '' }),
    note: noteOf(economy, writer, speech),
    method: `${t('economy.budget.explain')} ${methodOf(economy, speech)}`,
    wholeYear: economy.total?.yearToDate.basis === 'year',
    budgeted: rows.some(
      ({ budgetRevised, expected, yearToDate }) =>
        budgetRevised.value !== null || (yearToDate.basis !== 'year' && expected.value !== null),
    ),
    rows: rows.map((row) => rowView(row, writer, speech)),
  }
}
