import type { GridCell } from '../grid'
import { type Heading, type SheetTable, type TableRow, cellText } from './sheet-table'
import { statedUnit } from './unit'

/** The columns of one scenario of a business-case table. */
export interface ScenarioColumns {
  /** Label of the scenario: the success rate as printed (`12,5%`), else the heading, else `plan`. */
  readonly scenario: string
  readonly saving: number
  readonly investment: number | null
  readonly balance: number | null
}

/** The label within a scenario heading: `12,5% succesrate` → `12,5%`; a heading without a rate is kept whole. */
const scenarioLabel = (heading: string): string => {
  const rate = /\d+(?:[.,]\d+)?\s*(?:%|pct\.?|procent)/i.exec(heading)?.[0]
  return rate === undefined ? heading.trim() : rate.replace(/\s*(?:pct\.?|procent|%)$/i, '%').replace('.', ',')
}

/** A label as text; a rate that is a number under a percent format as it is shown (0.125 → `12,5%`). */
const labelText = (cell: GridCell | undefined): string =>
  cell?.kind === 'number' && cell.format?.includes('%') === true
    ? `${Number((cell.value * 100).toPrecision(12))}%`
    : cellText(cell)

/**
 * Text of the scenario row (the one above the header) over a column: its own cell, or the one that is merged or written
 * before it. What stands over the years is the title of the table.
 */
const labelOver = (table: SheetTable, above: TableRow | undefined, column: number, yearColumn: number): string => {
  if (!above) return ''
  for (let at = column; at >= 1; at -= 1) {
    const text = labelText(above.cells.get(at))
    if (text === '') continue
    const merged = table.sheet.merges.some(
      (range) => range.firstRow === above.row && range.firstColumn === at && range.lastColumn >= column,
    )
    return at === column || merged || (at !== yearColumn && column - at <= 2) ? text : ''
  }
  return ''
}

/** True for a label that only states the unit of the table. */
const isUnit = (label: string): boolean => statedUnit(label) !== null && !/%|pct|procent/i.test(label)

/** The scenarios of a business-case table: each starts at a saving column and holds the columns to the next one. */
export const scenarioColumns = (
  table: SheetTable,
  header: TableRow,
  headings: readonly Heading[],
  yearColumn: number,
): ScenarioColumns[] => {
  const above = table.rows.find(({ row }) => row === header.row - 1)
  const savings = headings.filter(({ meaning }) => meaning === 'saving')
  const shared = headings.filter(({ meaning }) => meaning === 'investment')
  return savings.map((saving, index) => {
    const from = saving.column
    const to = savings[index + 1]?.column ?? Number.POSITIVE_INFINITY
    const within = headings.filter(({ column }) => column >= from && column < to)
    const label = labelOver(table, above, from, yearColumn)
    const own = within.find(({ meaning }) => meaning === 'investment')
    return {
      scenario: label === '' || isUnit(label) ? (savings.length > 1 ? saving.text : 'plan') : scenarioLabel(label),
      saving: from,
      investment: (own ?? (shared.length === 1 ? shared[0] : undefined))?.column ?? null,
      balance: within.find(({ meaning }) => meaning === 'balance')?.column ?? null,
    }
  })
}
