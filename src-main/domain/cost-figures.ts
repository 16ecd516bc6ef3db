import { type CostRowKey, type CostYear, rowText } from './cost-history'
import { monthFigure, toDateFigure, yearFigure } from './cost-segments'
import { type Figure, sumFigures, unknown } from './figure'
import { type Month, monthOf, yearOf } from './month'
import type { Basis, Period } from './period'
import { functionsOf, heldElsewhere } from './series-break'

/** A time that spend can be asked for: a month, the year to the end of a month, or a whole year. */
export type CostTime =
  { readonly basis: 'month' | 'ytd'; readonly at: Month } | { readonly basis: 'year'; readonly year: number }

/** The period of a time as it stands in figures and keys. */
export const periodOf = (time: CostTime): { readonly period: Period; readonly basis: Basis } =>
  time.basis === 'year' ? { period: String(time.year), basis: 'year' } : { period: time.at, basis: time.basis }

const yearOfTime = (time: CostTime): number => (time.basis === 'year' ? time.year : yearOf(time.at))

const rowFigure = (history: readonly CostYear[], key: CostRowKey, time: CostTime): Figure => {
  const { period, basis } = periodOf(time)
  const year = yearOfTime(time)
  const row = history.find((item) => item.year === year)?.byKey.get(rowText(key))
  if (!row || row.segments.length === 0) {
    return unknown(period, basis, heldElsewhere(key.breakdown, year) ? 'in-5.20' : 'missing')
  }
  if (time.basis === 'year') return yearFigure(row.segments, year)
  return time.basis === 'month' ? monthFigure(row.segments, time.at) : toDateFigure(row.segments, time.at)
}

/** Spend of a row at a time; of the combined row the sum of its two functions. */
export const costFigure = (history: readonly CostYear[], key: CostRowKey, time: CostTime): Figure => {
  const { period, basis } = periodOf(time)
  const functions = functionsOf(key.breakdown)
  if (functions.length === 1) return rowFigure(history, key, time)
  return sumFigures(
    period,
    basis,
    functions.map((breakdown) => rowFigure(history, { breakdown, committee: key.committee }, time)),
  )
}

/** Spend of all rows of a year at a time: `partial` where a row that the year knows of has no figure there. */
export const totalFigure = (history: readonly CostYear[], time: CostTime): Figure => {
  const { period, basis } = periodOf(time)
  const year = history.find((item) => item.year === yearOfTime(time))
  return sumFigures(
    period,
    basis,
    (year?.rows ?? []).map((row) => costFigure(history, row, time)),
  )
}

/** Spend of a row or, for the breakdown `total`, of all rows. */
export const figureOf = (history: readonly CostYear[], key: CostRowKey, time: CostTime): Figure =>
  key.breakdown === 'total' ? totalFigure(history, time) : costFigure(history, key, time)

/** The same months of another year. */
export const inYear = (time: CostTime, year: number): CostTime =>
  time.basis === 'year' ? { basis: 'year', year } : { basis: time.basis, at: monthOf(year, Number(time.at.slice(5))) }

/** Year to date at the as-of month; the whole year where the year is over by then. */
export const toDateTime = (year: number, asOf: Month): CostTime => {
  const december = monthOf(year, 12)
  return asOf >= december ? { basis: 'year', year } : { basis: 'ytd', at: asOf }
}
