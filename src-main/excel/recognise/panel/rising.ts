import { monthNumber, month } from '#domain/month'
import type { Reading } from './readings'

const falls = (months: ReadonlyMap<string, number>): boolean => {
  const ordered = [...months].sort(([a], [b]) => a.localeCompare(b))
  return ordered.some(([, value], index) => value < (ordered[index - 1]?.[1] ?? 0))
}

/**
 * True where no series falls within a year, and the months of each year grow as figures since January do: with n months, to at least half way
 * between the first one and n times it.
 */
export const risesLikeYearToDate = (readings: readonly Reading[]): boolean => {
  const years = new Map<string, Map<string, number>>()
  const series = new Map<string, Map<string, number>>()
  for (const { facts, value } of readings) {
    if (facts.time?.basis !== 'month' || value === null || facts.rowTotal || facts.columnTotal) continue
    const year = facts.time.period.slice(0, 4)
    const own = years.get(year) ?? new Map<string, number>()
    years.set(year, own.set(facts.time.period, (own.get(facts.time.period) ?? 0) + Math.abs(value)))
    const name = JSON.stringify([year, facts.measure, facts.member, facts.age, facts.place])
    const one = series.get(name) ?? new Map<string, number>()
    series.set(name, one.set(facts.time.period, (one.get(facts.time.period) ?? 0) + Math.abs(value)))
  }
  if ([...series.values()].some(falls)) return false
  const rises = [...years.values()].map((months) => {
    const ordered = [...months].sort(([a], [b]) => a.localeCompare(b))
    const [first] = ordered
    const last = ordered.at(-1)
    if (ordered.length < 3 || !first || !last || first[1] <= 0) return false
    const span = monthNumber(month(last[0])) / monthNumber(month(first[0]))
    const growth = last[1] / first[1]
    return growth >= (1 + span) / 2 && growth <= 2 * span
  })
  return rises.length > 0 && rises.every(Boolean)
}
