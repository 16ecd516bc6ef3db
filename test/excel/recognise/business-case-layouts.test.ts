import { describe, expect, test } from 'vitest'
import { type Cell, type Sheet, figures, issues, questions, understood, understoodTable } from './table'

type Rows = readonly (readonly Cell[])[]

/** The figures without their basis, components behind the scenario. */
const said = async (rows: Rows): Promise<string[]> => {
  const found = await understoodTable(rows)
  expect([found.outcome, issues(found).filter((line) => !line.startsWith('note'))]).toEqual(['accepted', []])
  return found.observations.map(({ origin, breakdown, component, measure, period, value }) =>
    [origin.cell ?? '-', breakdown, component, measure.slice(5), period, value / 100]
      .filter((part) => part !== '')
      .join(' '),
  )
}

describe('years', () => {
  test('as calendar years are counted from the first, and that is said', async () => {
    const rows: Rows = [
      ['1.000 kr.'],
      [null, 2020, 2021],
      ['Investering', 3000, 3000],
      ['Besparelse', 700, 1500],
      ['Netto', -2300, -1500],
    ]
    expect(await said(rows)).toEqual([
      'B4 plan saving Y1 700000',
      'B3 plan investment Y1 3000000',
      'C4 plan saving Y2 1500000',
      'C3 plan investment Y2 3000000',
    ])
    expect(issues(await understoodTable(rows))).toEqual(['note plan-years -'])
  })

  test('across two calendar years each', async () => {
    expect(
      (
        await said([['t.kr.'], ['År', 'Investering', 'Besparelse'], ['2020/21', 3000, 700], ['2021/22', 3000, 1500]])
      ).map((line) => line.split(' ').slice(2, 4).join(' ')),
    ).toEqual(['saving Y1', 'investment Y1', 'saving Y2', 'investment Y2'])
  })
})

describe('scenarios', () => {
  test('as sheets', async () => {
    const sheet = (name: string, saving: number): Sheet => ({
      name,
      rows: [['1.000 kr.'], ['År', 'Investering', 'Besparelse'], ['1. år', 3000, saving]],
    })
    const found = await understood([sheet('Lav', 700), sheet('Scenarie 25 %', 900)])
    expect([found.outcome, figures(found)]).toEqual([
      'accepted',
      [
        'C3 Lav plan.saving Y1 plan-year 700000',
        'B3 Lav plan.investment Y1 plan-year 3000000',
        'C3 25% plan.saving Y1 plan-year 900000',
        'B3 25% plan.investment Y1 plan-year 3000000',
      ],
    ])
  })

  test('as lines above groups of rows', async () => {
    expect(
      await said([
        ['Business case, 1.000 kr.'],
        [null, 'År 1', 'År 2'],
        ['Lavt scenarie'],
        ['Investering', 3000, 3000],
        ['Besparelse', 700, 1500],
        ['Højt scenarie'],
        ['Investering', 3000, 3000],
        ['Besparelse', 900, 2100],
      ]),
    ).toContain('C8 Højt scenarie saving Y2 2100000')
  })

  test('within the headings of the savings', async () => {
    expect(
      await said([
        ['1.000 kr.'],
        ['År', 'Investering', 'Besparelse ved 12,5 %', 'Besparelse ved 25 %'],
        ['År 1', 3000, 700, 900],
      ]),
    ).toEqual([
      'C3 12,5% saving Y1 700000',
      'B3 12,5% investment Y1 3000000',
      'D3 25% saving Y1 900000',
      'B3 25% investment Y1 3000000',
    ])
  })

  test('in a column beside the years', async () => {
    expect(
      await said([
        ['1.000 kr.'],
        ['Scenarie', 'År', 'Investering', 'Besparelse'],
        ['Lav', 1, 3000, 700],
        [null, 2, 3000, 1500],
        ['Høj', 1, 3000, 900],
        [null, 2, 3000, 2100],
      ]),
    ).toContain('D6 Høj saving Y2 2100000')
  })
})

