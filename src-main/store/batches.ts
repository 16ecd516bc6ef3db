import type { Selectable } from 'kysely'
import type { Source } from '#domain/observation'
import { spanOf } from '#domain/period'
import { type Connection, query } from './connection'
import { countInForce } from './in-force'
import type { BatchTable, ObservationTable } from './tables'

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

type MeasureSpan = Pick<ObservationTable, 'measure' | 'basis'> & {
  readonly batch_id: number
  readonly count: number
  readonly first: string
  readonly last: string
}

/** What imports hold of each measure, by measure. */
const measureSpans = () =>
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
    .orderBy('measure')

const fromRow = (row: Selectable<BatchTable>, own: readonly MeasureSpan[], inForce: number): StoredBatch => {
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
    inForce,
  }
}

/** Every import, newest first. */
export const readBatches = (connection: Connection): StoredBatch[] => {
  const inForce = countInForce(connection, { sql: 'SELECT id FROM observation', params: {} })
  const spans = Map.groupBy(connection.all(measureSpans()), ({ batch_id }) => batch_id)
  return connection
    .all(query.selectFrom('batch').selectAll().orderBy('id', 'desc'))
    .map((row) => fromRow(row, spans.get(row.id) ?? [], inForce.get(row.id) ?? 0))
}

const figuresInForce = (connection: Connection, batch: number): number => {
  const ofBatch = { sql: 'SELECT id FROM observation WHERE batch_id = :batch', params: { batch } }
  return countInForce(connection, ofBatch).get(batch) ?? 0
}

/** One import, told from its own figures and those with their keys; `null` for an unknown number. */
export const readBatch = (connection: Connection, id: number): StoredBatch | null => {
  const [row] = connection.all(query.selectFrom('batch').selectAll().where('id', '=', id))
  if (!row) return null
  return fromRow(row, connection.all(measureSpans().where('batch_id', '=', id)), figuresInForce(connection, id))
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
    return figuresInForce(connection, id) === figures[0]?.count
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
