/**
 * A step of the central refusion (barnets lov § 198): of a case's cost in a year, the part above `from` øre up to the next step is
 * refunded with `share` thousandths of a per cent (25,000 = 25 %).
 */
export interface RefusionStep {
  readonly from: number
  readonly share: number
}

/** The steps of each year; a year without any has no known limits. */
export type RefusionLimits = ReadonlyMap<number, readonly RefusionStep[]>

/** What the state refunds of a case that costs `cost` øre a year: 0 below the lowest step. */
export const refusionOf = (cost: number, steps: readonly RefusionStep[]): number => {
  const rising = steps.toSorted((one, other) => one.from - other.from)
  return rising.reduce((sum, { from, share }, index) => {
    const upTo = rising[index + 1]?.from ?? Infinity
    return sum + (Math.max(0, Math.min(cost, upTo) - from) * share) / 100_000
  }, 0)
}
