import type { MonthAmount } from '#domain/realised/month-amounts'
import { whole } from './whole'

/** The sum of the first `count` months, whole øre; `null` where one of them is unknown, or there are fewer. */
export const knownSum = (months: readonly MonthAmount[], count: number): number | null => {
  const own = months.slice(0, count)
  return own.length < count || own.some(({ value }) => value === null)
    ? null
    : whole(own.reduce((sum, { value }) => sum + (value ?? 0), 0))
}
