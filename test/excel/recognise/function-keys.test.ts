import { describe, expect, test } from 'vitest'
import { figures, issues, questions, understoodTable } from './table'

describe('the committee of a row', () => {
  test('is not what stands under Område where that names the functions', async () => {
    const found = await understoodTable([
      ['Funktion', 'Område', '2018'],
      ['5.28.20', 'Opholdssteder mv.', 101],
      ['5.28.22', 'Plejefamilier', 102],
    ])
    expect(figures(found)).toEqual(['C2 5.28.20 2018 year 101', 'C3 5.28.22 2018 year 102'])
  })

  test('is what stands there where the same function has two', async () => {
    const found = await understoodTable([
      ['Område', 'Funktion', '2018'],
      ['Familie', '5.28.21', 101],
      ['Skole', '5.28.21', 102],
      ['Skole', '5.28.25', 103],
    ])
    expect(found.questions.map(({ id }) => id)).toEqual(['committees'])
    expect(figures(found)[0]).toBe('C2 Familie 5.28.21 2018 year 101')
  })
})

describe('the dranst of a row', () => {
  test.each(['Dranst', 'Dr.st.', 'Drst.', 'Dranst nr.', 'Drift/Statsrefusion'])('is under %s', async (heading) => {
    const found = await understoodTable([
      ['Funktion', heading, '2018'],
      ['5.28.20', 1, 101],
      ['5.28.20', 2, -7],
    ])
    expect(figures(found)).toEqual(['C2 5.28.20 dranst 1 2018 year 101', 'C3 5.28.20 dranst 2 2018 year -7'])
  })

  test('is in a stub without a heading, written once', async () => {
    const found = await understoodTable([
      [null, null, '2017', '2018'],
      ['1 Drift', '5.28.20 Opholdssteder', 101, 102],
      [null, '5.28.22 Plejefamilier', 103, 104],
      ['2 Statsrefusion', '5.28.22 Plejefamilier', -1, -2],
    ])
    expect(figures(found)).toEqual([
      'C2 5.28.20 dranst 1 2017 year 101',
      'D2 5.28.20 dranst 1 2018 year 102',
      'C3 5.28.22 dranst 1 2017 year 103',
      'D3 5.28.22 dranst 1 2018 year 104',
      'C4 5.28.22 dranst 2 2017 year -1',
      'D4 5.28.22 dranst 2 2018 year -2',
    ])
  })

  test.each([null, '5.28.20'])('is summed up by a row of its net, which is checked (code %s)', async (code) => {
    const rows = (net: number) => [
      ['Funktion', 'Dranst', '2018'],
      ['5.28.20', '1 Drift', 101],
      ['5.28.20', '2 Statsrefusion', -7],
      [code, 'Netto', net],
      ['5.28.22', '1 Drift', 50],
    ]
    const right = await understoodTable(rows(94))
    expect(figures(right)).toEqual([
      'C2 5.28.20 dranst 1 2018 year 101',
      'C3 5.28.20 dranst 2 2018 year -7',
      'C5 5.28.22 dranst 1 2018 year 50',
    ])
    expect([issues(right), right.totals.map(({ agrees }) => agrees)]).toEqual([[], [true]])
    expect(issues(await understoodTable(rows(99)))).toEqual(['warning total-mismatch C4'])
  })
})

describe('digits without dots', () => {
  test('are a subtotal of a hovedfunktion where the functions have three parts', async () => {
    const found = await understoodTable([
      ['Funktion', 'Tekst', '2018'],
      ['052820', 'Opholdssteder', 101],
      ['052822', 'Plejefamilier', 102],
      ['0528', 'Tilbud til børn og unge', 203],
    ])
    expect(figures(found)).toEqual(['C2 5.28.20 2018 year 101', 'C3 5.28.22 2018 year 102'])
    expect(found.totals.map(({ agrees }) => agrees)).toEqual([true])
  })

  test('as texts are amounts where no heading says that they are functions', async () => {
    const found = await understoodTable([
      ['Forbrug i kr.', '2017', '2018'],
      ['Plejefamilier', '31111', '32222'],
      ['Sociale formål', '41111', '42222'],
    ])
    expect(found.outcome).toBe('needs-answer')
    expect(Object.keys(questions(found))).toEqual(['function.Plejefamilier', 'function.Sociale formål'])
    expect(figures(found)[0]).toBe('B2 5.28.22 2017 year 31111')
  })

  test('are unknown functions where the heading says so, and in a column of known ones', async () => {
    const headed = await understoodTable([
      ['Funktion', '2018'],
      ['53850', '101'],
      ['53851', '102'],
    ])
    expect(figures(headed)).toEqual(['B2 5.38.50 2018 year 101', 'B3 5.38.51 2018 year 102'])
    const among = await understoodTable([
      ['Nr.', 'Tekst', '2018'],
      ['52820', 'Opholdssteder', '11111'],
      ['52821', 'Forebyggende', '22222'],
      ['53850', 'Andet', '33333'],
    ])
    expect(figures(among)).toEqual([
      'C2 5.28.20 2018 year 11111',
      'C3 5.28.21 2018 year 22222',
      'C4 5.38.50 2018 year 33333',
    ])
  })

  test('of accounts that are no known functions are none', async () => {
    const found = await understoodTable([
      ['Konto', 'Tekst', 'Regnskab 2018'],
      ['22010', 'Løn', 500_123],
      ['22020', 'Pension', 60_001],
    ])
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
  })
})

describe('three digits after the only dot', () => {
  const rows = (unit: string | null) => [
    [unit],
    ['Funktion', '2017', '2018'],
    ['5.28.20', '41.361', '26.357'],
    ['5.28.22', '33.123', '22.318'],
  ]

  test('are thousands where the amounts are said to be in kr.', async () => {
    const found = await understoodTable(rows('Beløb i kr.'))
    expect([found.outcome, figures(found)[0]]).toEqual(['accepted', 'B3 5.28.20 2017 year 41361'])
  })

  test.each(['1.000 kr.', 'mio. kr.'])('are asked about in %s', async (unit) => {
    expect(Object.keys(questions(await understoodTable(rows(unit))))).toEqual(['separator'])
  })
})
