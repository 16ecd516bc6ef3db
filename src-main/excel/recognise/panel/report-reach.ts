import { type Month, monthNumber, monthOf, yearOf } from '#domain/month'
import { findPeriods } from '#domain/period-text'
import { reportPeriod } from '../report-lines'

/**
 * How far a year is reported: to a month of it (`whole`: since January); `open` where the report was made within that year
 * and does not say to when; `null` for the whole year.
 */
export type ReportReach = { readonly to: Month; readonly whole: boolean } | 'open' | null

const made =
  /udskrevet|udskrift|udtræk|trukket|bestilt|hentet|kørsel|kørt|dannet|genereret|printe[dt]|created|generated|^\s*(?:kilde|datakilde|source)\b/i

const part =
  /(?:(\d)\.?\s*(?:-|–|til|og)\s*)?(\d)\.?\s*(kvartal|kvt|kv|halvår|tertial)|(?:(kvartal|kvt|kv|halvår|tertial|q|h)\.?\s?(\d))(?!\d)/iu
const named = /(første|andet|tredje|fjerde)\s*(kvartal|halvår|tertial)/i
const numbers: Readonly<Record<string, number>> = { første: 1, andet: 2, tredje: 3, fjerde: 4 }

const monthsOf = (unit: string): number => (/^(?:k|q)/i.test(unit) ? 3 : /^t/i.test(unit) ? 4 : 6)

const yearsIn = (line: string): number[] =>
  findPeriods(line).flatMap((period) => (period.kind === 'year' ? period.year : []))

/** The part of a year that a line names, and of which years: `1. halvår`, `1.-3. kvartal`. */
const partOf = (
  line: string,
): { readonly from: number; readonly to: number; readonly years: readonly number[] } | null => {
  const words = named.exec(line)
  const found = part.exec(line)
  const unit = words?.[2] ?? found?.[3] ?? found?.[4]
  if (unit === undefined) return null
  const last = words ? (numbers[(words[1] ?? '').toLowerCase()] ?? 0) : Number(found?.[2] ?? found?.[5])
  const first = Number(found?.[1] ?? last)
  const length = monthsOf(unit)
  const [from, to] = [(first - 1) * length + 1, last * length]
  const after = yearsIn(line.slice(Math.max(words?.index ?? 0, found?.index ?? 0))).slice(0, 1)
  const years = after.length > 0 ? after : yearsIn(line)
  return from >= 1 && from <= to && to <= 12 ? { from, to, years } : null
}

const monthsIn = (lines: readonly string[]): Month[] =>
  lines.flatMap(findPeriods).flatMap((period) => (period.kind === 'month' ? period.month : []))

/** How far a year is reported by the lines around a table, the nearest group of lines first. */
export const reportReach = (groups: readonly (readonly string[])[], year: number): ReportReach => {
  for (const all of groups) {
    const lines = all.filter((line) => !made.test(line))
    for (const line of lines) {
      const found = partOf(line)
      if (found === null || (found.years.length > 0 && !found.years.includes(year))) continue
      return found.from === 1 && found.to === 12 ? null : { to: monthOf(year, found.to), whole: found.from === 1 }
    }
    // A day without a year (`pr. 30. juni`) is that day of every year.
    const report = reportPeriod(lines) ?? reportPeriod([...lines, String(year)])
    if (report === null) continue
    if (report === 'differ') return monthsIn(lines).some((month) => yearOf(month) === year) ? 'open' : null
    if (yearOf(report.to) !== year || monthNumber(report.to) === 12) return null
    return { to: report.to, whole: report.from === null || monthNumber(report.from) === 1 }
  }
  const printed = monthsIn(groups.flat().filter((line) => made.test(line)))
  return printed.some((month) => yearOf(month) === year) ? 'open' : null
}
