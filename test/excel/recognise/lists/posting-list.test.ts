import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '#excel/read/open-file'
import { interpret } from '#excel/recognise/interpret'
import { type Cell, figures, issues, questions, understood, understoodTable } from '../table'

const header = ['Bogføringsdato', 'Kontostreng', 'Posteringstekst', 'Beløb']
const posting = (date: Cell, account: Cell, amount: Cell, text: Cell = 'Takst'): Cell[] => [date, account, text, amount]
const january = { date: '2018-01-15' }

describe('the account', () => {
  test.each<[Cell, string]>([
    ['05.28.20.1.001', '5.28.20'],
    ['5.28.20', '5.28.20'],
    ['XG-52820001-1', '5.28.20'],
    ['XG-0528200001', '5.28.20'],
    ['052820', '5.28.20'],
    [52_820, '5.28.20'],
    [5_282_010_010, '5.28.20'],
    ['0528201001000000', '5.28.20'],
    ['05 28 20 1 001', '5.28.20'],
    ['370-05.28.20.1.001', '5.28.20'],
    ['05.99.99.1.001', '5.99.99'],
  ])('%s', async (account, code) => {
    const found = await understoodTable([header, posting(january, account, 10.5), posting(january, account, 2)])
    expect([found.outcome, figures(found)]).toEqual(['accepted', [`- ${code} 2018-01 month 12.5`]])
    expect(found.observations[0]).toMatchObject({
      source: 'posting-list',
      origin: { sheet: 'Ark1', cell: null, rows: 2, raw: '2-3' },
    })
  })

  test('short codes in a list of nothing else are read; beside codes of three parts they are refused', async () => {
    const short = await understoodTable([header, posting(january, '5.20', 10.5), posting(january, '5.21', 2)])
    expect(figures(short)).toEqual(['- 5.28.20 2018-01 month 10.5', '- 5.28.21 2018-01 month 2'])
    const mixed = await understoodTable([
      header,
      posting(january, '5.28.20', 10.5),
      posting(january, '5.28.21', 10.5),
      posting(january, '5.28', 2),
    ])
    expect(issues(mixed)).toEqual(['error bad-cell B4'])
  })
})

describe('the month', () => {
  test.each<[Cell, string]>([
    ['31-01-2018', '2018-01'],
    ['31.01.18', '2018-01'],
    ['2018-01-31', '2018-01'],
    ['2018-01-31T10:15', '2018-01'],
    ['31. januar 2018', '2018-01'],
    ['31/1/2018', '2018-01'],
    ['20180131', '2018-01'],
    [20_180_131, '2018-01'],
    [43_131, '2018-01'],
  ])('%s', async (date, month) => {
    const found = await understoodTable([header, posting(date, '5.28.20', 1.5), posting(date, '5.28.20', 1)])
    expect(figures(found)).toEqual([`- 5.28.20 ${month} month 2.5`])
  })

  test.each<[Cell, string]>([
    ['013.2018', '2018-12'],
    [201_814, '2018-12'],
    ['2018013', '2018-12'],
    ['Periode 13', '2018-12'],
    [12, '2018-12'],
    ['januar', '2019-01'],
  ])('period %s holds before the day', async (period, month) => {
    const row = ['2019-01-20', period, '5.28.20', 1.5]
    const found = await understoodTable([['Dato', 'Periode', 'Konto', 'Beløb'], row, row])
    expect(figures(found)).toEqual([`- 5.28.20 ${month} month 3`])
  })

  test('days with slashes: the list settles the order, an English heading without proof asks', async () => {
    const rows = (...days: string[]) => [
      ['Posting date', 'Account', 'Voucher', 'Amount'],
      ...days.map((day) => [day, '5.28.20', 'A1', 1.5]),
    ]
    expect(figures(await understoodTable(rows('03/04/2018', '12/31/2018')))).toEqual([
      '- 5.28.20 2018-03 month 1.5',
      '- 5.28.20 2018-12 month 1.5',
    ])
    const open = await understoodTable(rows('03/04/2018', '05/06/2018'))
    expect(questions(open)).toEqual({ 'date-order': ['day-first', 'month-first'] })
    const answered = await understoodTable(rows('03/04/2018'), { answers: { 'date-order': 'month-first' } })
    expect(figures(answered)).toEqual(['- 5.28.20 2018-03 month 1.5'])
    const danish = [['Bogføringsdato', 'Konto', 'Bilag', 'Beløb'], ...rows('03/04/2018').slice(1)]
    expect(figures(await understoodTable(danish))).toEqual(['- 5.28.20 2018-04 month 1.5'])
  })

  test('months without any year: asked, and the title settles it', async () => {
    const rows = [
      ['Periode', 'Konto', 'Bilag', 'Beløb'],
      [3, '5.28.20', 'A1', 1.5],
    ]
    expect(Object.keys(questions(await understoodTable(rows)))).toEqual(['year'])
    expect(figures(await understoodTable([['Regnskabsår 2017'], ...rows]))).toEqual(['- 5.28.20 2017-03 month 1.5'])
  })
})

