import type { Overview } from '#contract/followup'
import type { Period } from '#domain/period'
import type { StoredObservation } from '#store/observations'
import type { FollowupQuestion } from '../context'

type Series = Overview['series'][number]

/** Spend, budgets and the plan have pages of their own. */
const isShownElsewhere = (measure: string): boolean => /^(?:cost|plan)\./.test(measure)

/** In time: `Y9` before `Y10`. */
const order = (period: Period): string => (period.startsWith('Y') ? `Y${period.slice(1).padStart(2, '0')}` : period)

const inTime = (one: StoredObservation, other: StoredObservation): number =>
  order(one.period).localeCompare(order(other.period))

const seriesOf = (measure: string, found: readonly StoredObservation[]): Series => {
  const periods = found.toSorted(inTime).map(({ period }) => period)
  return {
    measure,
    figures: found.length,
    first: periods[0] ?? '',
    last: periods.at(-1) ?? '',
    latest: [...Map.groupBy(found, ({ breakdown }) => breakdown)].flatMap(([breakdown, own]) => {
      const last = own.toSorted(inTime).at(-1)
      return last ? [{ measure, breakdown, period: last.period, basis: last.basis }] : []
    }),
  }
}

/** What is in force besides spend and plan: caseloads, notifications, placements, own measures, by measure. */
export const importedSeries = ({ store, initiative }: FollowupQuestion): Series[] => {
  const measures = store.measures().filter((measure) => !isShownElsewhere(measure))
  const found = store.inForce({ initiative: initiative.id, measures })
  return [...Map.groupBy(found, ({ measure }) => measure)].map(([measure, own]) => seriesOf(measure, own))
}
