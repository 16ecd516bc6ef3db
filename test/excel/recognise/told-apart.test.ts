import { describe, expect, test } from 'vitest'
import { figures, issues, understood, understoodTable } from './table'

const table = (...titles: readonly (readonly string[])[]) => [
  ...titles,
  ['Funktion', '2017', '2018'],
  ['5.28.20', 1001, 101],
  ['5.28.21', 1002, 102],
]

describe('committees over the tables', () => {
  test.each([
    [['Udvalg: Socialudvalget'], ['Udvalg: Børne- og Skoleudvalget']],
    [
      ['Udvalg', 'Socialudvalget'],
      ['Udvalg', 'Børne- og Skoleudvalget'],
    ],
    [['Socialudvalget'], ['Børne- og Skoleudvalget']],
  ])('on two sheets tell the same function apart: %j', async (first, second) => {
    const sheets = [
      { name: 'Ark1', rows: table(first) },
      { name: 'Ark2', rows: table(second) },
    ]
    const found = await understood(sheets, { answers: { committees: 'separate' } })
    expect(found.outcome).toBe('accepted')
    expect(figures(found).filter((line) => line.includes('5.28.21 2018'))).toEqual([
      'C4 Socialudvalget 5.28.21 2018 year 102',
      'C4 Børne- og Skoleudvalget 5.28.21 2018 year 102',
    ])
    const open = await understood(sheets)
    expect(open.questions.map(({ id }) => id)).toEqual(['committees'])
  })

  test('of all are no committee, and one alone tells nothing apart', async () => {
    const all = await understoodTable(table(['Udvalg: Alle']))
    const one = await understoodTable(table(['Udvalg: Socialudvalget']))
    expect(figures(all)).toEqual(figures(one))
    expect(figures(one)[0]).toBe('B3 5.28.20 2017 year 1001')
  })

  test('of one name leave two sheets with the same figures a contradiction', async () => {
    const rows = table(['Udvalg: Socialudvalget'])
    const found = await understood([
      { name: 'Ark1', rows },
      { name: 'Ark2', rows },
    ])
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
    expect(issues(found)).toContain('error duplicate-key B3')
  })
})

describe('the sheet of a business case', () => {
  const rows = [['1.000 kr.'], ['År', 'Besparelse', 'Investering'], ['1. år', 700, 3000]]
  const scenarios = async (...names: readonly string[]) =>
    (await understood(names.map((name) => ({ name, rows })))).observations.map(({ breakdown }) => breakdown)

  test.each(['Case', 'Ark1', 'Business case', 'Tabel 2', 'Basis', 'Case 1', 'PL 2 %', 'Rente 4 pct.', 'Scenarie'])(
    '%s alone names no scenario',
    async (name) => expect(await scenarios(name)).toEqual(['plan', 'plan']),
  )

  test.each([
    ['Lav', 'Lav'],
    ['Højt scenarie', 'Højt scenarie'],
    ['Scenarie 12,5 %', '12,5%'],
    ['12,5 % succesrate', '12,5%'],
    ['10 procent', '10%'],
  ])('%s names one', async (name, label) => expect(await scenarios(name)).toEqual([label, label]))

  test('that is called a variant names one beside others', async () => {
    expect(await scenarios('Case 1', 'Case 2')).toEqual(['Case 1', 'Case 1', 'Case 2', 'Case 2'])
    expect(await scenarios('Lav', 'Basis')).toEqual(['Lav', 'Lav', 'Basis', 'Basis'])
  })

  test('says nothing where two are called nothing: refused', async () => {
    const found = await understood([
      { name: 'Ark1', rows },
      { name: 'Ark2', rows },
    ])
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
  })
})
