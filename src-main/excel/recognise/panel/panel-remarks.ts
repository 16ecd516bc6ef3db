import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { cellReference } from '../../grid'
import { headingMeaning } from '../headings'
import { rowText } from './block'
import type { Figure } from './figure'
import type { LaidBlock } from './layout'
import type { CellReader } from './resolve'

/** Says which columns are not read, and repeats the footnotes. */
export const remarks = (sheet: string, laid: LaidBlock, cells: CellReader): FileIssue[] => {
  const header = laid.block.levels.at(-1)?.row ?? 0
  const issues = laid.values.flatMap((value): FileIssue[] => {
    if (!cells.ignores(value)) return []
    const heading = value.headings
      .map(({ facts }) => facts.text)
      .reverse()
      .join(' ')
    const cell = cellReference(header, value.column)
    return [
      { severity: 'note', code: 'ignored-column', sheet, cell, message: message('table.ignored-column', { heading }) },
    ]
  })
  for (const row of laid.block.levels) {
    for (const cell of row.cells.values()) {
      if (cell.kind !== 'text' || headingMeaning(cell.value) !== 'personal') continue
      issues.push({
        severity: 'note',
        code: 'dropped-column',
        sheet,
        cell: cellReference(cell.row, cell.column),
        message: message('table.dropped-column', { heading: cell.value.slice(0, 60) }),
      })
    }
  }
  for (const row of laid.block.notes.slice(0, 20)) {
    const text = rowText(row).slice(0, 200)
    const column = row.cells.keys().next().value ?? 1
    if (text === '') continue
    issues.push({
      severity: 'note',
      code: 'footnote',
      sheet,
      cell: cellReference(row.row, column),
      message: message('table.footnote', { text }),
    })
  }
  return issues
}

/** Headings and keys that were made into measures of the municipality's own, each told once. */
export const ownMeasureNotes = (sheet: string, figures: readonly Figure[]): FileIssue[] => {
  const told = new Set<string>()
  return figures.flatMap(({ measure, cells }): FileIssue[] => {
    const [first] = cells
    if (first === undefined || first.facts.named === null || told.has(measure)) return []
    told.add(measure)
    const params = { read: first.facts.named.slice(0, 60), measure }
    return [
      { severity: 'note', code: 'own-measure', sheet, cell: first.ref, message: message('table.own-measure', params) },
    ]
  })
}
