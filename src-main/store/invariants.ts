import type { Database } from 'better-sqlite3'
import { measures } from '#domain/measure'
import type { StoreProblem } from './check'

interface Invariant {
  readonly code: StoreProblem['code']
  /** Gives a row for each thing that breaks the rule, its one column `what` naming it. */
  readonly sql: string
  readonly params?: readonly string[]
}

/** Values are added up as JavaScript numbers: beyond this they are no longer whole. */
const largest = Number.MAX_SAFE_INTEGER

/** What must hold in every store of the newest shape, beyond what SQLite itself keeps. */
const invariants: readonly Invariant[] = [
  {
    // A figure outside every scope of its import would never be in force, and nobody would miss it.
    code: 'scope',
    sql: `SELECT 'import ' || batch_id AS what FROM observation AS o WHERE NOT EXISTS (
            SELECT 1 FROM batch_scope AS s
            WHERE s.batch_id = o.batch_id AND s.measure = o.measure AND s.basis = o.basis AND s.period = o.period
              AND s.source = o.source AND s.stated_in = o.stated_in AND s.slot = o.slot)`,
  },
  {
    code: 'counts',
    sql: `SELECT 'import ' || id AS what FROM batch
          LEFT JOIN (SELECT batch_id, count(*) AS figures FROM observation GROUP BY batch_id) ON batch_id = batch.id
          WHERE new_count + changed_count + unchanged_count <> coalesce(figures, 0)`,
  },
  {
    code: 'status',
    sql: `SELECT 'import ' || batch.id AS what FROM batch
          LEFT JOIN (SELECT batch_id, event, max(id) FROM batch_event GROUP BY batch_id) AS last ON last.batch_id = batch.id
          WHERE coalesce(last.event, '') NOT IN (CASE batch.status WHEN 'undone' THEN 'undone' ELSE 'imported' END,
                                                 CASE batch.status WHEN 'undone' THEN 'undone' ELSE 'redone' END)
             OR (SELECT count(*) FROM batch_event AS e WHERE e.batch_id = batch.id AND e.event = 'imported') <> 1`,
  },
  {
    code: 'measure',
    sql: `SELECT DISTINCT measure AS what FROM observation
          WHERE measure NOT GLOB 'own.?*' AND measure NOT IN (SELECT value FROM json_each(?))`,
    params: [JSON.stringify(measures.map(({ id }) => id))],
  },
  {
    code: 'range',
    sql: `SELECT 'import ' || batch_id AS what FROM observation
          WHERE typeof(value) <> 'integer' OR value NOT BETWEEN -${largest} AND ${largest} OR row_count < 1`,
  },
]

const named = 5

/** The rules of ours that a store breaks; none for a sound one. */
export const brokenInvariants = (database: Database): StoreProblem[] =>
  invariants.flatMap(({ code, sql, params = [] }) => {
    const rows = database
      .prepare(sql)
      .pluck()
      .all(...params)
    if (rows.length === 0) return []
    const places = [...new Set(rows.map(String))]
    const more = places.length > named ? ' …' : ''
    return [{ code, count: rows.length, detail: `${places.slice(0, named).join(', ')}${more}` }]
  })
