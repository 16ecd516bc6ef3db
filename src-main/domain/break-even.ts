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

/** Break-even of a scenario (design/domain.md, "Formulas"). `null` is an answer: "ikke inden for N år". */
export const breakEven = (years: readonly PlanYear[]): BreakEven | null => {
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

/** The calendar month of a break-even: start + months − 1. Rødovre from July 2015: July 2022 (low), August 2019 (high). */
export const breakEvenMonth = (found: BreakEven, start: Month): Month => addMonths(start, found.months - 1)

/** A point of the accumulated balance, øre, at the end of a month. */
export interface BalancePoint {
  readonly month: Month
  readonly cumulative: number
}

/** The accumulated balance at the end of every month of the plan, each year spread evenly over its twelve months; rounded to øre. */
export const monthlyBalance = (years: readonly PlanYear[], start: Month): BalancePoint[] =>
  years.flatMap(({ year, net, cumulative }) =>
    Array.from({ length: 12 }, (_, index) => ({
      month: addMonths(start, (year - 1) * 12 + index),
      cumulative: Math.round(cumulative - net + (net * (index + 1)) / 12),
    })),
  )