describe('the amount', () => {
  const amounts = (...cells: Cell[]) => [header, ...cells.map((cell) => posting(january, '5.28.20', cell))]

  test('each is rounded to øre once; cancelled ones just add', async () => {
    const found = await understoodTable(amounts(0.1, 0.2, 89_425.929_999_999_99, -89_425.93, '1.234,50-', '(10,25)'))
    expect(figures(found)).toEqual(['- 5.28.20 2018-01 month -1244.45'])
  })

  test('a single dot is read as the rest of its column; where nothing settles it, it is asked', async () => {
    expect(figures(await understoodTable(amounts('1.234', '10,50')))).toEqual(['- 5.28.20 2018-01 month 1244.5'])
    expect(figures(await understoodTable(amounts('1.234', '10.50')))).toEqual(['- 5.28.20 2018-01 month 11.73'])
    const open = await understoodTable(amounts('1.234', 10.5))
    expect(questions(open)).toEqual({ separator: ['thousands', 'decimals'] })
    const read = async (separator: string) =>
      figures(await understoodTable(amounts('1.234', 10.5), { answers: { separator } }))
    expect([await read('thousands'), await read('decimals')]).toEqual([
      ['- 5.28.20 2018-01 month 1244.5'],
      ['- 5.28.20 2018-01 month 11.73'],
    ])
  })

  test('the unit is honoured where it is stated and asked where all are whole thousands', async () => {
    const stated = [header.with(3, 'Beløb (1.000 kr.)'), ...amounts(12, 3).slice(1)]
    expect(figures(await understoodTable(stated))).toEqual(['- 5.28.20 2018-01 month 15000'])
    expect(questions(await understoodTable(amounts(12_000, 3000)))).toEqual({ unit: ['kr', '1000kr'] })
    const answered = await understoodTable(amounts(12_000, 3000), { answers: { unit: '1000kr' } })
    expect(figures(answered)).toEqual(['- 5.28.20 2018-01 month 15000000'])
  })

  test.each<[string, Cell[], number]>([
    ['credits without a sign are taken off', [100.5, 20], 80.5],
    ['credits with their own minus are added', [100.5, -20], 80.5],
  ])('%s', async (_, [debit = null, credit = null], sum) => {
    const found = await understoodTable([
      ['Dato', 'Konto', 'Debet', 'Kredit'],
      [january, '5.28.20', debit, null],
      [january, '5.28.20', null, credit],
    ])
    expect(figures(found)).toEqual([`- 5.28.20 2018-01 month ${sum}`])
  })

  test('a column of D and K tells the sign', async () => {
    const found = await understoodTable([
      ['Dato', 'Konto', 'D/K', 'Beløb'],
      [january, '5.28.20', 'D', 100.5],
      [january, '5.28.20', 'K', 20],
    ])
    expect(figures(found)).toEqual(['- 5.28.20 2018-01 month 80.5'])
  })

  test('refunds of dranst 2 are summed in and told', async () => {
    const found = await understoodTable([
      header,
      posting(january, '05.28.20.1.001', 100.5),
      posting(january, '05.28.20.2.001', -40.25),
    ])
    expect(figures(found)).toEqual(['- 5.28.20 2018-01 month 60.25'])
    expect(found.issues).toMatchObject([
      { severity: 'note', code: 'dranst', message: { params: { dranst: 2, count: 1, amount: '@ore.-4025' } } },
    ])
  })
})

