import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { readAmountCell, settleStyle } from './amount-cells'
import { scenarioColumns } from './scenario-columns'
import { planRows, readScenario, repeatedYears } from './scenario-reading'
import { settleDots, settleUnit } from './questions'
import type { ColumnRole, Recogniser, Recognition, RecognitionContext, RowRole } from './recognition'
import { type SheetTable, type TableRow, possibleHeaders, readHeadings, refOf } from './sheet-table'
import { mixedUnits, oreFromPrinted, printedRounding, statedUnits } from './unit'

const kind = 'business-case'

const derivedNote = (sheet: string, observations: readonly Observation[]): FileIssue[] =>
  observations.some(({ origin }) => origin.cell === null)
    ? [{ severity: 'note', code: 'balance-derived', sheet, cell: null, message: message('table.balance-derived') }]
    : []

const recogniseAt = (table: SheetTable, header: TableRow, context: RecognitionContext): Recognition | null => {
  const sheet = table.sheet.name
  const headings = readHeadings(header)
  const yearHeading = headings.find(({ meaning }) => meaning === 'plan-year' || meaning === 'period')
  const yearColumn = yearHeading?.column ?? 1
  const scenarios = scenarioColumns(table, header, headings, yearColumn)
  const rows = planRows(table, header.row, yearColumn, yearHeading !== undefined)
  if (scenarios.length === 0 || rows.length === 0) return null
  const columns = scenarios.flatMap(({ saving, investment, balance }) =>
    [saving, investment, balance].filter((column) => column !== null),
  )
  const cells = rows.flatMap(({ row }) => columns.flatMap((column) => row.cells.get(column) ?? []))
  const dots = settleDots(settleStyle(cells), cells, context.answers)
  const printed = cells.flatMap((cell) => {
    const found = readAmountCell(sheet, cell, dots.value)
    return found.kind === 'amount' ? [found.value] : []
  })
  const stated = statedUnits(table, header.row)
  const unit = settleUnit(stated[0]?.unit ?? null, printed, context.answers)
  const rounding = printedRounding(
    printed.map((value) => oreFromPrinted(value, unit.value)),
    unit.value,
  )
  const readings = scenarios.map((scenario) =>
    readScenario(sheet, rows, scenario, rounding, (row, column) => {
      const found = readAmountCell(sheet, row.cells.get(column), dots.value)
      if (found.kind === 'bad') return found.issue
      return found.kind === 'blank'
        ? null
        : { ore: oreFromPrinted(found.value, unit.value), raw: found.raw, cell: refOf(row, column) }
    }),
  )
  const observations = readings.flatMap((reading) => reading.observations)
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
    rounding,
    headerRow: header.row,
    endRow: null,
    observations,
    issues: [
      ...mixedUnits(sheet, stated),
      ...repeatedYears(sheet, rows, scenarios),
      ...readings.flatMap(({ issues }) => issues),
      ...derivedNote(sheet, observations),
    ],
    questions: [dots.question, unit.question].filter((question) => question !== null),
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
    for (const row of possibleHeaders(table)) {
      if (!readHeadings(row).some(({ meaning }) => meaning === 'saving')) continue
      const found = recogniseAt(table, row, context)
      if (found) return found
    }
    return null
  },
}
