import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { GridCell } from '../grid'
import { readAmountCell, settleStyle } from './amount-cells'
import { thousandsStyle } from './column-dots'
import { columnUnits, statedKroner } from './column-units'
import { saysSaving } from './plan-labels'
import { type ScenarioLines, type ScenarioReading, readScenario } from './plan-reading'
import { seriesDown } from './plan-down'
import { type PlanSeries, type PlanTable, seriesAcross } from './plan-series'
import { repetitions } from './plan-repetitions'
import { planSigns } from './plan-signs'
import { settleDots } from './questions'
import type { ColumnRole, Recogniser, Recognition, RecognitionContext, RowRole } from './recognition'
import { firstText } from './row-words'
import { type SheetTable, possibleHeaders, rowLine } from './sheet-table'
import { oreFromPrinted, printedRounding, statedUnit } from './unit'
import { yearsAcross } from './plan-axis'

const kind = 'business-case'

const note = (code: string, sheet: string, params: Record<string, string | number> = {}): FileIssue => ({
  severity: 'note',
  code,
  sheet,
  cell: null,
  message: message(
    code === 'balance-derived'
      ? 'table.balance-derived'
      : code === 'plan-years'
        ? 'table.plan-years'
        : 'table.plan-sign',
    params,
  ),
})

/** The lines of each scenario; an investment that names none is shared by them all, one scenario without a name is `plan`. */
const scenariosOf = (series: readonly PlanSeries[], amountOf: (cell: GridCell) => number | null): ScenarioLines[] => {
  const names = [...new Set(series.filter(({ meaning }) => meaning === 'saving').map(({ scenario }) => scenario))]
  return names.map((name) => {
    const own = series.filter(({ scenario }) => scenario === name)
    const shared = series.filter(({ scenario, meaning }) => scenario === '' && meaning === 'investment')
    const of = (meaning: PlanSeries['meaning']) => own.filter((line) => line.meaning === meaning)
    const investments = of('investment')
    const saves = of('saving').some(({ cells }) => [...cells.values()].some((cell) => amountOf(cell) !== null))
    return {
      scenario: name === '' ? 'plan' : name,
      savings: of('saving'),
      // A scenario that was left empty has no part in what the others share.
      investments: investments.length > 0 || !saves ? investments : shared,
      nets: of('net'),
      balances: of('balance'),
    }
  })
}

/** True for a table that says enough to be a business case: savings by plan year, or by calendar year with what they cost. */
const isCase = ({ series, axis }: PlanTable): boolean => {
  const has = (...meanings: readonly PlanSeries['meaning'][]) =>
    series.some(({ meaning }) => meanings.includes(meaning))
  return has('saving') && (axis.calendarFrom === null || has('investment', 'balance', 'net'))
}

const rolesOf = (table: SheetTable, plan: PlanTable): Pick<Recognition, 'columnRoles' | 'rowRoles'> => {
  const controls = new Set(
    plan.series.filter(({ meaning }) => meaning === 'balance' || meaning === 'net').map(({ at }) => at),
  )
  const values = new Set(plan.across ? plan.axis.years.map(({ at }) => at) : plan.series.map(({ at }) => at))
  const columns = [...new Set(table.rows.flatMap(({ cells }) => [...cells.keys()]))]
  const columnRole = (column: number): ColumnRole => {
    if (plan.keys.includes(column)) return 'key'
    if (!plan.across && controls.has(column)) return 'total'
    return values.has(column) ? 'value' : 'ignored'
  }
  const rowRole = (row: number): RowRole => {
    if (row <= plan.headerRow) return row < plan.top ? 'title' : 'header'
    if (plan.across && controls.has(row)) return 'total'
    return plan.dataRows.has(row) ? 'data' : 'footnote'
  }
  return {
    columnRoles: new Map(columns.map((column) => [column, columnRole(column)])),
    rowRoles: new Map(
      table.rows.filter(({ row }) => plan.endRow === null || row <= plan.endRow).map(({ row }) => [row, rowRole(row)]),
    ),
  }
}

