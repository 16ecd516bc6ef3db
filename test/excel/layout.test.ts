import { describe, expect, test } from 'vitest'
import type { Grid } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { officeNamespace, oneCell, relationshipsXml, workbookParts, zip } from './build-workbook'
import { refusal } from './refusal'

const one = oneCell('<c r="A1"><v>42</v></c>')
const strict = 'http://purl.oclc.org/ooxml'

/** All values of a grid, sheet by sheet. */
const values = (grid: Grid): unknown[] =>
  grid.sheets.map((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => cell.value)))

/** A workbook of one sheet of which some parts are replaced, renamed (`null` removes) or added. */
const changed = async (parts: Record<string, string | Uint8Array | null>): Promise<Uint8Array> => {
  const all = workbookParts({ sheets: [{ name: 'Ark1', xml: one }] })
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) all.delete(name)
    else all.set(name, content)
  }
  return zip(all)
}

const sheetLink = (target: string, kind = 'worksheet', base = officeNamespace): string =>
  relationshipsXml([{ id: 'rId1', kind, target, base }])

describe('where generators put things', () => {
  test.each([
    [
      'a prefix for SpreadsheetML',
      {
        'xl/workbook.xml': `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheets><x:sheet name="a" sheetId="1" z:id="rId1" xmlns:z="${officeNamespace}"/></x:sheets></x:workbook>`,
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>42</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    ],
    [
      'the strict namespaces',
      {
        '_rels/.rels': relationshipsXml([
          {
            id: 'r',
            kind: 'officeDocument',
            target: 'xl/workbook.xml',
            base: `${strict}/officeDocument/relationships`,
          },
        ]),
        'xl/workbook.xml': `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': sheetLink(
          'worksheets/sheet1.xml',
          'worksheet',
          `${strict}/officeDocument/relationships`,
        ),
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row><c><v>42</v></c></row></sheetData></worksheet>`,
      },
    ],
    [
      'a sheet part of another name',
      { 'xl/worksheets/sheet1.xml': null, 'xl/sheet.xml': one, 'xl/_rels/workbook.xml.rels': sheetLink('sheet.xml') },
    ],
    ['an absolute target', { 'xl/_rels/workbook.xml.rels': sheetLink('/xl/worksheets/sheet1.xml') }],
    [
      'a target through the parent folder',
      { 'xl/_rels/workbook.xml.rels': sheetLink('../xl/./worksheets/sheet1.xml') },
    ],
    [
      'a percent-encoded target',
      {
        'xl/worksheets/sheet1.xml': null,
        'xl/ark æ.xml': one,
        'xl/_rels/workbook.xml.rels': sheetLink('ark%20%C3%A6.xml'),
      },
    ],
    ['another case of letters', { 'xl/_rels/workbook.xml.rels': sheetLink('Worksheets/Sheet1.XML') }],
    [
      'a workbook at the root',
      {
        '_rels/.rels': relationshipsXml([{ id: 'r', kind: 'officeDocument', target: '/bog.xml' }]),
        'bog.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeNamespace}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        '_rels/bog.xml.rels': sheetLink('xl/worksheets/sheet1.xml'),
        'xl/workbook.xml': null,
        'xl/_rels/workbook.xml.rels': null,
      },
    ],
    [
      'UTF-16 with a mark',
      { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${one.replace('UTF-8', 'UTF-16')}`, 'utf16le') },
    ],
    [
      'UTF-16 without a mark',
      { 'xl/worksheets/sheet1.xml': Buffer.from(one.replace('UTF-8', 'UTF-16'), 'utf16le').swap16() },
    ],
    ['UTF-8 that calls itself UTF-16', { 'xl/worksheets/sheet1.xml': one.replace('UTF-8', 'utf-16') }],
    ['UTF-8 with a mark', { 'xl/worksheets/sheet1.xml': `\ufeff${one}` }],
  ])('%s', async (_, parts) => {
    expect(values(await readWorkbook(await changed(parts)))).toEqual([[42]])
  })

  test('entries that are not deflated', async () => {
    const bytes = await zip(workbookParts({ sheets: [{ name: 'Ark1', xml: one }] }), false)
    expect(values(await readWorkbook(bytes))).toEqual([[42]])
  })

  test('Danish letters in a declared encoding', async () => {
    const xml = oneCell('<c t="inlineStr"><is><t>Beløb</t></is></c>').replace('UTF-8', 'ISO-8859-1')
    const grid = await readWorkbook(await changed({ 'xl/worksheets/sheet1.xml': Buffer.from(xml, 'latin1') }))
    expect(values(grid)).toEqual([['Beløb']])
  })

  test('bytes outside their encoding', async () => {
    const xml = Buffer.from(oneCell('<c t="inlineStr"><is><t>Beløb</t></is></c>'), 'latin1')
    expect(await refusal(await changed({ 'xl/worksheets/sheet1.xml': xml }))).toEqual(['not-a-workbook', 'encoding'])
  })
})

describe('parts that do not fit together', () => {
  test.each([
    ['a sheet without link', { 'xl/_rels/workbook.xml.rels': relationshipsXml([]) }, 'missing-sheet'],
    ['a sheet whose part is missing', { 'xl/worksheets/sheet1.xml': null }, 'missing-sheet'],
    [
      'a sheet of an unknown kind',
      { 'xl/_rels/workbook.xml.rels': sheetLink('worksheets/sheet1.xml', 'ledger') },
      'sheet-kind',
    ],
    [
      'a sheet that is a chart',
      { 'xl/worksheets/sheet1.xml': one.replaceAll('worksheet', 'chartsheet') },
      'unexpected-root',
    ],
    [
      'a sheet without namespace',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' },
      'unexpected-root',
    ],
    ['text after the root', { 'xl/worksheets/sheet1.xml': `${one}rest` }, 'broken-xml'],
    ['XML that ends early', { 'xl/worksheets/sheet1.xml': one.slice(0, -20) }, 'broken-xml'],
    ['an unknown entity', { 'xl/worksheets/sheet1.xml': one.replace('42', '&constructor;') }, 'broken-xml'],
    ['an unbound prefix', { 'xl/worksheets/sheet1.xml': one.replaceAll('sheetData', 'q:sheetData') }, 'broken-xml'],
  ])('%s', async (_, parts, what) => {
    expect(await refusal(await changed(parts))).toEqual(['not-a-workbook', what])
  })

  test('two sheets of one part', async () => {
    const links = [1, 2].map((id) => ({ id: `rId${id}`, kind: 'worksheet', target: 'worksheets/sheet1.xml' }))
    const parts = workbookParts({
      sheets: [
        { name: 'a', xml: one },
        { name: 'b', xml: one },
      ],
    })
    parts.set('xl/_rels/workbook.xml.rels', relationshipsXml(links))
    expect(await refusal(await zip(parts))).toEqual(['unsafe', 'shared-sheet-part'])
  })
})
