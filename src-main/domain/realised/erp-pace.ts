import type { CostRowKey, CostYear } from '../cost-history'
import { type Month, addMonths, monthNumber, monthOf, yearOf } from '../month'
import { spendMonths } from './month-amounts'
import type { PaceHistory } from './pace'

/** What the ERP's own forecast of the baseline's functions is turned into savings with. */
export interface ErpBooks {
  readonly start: Month
  readonly rows: readonly CostRowKey[]
  /** Reference year of the baseline. */
  readonly reference: number
  readonly spend: readonly CostYear[]
  /** Factors of a year from the reference to the price level, and from its own prices to it; `null` where it cannot be compared. */
  readonly factorsOf: (year: number) => { readonly reference: number; readonly actual: number } | null
  /** Forventet regnskab of the functions for the whole year, øre, as stated by a month; `null` where it is not. */
  readonly erp: (at: Month) => number | null
}

const sumKnown = (amounts: readonly (number | null)[]): number | null =>
  amounts.includes(null) ? null : amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0)

/**
 * What the ERP's forecast leaves to be saved in each month after one to December: the reference of the rest of the year less what
 * the forecast leaves to be spent, spread evenly; nothing is left after December. `null` for a month whose year is not known that
 * far, or was not forecast by then.
 */
export const erpPace = ({
  start,
  rows,
  reference,
  spend,
  factorsOf,
  erp,
}: ErpBooks): NonNullable<PaceHistory['erp']> => {
  const monthsOf = (year: number) =>
    spendMonths(
      spend,
      rows,
      Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1)),
    ).map(({ value }) => value)
  const known = new Map<number, (number | null)[]>()
  const cached = (year: number) => {
    const found = known.get(year) ?? monthsOf(year)
    known.set(year, found)
    return found
  }
  return (at) => {
    const month = addMonths(start, at)
    const number = monthNumber(month)
    const left = 12 - number
    const factors = factorsOf(yearOf(month))
    const foreseen = erp(month)
    if (left === 0) return foreseen === null ? null : []
    const spent = sumKnown(cached(yearOf(month)).slice(0, number))
    const before = sumKnown(cached(reference).slice(number))
    if (!factors || foreseen === null || spent === null || before === null) return null
    const saved = before * factors.reference - (foreseen - spent) * factors.actual
    return Array.from({ length: left }, () => saved / left)
  }
}
