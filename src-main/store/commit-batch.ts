import { type Observation, type Source, scopesOf } from '#domain/observation'
import type { BatchCounts } from './batches'
import { type NewBusinessCase, insertBusinessCase } from './business-cases'
import { type Connection, query } from './connection'
import { asStoreFailure } from './store-failure'

/** A file that is to be stored. */
export interface NewBatch {
  /** Set where the figures belong to one initiative; `null` for those of the whole municipality. */
  readonly initiative: number | null
  readonly file: string
  readonly sha256: string
  readonly kind: string
  readonly source: Source
  readonly rounding: number
  readonly importedAt: string
  readonly importedBy: string
  readonly counts: BatchCounts
  readonly observations: readonly Observation[]
  /** Set for a business-case table: it becomes the next version. */
  readonly businessCase: NewBusinessCase | null
}

/** A bulk commit gives way to everything else after this long. */
const sliceMs = 10

const insertScope = `
  INSERT INTO batch_scope (measure, basis, period, source, stated_in, slot, batch_id) VALUES (?, ?, ?, ?, ?, ?, ?)`

const insertObservation = `
  INSERT INTO observation
    (batch_id, measure, breakdown, component, committee, dranst, period, basis, source, stated_in, slot, value, sheet, cell, raw, row_count)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Writes the rows of a batch within the transaction of the caller, in slices between which the event loop runs. */
export const writeBatch = async (connection: Connection, batch: NewBatch): Promise<number> => {
  const id = connection.run(
    query.insertInto('batch').values({
      initiative_id: batch.initiative,
      file_name: batch.file,
      sha256: batch.sha256,
      kind: batch.kind,
      source: batch.source,
      rounding: batch.rounding,
      status: 'active',
      imported_at: batch.importedAt,
      imported_by: batch.importedBy,
      new_count: batch.counts.new,
      changed_count: batch.counts.changed,
      unchanged_count: batch.counts.unchanged,
      removed_count: batch.counts.removed,
    }),
  )
  connection.run(
    query
      .insertInto('batch_event')
      .values({ batch_id: id, event: 'imported', at: batch.importedAt, by: batch.importedBy }),
  )
  const scope = connection.database.prepare(insertScope)
  for (const { measure, basis, period, source, statedIn, slot } of scopesOf(batch.observations)) {
    asStoreFailure(() => scope.run(measure, basis, period, source, statedIn ?? '', slot, id))
  }
  const insert = connection.database.prepare(insertObservation)
  let sliceStart = performance.now()
  for (const o of batch.observations) {
    const { sheet, cell, raw, rows } = o.origin
    const key = [
      o.measure,
      o.breakdown,
      o.component,
      o.committee,
      o.dranst,
      o.period,
      o.basis,
      o.source,
      o.statedIn ?? '',
    ]
    asStoreFailure(() => insert.run(id, ...key, o.slot, o.value, sheet, cell, raw, rows))
    if (performance.now() - sliceStart > sliceMs) {
      await new Promise((resolve) => setImmediate(resolve))
      sliceStart = performance.now()
    }
  }
  if (batch.businessCase && batch.initiative !== null) {
    insertBusinessCase(connection, batch.initiative, id, batch.businessCase, batch.importedAt, batch.importedBy)
  }
  return id
}
