import { describe, expect, test } from 'vitest'
import { sniff } from '#excel/read/sniff'
import { buildSheet, relationshipsXml, zip } from './build-workbook'
import { refusal } from './refusal'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const ole = (...streams: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ])

describe('what a file is by its first bytes', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty', 'no-bytes'],
    ['old Excel', ole('Workbook'), 'old-excel', 'xls'],
    ['a password-protected workbook', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted', 'password'],
    ['PDF', text('%PDF-1.7'), 'not-a-workbook', 'pdf'],
    ['a web page called .xls', text('\ufeff\n<!DOCTYPE html><html>'), 'not-a-workbook', 'html'],
    ['a table of a web page', text('<table><tr><td>1</td></tr></table>'), 'not-a-workbook', 'html'],
    [
      'XML of Excel 2003',
      text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      'not-a-workbook',
      'xml-2003',
    ],
    ['other XML', text('<?xml version="1.0"?><note/>'), 'not-a-workbook', 'xml'],
    ['CSV', text('Funktion;Beløb\r\n5.28.20;1.234,50\r\n'), 'not-a-workbook', 'text'],
    ['CSV in UTF-16', Buffer.from('\ufeffFunktion;Beløb', 'utf16le'), 'not-a-workbook', 'text'],
    ['bytes of nobody', Uint8Array.of(1, 2, 3, 0, 255), 'not-a-workbook', 'unknown-format'],
  ])('%s', (_, bytes, code, what) => {
    expect(sniff(bytes)).toMatchObject({ code, what })
  })

  test('a workbook', async () => {
    expect(sniff(await buildSheet('<row><c><v>1</v></c></row>'))).toBeNull()
  })
})

describe('zips that are no workbook', () => {
  const spreadsheetType = 'application/vnd.oasis.opendocument.spreadsheet'
  const office = (target: string): string => relationshipsXml([{ id: 'rId1', kind: 'officeDocument', target }])

  test('OpenDocument with its mark first', async () => {
    const parts = new Map([
      ['mimetype', spreadsheetType],
      ['content.xml', '<a/>'],
    ])
    expect(await refusal(await zip(parts, false))).toEqual(['not-a-workbook', 'ods'])
  })

  test.each([
    ['OpenDocument zipped again', { 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }, 'ods'],
    ['any zip', { 'billede.txt': 'x' }, 'other-zip'],
    ['XLSB', { '_rels/.rels': office('xl/workbook.bin'), 'xl/workbook.bin': 'x' }, 'xlsb'],
    [
      'a letter',
      { '_rels/.rels': office('word/document.xml'), 'word/document.xml': '<w xmlns="u:w"/>' },
      'other-office',
    ],
    ['a workbook that is not there', { '_rels/.rels': office('xl/workbook.xml') }, 'no-workbook'],
    ['no link to a workbook', { '_rels/.rels': relationshipsXml([]) }, 'no-workbook'],
  ])('%s', async (_, parts, what) => {
    expect(await refusal(await zip(new Map(Object.entries(parts))))).toEqual(['not-a-workbook', what])
  })
})
