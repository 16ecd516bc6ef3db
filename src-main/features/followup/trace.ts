import type { EnteredRow, TraceKey, TraceRow } from '#contract/followup'
import type { CostTime } from '#domain/cost-figures'
import { type CostYear, costHistory, rowText } from '#domain/cost-history'
import { type Month, addMonths, isMonth, monthOf, yearOf } from '#domain/month'
import type { Basis } from '#domain/period'
import { functionsOf } from '#domain/series-break'
import type { StoredObservation } from '#store/observations'
import type { FollowupQuestion } from '../context'
import { type PlanBehind, behindPlan } from './plan-trace'
import { readSpend } from './spend'

/** What stands behind a figure: its value, and every observation of the same thing that was ever imported, newest first. */
export interface Traced {
  /** The signed sum of the rows that count; `null` where none does. */
  readonly value: number | null
  readonly rows: TraceRow[]
  /** The figures of a business case that were typed, not imported: they count too. */
  readonly entered: EnteredRow[]
}

type Sign = TraceRow['sign']

/** Which observations are of the thing asked about, and how each enters the figure. */
interface Reading {
  readonly relevant: (observation: StoredObservation) => boolean
  readonly sign: (observation: StoredObservation) => Sign
}

const calendar: readonly Basis[] = ['month', 'ytd', 'year']

/** What adds up over the months as spend does, and no person chooses a source for. */
const addsUp: ReadonlySet<string> = new Set(['investment.actual', 'placement.avoided'])

const timeOf = ({ period, basis }: TraceKey): CostTime | null => {
  if (basis === 'year') return { basis: 'year', year: Number(period) }
  return (basis === 'month' || basis === 'ytd') && isMonth(period) ? { basis, at: period } : null
}

const endOf = ({ basis, period }: StoredObservation): string => (basis === 'year' ? `${period}-12` : period)

/** Months add up; a cumulative figure counts whole, less the one before it where a single stretch is asked about. */
const spendReading = (year: CostYear<StoredObservation> | undefined, time: CostTime): Reading => {
  const last = time.basis === 'year' ? monthOf(time.year, 12) : time.at
  const january = monthOf(yearOf(last), 1)
  const leading = new Set((year?.leading.observations ?? []).map(({ id }) => id))
  const firstOf = (observation: StoredObservation): Month => {
    if (time.basis !== 'month') return january
    const own = year?.byKey.get(rowText(observation))?.segments ?? []
    return own.find(({ from, to }) => from <= last && last <= to)?.from ?? last
  }
  const sign = (observation: StoredObservation): Sign => {
    if (!leading.has(observation.id)) return 0
    const first = firstOf(observation)
    const end = endOf(observation)
    if (observation.basis === 'month') return end >= first && end <= last ? 1 : 0
    if (end === last) return 1
    return first > january && end === addMonths(first, -1) ? -1 : 0
  }
  return {
    sign,
    relevant: (observation) => {
      const end = endOf(observation)
      const within = observation.basis === 'month' && time.basis !== 'month' && end <= last
      return end === last || within || sign(observation) !== 0
    },
  }
}

/** A budget or forventet regnskab: of each row the latest statement not after the as-of month. */
const statedReading = (inForce: readonly StoredObservation[], key: TraceKey, asOf: Month | null): Reading => {
  const latest = new Map<string, string>()
  for (const item of inForce) {
    const stated = item.statedIn ?? ''
    if (item.period !== key.period || (asOf !== null && stated > asOf)) continue
    if (stated >= (latest.get(rowText(item)) ?? '')) latest.set(rowText(item), stated)
  }
  const ids = new Set(inForce.map(({ id }) => id))
  return {
    relevant: ({ period }) => period === key.period,
    sign: (item) =>
      ids.has(item.id) && item.period === key.period && latest.get(rowText(item)) === (item.statedIn ?? '') ? 1 : 0,
  }
}

const exactReading = (counting: ReadonlySet<number>, key: TraceKey): Reading => ({
  relevant: ({ period, basis }) => period === key.period && basis === key.basis,
  sign: ({ id, period, basis }) => (counting.has(id) && period === key.period && basis === key.basis ? 1 : 0),
})

const readingOf = (question: FollowupQuestion, key: TraceKey, inForce: readonly StoredObservation[]): Reading => {
  const time = timeOf(key)
  const { measure } = key
  if (time !== null && (measure === 'cost.actual' || addsUp.has(measure))) {
    const year = time.basis === 'year' ? time.year : yearOf(time.at)
    const history =
      measure === 'cost.actual' ? readSpend(question).history : costHistory(inForce, question.asOf, () => null, measure)
    return spendReading(
      history.find((item) => item.year === year),
      time,
    )
  }
  if (measure.startsWith('cost.')) return statedReading(inForce, key, question.asOf)
  return exactReading(new Set(inForce.map(({ id }) => id)), key)
}

const rowView = (observation: StoredObservation, sign: Sign, inForce: ReadonlySet<number>): TraceRow => {
  const { id, batch, file, importedAt, status, source, measure, breakdown, component, committee, dranst } = observation
  const { period, basis, value, origin } = observation
  return {
    ...{ batch, file, importedAt, status, source, measure, breakdown, component, committee, dranst },
    ...{ period, basis, value, ...origin },
    superseded: status === 'active' && sign === 0 && !inForce.has(id),
    counts: sign !== 0,
    sign,
  }
}

const planTraced = ({ imported, counting, entered, value }: PlanBehind): Traced => ({
  value,
  // Where it does not count, another version says something else.
  rows: imported.map((observation) => rowView(observation, counting.has(observation.id) ? 1 : 0, counting)),
  entered: [...entered],
})

/** Everything behind a figure: the observations, with how they count, those that say something else of the same, and what was typed. */
export const trace = (question: FollowupQuestion, key: TraceKey): Traced => {
  const plan = behindPlan(question, key)
  if (plan !== null) return planTraced(plan)
  const { store, initiative } = question
  const inForce = store.inForce({ initiative: initiative.id, measures: [key.measure] })
  const ids = new Set(inForce.map(({ id }) => id))
  const { relevant, sign } = readingOf(question, key, inForce)
  const timed = calendar.includes(key.basis)
  const rows = store
    .ever({
      measure: key.measure,
      breakdowns: key.breakdown === 'total' ? null : functionsOf(key.breakdown),
      periodLike: timed ? `${key.period.slice(0, 4)}%` : key.period,
      bases: timed ? calendar : [key.basis],
    })
    .filter((observation) => key.committee === undefined || observation.committee === key.committee)
    .filter(relevant)
    .map((observation) => rowView(observation, sign(observation), ids))
  const counting = rows.filter(({ counts }) => counts)
  return {
    value: counting.length === 0 ? null : counting.reduce((sum, row) => sum + row.sign * row.value, 0),
    rows,
    entered: [],
  }
}
