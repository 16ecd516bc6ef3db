import { describe, expect, it } from 'vitest'
import type { FileIssue } from '../../../../src-main/domain/file-issue'
import { errorListFile, errorListText, hasErrors } from '../../../../src-renderer/import/error-list'
import { danish } from '../speech'

const issue = (severity: FileIssue['severity'], cell: string | null, read = '300'): FileIssue => ({
  severity,
  code: 'bad-cell',
  sheet: cell === null ? null : 'Forbrug',
  cell,
  message: { key: 'file.unrecognised', params: { read } },
})
const linesOf = (file: string, issues: FileIssue[]) => errorListText(danish, [{ file, issues }]).split('\r\n')

describe('errorListText', () => {
  it('is a CSV that Excel opens: UTF-8 with its mark, semicolons, errors before warnings, no notes', () => {
    const lines = linesOf('a.xlsx', [issue('note', 'A1'), issue('warning', 'B2'), issue('error', 'C3')])
    expect(lines[0]).toBe('\uFEFFFil;Ark;Celle;Alvor;Hvad')
    expect(lines.slice(1).map((line) => line.split(';').slice(0, 4).join(';'))).toEqual([
      'a.xlsx;Forbrug;C3;fejl',
      'a.xlsx;Forbrug;B2;advarsel',
      '',
    ])
  })

  it('quotes what would break a line, and lets no text become a formula', () => {
    const [, line] = linesOf('=1+1; "x".xlsx', [issue('error', null)])
    expect(line).toMatch(/^"'=1\+1; ""x"".xlsx";;;fejl;/)
  })

  it('never holds what looks like a CPR number', () => {
    const number = ['010101', '0000'].join('-')
    expect(linesOf('a.xlsx', [issue('error', 'A1', 'ca. 300')])[1]).toContain('ca. 300')
    expect(errorListText(danish, [{ file: `${number}.xlsx`, issues: [issue('error', 'A1', number)] }])).not.toContain(
      number,
    )
    expect(errorListFile(danish, [{ file: `${number}.xlsx`, issues: [] }]).name).not.toContain(number)
  })
})

describe('errorListFile', () => {
  it('is named after the file where there is one', () => {
    const source = { file: 'juni.2018.xlsx', issues: [issue('error', 'A1')] }
    expect(errorListFile(danish, [source]).name).toBe('fejlliste juni.2018.csv')
    expect(errorListFile(danish, [source, source]).name).toBe('fejlliste.csv')
  })

  it('is offered for errors and warnings only', () => {
    expect(hasErrors({ issues: [issue('note', 'A1')] })).toBe(false)
    expect(hasErrors({ issues: [issue('warning', 'A1')] })).toBe(true)
  })
})
