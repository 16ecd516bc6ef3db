import type { Source } from '#domain/observation'
import type { Basis, Period } from '#domain/period'
import type { Connection } from './connection'
import { isOwned, newest, selectInForce, superseded } from './in-force'
import { type StoredObservation, fromRow } from './observations'
import { asStoreFailure } from './store-failure'

/** One measure in some calendar years, an initiative's own figures and the whole municipality's. */
export interface YearFilter {
  readonly initiative: number | null
  readonly measure: string
  readonly years: readonly number[]
}

/** A period that a source has figures in force for. */
export interface CoveredPeriod {
  readonly source: Source
  readonly basis: Basis
  readonly period: Period
  /** The coarsest printed rounding of the tables behind it, øre. */
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

/** The statement behind `readCoverage`: it reads scopes alone, of which there are far fewer than figures. */
export const coverageSql = `
  SELECT s.source, s.basis, s.period, max(batch.rounding) AS rounding
  FROM json_each(:periods) AS p
  CROSS JOIN batch_scope AS s
    ON s.measure = :measure AND s.basis IN ('month', 'ytd', 'year') AND s.period = p.value
  CROSS JOIN batch ON batch.id = s.batch_id
  WHERE batch.status = 'active' AND ${isOwned({ initiative: null, owned: 'shared' })} AND NOT ${superseded('s', 'batch')}
  GROUP BY s.source, s.basis, s.period`

/** Which periods of some years each source has figures in force for. */
export const readCoverage = ({ database }: Connection, { initiative, measure, years }: YearFilter): CoveredPeriod[] =>
  asStoreFailure(() =>
    database
      .prepare<[object], CoveredPeriod>(coverageSql)
      .all({ initiative, measure, periods: periodsOf(years), before: newest }),
  )
