import { type Observation, scopeText, scopesOf } from './observation'
import { ObservationMap } from './observation-map'

/** What an import would do to one figure. */
export interface FigureChange<Stored extends Observation = Observation> {
  readonly change: 'new' | 'changed' | 'unchanged' | 'removed'
  /** The figure in force now; `null` for a new one. */
  readonly old: Stored | null
  /** The figure of the file; `null` for one that the file lacks though it claims to be complete for it. */
  readonly incoming: Observation | null
  /** Of a removed one, the older figure of another export that holds from then on; `null` where there is none. */
  readonly returning: Stored | null
}

/**
 * The figures that an import would add, change, leave and remove. `inForce` are those of now; others than within the scopes and
 * of the keys of `incoming` do not matter. `beneath` are older figures that others overrule, the oldest first: where the one
 * above is removed, they hold again.
 */
export const diffOf = <Stored extends Observation>(
  inForce: readonly Stored[],
  incoming: readonly Observation[],
  beneath: readonly Stored[] = [],
): FigureChange<Stored>[] => {
  const scopes = new Set(scopesOf(incoming).map(scopeText))
  const stored = new ObservationMap<Stored>()
  for (const item of inForce) stored.set(item, item)
  const arriving = new ObservationMap<true>()
  if (inForce.length > 0) for (const item of incoming) arriving.set(item, true)
  const under = new ObservationMap<Stored>()
  for (const item of beneath) if (!scopes.has(scopeText(item))) under.set(item, item)
  const arrivals = incoming.map((observation): FigureChange<Stored> => {
    const old = stored.get(observation) ?? null
    const change = old === null ? 'new' : old.value === observation.value ? 'unchanged' : 'changed'
    return { change, old, incoming: observation, returning: null }
  })
  const removed = inForce
    .filter((observation) => scopes.has(scopeText(observation)) && arriving.get(observation) === undefined)
    .map((old): FigureChange<Stored> => {
      const returning = under.get(old) ?? null
      return { change: 'removed', old, incoming: null, returning }
    })
  return [...arrivals, ...removed]
}

/** How many figures fall under each kind of change. */
export const countChanges = (changes: readonly FigureChange[]): Record<FigureChange['change'], number> => {
  const counts = { new: 0, changed: 0, unchanged: 0, removed: 0 }
  for (const { change } of changes) counts[change] += 1
  return counts
}

const importance: Readonly<Record<FigureChange['change'], number>> = { removed: 0, changed: 1, new: 2, unchanged: 3 }

/** The changes in the order in which a person should see them: removed, changed, new, unchanged; else as they stood. */
export const byImportance = <Stored extends Observation>(
  changes: readonly FigureChange<Stored>[],
): FigureChange<Stored>[] => [...changes].sort((a, b) => importance[a.change] - importance[b.change])
