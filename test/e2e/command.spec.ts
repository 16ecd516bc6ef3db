import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportBytes, exportsFolder } from '../fixtures/exports.ts'
import { tableWorkbook } from '../fixtures/table-workbook.ts'
import { afkast, afkastJson } from './command.ts'
import { expect, test } from './fixtures.ts'

const file = (name: string) => join(exportsFolder, name)

/** Writes a file whose content is made by the test into the folder of its store. */
const written = async (folder: string, name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('demo roedovre: both scenarios to the krone, surplus, break-even and their months', async ({ dataFolder }) => {
  expect((await afkast(dataFolder, 'demo', 'roedovre')).status).toBe(0)
  expect(await afkastJson(dataFolder, 'report')).toMatchObject({
    asOf: null,
    initiative: { key: 'roedovre' },
    scenarios: [
      {
        key: '12,5%',
        firstSurplusYear: 4,
        breakEvenYear: 8,
        breakEvenExact: 7.08,
        breakEvenMonth: '2022-07',
        extrapolatedFromYear: 8,
        extrapolatedBy: 'last-year',
      },
      {
        key: '25%',
        firstSurplusYear: 3,
        breakEvenYear: 5,
        breakEvenExact: 4.17,
        breakEvenMonth: '2019-08',
        extrapolatedFromYear: 8,
      },
    ],
    realised: null,
    forecast: null,
    drivers: null,
    kpis: null,
  })
  const found = (await afkastJson(dataFolder, 'report')) as {
    scenarios: { years: { cumulative: number; saving: number }[] }[]
  }
  expect(found.scenarios.map(({ years }) => years.slice(0, 7).map(({ cumulative }) => cumulative / 1000))).toEqual([
    [-2300, -3800, -4300, -4000, -2700, -1400, -100],
    [-2100, -3000, -2500, -600, 3000, 6600, 10200],
  ])
})

test('demo faxe: the published totals, and no fall of 5.20 across 2015/16', async ({ dataFolder }) => {
  await afkast(dataFolder, 'demo', 'faxe')
  const report = (await afkastJson(dataFolder, 'report')) as { kpis: { id: string; value: number; series: unknown }[] }
  const total = report.kpis.find(({ id }) => id === 'cost.actual.total')
  expect(total).toMatchObject({ period: '2018', value: 121711370, unit: 'kr', target: null })
  expect(total?.series).toEqual([
    { period: '2015', value: 88140258 },
    { period: '2016', value: 94071549 },
    { period: '2017', value: 98309694 },
    { period: '2018', value: 121711370 },
  ])
  const combined = report.kpis.find(({ id }) => id === 'cost.actual.5.28.20+5.28.22')
  expect(combined?.series).toMatchObject([{ value: 41360572 }, { value: 48674778 }, {}, {}])
})

test('demo ishoej: the published net gains to the krone, break-even in year 4 and 9', async ({ dataFolder }) => {
  expect((await afkast(dataFolder, 'demo', 'ishoej')).status).toBe(0)
  const found = (await afkastJson(dataFolder, 'report')) as {
    scenarios: { key: string; years: { net: number; cumulative: number }[] }[]
  }
  expect(found.scenarios).toMatchObject([
    { key: '10%', breakEvenYear: 4, extrapolatedFromYear: 5, extrapolatedBy: 'calculator' },
    { key: '6%', breakEvenYear: 9, extrapolatedFromYear: 5, extrapolatedBy: 'calculator' },
  ])
  expect(found.scenarios.map(({ years }) => years.slice(0, 4).map(({ net }) => net))).toEqual([
    [-2175391, -82368, 1677654, 3332551],
    [-2908165, -1505641, -393620, 653173],
  ])
  expect(found.scenarios[0]?.years[3]?.cumulative).toBe(2752446)
  expect(Math.round(found.scenarios[1]?.years[8]?.cumulative ?? 0)).toBe(204390)
})

test('audit: each of the four texts is gone through, and its contradictions come with both figures', async ({
  dataFolder,
}) => {
  const contradictions = [
    ['ishoej', [1337305, 3937620]],
    ['ishoej', [278483, 204390]],
    ['ishoej', [709502, 622266]],
    ['faxe', [50.5, 50.6]],
    ['furesoe', [400101, 399063]],
    ['roedovre', [7, 8]],
  ] as const
  for (const name of ['roedovre', 'ishoej', 'faxe', 'furesoe'] as const) {
    expect([name, (await afkast(dataFolder, 'demo', name)).status]).toEqual([name, 0])
    const findings = (await afkastJson(dataFolder, 'audit')) as { stated: unknown; computed: unknown }[]
    for (const finding of findings) expect(Object.keys(finding)).toEqual(['code', 'place', 'stated', 'computed'])
    const pairs = findings.map(({ stated, computed }) => [stated, computed])
    for (const [, pair] of contradictions.filter(([of]) => of === name)) expect(pairs).toContainEqual(pair)
  }
})

test('inspect says what expected.json says, and stores nothing', async ({ dataFolder }) => {
  const names = ['faxe-forbrug-2015-2018.xlsx', 'budgetopfoelgning-2018-03.xlsx', 'businesscase-roedovre.xlsx']
  const run = await afkast(dataFolder, 'inspect', ...names.map(file), '--json')
  expect(run.status).toBe(0)
  const found = JSON.parse(run.stdout) as { file: string; outcome: string; observations: unknown[] }[]
  expect(found.map(({ file: name, outcome, observations }) => [name, outcome, observations.length])).toEqual([
    ['faxe-forbrug-2015-2018.xlsx', 'accepted', 23],
    ['budgetopfoelgning-2018-03.xlsx', 'accepted', 24],
    ['businesscase-roedovre.xlsx', 'accepted', 28],
  ])
  expect(found[0]?.observations[0]).toEqual({
    sheet: 'Forbrug',
    cell: 'B2',
    measure: 'cost.actual',
    breakdown: '5.28.20',
    period: '2015',
    basis: 'year',
    value: 41360572,
    source: 'annual',
  })
  expect(await afkastJson(dataFolder, 'batches')).toEqual([])
})

test('bad files are refused by name, the good ones go on, nothing of a bad one is stored', async ({ dataFolder }) => {
  const good = exportBytes('forbrug-pr-maaned-2018.xlsx')
  const paths = [
    file('forbrug-pr-maaned-2017.xlsx'),
    file('fejlceller.xlsx'),
    file('tom.xlsx'),
    file('ikke-excel.xlsx'),
    file('indkoebsliste.xlsx'),
    await written(dataFolder, 'nul.xlsx', ''),
    await written(
      dataFolder,
      'gammel.xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]),
    ),
    await written(dataFolder, 'afkortet.xlsx', good.subarray(0, good.length / 2)),
    file('forbrug-pr-maaned-2018.xlsx'),
  ]
  const run = await afkast(dataFolder, 'import', ...paths, '--json')
  expect(run.status).toBe(3)
  const found = JSON.parse(run.stdout) as { file: string; code: string | null; batch?: number; issues: unknown[] }[]
  expect(found.map(({ file: name, code, batch }) => [name, code, batch])).toEqual([
    ['forbrug-pr-maaned-2017.xlsx', null, 1],
    ['fejlceller.xlsx', 'bad-cell', undefined],
    ['tom.xlsx', 'empty', undefined],
    ['ikke-excel.xlsx', 'not-a-workbook', undefined],
    ['indkoebsliste.xlsx', 'unrecognised', undefined],
    ['nul.xlsx', 'empty', undefined],
    ['gammel.xls', 'old-excel', undefined],
    ['afkortet.xlsx', 'not-a-workbook', undefined],
    ['forbrug-pr-maaned-2018.xlsx', null, 2],
  ])
  expect(found[1]?.issues).toMatchObject([
    {
      severity: 'error',
      code: 'bad-cell',
      sheet: 'Forbrug',
      cell: 'C3',
      message: expect.stringContaining('#REF!'),
    },
    {
      severity: 'error',
      code: 'bad-cell',
      sheet: 'Forbrug',
      cell: 'C4',
      message: expect.stringContaining('ca. 300'),
    },
  ])
  expect(await afkastJson(dataFolder, 'batches')).toHaveLength(2)
})

test('a question is asked, answered by --answer, and never guessed', async ({ dataFolder }) => {
  const rows = [
    ['Funktion', '2017'],
    ['5.28.20', 33_060_000],
    ['5.28.21', 32_796_000],
  ]
  const path = await written(dataFolder, 'hele-tusinder.xlsx', await tableWorkbook(rows))
  const asked = await afkast(dataFolder, 'import', path, '--json')
  expect(asked.status).toBe(3)
  expect(JSON.parse(asked.stdout)).toMatchObject([
    { outcome: 'needs-answer', code: null, questions: [{ id: 'unit', options: ['kr', '1000kr'], proposal: 'kr' }] },
  ])
  expect((await afkast(dataFolder, 'inspect', path)).status).toBe(0)
  const answered = await afkast(dataFolder, 'import', path, '--answer', 'hele-tusinder.xlsx:unit=1000kr', '--json')
  expect(answered.status).toBe(0)
  expect(JSON.parse(answered.stdout)).toMatchObject([{ batch: 1, counts: { new: 2, changed: 0, unchanged: 0 } }])
  expect(await afkastJson(dataFolder, 'report')).toMatchObject({ kpis: [{ value: 65_856_000_000 }, {}, {}] })
})

test('a warning keeps a file out until it is accepted', async ({ dataFolder }) => {
  const rows = [
    ['Funktion', '2017'],
    ['5.28.20', 100.25],
    ['I alt', 150.25],
  ]
  const path = await written(dataFolder, 'sum.xlsx', await tableWorkbook(rows))
  const refused = await afkast(dataFolder, 'import', path, '--json')
  expect(refused.status).toBe(3)
  expect(JSON.parse(refused.stdout)).toMatchObject([
    { outcome: 'accepted', batch: null, issues: [{ severity: 'warning', code: 'total-mismatch', cell: 'B3' }] },
  ])
  expect((await afkast(dataFolder, 'import', path, '--accept-warnings')).status).toBe(0)
})

test('undo and redo bring the report back byte for byte, each in a process of its own', async ({ dataFolder }) => {
  const report = async () => (await afkast(dataFolder, 'report', '--json')).stdout
  const empty = await report()
  await afkast(dataFolder, 'import', file('faxe-forbrug-2015-2018.xlsx'))
  const annual = await report()
  await afkast(dataFolder, 'import', file('forbrug-pr-maaned-2018.xlsx'))
  const both = await report()
  await afkast(dataFolder, 'undo', '1')
  await afkast(dataFolder, 'undo', '2')
  expect(await report()).toBe(empty)
  await afkast(dataFolder, 'redo', '1')
  expect(await report()).toBe(annual)
  await afkast(dataFolder, 'redo', '2')
  expect(await report()).toBe(both)
})

test('the months and the follow-ups of 2018 agree with the annual figures', async ({ dataFolder }) => {
  const names = [
    'faxe-forbrug-2015-2018',
    'forbrug-pr-maaned-2018',
    'budgetopfoelgning-2018-03',
    'budgetopfoelgning-2018-12',
  ]
  const run = await afkast(dataFolder, 'import', ...names.map((name) => file(`${name}.xlsx`)))
  expect(run.status).toBe(0)
  expect(run.stdout).not.toContain('advarsel')
})

test('bad use ends with 2 and says how, without a document', async ({ dataFolder }) => {
  for (const args of [
    [],
    ['regn'],
    ['undo', 'x'],
    ['report', '--as-of', '2018-13'],
    ['trace', 'cost.actual'],
    ['demo', 'aarhus'],
    ['inspect', '/findes/ikke.xlsx'],
    ['report', '--ukendt'],
  ]) {
    const run = await afkast(dataFolder, ...args, '--json')
    expect([args, run.status, run.stdout]).toEqual([args, 2, ''])
    expect(run.stderr).toContain('afkast:')
  }
})

test('a demonstration is never loaded into real figures, and the two stores stay apart', async ({ dataFolder }) => {
  const real = join(dataFolder, 'rigtig.db')
  await afkast(dataFolder, 'import', file('forbrug-pr-maaned-2018.xlsx'), '--db', real)
  const refused = await afkast(dataFolder, 'demo', 'faxe', '--db', real)
  expect([refused.status, refused.stdout]).toEqual([2, ''])
  const own = join(dataFolder, 'eksempel.db')
  expect((await afkast(dataFolder, 'demo', 'faxe', '--db', own)).status).toBe(0)
  expect((await afkast(dataFolder, 'demo', 'roedovre', '--db', own)).status).toBe(0)
  expect(await afkastJson(dataFolder, 'report', '--db', own)).toMatchObject({
    initiative: { key: 'roedovre' },
    kpis: null,
  })
  expect(await afkastJson(dataFolder, 'store')).toMatchObject({ store: 'real' })
  await afkast(dataFolder, 'demo', 'faxe')
  expect(await afkastJson(dataFolder, 'store')).toMatchObject({ store: 'demo' })
  await afkast(dataFolder, 'store', 'real')
  expect(await afkastJson(dataFolder, 'report')).toMatchObject({ initiative: { key: 'default' }, kpis: null })
})

test('a file that is killed half way is wholly in or wholly out', async ({ dataFolder }) => {
  await copyFile(file('forbrug-pr-maaned-2018.xlsx'), join(dataFolder, 'a.xlsx'))
  const { spawn } = await import('node:child_process')
  for (const delay of [60, 120, 180, 240, 300, 360]) {
    const run = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../out/main/cli.js'), 'import', join(dataFolder, 'a.xlsx')],
      {
        env: { ...process.env, AFKAST_DATA: dataFolder },
        stdio: 'ignore',
      },
    )
    setTimeout(() => run.kill('SIGKILL'), delay)
    await new Promise((resolve) => run.once('exit', resolve))
    const rows = (await afkastJson(dataFolder, 'trace', 'cost.actual', 'total', '2018')) as unknown[]
    expect([0, 72]).toContain(rows.length)
  }
})

test('initiative: the first one takes the place of default; several must be chosen between', async ({ dataFolder }) => {
  const add = (name: string) =>
    afkast(dataFolder, 'initiative', 'add', '--name', name, '--municipality', 'Faxe', '--start', '2020-01')
  await add('Tidlig indsats på Øen')
  expect(await afkastJson(dataFolder, 'initiative', 'list')).toMatchObject([
    { key: 'tidlig-indsats-paa-oeen', name: 'Tidlig indsats på Øen', municipality: 'Faxe', start: '2020-01' },
  ])
  await add('Anden indsats')
  expect((await afkast(dataFolder, 'report')).status).toBe(2)
  expect((await afkast(dataFolder, 'report', '--initiative', 'anden-indsats')).status).toBe(0)
})
