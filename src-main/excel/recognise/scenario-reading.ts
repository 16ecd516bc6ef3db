import type { FileIssue } from '#domain/file-issue'
import { amountParam, message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { readPeriodText } from '#domain/period-text'
import type { ControlTotal } from './recognition'
import type { ScenarioColumns } from './scenario-columns'
import { type SheetTable, type TableRow, cellText, refOf } from './sheet-table'

/** A row that states a plan year. */
export interface PlanRow {
  readonly year: number
  readonly row: TableRow
}

/** An amount of a plan row, and where it stands. */
export interface PlanAmount {
  readonly ore: number
  readonly raw: string
  readonly cell: string
}

/** The rows below a header that state a plan year (`1. år`, `År 1`, or 1, 2, 3 … under a heading that says so). */
export const planRows = (table: SheetTable, header: number, column: number, headed: boolean): PlanRow[] =>
  table.rows.flatMap((row) => {
    if (row.row <= header) return []
    const text = cellText(row.cells.get(column))
    const read = readPeriodText(text)
    const bare = headed && /^[1-9]\d?$/.test(text) ? Number(text) : null
    const year = read?.kind === 'plan-year' ? read.year : bare
    return year === null ? [] : [{ year, row }]
  })

const observation = (
  measure: 'plan.saving' | 'plan.investment',
  scenario: string,
  year: number,
  value: number,
  origin: Observation['origin'],
): Observation => ({
  measure,
  breakdown: scenario,
  component: '',
  committee: '',
  dranst: null,
  period: `Y${year}`,
  basis: 'plan-year',
  source: 'plan',
  statedIn: null,
  slot: 'business-case',
  value,
  origin,
})

/** What the columns of one scenario say. */
export interface ScenarioReading {
  readonly observations: readonly Observation[]
  readonly issues: readonly FileIssue[]
  readonly totals: readonly ControlTotal[]
}

/** Reads one scenario: its savings, and its investment as stated or derived from the accumulated balance. */
export const readScenario = (
  sheet: string,
  rows: readonly PlanRow[],
  columns: ScenarioColumns,
  rounding: number,
  read: (row: TableRow, column: number) => PlanAmount | FileIssue | null,
): ScenarioReading => {
  const observations: Observation[] = []
  const issues: FileIssue[] = []
  const totals: ControlTotal[] = []
  // The balance of the year before; unknown after a gap, where neither an investment nor a sum can be worked out.
  let balanceBefore: number | null = 0
  let cumulative: number | null = 0
  let yearBefore = 0
  for (const { year, row } of rows) {
    const amount = (column: number | null): PlanAmount | null => {
      const found = column === null ? null : read(row, column)
      if (found && 'severity' in found) issues.push(found)
      return found && 'ore' in found ? found : null
    }
    const saving = amount(columns.saving)
    const investment = amount(columns.investment)
    const balance = amount(columns.balance)
    if (year !== yearBefore + 1) {
      balanceBefore = null
      cumulative = null
    }
    const origin = (from: PlanAmount, cell: string | null) => ({
      sheet,
      cell,
      raw: from.raw,
      rows: cell === null ? 1 : null,
    })
    if (saving) {
      observations.push(observation('plan.saving', columns.scenario, year, saving.ore, origin(saving, saving.cell)))
    }
    if (investment) {
      observations.push(
        observation('plan.investment', columns.scenario, year, investment.ore, origin(investment, investment.cell)),
      )
    } else if (saving && balance && balanceBefore !== null) {
      const derived = saving.ore - (balance.ore - balanceBefore)
      observations.push(observation('plan.investment', columns.scenario, year, derived, origin(balance, null)))
    }
    cumulative = saving && investment && cumulative !== null ? cumulative + saving.ore - investment.ore : null
    if (balance && cumulative !== null) {
      // Half a unit of rounding for each figure that is added: a saving and an investment a year.
      const agrees = Math.abs(cumulative - balance.ore) <= year * rounding
      totals.push({
        sheet,
        cell: balance.cell,
        label: `${columns.scenario} ${year}`,
        measure: 'plan.saving',
        stated: balance.ore,
        computed: cumulative,
        agrees,
      })
      if (!agrees) {
        issues.push({
          severity: 'warning',
          code: 'total-mismatch',
          sheet,
          cell: balance.cell,
          message: message('table.total-mismatch', {
            stated: amountParam(balance.ore),
            computed: amountParam(cumulative),
            difference: amountParam(balance.ore - cumulative),
          }),
        })
      }
    }
    balanceBefore = balance?.ore ?? null
    yearBefore = year
  }
  return { observations, issues, totals }
}

/** Plan years that stand twice in a scenario, or scenarios that share a name: which of them holds is not for us to say. */
export const repeatedYears = (
  sheet: string,
  rows: readonly PlanRow[],
  scenarios: readonly ScenarioColumns[],
): FileIssue[] => {
  const seen = new Map<string, string>()
  return scenarios.flatMap(({ scenario, saving }) =>
    rows.flatMap(({ year, row }): FileIssue[] => {
      const key = JSON.stringify([scenario, year])
      const cell = refOf(row, saving)
      const other = seen.get(key)
      if (other === undefined) {
        seen.set(key, cell)
        return []
      }
      const told = message('table.duplicate-year', { year, scenario, other })
      return [{ severity: 'error', code: 'duplicate-key', sheet, cell, message: told }]
    }),
  )
}
