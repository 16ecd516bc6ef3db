import { describe, expect, test } from 'vitest'
import { type Cell, figures, issues, questions, understoodTable } from './table'

/** A table of one year with these amounts, a function each, under these lines. */
const table = (amounts: readonly Cell[], ...lines: readonly string[]) => [
  ...lines.map((line) => [line]),
  ['Funktion', '2018'],
  ...amounts.map((amount, index) => [`5.28.2${index}`, amount]),
]
const kroner = (found: Awaited<ReturnType<typeof understoodTable>>) =>
  found.observations.map(({ value }) => value / 100)

describe('the unit of amounts', () => {
  test.each([
    '1.000 kr.',
    'Beløb i 1.000 kr.',
    'Beløb i 1000 kr.',
    'Beløb i 1 000 kr.',
    't.kr.',
    'i tkr',
    'T.DKK',
    'Beløb i tusinde kr.',
    'Beløb i tusinder',
    'Amounts in DKK 1,000',
    'DKK thousand',
  ])('%s', async (line) => {
    const found = await understoodTable(table([41_361, 30_291], line))
    expect([found.outcome, found.unit, kroner(found)]).toEqual(['accepted', '1000kr', [41_361_000, 30_291_000]])
  })

  test.each([
    'mio. kr.',
    'Beløb i mio. kr.',
    'mill. kr.',
    'Beløb i millioner kr.',
    'i mio.',
    'mio. DKK',
    'DKK million',
    'DKKm',
  ])('%s', async (line) => {
    const found = await understoodTable(table(['41,4', '30,3'], line))
    expect([found.outcome, found.unit, kroner(found)]).toEqual(['accepted', 'mio', [41_400_000, 30_300_000]])
  })

  test.each(['Beløb i hele kr.', 'kr.', 'Beløb i DKK', 'Alle beløb er i kr.'])('%s', async (line) => {
    const found = await understoodTable(table([41_000, 30_000], line))
    expect([found.outcome, kroner(found)]).toEqual(['accepted', [41_000, 30_000]])
  })

  test('in the heading of the column', async () => {
    const found = await understoodTable([
      ['Funktion', 'Regnskab 2018 (1.000 kr.)'],
      ['5.28.20', 41_361],
    ])
    expect(kroner(found)).toEqual([41_361_000])
  })

  test('an amount in a sentence above the table is no unit', async () => {
    const found = await understoodTable(table([101, 102], 'Udgifterne steg med 4,6 mio. kr. fra 2017'))
    expect([found.unit, kroner(found)]).toEqual(['kr', [101, 102]])
  })

  test('not stated and all whole thousands: asked, and answered both ways', async () => {
    const rows = table([41_000, 30_000, 0])
    const open = await understoodTable(rows)
    expect([open.outcome, questions(open)]).toEqual(['needs-answer', { unit: ['kr', '1000kr'] }])
    expect(kroner(await understoodTable(rows, { answers: { unit: 'kr' } }))).toEqual([41_000, 30_000, 0])
    expect(kroner(await understoodTable(rows, { answers: { unit: '1000kr' } }))).toEqual([41_000_000, 30_000_000, 0])
    expect((await understoodTable(rows, { answers: { unit: 'euro' } })).outcome).toBe('needs-answer')
  })

  test('not stated and one amount no whole thousand: kr.', async () => {
    const found = await understoodTable(table([41_000, 30_001]))
    expect([found.outcome, kroner(found)]).toEqual(['accepted', [41_000, 30_001]])
  })

  test('a unit over each column holds for that column', async () => {
    const found = await understoodTable([
      ['Funktion', 'Regnskab 2017 (kr.)', 'Regnskab 2018 (1.000 kr.)'],
      ['5.28.20', 41_360_572, 41_361],
    ])
    expect([found.outcome, kroner(found)]).toEqual(['accepted', [41_360_572, 41_361_000]])
  })

  test('asked about the one column that states none', async () => {
    const found = await understoodTable([
      ['Funktion', 'Regnskab 2017 (kr.)', 'Regnskab 2018'],
      ['5.28.20', 41_360_572, 41_000],
    ])
    expect(questions(found)).toEqual({ unit: ['kr', '1000kr'] })
    expect(found.questions[0]?.place).toEqual({ sheet: 'Ark1', column: 'C' })
    expect(found.questions[0]?.examples.map(({ params }) => params)).toEqual([
      { read: 41_000, amount: '@ore.4100000' },
      { read: 41_000, amount: '@ore.4100000000' },
    ])
  })

  test('two units above one table: refused, neither of them is taken for all', async () => {
    const found = await understoodTable([
      ['Beløb i hele kr.'],
      ['Beløb i 1.000 kr.'],
      ['Funktion', 'Regnskab 2017', 'Regnskab 2018'],
      ['5.28.20', 41_360_572, 41_361],
    ])
    expect([found.outcome, found.code, found.observations]).toEqual(['rejected', 'bad-cell', []])
    expect(issues(found)).toContain('error bad-cell A2')
  })
})

