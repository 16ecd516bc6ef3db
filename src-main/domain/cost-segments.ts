import { type Figure, known, unknown } from './figure'
import { type Month, addMonths, monthNumber, monthOf } from './month'
import type { Observation } from './observation'

/** Spend of some consecutive months of one year, øre. */
export interface Segment {
  readonly from: Month
  readonly to: Month
  readonly value: number
}

const byEnd = (a: Segment, b: Segment): number => a.to.localeCompare(b.to)

/**
 * The observations of one function, year and source as stretches of months: a month is itself, a cumulative figure is the
 * months since the one before (month(m) = ytd(m) − ytd(m−1); a missing earlier month makes it a range), a year is twelve.
 */
export const segmentsOf = (
  observations: readonly Pick<Observation, 'basis' | 'period' | 'value'>[],
  year: number,
): Segment[] => {
  const january = monthOf(year, 1)
  const add = (found: Map<Month, number>, at: Month, value: number) => found.set(at, (found.get(at) ?? 0) + value)
  const months = new Map<Month, number>()
  const toDate = new Map<Month, number>()
  for (const { basis, period, value } of observations) {
    if (basis === 'month') add(months, monthOf(year, Number(period.slice(5))), value)
    if (basis === 'ytd') add(toDate, monthOf(year, Number(period.slice(5))), value)
    if (basis === 'year') add(toDate, monthOf(year, 12), value)
  }
  if (months.size > 0) return [...months].map(([at, value]) => ({ from: at, to: at, value })).sort(byEnd)
  let from = january
  let before = 0
  return [...toDate]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([to, value]) => {
      const segment = { from, to, value: value - before }
      from = addMonths(to, 1)
      before = value
      return segment
    })
}

/** Spend of one month. A month within a longer stretch is not known alone; the last month of the stretch shows the range. */
export const monthFigure = (segments: readonly Segment[], at: Month): Figure => {
  const found = segments.find(({ from, to }) => from <= at && at <= to)
  if (!found) return unknown(at, 'month', 'missing')
  if (found.from === found.to) return known(at, 'month', found.value)
  return found.to === at
    ? { period: at, basis: 'month', from: found.from, value: found.value, reason: 'range' }
    : unknown(at, 'month', 'range')
}

/** Spend from January to the end of a month: known where the stretches cover those months without a hole. */
export const toDateFigure = (segments: readonly Segment[], at: Month): Figure => {
  let next = monthOf(Number(at.slice(0, 4)), 1)
  let sum = 0
  for (const { from, to, value } of segments) {
    if (to > at) break
    if (from !== next) return unknown(at, 'ytd', 'missing')
    sum += value
    next = addMonths(to, 1)
  }
  return next === addMonths(at, 1) ? known(at, 'ytd', sum) : unknown(at, 'ytd', 'missing')
}

/** Spend of the whole year. */
export const yearFigure = (segments: readonly Segment[], year: number): Figure => {
  const { value, reason } = toDateFigure(segments, monthOf(year, 12))
  return { period: String(year), basis: 'year', from: null, value, reason }
}

/** The months of a year up to `through` that no stretch covers. */
export const missingMonths = (segments: readonly Segment[], through: Month): Month[] =>
  Array.from({ length: monthNumber(through) }, (_, index) => monthOf(Number(through.slice(0, 4)), index + 1)).filter(
    (at) => !segments.some(({ from, to }) => from <= at && at <= to),
  )
