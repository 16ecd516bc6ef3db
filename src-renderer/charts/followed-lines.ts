/** A point of a chart over time: years from the start, mio. kr. */
export type BalancePoint = readonly [number, number]

/** Where a balance reaches zero for good. */
export interface Crossing {
  readonly at: number
  readonly text: string
}

/** What a line ends in, at the right edge of a chart. */
export interface LineEnd {
  readonly name: string
  readonly value: number
  readonly text: string
}

/** What happened and what is expected in a plan year, mio. kr.; `null` where the year has nothing of it. */
export interface FollowedYear {
  /** Place of the year, from the start (0-based). */
  readonly year: number
  readonly saving: { readonly actual: number | null; readonly expected: number | null }
  readonly investment: { readonly actual: number | null; readonly expected: number | null }
}

/** What the break-even chart shows beside the plan: the balance to now, and what is expected of it. */
export interface FollowedLines {
  /** From the start to now. */
  readonly actual: readonly BalancePoint[]
  /** Begins where the actual ends; empty without a forecast. */
  readonly expected: readonly BalancePoint[]
  /** Expected with the error of the method for and against; begins where the actual ends. */
  readonly band: { readonly low: readonly BalancePoint[]; readonly high: readonly BalancePoint[] } | null
  readonly now: { readonly at: BalancePoint; readonly text: string }
  readonly crossing: Crossing | null
  /** `null` without a forecast. */
  readonly end: LineEnd | null
  /** What would happen instead; `null` where nothing is tried. */
  readonly whatIf: {
    readonly points: readonly BalancePoint[]
    readonly crossing: Crossing | null
    readonly end: LineEnd
  } | null
  readonly years: readonly FollowedYear[]
  /** Names of the plan years, from the first. */
  readonly yearNames: readonly string[]
}
