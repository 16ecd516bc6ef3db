import { type Batch, type BatchDetail, batchSchema } from '#contract/importing'
import { message } from '#domain/message'
import type { StoredBatch } from '#store/batches'
import type { Store } from '#store/store'
import { Refusal } from '../refusal'
import { changeView, listedChanges } from './change-view'

/** An import as a window sees it. */
export const batchView = (batch: StoredBatch): Batch => batchSchema.parse(batch)

/** The import of a number. Throws a `Refusal` for an unknown one. */
export const batchOf = (store: Store, id: number): StoredBatch => {
  const found = store.batch(id)
  if (!found) throw new Refusal(message('error.batch-unknown', { batch: id }))
  return found
}

/** What happened to an import, and what it changed when it came. Throws a `Refusal` for an unknown one. */
export const batchDetail = (store: Store, id: number): BatchDetail => {
  const batch = batchView(batchOf(store, id))
  const found = store.batchChanges(id, listedChanges)
  return {
    batch,
    events: store.batchEvents(id),
    changes: (found?.changes ?? []).flatMap(changeView),
    moreChanges: found?.more ?? 0,
  }
}