describe('rows that are no postings', () => {
  test('totals by function, by month and of all are checked and never added', async () => {
    const rows = (last: number) => [
      header,
      posting(january, '05.28.20.1.001', 100.5),
      posting({ date: '2018-02-01' }, '05.28.20.1.001', 1),
      ['I alt 05.28.20', null, null, 101.5],
      posting(january, '05.28.21.1.001', 10),
      ['I alt 05.28.21', null, null, 10],
      [null, null, 'I alt januar', 110.5],
      ['Hovedtotal', null, null, last],
    ]
    const found = await understoodTable(rows(111.5))
    expect([figures(found).length, issues(found)]).toEqual([3, []])
    expect(found.totals.map(({ agrees }) => agrees)).toEqual([true, true, true, true])
    expect(issues(await understoodTable(rows(112.5)))).toEqual(['warning total-mismatch D8'])
  })

  test('repeated headings, page feet, balances and lines of text are passed over', async () => {
    const found = await understoodTable([
      header,
      ['Primosaldo', null, null, 5000.5],
      posting(january, '05.28.20.1.001', 100.5),
      ['Side 1 af 2'],
      header,
      posting(january, '05.28.20.1.001', 1),
      posting(january, '05.28.20.1.001', null),
      [null, null, null, 101.5],
    ])
    expect([found.outcome, figures(found)]).toEqual(['accepted', ['- 5.28.20 2018-01 month 101.5']])
    expect(issues(found).sort()).toEqual(['note carried -', 'note skipped -'])
  })

  test('accounts that stand only where they change hold for the rows below', async () => {
    const found = await understoodTable([
      header,
      posting(january, '05.28.20.1.001', 100.5),
      posting(january, null, 1),
      posting(january, '05.28.21.1.001', 2.5),
      posting(january, null, 3),
    ])
    expect(figures(found)).toEqual(['- 5.28.20 2018-01 month 101.5', '- 5.28.21 2018-01 month 5.5'])
  })
})

describe('what cannot be read refuses the file at its cell', () => {
  const good = Array.from({ length: 5 }, () => posting(january, '05.28.20.1.001', 1.5))
  test.each<[string, Cell[], string]>([
    ['an account', posting(january, 'Diverse', 7.5), 'B7'],
    ['no account', posting(january, null, 7.5), 'B7'],
    ['a day', posting('engang', '05.28.20.1.001', 7.5), 'A7'],
    ['a day that never was', posting('31-02-2018', '05.28.20.1.001', 7.5), 'A7'],
    ['an amount', posting(january, '05.28.20.1.001', 'afventer'), 'D7'],
    ['an error', posting(january, '05.28.20.1.001', { error: '#REF!' }), 'D7'],
    ['a formula without a result', posting(january, '05.28.20.1.001', { uncached: true }), 'D7'],
  ])('%s', async (_, row, cell) => {
    const found = await understoodTable([header, ...good, row, ...good])
    expect([found.outcome, found.code, issues(found)]).toEqual(['rejected', 'bad-cell', [`error bad-cell ${cell}`]])
  })

  test('twenty cells are named, of the others the number is told', async () => {
    const bad = Array.from({ length: 25 }, () => posting(january, 'Diverse', 7.5))
    const found = await understoodTable([header, ...Array.from({ length: 30 }, () => good[0] ?? []), ...bad])
    expect(issues(found).filter((line) => line.startsWith('error'))).toHaveLength(20)
    expect(found.issues.find(({ code }) => code === 'more-bad')?.message.params).toEqual({ count: 5 })
  })
})

