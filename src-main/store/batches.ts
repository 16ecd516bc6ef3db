import type { Source } from '#domain/observation'
import { spanOf } from '#domain/period'
import { type Connection, query } from './connection'
import { countInForce } from './in-force'

/** How many figures an import brought, against those in force before it. */
export interface BatchCounts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

/** An import in the history. */
export interface StoredBatch {
  readonly id: number
  readonly initiative: number | null
  readonly file: string
  readonly sha256: string
  readonly kind: string
  readonly source: Source
  readonly status: 'active' | 'undone'
  readonly importedAt: string
  readonly importedBy: string
  readonly counts: BatchCounts
  readonly measures: readonly string[]
  readonly firstPeriod: string
  readonly lastPeriod: string
  /** Figures that it holds, and how many of them are in force. */
  readonly figures: number
  readonly inForce: number
}

/** Every import, newest first. */
export const readBatches = (connection: Connection): StoredBatch[] => {
  const inForce = countInForce(connection, { sql: 'SELECT id FROM observation', params: {} })
  const spans = connection.all(
    query
      .selectFrom('observation')
      .select((select) => [
        'batch_id',
        'measure',
        'basis',
        select.fn.countAll<number>().as('count'),
        select.fn.min('period').as('first'),
        select.fn.max('period').as('last'),
      ])
      .groupBy(['batch_id', 'measure', 'basis'])
      .orderBy('measure'),
  )
  return connection.all(query.selectFrom('batch').selectAll().orderBy('id', 'desc')).map((row) => {
    const own = spans.filter(({ batch_id }) => batch_id === row.id)
    const span = spanOf(own.flatMap(({ basis, first, last }) => [first, last].map((period) => ({ basis, period }))))
    return {
      id: row.id,
      initiative: row.initiative_id,
      file: row.file_name,
      sha256: row.sha256,
      kind: row.kind,
      source: row.source,
      status: row.status,
      importedAt: row.imported_at,
      importedBy: row.imported_by,
      counts: {
        new: row.new_count,
        changed: row.changed_count,
        unchanged: row.unchanged_count,
        removed: row.removed_count,
      },
      measures: [...new Set(own.map(({ measure }) => measure))],
      firstPeriod: span?.first ?? '',
      lastPeriod: span?.last ?? '',
      figures: own.reduce((sum, { count }) => sum + count, 0),
      inForce: inForce.get(row.id) ?? 0,
    }
  })
}

/**
 * The newest active batch of just that owner that holds a file of these bytes and is wholly in force; `null` where there is
 * none, so that the bytes would change something.
 */
export const findSameBytes = (connection: Connection, sha256: string, initiative: number | null): number | null => {
  const candidates = connection.all(
    query
      .selectFrom('batch')
      .select('id')
      .where('sha256', '=', sha256)
      .where('status', '=', 'active')
      .where('initiative_id', 'is', initiative)
      .orderBy('id', 'desc'),
  )
  const wholly = candidates.find(({ id }) => {
    const figures = connection.all(
      query
        .selectFrom('observation')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('batch_id', '=', id),
    )
    const params = { batch: id }
    const inForce = countInForce(connection, { sql: 'SELECT id FROM observation WHERE batch_id = :batch', params })
    return (inForce.get(id) ?? 0) === figures[0]?.count
  })
  return wholly?.id ?? null
}

/** Takes a batch out of force, or puts it back; its place in the import order stays. */
export const setBatchStatus = (
  connection: Connection,
  id: number,
  status: 'active' | 'undone',
  at: string,
  by: string,
): void => {
  connection.run(query.updateTable('batch').set({ status }).where('id', '=', id))
  const event = status === 'undone' ? 'undone' : 'redone'
  connection.run(query.insertInto('batch_event').values({ batch_id: id, event, at, by }))
}
