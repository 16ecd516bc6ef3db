import type { Message } from '../message'
import type { MonthAmount } from './month-amounts'
import type { SavingMethod } from './settings'

/** The saving by one method, øre at the price level of the comparison. */
export interface SavingSeries {
  readonly method: SavingMethod
  readonly months: readonly MonthAmount[]
  /** Why the method gives no month at all; `null` where it gives some. */
  readonly unavailable: Message | null
  /** Holes, estimates and conditions, in words. */
  readonly notes: readonly Message[]
}

/** A method that cannot be used, with the reason. */
export const unavailable = (method: SavingMethod, reason: Message): SavingSeries => ({
  method,
  months: [],
  unavailable: reason,
  notes: [],
})
