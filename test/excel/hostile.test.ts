import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '#excel/read/read-workbook'
import {
  buildSheet,
  declaration,
  oneCell,
  sharedStringsXml,
  sheetXml,
  stylesXml,
  workbookParts,
  zip,
} from './build-workbook'
import { refusal } from './refusal'
import { forge } from './zip-surgery'

const one = '<row r="1"><c r="A1"><v>1</v></c></row>'
const sheetPart = 'xl/worksheets/sheet1.xml'
const mebibyte = 1024 * 1024

/** A sheet or list of strings in which blanks make up the given length. */
const blanks = (xml: string, mebibytes: number): string =>
  xml.replace('1</v>', `1${' '.repeat(mebibytes * mebibyte)}</v>`)

describe('bombs', () => {
  const sheetBomb = workbookParts({ sheets: [{ name: 'a', xml: blanks(sheetXml(one), 32) }] })

  test('an honest one in a sheet', async () => {
    expect(await refusal(await zip(sheetBomb))).toEqual(['too-large', 'ratio'])
  })

  test('a lying one in a sheet', async () => {
    const bytes = forge(await zip(sheetBomb), sheetPart, { uncompressedSize: 5000 })
    expect(await refusal(bytes)).toEqual(['too-large', 'lying-size'])
  })

  test('in the shared strings, honest and lying', async () => {
    const strings = sharedStringsXml([`<t>${' '.repeat(32 * mebibyte)}</t>`])
    const bytes = await buildSheet(one, { sharedStrings: strings })
    expect(await refusal(bytes)).toEqual(['too-large', 'ratio'])
    const lying = forge(bytes, 'xl/sharedStrings.xml', { uncompressedSize: 5000 })
    expect(await refusal(lying)).toEqual(['too-large', 'lying-size'])
  })

  test('below the ratio, as one endless text, tag or comment', async () => {
    const long = ' '.repeat(8 * mebibyte)
    for (const row of [`<row><c><v>${long}</v></c></row>`, `<row ${long}/>`, `<!--${long}-->`, `<row a="${long}"/>`]) {
      expect(await refusal(await buildSheet(row))).toEqual(['unsafe', 'endless-text'])
    }
  })

  test.each([
    ['a sheet above the limit', sheetPart, 700, 'part'],
    ['shared strings above theirs', 'xl/sharedStrings.xml', 300, 'shared-strings'],
    ['styles out of all proportion', 'xl/styles.xml', 300, 'ratio'],
  ])('%s, as declared', async (_, part, mebibytes, what) => {
    const bytes = await buildSheet(one, { sharedStrings: sharedStringsXml([]), styles: stylesXml([0]) })
    expect(await refusal(forge(bytes, part, { uncompressedSize: mebibytes * mebibyte }))).toEqual(['too-large', what])
  })

  test('a list of styles above what is kept in memory, within the ratio', async () => {
    const noise = randomBytes(200_000).toString('base64')
    const styles = stylesXml([0]).replace('<numFmts>', `<!--${noise}--><numFmts>`)
    const bytes = forge(await buildSheet(one, { styles }), 'xl/styles.xml', { uncompressedSize: 40 * mebibyte })
    expect(await refusal(bytes)).toEqual(['too-large', 'part'])
  })

  test('many entries', async () => {
    const parts = workbookParts({ sheets: [{ name: 'a', xml: sheetXml(one) }] })
    for (let index = 0; index < 10_000; index++) parts.set(`xl/media/${index}`, '')
    expect(await refusal(await zip(parts, false))).toEqual(['too-large', 'too-many-entries'])
  })

  test('a file of more than 100 MiB is not even looked at', async () => {
    expect(await refusal(new Uint8Array(100 * mebibyte + 1))).toEqual(['too-large', 'file'])
  })

  test('parts that are small each and too large together', async () => {
    const parts = workbookParts({ sheets: [{ name: 'a', xml: sheetXml(one) }] })
    const names = Array.from({ length: 60 }, (_, index) => `xl/media/${index}`)
    for (const name of names) parts.set(name, 'x'.repeat(100))
    let bytes = await zip(parts)
    for (const name of names) bytes = forge(bytes, name, { uncompressedSize: 19 * mebibyte })
    expect(await refusal(bytes)).toEqual(['too-large', 'workbook'])
  })
})

