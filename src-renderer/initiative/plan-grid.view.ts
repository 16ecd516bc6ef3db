import { amountFault } from '#domain/case-amounts'
import { addMonths } from '#domain/month'
import type { TraceKey } from '#contract/followup'
import type { MoneyUnit } from '../cards/money-unit'
import type { Speech } from '../locales/speech'
import { writeAmount } from './amount-text'
import type { FindingNotes } from './finding-places'
import type { PlanColumn } from './plan-columns'
import { type CellValue, type Plan, type PlanRow, type PlanScenario, cellKey } from './plan'
import { yearValue } from './plan-months'
import { type PlanTerms, type ScenarioTotals, scenarioTotals } from './plan-totals'
import { scenarioLabel } from './scenario-label'

/** A cell of a row of the plan. */
export interface GridCell {
  readonly period: string
  /** Empty where nothing is typed. */
  readonly text: string
  /** What is wrong with it, in words. */
  readonly fault: string | null
  /** The sum of the months beside it. */
  readonly derived: boolean
  readonly trace: TraceKey | null
  readonly label: string
}

/** A cell of a sum. */
export interface TotalCell {
  readonly period: string
  readonly text: string
  readonly fault: string | null
  /** Past the last typed year. */
  readonly held: boolean
}

/** A line of the plan, top to bottom. */
export type GridLine =
  | { readonly type: 'heading'; readonly id: string; readonly label: string; readonly detail: string | null }
  | {
      readonly type: 'row'
      readonly id: string
      readonly row: PlanRow
      readonly name: string
      readonly cells: readonly GridCell[]
    }
  | {
      readonly type: 'total'
      readonly id: string
      readonly label: string
      readonly strong: boolean
      readonly cells: readonly TotalCell[]
    }
  | {
      readonly type: 'add'
      readonly id: string
      readonly label: string
      readonly kind: PlanRow['kind']
      readonly scenario: string | null
    }

/** What the plan is drawn from. */
export interface PlanDrawing {
  readonly plan: Plan
  readonly columns: readonly PlanColumn[]
  readonly years: number
  readonly terms: PlanTerms
  readonly unit: MoneyUnit
  /** Number of the version, for figures that lead to their source; `null` for a draft. */
  readonly version: number | null
  readonly notes: FindingNotes
}

const blockRows = ({ rows }: Plan, kind: PlanRow['kind'], scenario: string | null): PlanRow[] =>
  rows.filter((row) => row.kind === kind && row.scenario === scenario)

/** The name of a row as a person reads it. */
export const rowName = ({ kind, item }: PlanRow, { t }: Speech): string =>
  item.trim() === '' ? t(`initiative.plan.${kind}`) : item

/** The name of a column. */
export const columnName = ({ year, month }: PlanColumn, { t, fmt }: Speech): string =>
  month === null ? t('initiative.plan.yearHead', { year }) : fmt.monthShort(month)

const write = (value: CellValue | null, unit: MoneyUnit, { fmt }: Speech): string => {
  if (value === null) return ''
  return typeof value === 'string' ? value : writeAmount(value, unit, fmt)
}

const faultOf = (row: PlanRow, name: string, column: PlanColumn, value: CellValue | null, speech: Speech) => {
  if (value === null) return null
  if (typeof value === 'string') return speech.t('initiative.fault.amount', { read: value })
  const fault = amountFault(name, column.year, row.kind, value)
  return fault === null ? null : speech.message(fault)
}

const rowLine = (row: PlanRow, scenarioKey: string, drawing: PlanDrawing, note: Note, speech: Speech): GridLine => {
  const { plan, columns, terms, unit, version } = drawing
  const name = rowName(row, speech)
  const cells = columns.map((column): GridCell => {
    const { period, year, month, open } = column
    const typed = plan.cells.get(cellKey(row.id, period)) ?? null
    const value = open ? yearValue(plan, row.id, year, terms.start) : typed
    const key: TraceKey = {
      measure: `plan.${row.kind}`,
      breakdown: scenarioKey,
      component: row.item,
      period,
      basis: month === null ? 'plan-year' : 'month',
      ...(version === null ? {} : { version }),
    }
    return {
      period,
      text: write(value, unit, speech),
      fault: faultOf(row, scenarioKey, column, typed, speech) ?? note(row.kind, column),
      derived: open && typed === null,
      trace: version === null || typed === null ? null : key,
      label: [scenarioKey, name, columnName(column, speech)].filter((part) => part !== '').join(', '),
    }
  })
  return { type: 'row', id: row.id, row, name, cells }
}

type Note = (kind: 'investment' | 'saving' | 'plan', column: PlanColumn) => string | null

const silent: Note = () => null

const totalLine = (
  id: string,
  label: string,
  values: ReadonlyMap<string, number>,
  held: ScenarioTotals['held'],
  drawing: PlanDrawing,
  note: (column: PlanColumn) => string | null,
  { fmt }: Speech,
): GridLine => ({
  type: 'total',
  id,
  label,
  strong: id.endsWith('balance'),
  cells: drawing.columns.map((column) => {
    const value = values.get(column.period)
    const rounded = value === undefined ? null : Math.round(value)
    const shown = drawing.unit === 'thousand' ? fmt.thousands : fmt.kroner
    return {
      period: column.period,
      text: rounded === null ? '' : shown(rounded),
      fault: note(column),
      held: held.has(column.period),
    }
  }),
})

