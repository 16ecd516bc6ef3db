import { describe, expect, test } from 'vitest'
import { readWorkbook, streamWorkbook } from '#excel/read/read-workbook'
import { buildSheet, buildWorkbook, sharedStringsXml, sheetXml, stylesXml, workbookParts, zip } from './build-workbook'
import { refusal } from './refusal'
import { forge } from './zip-surgery'

const one = '<row r="1"><c r="A1"><v>1</v></c></row>'

/** Most memory that a hostile file may add to a process while it is read, bytes. */
const heapAllowance = 150 * 1024 * 1024

/** The most that the heap grew while `work` ran, looked at as often as the work lets others run. */
const heapGrowth = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.memoryUsage().heapUsed
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 20)
  await work()
  clearInterval(watch)
  return most - before
}

describe('more than any report holds', () => {
  test('10,000 sheets with a part each: too many', async () => {
    const sheets = Array.from({ length: 10_000 }, (_, index) => ({ name: `Ark${index}`, xml: sheetXml(one) }))
    expect(await refusal(await zip(workbookParts({ sheets }), false))).toEqual(['too-large', 'too-many-entries'])
  })

  test('10,000 sheets that name one part are refused, and so are two', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Ark', xml: sheetXml(one) }] })
    const naming = (count: number): Promise<Uint8Array> => {
      const listed = Array.from(
        { length: count },
        (_, index) => `<sheet name="Ark${index}" sheetId="${index + 1}" r:id="rId1"/>`,
      )
      const workbook = String(parts.get('xl/workbook.xml')).replace(
        /<sheet .*<\/sheets>/,
        `${listed.join('')}</sheets>`,
      )
      return zip(new Map(parts).set('xl/workbook.xml', workbook))
    }
    expect(await refusal(await naming(10_000))).toEqual(['too-large', 'too-many-sheets'])
    expect(await refusal(await naming(2))).toEqual(['unsafe', 'shared-sheet-part'])
  })

  test('a million empty formatted rows: read in flat memory, and nothing in them', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 2}" s="1" customFormat="1"/>`).join('')
    const bytes = await buildSheet(one + rows, { styles: stylesXml([0, 0]) })
    const found: number[] = []
    const growth = await heapGrowth(() =>
      streamWorkbook(bytes, {
        sheet: () => undefined,
        row: ({ row }) => found.push(row),
        sheetEnd: () => undefined,
      }),
    )
    expect(found).toEqual([1])
    expect(growth).toBeLessThan(heapAllowance)
  })

  test('formatted cells without a value make no grid', async () => {
    const cells = Array.from({ length: 200 }, () => '<c s="1"/>').join('')
    const rows = Array.from({ length: 2000 }, () => `<row>${cells}</row>`).join('')
    const [sheet] = (await readWorkbook(await buildSheet(one + rows, { styles: stylesXml([0, 0]) }))).sheets
    expect(sheet?.rows).toHaveLength(1)
  })
})

describe('rows without end', () => {
  /** Rows beyond what the header of the part admits, or beyond the last row of a sheet. */
  const endless = (rows: number): string => '<row><c><v>1</v></c></row>'.repeat(rows)

  test('more than a sheet has: refused at the first one', { timeout: 60_000 }, async () => {
    expect(await refusal(await buildSheet(endless(1_048_577)))).toEqual(['too-large', 'ratio'])
    const varied = Array.from({ length: 1_048_577 }, (_, row) => `<row><c><v>${(row * 7919) % 1e6}</v></c></row>`)
    expect(await refusal(await buildSheet(varied.join('')))).toEqual(['unsafe', 'reference-outside'])
  })

  test('more than the header says', async () => {
    const bytes = forge(await buildSheet(endless(100_000)), 'xl/worksheets/sheet1.xml', { uncompressedSize: 900_000 })
    expect(await refusal(bytes)).toEqual(['too-large', 'lying-size'])
  })
})

describe('shared strings', () => {
  const items = (count: number): string[] => Array.from({ length: count }, (_, index) => `<t>tekst ${index * 7919}</t>`)

  test('more than the header says, in small pieces', async () => {
    const bytes = await buildSheet(one, { sharedStrings: sharedStringsXml(items(50_000)) })
    const lying = forge(bytes, 'xl/sharedStrings.xml', { uncompressedSize: 100_000 })
    expect(await refusal(lying)).toEqual(['too-large', 'lying-size'])
  })

  test('counts that lie make nothing', async () => {
    const sharedStrings = sharedStringsXml(['<t>a</t>']).replace(
      '<sst',
      '<sst count="2000000000" uniqueCount="2000000000"',
    )
    const bytes = await buildSheet('<row><c t="s"><v>0</v></c></row>', { sharedStrings })
    expect((await readWorkbook(bytes)).sheets[0]?.rows[0]?.cells[0]?.value).toBe('a')
  })

  test.each(['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels'])(
    'an entity bomb in %s',
    async (part) => {
      const parts = workbookParts({
        sheets: [{ name: 'Ark1', xml: sheetXml(one) }],
        sharedStrings: sharedStringsXml(['<t>&lol;</t>']),
        styles: stylesXml([0]),
      })
      const bomb = '<!DOCTYPE a [<!ENTITY lo "lolololol"><!ENTITY lol "&lo;&lo;&lo;&lo;&lo;&lo;&lo;&lo;&lo;">]>'
      const xml = String(parts.get(part)).replace(/^(<\?xml[^>]*\?>)?/, `$1${bomb}`)
      expect(await refusal(await zip(new Map(parts).set(part, xml)))).toEqual(['unsafe', 'doctype'])
    },
  )
})

test('names that are parts of every object, for a sheet and for a defined name', async () => {
  const properties = '<definedNames><definedName name="__proto__">Ark1!A1</definedName></definedNames>'
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
    const bytes = await buildWorkbook({ sheets: [{ name, xml: sheetXml(one) }], properties })
    expect((await readWorkbook(bytes)).sheets.map((sheet) => sheet.name)).toEqual([name])
  }
  expect(Object.keys(Object.prototype)).toEqual([])
})
