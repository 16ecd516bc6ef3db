import { type Month, month } from '#domain/month'
import type { PayerShare } from '#domain/payer-split'
import { type Connection, query } from './connection'

/** A scenario of a version, in the order of its document. */
export interface StoredCaseScenario {
  readonly key: string
  /** Fraction: 0.1 = 10 %. `null` where the case states none. */
  readonly successRate: number | null
}

/** A payer's exact share of the cost and of the gain; `null` where it has none. */
export interface StoredPayer {
  readonly name: string
  readonly cost: Omit<PayerShare, 'payer'> | null
  readonly gain: Omit<PayerShare, 'payer'> | null
}

/** What the budget counts on for a calendar year, øre, and who entered it. */
export interface StoredBudgetYear {
  readonly year: number
  readonly investment: number
  readonly gain: number
  readonly enteredAt: string
  readonly enteredBy: string
}

/** A version of an initiative's business case, without its lines. */
export interface StoredCase {
  readonly id: number
  /** Its number: 1, 2, 3 … within the initiative. */
  readonly version: number
  readonly status: 'draft' | 'approved'
  /** The import that it came by; `null` for a typed one. */
  readonly batch: number | null
  readonly file: string | null
  /** Printed rounding of its table, øre; 1 for a typed one. */
  readonly rounding: number
  /** False for a draft, and while its import is taken back. */
  readonly inForce: boolean
  /** Number of the version that it was copied from. */
  readonly copiedFrom: number | null
  /** `YYYY-MM-DD`. */
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  readonly document: string | null
  readonly priceLevel: string | null
  /** `null`: the start of the initiative. */
  readonly start: Month | null
  readonly horizonYears: number
  /** 0.04 = 4 %. */
  readonly discountRate: number
  readonly createdAt: string
  readonly createdBy: string
  /** When it was approved here, or the facts of an imported one completed; `null` before that. */
  readonly approvedAt: string | null
  readonly scenarios: readonly StoredCaseScenario[]
  readonly payers: readonly StoredPayer[]
  readonly budget: readonly StoredBudgetYear[]
}

const shareOf = (parts: number | null, of: number | null): Omit<PayerShare, 'payer'> | null =>
  parts === null || of === null ? null : { parts, of }

const scenariosOf = (connection: Connection, id: number): StoredCaseScenario[] =>
  connection
    .all(query.selectFrom('case_scenario').selectAll().where('version_id', '=', id).orderBy('position'))
    .map(({ key, success_millionths: rate }) => ({ key, successRate: rate === null ? null : rate / 1_000_000 }))

const payersOf = (connection: Connection, id: number): StoredPayer[] =>
  connection
    .all(query.selectFrom('case_payer').selectAll().where('version_id', '=', id).orderBy('position'))
    .map((row) => ({
      name: row.name,
      cost: shareOf(row.cost_parts, row.cost_of),
      gain: shareOf(row.gain_parts, row.gain_of),
    }))

const budgetOf = (connection: Connection, id: number): StoredBudgetYear[] =>
  connection
    .all(query.selectFrom('case_budget').selectAll().where('version_id', '=', id).orderBy('year'))
    .map((row) => ({
      year: row.year,
      investment: row.investment_ore,
      gain: row.gain_ore,
      enteredAt: row.entered_at,
      enteredBy: row.entered_by,
    }))

const withBatch = () =>
  query
    .selectFrom('case_version')
    .leftJoin('batch', 'batch.id', 'case_version.batch_id')
    .leftJoin('case_version as source', 'source.id', 'case_version.from_version')
    .selectAll('case_version')
    .select(['batch.file_name', 'batch.rounding', 'batch.status as batch_status', 'source.number as source_number'])

type VersionRow = ReturnType<typeof rowsOf>[number]

const rowsOf = (connection: Connection, initiative: number) =>
  connection.all(
    withBatch().where('case_version.initiative_id', '=', initiative).orderBy('case_version.number', 'desc'),
  )

const caseOf = (connection: Connection, row: VersionRow): StoredCase => ({
  id: row.id,
  version: row.number,
  status: row.status,
  batch: row.batch_id,
  file: row.file_name,
  rounding: row.rounding ?? 1,
  inForce: isInForce(row),
  copiedFrom: row.source_number,
  approvedOn: row.approved_on,
  approvedBy: row.approved_by,
  document: row.document,
  priceLevel: row.price_level,
  start: row.start_month === null ? null : month(row.start_month),
  horizonYears: row.horizon_years,
  discountRate: row.discount_basis_points / 10_000,
  createdAt: row.created_at,
  createdBy: row.created_by,
  approvedAt: row.approved_at,
  scenarios: scenariosOf(connection, row.id),
  payers: payersOf(connection, row.id),
  budget: budgetOf(connection, row.id),
})

const isInForce = ({ status, batch_status }: Pick<VersionRow, 'status' | 'batch_status'>): boolean =>
  status === 'approved' && batch_status !== 'undone'

/** Every version of an initiative's business case, drafts and those of undone imports too, newest first. */
export const readCases = (connection: Connection, initiative: number): StoredCase[] =>
  rowsOf(connection, initiative).map((row) => caseOf(connection, row))

/** One version by its number, or `null`. */
export const readCase = (connection: Connection, initiative: number, version: number): StoredCase | null => {
  const [row] = connection.all(
    withBatch().where('case_version.initiative_id', '=', initiative).where('case_version.number', '=', version),
  )
  return row ? caseOf(connection, row) : null
}

/** The version that figures are compared with: the newest one that is approved or imported, and in force. `null` without one. */
export const readComparedCase = (connection: Connection, initiative: number): StoredCase | null => {
  const row = rowsOf(connection, initiative).find(isInForce)
  return row ? caseOf(connection, row) : null
}