test('one function under two committees is asked about; others need no committee', async () => {
  const rows = [
    ['Dato', 'Udvalg', 'Konto', 'Beløb'],
    [january, 'Børn', '05.28.20.1.001', 100.5],
    [january, 'Børn', '05.28.21.1.001', 1],
    [january, 'Social', '05.28.21.1.001', 2],
  ]
  const read = async (committees?: string) =>
    understoodTable(rows, committees === undefined ? {} : { answers: { committees } })
  expect(questions(await read())).toEqual({ committees: ['separate', 'together'] })
  expect(figures(await read('separate'))).toEqual([
    '- Børn 5.28.20 2018-01 month 100.5',
    '- Børn 5.28.21 2018-01 month 1',
    '- Social 5.28.21 2018-01 month 2',
  ])
  expect(figures(await read('together'))).toEqual(['- Børn 5.28.20 2018-01 month 100.5', '- 5.28.21 2018-01 month 3'])
  const single = await understoodTable(rows.slice(0, 3))
  expect([single.outcome, figures(single)]).toEqual([
    'accepted',
    ['- 5.28.20 2018-01 month 100.5', '- 5.28.21 2018-01 month 1'],
  ])
})

test('a table by function and month is none', async () => {
  const found = await understoodTable([
    ['Funktion', 'Periode', 'Beløb'],
    ['5.28.20', '2018-01', 100.5],
    ['5.28.21', '2018-01', 7],
  ])
  expect(found.kind).toBe('function-periods')
})

test('a list far longer than what is looked at first is added up to its end', async () => {
  const rows = Array.from({ length: 1500 }, () => posting(january, '05.28.20.1.001', 1.01))
  const found = await understood([{ rows: [header, ...rows, ['I alt', null, null, 1515]] }])
  expect([figures(found), issues(found)]).toEqual([['- 5.28.20 2018-01 month 1515'], []])
  expect(found.observations[0]?.origin).toMatchObject({ rows: 1500, raw: '2-1501' })
  expect(found.views[0]?.moreRows).toBe(1462)
})

test('the rows behind a figure are told in 400 characters at most', async () => {
  const rows = Array.from({ length: 600 }, (_, index) =>
    posting(january, index % 2 === 0 ? '05.28.20.1.001' : '05.28.21.1.001', 1.01),
  )
  const [first] = (await understoodTable([header, ...rows])).observations
  expect(first?.origin.rows).toBe(300)
  expect(first?.origin.raw.length).toBeLessThanOrEqual(400)
  expect(first?.origin.raw).toMatch(/^2, 4, 6, .*, …$/)
})

describe('comma-separated files', () => {
  const folder = join(import.meta.dirname, '../../../fixtures/layouts/posting-list')

  interface Expected {
    readonly observations: readonly { readonly breakdown: string; readonly period: string; readonly value: number }[]
  }
  const isExpected = (value: unknown): value is Record<string, Expected> => typeof value === 'object' && value !== null
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const expected = isExpected(parsed) ? parsed : {}

  test.each(readdirSync(folder).filter((file) => file.endsWith('.csv')))('%s', async (fileName) => {
    const grid = await readFile(readFileSync(join(folder, fileName)), { fileName })
    const found = interpret(grid, { fileName, currentYear: 2026, answers: {} })
    expect([found.outcome, found.issues]).toEqual(['accepted', []])
    const said = found.observations.map(({ breakdown, period, value }) => `${breakdown} ${period} ${value / 100}`)
    const { observations = [] } = expected[fileName] ?? {}
    const right = observations.map(({ breakdown, period, value }) => `${breakdown} ${period} ${value}`)
    expect(said.sort()).toEqual(right.sort())
  })
})
