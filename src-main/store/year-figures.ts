import { month } from '#domain/month'
import type { Scope } from '#domain/observation'
import type { Connection } from './connection'
import { isOwned, newest, selectInForce, superseded } from './in-force'
import { type StoredObservation, fromRow } from './observations'
import { asStoreFailure } from './store-failure'
import type { BatchTable, Tables } from './tables'

/** One measure in some calendar years, an initiative's own figures and the whole municipality's. */
export interface YearFilter {
  readonly initiative: number | null
  readonly measure: string
  readonly years: readonly number[]
}

/** A scope that is in force. */
export interface CoveredScope extends Scope {
  /** Whose it is; `null` for the whole municipality. */
  readonly initiative: number | null
  /** Printed rounding of its table, øre. */
  readonly rounding: number
}

/** The years themselves and their months, as JSON: periods of the calendar, as `calendarYearOf` tells them. */
const periodsOf = (years: readonly number[]): string =>
  JSON.stringify(
    years.flatMap((year) => [
      String(year),
      ...Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
    ]),
  )

/** Ids of the figures of `:measure`, `:breakdowns` and `:periods`, the latter two JSON arrays. */
export const ofBreakdowns = `
  SELECT o.id FROM json_each(:breakdowns) AS b CROSS JOIN json_each(:periods) AS p
  CROSS JOIN observation AS o ON o.measure = :measure AND o.breakdown = b.value AND o.period = p.value`

/** The figures in force of some breakdowns in some years, by breakdown and period. */
export const readYearFigures = (
  connection: Connection,
  { initiative, measure, years, breakdowns }: YearFilter & { readonly breakdowns: readonly string[] },
): StoredObservation[] =>
  selectInForce(
    connection,
    {
      sql: ofBreakdowns,
      params: { measure, breakdowns: JSON.stringify(breakdowns), periods: periodsOf(years) },
    },
    { initiative, owned: 'shared' },
  ).map(fromRow)

type ScopeRow = Tables['batch_scope'] & Pick<BatchTable, 'initiative_id' | 'rounding'>

/** The statement behind `readCoverage`. */
export const coverageSql = `
  SELECT s.*, batch.initiative_id, batch.rounding
  FROM json_each(:periods) AS p
  CROSS JOIN batch_scope AS s
    ON s.measure = :measure AND s.basis IN ('month', 'ytd', 'year') AND s.period = p.value
  CROSS JOIN batch ON batch.id = s.batch_id
  WHERE batch.status = 'active' AND ${isOwned({ initiative: null, owned: 'shared' })} AND NOT ${superseded('s', 'batch')}`

/**
 * What some years are covered by: the scopes in force, of which there are far fewer than figures. One whose figures have all
 * been taken over by another slot is among them.
 */
export const readCoverage = ({ database }: Connection, { initiative, measure, years }: YearFilter): CoveredScope[] =>
  asStoreFailure(() =>
    database
      .prepare<[object], ScopeRow>(coverageSql)
      .all({ initiative, measure, periods: periodsOf(years), before: newest }),
  ).map((row) => ({
    measure: row.measure,
    basis: row.basis,
    period: row.period,
    source: row.source,
    statedIn: row.stated_in === '' ? null : month(row.stated_in),
    slot: row.slot,
    initiative: row.initiative_id,
    rounding: row.rounding,
  }))
