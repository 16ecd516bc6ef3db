import { type Heading, type SheetTable, type TableRow, cellText } from './sheet-table'

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

/** Text of the scenario row (the one above the header) over a column: its own cell, or the one that is merged or written before it. */
const labelOver = (table: SheetTable, above: TableRow | undefined, column: number): string => {
  if (!above) return ''
  for (let at = column; at >= 1; at -= 1) {
    const text = cellText(above.cells.get(at))
    if (text === '') continue
    const merged = table.sheet.merges.some(
      (range) => range.firstRow === above.row && range.firstColumn === at && range.lastColumn >= column,
    )
    return at === column || merged || column - at <= 2 ? text : ''
  }
  return ''
}

const unitOnly = /^(?:1\.?000 kr\.?|t\.?kr\.?|mio\.? kr\.?|kr\.?|i? ?hele kr\.?)$/i

/** The scenarios of a business-case table: each starts at a saving column and holds the columns to the next one. */
export const scenarioColumns = (
  table: SheetTable,
  header: TableRow,
  headings: readonly Heading[],
): ScenarioColumns[] => {
  const above = table.rows.find(({ row }) => row === header.row - 1)
  const savings = headings.filter(({ meaning }) => meaning === 'saving')
  const shared = headings.filter(({ meaning }) => meaning === 'investment')
  return savings.map((saving, index) => {
    const from = saving.column
    const to = savings[index + 1]?.column ?? Number.POSITIVE_INFINITY
    const within = headings.filter(({ column }) => column >= from && column < to)
    const label = labelOver(table, above, from)
    const own = within.find(({ meaning }) => meaning === 'investment')
    return {
      scenario:
        label === '' || unitOnly.test(label) ? (savings.length > 1 ? saving.text : 'plan') : scenarioLabel(label),
      saving: from,
      investment: (own ?? (shared.length === 1 ? shared[0] : undefined))?.column ?? null,
      balance: within.find(({ meaning }) => meaning === 'balance')?.column ?? null,
    }
  })
}
