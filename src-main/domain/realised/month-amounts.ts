import type { CostRowKey, CostYear } from '../cost-history'
import { rowText } from '../cost-history'
import type { Segment } from '../cost-segments'
import { type Month, monthsBetween, yearOf } from '../month'
import { functionsOf, heldElsewhere } from '../series-break'

/** An amount of one month, øre (fractions where it was converted). */
export interface MonthAmount {
  readonly month: Month
  /** `null`: unknown. */
  readonly value: number | null
  /** True where it is an even part of a longer stretch: a year, or months known only together. */
  readonly spread: boolean
}

/** A month's part of a stretch; the parts add to the stretch exactly. */
const partOf = ({ from, to, value }: Segment, at: Month): MonthAmount => {
  const months = monthsBetween(from, to) + 1
  const index = monthsBetween(from, at)
  const part = Math.round((value * (index + 1)) / months) - Math.round((value * index) / months)
  return { month: at, value: part, spread: months > 1 }
}

const unknownAt = (month: Month): MonthAmount => ({ month, value: null, spread: false })

/** The amounts of some months by the stretches of a year; a month that none covers is unknown. */
export const monthsOfSegments = (segments: readonly Segment[], months: readonly Month[]): MonthAmount[] =>
  months.map((at) => {
    const found = segments.find(({ from, to }) => from <= at && at <= to)
    return found ? partOf(found, at) : unknownAt(at)
  })

/** Month by month the sum of several series of the same months; unknown where one of them is. No series gives none known. */
export const addMonthly = (months: readonly Month[], series: readonly (readonly MonthAmount[])[]): MonthAmount[] =>
  months.map((month, index) => {
    const parts = series.map((each) => each[index] ?? unknownAt(month))
    if (parts.length === 0 || parts.some(({ value }) => value === null)) return unknownAt(month)
    return {
      month,
      value: parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
      spread: parts.some(({ spread }) => spread),
    }
  })

/** Spend of one row by month. A function that another holds in that year has nothing of its own there. */
const rowMonths = (byYear: ReadonlyMap<number, CostYear>, key: CostRowKey, months: readonly Month[]): MonthAmount[] =>
  months.map((at) => {
    const year = yearOf(at)
    const segments = byYear.get(year)?.byKey.get(rowText(key))?.segments ?? []
    if (segments.length === 0 && heldElsewhere(key.breakdown, year)) return { month: at, value: 0, spread: false }
    return monthsOfSegments(segments, [at])[0] ?? unknownAt(at)
  })

/** The rows that keys mean: both parts of a combined one, each once. */
export const rowsOf = (keys: readonly CostRowKey[]): CostRowKey[] => {
  const rows = keys.flatMap(({ breakdown, committee }) =>
    functionsOf(breakdown).map((part): CostRowKey => ({ breakdown: part, committee })),
  )
  return [...new Map(rows.map((row) => [rowText(row), row])).values()]
}

/** Spend of some rows together, by month: known where every row is. */
export const spendMonths = (
  history: readonly CostYear[],
  keys: readonly CostRowKey[],
  months: readonly Month[],
): MonthAmount[] => {
  const byYear = new Map(history.map((year) => [year.year, year]))
  return addMonthly(
    months,
    rowsOf(keys).map((key) => rowMonths(byYear, key, months)),
  )
}

/** The rows that have no figure in a month, for words. */
export const rowsWithout = (history: readonly CostYear[], keys: readonly CostRowKey[], at: Month): CostRowKey[] => {
  const byYear = new Map(history.map((year) => [year.year, year]))
  return rowsOf(keys).filter((key) => rowMonths(byYear, key, [at])[0]?.value === null)
}
