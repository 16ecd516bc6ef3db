import type { PlanYear } from './business-case'
import { type Month, addMonths } from './month'

/** When the accumulated balance of a case has been earned back, for good within the horizon. */
export interface BreakEven {
  /** The smallest n with B(k) ≥ 0 for every k from n to the horizon. */
  readonly year: number
  /** Years from the start: n − 1 + (−B(n−1)) / (B(n) − B(n−1)); 0 where the balance is never below zero ("fra start"). */
  readonly exact: number
  /** Whole months from the start, counted up: the balance is earned back in that month. */
  readonly months: number
}

const byYear = (years: readonly PlanYear[]): BreakEven | null => {
  let first = years.length
  while (first > 0 && (years[first - 1]?.cumulative ?? -1) >= 0) first -= 1
  const at = years[first]
  if (!at) return null
  const before = years[first - 1]?.cumulative ?? 0
  if (before >= 0) return { year: at.year, exact: 0, months: 1 }
  const gain = at.cumulative - before
  return {
    year: at.year,
    exact: at.year - 1 + -before / gain,
    // Multiplied before it is divided: 12 × 4,1666… would otherwise be counted up to 51 months.
    months: 12 * (at.year - 1) + Math.ceil((12 * -before) / gain),
  }
}

/** The accumulated balance at the end of every month, øre and fractions: typed months as they are, any other year spread evenly. */
export const balanceByMonth = (years: readonly PlanYear[]): number[] =>
  years.flatMap(({ net, cumulative, netToDate }) =>
    Array.from({ length: 12 }, (_, index) => cumulative - net + (netToDate?.[index] ?? (net * (index + 1)) / 12)),
  )

/** The same rule month by month, since a typed month may dip below zero inside a year that ends above it. */
const byMonth = (years: readonly PlanYear[]): BreakEven | null => {
  const balances = balanceByMonth(years)
  const lastBelow = balances.findLastIndex((balance) => balance < 0)
  if (lastBelow === -1) return { year: 1, exact: 0, months: 1 }
  const [before = 0, at] = balances.slice(lastBelow)
  if (at === undefined) return null
  const month = lastBelow + 1
  return { year: Math.floor(month / 12) + 1, exact: (month + -before / (at - before)) / 12, months: month + 1 }
}

/**
 * Break-even of a scenario (design/domain.md, "Formulas"). `null` is an answer: "ikke inden for N år". Where months were
 * typed, the rule is held month by month: from that month on no month ends below zero.
 */
export const breakEven = (years: readonly PlanYear[]): BreakEven | null =>
  years.some(({ netToDate }) => netToDate !== undefined) ? byMonth(years) : byYear(years)

/** The calendar month of a break-even: start + months − 1. Rødovre from July 2015: July 2022 (low), August 2019 (high). */
export const breakEvenMonth = (found: BreakEven, start: Month): Month => addMonths(start, found.months - 1)

/** A point of the accumulated balance, øre, at the end of a month. */
export interface BalancePoint {
  readonly month: Month
  readonly cumulative: number
}

/** The accumulated balance at the end of every month of the plan: typed months as typed, any other year spread evenly; rounded to øre. */
export const monthlyBalance = (years: readonly PlanYear[], start: Month): BalancePoint[] =>
  balanceByMonth(years).map((balance, index) => ({ month: addMonths(start, index), cumulative: Math.round(balance) }))
