import { type CostRowKey, rowText } from './cost-history'
import { type Figure, known, sumFigures, unknown } from './figure'
import type { Month } from './month'
import type { Observation, Source } from './observation'
import { functionsOf } from './series-break'

/** Measures that reports state for a whole year, month after month anew. */
export type StatedMeasure = 'cost.budget.original' | 'cost.budget.revised' | 'cost.forecast'

/** Kinds of table that state budgets, the first of them that does so holds: two statements of one budget are never added up. */
const statingSources: readonly Source[] = ['follow-up', 'annual', 'monthly', 'long']

const ofOneSource = (observations: readonly Observation[]): readonly Observation[] => {
  const source =
    statingSources.find((candidate) => observations.some((item) => item.source === candidate)) ??
    observations[0]?.source
  return observations.filter((item) => item.source === source)
}

/** What the newest report not after the as-of month states: its parts, such as gross and refund. */
const latest = (observations: readonly Observation[], asOf: Month): readonly Observation[] => {
  const known = observations.filter(({ statedIn }) => statedIn === null || statedIn <= asOf)
  const newest = known
    .map(({ statedIn }) => statedIn ?? '')
    .sort()
    .at(-1)
  return ofOneSource(known.filter(({ statedIn }) => (statedIn ?? '') === newest))
}

/**
 * What a row's year was last stated at: the latest report not after the as-of month holds. Unknown (`budget-missing` or
 * `forecast-missing`) where no report had stated it by then.
 */
export const statedFigure = (
  observations: readonly Observation[],
  measure: StatedMeasure,
  key: CostRowKey,
  year: number,
  asOf: Month,
): Figure => {
  const period = String(year)
  const lacking = unknown(period, 'year', measure === 'cost.forecast' ? 'forecast-missing' : 'budget-missing')
  const parts = functionsOf(key.breakdown).map((breakdown) => {
    const own = rowText({ breakdown, committee: key.committee })
    const stated = latest(
      observations.filter((item) => item.measure === measure && item.period === period && rowText(item) === own),
      asOf,
    )
    return stated.length === 0
      ? lacking
      : known(
          period,
          'year',
          stated.reduce((sum, { value }) => sum + value, 0),
        )
  })
  const [only] = parts
  return parts.length === 1 && only ? only : sumFigures(period, 'year', parts)
}
