import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { type GridCell, cellReference } from '../grid'
import type { PlanSeries, PlanTable } from './plan-series'

const duplicate = (sheet: string, cell: GridCell, other: GridCell, year: number, scenario: string): FileIssue => ({
  severity: 'error',
  code: 'duplicate-key',
  sheet,
  cell: cellReference(cell.row, cell.column),
  message: message('table.duplicate-year', {
    year,
    scenario: scenario === '' ? 'plan' : scenario,
    other: cellReference(other.row, other.column),
  }),
})

/** Years that stand twice, and lines that cannot be told apart: which of them holds is not for us to say. */
export const repetitions = (sheet: string, table: PlanTable): FileIssue[] => {
  const twice = table.repeated
    .filter(({ series }) => series.meaning === 'saving' || series.meaning === 'investment')
    .map(({ cell, other, year, series }) => duplicate(sheet, cell, other, year, series.scenario))
  const seen = new Map<string, PlanSeries>()
  for (const line of table.series) {
    if (line.meaning !== 'saving' && line.meaning !== 'investment') continue
    const key = JSON.stringify([line.meaning, line.scenario, line.component, line.total])
    const other = seen.get(key)
    if (other === undefined) seen.set(key, line)
    else
      for (const [year, cell] of line.cells) {
        const first = other.cells.get(year)
        if (first) twice.push(duplicate(sheet, cell, first, year, line.scenario))
      }
  }
  return twice
}
