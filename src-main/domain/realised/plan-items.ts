import { type Month, addMonths, isMonth, monthsBetween } from '../month'

/** An amount of an item of the plan's investment: period `Y3`, or `2018-06` where it was typed by month; øre. */
export interface PlanItemLine {
  readonly item: string
  readonly period: string
  readonly ore: number
}

/** The plan year of a line; `null` for a period that is neither a year nor a month from the start on. */
const yearOfLine = ({ period }: PlanItemLine, start: Month): number | null => {
  if (/^Y\d+$/.test(period)) return Number(period.slice(1))
  const at = isMonth(period) ? monthsBetween(start, period) : -1
  return at < 0 ? null : Math.floor(at / 12) + 1
}

const sum = (lines: readonly PlanItemLine[]): number => lines.reduce((total, { ore }) => total + ore, 0)

/** Of a month of a stated year: what was typed for it, else a twelfth of the year. */
const ofMonth = (own: ReadonlyMap<string, readonly PlanItemLine[]>, start: Month, at: number): number => {
  const typed = own.get(addMonths(start, at))
  return typed ? sum(typed) : sum(own.get(`Y${Math.floor(at / 12) + 1}`) ?? []) / 12
}

/**
 * What the plan has for each of its investment items in the first `months` months from the start, øre with fractions: plan years
 * spread evenly, typed months as they are. After the last year that the plan states, it holds that year: an item that ended before
 * has nothing there. `lines` are all of the investment; those without an item are the whole and no item.
 */
export const plannedItems = (
  lines: readonly PlanItemLine[],
  start: Month,
  months: number,
): ReadonlyMap<string, number> => {
  const last = Math.max(0, ...lines.map((line) => yearOfLine(line, start) ?? 0))
  const stated = Math.min(months, last * 12)
  return new Map(
    [...Map.groupBy(lines, ({ item }) => item)].flatMap(([item, lines]) => {
      if (item === '') return []
      const own = Map.groupBy(lines, ({ period }) => period)
      const inMonths = (from: number, to: number) =>
        Array.from({ length: Math.max(0, to - from) }, (_, index) => ofMonth(own, start, from + index)).reduce(
          (total, amount) => total + amount,
          0,
        )
      const held = (inMonths((last - 1) * 12, last * 12) * (months - stated)) / 12
      return [[item, inMonths(0, stated) + (months > stated ? held : 0)] as const]
    }),
  )
}
