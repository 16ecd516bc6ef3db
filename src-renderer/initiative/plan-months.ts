import type { Month } from '#domain/month'
import { monthsOfYear } from './plan-columns'
import { type CellValue, type Plan, cellKey, yearPeriod } from './plan'

/** A year's amount over its months, whole øre: they add to it exactly. */
export const spread = (ore: number): number[] =>
  Array.from({ length: 12 }, (_, index) => Math.round((ore * (index + 1)) / 12) - Math.round((ore * index) / 12))

/** The amount of a row in a year: as typed, else the sum of its typed months; `null` where there is neither. */
export const yearValue = (plan: Plan, row: string, year: number, start: Month | null): CellValue | null => {
  const typed = plan.cells.get(cellKey(row, yearPeriod(year)))
  if (typed !== undefined || start === null) return typed ?? null
  const months = monthsOfYear(start, year).flatMap((month) => plan.cells.get(cellKey(row, month)) ?? [])
  const amounts = months.filter((value) => typeof value === 'number')
  return amounts.length === 0 ? null : amounts.reduce((sum, value) => sum + value, 0)
}

/** Spreads an amount evenly over the months of a year of one row; `null` empties them. */
export const spreadRow = (plan: Plan, row: string, year: number, start: Month, ore: number | null): Plan => {
  const cells = new Map(plan.cells)
  const parts = ore === null ? [] : spread(ore)
  cells.delete(cellKey(row, yearPeriod(year)))
  for (const [index, month] of monthsOfYear(start, year).entries()) {
    const part = parts[index]
    if (part === undefined) cells.delete(cellKey(row, month))
    else cells.set(cellKey(row, month), part)
  }
  return { ...plan, cells }
}

/** Shows a year by month: what was typed for the year is spread evenly over its months. */
export const openYear = (plan: Plan, year: number, start: Month): Plan => {
  const opened = { ...plan, open: [...new Set([...plan.open, year])] }
  return opened.rows.reduce<Plan>((spreading, { id }) => {
    const typed = spreading.cells.get(cellKey(id, yearPeriod(year)))
    return typeof typed === 'number' ? spreadRow(spreading, id, year, start, typed) : spreading
  }, opened)
}

/** Shows a year as a whole again: the months of each row are added up. A month that is no amount keeps the year open. */
export const closeYear = (plan: Plan, year: number, start: Month): Plan => {
  const months = monthsOfYear(start, year)
  const unread = plan.rows.some(({ id }) =>
    months.some((month) => typeof plan.cells.get(cellKey(id, month)) === 'string'),
  )
  if (unread) return plan
  const cells = new Map(plan.cells)
  for (const { id } of plan.rows) {
    const sum = yearValue(plan, id, year, start)
    for (const month of months) cells.delete(cellKey(id, month))
    if (sum !== null) cells.set(cellKey(id, yearPeriod(year)), sum)
  }
  return { ...plan, cells, open: plan.open.filter((open) => open !== year) }
}
