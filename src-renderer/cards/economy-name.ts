import type { Economy, EconomyRow } from '#contract/followup'
import { isMonth } from '#domain/month'
import type { Speech } from '../locales/speech'
import { isCombined, rowName } from './kpi-table.view'

/** Identity of a row of the page: a function within its committee. */
export const rowId = ({ breakdown, committee }: EconomyRow): string => `${breakdown} ${committee}`

/** The rows of the page with their total after them, and below it those that it holds already. */
export const rowsWithTotal = ({ rows, total }: Economy): EconomyRow[] => [
  ...rows.filter(({ breakdown }) => !isCombined(breakdown)),
  ...(total ? [total] : []),
  ...rows.filter(({ breakdown }) => isCombined(breakdown)),
]

/** What stands below a row's name: its committee, or that it is no part of the sum. */
export const economyRowNote = ({ breakdown, committee }: EconomyRow, { t }: Speech): string =>
  [committee, ...(isCombined(breakdown) ? [t('economy.combinedNote')] : [])].filter((text) => text !== '').join(' · ')

/** A row's name as the tables show it. */
export const economyRowName = ({ breakdown, name }: EconomyRow, speech: Speech): string =>
  rowName(breakdown, name, speech)

/** What the year to date covers: `til og med juni 2018`, or `i 2018` where the year is whole. */
export const spentPeriod = (row: EconomyRow, { t, fmt }: Speech): string => {
  const { period, basis } = row.yearToDate
  if (basis === 'year' || !isMonth(period)) return t('economy.headline.inYear', { year: period })
  return t('economy.headline.toMonth', { month: fmt.month(period) })
}
