import { describe, expect, it } from 'vitest'
import type { FileIssue } from '../../../../src-main/domain/file-issue'
import { readableCell } from '../../../../src-renderer/import/number-text'
import { gridOf } from '../../../../src-renderer/import/sheet-grid'
import { danish } from '../speech'
import { questionOf, viewOf } from './plan-fixture'

const view = viewOf('Forbrug')

const issue = (severity: FileIssue['severity'], cell: string, sheet = 'Forbrug'): FileIssue => ({
  severity,
  code: 'bad-cell',
  sheet,
  cell,
  message: { key: 'cell.error', params: {} },
})

describe('gridOf', () => {
  it('tints a cell by its row and its column', () => {
    const { rows, tints } = gridOf(danish, view, [])
    expect(rows.map(({ cells }) => cells.map(({ tint }) => tint))).toEqual([
      ['plain'],
      ['header', 'header', 'ignored'],
      ['key', 'value', 'ignored'],
      ['key', 'value', 'ignored'],
      ['total', 'total', 'ignored'],
    ])
    expect(tints).toEqual(['header', 'key', 'value', 'total', 'ignored'])
  })

  it('lets a title reach over its row and marks where rows are left out', () => {
    const { rows } = gridOf(danish, view, [])
    expect(rows[0]?.cells[0]?.span).toBe(3)
    expect(rows.map(({ gapBefore }) => gapBefore)).toEqual([false, true, false, false, false])
  })

  it('marks the cells with problems of this sheet, an error before a warning', () => {
    const issues = [
      issue('error', 'B5'),
      issue('warning', 'B5'),
      issue('warning', 'B6'),
      issue('error', 'B4', 'Andet ark'),
      issue('note', 'B4'),
    ]
    const { rows, hasProblems } = gridOf(danish, view, issues)
    expect(rows.map(({ cells }) => cells[1]?.problem ?? null)).toEqual([null, null, null, 'error', 'warning'])
    expect(hasProblems).toBe(true)
  })

  it('shows the numbers of the workbook the Danish way and keeps what stood there', () => {
    const cells = gridOf(danish, view, []).rows.map((row) => row.cells[1])
    expect(cells.map((cell) => cell?.text)).toEqual([undefined, '2018', '39.753.678,5', 'ca. 300', '39.753.678'])
    expect(cells[2]?.raw).toBe('39753678.5')
  })
})

describe('the heads of a grid', () => {
  it('say what a person said of a column, and what the file says', () => {
    const columns = view.columns.map((column) =>
      column.letter === 'C' ? { ...column, corrected: 'budget-revised' as const } : column,
    )
    expect(gridOf(danish, { ...view, columns }, []).columns.map(({ word, heading }) => [word, heading])).toEqual([
      ['nøgle', 'Funktion'],
      ['tal', '2018'],
      ['Korrigeret budget', 'Bemærkning'],
    ])
  })

  it('carry the open questions of their column on this sheet', () => {
    const at = (sheet: string, column: string | null) => ({ place: { sheet, column } })
    const questions = [
      questionOf('unit.B', at('Forbrug', 'B')),
      questionOf('separator.B', at('Forbrug', 'B')),
      questionOf('unit.A', at('Andet ark', 'A')),
      questionOf('year', at('Forbrug', null)),
      questionOf('separator.C', { ...at('Forbrug', 'C'), answer: 'decimals' }),
    ]
    expect(gridOf(danish, view, [], questions).columns.map(({ question }) => question)).toEqual([null, 'unit.B', null])
  })

  it('shows as a heading the row that was pointed out, where no table is recognised', () => {
    const unknown = {
      headerRow: 4,
      columns: view.columns.map(({ letter }) => ({ letter, role: 'ignored' as const, corrected: null })),
      rows: view.rows.map((row) => ({ ...row, role: 'ignored' as const })),
    }
    const { rows } = gridOf(danish, { ...view, ...unknown }, [])
    expect(rows.map(({ role }) => role)).toEqual(['ignored', 'ignored', 'header', 'ignored', 'ignored'])
    expect(rows[2]?.cells[0]?.tint).toBe('header')
  })
})

describe('readableCell', () => {
  it.each([
    ['39753678', '39.753.678'],
    ['-120000', '−120.000'],
    ['1.182089741302409', '1,18'],
    ['2018', '2018'],
    ['1.234', '1.234'],
    ['*41.360.572', '*41.360.572'],
    ['', ''],
  ])('%s is shown as %s', (text, shown) => expect(readableCell(danish, text, 2)).toBe(shown))

  it('shows as many digits as Excel does', () => {
    expect(readableCell(danish, '89425.92999999999')).toBe('89.425,93')
  })
})