describe('entries', () => {
  const withExtra = (name: string): Promise<Uint8Array> =>
    zip(workbookParts({ sheets: [{ name: 'a', xml: sheetXml(one) }] }).set(name, 'x'))

  test.each([
    ['aa/evil', '../evil', 'entry-name'],
    ['a/bb/evil', 'a/../evil', 'entry-name'],
    ['aevil', '/evil', 'entry-name'],
    ['aaaevil', 'C:/evil', 'entry-name'],
    ['aaaaaaaevil', '%2e%2e/evil', 'entry-name'],
    ['xl/workbook.xm_', 'xl/workbook.xml', 'duplicate-entry'],
    ['XL/workbook.xm_', 'XL/Workbook.XML', 'duplicate-entry'],
  ])('%s that calls itself %s', async (name, forged, what) => {
    expect(await refusal(forge(await withExtra(name), name, { name: forged }))).toEqual(['unsafe', what])
  })

  test.each([
    ['encrypted', { flags: 1 }, 'encrypted-entry'],
    ['strongly encrypted', { flags: 0x41 }, 'encrypted-entry'],
    ['of another method', { method: 12 }, 'entry-method'],
  ])('%s', async (_, forgery, what) => {
    expect(await refusal(forge(await withExtra('evil'), 'evil', forgery))).toEqual(['unsafe', what])
  })

  test('content that is not what the checksum says', async () => {
    const bytes = Buffer.from(await zip(workbookParts({ sheets: [{ name: 'a', xml: sheetXml(one) }] }), false))
    bytes.write('<v>2<', bytes.indexOf('<v>1<'))
    expect(await refusal(bytes)).toEqual(['not-a-workbook', 'damaged-zip'])
  })
})

describe('XML', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index} "${`&lol${index === 0 ? '' : index - 1};`.repeat(10)}">`,
  ).join('')}]>`
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

  test.each([
    ['a billion laughs', `${laughs}${oneCell('<c><v>&lol8;</v></c>').slice(declaration.length)}`],
    ['a file from outside', `${outside}${oneCell('<c><v>&x;</v></c>').slice(declaration.length)}`],
    ['a harmless DOCTYPE', `<!DOCTYPE worksheet>${oneCell('<c><v>1</v></c>').slice(declaration.length)}`],
  ])('%s', async (_, xml) => {
    const bytes = await zip(workbookParts({ sheets: [{ name: 'a', xml }] }))
    expect(await refusal(bytes)).toEqual(['unsafe', 'doctype'])
  })

  test.each([
    ['nesting without end', '<a>'.repeat(10_000), 'xml-depth'],
    ['row 4294967295', '<row r="4294967295"><c><v>1</v></c></row>', 'reference-outside'],
    ['row 1048577', '<row r="1048577"><c><v>1</v></c></row>', 'reference-outside'],
    ['a cell in row 1048577', '<row r="1"><c r="A1048577"><v>1</v></c></row>', 'reference-outside'],
    ['a row after the last', '<row r="1048576"/><row><c><v>1</v></c></row>', 'reference-outside'],
    ['column XFE', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'reference-outside'],
    ['an endless column', `<row r="1"><c r="${'A'.repeat(100_000)}1"><v>1</v></c></row>`, 'reference-outside'],
    ['a cell after the last', '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>', 'reference-outside'],
    ['more cells than columns', `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(16_385)}</row>`, 'too-many-cells'],
    ['a text that no cell holds', `<row><c t="str"><v>${'x'.repeat(400_000)}</v></c></row>`, 'long-text'],
    [
      'an inline text that no cell holds',
      `<row><c><is>${`<r><t>${'x'.repeat(60_000)}</t></r>`.repeat(6)}</is></c></row>`,
      'long-text',
    ],
  ])('%s', async (_, rows, what) => {
    expect(await refusal(await buildSheet(rows))).toEqual(['unsafe', what])
  })

  test('a merged range outside the sheet', async () => {
    const xml = sheetXml(one, '<mergeCells><mergeCell ref="A1:XFD1048577"/></mergeCells>')
    expect(await refusal(await zip(workbookParts({ sheets: [{ name: 'a', xml }] })))).toEqual([
      'unsafe',
      'reference-outside',
    ])
  })

  test('a number format without end', async () => {
    const bytes = await buildSheet(one, { styles: stylesXml(['0'.repeat(5000)]) })
    expect(await refusal(bytes)).toEqual(['unsafe', 'long-format'])
  })

  test('a shared text that no cell holds', async () => {
    const sharedStrings = sharedStringsXml([`<t>${'x'.repeat(400_000)}</t>`])
    expect(await refusal(await buildSheet(one, { sharedStrings }))).toEqual(['unsafe', 'long-text'])
  })

  test('claims about the whole sheet cost nothing', async () => {
    const after =
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>'
    const before = '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="2000000000"/></cols><sheetData>'
    const xml = sheetXml(`${one}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`, after).replace(
      '<sheetData>',
      before,
    )
    const grid = await readWorkbook(await zip(workbookParts({ sheets: [{ name: 'a', xml }] })))
    expect(grid.sheets[0]!.rows.map((row) => row.row)).toEqual([1, 1_048_576])
  })
})
