import { isMonth, type Month, monthsBetween } from '../month'

/** An amount of an item of the plan's investment: period `Y3`, or `2018-06` where it was typed by month; øre. */
export interface PlanItemLine {
  readonly item: string
  readonly period: string
  readonly ore: number
}

/** The planned amount of a plan year that is past the last stated one is that of the last. */
const ofYear = (lines: readonly PlanItemLine[], year: number): number => {
  const years = lines.flatMap(({ period, ore }) =>
    /^Y\d+$/.test(period) ? [{ year: Number(period.slice(1)), ore }] : [],
  )
  const last = Math.max(0, ...years.map((line) => line.year))
  return years.filter((line) => line.year === Math.min(year, last)).reduce((sum, { ore }) => sum + ore, 0)
}

/**
 * What the plan has for each of its investment items in the first `months` months from the start, øre with fractions: plan years
 * spread evenly, typed months as they are. Lines without an item are the whole and no item.
 */
export const plannedItems = (
  lines: readonly PlanItemLine[],
  start: Month,
  months: number,
): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(lines, ({ item }) => item)].flatMap(([item, own]) => {
      if (item === '') return []
      const typed = own
        .filter(
          ({ period }) => isMonth(period) && monthsBetween(start, period) >= 0 && monthsBetween(start, period) < months,
        )
        .reduce((sum, { ore }) => sum + ore, 0)
      const years = Array.from({ length: Math.ceil(months / 12) }, (_, index) => index + 1)
      const spread = years.reduce(
        (sum, year) => sum + (ofYear(own, year) * Math.min(12, months - (year - 1) * 12)) / 12,
        0,
      )
      return [[item, typed + spread] as const]
    }),
  )
