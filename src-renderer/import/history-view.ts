import type { Batch } from '#contract/importing'

/** What has become of an import. `partly`: newer imports have taken over some of its figures. */
export type BatchState = 'in-force' | 'partly' | 'superseded' | 'undone'

/** How many figures a batch brought. */
export const figuresOf = ({ counts }: Pick<Batch, 'counts'>): number => counts.new + counts.changed + counts.unchanged

/** What has become of a batch. */
export const stateOfBatch = (batch: Pick<Batch, 'status' | 'inForce' | 'counts'>): BatchState => {
  if (batch.status === 'undone') return 'undone'
  if (batch.inForce === 0) return 'superseded'
  return batch.inForce < figuresOf(batch) ? 'partly' : 'in-force'
}

/** The imports, newest first. */
export const newestFirst = (batches: readonly Batch[]): Batch[] => batches.toSorted((a, b) => b.id - a.id)
