import type { RealisedView } from '#contract/realised'
import { type Month, monthsBetween } from '#domain/month'
import type { BalancePoint, Crossing } from '../charts/followed-lines'
import type { Speech } from '../locales/speech'

const orePerMillion = 100_000_000

/** Øre as the axis counts: mio. kr. */
export const mio = (ore: number): number => ore / orePerMillion

/** Where the end of a month stands on the axis: years from the start. */
const yearsTo = (month: Month, start: Month): number => (monthsBetween(start, month) + 1) / 12

/** The balance at the end of each month, from the start on. */
export const actualPoints = ({ actual }: Pick<RealisedView, 'actual'>): BalancePoint[] => [
  [0, 0],
  ...actual.map(({ cumulative }, index): BalancePoint => [(index + 1) / 12, mio(cumulative)]),
]

/** A line of months to come, begun where the actual one ends. */
export const pointsAhead = (
  actual: readonly BalancePoint[],
  months: readonly { readonly month: Month; readonly value: number }[],
  start: Month,
): BalancePoint[] => {
  const last = actual.at(-1)
  if (!last || months.length === 0) return []
  return [last, ...months.map(({ month, value }): BalancePoint => [yearsTo(month, start), mio(value)])]
}

/** Where a balance that ends above zero rises to it for the last time; `text` says when. `null` where it never is below, or at the end still is. */
export const crossingOf = (
  points: readonly BalancePoint[],
  month: Month | null,
  { fmt }: Pick<Speech, 'fmt'>,
): Crossing | null => {
  const below = points.findLastIndex(([, value]) => value < 0)
  const from = points[below]
  const to = points[below + 1]
  if (month === null || !from || !to) return null
  const part = to[1] === from[1] ? 1 : -from[1] / (to[1] - from[1])
  return { at: from[0] + (to[0] - from[0]) * part, text: fmt.monthShort(month) }
}
