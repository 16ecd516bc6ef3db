import type { Economy } from '#contract/followup'
import { isMonth } from '#domain/month'
import type { Speech } from '../locales/speech'
import { economyRowName, economyRowNote, rowId, rowsWithTotal } from './economy-name'
import { figureView, type FigureView } from './figure.view'
import { isCombined } from './kpi-table.view'
import type { MoneyWriter } from './money-unit'

/** A cell of the period table. `empty` where nothing is expected yet: a month after the as-of month. */
export interface PeriodCellView {
  readonly figure: FigureView
  readonly empty: boolean
}

/** Spend, a column a month or a year. */
export interface PeriodTableView {
  readonly title: string
  readonly note: string
  readonly columns: readonly { readonly period: string; readonly head: string; readonly breakBefore: boolean }[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly committee: string
    readonly total: boolean
    /** True for a row that the total holds already in its parts. */
    readonly combined: boolean
    readonly cells: readonly PeriodCellView[]
    /** True for the rows whose figures may not be compared across the break. */
    readonly broken: boolean
  }[]
}

const split: ReadonlySet<string> = new Set(['5.28.20', '5.28.22'])

/** The first year after the break of 2015/16. */
const breakYear = '2016'

/** True for a month after the as-of month and for a year that is not over by then: nothing is missing there. */
export const isAhead = (period: string, { asOf }: Economy): boolean => {
  if (asOf === null) return false
  return isMonth(period) ? period > asOf : `${period}-12` > asOf
}

/** The period table of a view. */
export const periodTableView = (economy: Economy, writer: MoneyWriter, speech: Speech): PeriodTableView => {
  const { t, fmt } = speech
  const head = (period: string) => (isMonth(period) ? fmt.monthBare(period) : period)
  return {
    title: t(`economy.periods.${economy.view}`, { year: economy.year ?? '' }),
    note: t('economy.periods.note', { unit: writer.name }),
    columns: economy.columns.map(({ period }, index) => ({
      period,
      head: head(period),
      breakBefore: economy.seriesBreak && period === breakYear && index > 0,
    })),
    rows: rowsWithTotal(economy).map((row) => {
      const name = economyRowName(row, speech)
      return {
        id: rowId(row),
        name,
        committee: economyRowNote(row, speech),
        total: row.breakdown === 'total',
        combined: isCombined(row.breakdown),
        broken: split.has(row.breakdown),
        cells: row.cells.map((cell, index) => ({
          figure: figureView(cell, `${name}, ${fmt.period(cell.period, cell.basis)}`, writer.write, speech),
          empty: cell.value === null && isAhead(economy.columns[index]?.period ?? '', economy),
        })),
      }
    }),
  }
}
