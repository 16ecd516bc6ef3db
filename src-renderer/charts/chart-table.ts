/** The points of a chart as a table: the chart's tooltip, its read-out and "show as table" all come from this one. */
export interface ChartTable {
  /** Head of the first column: what a point is. */
  readonly rowHead: string
  readonly columns: readonly string[]
  readonly rows: readonly ChartTableRow[]
}

/** One point of the chart: its name, and a text a column. */
export interface ChartTableRow {
  readonly head: string
  readonly cells: readonly string[]
}

/** What is read aloud at a point: its name, then every column with its value. Empty where there is no such point. */
export const readOut = (table: ChartTable, index: number): string => {
  const row = table.rows[index]
  if (!row) return ''
  return `${row.head}: ${row.cells.map((cell, column) => `${table.columns[column] ?? ''} ${cell}`).join('; ')}`
}
