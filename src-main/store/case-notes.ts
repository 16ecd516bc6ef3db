import type { CaseDocument } from './case-drafts'
import { type Connection, query } from './connection'

/** A stated figure or sentence that the audit checks; `body` as it was given. */
export interface StoredClaim {
  readonly id: number
  readonly body: unknown
  readonly createdAt: string
  readonly createdBy: string
}

/** The calculator of a scenario (`''`: of all), with its assumptions; `body` as it was given. */
export interface StoredCalculator {
  readonly scenario: string
  readonly body: unknown
  readonly changedAt: string
  readonly changedBy: string
}

/** Something that was done with a version. */
export interface CaseEvent {
  readonly id: number
  readonly event: 'imported' | 'created' | 'saved' | 'reverted' | 'approved' | 'completed'
  /** What it said then, of a save. */
  readonly document: CaseDocument | null
  readonly at: string
  readonly by: string
}

/** The claims of a version, oldest first. */
export const readClaims = (connection: Connection, version: number): StoredClaim[] =>
  connection
    .all(query.selectFrom('case_claim').selectAll().where('version_id', '=', version).orderBy('id'))
    .map(({ id, body, created_at, created_by }) => ({
      id,
      body: JSON.parse(body) as unknown,
      createdAt: created_at,
      createdBy: created_by,
    }))

/** Adds a claim to a version, approved or not; gives its number. */
export const insertClaim = (connection: Connection, version: number, body: object, at: string, by: string): number =>
  connection.run(
    query
      .insertInto('case_claim')
      .values({ version_id: version, body: JSON.stringify(body), created_at: at, created_by: by }),
  )

/** Removes a claim of a version. False where it has none of that number. */
export const deleteClaim = (connection: Connection, version: number, id: number): boolean => {
  if (!readClaims(connection, version).some((claim) => claim.id === id)) return false
  connection.run(query.deleteFrom('case_claim').where('id', '=', id))
  return true
}

/** The calculators of a version. */
export const readCalculators = (connection: Connection, version: number): StoredCalculator[] =>
  connection
    .all(query.selectFrom('case_assumptions').selectAll().where('version_id', '=', version).orderBy('scenario'))
    .map(({ scenario, body, changed_at, changed_by }) => ({
      scenario,
      body: JSON.parse(body) as unknown,
      changedAt: changed_at,
      changedBy: changed_by,
    }))

/** Puts a calculator in place of the one that a scenario had; `null` takes it away. */
export const writeCalculator = (
  connection: Connection,
  version: number,
  scenario: string,
  body: object | null,
  at: string,
  by: string,
): void => {
  connection.run(
    query.deleteFrom('case_assumptions').where('version_id', '=', version).where('scenario', '=', scenario),
  )
  if (body === null) return
  const row = { version_id: version, scenario, body: JSON.stringify(body), changed_at: at, changed_by: by }
  connection.run(query.insertInto('case_assumptions').values(row))
}

/** What was done with a version, oldest first. */
export const readCaseEvents = (connection: Connection, version: number): CaseEvent[] =>
  connection
    .all(query.selectFrom('case_event').selectAll().where('version_id', '=', version).orderBy('id'))
    .map(({ id, event, document, at, by }) => ({
      id,
      event,
      // Written by `note` of case-drafts.ts alone.
      document: document === null ? null : (JSON.parse(document) as CaseDocument),
      at,
      by,
    }))
