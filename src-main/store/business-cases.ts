import { type Connection, query } from './connection'

/** A version of an initiative's approved business case. Its figures are the observations of its batch. */
export interface StoredBusinessCase {
  readonly id: number
  readonly version: number
  readonly batch: number
  readonly file: string
  readonly approvedOn: string | null
  readonly priceLevel: string | null
  readonly horizonYears: number
  /** 0.04 = 4 %. */
  readonly discountRate: number
  /** Scenario labels in the order of the document. */
  readonly scenarios: readonly string[]
}

/** What a new version states beside its figures. */
export interface NewBusinessCase {
  readonly approvedOn: string | null
  readonly priceLevel: string | null
  readonly horizonYears: number
  readonly discountRate: number
  readonly scenarios: readonly string[]
}

/** The newest version of an initiative's business case whose import is in force, or `null`. */
export const readBusinessCase = (connection: Connection, initiative: number): StoredBusinessCase | null => {
  const [row] = connection.all(
    query
      .selectFrom('business_case')
      .innerJoin('batch', 'batch.id', 'business_case.batch_id')
      .selectAll('business_case')
      .select('batch.file_name')
      .where('business_case.initiative_id', '=', initiative)
      .where('batch.status', '=', 'active')
      .orderBy('business_case.version', 'desc')
      .limit(1),
  )
  if (!row) return null
  const scenarios = connection.all(
    query.selectFrom('scenario').select('key').where('business_case_id', '=', row.id).orderBy('position'),
  )
  return {
    id: row.id,
    version: row.version,
    batch: row.batch_id,
    file: row.file_name,
    approvedOn: row.approved_on,
    priceLevel: row.price_level,
    horizonYears: row.horizon_years,
    discountRate: row.discount_basis_points / 10_000,
    scenarios: scenarios.map(({ key }) => key),
  }
}

/** Adds the next version of an initiative's business case, with the figures of `batch`. */
export const insertBusinessCase = (
  connection: Connection,
  initiative: number,
  batch: number,
  added: NewBusinessCase,
): void => {
  const [last] = connection.all(
    query
      .selectFrom('business_case')
      .select((select) => select.fn.max('version').as('version'))
      .where('initiative_id', '=', initiative),
  )
  const id = connection.run(
    query.insertInto('business_case').values({
      initiative_id: initiative,
      version: (last?.version ?? 0) + 1,
      batch_id: batch,
      approved_on: added.approvedOn,
      price_level: added.priceLevel,
      horizon_years: added.horizonYears,
      discount_basis_points: Math.round(added.discountRate * 10_000),
    }),
  )
  added.scenarios.forEach((key, position) => {
    connection.run(query.insertInto('scenario').values({ business_case_id: id, position, key }))
  })
}
