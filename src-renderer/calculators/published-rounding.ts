import type { StatedPlanYear } from '#domain/business-case'

const krone = 100

/**
 * The unit in which a table was published, øre: the largest power of ten kr. (at most a million) that every stated amount is a
 * whole number of. Rødovre's hundred thousands: 10.000.000. A difference below half of it is no difference.
 */
export const publishedRounding = (stated: readonly StatedPlanYear[]): number => {
  const amounts = stated.flatMap(({ investment, saving }) => [investment, saving])
  let unit = krone
  while (unit < 1_000_000 * krone && amounts.length > 0 && amounts.every((amount) => amount % (unit * 10) === 0))
    unit *= 10
  return unit
}
