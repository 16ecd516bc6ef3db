import { type FigureChange, countChanges, diffOf } from '#domain/diff'
import type { FileIssue } from '#domain/file-issue'
import { type Observation, keyText } from '#domain/observation'
import { measure } from '#domain/measure'
import type { Interpretation } from '#excel/recognise/interpretation'
import type { StoredInitiative } from '#store/initiatives'
import type { StoredObservation } from '#store/observations'
import type { Store } from '#store/store'
import { type LeadingChoice, compareSources } from './source-comparison'

/** An interpreted file compared with a store: just what a commit would carry out. */
export interface FilePlan {
  readonly interpretation: Interpretation
  /** Whose figures they would become; `null` for those of the whole municipality. */
  readonly initiative: StoredInitiative | null
  readonly changes: readonly FigureChange<StoredObservation>[]
  readonly counts: Record<FigureChange['change'], number>
  /** Issues of the file and of its comparison with the store. */
  readonly issues: readonly FileIssue[]
  /** The years whose sources would differ, with the source that leads them. */
  readonly leading: readonly LeadingChoice[]
  /** The batch that holds the same bytes and is wholly in force, or `null`. */
  readonly sameAs: number | null
}

/** True where a table's figures belong to one initiative. */
const ofInitiative = (observations: readonly Observation[]): boolean =>
  observations.some((observation) => measure(observation.measure)?.ofInitiative)

/** Compares an interpreted file with a store. `initiative` is who a plan's figures would belong to. */
export const planFile = (
  store: Store,
  interpretation: Interpretation,
  answers: Readonly<Record<string, string>>,
  sha256: string,
  initiative: () => StoredInitiative,
): FilePlan => {
  const { observations } = interpretation
  const owner = ofInitiative(observations) ? initiative() : null
  const touched = store.touched(owner?.id ?? null, observations)
  const alone = diffOf(touched, observations)
  const removed = alone.flatMap(({ change, old }) => (change === 'removed' && old ? [old] : []))
  const changes =
    removed.length === 0 ? alone : diffOf(touched, observations, store.beneath(owner?.id ?? null, removed))
  const { issues, leading } = compareSources(store, owner?.id ?? null, interpretation, changes, answers)
  return {
    interpretation,
    initiative: owner,
    changes,
    counts: countChanges(changes),
    issues: [...interpretation.issues, ...issues],
    leading,
    sameAs: observations.length === 0 ? null : store.sameBytes(sha256, owner?.id ?? null),
  }
}

/** True where two plans would do the same: the store may have changed between them without touching this file's figures. */
export const samePlan = (a: FilePlan, b: FilePlan): boolean => {
  const outline = ({ changes, issues, leading, sameAs, initiative }: FilePlan) =>
    JSON.stringify([
      changes.map(({ change, old, incoming, returning }) => [
        change,
        [old, incoming, returning].map((side) => side && [side.value, keyText(side)]),
      ]),
      issues,
      leading,
      sameAs,
      initiative?.id ?? null,
    ])
  return outline(a) === outline(b)
}
