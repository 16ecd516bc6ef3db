import type { CostRowKey, CostYear } from '../cost-history'
import { type Message, message, monthParam, monthsParam } from '../message'
import { type Month, monthNumber, monthOf, yearOf } from '../month'
import { breaksBetween } from '../series-break'
import { type MonthAmount, rowsOf, rowsWithout, spendMonths } from './month-amounts'
import { type PriceIndex, type PriceLevel, levelFactor } from './price-level'
import { type SavingSeries, unavailable } from './saving-series'
import type { BaselineTerms } from './settings'

/** What the baseline method rests on. */
export interface BaselineBooks {
  /** Months from the start to the as-of month. */
  readonly months: readonly Month[]
  readonly spend: readonly CostYear[]
  readonly index: PriceIndex
  readonly level: PriceLevel
  /** Children of 0-17 years by calendar year. */
  readonly children: ReadonlyMap<number, number>
}

/** A calendar year of the baseline, at the price level, øre with fractions: what the saving of its months is the difference of. */
export interface BaselineYear {
  readonly year: number
  /** Months of it that are followed and known. */
  readonly months: number
  /** The reference year's spend in the same months, as it was booked. */
  readonly booked: number
  /** Factor from the reference year's prices and children to those of the comparison. */
  readonly factor: number
  readonly reference: number
  /** Spend of the year in its own prices, and the factor to the level. */
  readonly spent: number
  readonly toLevel: number
  readonly actual: number
  readonly saving: number
}

/** What amounts of a year are multiplied by to stand at the price level. */
export interface YearFactors {
  /** Reference year → level, children included. */
  readonly reference: number
  /** Year → level. */
  readonly actual: number
}

/** The baseline month by month. */
export interface BaselineSaving extends SavingSeries {
  /** The years of some of the months followed. */
  readonly yearsOf: (months: readonly Month[]) => BaselineYear[]
  /** Factors of the years followed that can be compared. */
  readonly factors: ReadonlyMap<number, YearFactors>
}

const nothing = (reason: Message): BaselineSaving => ({
  ...unavailable('baseline', reason),
  yearsOf: () => [],
  factors: new Map(),
})

/** A function of the chosen ones that cannot be compared across 2015/16, since its other half was not chosen. */
const brokenRow = (rows: readonly CostRowKey[], reference: number, year: number): CostRowKey | null => {
  const own = rowsOf(rows)
  return (
    own.find(
      ({ breakdown, committee }) =>
        breaksBetween(breakdown, reference, year) &&
        !['5.28.20', '5.28.22'].every((part) =>
          own.some((row) => row.breakdown === part && (row.committee === committee || row.committee === '')),
        ),
    ) ?? null
  )
}

/** Why a year cannot be compared, or its factors. */
const yearFactors = (
  { index, level, children }: BaselineBooks,
  { year: from, rows, perChild }: BaselineTerms,
  year: number,
): YearFactors | { readonly reason: Message } => {
  const broken = brokenRow(rows, from, year)
  if (broken) return { reason: message('realised.series-break', { function: broken.breakdown, reference: from, year }) }
  const [reference, actual] = [levelFactor(index, from, level), levelFactor(index, year, level)]
  const missing = [reference, actual].flatMap((factor) => ('missing' in factor ? factor.missing : []))
  if (!('factor' in reference) || !('factor' in actual)) {
    const years = [...new Set(missing)].sort().join(', ')
    return { reason: message('realised.index-hole', { years, year }) }
  }
  if (!perChild) return { reference: reference.factor, actual: actual.factor }
  const [before, now] = [children.get(from), children.get(year)]
  if (before === undefined || before === 0) return { reason: message('realised.children-missing', { year: from }) }
  if (now === undefined) return { reason: message('realised.children-missing', { year }) }
  return { reference: (reference.factor * now) / before, actual: actual.factor }
}

