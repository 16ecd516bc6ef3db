import { month } from '#domain/month'
import type { Observation } from '#domain/observation'
import type { Basis } from '#domain/period'
import { type Connection, query } from './connection'
import type { FigureRow } from './in-force'
import { selectWhole } from './whole-measures'
import { asStoreFailure } from './store-failure'

/** An observation with the import it came in. */
export interface StoredObservation extends Observation {
  readonly id: number
  readonly batch: number
  readonly file: string
  readonly importedAt: string
  readonly status: 'active' | 'undone'
  /** Printed rounding of its table, øre. */
  readonly rounding: number
}

/** The figure that a row holds. */
export const fromRow = (row: FigureRow): StoredObservation => ({
  id: row.id,
  measure: row.measure,
  breakdown: row.breakdown,
  component: row.component,
  committee: row.committee,
  dranst: row.dranst,
  period: row.period,
  basis: row.basis,
  source: row.source,
  statedIn: row.stated_in === '' ? null : month(row.stated_in),
  slot: row.slot,
  value: row.value,
  origin: { sheet: row.sheet, cell: row.cell, raw: row.raw, rows: row.row_count },
  batch: row.batch_id,
  file: row.file_name,
  importedAt: row.imported_at,
  status: row.status,
  rounding: row.rounding,
})

/** Which observations are asked for. An initiative's own and the whole municipality's are always both meant. */
export interface ObservationFilter {
  readonly initiative: number | null
  readonly measures: readonly string[]
  /** An ISO moment: asked for is what was known by then, that moment included. `null` or left out: what is known now. */
  readonly knownBy?: string | null
}

/** Every measure that was ever imported, by name. Steps from one to the next in the index, not through every figure. */
export const readMeasures = ({ database }: Connection): string[] =>
  asStoreFailure(() =>
    database
      .prepare<[], { readonly measure: string }>(
        `WITH RECURSIVE found(measure) AS (
           SELECT min(measure) FROM observation
           UNION ALL
           SELECT (SELECT min(measure) FROM observation WHERE measure > found.measure) FROM found
           WHERE found.measure IS NOT NULL
         )
         SELECT measure FROM found WHERE measure IS NOT NULL`,
      )
      .all()
      .map(({ measure }) => measure),
  )

/**
 * The figures in force of some measures, by measure, breakdown and period; with `knownBy` those of that moment, just as they
 * were given then. Throws a `RangeError` where that is no moment.
 */
export const readInForce = (
  connection: Connection,
  { initiative, measures, knownBy = null }: ObservationFilter,
): StoredObservation[] =>
  selectWhole(connection, {
    initiative,
    measures,
    // Moments are compared as texts: one of another zone or precision is first written as the stored ones are.
    known: knownBy === null ? null : new Date(knownBy).toISOString(),
  }).map(fromRow)

/** Observations with what their rows need to know of the import. */
const withBatch = () =>
  query
    .selectFrom('observation as o')
    .innerJoin('batch', 'batch.id', 'o.batch_id')
    .selectAll('o')
    .select(['batch.file_name', 'batch.imported_at', 'batch.status', 'batch.rounding'])

/** Every observation ever imported of one measure, breakdown (or any where `null`) and calendar year or plan year, newest batch first. */
export const readEver = (
  connection: Connection,
  key: {
    readonly measure: string
    readonly breakdowns: readonly string[] | null
    readonly periodLike: string
    readonly bases: readonly Basis[]
  },
): StoredObservation[] => {
  const all = withBatch()
    .where('o.measure', '=', key.measure)
    .where('o.period', 'like', key.periodLike)
    .where('o.basis', 'in', key.bases)
  const built = key.breakdowns ? all.where('o.breakdown', 'in', key.breakdowns) : all
  return connection.all(built.orderBy('o.batch_id', 'desc').orderBy('o.id')).map(fromRow)
}

/** The observations of one batch, in the order of its file. */
export const readBatchObservations = (connection: Connection, batch: number): StoredObservation[] =>
  connection.all(withBatch().where('o.batch_id', '=', batch).orderBy('o.id')).map(fromRow)

/** The observations that the lines of a version of a business case are. */
export const readOrigins = (connection: Connection, version: number): StoredObservation[] =>
  connection
    .all(
      withBatch().where(
        'o.id',
        'in',
        query.selectFrom('case_line').select('case_line.observation_id').where('case_line.version_id', '=', version),
      ),
    )
    .map(fromRow)
