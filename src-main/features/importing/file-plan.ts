import { type FigureChange, countChanges, diffOf } from '#domain/diff'
import type { FileIssue } from '#domain/file-issue'
import { amountParam, message } from '#domain/message'
import { type Observation, keyText } from '#domain/observation'
import { costHistory } from '#domain/cost-history'
import { measure } from '#domain/measure'
import { calendarYearOf } from '#domain/period'
import { type Disagreement, agreements } from '#domain/source-agreement'
import type { Interpretation } from '#excel/recognise/interpret'
import type { StoredInitiative } from '#store/initiatives'
import type { StoredObservation } from '#store/observations'
import type { Store } from '#store/store'
import { chosenSource } from '../context'

/** An interpreted file compared with a store: just what a commit would carry out. */
export interface FilePlan {
  readonly interpretation: Interpretation
  /** Whose figures they would become; `null` for those of the whole municipality. */
  readonly initiative: StoredInitiative | null
  readonly changes: readonly FigureChange<StoredObservation>[]
  readonly counts: Record<FigureChange['change'], number>
  /** Issues of the file and of its comparison with the store. */
  readonly issues: readonly FileIssue[]
  /** The batch that holds the same bytes and is wholly in force, or `null`. */
  readonly sameAs: number | null
}

/** True where a table's figures belong to one initiative. */
const ofInitiative = (observations: readonly Observation[]): boolean =>
  observations.some((observation) => measure(observation.measure)?.ofInitiative)

const disagreementIssue = (found: Disagreement, incoming: readonly Observation[]): FileIssue => {
  const at = incoming.find(
    (item) =>
      item.breakdown === found.breakdown &&
      item.committee === found.committee &&
      (item.period === found.period || item.period === found.period.slice(0, 4)),
  )
  const code = found.wholeYear ? 'year-mismatch' : 'ytd-mismatch'
  return {
    severity: 'warning',
    code,
    sheet: at?.origin.sheet ?? null,
    cell: at?.origin.cell ?? null,
    message: message(`compare.${code}`, {
      function: found.breakdown,
      period: found.wholeYear ? found.period.slice(0, 4) : found.period,
      source: `@source.${found.source}`,
      value: amountParam(found.value),
      leading: `@source.${found.leading}`,
      leadingValue: amountParam(found.leadingValue),
      difference: amountParam(found.value - found.leadingValue),
    }),
  }
}

type Rounded = Observation & { readonly rounding: number }

/** Where the file's figures and another source of the same year would differ by more than their rounding, once it is stored. */
const comparisons = (
  store: Store,
  interpretation: Interpretation,
  changes: FilePlan['changes'],
  inForce: readonly StoredObservation[],
): FileIssue[] => {
  const incoming = interpretation.observations.filter((observation) => observation.measure === 'cost.actual')
  const years = new Set(incoming.map(({ period, basis }) => calendarYearOf(period, basis)))
  const gone = new Set(changes.flatMap(({ old }) => (old ? [keyText(old)] : [])))
  const kept: Rounded[] = inForce.filter((observation) => !gone.has(keyText(observation)))
  const arriving: Rounded[] = incoming.map((observation) => ({ ...observation, rounding: interpretation.rounding }))
  return costHistory([...kept, ...arriving], null, chosenSource(store))
    .filter(({ year }) => years.has(year))
    .flatMap((year) => agreements(year))
    .flatMap(({ disagreements }) => disagreements)
    .filter(({ source, leading }) => source === interpretation.source || leading === interpretation.source)
    .map((found) => disagreementIssue(found, incoming))
}

/** Compares an interpreted file with a store. `initiative` is who a plan's figures would belong to. */
export const planFile = (
  store: Store,
  interpretation: Interpretation,
  sha256: string,
  initiative: () => StoredInitiative,
): FilePlan => {
  const { observations } = interpretation
  const owner = ofInitiative(observations) ? initiative() : null
  const measures = [...new Set(observations.map((observation) => observation.measure))]
  const inForce = measures.length === 0 ? [] : store.inForce({ initiative: owner?.id ?? null, measures })
  const changes = diffOf(inForce, observations)
  const same = store
    .batches()
    .find(
      (batch) =>
        batch.sha256 === sha256 &&
        batch.status === 'active' &&
        batch.inForce === batch.figures &&
        (batch.initiative ?? null) === (owner?.id ?? null),
    )
  return {
    interpretation,
    initiative: owner,
    changes,
    counts: countChanges(changes),
    issues: [...interpretation.issues, ...comparisons(store, interpretation, changes, inForce)],
    sameAs: observations.length === 0 ? null : (same?.id ?? null),
  }
}

/** True where two plans would do the same: the store may have changed between them without touching this file's figures. */
export const samePlan = (a: FilePlan, b: FilePlan): boolean => {
  const outline = ({ changes, issues, sameAs, initiative }: FilePlan) =>
    JSON.stringify([
      changes.map(({ change, old, incoming }) => [
        change,
        [old, incoming].map((side) => side && [side.value, keyText(side)]),
      ]),
      issues,
      sameAs,
      initiative?.id ?? null,
    ])
  return outline(a) === outline(b)
}
