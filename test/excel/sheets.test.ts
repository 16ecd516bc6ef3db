import { describe, expect, test } from 'vitest'
import { readWorkbook } from '#excel/read/read-workbook'
import { buildSheet, buildWorkbook, oneCell, relationshipsXml, sheetXml, workbookParts, zip } from './build-workbook'
import { refusal } from './refusal'

const one = oneCell('<c r="A1"><v>42</v></c>')

describe('sheets', () => {
  test('in the order of their tabs, with their visibility; others than worksheets are left out', async () => {
    const parts = workbookParts({
      sheets: [
        { name: 'Første', xml: one },
        { name: 'Diagram', xml: '<chartsheet/>' },
        { name: 'Makro', xml: '<macro/>' },
        { name: 'Skjult', xml: one, attributes: 'state="hidden"' },
        { name: 'Meget skjult', xml: one, attributes: 'state="veryHidden"' },
      ],
    })
    const macro = 'http://schemas.microsoft.com/office/2006/relationships'
    parts.set(
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        { id: 'rId5', kind: 'worksheet', target: 'worksheets/sheet5.xml' },
        { id: 'rId4', kind: 'worksheet', target: 'worksheets/sheet4.xml' },
        { id: 'rId3', kind: 'xlMacrosheet', target: 'worksheets/sheet3.xml', base: macro },
        { id: 'rId2', kind: 'chartsheet', target: 'worksheets/sheet2.xml' },
        { id: 'rId1', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
      ]),
    )
    const grid = await readWorkbook(await zip(parts))
    expect(grid.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Første', 'visible'],
      ['Skjult', 'hidden'],
      ['Meget skjult', 'very-hidden'],
    ])
  })

  test('named like parts of an object', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'A & B']
    const grid = await readWorkbook(await buildWorkbook({ sheets: names.map((name) => ({ name, xml: one })) }))
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(names)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('rows and cells without a reference, hidden rows, merged headers', async () => {
    const rows = [
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row>',
      '<row r="5" hidden="1"><c r="C5"><v>5</v></c><c><v>6</v></c></row>',
      '<row hidden="true"><c r="B9"><v>9</v></c></row>',
      '<row r="12"><c r="B12"><v>2</v></c><c r="A12"><v>1</v></c></row>',
      '<row r="13"><c r="A13" s="3"/></row>',
    ].join('')
    const merges = '<mergeCells><mergeCell ref="B2:D2"/><mergeCell ref="C9:A5"/><mergeCell ref="A1"/></mergeCells>'
    const grid = await readWorkbook(await buildWorkbook({ sheets: [{ name: 'a', xml: sheetXml(rows, merges) }] }))
    const sheet = grid.sheets[0]!
    expect(
      sheet.rows.map((row) => [row.row, row.hidden, row.cells.map((cell) => [cell.row, cell.column, cell.value])]),
    ).toEqual([
      [
        1,
        false,
        [
          [1, 1, 1],
          [1, 3, 3],
        ],
      ],
      [
        5,
        true,
        [
          [5, 3, 5],
          [5, 4, 6],
        ],
      ],
      [9, true, [[9, 2, 9]]],
      [
        12,
        false,
        [
          [12, 1, 1],
          [12, 2, 2],
        ],
      ],
    ])
    expect(sheet.merges).toEqual([
      { firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 4 },
      { firstRow: 5, lastRow: 9, firstColumn: 1, lastColumn: 3 },
    ])
  })

  test('a refusal says where', async () => {
    const bytes = await buildSheet('<row r="3"><c r="B3" t="s"><v>0</v></c></row>')
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ where: 'Ark1!B3' })
  })

  test.each([
    ['no sheet', { sheets: [] }, 'no-worksheets'],
    ['no cell', { sheets: [{ name: 'a', xml: sheetXml('') }] }, 'no-cells'],
    ['formats alone', { sheets: [{ name: 'a', xml: sheetXml('<row><c s="1"/></row>'.repeat(1000)) }] }, 'no-cells'],
  ])('%s is empty', async (_, book, what) => {
    expect(await refusal(await buildWorkbook(book))).toEqual(['empty', what])
  })

  test.each([
    ['cells of a foreign namespace', '<row r="1"><q:c xmlns:q="u:q"><q:v>1</q:v></q:c></row>', 'stray-cell'],
    ['rows of a foreign namespace', '<q:row xmlns:q="u:q"><c><v>1</v></c></q:row>', 'stray-cell'],
    ['cells without a row', '<c r="A1"><v>1</v></c>', 'stray-cell'],
    ['rows out of order', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>', 'row-order'],
    ['the same row twice', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>', 'row-order'],
    ['two values in one cell', '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'duplicate-cell'],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>', 'bad-reference'],
    ['a reference that is none', '<row r="2"><c r="2A"><v>1</v></c></row>', 'bad-reference'],
    ['a row that is none', '<row r="-1"><c><v>1</v></c></row>', 'bad-reference'],
  ])('%s are refused, never lost', async (_, rows, what) => {
    expect(await refusal(await buildSheet(rows))).toEqual(['not-a-workbook', what])
  })
})
