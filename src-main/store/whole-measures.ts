import type { Connection } from './connection'
import type { FigureRow } from './in-force'
import { asStoreFailure } from './store-failure'

/*
 * The figures in force of whole measures. The rules are those of in-force.ts, taken set by set instead of figure by figure: the
 * imports of an initiative and of the whole municipality, the newest of them in each scope, and of equal keys the newer figure. So it
 * takes as long as what is asked for is large, however many other initiatives have files of the same layout.
 */

/** That a batch counts: it is active now. */
const activeNow = `status = 'active'`

/** That it had been imported by `:known`, that moment included, and had not been taken back again by then. */
const activeBy = `imported_at <= :known AND 'undone' IS NOT (
  SELECT event FROM batch_event WHERE batch_id = batch.id AND at <= :known ORDER BY id DESC LIMIT 1)`

const scope = ['measure', 'basis', 'period', 'source', 'stated_in', 'slot'] as const

const named = (table: string): string => scope.map((column) => `${table}.${column}`).join(', ')

/** The statement behind `selectWhole`: the figures that are not superseded, now or (`known`) at a moment, with whose they are. */
export const wholeSql = (known: boolean): string => `
  WITH own AS (
    SELECT id, coalesce(initiative_id, 0) AS owner FROM batch
    WHERE (initiative_id IS NULL OR initiative_id = :initiative) AND ${known ? activeBy : activeNow}
  ), held AS (
    SELECT own.owner, ${named('s')}, max(s.batch_id) AS batch_id
    FROM own CROSS JOIN batch_scope AS s ON s.batch_id = own.id
    WHERE s.measure IN (SELECT value FROM json_each(:measures))
    GROUP BY own.owner, ${named('s')}
  )
  SELECT o.*, batch.file_name, batch.imported_at, 'active' AS status, batch.rounding, held.owner
  FROM held
  CROSS JOIN observation AS o ON o.batch_id = held.batch_id AND ${scope.map((column) => `o.${column} = held.${column}`).join(' AND ')}
  CROSS JOIN batch ON batch.id = o.batch_id
  ORDER BY o.measure, o.breakdown, o.period, o.id`

type OwnedRow = FigureRow & { readonly owner: number }

/** Identity of a key within its owner. What may hold any character stands apart. */
const keyOf = (row: OwnedRow): string =>
  `${row.owner}|${row.dranst}|${row.period}|${row.basis}|${row.source}|${row.stated_in}|${row.measure}\u0000${row.breakdown}\u0000${row.component}\u0000${row.committee}`

const isNewer = (one: OwnedRow, other: OwnedRow): boolean =>
  one.batch_id === other.batch_id ? one.id > other.id : one.batch_id > other.batch_id

/** Which measures, and by when they were known: an ISO moment as `toISOString` writes it, or `null` for now. */
export interface WholeQuestion {
  readonly initiative: number | null
  readonly measures: readonly string[]
  readonly known: string | null
}

/** Of some measures the figures in force, an initiative's own and the whole municipality's, by measure, breakdown and period. */
export const selectWhole = ({ database }: Connection, { initiative, measures, known }: WholeQuestion): FigureRow[] =>
  asStoreFailure(() => {
    const rows = database
      .prepare<[object], OwnedRow>(wholeSql(known !== null))
      .all({ initiative, measures: JSON.stringify(measures), known })
    const newest = new Map<string, OwnedRow>()
    for (const row of rows) {
      const key = keyOf(row)
      const held = newest.get(key)
      if (!held || isNewer(row, held)) newest.set(key, row)
    }
    return newest.size === rows.length ? rows : rows.filter((row) => newest.get(keyOf(row)) === row)
  })
