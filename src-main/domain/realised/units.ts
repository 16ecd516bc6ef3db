import type { CostYear } from '../cost-history'
import { type Message, message, monthParam } from '../message'
import { type Month, monthsBetween, yearOf } from '../month'
import { type MonthAmount, spendMonths } from './month-amounts'
import { type NetPrice, type PriceBooks, netPrice } from './net-price'
import { levelFactor } from './price-level'
import { type SavingSeries, unavailable } from './saving-series'
import type { AvoidedCount, UnitsTerms } from './settings'

/** What the units method rests on. */
export interface UnitsBooks extends PriceBooks {
  /** Months from the start to the as-of month. */
  readonly months: readonly Month[]
  /** Numbers of avoided placements (`placement.avoided`) by form, laid out as amounts are. */
  readonly avoided: readonly CostYear[]
  readonly spend: readonly CostYear[]
}

/** A calendar year of the units method, by form. */
export interface UnitsYear {
  readonly year: number
  readonly form: string
  /** Full-year placements avoided in the months followed. */
  readonly placements: number
  readonly net: NetPrice
  readonly saving: number
}

/** The saving by units, with what it was worked out from. */
export interface UnitsSaving extends SavingSeries {
  /** The years of some of the months followed, by form. */
  readonly yearsOf: (months: readonly Month[]) => UnitsYear[]
  /** Preventive spend taken off in some of the months followed, øre at the price level, by year. */
  readonly preventiveOf: (months: readonly Month[]) => ReadonlyMap<number, number>
}

const nothing = (reason: Message): UnitsSaving => ({
  ...unavailable('units', reason),
  yearsOf: () => [],
  preventiveOf: () => new Map(),
})

/** Full-year placements avoided in each month of a form: a twelfth of those that stand avoided in it. */
const standing = (counts: readonly MonthAmount[], what: AvoidedCount): (number | null)[] =>
  counts.map(({ value, month }, index) => {
    if (what.counts === 'standing') return value === null ? null : value / 12
    const window = counts.slice(Math.max(0, index - what.months + 1), index + 1)
    if (window.some((each) => each.value === null && monthsBetween(each.month, month) < what.months)) return null
    return window.reduce((sum, each) => sum + (each.value ?? 0), 0) / 12
  })

/** The forms that are counted; a total beside them is no form of its own. */
const formsOf = (avoided: readonly CostYear[]): string[] => {
  const named = new Set(avoided.flatMap(({ rows }) => rows.map(({ breakdown }) => breakdown)))
  if (named.size > 1) named.delete('total')
  return [...named].sort()
}

/**
 * The counts of a form by month, fractions where a stretch is spread; 0 where the table covers the month without the form. Unknown
 * where only another table than the leading one counts the form that year.
 */
const countsOf = (avoided: readonly CostYear[], form: string, months: readonly Month[]): MonthAmount[] => {
  const byYear = new Map(avoided.map((year) => [year.year, year]))
  return months.map((month) => {
    const year = byYear.get(yearOf(month))
    // A total beside the forms does not say that a form had none.
    const counted = (year?.rows ?? []).filter(({ breakdown }) => breakdown === form || breakdown !== 'total')
    const own = counted.filter(({ breakdown }) => breakdown === form)
    const found = own.flatMap(({ segments }) => segments).filter(({ from, to }) => from <= month && month <= to)
    const covered = counted.some((row) => row.segments.some(({ from, to }) => from <= month && month <= to))
    const elsewhere = own.some(({ segments }) => segments.length === 0)
    if (found.length === 0) return { month, value: covered && !elsewhere ? 0 : null, spread: false }
    return {
      month,
      value: found.reduce((sum, { from, to, value }) => sum + value / (monthsBetween(from, to) + 1), 0),
      spread: found.some(({ from, to }) => from !== to),
    }
  })
}

