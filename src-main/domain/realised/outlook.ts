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

/** A balance of a hundredth of an øre below zero comes of adding fractions. */
const noise = 0.01

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
  const below = balances.findLastIndex((balance) => balance < -noise)
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

/** What it takes to break even in the approved month, for good. */
export type WhatItTakes =
  /** Nothing: the pace is enough. */
  | { readonly kind: 'enough' }
  /** The approved month is past; `short` is what is missing at the last known month, or at the deepest to come, øre. */
  | { readonly kind: 'passed'; readonly short: number }
  /**
   * Saved in addition every month from now on, øre. `months` go to the month that asks the most: the approved one, or a later one
   * in which the balance dips under zero again; `short` is the balance foreseen there, as a positive amount.
   */
  | { readonly kind: 'more'; readonly short: number; readonly perMonth: number; readonly months: number }

/**
 * The even extra saving a month from now on that brings every balance foreseen from the approved month (its place from the start)
 * on to zero at least.
 */
export const whatItTakes = (ahead: Ahead, expected: readonly number[], approved: number): WhatItTakes => {
  const index = approved - ahead.from
  if (index < 0) {
    const short = ahead.balance < -noise ? -ahead.balance : -Math.min(0, ...expected)
    return short <= noise ? { kind: 'enough' } : { kind: 'passed', short }
  }
  let worth = 0
  let most: WhatItTakes & { readonly kind: 'more' } = { kind: 'more', short: 0, perMonth: 0, months: 0 }
  for (const [at, balance] of expected.entries()) {
    worth += 1 / discountAt(ahead.discountRate, ahead.from + at)
    const perMonth = -balance / worth
    if (at >= index && balance < -noise && perMonth > most.perMonth) {
      most = { kind: 'more', short: -balance, perMonth, months: at + 1 }
    }
  }
  return most.perMonth > 0 ? most : { kind: 'enough' }
}
