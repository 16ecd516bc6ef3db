import type { StatedPlanYear } from '../business-case'
import type { PayerShare } from '../payer-split'

/** A scenario as a case states it, øre. */
export interface AuditedScenario {
  readonly key: string
  /** A year of which only the net gain is stated has that as its saving, and no investment. */
  readonly years: readonly StatedPlanYear[]
  /** The stated accumulated balance after year 1, 2, …; `null` where there is none. */
  readonly balances?: readonly (number | null)[]
}

/** An item of an investment plan, øre by year; `null` where there is no figure. */
export interface AuditedItem {
  readonly name: string
  readonly amounts: readonly (number | null)[]
}

/** The figures of a case that are recomputed whatever is claimed of it. Where nothing is stated, nothing is checked. */
export interface AuditedCase {
  /** Where the figures stand: »Tabel 2«. */
  readonly place: string
  readonly scenarios: readonly AuditedScenario[]
  /** Years that break-even is looked for in. */
  readonly horizonYears: number
  /** Still to be applied to the years: 0 where the stated figures are discounted already. */
  readonly discountRate: number
  /** What the figures were rounded to, øre: 100,000 for 1.000 kr. */
  readonly stepOre: number
  /** The investment plan by item, with the stated total of each year. */
  readonly items?: readonly AuditedItem[]
  readonly itemTotals?: readonly (number | null)[]
  readonly itemsPlace?: string
  /** Shares of the cost between payers. */
  readonly payers?: readonly PayerShare[]
  readonly payersPlace?: string
}
