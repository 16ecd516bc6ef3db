import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { readPeriodText } from '#domain/period-text'
import { readAmountCell, settleStyle } from './amount-cells'
import { kronerText } from './control-totals'
import { type ScenarioColumns, scenarioColumns } from './scenario-columns'
import { linesAbove } from './header-row'
import { settleUnit } from './questions'
import type { ColumnRole, ControlTotal, Recogniser, Recognition, RecognitionContext, RowRole } from './recognition'
import { type SheetTable, type TableRow, cellText, headerSearchRows, readHeadings, refOf } from './sheet-table'
import { oreFromPrinted, oreInUnit, statedUnit } from './unit'

const kind = 'business-case'

interface PlanRow {
  readonly year: number
  readonly row: TableRow
}

interface Amount {
  readonly ore: number
  readonly raw: string
  readonly cell: string
}

/** The rows below a header that state a plan year (`1. år`, `År 1`, or 1, 2, 3 … under a heading that says so). */
const planRows = (table: SheetTable, header: number, column: number): PlanRow[] =>
  table.rows.flatMap((row) => {
    if (row.row <= header) return []
    const text = cellText(row.cells.get(column))
    const read = readPeriodText(text)
    const bare = /^[1-9]\d?$/.test(text) ? Number(text) : null
    const year = read?.kind === 'plan-year' ? read.year : bare
    return year === null ? [] : [{ year, row }]
  })

const observation = (
  measure: 'plan.saving' | 'plan.investment',
  scenario: string,
  year: number,
  value: number,
  slot: string,
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
  slot,
  value,
  origin,
})

interface ScenarioReading {
  readonly observations: readonly Observation[]
  readonly issues: readonly FileIssue[]
  readonly totals: readonly ControlTotal[]
}

/** Reads one scenario: its savings, and its investment as stated or derived from the accumulated balance. */
const readScenario = (
  sheet: string,
  rows: readonly PlanRow[],
  columns: ScenarioColumns,
  read: (row: TableRow, column: number) => Amount | FileIssue | null,
): ScenarioReading => {
  const observations: Observation[] = []
  const issues: FileIssue[] = []
  const totals: ControlTotal[] = []
  let cumulative = 0
  let balanceBefore = 0
  for (const { year, row } of rows) {
    const amount = (column: number | null): Amount | null => {
      const found = column === null ? null : read(row, column)
      if (found && 'severity' in found) issues.push(found)
      return found && 'ore' in found ? found : null
    }
    const saving = amount(columns.saving)
    const investment = amount(columns.investment)
    const balance = amount(columns.balance)
    const origin = (from: Amount, cell: string | null) => ({
      sheet,
      cell,
      raw: from.raw,
      rows: cell === null ? 1 : null,
    })
    if (saving) {
      observations.push(
        observation('plan.saving', columns.scenario, year, saving.ore, kind, origin(saving, saving.cell)),
      )
    }
    if (investment) {
      observations.push(
        observation(
          'plan.investment',
          columns.scenario,
          year,
          investment.ore,
          kind,
          origin(investment, investment.cell),
        ),
      )
    } else if (saving && balance) {
      const derived = saving.ore - (balance.ore - balanceBefore)
      observations.push(observation('plan.investment', columns.scenario, year, derived, kind, origin(balance, null)))
    }
    if (saving && investment && balance) {
      cumulative += saving.ore - investment.ore
      const agrees = cumulative === balance.ore
      totals.push({
        sheet,
        cell: balance.cell,
        label: `${columns.scenario} ${year}`,
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
            stated: kronerText(balance.ore),
            computed: kronerText(cumulative),
            difference: kronerText(balance.ore - cumulative),
          }),
        })
      }
    }
    if (balance) balanceBefore = balance.ore
  }
  return { observations, issues, totals }
}

const derivedNote = (sheet: string, scenarios: readonly ScenarioColumns[]): FileIssue[] =>
  scenarios.some(({ investment }) => investment === null)
    ? [{ severity: 'note', code: 'balance-derived', sheet, cell: null, message: message('table.balance-derived') }]
    : []

const recogniseAt = (table: SheetTable, header: TableRow, context: RecognitionContext): Recognition | null => {
  const sheet = table.sheet.name
  const headings = readHeadings(header)
  const yearColumn = headings.find(({ meaning }) => meaning === 'plan-year' || meaning === 'period')?.column ?? 1
  const scenarios = scenarioColumns(table, header, headings)
  const rows = planRows(table, header.row, yearColumn)
  if (scenarios.length === 0 || rows.length === 0) return null
  const lines = [...linesAbove(table, header.row), ...headings.map(({ text }) => text)]
  const columns = scenarios.flatMap(({ saving, investment, balance }) =>
    [saving, investment, balance].filter((column) => column !== null),
  )
  const cells = rows.flatMap(({ row }) => columns.flatMap((column) => row.cells.get(column) ?? []))
  const style = settleStyle(cells)
  const printed = cells.flatMap((cell) => {
    const found = readAmountCell(sheet, cell, style)
    return found.kind === 'amount' ? [found.value] : []
  })
  const unit = settleUnit(lines.map(statedUnit).find((found) => found !== null) ?? null, printed, context.answers)
  const readings = scenarios.map((scenario) =>
    readScenario(sheet, rows, scenario, (row, column) => {
      const found = readAmountCell(sheet, row.cells.get(column), style)
      if (found.kind === 'bad') return found.issue
      return found.kind === 'blank'
        ? null
        : { ore: oreFromPrinted(found.value, unit.value), raw: found.raw, cell: refOf(row, column) }
    }),
  )
  const roles = new Map<number, ColumnRole>(headings.map(({ column }) => [column, 'ignored']))
  roles.set(yearColumn, 'key')
  for (const { saving, investment, balance } of scenarios) {
    roles.set(saving, 'value')
    if (investment !== null) roles.set(investment, 'value')
    if (balance !== null) roles.set(balance, 'total')
  }
  const dataRows = new Set(rows.map(({ row }) => row.row))
  const rowRoles = new Map<number, RowRole>(
    table.rows.map(({ row }) => {
      if (row <= header.row) return [row, row === header.row || row === header.row - 1 ? 'header' : 'title']
      return [row, dataRows.has(row) ? 'data' : 'footnote']
    }),
  )
  return {
    kind,
    source: 'plan',
    unit: unit.value,
    rounding: oreInUnit[unit.value],
    observations: readings.flatMap(({ observations }) => observations),
    issues: [...readings.flatMap(({ issues }) => issues), ...derivedNote(sheet, scenarios)],
    questions: unit.question ? [unit.question] : [],
    totals: readings.flatMap(({ totals }) => totals),
    columnRoles: roles,
    rowRoles,
  }
}

/** The table of an approved business case: plan years down, for each scenario saving and accumulated balance or investment across. */
export const businessCaseTable: Recogniser = {
  kind,
  source: 'plan',
  recognise(table, context) {
    for (const row of table.rows.slice(0, headerSearchRows)) {
      if (!readHeadings(row).some(({ meaning }) => meaning === 'saving')) continue
      const found = recogniseAt(table, row, context)
      if (found) return found
    }
    return null
  },
}
