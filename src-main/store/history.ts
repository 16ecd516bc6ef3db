import { type FigureChange, byImportance, countChanges, diffOf } from '#domain/diff'
import type { BatchCounts } from './batches'
import { type Connection, query } from './connection'
import { selectInForce } from './in-force'
import { type StoredObservation, fromRow, readBatchObservations } from './observations'
import { touchedByBatch } from './touched'

/** Something that was done with a batch. */
export interface BatchEvent {
  readonly event: 'imported' | 'undone' | 'redone'
  readonly at: string
  readonly by: string
}

/** What a batch changed when it came. */
export interface BatchChanges {
  /** Of all its figures, and of those that it removed. */
  readonly counts: BatchCounts
  /** Removed, changed, new, unchanged, as many as were asked for. */
  readonly changes: readonly FigureChange<StoredObservation>[]
  /** How many more there are. */
  readonly more: number
}

/** What was done with a batch, oldest first; nothing for an unknown one. */
export const readBatchEvents = (connection: Connection, batch: number): BatchEvent[] =>
  connection.all(
    query.selectFrom('batch_event').select(['event', 'at', 'by']).where('batch_id', '=', batch).orderBy('id'),
  )

/**
 * What a batch changed when it came, taken back or not; `null` for an unknown one.
 *
 * Before it stand the batches imported earlier that are active today. One that was active then and has been taken back since
 * is left out: it is as if it had never come, and its figures must not appear as the old ones of another. The counts can
 * therefore differ from those of the batch itself, which are of the moment of the import.
 */
export const readBatchChanges = (connection: Connection, batch: number, limit: number): BatchChanges | null => {
  const [owner] = connection.all(query.selectFrom('batch').select('initiative_id').where('id', '=', batch))
  if (!owner) return null
  const strictly = { initiative: owner.initiative_id, owned: 'strictly' } as const
  const before = selectInForce(connection, touchedByBatch(batch), strictly, batch).map(fromRow)
  const changes = byImportance(diffOf(before, readBatchObservations(connection, batch)))
  return {
    counts: countChanges(changes),
    changes: changes.slice(0, limit),
    more: Math.max(0, changes.length - limit),
  }
}
