import { message, monthParam } from '../message'
import { type Month, yearOf } from '../month'
import type { MonthAmount } from './month-amounts'
import { type PriceIndex, type PriceLevel, levelFactor } from './price-level'
import { type SavingSeries, unavailable } from './saving-series'
import type { EnteredSaving } from './settings'

/** What the entered method rests on. */
export interface EnteredBooks {
  /** Months from the start to the as-of month. */
  readonly months: readonly Month[]
  readonly entered: readonly EnteredSaving[]
  readonly index: PriceIndex
  readonly level: PriceLevel
  /** Components that are not followed: what was entered for them stays out. */
  readonly unfollowed: readonly string[]
}

/**
 * Saving as a person entered it, each amount in the prices of its month, brought to the level. A month without an entry, or whose
 * rate of the price index is missing, is unknown.
 */
export const enteredSaving = ({ months, entered, index, level, unfollowed }: EnteredBooks): SavingSeries => {
  const followed = entered.filter(({ component }) => !unfollowed.includes(component))
  if (followed.length === 0) return unavailable('entered', message('realised.entered-missing'))
  const byMonth = Map.groupBy(followed, ({ month }) => month)
  const factors = new Map(
    [...new Set(months.map(yearOf))].map((year) => [year, levelFactor(index, year, level)] as const),
  )
  const amounts = months.map((month): MonthAmount => {
    const own = byMonth.get(month)
    const factor = factors.get(yearOf(month))
    const known = own && factor && 'factor' in factor
    return { month, value: known ? own.reduce((sum, { ore }) => sum + ore, 0) * factor.factor : null, spread: false }
  })
  const holes = [...factors].flatMap(([year, factor]) =>
    'missing' in factor && followed.some(({ month }) => yearOf(month) === year)
      ? [message('realised.index-hole', { years: factor.missing.join(', '), year })]
      : [],
  )
  const missing = months.find((month) => !byMonth.has(month))
  return {
    method: 'entered',
    months: amounts,
    unavailable: null,
    notes: [...holes, ...(missing ? [message('realised.entered-hole', { month: monthParam(missing) })] : [])],
  }
}
