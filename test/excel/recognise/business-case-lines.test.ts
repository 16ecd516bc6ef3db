import { describe, expect, test } from 'vitest'
import { figures, issues, understoodTable } from './table'

describe('lines of a business case', () => {
  test.each([
    'Forventet besparelse',
    'Anslået besparelse',
    'Samlet besparelse',
    'Beregnet gevinst',
    'Besparelse årligt',
  ])('%s is the saving, and no component of it', async (heading) => {
    const found = await understoodTable([['1.000 kr.'], ['År', heading, 'Investering'], ['1. år', 700, 3000]])
    expect(figures(found)[0]).toBe('B3 plan plan.saving Y1 plan-year 700000')
    expect(found.observations.map(({ component }) => component)).toEqual(['', ''])
  })

  test('below a corner that says what they are of are its components', async () => {
    const found = await understoodTable([
      ['1.000 kr.'],
      ['Besparelse fordelt på', 'År 1', 'År 2'],
      ['Anbringelser', 400, 1300],
      ['Antal forløb', 12, 13],
      ['Kontanthjælp', 100, 300],
      ['Besparelse i alt', 500, 1600],
      [],
      ['Investering', 1500, 1500],
      ['Balance', -1000, 100],
    ])
    expect(found.observations.map(({ component, value }) => [component, value / 100_000])).toEqual([
      ['Anbringelser', 400],
      ['Kontanthjælp', 100],
      ['', 1500],
      ['Anbringelser', 1300],
      ['Kontanthjælp', 300],
      ['', 1500],
    ])
    expect(issues(found)).toEqual([])
  })

  test('called Balance are those of each year or added up, as the figures tell, and checked', async () => {
    const rows = (...balances: readonly number[]) => [
      ['1.000 kr.'],
      ['År', 'Besparelse', 'Investering', 'Balance'],
      ['1. år', 700, 3000, balances[0] ?? null],
      ['2. år', 1500, 3000, balances[1] ?? null],
    ]
    expect(issues(await understoodTable(rows(-2300, -1500)))).toEqual([])
    expect(issues(await understoodTable(rows(-2300, -3800)))).toEqual([])
    expect(issues(await understoodTable(rows(-2300, -2500)))).toEqual(['warning total-mismatch D4'])
  })

  test('in which the investment is printed with a minus, as texts, are amounts', async () => {
    const found = await understoodTable([
      ['Cashflow (kr.). Udgifter er anført med minus.'],
      ['Projektår', 'Investering', 'Forventet besparelse', 'Nettoresultat'],
      ['År 1', '-1.567.305', '0', '-1.567.305'],
      ['År 2', '1.337.305-', '1.020.400', '-316.905'],
    ])
    expect(figures(found)).toEqual([
      'C3 plan plan.saving Y1 plan-year 0',
      'B3 plan plan.investment Y1 plan-year 1567305',
      'C4 plan plan.saving Y2 plan-year 1020400',
      'B4 plan plan.investment Y2 plan-year 1337305',
    ])
    expect(issues(found)).toEqual(['note plan-sign -'])
  })
})

describe('years and scenarios', () => {
  test('years in another order give the same investment', async () => {
    const rows = [
      ['1. år', 700, -2300],
      ['2. år', 1500, -3800],
      ['3. år', 2500, -4300],
    ] as const
    const read = async (order: readonly number[]) =>
      figures(
        await understoodTable([
          ['1.000 kr.'],
          ['År', 'Besparelse', 'Akk. balance'],
          ...order.map((at) => rows[at] ?? []),
        ]),
      ).filter((line) => line.includes('plan.investment'))
    expect(await read([2, 0, 1])).toEqual(await read([0, 1, 2]))
    expect(await read([2, 0, 1])).toEqual([1, 2, 3].map((year) => `- plan plan.investment Y${year} plan-year 3000000`))
  })

  test('a scenario that was left empty has no part in the shared investment', async () => {
    const found = await understoodTable([
      ['1.000 kr.'],
      [null, null, '12,5 %', '25 %'],
      ['År', 'Investering', 'Besparelse', 'Besparelse'],
      ['1. år', 3000, 700, null],
      ['2. år', 3000, 1500, '-'],
    ])
    expect(new Set(found.observations.map(({ breakdown }) => breakdown))).toEqual(new Set(['12,5%']))
  })
})
