import { nextVersion } from './business-cases'
import { type CaseLine, copyLines, readLines, replaceLines } from './case-lines'
import { type CaseTerms, millionths, writeScenarios, writeTerms } from './case-terms'
import type { StoredCaseScenario } from './case-versions'
import { type Connection, query } from './connection'

/** A whole draft as it is saved. */
export interface CaseDocument extends CaseTerms {
  readonly scenarios: readonly StoredCaseScenario[]
  readonly lines: readonly CaseLine[]
}

/** When a version was approved, and by whom. */
export interface Approval {
  /** `YYYY-MM-DD`. */
  readonly approvedOn: string | null
  readonly approvedBy: string | null
}

type Event = 'created' | 'saved' | 'reverted' | 'approved' | 'completed'

/** Saves of a version that can be taken back: what it said before those is forgotten, when and by whom is not. */
const keptDocuments = 50

const note = (
  connection: Connection,
  id: number,
  event: Event,
  at: string,
  by: string,
  saved: CaseDocument | null,
): void => {
  const document = saved === null ? null : JSON.stringify(saved)
  connection.run(query.insertInto('case_event').values({ version_id: id, event, document, at, by }))
  const held = query
    .selectFrom('case_event')
    .select('id')
    .where('version_id', '=', id)
    .where('document', 'is not', null)
  const [oldest] = connection.all(held.orderBy('id', 'desc').limit(1).offset(keptDocuments))
  if (oldest === undefined) return
  connection.run(
    query.updateTable('case_event').set({ document: null }).where('version_id', '=', id).where('id', '<=', oldest.id),
  )
}

const rowOf = (connection: Connection, id: number) => {
  const [row] = connection.all(query.selectFrom('case_version').selectAll().where('id', '=', id))
  return row ?? null
}

const isDraft = (connection: Connection, id: number): boolean => rowOf(connection, id)?.status === 'draft'

/** Adds a draft, as a copy of the lines of `from` where that is given; gives its number. `document` is what it then says. */
export const insertDraft = (
  connection: Connection,
  initiative: number,
  from: number | null,
  document: CaseDocument,
  at: string,
  by: string,
): number => {
  const number = nextVersion(connection, initiative)
  const id = connection.run(
    query.insertInto('case_version').values({
      initiative_id: initiative,
      number,
      status: 'draft',
      from_version: from,
      horizon_years: document.horizonYears,
      discount_basis_points: Math.round(document.discountRate * 10_000),
      created_at: at,
      created_by: by,
    }),
  )
  writeTerms(connection, id, document, at, by)
  writeScenarios(connection, id, document.scenarios)
  if (from !== null) {
    copyLines(connection, from, id)
    copyCalculators(connection, from, id)
  } else replaceLines(connection, { id, from: null }, document.lines, at, by)
  note(connection, id, 'created', at, by, document)
  return number
}

const copyCalculators = (connection: Connection, from: number, to: number): void => {
  const rows = connection.all(query.selectFrom('case_assumptions').selectAll().where('version_id', '=', from))
  for (const row of rows) connection.run(query.insertInto('case_assumptions').values({ ...row, version_id: to }))
}

/** Saves a draft whole. False, and nothing is written, where the version is no draft (any more). */
export const writeDraft = (
  connection: Connection,
  id: number,
  document: CaseDocument,
  at: string,
  by: string,
  event: 'saved' | 'reverted' = 'saved',
): boolean => {
  const row = rowOf(connection, id)
  if (row?.status !== 'draft') return false
  writeTerms(connection, id, document, at, by)
  writeScenarios(connection, id, document.scenarios)
  replaceLines(connection, { id, from: row.from_version }, document.lines, at, by)
  note(connection, id, event, at, by, document)
  return true
}

/** What a draft says now, as it is saved. */
export const documentOf = (
  connection: Connection,
  version: CaseTerms & { readonly id: number; readonly scenarios: readonly StoredCaseScenario[] },
): CaseDocument => ({
  document: version.document,
  priceLevel: version.priceLevel,
  start: version.start,
  horizonYears: version.horizonYears,
  discountRate: version.discountRate,
  payers: version.payers,
  budget: version.budget.map(({ year, investment, gain }) => ({ year, investment, gain })),
  scenarios: version.scenarios,
  lines: readLines(connection, version.id).map(({ kind, scenario, item, period, ore }) => ({
    ...{ kind, scenario, item, period, ore },
  })),
})

/** Freezes a draft. It takes the next number where a version with a higher one has come meanwhile. `null` where it is no draft. */
export const approveDraft = (
  connection: Connection,
  id: number,
  { approvedOn, approvedBy }: Approval,
  at: string,
  by: string,
): number | null => {
  const row = rowOf(connection, id)
  if (row?.status !== 'draft') return null
  const approved = connection.all(
    query
      .selectFrom('case_version')
      .select('number')
      .where('initiative_id', '=', row.initiative_id)
      .where('status', '=', 'approved'),
  )
  const overtaken = approved.some(({ number }) => number > row.number)
  const number = overtaken ? nextVersion(connection, row.initiative_id) : row.number
  connection.run(
    query
      .updateTable('case_version')
      .set({ status: 'approved', number, approved_on: approvedOn, approved_by: approvedBy, approved_at: at })
      .where('id', '=', id),
  )
  note(connection, id, 'approved', at, by, null)
  return number
}

/** Completes the facts of an imported version, once. False where that was done, or it was not imported. */
export const completeImported = (
  connection: Connection,
  id: number,
  facts: Approval & CaseTerms & { readonly successRates: readonly StoredCaseScenario[] },
  at: string,
  by: string,
): boolean => {
  const row = rowOf(connection, id)
  const open = row !== null && row.batch_id !== null && row.approved_at === null
  if (!open) return false
  writeTerms(connection, id, facts, at, by)
  for (const { key, successRate } of facts.successRates) {
    connection.run(
      query
        .updateTable('case_scenario')
        .set({ success_millionths: millionths(successRate) })
        .where('version_id', '=', id)
        .where('key', '=', key),
    )
  }
  const { approvedOn, approvedBy } = facts
  connection.run(
    query
      .updateTable('case_version')
      .set({ approved_on: approvedOn, approved_by: approvedBy, approved_at: at })
      .where('id', '=', id),
  )
  note(connection, id, 'completed', at, by, null)
  return true
}

/** Everything that hangs on a version, children first. */
const parts = [
  'case_event',
  'case_claim',
  'case_assumptions',
  'case_budget',
  'case_payer',
  'case_line',
  'case_scenario',
]

/** Removes a draft for good. False where the version is no draft. */
export const deleteDraft = (connection: Connection, id: number): boolean => {
  if (!isDraft(connection, id)) return false
  for (const table of parts) connection.database.prepare(`DELETE FROM ${table} WHERE version_id = ?`).run(id)
  connection.run(query.updateTable('case_version').set({ from_version: null }).where('from_version', '=', id))
  connection.run(query.deleteFrom('case_version').where('id', '=', id))
  return true
}
