import type { SourceStatus } from '#contract/followup'
import { type CostYear, costHistory } from '#domain/cost-history'
import type { MoneyBasis } from '#domain/money-page'
import { type Month, addMonths, monthOf, monthRange } from '#domain/month'
import { type Agreement, agreements } from '#domain/source-agreement'
import type { SourceCoverage } from '#domain/leading-source'
import type { StoredObservation } from '#store/observations'
import { type FollowupQuestion, chosenSource } from '../context'

/** The measures that the money pages read. */
const spendMeasures = [
  'cost.actual',
  'cost.budget.original',
  'cost.budget.supplement',
  'cost.budget.revised',
  'cost.forecast',
]

/** The spend of a municipality as known in a store: year by year, with the budgets, as of a month. */
export interface Spend {
  /** The month asked for, else the last one that any figure reaches; `null` without any spend. */
  readonly asOf: Month | null
  /** Every month that can be the as-of month, oldest first. */
  readonly choices: readonly Month[]
  readonly history: readonly CostYear<StoredObservation>[]
  /** Budgets and forventet regnskab in force. */
  readonly stated: readonly StoredObservation[]
}

const choicesOf = (history: readonly CostYear[]): Month[] => {
  const ends = history.flatMap(({ rows }) => rows.flatMap(({ segments }) => segments.map(({ to }) => to)))
  return [...new Set(ends)].sort()
}

/** Reads the spend behind a question. */
export const readSpend = ({ store, initiative, asOf }: FollowupQuestion): Spend => {
  const observations = store.inForce({ initiative: initiative.id, measures: spendMeasures })
  const chosen = chosenSource(store)
  const whole = costHistory(observations, null, chosen)
  const last =
    whole
      .map(({ leading }) => leading.through)
      .sort()
      .at(-1) ?? null
  const at = asOf ?? last
  return {
    asOf: at,
    choices: choicesOf(whole),
    history: at === null ? [] : costHistory(observations, at, chosen),
    stated: observations.filter(({ measure }) => measure !== 'cost.actual'),
  }
}

/** What the rows of one year are worked out from; `null` without an as-of month. */
export const moneyBasis = ({ asOf, history, stated }: Spend, year: number): MoneyBasis | null =>
  asOf === null ? null : { history, stated, year, asOf: asOf < monthOf(year, 12) ? asOf : monthOf(year, 12) }

/** The thirteen months to the as-of month. */
export const lastThirteenMonths = (asOf: Month): Month[] => monthRange(addMonths(asOf, -12), asOf)

const batchesOf = ({ observations }: SourceCoverage<StoredObservation>): SourceStatus['batches'] => [
  ...new Map(observations.map(({ batch, file, importedAt }) => [batch, { id: batch, file, importedAt }])).values(),
]

const statusOf = (
  year: number,
  coverage: SourceCoverage<StoredObservation>,
  found: Agreement | null,
): SourceStatus => ({
  measure: 'cost.actual',
  year,
  source: coverage.source,
  leads: found === null,
  through: coverage.through,
  missing: [...coverage.missing],
  difference: found?.difference ?? null,
  agrees: (found?.disagreements.length ?? 0) === 0,
  batches: batchesOf(coverage),
})

/** Which kinds of table each year rests on, the leading one first, newest year first. */
export const sourceStatuses = ({ history }: Spend): SourceStatus[] =>
  [...history].reverse().flatMap((year) => {
    const found = agreements(year)
    return [
      statusOf(year.year, year.leading, null),
      ...year.controls.map((control) =>
        statusOf(year.year, control, found.find(({ source }) => source === control.source) ?? null),
      ),
    ]
  })
