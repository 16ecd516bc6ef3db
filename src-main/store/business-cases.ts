import { importLines } from './case-lines'
import { type Connection, query } from './connection'

/** What an imported version states beside its figures. */
export interface NewBusinessCase {
  /** `YYYY-MM-DD`. */
  readonly approvedOn: string | null
  readonly priceLevel: string | null
  readonly horizonYears: number
  readonly discountRate: number
  readonly scenarios: readonly string[]
}

/** The number of the next version. */
export const nextVersion = (connection: Connection, initiative: number): number => {
  const [last] = connection.all(
    query
      .selectFrom('case_version')
      .select((select) => select.fn.max('number').as('number'))
      .where('initiative_id', '=', initiative),
  )
  return (last?.number ?? 0) + 1
}

/** Adds the next version of an initiative's business case, with the figures of `batch`: frozen from the start. */
export const insertBusinessCase = (
  connection: Connection,
  initiative: number,
  batch: number,
  added: NewBusinessCase,
  at: string,
  by: string,
): void => {
  const id = connection.run(
    query.insertInto('case_version').values({
      initiative_id: initiative,
      number: nextVersion(connection, initiative),
      status: 'approved',
      batch_id: batch,
      approved_on: added.approvedOn,
      price_level: added.priceLevel,
      horizon_years: added.horizonYears,
      discount_basis_points: Math.round(added.discountRate * 10_000),
      created_at: at,
      created_by: by,
    }),
  )
  added.scenarios.forEach((key, position) => {
    connection.run(query.insertInto('case_scenario').values({ version_id: id, position, key }))
  })
  importLines(connection, id, batch)
  connection.run(query.insertInto('case_event').values({ version_id: id, event: 'imported', at, by }))
}
