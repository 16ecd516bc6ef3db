import type { Connection } from './connection'
import { asStoreFailure } from './store-failure'
import type { BatchTable, ObservationTable } from './tables'

/*
 * Which figures are in force: of each scope the newest active batch holds as a whole, and of equal keys in two layout slots
 * the newer one. Asked figure by figure, so that a question about a few of them reads a few of them. Initiatives, and the
 * whole municipality, do not supersede each other.
 */

const equal = (columns: readonly string[], one: string, other: string): string =>
  columns.map((column) => `${one}.${column} = ${other}.${column}`).join(' AND ')

/** That two rows, of scopes or figures, fall under the same scope. */
export const sameScope = (one: string, other: string): string =>
  equal(['measure', 'basis', 'period', 'source', 'stated_in', 'slot'], one, other)

/** That two figures have equal keys (`ObservationKey`). The first three columns are those of an index. */
const sameKey = (one: string, other: string): string =>
  `${equal(['measure', 'breakdown', 'period', 'component', 'committee', 'basis', 'source', 'stated_in'], one, other)}
   AND ${one}.dranst IS ${other}.dranst`

/** That a newer active batch is complete for the scope of `row`, so that what `row` says holds no longer. */
export const superseded = (row: string, batch: string): string => `EXISTS (
  SELECT 1 FROM batch_scope AS ${row}_newer CROSS JOIN batch AS ${row}_by ON ${row}_by.id = ${row}_newer.batch_id
  WHERE ${sameScope(`${row}_newer`, row)}
    AND ${row}_newer.batch_id > ${row}.batch_id AND ${row}_newer.batch_id < :before
    AND ${row}_by.status = 'active' AND ${row}_by.initiative_id IS ${batch}.initiative_id)`

/** That another slot holds a newer figure of the same key; within one batch the last one holds. */
const overruled = `EXISTS (
  SELECT 1 FROM observation AS rival CROSS JOIN batch AS theirs ON theirs.id = rival.batch_id
  WHERE ${sameKey('rival', 'o')}
    AND (rival.batch_id, rival.id) > (o.batch_id, o.id) AND rival.batch_id < :before
    AND theirs.status = 'active' AND theirs.initiative_id IS batch.initiative_id
    AND NOT ${superseded('rival', 'theirs')})`

const owned = {
  /** The batches of just `:initiative`; of the whole municipality where that is null. */
  strictly: 'batch.initiative_id IS :initiative',
  /** The batches of `:initiative` and those of the whole municipality. */
  shared: '(batch.initiative_id IS NULL OR batch.initiative_id = :initiative)',
} as const

/** Whose batches a question means: those of `initiative` (null: the whole municipality) alone, or the municipality's with them. */
export interface Owner {
  readonly initiative: number | null
  readonly owned: keyof typeof owned
}

/** That a batch is one of an owner's. */
export const isOwned = ({ owned: how }: Owner): string => owned[how]

/** A figure with what its reader needs to know of its import. */
export type FigureRow = Omit<ObservationTable, 'id'> & { readonly id: number } & Pick<
    BatchTable,
    'file_name' | 'imported_at' | 'status' | 'rounding'
  >

/** Some figures, whoever they are of and whether in force or not. */
export interface Candidates {
  /** Selects their ids; may name `:initiative` and `:before`. */
  readonly sql: string
  readonly params: Readonly<Record<string, string | number>>
}

/** The whole store, up to the newest batch. */
export const newest = Number.MAX_SAFE_INTEGER

const among = (candidates: string, owner: string): string => `
  FROM (${candidates}) AS candidate
  CROSS JOIN observation AS o ON o.id = candidate.id
  CROSS JOIN batch ON batch.id = o.batch_id
  WHERE batch.status = 'active' AND o.batch_id < :before AND ${owner}
    AND NOT ${superseded('o', 'batch')} AND NOT ${overruled}`

/** The statement behind `selectInForce`. */
export const inForceSql = (candidates: string, owner: Owner): string => `
  SELECT o.*, batch.file_name, batch.imported_at, batch.status, batch.rounding
  ${among(candidates, isOwned(owner))}
  ORDER BY o.measure, o.breakdown, o.period, o.id`

/**
 * Of some figures, those in force, by measure, breakdown and period. With `before`, those that were in force if the store
 * ended before that batch, of the batches that are active today.
 */
export const selectInForce = (
  { database }: Connection,
  { sql, params }: Candidates,
  owner: Owner,
  before: number = newest,
): FigureRow[] =>
  asStoreFailure(() =>
    database
      .prepare<[object], FigureRow>(inForceSql(sql, owner))
      .all({ ...params, initiative: owner.initiative, before }),
  )

/** The statement behind `selectOverruled`. */
export const overruledSql = (candidates: string, owner: Owner): string => `
  SELECT o.*, batch.file_name, batch.imported_at, batch.status, batch.rounding
  FROM (${candidates}) AS candidate
  CROSS JOIN observation AS o ON o.id = candidate.id
  CROSS JOIN batch ON batch.id = o.batch_id
  WHERE batch.status = 'active' AND o.batch_id < :before AND ${isOwned(owner)}
    AND NOT ${superseded('o', 'batch')} AND ${overruled}
  ORDER BY o.batch_id, o.id`

/** Of some figures, those that would be in force if another slot did not hold a newer one of the same key; the oldest first. */
export const selectOverruled = ({ database }: Connection, { sql, params }: Candidates, owner: Owner): FigureRow[] =>
  asStoreFailure(() =>
    database
      .prepare<[object], FigureRow>(overruledSql(sql, owner))
      .all({ ...params, initiative: owner.initiative, before: newest }),
  )

/** Of some figures, how many of each batch are in force. */
export const countInForce = ({ database }: Connection, { sql, params }: Candidates): ReadonlyMap<number, number> =>
  asStoreFailure(() => {
    const counts = database
      .prepare<[object], { readonly batch: number; readonly count: number }>(
        `SELECT o.batch_id AS batch, count(*) AS count ${among(sql, 'TRUE')} GROUP BY o.batch_id`,
      )
      .all({ ...params, before: newest })
    return new Map(counts.map(({ batch, count }) => [batch, count]))
  })
