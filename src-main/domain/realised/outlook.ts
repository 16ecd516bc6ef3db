import { type Month, addMonths } from '../month'
import { discountAt } from './comparable-plan'

/** What is to come, month by month after the last known one. */
export interface Ahead {
  /** Balance at the end of the last known month, øre. */
  readonly balance: number
  /** Place of the first month to come, counted from the start (0-based). */
  readonly from: number
  readonly start: Month
  readonly discountRate: number
  /** Investment of each month to come, øre at the price level. */
  readonly investment: readonly number[]
}

/** The balance at the end of each month to come, with `saving` in them. */
export const balancesAhead = (
  { balance, from, discountRate, investment }: Ahead,
  saving: readonly number[],
): number[] => {
  let cumulative = balance
  return investment.map((invested, index) => {
    cumulative += ((saving[index] ?? 0) - invested) / discountAt(discountRate, from + index)
    return cumulative
  })
}

/**
 * The month from whose end on no balance to the last is below zero; `null` where the last one is. `balances` begin with the start
 * month: what happened, then what is to come.
 */
export const monthOfBreakEven = (balances: readonly number[], start: Month): Month | null => {
  // A balance of a hundredth of an øre below zero comes of adding fractions.
  const below = balances.findLastIndex((balance) => balance < -0.01)
  return below === balances.length - 1 ? null : addMonths(start, below + 1)
}

/** A what-if: success and price as factors of the saving to come (1: as it is), full after `phaseIn` months of even rise (0: at once). */
export interface WhatIf {
  readonly success: number
  readonly price: number
  readonly phaseIn: number
}

/** The saving to come under a what-if. Stores nothing, changes nothing that happened. */
export const savingIf = (saving: readonly number[], { success, price, phaseIn }: WhatIf): number[] =>
  saving.map((amount, index) => {
    const reached = phaseIn <= 0 ? 1 : Math.min(1, (index + 1) / phaseIn)
    return amount * (1 + (success * price - 1) * reached)
  })

/** What it takes to break even in the approved month. */
export type WhatItTakes =
  /** Nothing: the pace is enough. */
  | { readonly kind: 'enough' }
  /** The approved month is past; `short` is what is missing at the last known month, øre. */
  | { readonly kind: 'passed'; readonly short: number }
  /** Saved in addition every month from now to the approved one, øre; `short` is the balance foreseen there, as a positive amount. */
  | { readonly kind: 'more'; readonly short: number; readonly perMonth: number; readonly months: number }

/** The even extra saving a month from now on that brings the balance foreseen in the approved month (its place from the start) to zero. */
export const whatItTakes = (ahead: Ahead, expected: readonly number[], approved: number): WhatItTakes => {
  const index = approved - ahead.from
  if (index < 0) return ahead.balance >= 0 ? { kind: 'enough' } : { kind: 'passed', short: -ahead.balance }
  const short = -(expected[index] ?? 0)
  if (short <= 0.01) return { kind: 'enough' }
  let worth = 0
  for (let at = 0; at <= index; at += 1) worth += 1 / discountAt(ahead.discountRate, ahead.from + at)
  return { kind: 'more', short, perMonth: short / worth, months: index + 1 }
}
