import type { Month } from './month'
import type { Basis, Period } from './period'

/**
 * What there is to know of a figure beside its value:
 * `missing` nothing was imported · `partial` a sum of some of its parts, the others are missing · `range` of several months
 * together · `not-comparable` across the series break of 2015/16 · `in-5.20` held by 5.20 until 2015 · `forecast-missing`
 * no forventet regnskab · `budget-missing` no budget · `previous-missing` nothing of the year before.
 */
export const figureReasons = [
  'missing',
  'partial',
  'range',
  'not-comparable',
  'in-5.20',
  'forecast-missing',
  'budget-missing',
  'previous-missing',
] as const
/** See `figureReasons`. */
export type FigureReason = (typeof figureReasons)[number]

/** A figure that may be unknown: never 0 where nothing is known. */
export interface Figure {
  readonly period: Period
  readonly basis: Basis
  /** First month of a `range`; `null` otherwise. */
  readonly from: Month | null
  /** Measure's integer scale (øre), or `null`. */
  readonly value: number | null
  readonly reason: FigureReason | null
}

/** A known figure. */
export const known = (period: Period, basis: Basis, value: number, reason: FigureReason | null = null): Figure => ({
  period,
  basis,
  from: null,
  value,
  reason,
})

/** An unknown figure, with the reason. */
export const unknown = (period: Period, basis: Basis, reason: FigureReason): Figure => ({
  period,
  basis,
  from: null,
  value: null,
  reason,
})

/**
 * The sum of figures of one period. Unknown parts make it `partial`; parts that are held elsewhere (`in-5.20`) do not.
 * Nothing known gives an unknown figure.
 */
export const sumFigures = (period: Period, basis: Basis, parts: readonly Figure[]): Figure => {
  const values = parts.flatMap(({ value }) => value ?? [])
  if (values.length === 0) return unknown(period, basis, parts[0]?.reason ?? 'missing')
  const lacking = parts.some(({ value, reason }) => (value === null && reason !== 'in-5.20') || reason === 'partial')
  const ranges = new Set(parts.flatMap(({ from }) => from ?? []))
  const [from = null] = ranges
  const allRange = parts.every((part) => part.value === null || part.from === from)
  const sum = values.reduce((total, value) => total + value, 0)
  if (from !== null && allRange) return { period, basis, from, value: sum, reason: lacking ? 'partial' : 'range' }
  if (ranges.size > 0) return unknown(period, basis, 'missing')
  return known(period, basis, sum, lacking ? 'partial' : null)
}
