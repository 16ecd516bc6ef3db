import type { Client } from '#contract/contract'
import type { Message } from '#domain/message'
import type { Plan } from '#contract/importing'
import { type RowState, outcomeOf, samePlan } from './import-row'
import type { RowList } from './row-list'
import type { RowReader } from './row-reader'

/** What committing needs of the core and of the window. */
export interface CommitDoors {
  readonly importing: Pick<Client['importing'], 'commit'>
  readonly reader: Pick<RowReader, 'read'>
  /** The core's refusal in an error, or `null` where the error is none. */
  readonly refusal: (error: unknown) => Message | null
  readonly failure: (error: unknown) => RowState
}

/** Stores rows that have been read. */
export interface RowCommits {
  /** Stores one row; warnings are accepted only where `acceptWarnings` says so. */
  readonly commit: (id: string, acceptWarnings: boolean) => Promise<void>
  /** Stores every row that is ready, one after the other. Warnings are never accepted this way. */
  readonly commitReady: () => Promise<void>
}

/** Refusals after which reading the file once more is what helps. */
const readAgain: readonly Message['key'][] = ['error.plan-stale', 'error.plan-unknown']

/** Stores the rows of a list. */
export const createRowCommits = (list: RowList, { importing, reader, refusal, failure }: CommitDoors): RowCommits => {
  /** The plan that can be stored now, or `null` while the file is something else than read and understood. */
  const planNow = (id: string): Plan | null => {
    const state = list.find(id)?.state
    return state?.at === 'planned' ? state.plan : null
  }

  const store = async (id: string, acceptWarnings: boolean, mayRenew: boolean): Promise<void> => {
    const shown = planNow(id)
    const planId = shown?.planId ?? null
    if (shown === null || planId === null) return
    list.update(id, { state: { at: 'saving', plan: shown } })
    try {
      const { batch, counts } = await importing.commit({ planId, acceptWarnings })
      list.update(id, { renewed: false, state: { at: 'saved', plan: shown, batch, counts } })
    } catch (error) {
      const message = refusal(error)
      if (message === null || !readAgain.includes(message.key)) {
        const state = failure(error)
        list.update(id, { state: state.at === 'failed' ? { ...state, plan: shown } : state })
        return
      }
      await reader.read(id)
      const renewed = planNow(id)
      // What the person saw and accepted is still what would be stored: no need to ask again.
      if (mayRenew && renewed !== null && samePlan(shown, renewed)) await store(id, acceptWarnings, false)
      else list.update(id, { renewed: true })
    }
  }

  return {
    commit: (id, acceptWarnings) => store(id, acceptWarnings, true),
    commitReady: async () => {
      const ready = list.rows.value.filter((row) => outcomeOf(row.state) === 'ready')
      for (const { id } of ready) await store(id, false, true)
    },
  }
}
