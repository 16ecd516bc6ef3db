import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { inspectJson, issueJson } from '../../src-main/features/command-line/documents'
import type { Plan } from '../../src-main/contract/importing'
import type { Core } from '../../src-main/features/core'
import { createSupportLog } from '../../src-main/shell/support-log'
import { cellReference } from '../../src-main/excel/grid'
import { buildWorkbook } from '../excel/build-workbook'
import { tableWorkbook } from '../fixtures/table-workbook'
import { look, startCore, temporaryFolder } from '../unit/features/in-process-core'
import { personalWorkbook, sixDigits, workbookWith } from './personal-cells'

/** Every number of a text that has the form of the numbers here, with and without its first nought. */
const numbersIn = (text: string): string[] =>
  text.match(/\d{5,6}(?:[^\w]|Â|â.{2}|\\[a-z]|\\u\w{4}){0,4}0000(?!\d)/g) ?? []

/** The same in every file below a folder, read as bytes. Text in a store is UTF-8. */
const numbersBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => numbersIn(readFileSync(join(entry.parentPath, entry.name), 'latin1')))

const fileToRead = (fileName: string, bytes: Uint8Array) => ({
  initiative: null,
  fileName,
  bytes,
  answers: {},
  signal: null,
  onProgress: () => undefined,
})

/** All that the window, the command line and a developer would be told of a file, without its checksum. */
const everythingSaid = async (
  core: Core,
  fileName: string,
  bytes: Uint8Array,
): Promise<{ readonly plan: Plan; readonly said: string }> => {
  const { plan, interpretation } = await core.importing.preview(fileToRead(fileName, bytes))
  const printed = [inspectJson(fileName, '', interpretation), plan.issues.map(issueJson)]
  return { plan, said: JSON.stringify([{ ...plan, sha256: '' }, interpretation, printed]) }
}

