import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import type { Observation } from '#domain/observation'
import { ObservationMap } from '#domain/observation-map'
import type { GridSheet } from '../grid'
import type { GatheredSheet } from './gather'
import { type Interpretation, rejected } from './interpretation'
import { unfilledTemplate } from './panel/unfilled-template'
import { cellText, sheetTable } from './sheet-table'

/** Figures that two sheets state: nobody can tell which of them holds. */
export const repeatedFigures = (observations: readonly Observation[]): FileIssue[] => {
  const seen = new ObservationMap<Observation>()
  return observations.flatMap((item): FileIssue[] => {
    const other = seen.get(item)
    if (!other) {
      seen.set(item, item)
      return []
    }
    const params = {
      function: item.breakdown,
      period: item.period,
      other: [other.origin.sheet, other.origin.cell].filter((part) => part !== null).join('!'),
    }
    const { sheet, cell } = item.origin
    return [{ severity: 'error', code: 'duplicate-key', sheet, cell, message: message('table.duplicate-key', params) }]
  })
}

/** Visible sheets that hold a table of some kind, but none that is known. */
export const passedOver = (sheets: readonly GridSheet[]): FileIssue[] =>
  sheets
    .filter(({ rows }) => rows.filter(({ cells }) => cells.length > 1).length > 1)
    .map(({ name }) => ({
      severity: 'note',
      code: 'other-table',
      sheet: name,
      cell: null,
      message: message('table.other-table'),
    }))

/** Hidden sheets that nobody said to take: offered, not read. */
export const hiddenNotes = (sheets: readonly GatheredSheet[]): FileIssue[] =>
  sheets
    .filter(({ sheet, corrections }) => sheet.visibility !== 'visible' && sheet.rows.length > 0 && !corrections.take)
    .map(({ sheet }) => ({
      severity: 'note',
      code: 'hidden-sheet',
      sheet: sheet.name,
      cell: null,
      message: message('table.hidden-sheet'),
    }))

/** Refuses a file of which no sheet is known: a template that was not filled in by its name, any other by its first cells. */
export const unrecognised = (sheets: readonly GridSheet[], notes: readonly FileIssue[]): Interpretation => {
  const unfilled = unfilledTemplate(sheets)
  if (unfilled !== null) {
    const words = message('file.no-figures', { sheet: unfilled.slice(0, 60) })
    return rejected('empty', [
      { severity: 'error', code: 'empty', sheet: unfilled, cell: null, message: words },
      ...notes,
    ])
  }
  const [first] = sheets.flatMap((sheet) =>
    sheetTable({ ...sheet, rows: sheet.rows.slice(0, 1) }).rows.map((row) => ({ sheet, row })),
  )
  const read = first ? [...first.row.cells.values()].map(cellText).filter(Boolean).slice(0, 6).join(', ') : ''
  return rejected('unrecognised', [
    {
      severity: 'error',
      code: 'unrecognised',
      sheet: first?.sheet.name ?? null,
      cell: null,
      message: message('file.unrecognised', { read: read.slice(0, 160) }),
    },
    ...notes,
  ])
}
