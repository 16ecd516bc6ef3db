import type { GridCell } from '../grid'
import { headerBlock } from './header-block'
import { isTotalLabel } from './headings'
import { yearsDown } from './plan-axis'
import { type PlanLabel, labelText, planMeaning, readPlanLabel, scenarioLabel } from './plan-labels'
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

/** The figures of one scenario and component in a column. */
interface Group {
  readonly scenario: string
  readonly component: string
  readonly cells: Map<number, GridCell>
  readonly sums: GridCell[]
  readonly doubles: { readonly cell: GridCell; readonly other: GridCell; readonly year: number }[]
}

/** A label of a column in the rows of a component. */
const ofComponent = (label: PlanLabel, component: string): PlanLabel => {
  if (component === '') return label
  if (isTotalLabel(component)) return { ...label, total: true }
  return { ...label, component: [label.component, component].filter(Boolean).join(', ') }
}

/** A year that was written once holds for the components below it. */
const fillYears = (yearAt: Map<number, number>, rows: readonly TableRow[], yearColumn: number, component: number) => {
  let above: number | undefined
  for (const { row, cells } of rows) {
    const own = cellText(cells.get(yearColumn))
    if (own !== '') above = yearAt.get(row)
    else if (above !== undefined && isFilled(cells.get(component))) yearAt.set(row, above)
  }
}

/** Headings of a column that names the part of a saving, or the item of an investment, in each row. */
const componentHeading =
  /^(?:del)?(?:komponent(?:er)?|component|besparelses(?:område|type|post|element)|gevinst(?:område|type|post)|investerings(?:område|type|post)|(?:område|post|element|delelement|item|area))$/i

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
  const componentColumn = block.headings.find(
    ({ column, parts }) =>
      column !== yearColumn &&
      componentHeading.test(parts[0] ?? '') &&
      !rows.some(({ cells }) => looksNumeric(cells.get(column))),
  )
  const caption = captionOver(table, block.top) || ofSheet(table)
  const yearAt = new Map(axis.years.map(({ at, year }) => [at, year]))
  if (componentColumn) fillYears(yearAt, rows, yearColumn, componentColumn.column)
  const repeated: Repeated[] = []
  const series = labels.flatMap(({ column, label, text }): PlanSeries[] => {
    if (!label || column === yearColumn) return []
    if (column === componentColumn?.column) return []
    const groups = new Map<string, Group>()
    const groupOf = (scenario: string, component: string): Group => {
      const key = JSON.stringify([scenario, component])
      const found = groups.get(key) ?? {
        scenario,
        component,
        cells: new Map<number, GridCell>(),
        sums: [],
        doubles: [],
      }
      groups.set(key, found)
      return found
    }
    let scenario = caption
    for (const row of rows) {
      if (scenarioColumn) {
        const own = labelText(row.cells.get(scenarioColumn.column))
        if (own !== '' && !isTotalLabel(own)) scenario = scenarioLabel(own)
      }
      const cell = row.cells.get(column)
      if (!cell || !isFilled(cell)) continue
      const year = yearAt.get(row.row)
      const component = componentColumn ? labelText(row.cells.get(componentColumn.column)) : ''
      const group = groupOf(scenario, component)
      const other = year === undefined ? undefined : group.cells.get(year)
      if (year === undefined) {
        if (isTotalLabel(cellText(row.cells.get(yearColumn)))) group.sums.push(cell)
      } else if (other) group.doubles.push({ cell, other, year })
      else group.cells.set(year, cell)
    }
    return [...groups.values()]
      .filter(({ cells }) => cells.size > 0)
      .map((group): PlanSeries => {
        const { cells, sums } = group
        const one = {
          ...withScenario(ofComponent(label, group.component), group.scenario),
          heading: text,
          at: column,
          cells,
          sums,
        }
        for (const double of group.doubles) repeated.push({ ...double, series: one })
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
    keys: [yearColumn, ...[scenarioColumn, componentColumn].flatMap((heading) => heading?.column ?? [])],
    dataRows: new Set(yearAt.keys()),
  }
}
