import { describe, expect, it } from 'vitest'
import type { SheetView } from '../../../../src-main/contract/importing'
import type { FileIssue } from '../../../../src-main/domain/file-issue'
import { readableCell } from '../../../../src-renderer/import/number-text'
import { gridOf } from '../../../../src-renderer/import/sheet-grid'
import { danish } from '../speech'

const view: SheetView = {
  sheet: 'Forbrug',
  columns: [
    { letter: 'A', role: 'key' },
    { letter: 'B', role: 'value' },
    { letter: 'C', role: 'ignored' },
  ],
  rows: [
    { row: 1, role: 'title', cells: ['Forbrug 2018', '', ''] },
    { row: 3, role: 'header', cells: ['Funktion', '2018', 'Bemærkning'] },
    { row: 4, role: 'data', cells: ['5.28.20', '39753678.5', 'ok'] },
    { row: 5, role: 'data', cells: ['5.28.21', 'ca. 300', ''] },
    { row: 6, role: 'total', cells: ['I alt', '39.753.678', ''] },
  ],
  moreRows: 7,
}

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
