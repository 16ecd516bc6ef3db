import { message } from '#domain/message'
import type { Month } from '#domain/month'
import type { Source } from '#domain/observation'
import type { Store } from '#store/store'
import type { StoredInitiative } from '#store/initiatives'
import { Refusal } from './refusal'

/** The initiative that is asked about: by key, or the only one there is. Throws a `Refusal` where that is none or several. */
export const initiativeOf = (store: Store, key: string | null): StoredInitiative => {
  const all = store.initiatives()
  if (key === null) {
    const [only, ...others] = all
    if (only && others.length === 0) return only
    throw new Refusal(message('error.initiative-ambiguous', { keys: all.map((item) => item.key).join(', ') }))
  }
  const found = all.find((item) => item.key === key)
  if (!found) throw new Refusal(message('error.initiative-unknown', { key }))
  return found
}

/** The source that a person chose to lead the spend of a year, or `null`. */
export const chosenSource = (store: Store): ((year: number) => Source | null) => {
  const chosen = new Map(
    store
      .chosenSources()
      .filter(({ measure }) => measure === 'cost.actual')
      .map(({ year, source }) => [year, source]),
  )
  return (year) => chosen.get(year) ?? null
}

/** One follow-up question: whose figures, as of which month. */
export interface FollowupQuestion {
  readonly store: Store
  readonly initiative: StoredInitiative
  readonly asOf: Month | null
}