const recognisePlan = (table: SheetTable, plan: PlanTable, context: RecognitionContext): Recognition | null => {
  const sheet = table.sheet.name
  const cells = plan.series.flatMap((line) => [...line.cells.values()])
  if (cells.length === 0 || !isCase(plan)) return null
  // A line of years across has no column of its own: its heading stands beside it, not above.
  const place = ({ at }: PlanSeries): number => (plan.across ? -at : at)
  const stated = plan.series.map((line) => ({ column: place(line), unit: statedUnit(line.heading) }))
  const heading = { top: plan.top, row: plan.headerRow }
  const kroner =
    statedKroner(table, heading, stated, plan.endRow ?? undefined).size ===
    new Set(stated.map(({ column }) => column)).size
  const style = settleStyle(cells) ?? (kroner ? thousandsStyle(cells) : null)
  const dots = settleDots(style, cells, context.answers, { sheet, column: null })
  const amountOf = (cell: GridCell): number | null => {
    const found = readAmountCell(sheet, cell, dots.value)
    return found.kind === 'amount' ? found.value : null
  }
  const first = plan.series[0] ? place(plan.series[0]) : 0
  const money = plan.series.map((line) => ({
    line,
    amounts: [...line.cells.values()].flatMap((cell) => amountOf(cell) ?? []),
  }))
  const units = columnUnits(
    table,
    heading,
    money.map(({ line, amounts }) => ({ column: place(line), unit: statedUnit(line.heading), amounts })),
    context.answers,
    plan.endRow ?? undefined,
  )
  const amounts = (meaning: PlanSeries['meaning']) =>
    money.flatMap((item) => (item.line.meaning === meaning ? item.amounts : []))
  const signs = planSigns(amounts('investment'), amounts('saving'), sheet, context)
  const bad = new Map<string, FileIssue>()
  const rounding = printedRounding(
    money.flatMap((item) => item.amounts.map((value) => oreFromPrinted(value, units.unitOf(place(item.line))))),
    units.unitOf(first),
  )
  const slot = kind
  const read = (cell: GridCell, line: PlanSeries) => {
    const found = readAmountCell(sheet, cell, dots.value)
    if (found.kind === 'bad' && found.issue.cell !== null) bad.set(found.issue.cell, found.issue)
    if (found.kind !== 'amount') return null
    const sign = line.meaning === 'investment' ? signs.investment : line.meaning === 'saving' ? signs.saving : 1
    return { ore: oreFromPrinted(found.value, units.unitOf(place(line))) * sign, cell }
  }
  const years = [...new Set(plan.axis.years.map(({ year }) => year))].sort((a, b) => a - b)
  const readings = scenariosOf(plan.series, amountOf).map((lines): ScenarioReading =>
    readScenario(lines, years, { sheet, slot, rounding, read }),
  )
  const observations = readings.flatMap((reading) => reading.observations)
  const turned = signs.investment === -1 || signs.saving === -1
  return {
    kind,
    source: 'plan',
    unit: units.unitOf(first),
    rounding,
    headerRow: plan.headerRow,
    endRow: plan.endRow,
    observations,
    issues: [
      ...units.issues,
      ...repetitions(sheet, plan),
      ...bad.values(),
      ...readings.flatMap(({ issues }) => issues),
      ...(observations.some(({ origin }) => origin.cell === null) ? [note('balance-derived', sheet)] : []),
      ...(plan.axis.calendarFrom === null ? [] : [note('plan-years', sheet, { first: plan.axis.calendarFrom })]),
      ...(turned ? [note('plan-sign', sheet)] : []),
    ],
    questions: [dots.question, units.question, signs.question].filter((question) => question !== null),
    totals: readings.flatMap(({ totals }) => totals),
    ...rolesOf(table, plan),
  }
}

/** The lines that begin with a word, as every label does. */
const linesOfWords = ({ titles = [], rows }: SheetTable): string[] => [
  ...titles,
  ...rows.filter((row) => /^[\s*]*\p{L}/u.test(firstText(row))).map(rowLine),
]

/** The table of a business case: plan years down or across, for each scenario its saving, and its investment or accumulated balance. */
export const businessCaseTable: Recogniser = {
  kind,
  source: 'plan',
  recognise(table, context) {
    const told = table.rows.some(({ cells }) =>
      [...cells.values()].some((cell) => cell.kind === 'text' && saysSaving(cell.value)),
    )
    if (!told && !linesOfWords(table).some(saysSaving)) return null
    for (const row of possibleHeaders(table)) {
      const across = yearsAcross(row) === null ? null : seriesAcross(table, row)
      const found = across && recognisePlan(table, across, context)
      if (found) return found
      const down = seriesDown(table, row)
      const read = down && recognisePlan(table, down, context)
      if (read) return read
    }
    return null
  },
}
