import type { GridCell } from '../grid'
import { isTotalLabel } from './headings'
import {
  type PlanLabel,
  labelText,
  namesScenario,
  namesVariant,
  planMeaning,
  readPlanLabel,
  scenarioLabel,
} from './plan-labels'
import { type PlanAxis, yearsAcross } from './plan-axis'
import { type SheetTable, type TableRow, cellText, isFilled, looksNumeric } from './sheet-table'

/** A line of figures of a business case, a cell a year. */
export interface PlanSeries extends PlanLabel {
  /** What stands over or beside it. */
  readonly heading: string
  /** Row or column in which it stands. */
  readonly at: number
  readonly cells: ReadonlyMap<number, GridCell>
  /** Cells that add up its years. */
  readonly sums: readonly GridCell[]
}

/** The table of a business case, whichever way its years run. */
export interface PlanTable {
  readonly headerRow: number
  readonly top: number
  /** Last row, where another table begins below it. */
  readonly endRow: number | null
  readonly across: boolean
  readonly axis: PlanAxis
  readonly series: readonly PlanSeries[]
  /** Cells that name a year twice within one series. */
  readonly repeated: readonly {
    readonly cell: GridCell
    readonly other: GridCell
    readonly year: number
    readonly series: PlanSeries
  }[]
  readonly keys: readonly number[]
  readonly dataRows: ReadonlySet<number>
}

/** The nearest line above a table that stands alone and names a scenario; empty where there is none. */
export const captionOver = (table: SheetTable, top: number): string => {
  const above = table.rows.filter(({ row }) => row < top)
  const last = above.at(-1)
  const filled = last ? [...last.cells.values()].filter(isFilled) : []
  const [only] = filled
  const text = labelText(only)
  return filled.length === 1 && namesScenario(text) ? scenarioLabel(text) : ''
}

/** A sheet of its own for each scenario, by a name that says so whatever other sheets there are. */
export const ofSheet = ({ sheet }: SheetTable): string =>
  namesScenario(sheet.name) && !namesVariant(sheet.name) ? scenarioLabel(sheet.name) : ''

/** What the corner of a block says of all its lines: `Besparelse fordelt på`; none where it speaks of two things. */
const cornerOf = (header: TableRow, firstYear: number): string[] => {
  const texts = [...header.cells.values()].filter(({ column }) => column < firstYear).map(labelText)
  const told = texts.filter((text) => ['saving', 'investment'].includes(planMeaning(text) ?? ''))
  return told.length === 1 && !/\/|\bog\b|\band\b/i.test(told.join('')) ? told : []
}

export const withScenario = (label: PlanLabel, scenario: string): PlanLabel =>
  label.scenario === '' ? { ...label, scenario } : label

/** The rows of a block of years across: to the next row of years, or where the figures end. */
export const blockEnd = (table: SheetTable, header: TableRow, next: TableRow | undefined): number | null => {
  if (!next) return null
  const between = table.rows.filter(({ row }) => row > header.row && row < next.row)
  const last = between.findLast(({ cells }) => [...cells.values()].some((cell) => looksNumeric(cell)))
  return last?.row ?? next.row - 1
}

/** True for a row that names years anew: plan years, or the very calendar years of the first row. */
const namesYearsAgain = (row: TableRow, header: TableRow, axis: PlanAxis): boolean => {
  const own = yearsAcross(row)
  if (!own) return false
  if (own.calendarFrom === null) return true
  return axis.years.every(({ at }) => cellText(row.cells.get(at)) === cellText(header.cells.get(at)))
}

/** Reads a business case whose years stand side by side, its lines below each other. */
export const seriesAcross = (table: SheetTable, header: TableRow): PlanTable | null => {
  const axis = yearsAcross(header)
  if (!axis) return null
  const firstYear = Math.min(...axis.years.map(({ at }) => at))
  const next = table.rows.find((row) => row.row > header.row && namesYearsAgain(row, header, axis))
  const end = blockEnd(table, header, next) ?? Number.POSITIVE_INFINITY
  const sumColumns = [...header.cells].flatMap(([column, cell]) =>
    column > firstYear && isTotalLabel(cellText(cell)) ? [column] : [],
  )
  const keys = [
    ...new Set(
      table.rows.filter(({ row }) => row > header.row && row <= end).flatMap(({ cells }) => [...cells.keys()]),
    ),
  ]
    .filter((column) => column < firstYear)
    .sort((a, b) => a - b)
  const caption = captionOver(table, header.row) || ofSheet(table)
  const above = new Map<number, string>()
  const series: PlanSeries[] = []
  let section: string[] = cornerOf(header, firstYear)
  let scenario = caption
  let before = header.row
  for (const row of table.rows) {
    if (row.row <= header.row || row.row > end) continue
    if (row.row > before + 1 && section.some((text) => planMeaning(text) !== null)) section = []
    before = row.row
    const texts = keys.flatMap((column) => {
      const own = labelText(row.cells.get(column))
      if (own !== '') above.set(column, own)
      // A key that was written once holds for the rows below it, while a later column goes on.
      const laterFilled = keys.some((other) => other > column && isFilled(row.cells.get(other)))
      const text = own !== '' ? own : laterFilled ? (above.get(column) ?? '') : ''
      return text === '' ? [] : [text]
    })
    const labels = texts.toReversed()
    const cells = new Map(
      axis.years.flatMap(({ at, year }) => {
        const cell = row.cells.get(at)
        return cell && isFilled(cell) ? [[year, cell] as const] : []
      }),
    )
    const [own = ''] = labels
    if (cells.size === 0) {
      if (own === '') continue
      if (namesScenario(own)) {
        scenario = scenarioLabel(own)
        section = []
      } else section = [own]
      continue
    }
    const whole = planMeaning(own) !== null
    const label = readPlanLabel(whole ? labels : [...labels, ...section])
    if (label) {
      const sums = sumColumns.flatMap((column) => row.cells.get(column) ?? [])
      series.push({ ...withScenario(label, scenario), heading: own, at: row.row, cells, sums })
    }
    if (whole && !label?.part)
      section = /^heraf/i.test(labelText(nextRow(table, row)?.cells.get(keys.at(-1) ?? 1))) ? [own] : []
  }
  const dataRows = new Set(series.map(({ at }) => at))
  return {
    headerRow: header.row,
    top: header.row,
    endRow: next ? end : null,
    across: true,
    axis,
    series,
    repeated: [],
    keys,
    dataRows,
  }
}

const nextRow = (table: SheetTable, row: TableRow): TableRow | undefined =>
  table.rows.find((item) => item.row > row.row)
