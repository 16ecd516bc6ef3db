import { describe, expect, test } from 'vitest'
import type { GridCell } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { buildSheet, sharedStringsXml, stylesXml, type WorkbookToBuild } from './build-workbook'
import { refusal } from './refusal'

/** The cells of row 1 of a sheet that has the given cells there. */
const cellsOf = async (cells: string, book: Partial<WorkbookToBuild> = {}): Promise<readonly GridCell[]> => {
  // The last cell keeps the sheet from being empty and is left out of the result.
  const grid = await readWorkbook(await buildSheet(`<row r="1">${cells}<c r="XFD1"><v>1</v></c></row>`, book))
  return grid.sheets[0]!.rows[0]!.cells.slice(0, -1)
}

const cellOf = async (cell: string, book: Partial<WorkbookToBuild> = {}): Promise<GridCell | undefined> =>
  (await cellsOf(cell, book))[0]

describe('plain values', () => {
  test.each([
    ['<c r="A1"><v>89425.92999999999</v></c>', { kind: 'number', value: 89425.92999999999, raw: '89425.92999999999' }],
    ['<c r="A1" t="n"><v>-1E-3</v></c>', { kind: 'number', value: -0.001, raw: '-1E-3' }],
    ['<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true, raw: '1' }],
    ['<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', value: false, raw: '0' }],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', value: '#REF!' }],
    ['<c r="A1" t="str"><v>jan-26</v></c>', { kind: 'text', value: 'jan-26' }],
    ['<c r="A1" t="inlineStr"><is><t>0012345</t></is></c>', { kind: 'text', value: '0012345' }],
    ['<c r="A1"><is><t>uden type</t></is></c>', { kind: 'text', value: 'uden type' }],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', { kind: 'text', value: 'a<b' }],
    ['<c r="A1" t="d"><v>2026-01-05</v></c>', { kind: 'date', value: '2026-01-05' }],
    ['<c r="A1" t="d"><v>2026-01-05T00:00:00</v></c>', { kind: 'date', value: '2026-01-05' }],
    ['<c r="A1" t="d"><v>2026-03-29T02:30:00.000Z</v></c>', { kind: 'date', value: '2026-03-29T02:30:00' }],
    ['<c r="A1" t="d"><v>2026-02-30</v></c>', { kind: 'text', value: '2026-02-30' }],
  ])('%s', async (cell, expected) => {
    expect(await cellOf(cell)).toMatchObject({ row: 1, column: 1, format: null, formula: false, ...expected })
  })

  test.each(['1.234.567,89', '(1.234)', '0x10', '1 234', 'NaN', 'Infinity'])('%s is not a number', async (raw) => {
    expect(await cellOf(`<c r="A1"><v>${raw}</v></c>`)).toMatchObject({ kind: 'text', value: raw })
  })

  test.each([
    '<c r="A1" s="0"/>',
    '<c r="A1"><v></v></c>',
    '<c r="A1" t="s"/>',
    '<c r="A1" t="s"><v/></c>',
    '<c r="A1" t="inlineStr"/>',
    '<c r="A1" t="str"><v></v></c>',
  ])('%s holds nothing', async (cell) => {
    expect(await cellOf(cell)).toBeUndefined()
  })

  test('an inline string without text does not take over the one before it', async () => {
    const cells = await cellsOf('<c r="A1" t="inlineStr"><is><t>AP1</t></is></c><c r="B1" t="inlineStr"/>')
    expect(cells.map((cell) => cell.column)).toEqual([1])
  })
})

describe('formulas', () => {
  const styles = stylesXml([0, 14])
  test.each([
    ['a number', '<c r="A1"><f>1+1</f><v>2</v></c>', { kind: 'number', value: 2 }],
    ['a text', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', { kind: 'text', value: 'a' }],
    ['a boolean', '<c r="A1" t="b"><f>TRUE()</f><v>1</v></c>', { kind: 'boolean', value: true }],
    [
      'a date',
      '<c r="A1" s="1"><f>TODAY()</f><v>46053</v></c>',
      { kind: 'date', value: '2026-01-31', format: 'mm-dd-yy' },
    ],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: 'error', value: '#DIV/0!' }],
    ['no stored result', '<c r="A1"><f>SUM(B1:B9)</f></c>', { kind: 'uncached', value: null, raw: '' }],
    ['an empty stored result', '<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', { kind: 'uncached', value: null }],
    ['no stored text', '<c r="A1" t="str"><f>A2</f></c>', { kind: 'uncached', value: null }],
    ['the formula of another cell', '<c r="A1"><f t="shared" si="0"/><v>7</v></c>', { kind: 'number', value: 7 }],
    ['a result in an inline string', '<c r="A1" t="inlineStr"><f>A2</f><v>a</v></c>', { kind: 'text', value: 'a' }],
  ])('%s', async (_, cell, expected) => {
    expect(await cellOf(cell, { styles })).toMatchObject({ formula: true, ...expected })
  })

  test('the cell after a formula is none', async () => {
    const cells = await cellsOf('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c>')
    expect(cells.map((cell) => cell.formula)).toEqual([true, false])
  })

  test('an empty text holds nothing', async () => {
    expect(await cellOf('<c r="A1" t="str"><f>""</f><v></v></c>')).toBeUndefined()
  })
})

describe('texts', () => {
  const shared = async (item: string): Promise<unknown> =>
    (await cellOf('<c r="A1" t="s"><v>0</v></c>', { sharedStrings: sharedStringsXml([item]) }))?.value

  test.each([
    ['plain', '<t>Døgninstitutioner &amp; æøå 𝄞</t>', 'Døgninstitutioner & æøå 𝄞'],
    [
      'in runs',
      '<r><rPr><b/></rPr><t>Bud</t></r><r><t xml:space="preserve">get </t></r><r><t>2018</t></r>',
      'Budget 2018',
    ],
    ['with a phonetic guide', '<t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/>', '課'],
    ['with blanks', '<t xml:space="preserve">  a  </t>', '  a  '],
    ['with an escaped character', '<t>a_x000D_\nb</t>', 'a\r\nb'],
    ['with an escaped escape', '<t>_x005F_x000D_</t>', '_x000D_'],
    ['that only looks escaped', '<t>_x00_</t>', '_x00_'],
  ])('shared, %s', async (_, item, expected) => {
    expect(await shared(item)).toBe(expected)
  })

  test('inline, in runs and escaped', async () => {
    const cell = '<c r="A1" t="inlineStr"><is><r><t>Sa</t></r><r><t>gs_x0009_</t></r><r><t>tal</t></r></is></c>'
    expect(await cellOf(cell)).toMatchObject({ value: 'Sags\ttal', raw: 'Sags\ttal' })
  })

  test('an empty shared text holds nothing', async () => {
    expect(await shared('<t></t>')).toBeUndefined()
  })

  test.each(['7', '-1', '1.5', 'length', '__proto__'])(
    'a shared text %s that is not there is refused',
    async (index) => {
      const bytes = await buildSheet(`<row><c t="s"><v>${index}</v></c></row>`, {
        sharedStrings: sharedStringsXml(['<t>a</t>']),
      })
      expect(await refusal(bytes)).toEqual(['not-a-workbook', 'missing-shared-string'])
    },
  )
})