describe('parts', () => {
  test('of the saving in rows below its name, the sum a control', async () => {
    const rows = (sum: number): Rows => [
      ['1.000 kr.'],
      [null, '1. år', '2. år'],
      ['Investering', 3000, 3000],
      ['Besparelse'],
      ['Kontanthjælp', 200, 500],
      ['Anbringelser', 500, 1000],
      ['Besparelse i alt', 700, sum],
      ['Nettogevinst', -2300, -1500],
    ]
    expect(await said(rows(1500))).toEqual([
      'B5 plan Kontanthjælp saving Y1 200000',
      'B6 plan Anbringelser saving Y1 500000',
      'B3 plan investment Y1 3000000',
      'C5 plan Kontanthjælp saving Y2 500000',
      'C6 plan Anbringelser saving Y2 1000000',
      'C3 plan investment Y2 3000000',
    ])
    expect(issues(await understoodTable(rows(1600)))).toEqual(['warning total-mismatch C7'])
  })

  test('in the headings of their columns', async () => {
    expect(
      await said([
        ['1.000 kr.'],
        ['År', 'Besparelse kontanthjælp', 'Besparelse anbringelser', 'Besparelse i alt', 'Investering'],
        ['1. år', 200, 500, 700, 3000],
      ]),
    ).toEqual([
      'B3 plan kontanthjælp saving Y1 200000',
      'C3 plan anbringelser saving Y1 500000',
      'E3 plan investment Y1 3000000',
    ])
  })

  test('said to be of a sum are left alone where they are not all of it', async () => {
    const rows = (second: number): Rows => [
      ['1.000 kr.'],
      [null, '1. år', '2. år'],
      ['Investering', 3000, 3000],
      ['Besparelse', 700, 1500],
      ['heraf kontanthjælp', 200, 500],
      ['heraf anbringelser', 500, second],
    ]
    expect((await said(rows(1000))).filter((line) => line.includes('kontanthjælp'))).toHaveLength(2)
    expect((await said(rows(900))).filter((line) => line.includes('kontanthjælp'))).toEqual([])
  })
})

describe('signs', () => {
  const rows = (...investments: readonly number[]): Rows => [
    ['1.000 kr.'],
    [null, 'År 1', 'År 2'],
    ['Investering', ...investments],
    ['Besparelse', 700, 1500],
  ]

  test('an investment written as minus is an amount, and that is said', async () => {
    const found = await understoodTable(rows(-3000, -3000))
    expect([found.outcome, issues(found)]).toEqual(['accepted', ['note plan-sign -']])
    expect(figures(found)).toContain('B3 plan plan.investment Y1 plan-year 3000000')
  })

  test('mixed ones are asked about', async () => {
    expect(questions(await understoodTable(rows(-3000, 500)))).toEqual({ sign: ['income', 'expense'] })
    const answered = await understoodTable(rows(-3000, 500), { answers: { sign: 'expense' } })
    expect(figures(answered)).toContain('B3 plan plan.investment Y1 plan-year 3000000')
    expect(figures(answered)).toContain('C3 plan plan.investment Y2 plan-year -500000')
  })
})

describe('what is derived', () => {
  test('an investment from the net gain', async () => {
    expect(await said([['1.000 kr.'], ['År', 'Besparelse', 'Nettogevinst'], ['1. år', 700, -2300]])).toEqual([
      'B3 plan saving Y1 700000',
      '- plan investment Y1 3000000',
    ])
  })

  test('a net gain that does not follow is a warning', async () => {
    const found = await understoodTable([
      ['1.000 kr.'],
      ['År', 'Investering', 'Besparelse', 'Netto'],
      ['1. år', 3000, 700, -2400],
    ])
    expect(issues(found)).toEqual(['warning total-mismatch D3'])
  })
})