const holeNote = (books: BaselineBooks, rows: readonly CostRowKey[], amounts: readonly MonthAmount[]): Message[] => {
  const hole = amounts.find(({ value }) => value === null)
  if (!hole) return []
  const lacking = rowsWithout(books.spend, rows, hole.month).map(({ breakdown }) => breakdown)
  return [message('realised.spend-hole', { month: monthParam(hole.month), functions: lacking.join(', ') })]
}

/**
 * Saving by baseline: the spend of a reference year on chosen functions, in the same month, at the price level of the comparison
 * and (optionally) per child of 0-17 years, minus the spend of the month (design/domain.md, "Realised saving"). A month is unknown
 * where the spend, a rate of the price index or the number of children is; a year whose functions cannot be compared across
 * 2015/16 is unknown too. A reference year that is known only as a whole is spread evenly.
 */
export const baselineSaving = (terms: BaselineTerms | null, books: BaselineBooks): BaselineSaving => {
  if (terms === null) return nothing(message('realised.baseline-undecided'))
  const { year: from, rows } = terms
  if (rows.length === 0) return nothing(message('realised.baseline-no-functions'))
  const calendar = Array.from({ length: 12 }, (_, index) => monthOf(from, index + 1))
  const reference = spendMonths(books.spend, rows, calendar)
  if (reference.every(({ value }) => value === null)) {
    const lacking = rowsWithout(books.spend, rows, monthOf(from, 12)).map(({ breakdown }) => breakdown)
    return nothing(message('realised.reference-missing', { year: from, functions: lacking.join(', ') }))
  }
  const spent = spendMonths(books.spend, rows, books.months)
  const factors = new Map(
    [...new Set(books.months.map(yearOf))].map((year) => [year, yearFactors(books, terms, year)] as const),
  )
  const compared = spent.map(({ month, value, spread }) => {
    const factor = factors.get(yearOf(month))
    const before = reference[monthNumber(month) - 1]
    const booked = before?.value ?? null
    const known = value !== null && booked !== null && factor && 'actual' in factor
    return {
      month,
      parts: known ? { booked, spent: value, factor } : null,
      spread: spread || (before?.spread ?? false),
    }
  })
  const yearsOf = (own: readonly Month[]) => {
    const wanted = new Set(own)
    const known = compared.filter(({ month }) => wanted.has(month))
    return [...Map.groupBy(known, ({ month }) => yearOf(month))].flatMap(([year, of]): BaselineYear[] => {
      const parts = of.flatMap((each) => each.parts ?? [])
      const [first] = parts
      if (!first) return []
      const booked = parts.reduce((sum, part) => sum + part.booked, 0)
      const spend = parts.reduce((sum, part) => sum + part.spent, 0)
      const { reference: factor, actual: toLevel } = first.factor
      const both = { reference: booked * factor, actual: spend * toLevel }
      const saving = both.reference - both.actual
      return [{ year, months: parts.length, booked, factor, spent: spend, toLevel, ...both, saving }]
    })
  }
  const months = compared.map(({ month, parts, spread }): MonthAmount => ({
    month,
    value: parts ? parts.booked * parts.factor.reference - parts.spent * parts.factor.actual : null,
    spread,
  }))
  const said = [...factors.values()].flatMap((factor) => ('reason' in factor ? [factor.reason] : []))
  const reasons = new Map(said.map((reason) => [JSON.stringify(reason), reason])).values()
  const holed = reference.filter(({ value }) => value === null).length
  return {
    method: 'baseline',
    months,
    yearsOf,
    factors: new Map([...factors].flatMap(([year, factor]) => ('actual' in factor ? [[year, factor] as const] : []))),
    unavailable: null,
    notes: [
      ...reasons,
      ...holeNote(books, rows, spent),
      ...(holed > 0 ? [message('realised.reference-hole', { year: from, count: monthsParam(holed) })] : []),
      ...(months.some(({ spread }) => spread) ? [message('realised.spread', { year: from })] : []),
    ],
  }
}