const breakEvenWords = (
  { breakEven, known }: ScenarioTotals,
  { years, terms }: PlanDrawing,
  { t, fmt }: Speech,
): string => {
  if (!known) return t('initiative.plan.breakEvenUnknown')
  if (breakEven === null) return t('initiative.plan.breakEvenNever', { years: terms.horizon ?? years })
  if (breakEven.exact === 0) return t('initiative.plan.breakEvenStart')
  return terms.start === null
    ? t('initiative.plan.breakEvenYear', { year: breakEven.year })
    : t('initiative.plan.breakEven', { month: fmt.month(addMonths(terms.start, breakEven.months - 1)) })
}

const scenarioLines = (scenario: PlanScenario, drawing: PlanDrawing, editable: boolean, speech: Speech): GridLine[] => {
  const { plan, notes, years, terms } = drawing
  const { t } = speech
  const { id, key } = scenario
  const totals = scenarioTotals(plan, id, years, terms)
  const [investments, savings] = [blockRows(plan, 'investment', id), blockRows(plan, 'saving', id)]
  const paid = investments.length + blockRows(plan, 'investment', null).length
  const saved = savings.length + blockRows(plan, 'saving', null).length
  const noteOf = (kind: 'investment' | 'saving' | 'plan', { year, month }: PlanColumn) =>
    month === null ? (notes.get(`${key}|${kind}|${year}`)?.join(' ') ?? null) : null
  // Where there is one row it is its own sum, and what is said of the sum stands there.
  const ofRows: Note = (kind, column) => ((kind === 'investment' ? paid : saved) > 1 ? null : noteOf(kind, column))
  const total = (
    name: string,
    label: string,
    values: ReadonlyMap<string, number>,
    kind: 'investment' | 'saving' | 'plan' | null,
  ) =>
    totalLine(
      `${id} ${name}`,
      label,
      values,
      totals.held,
      drawing,
      (column) => (kind ? noteOf(kind, column) : null),
      speech,
    )
  return [
    { type: 'heading', id, label: scenarioLabel(key, speech), detail: breakEvenWords(totals, drawing, speech) },
    ...investments.map((row) => rowLine(row, key, drawing, ofRows, speech)),
    ...savings.map((row) => rowLine(row, key, drawing, ofRows, speech)),
    ...(editable
      ? [{ type: 'add', id: `${id} add`, label: t('initiative.plan.addSaving'), kind: 'saving', scenario: id } as const]
      : []),
    ...(paid > 1 || (paid === 1 && investments.length === 0)
      ? [total('investment', t('initiative.plan.investmentTotal'), totals.investment, paid > 1 ? 'investment' : null)]
      : []),
    ...(saved > 1 ? [total('saving', t('initiative.plan.savingTotal'), totals.saving, 'saving')] : []),
    total('net', t('initiative.plan.net'), totals.net, 'plan'),
    total('balance', t('initiative.plan.balance'), totals.balance, null),
  ]
}

/** The rows that hold for all scenarios, and what is said of the one investment of them all. */
const commonLines = (drawing: PlanDrawing, editable: boolean, speech: Speech): GridLine[] => {
  const { plan, notes } = drawing
  const { t } = speech
  const investments = blockRows(plan, 'investment', null)
  const savings = blockRows(plan, 'saving', null)
  const own = plan.rows.some(({ kind, scenario }) => kind === 'investment' && scenario !== null)
  if (investments.length + savings.length === 0 && (!editable || own || plan.scenarios.length === 0)) return []
  const note: Note = (kind, { year, month }) => {
    const several = (kind === 'investment' ? investments : savings).length > 1
    const said = plan.scenarios.flatMap(({ key }) => notes.get(`${key}|${kind}|${year}`) ?? [])
    return several || month !== null || said.length === 0 ? null : [...new Set(said)].join(' ')
  }
  return [
    { type: 'heading', id: 'common', label: t('initiative.plan.common'), detail: null },
    ...investments.map((row) => rowLine(row, '', drawing, own ? silent : note, speech)),
    ...savings.map((row) => rowLine(row, '', drawing, silent, speech)),
    ...(editable
      ? [
          {
            type: 'add',
            id: 'common add',
            label: t('initiative.plan.addInvestment'),
            kind: 'investment',
            scenario: null,
          } as const,
        ]
      : []),
  ]
}

/** The plan line by line: what holds for all scenarios first, then each scenario with its sums and its balance. */
export const planGridLines = (drawing: PlanDrawing, editable: boolean, speech: Speech): GridLine[] => [
  ...commonLines(drawing, editable, speech),
  ...drawing.plan.scenarios.flatMap((scenario) => scenarioLines(scenario, drawing, editable, speech)),
]
