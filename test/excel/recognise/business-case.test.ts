import { describe, expect, test } from 'vitest'
import { type Cell, figures, issues, questions, understood, understoodTable } from './table'

const one = ['Efter', 'Sparede ressourcer pr. år', 'Investering', 'Akkumuleret balance']
const stated = (...rows: readonly (readonly Cell[])[]) => understoodTable([['1.000 kr.'], one, ...rows])
const refused = (found: { outcome: string; observations: readonly unknown[] }) =>
  expect([found.outcome, found.observations]).toEqual(['rejected', []])

describe('one scenario', () => {
  test('with its investment stated', async () => {
    const found = await stated(['1. år', 700, 3000, -2300], ['2. år', 1500, 3000, -3800])
    expect(found.outcome).toBe('accepted')
    expect(figures(found)).toEqual([
      'B3 plan plan.saving Y1 plan-year 700000',
      'C3 plan plan.investment Y1 plan-year 3000000',
      'B4 plan plan.saving Y2 plan-year 1500000',
      'C4 plan plan.investment Y2 plan-year 3000000',
    ])
    expect(issues(found)).toEqual([])
  })

  test('with its investment derived from the balance, and that is said', async () => {
    const found = await understoodTable([
      ['1.000 kr.'],
      ['År', 'Besparelse', 'Akk. balance'],
      [1, 700, -2300],
      [2, 1500, -3800],
    ])
    expect(figures(found)).toEqual([
      'B3 plan plan.saving Y1 plan-year 700000',
      '- plan plan.investment Y1 plan-year 3000000',
      'B4 plan plan.saving Y2 plan-year 1500000',
      '- plan plan.investment Y2 plan-year 3000000',
    ])
    expect(issues(found)).toEqual(['note balance-derived -'])
  })

  test('under a title in the column of the years is not named by it', async () => {
    const found = await understoodTable([['i 1.000 kr.'], ['Tabel 2'], ['År', 'Besparelse'], ['1. år', 700]])
    expect(figures(found)).toEqual(['B4 plan plan.saving Y1 plan-year 700000'])
  })

  test('with savings alone has no investment, not 0', async () => {
    const found = await understoodTable([['1.000 kr.'], ['År', 'Besparelse'], ['1. år', 700]])
    expect(figures(found)).toEqual(['B3 plan plan.saving Y1 plan-year 700000'])
  })
})

describe('two scenarios', () => {
  const rows = [
    ['År', 'Besparelse', 'Balance', 'Besparelse', 'Balance'],
    ['1. år', 700, -2300, 900, -2100],
  ]

  test('share one stated investment', async () => {
    const found = await understoodTable([
      [null, null, '12,5 pct.', '25 pct.'],
      ['1.000 kr.', 'Investering', 'Besparelse', 'Besparelse'],
      ['1. år', 3000, 700, 900],
    ])
    expect(figures(found)).toEqual([
      'C3 12,5% plan.saving Y1 plan-year 700000',
      'B3 12,5% plan.investment Y1 plan-year 3000000',
      'D3 25% plan.saving Y1 plan-year 900000',
      'B3 25% plan.investment Y1 plan-year 3000000',
    ])
  })

  test('are named by a rate that is a number', async () => {
    const label = (value: number): Cell => ({ value, format: '0.0%' })
    const found = await understoodTable([['1.000 kr.', label(0.125), null, label(0.25)], ...rows])
    expect(new Set(found.observations.map(({ breakdown }) => breakdown))).toEqual(new Set(['12,5%', '25%']))
  })

  test('with no name of their own cannot be told apart: refused', async () => {
    const found = await understoodTable([['1.000 kr.'], ...rows])
    refused(found)
    expect(issues(found)).toContain('error duplicate-key D3')
  })
})

describe('a balance', () => {
  test('that does not add up is a warning with its cell', async () => {
    const found = await stated(['1. år', 700, 3000, -2300], ['2. år', 1500, 3000, -9800])
    expect([found.outcome, issues(found)]).toEqual(['accepted', ['warning total-mismatch D4']])
    expect(found.issues[0]?.message.params).toEqual({
      stated: '@ore.-980000000',
      computed: '@ore.-380000000',
      difference: '@ore.-600000000',
    })
  })

  test('may differ by the rounding of its years', async () => {
    expect(issues(await stated(['1. år', 700, 3000, -2300], ['2. år', 1500, 3000, -3801]))).toEqual([])
  })

  test.each<[string, readonly (readonly Cell[])[]]>([
    ['the first year is lacking', [['2. år', 1500, -3800]]],
    [
      'a year between is lacking',
      [
        ['1. år', 700, -2300],
        ['3. år', 2500, -4300],
      ],
    ],
    [
      'a balance between is blank',
      [
        ['1. år', 700, -2300],
        ['2. år', 1500, null],
        ['3. år', 2500, -4300],
      ],
    ],
  ])('gives no investment where %s', async (_, rows) => {
    const found = await understoodTable([['1.000 kr.'], ['Efter', 'Besparelse', 'Akk. balance'], ...rows])
    const derived = found.observations.filter(({ measure }) => measure === 'plan.investment')
    expect(derived.map(({ period, value }) => [period, value / 100])).toEqual(
      rows.length === 1 ? [] : [['Y1', 3_000_000]],
    )
  })
})

describe('never a guess', () => {
  test('a plan year that stands twice is refused', async () => {
    const found = await stated(['1. år', 700, 3000, -2300], ['1. år', 900, 3000, -2100])
    refused(found)
    expect(issues(found)).toContain('error duplicate-key B4')
  })

  test('a numbered list of savings is no business case', async () => {
    refused(
      await understoodTable([
        ['Nr.', 'Forslag', 'Besparelse'],
        [1, 'Færre møder', 101],
        [2, 'Nye aftaler', 102],
      ]),
    )
  })

  test('bad cells are named', async () => {
    const found = await stated(['1. år', 'ca. 700', 3000, { error: '#N/A' }])
    refused(found)
    expect(issues(found)).toEqual(['error bad-cell B3', 'error bad-cell D3'])
  })

  test('dots that leave two readings open are asked about', async () => {
    const rows: readonly (readonly Cell[])[] = [
      ['År', 'Besparelse'],
      ['1. år', '1.500'],
      ['2. år', '700'],
    ]
    expect(questions(await understoodTable([['1.000 kr.'], ...rows]))).toHaveProperty('separator')
  })

  test('whole thousands without a unit are asked about', async () => {
    const found = await understoodTable([
      ['År', 'Besparelse'],
      ['1. år', 7000],
    ])
    expect(questions(found)).toEqual({ unit: ['kr', '1000kr'] })
  })

  test('two sheets with the same scenario are refused', async () => {
    const rows = (saving: number) => [['1.000 kr.'], ['År', 'Besparelse'], ['1. år', saving]]
    refused(await understood([{ rows: rows(700) }, { rows: rows(900) }]))
  })
})