/**
 * Saving by units: avoided full-year placements × net unit price by form, minus preventive spend that is not booked as investment
 * (design/domain.md, "Realised saving"). A month is unknown where its number of avoided placements, the price of a form that has
 * any, the limits of a gross price or the preventive spend is unknown.
 */
export const unitsSaving = (terms: UnitsTerms, books: UnitsBooks): UnitsSaving => {
  const { avoided: what, prices, preventive } = terms
  const { months } = books
  const forms = formsOf(books.avoided)
  if (forms.length === 0) return nothing(message('realised.avoided-missing'))
  if (what === null) return nothing(message('realised.avoided-undecided'))
  if (prices.length === 0) return nothing(message('realised.prices-missing'))
  const years = [...new Set(months.map(yearOf))]
  const reasons = new Map<string, Message>()
  const byForm = forms.map((form) => {
    const price = prices.find((each) => each.form === form)
    const nets = new Map(
      years.map((year) => {
        const found = price
          ? netPrice(price, year, books)
          : { reason: message('realised.price-of-form-missing', { form: `@form.${form}` }) }
        return [year, found] as const
      }),
    )
    return { form, nets, placements: standing(countsOf(books.avoided, form, months), what) }
  })
  const spent = preventive.length > 0 ? spendMonths(books.spend, preventive, months) : []
  const because = (reason: Message) => void reasons.set(JSON.stringify(reason), reason)
  const spentAt = (index: number): number | null => {
    if (preventive.length === 0) return 0
    const { month, value = null } = spent[index] ?? {}
    if (month === undefined || value === null) return null
    const year = yearOf(month)
    const factor = levelFactor(books.index, year, books.level)
    if ('factor' in factor) return value * factor.factor
    because(message('realised.index-hole', { years: factor.missing.join(', '), year }))
    return null
  }
  const amounts = months.map((month, index): MonthAmount => {
    const parts = byForm.map(({ nets, placements }) => {
      const count = placements[index] ?? null
      if (count === null || count === 0) return count
      const net = nets.get(yearOf(month))
      if (!net) return null
      if ('reason' in net) {
        because(net.reason)
        return null
      }
      return count * net.net
    })
    const off = spentAt(index)
    const found = parts.flatMap((part) => part ?? [])
    const known = found.length === parts.length && off !== null
    return { month, value: known ? found.reduce((sum, part) => sum + part, 0) - off : null, spread: false }
  })
  const known = new Set(amounts.flatMap(({ value }, index) => (value === null ? [] : [index])))
  const inYear = (year: number, own: readonly Month[]) => {
    const wanted = new Set(own)
    return months.flatMap((month, index) =>
      yearOf(month) === year && known.has(index) && wanted.has(month) ? [index] : [],
    )
  }
  const yearsOf = (own: readonly Month[]) =>
    years.flatMap((year) =>
      byForm.flatMap(({ form, nets, placements }): UnitsYear[] => {
        const net = nets.get(year)
        const count = inYear(year, own).reduce((sum, index) => sum + (placements[index] ?? 0), 0)
        return net && 'net' in net && count !== 0
          ? [{ year, form, placements: count, net, saving: count * net.net }]
          : []
      }),
    )
  const preventiveOf = (own: readonly Month[]) =>
    new Map(years.map((year) => [year, inYear(year, own).reduce((sum, index) => sum + (spentAt(index) ?? 0), 0)]))
  const isUnknown = (index: number) =>
    byForm.some(({ placements }) => (placements[index] ?? null) === null) || spent[index]?.value === null
  const hole = months.find((_month, index) => isUnknown(index))
  const gross = prices.some(({ amount }) => amount === 'gross')
  return {
    method: 'units',
    months: amounts,
    yearsOf,
    preventiveOf,
    unavailable: null,
    notes: [
      ...reasons.values(),
      ...(hole === undefined ? [] : [message('realised.avoided-hole', { month: monthParam(hole) })]),
      ...(gross ? [message('realised.refusion-estimate')] : []),
    ],
  }
}
