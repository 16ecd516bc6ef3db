import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '#excel/read/read-workbook'
import { serialToIso } from '#excel/read/serial-date'
import { buildSheet, buildWorkbook, sharedStringsXml, sheetXml, stylesXml } from './build-workbook'
import { refusal } from './refusal'

/* Cells in the plain form that most programs write are taken without a parse. What they say must not depend on that. */

const book = { sharedStrings: sharedStringsXml(['<t>a</t>', '<t>b</t>']), styles: stylesXml([0, 'dd-mm-yyyy']) }

/** The same sheet in single quotes, which is always parsed. */
const parsed = (xml: string): string => xml.replaceAll('"', "'")

const read = async (xml: string): Promise<unknown> => {
  try {
    return await readWorkbook(await buildWorkbook({ ...book, sheets: [{ name: 'Ark1', xml }] }))
  } catch (error) {
    return String(error)
  }
}

describe('cells in the plain form', () => {
  const reference = fc
    .constantFrom('A', 'B', 'C', 'Z', 'AA', 'XFD', 'XFE', 'b')
    .chain((column) => fc.constantFrom('1', '2', '3', '01', '1048577').map((row) => `${column}${row}`))
  const attributes = fc
    .tuple(
      fc.option(
        reference.map((ref) => ` r="${ref}"`),
        { nil: '' },
      ),
      fc.constantFrom('', ' s="0"', ' s="1"', ' s="77"'),
      fc.constantFrom('', ' t="n"', ' t="s"', ' t="b"', ' t="str"'),
    )
    .map((parts) => parts.join(''))
  const content = fc.constantFrom(
    '<v>1</v>',
    '<v>0</v>',
    '<v>43101</v>',
    '<v>-1.5E3</v>',
    '<v>1e</v>',
    '<v> 1 </v>',
    '<v>&#49;</v>',
    '<f>A1</f><v>1</v>',
    '<v/>',
    '',
    '<!-- <c r="A1"><v>9</v></c> -->',
    '<v>1</v><x><c r="A9"><v>9</v></c></x>',
  )
  const cell = fc.tuple(attributes, content).map(([said, held]) => `<c${said}>${held}</c>`)
  const piece = fc.oneof(
    { weight: 8, arbitrary: cell },
    fc.constantFrom(
      '<c r="B1" s="1"/>',
      ' ',
      '\n',
      '<!-- </c> -->',
      '<y xmlns="u:y"><c r="C1"><v>1</v></c></y>',
      '<y>',
    ),
  )
  const row = fc
    .tuple(fc.constantFrom('', ' r="1"', ' r="2"', ' hidden="1"'), fc.array(piece, { maxLength: 6 }))
    .map(([said, cells]) => `<row${said}>${cells.join('')}</row>`)

  test('say what they say when they are parsed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (rows) => {
        const xml = sheetXml(rows.join(''))
        expect(await read(xml)).toEqual(await read(parsed(xml)))
      }),
      { numRuns: 600 },
    )
  })

  test('are none in a comment, an instruction or a text', async () => {
    const plain = '<c r="B1"><v>2</v></c>'
    const rows = `<row r="1"><c r="A1"><v>1</v></c><!-- >${plain}--><?p >${plain}?><![CDATA[>${plain}]]></row>`
    const [sheet] = (await readWorkbook(await buildSheet(rows))).sheets
    expect(sheet?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([[1]])
  })

  test.each([
    ['a missing shared string', '<row><c r="A1" t="s"><v>9</v></c></row>', 'missing-shared-string'],
    ['two values in one place', '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'duplicate-cell'],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>', 'bad-reference'],
    ['a row that is not closed', '<row><c r="A1"><v>1</v></c>', 'broken-xml'],
  ])('%s is refused', async (_, rows, what) => {
    expect(await refusal(await buildSheet(rows, book))).toEqual(['not-a-workbook', what])
  })
})

test('the days of the calendar are what a Date makes of them', () => {
  const wrong: number[] = []
  for (let serial = 61; serial <= 2_958_465; serial += 3) {
    if (serialToIso(serial, false) !== new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10))
      wrong.push(serial)
  }
  expect(wrong).toEqual([])
})
