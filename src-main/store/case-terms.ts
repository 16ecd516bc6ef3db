import type { Month } from '#domain/month'
import type { StoredBudgetYear, StoredCaseScenario, StoredPayer } from './case-versions'
import { type Connection, query } from './connection'

/** What a person may say of a version beside its plan: completed once for an imported one, free in a draft. */
export interface CaseTerms {
  readonly document: string | null
  readonly priceLevel: string | null
  readonly start: Month | null
  readonly horizonYears: number
  /** 0.04 = 4 %; whole basis points. */
  readonly discountRate: number
  readonly payers: readonly StoredPayer[]
  readonly budget: readonly Omit<StoredBudgetYear, 'enteredAt' | 'enteredBy'>[]
}

/** Writes what is said of a version, in place of what was said before. A budget year that says the same keeps who entered it. */
export const writeTerms = (connection: Connection, id: number, terms: CaseTerms, at: string, by: string): void => {
  const { document, priceLevel, start, horizonYears, discountRate, payers, budget } = terms
  connection.run(
    query
      .updateTable('case_version')
      .set({
        document,
        price_level: priceLevel,
        start_month: start,
        horizon_years: horizonYears,
        discount_basis_points: Math.round(discountRate * 10_000),
      })
      .where('id', '=', id),
  )
  connection.run(query.deleteFrom('case_payer').where('version_id', '=', id))
  payers.forEach(({ name, cost, gain }, position) => {
    const shares = {
      cost_parts: cost?.parts ?? null,
      cost_of: cost?.of ?? null,
      gain_parts: gain?.parts ?? null,
      gain_of: gain?.of ?? null,
    }
    connection.run(query.insertInto('case_payer').values({ version_id: id, position, name, ...shares }))
  })
  const before = connection.all(query.selectFrom('case_budget').selectAll().where('version_id', '=', id))
  connection.run(query.deleteFrom('case_budget').where('version_id', '=', id))
  for (const { year, investment, gain } of budget) {
    const same = before.find((row) => row.year === year && row.investment_ore === investment && row.gain_ore === gain)
    const entered = { entered_at: same?.entered_at ?? at, entered_by: same?.entered_by ?? by }
    const amounts = { investment_ore: investment, gain_ore: gain }
    connection.run(query.insertInto('case_budget').values({ version_id: id, year, ...amounts, ...entered }))
  }
}

/** A success rate as it is kept. */
export const millionths = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 1_000_000))

/** Writes the scenarios of a version, in place of those before. */
export const writeScenarios = (connection: Connection, id: number, scenarios: readonly StoredCaseScenario[]): void => {
  connection.run(query.deleteFrom('case_scenario').where('version_id', '=', id))
  scenarios.forEach(({ key, successRate }, position) => {
    const row = { version_id: id, position, key, success_millionths: millionths(successRate) }
    connection.run(query.insertInto('case_scenario').values(row))
  })
}