describe('dots and commas', () => {
  test('that leave two readings open are asked about, and answered both ways', async () => {
    const rows = table(['1.234', '5.678'])
    const open = await understoodTable(rows)
    expect([open.outcome, questions(open)]).toEqual(['needs-answer', { separator: ['thousands', 'decimals'] }])
    expect(kroner(await understoodTable(rows, { answers: { separator: 'thousands' } }))).toEqual([1234, 5678])
    expect(kroner(await understoodTable(rows, { answers: { separator: 'decimals' } }))).toEqual([1.23, 5.68])
  })

  test('the same of a comma', async () => {
    const rows = table(['1,234', '5,678'])
    expect(questions(await understoodTable(rows))).toHaveProperty('separator')
    expect(kroner(await understoodTable(rows, { answers: { separator: 'thousands' } }))).toEqual([1234, 5678])
    expect(kroner(await understoodTable(rows, { answers: { separator: 'decimals' } }))).toEqual([1.23, 5.68])
  })

  test.each<[string, readonly Cell[], readonly number[]]>([
    ['Danish thousands', ['1.234', '2.345.678'], [1234, 2_345_678]],
    ['Danish decimals', ['1.234', '5,5'], [1234, 5.5]],
    ['English decimals', ['1.234', '5.5'], [1.23, 5.5]],
    ['English thousands', ['1,234', '2,345,678'], [1234, 2_345_678]],
    ['Danish decimals, a comma', ['1,234', '2.345,5'], [1.23, 2345.5]],
  ])('are settled by the rest of the table: %s', async (_, amounts, expected) => {
    const found = await understoodTable(table(amounts))
    expect([found.outcome, questions(found), kroner(found)]).toEqual(['accepted', {}, expected])
  })

  test('of a column are settled by that column before the table', async () => {
    const found = await understoodTable([
      ['Funktion', '2017', '2018'],
      ['5.28.20', '1.234', '1.234'],
      ['5.28.21', '2,5', '2.5'],
    ])
    expect([found.outcome, kroner(found)]).toEqual(['accepted', [1234, 1.23, 2.5, 2.5]])
  })

  test('are asked about where the rest contradicts itself', async () => {
    expect(questions(await understoodTable(table(['1.234', '2.345,5', '2,345.5'])))).toHaveProperty('separator')
  })

  test('are asked about beside plain numbers', async () => {
    expect(questions(await understoodTable(table(['1.234', 12, '700'])))).toHaveProperty('separator')
  })
})

describe('a cell that is no amount', () => {
  test('refuses the file, every such cell named with what was read', async () => {
    const found = await understoodTable(
      table(['ca. 300', { error: '#REF!' }, { uncached: true }, { date: '2018-01-31' }, '12 %', 1e15, 101, '-5-']),
    )
    expect([found.outcome, found.code, found.observations]).toEqual(['rejected', 'bad-cell', []])
    expect(issues(found)).toEqual(['B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B9'].map((cell) => `error bad-cell ${cell}`))
    expect(found.issues.every(({ sheet }) => sheet === 'Ark1')).toBe(true)
    expect(found.issues[0]?.message).toEqual({ key: 'cell.not-a-number', params: { read: 'ca. 300' } })
    expect(found.issues[1]?.message).toEqual({ key: 'cell.error', params: { read: '#REF!' } })
    expect(found.issues[2]?.message.key).toBe('cell.uncached')
    expect(found.issues[5]?.message.key).toBe('cell.out-of-range')
  })

  test('that says nothing is unknown, never 0', async () => {
    const found = await understoodTable(table([101, '', '-', '*', null, 'i.a.', 0]))
    expect(figures(found)).toEqual(['B2 5.28.20 2018 year 101', 'B8 5.28.26 2018 year 0'])
  })

  test('a stored result of a formula is an amount', async () => {
    expect(kroner(await understoodTable(table([{ cached: 101.5 }])))).toEqual([101.5])
  })
})

describe('totals', () => {
  test('in 1.000 kr. may differ by the rounding of their rows', async () => {
    const found = await understoodTable([...table([101, 102, 103], '1.000 kr.'), ['I alt', 307]])
    expect([found.totals.map(({ agrees }) => agrees), issues(found)]).toEqual([[true], []])
    const more = await understoodTable([...table([101, 102, 103], '1.000 kr.'), ['I alt', 309]])
    expect(issues(more)).toEqual(['warning total-mismatch B6'])
    expect(more.outcome).toBe('accepted')
  })

  test('in kr. with øre may not', async () => {
    const found = await understoodTable([...table([101.25, 102.5]), ['I alt', 203.85]])
    expect(issues(found)).toEqual(['warning total-mismatch B4'])
    expect(found.issues[0]?.message.params).toEqual({
      stated: '@ore.20385',
      computed: '@ore.20375',
      difference: '@ore.10',
    })
  })

  test('beside a row that the file leaves unknown are not said to agree', async () => {
    const found = await understoodTable([...table([101, null]), ['I alt', 300]])
    expect(issues(found)).toEqual(['warning total-mismatch B4'])
  })

  test('without a stored result are noted once and checked nowhere', async () => {
    const found = await understoodTable([...table([101, 102]), ['I alt', { uncached: true }]])
    expect([found.outcome, issues(found), found.totals]).toEqual(['accepted', ['note total-unchecked B4'], []])
  })

  test('of groups and of all', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      ['5.28.20', 101],
      ['I alt børn', 101],
      ['5.57.72', 7],
      ['I alt social', 7],
      ['Hovedtotal', 108],
    ])
    expect(found.totals.map(({ agrees }) => agrees)).toEqual([true, true, true])
    expect(found.observations).toHaveLength(2)
  })
})