describe('a CPR number, in whatever form and place', () => {
  test(
    '10,000 cells: each is found and named, and not one gets out, into the store or into the log',
    { timeout: 60_000 },
    async () => {
      const folder = temporaryFolder()
      const core = startCore(folder)
      const log = createSupportLog(join(folder, 'log'), 'test')
      const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
      core.importing.batches()
      await fc.assert(
        fc.asyncProperty(personalWorkbook, async (cells) => {
          const bytes = await workbookWith(cells)
          const { plan, said } = await everythingSaid(core, 'forbrug.xlsx', bytes)
          expect([plan.outcome, plan.code, plan.planId, plan.views]).toEqual(['rejected', 'personal-data', null, []])
          const named = plan.issues.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`)
          const names = ['Forbrug', 'Skjult', 'Meget skjult']
          const expected = cells.map(({ sheet, row, column }) => `${names[sheet] ?? ''}!${cellReference(row, column)}`)
          expect(named.toSorted()).toEqual(expected.toSorted())
          expect(numbersIn(said)).toEqual([])
          log.write('failed', { reason: cells[0]?.content ?? '', verdict: plan.code })
          log.writeFault('fault', new Error(`cannot read ${cells[1]?.content ?? ''}`))
        }),
        { numRuns: 1000 },
      )
      expect(core.importing.batches()).toEqual([])
      expect(numbersBelow(folder)).toEqual([])
      for (const stream of written) expect(numbersIn(JSON.stringify(stream.mock.calls))).toEqual([])
    },
  )

  test('the search itself finds what it is to find', () => {
    const found = numbersIn(
      JSON.stringify(['010100-0000', '0101000000', 101_000_000, '010100\u00a00000', '010100\n0000']),
    )
    expect(found).toHaveLength(5)
    const folder = temporaryFolder()
    const log = createSupportLog(folder, 'test')
    log.write('start', { version: '1.2.3' })
    expect(numbersBelow(folder)).toEqual([])
  })

  test('as the name of a sheet: refused, and the sheet told by its number', async () => {
    const core = startCore(temporaryFolder())
    await fc.assert(
      fc.asyncProperty(sixDigits, fc.constantFrom('-', '', ' '), async (six, separator) => {
        const xml =
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'
        const broken = xml.replace('</row>', '')
        for (const content of [xml, broken]) {
          const bytes = await buildWorkbook({ sheets: [{ name: `Sag ${six}${separator}0000`, xml: content }] })
          expect(numbersIn((await everythingSaid(core, 'a.xlsx', bytes)).said)).toEqual([])
        }
        const plan = await look(
          core,
          'a.xlsx',
          await buildWorkbook({ sheets: [{ name: `${six}${separator}0000`, xml }] }),
        )
        expect([plan.code, plan.issues]).toMatchObject([
          'personal-data',
          [{ sheet: null, cell: null, message: { key: 'table.personal-name', params: { number: 1 } } }],
        ])
      }),
    )
  })

  test('as the name of a file: read, and the name made unreadable wherever it is kept or shown', async () => {
    const folder = temporaryFolder()
    const core = startCore(folder)
    const name = 'Opfølgning 010100-0000.xlsx'
    const bytes = await tableWorkbook([
      ['Forbrug pr. måned 2018'],
      ['Funktion', 'Januar', 'Februar'],
      ['5.28.20', 100, 200],
    ])
    expect(numbersIn((await everythingSaid(core, name, bytes)).said)).toEqual([])
    const { planId } = await look(core, name, bytes)
    await core.importing.commit(planId ?? '', true)
    expect(core.importing.batches().map(({ file }) => file)).toEqual(['Opfølgning ******-****.xlsx'])
    expect(numbersBelow(folder)).toEqual([])
  })
})

describe('what only looks like a CPR number', () => {
  const row = fc.tuple(
    fc.constantFrom('5.28.20', '5.28.21', '5.57.72', '3.22.01'),
    // Vouchers and accounts, as number and as text.
    fc.oneof(
      sixDigits.map((six) => Number(`${six}0000`)),
      sixDigits.map((six) => `${six}0000`),
      fc.integer({ min: 1, max: 999_999 }),
    ),
    fc.oneof(
      sixDigits.map((six) => Number(`${six}0000`)),
      sixDigits.map((six) => `${six}0000`),
      fc.constant('05.28.20.1.001'),
    ),
    // A count, and what a text may say: EAN numbers, phone numbers, invoice numbers, dates, long ids.
    fc.integer({ min: 100_000_000, max: 9_999_999_999 }),
    fc.oneof(
      sixDigits.map((six) => `EAN 579800${six}0`),
      sixDigits.map((six) => `id ${six}00001`),
      fc.integer({ min: 20_000_000, max: 99_999_999 }).map((phone) => `tlf. +45 ${phone}`),
      fc.integer({ min: 20, max: 99 }).map((pair) => `${pair} ${pair} 12 34`),
      fc.integer({ min: 2_013_000_000, max: 2_026_999_999 }).map((invoice) => `Faktura ${invoice}`),
      sixDigits.map((six) => `${six.slice(0, 2)}-${six.slice(2, 4)}-2018`),
      sixDigits.map((six) => `2018${six.slice(2, 4)}${six.slice(0, 2)}`),
    ),
    fc.oneof(
      fc.integer({ min: 5_790_000_000_000, max: 5_799_999_999_999 }),
      fc.integer({ min: 10_000_000_000, max: 99_999_999_999 }),
    ),
    // Amounts of nine and ten digits, of all signs and with øre.
    fc.oneof(
      sixDigits.map((six) => Number(`${six}0000`)),
      sixDigits.map((six) => -Number(`${six}0000`)),
      sixDigits.map((six) => Number(`${six}00.25`)),
    ),
  )

  test('10,000 cells refuse no file, their totals included', { timeout: 60_000 }, async () => {
    const core = startCore(temporaryFolder())
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 40, maxLength: 40 }), async (rows) => {
        const total = rows.reduce((sum, cells) => sum + cells[6], 0)
        const bytes = await tableWorkbook([
          ['Forbrug 2018'],
          ['Funktion', 'Bilagsnr.', 'Konto', 'Antal', 'Tekst', 'Reference', '2018'],
          ...rows,
          ['I alt', null, null, 311_299_000, null, null, Math.abs(Math.round(total))],
        ])
        const plan = await look(core, 'posteringer.xlsx', bytes)
        expect(plan.issues.filter(({ code }) => code === 'personal-data')).toEqual([])
        expect(plan.code).not.toBe('personal-data')
      }),
      { numRuns: 45 },
    )
  })
})
