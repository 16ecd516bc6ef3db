/** Until this year function 5.28.20 held the foster families, which are 5.28.22 from the next (design/domain.md, "Functions"). */
const lastCombinedYear = 2015

const split: ReadonlySet<string> = new Set(['5.28.20', '5.28.22'])

/** Breakdown of the two functions that may only be compared together across 2015/16. */
export const combinedBreakdown = '5.28.20+5.28.22'

/** The functions that a breakdown adds up: itself, or both parts of the combined one. */
export const functionsOf = (breakdown: string): readonly string[] =>
  breakdown === combinedBreakdown ? [...split] : [breakdown]

/** True where a function's figures of the two years mean different things: never a saving, never a rise. */
export const breaksBetween = (breakdown: string, yearA: number, yearB: number): boolean =>
  split.has(breakdown) && Math.min(yearA, yearB) <= lastCombinedYear && Math.max(yearA, yearB) > lastCombinedYear

/** The first year of a series whose earlier years are not comparable, or `null` where the series does not cross 2015/16. */
export const breakYear = (breakdown: string, years: readonly number[]): number | null =>
  years.some((year) => breaksBetween(breakdown, year, lastCombinedYear + 1)) &&
  years.some((year) => year > lastCombinedYear) &&
  split.has(breakdown)
    ? lastCombinedYear + 1
    : null

/** True where a function was held by 5.20 in that year and has no figures of its own. */
export const heldElsewhere = (breakdown: string, year: number): boolean =>
  breakdown === '5.28.22' && year <= lastCombinedYear
