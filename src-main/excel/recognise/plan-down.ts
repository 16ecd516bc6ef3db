import type { GridCell } from '../grid'
import { headerBlock } from './header-block'
import { isTotalLabel } from './headings'
import { yearsDown } from './plan-axis'
import { labelText, planMeaning, readPlanLabel, scenarioLabel } from './plan-labels'
import { type PlanSeries, type PlanTable, blockEnd, captionOver, ofSheet, withScenario } from './plan-series'
import { type SheetTable, type TableRow, cellText, isFilled, looksNumeric } from './sheet-table'

type Repeated = PlanTable['repeated'][number]

/** The column of the years: the one so headed, else the first that states plan years. */
const yearColumnOf = (rows: readonly TableRow[], headings: readonly { column: number; parts: readonly string[] }[]) => {
  const headed = headings.find(({ parts }) =>
    parts.some(
      (text) =>
        /^(?:efter|år|year|planår|plan ?år|årstal|projektår|years?|project year|plan year|periode|period)\b[^%]*$/i.test(
          text,
        ) && planMeaning(text) === null,
    ),
  )
  const headedAxis = headed && yearsDown(rows, headed.column, true)
  if (headed && headedAxis) return { column: headed.column, axis: headedAxis }
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b)
  for (const column of columns) {
    const axis = yearsDown(rows, column, false)
    if (axis && (axis.calendarFrom === null || axis.years.length > 1)) return { column, axis }
  }
  return null
}

/** True for a row of several texts and no figures: the lower line of a heading. */
const namesLines = ({ cells }: TableRow): boolean => {
  const filled = [...cells.values()].filter(isFilled)
  return filled.length > 1 && !filled.some((cell) => looksNumeric(cell))
}

/** Reads a business case whose years stand below each other, its lines side by side. */
export const seriesDown = (table: SheetTable, header: TableRow): PlanTable | null => {
  const block = headerBlock(table, header, labelText)
  const isHeader = (row: TableRow) =>
    [...row.cells.values()].filter((cell) => cell.kind === 'text' && planMeaning(cellText(cell)) !== null).length > 1 &&
    ![...row.cells.values()].some((cell) => cell.kind === 'number')
  const next = table.rows.find((row) => row.row > header.row && isHeader(row))
  const end = blockEnd(table, header, next) ?? Number.POSITIVE_INFINITY
  const rows = table.rows.filter(({ row }) => row > header.row && row <= end)
  const labels = block.headings.map((heading) => ({ ...heading, label: readPlanLabel(heading.parts) }))
  if (!labels.some(({ label }) => label?.meaning === 'saving')) return null
  const years = yearColumnOf(rows, block.headings)
  if (!years) return null
  const { column: yearColumn, axis } = years
  const firstYear = Math.min(...axis.years.map(({ at }) => at))
  if (rows.some((row) => row.row < firstYear && namesLines(row))) return null
  const scenarioColumn = block.headings.find(
    ({ column, parts }) => column !== yearColumn && /^scenar(?:ie|io)$/i.test(parts[0] ?? ''),
  )
  const caption = captionOver(table, block.top) || ofSheet(table)
  const yearAt = new Map(axis.years.map(({ at, year }) => [at, year]))
  const repeated: Repeated[] = []
  const series = labels.flatMap(({ column, label, text }): PlanSeries[] => {
    if (!label || column === yearColumn) return []
    const groups = new Map<string, Map<number, GridCell>>()
    const sums = new Map<string, GridCell[]>()
    const doubles: {
      readonly scenario: string
      readonly cell: GridCell
      readonly other: GridCell
      readonly year: number
    }[] = []
    let scenario = caption
    for (const row of rows) {
      if (scenarioColumn) {
        const own = labelText(row.cells.get(scenarioColumn.column))
        if (own !== '' && !isTotalLabel(own)) scenario = scenarioLabel(own)
      }
      const cell = row.cells.get(column)
      if (!cell || !isFilled(cell)) continue
      const year = yearAt.get(row.row)
      const cells = groups.get(scenario) ?? new Map<number, GridCell>()
      const other = year === undefined ? undefined : cells.get(year)
      if (year === undefined) {
        if (isTotalLabel(cellText(row.cells.get(yearColumn)))) sums.set(scenario, [...(sums.get(scenario) ?? []), cell])
      } else if (other) doubles.push({ scenario, cell, other, year })
      else groups.set(scenario, cells.set(year, cell))
    }
    return [...groups].map(([name, cells]) => {
      const one: PlanSeries = {
        ...withScenario(label, name),
        heading: text,
        at: column,
        cells,
        sums: sums.get(name) ?? [],
      }
      for (const { scenario: of, ...double } of doubles) if (of === name) repeated.push({ ...double, series: one })
      return one
    })
  })
  // Words to the left of the years are the lines of a case whose years stand side by side, below its title.
  const ofTitle = ({ at, cells }: PlanSeries) =>
    at < yearColumn && ![...cells.values()].some((cell) => looksNumeric(cell))
  if (series.some(ofTitle)) return null
  return {
    headerRow: header.row,
    top: block.top,
    endRow: next ? end : null,
    across: false,
    axis,
    series,
    repeated,
    keys: [yearColumn, ...(scenarioColumn ? [scenarioColumn.column] : [])],
    dataRows: new Set(axis.years.map(({ at }) => at)),
  }
}
