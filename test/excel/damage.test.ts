import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadFailure } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { sharedStringsXml, sheetXml, stylesXml, workbookParts, zip } from './build-workbook'

const parts = workbookParts({
  sheets: [
    {
      name: 'Ark1',
      xml: sheetXml(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43101</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>',
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      ),
    },
  ],
  sharedStrings: sharedStringsXml(['<r><t>Funk</t></r><r><t>tion</t></r>']),
  styles: stylesXml([0, 'dd-mm-yyyy']),
})

/** Reads bytes that may be damaged: anything but a grid or a refusal with a code is a fault of the reader. */
const survives = async (bytes: Uint8Array): Promise<void> => {
  try {
    expect((await readWorkbook(bytes)).sheets.length).toBeGreaterThan(0)
  } catch (error) {
    expect(error).toBeInstanceOf(ReadFailure)
  }
}

describe('damage never does more than refuse', () => {
  test.each([true, false])('bytes changed anywhere (deflated: %s)', async (deflated) => {
    const whole = await zip(parts, deflated)
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        await survives(bytes)
      }),
      { numRuns: 500 },
    )
  })

  test('XML changed behind a right checksum', async () => {
    const names = [...parts.keys()].filter((name) => name !== '[Content_Types].xml')
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '&',
      '<row>',
      '</c>',
      '<c r="A1">',
      '-1',
      '9999999',
      '<is>',
      '<v>',
      ':',
      ' ',
      'é',
      '',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(3000),
        fc.nat(12),
        piece,
        async (name, start, length, text) => {
          const content = String(parts.get(name))
          const at = start % content.length
          const changed = new Map(parts).set(name, content.slice(0, at) + text + content.slice(at + length))
          await survives(await zip(changed, false))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('any bytes that begin like a zip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        survives(Buffer.concat([Buffer.from('PK'), bytes])),
      ),
      { numRuns: 300 },
    )
  })
})
