import type { RealisedView } from '#contract/realised'
import { type Month, isMonth } from '#domain/month'
import { keyText } from '#domain/observation'
import { lastMonthOf } from '#domain/period'
import type { StoredObservation } from '#store/observations'
import type { Shelf } from './books'

type Restated = NonNullable<RealisedView['known']>['restated'][number]

/** Of a whole year, but known from its first month on: rates and stocks, which no month adds to. */
const fromJanuary: ReadonlySet<string> = new Set(['price.index', 'population.0-17'])

/** The month from which on a figure counts; a budget or forecast for the whole year was stated in a month of it. */
const countsFrom = ({ measure, period, basis, statedIn }: StoredObservation): Month | null => {
  const january = `${period}-01`
  if (basis === 'year' && fromJanuary.has(measure) && isMonth(january)) return january
  return statedIn ?? lastMonthOf(period, basis)
}

/** So many are listed; all are counted. */
const mostListed = 500

const within = (shelf: Shelf, asOf: Month): Map<string, StoredObservation> =>
  new Map(
    [...shelf.observations.values()].flat().flatMap((item) => {
      const at = countsFrom(item)
      return at !== null && at <= asOf ? [[keyText(item), item] as const] : []
    }),
  )

const restatedView = (before: StoredObservation | undefined, after: StoredObservation | undefined): Restated[] => {
  const held = after ?? before
  if (!held) return []
  const { measure, breakdown, committee, period, basis, file, importedAt } = held
  return [
    {
      ...{ measure, breakdown, committee, period, basis, file, importedAt },
      before: before?.value ?? null,
      after: after?.value ?? null,
      trace: { measure, breakdown, period, basis, ...(committee === '' ? {} : { committee }) },
    },
  ]
}

/** The figures up to the as-of month that say something else today than they did then, newest import first. */
export const restatedSince = (then: Shelf, today: Shelf, asOf: Month): { restated: Restated[]; count: number } => {
  const [before, after] = [within(then, asOf), within(today, asOf)]
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const changed = keys
    .filter((key) => before.get(key)?.value !== after.get(key)?.value)
    .flatMap((key) => restatedView(before.get(key), after.get(key)))
    .sort((one, other) => other.importedAt.localeCompare(one.importedAt) || one.period.localeCompare(other.period))
  return { restated: changed.slice(0, mostListed), count: changed.length }
}
