import { importLines } from './case-lines'
import { type Connection, query } from './connection'

/** A sum or a balance that an imported table states, and what its figures come to, øre. */
export interface CaseControl {
  readonly sheet: string
  readonly cell: string
  readonly label: string
  readonly stated: number
  readonly computed: number
  /** Within the printed rounding of the table. */
  readonly agrees: boolean
}

/** What an imported version states beside its figures. */
export interface NewBusinessCase {
  /** `YYYY-MM-DD`. */
  readonly approvedOn: string | null
  readonly priceLevel: string | null
  readonly horizonYears: number
  readonly discountRate: number
  readonly scenarios: readonly string[]
  readonly controls?: readonly CaseControl[]
}

/** The controls of a version, in the order of the file; none for a typed one. */
export const readControls = (connection: Connection, version: number): CaseControl[] =>
  connection
    .all(query.selectFrom('case_control').selectAll().where('version_id', '=', version).orderBy('position'))
    .map(({ sheet, cell, label, stated_ore, computed_ore, agrees }) => ({
      ...{ sheet, cell, label },
      stated: stated_ore,
      computed: computed_ore,
      agrees: agrees === 1,
    }))

const insertControls = (connection: Connection, version: number, controls: readonly CaseControl[]): void =>
  controls.forEach(({ sheet, cell, label, stated, computed, agrees }, position) => {
    const amounts = {
      stated_ore: Math.round(stated),
      computed_ore: Math.round(computed),
      agrees: agrees ? 1 : 0,
    } as const
    connection.run(
      query.insertInto('case_control').values({ version_id: version, position, sheet, cell, label, ...amounts }),
    )
  })

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
  insertControls(connection, id, added.controls ?? [])
  connection.run(query.insertInto('case_event').values({ version_id: id, event: 'imported', at, by }))
}
