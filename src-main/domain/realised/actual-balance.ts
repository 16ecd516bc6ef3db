import type { Month } from '../month'
import { discountAt } from './comparable-plan'
import type { MonthAmount } from './month-amounts'

/** A month of what happened, at the price level, øre with fractions. */
export interface ActualMonth {
  readonly month: Month
  readonly investment: number
  readonly saving: number
  /** B at the end of the month: Σ(saving − investment) from the start, discounted as the plan is. */
  readonly cumulative: number
}

/**
 * The accumulated balance from the start, through the last month before the first that lacks investment or saving: after a hole
 * every balance is unknown. The discount factors are those of the plan.
 */
export const actualBalance = (
  investment: readonly MonthAmount[],
  saving: readonly MonthAmount[],
  discountRate: number,
): ActualMonth[] => {
  const found: ActualMonth[] = []
  let cumulative = 0
  for (const [index, invested] of investment.entries()) {
    const saved = saving[index]?.value ?? null
    if (invested.value === null || saved === null) break
    cumulative += (saved - invested.value) / discountAt(discountRate, index)
    found.push({ month: invested.month, investment: invested.value, saving: saved, cumulative })
  }
  return found
}
