import { describe, expect, test } from 'vitest'
import { type Cell, figures, issues, questions, understood, understoodTable } from './table'

type Rows = readonly (readonly Cell[])[]
const said = async (rows: Rows, answers: Readonly<Record<string, string>> = {}) => {
  const found = await understoodTable(rows, { answers })
  expect([found.outcome, questions(found), issues(found).filter((line) => line.startsWith('error'))]).toEqual([
    'accepted',
    {},
    [],
  ])
  return figures(found)
}

describe('group headings', () => {
  test('years over measures, the years written once', async () => {
    expect(
      await said([
        ['Budgetopfølgning pr. 30. september 2018, kr.'],
        ['Funktion', '2018', null, null, '2017'],
        [null, 'Opr. bud.', 'Korr. bud.', 'Forbrug', 'Regnskab'],
        ['5.28.20', 1, 2, 3, 4],
      ]),
    ).toEqual([
      'B4 5.28.20 cost.budget.original 2018 year 1',
      'C4 5.28.20 cost.budget.revised 2018 year 2',
      'D4 5.28.20 2018-09 ytd 3',
      'E4 5.28.20 2017 year 4',
    ])
  })

  test('a measure over months', async () => {
    expect(
      await said([
        ['2018'],
        ['Funktion', 'Tekst', 'Forbrug', null, null, 'Budget'],
        [null, null, 'Jan', 'Feb', 'I alt', 'Korrigeret'],
        ['5.28.20', 'x', 3, 2, 5, 9],
      ]),
    ).toEqual([
      'C4 5.28.20 2018-01 month 3',
      'D4 5.28.20 2018-02 month 2',
      'F4 5.28.20 cost.budget.revised 2018 year 9',
    ])
  })

  test('three rows: year, measure, month', async () => {
    expect(
      await said([
        [null, '2017', null, '2018', null],
        [null, 'Forbrug i kr.', null, 'Forbrug i kr.', null],
        ['Funktion', 'Januar', 'Februar', 'Januar', 'Februar'],
        ['5.28.20', 4, 3, 6, 5],
      ]),
    ).toEqual([
      'B4 5.28.20 2017-01 month 4',
      'C4 5.28.20 2017-02 month 3',
      'D4 5.28.20 2018-01 month 6',
      'E4 5.28.20 2018-02 month 5',
    ])
  })

  test('the month and the year to date of the ledger and the budget', async () => {
    const found = await understoodTable([
      ['Regnskabsår 2018', null, 'Periode: 9'],
      ['Beløb i kr.'],
      ['Funktion', 'Bevægelse', null, 'Regnskabsår til dato', null],
      [null, 'Regnskab', 'Budget', 'Regnskab', 'Budget'],
      ['5.28.20', 1, 2, 3, 4],
    ])
    expect([found.outcome, figures(found)]).toEqual([
      'accepted',
      ['B5 5.28.20 2018-09 month 1', 'D5 5.28.20 2018-09 ytd 3'],
    ])
    expect(issues(found)).toContain('note ignored-column C4')
  })

  test('a row of units below the headings', async () => {
    expect(
      await said([
        ['Budgetopfølgning pr. 31. marts 2018'],
        ['Funktion', 'Korr. budget', 'Forbrug', 'Forbrug'],
        [null, '1.000 kr.', '1.000 kr.', 'pct.'],
        ['5.28.20', 12, 3, 25],
      ]),
    ).toEqual(['B4 5.28.20 cost.budget.revised 2018 year 12000', 'C4 5.28.20 2018-03 ytd 3000'])
  })
})

describe('codes', () => {
  test('in three columns, the upper parts written once', async () => {
    expect(
      await said([
        ['Forbrug i kr.'],
        ['Hovedkonto', 'Hovedfunktion', 'Funktion', 'Navn på funktion', '2018'],
        [5, 28, 20, 'Opholdssteder', 101],
        [null, null, 21, 'Forebyggende', 102],
        [null, 57, 72, 'Sociale formål', 103],
        ['I alt', null, null, null, 306],
      ]),
    ).toEqual(['E3 5.28.20 2018 year 101', 'E4 5.28.21 2018 year 102', 'E5 5.57.72 2018 year 103'])
  })

  test('in two columns', async () => {
    expect(
      await said([
        ['Hovedfunktion', 'Funktion', '2018'],
        ['05.28 Tilbud til børn og unge', '20 Opholdssteder', 101],
        ['05.28 Tilbud til børn og unge', '22 Plejefamilier', 102],
      ]),
    ).toEqual(['C2 5.28.20 2018 year 101', 'C3 5.28.22 2018 year 102'])
  })

  test('of accounts below a function are added', async () => {
    const found = await understoodTable([
      ['Konto', '2018'],
      ['05.28.20.1.001', 101],
      ['05.28.20.1.002', 102],
      ['05.28.21.1.001', 103],
      ['I alt', 306],
    ])
    expect([found.outcome, figures(found)]).toEqual([
      'accepted',
      ['- 5.28.20 2018 year 203', 'B4 5.28.21 2018 year 103'],
    ])
    expect(found.observations[0]?.origin).toMatchObject({ cell: null, rows: 2, raw: '101 + 102' })
  })

  test('mistyped in a row of figures: refused with the cell', async () => {
    for (const code of ['5.28.2O', '5.28.', '5282']) {
      const found = await understoodTable([
        ['Funktion', '2018'],
        ['5.28.20', 101],
        [code, 102],
      ])
      expect([found.outcome, found.code, issues(found)]).toEqual(['rejected', 'bad-cell', ['error bad-cell A3']])
      expect(found.issues[0]?.message).toEqual({ key: 'cell.code-unknown', params: { read: code } })
    }
  })

  test('of one function in rows of drift and refusion, its own row the sum', async () => {
    const found = await understoodTable([
      ['Funktion', 'Tekst', '2018'],
      ['5.28.20', 'Opholdssteder', 95],
      [null, '1 Drift', 101],
      [null, '2 Refusion', -6],
      ['5.28.21', 'Forebyggende', 7],
      ['I alt', null, 102],
    ])
    expect(figures(found)).toEqual([
      'C3 5.28.20 dranst 1 2018 year 101',
      'C4 5.28.20 dranst 2 2018 year -6',
      'C5 5.28.21 2018 year 7',
    ])
    expect(found.totals.map(({ cell, agrees }) => [cell, agrees])).toEqual([
      ['C2', true],
      ['C6', true],
    ])
  })
})

describe('the months of a report', () => {
  test('periode 13 in a column is added to December', async () => {
    const found = await understoodTable([
      ['Forbrug pr. måned 2018'],
      ['Funktion', 'November', 'December', 'Periode 13', 'I alt'],
      ['5.28.20', 103, 101, 7, 211],
      ['5.28.21', 104, 102, null, 206],
    ])
    expect([found.outcome, figures(found)]).toEqual([
      'accepted',
      [
        'B3 5.28.20 2018-11 month 103',
        '- 5.28.20 2018-12 month 108',
        'B4 5.28.21 2018-11 month 104',
        'C4 5.28.21 2018-12 month 102',
      ],
    ])
    expect(found.totals.every(({ agrees }) => agrees)).toBe(true)
    expect(found.observations[1]?.origin.rows).toBe(2)
  })

  test('and in a row of its own', async () => {
    const found = await understoodTable([
      ['Forbrug pr. måned'],
      ['Funktion', 'Periode', 'Forbrug'],
      ['5.28.20', '012.2018', 101],
      ['5.28.20', '013.2018', 7],
    ])
    expect([found.outcome, figures(found)]).toEqual(['accepted', ['- 5.28.20 2018-12 month 108']])
  })

  test('of a year to date restates December', async () => {
    const found = await understoodTable([
      ['Akkumuleret forbrug 2018'],
      ['Funktion', 'Nov', 'Dec', '13'],
      ['5.28.20', 90, 101, 108],
    ])
    expect(figures(found)).toEqual(['B3 5.28.20 2018-11 ytd 90', 'D3 5.28.20 2018-12 ytd 108'])
  })

  test('that were still to come are unknown, not 0', async () => {
    const rows = (title: string, values: Rows): Rows => [
      [title],
      ['Funktion', 'Januar', 'Februar', 'Marts', 'April'],
      ...values,
    ]
    const ytd = await understoodTable(rows('Akkumuleret forbrug 2018', [['5.28.20', 10, 21, 0, 0]]))
    expect(figures(ytd)).toEqual(['B3 5.28.20 2018-01 ytd 10', 'C3 5.28.20 2018-02 ytd 21'])
    expect(issues(ytd)).toContain('note future-months -')
    const stated = await understoodTable(
      rows('Forbrug, periode 001.2018 - 003.2018', [
        ['5.28.20', 10, 11, 0, 0],
        ['5.28.21', 7, 6, 0, 0],
      ]),
    )
    expect(figures(stated)).toHaveLength(6)
  })

  test('numbered 1, 2, 3 under a title with the year', async () => {
    expect(await said([['Nettoforbrug pr. måned 2018'], ['Fkt.', 1, 2, 3], ['5.28.20', 13, 12, 11]])).toEqual([
      'B3 5.28.20 2018-01 month 13',
      'C3 5.28.20 2018-02 month 12',
      'D3 5.28.20 2018-03 month 11',
    ])
  })

  test('in lines of their own above their rows', async () => {
    expect(
      await said([
        ['Forbrug pr. måned'],
        ['Funktion', 'Forbrug'],
        ['Januar 2018'],
        ['5.28.20', 103],
        ['5.28.21', 9],
        ['Februar 2018'],
        ['5.28.20', 101],
        ['5.28.21', 8],
      ]),
    ).toEqual([
      'B4 5.28.20 2018-01 month 103',
      'B5 5.28.21 2018-01 month 9',
      'B7 5.28.20 2018-02 month 101',
      'B8 5.28.21 2018-02 month 8',
    ])
  })

  test('written once for several rows, years beside months', async () => {
    expect(
      (
        await understood([
          {
            rows: [
              ['Forbrug pr. måned'],
              ['År', 'Måned', 'Funktion', 'Beløb'],
              [2018, 'Januar', '5.28.20', 103],
              [null, null, '5.28.21', 9],
              [null, 'Februar', '5.28.20', 101],
              [null, null, '5.28.21', 8],
            ],
            merges: ['A3:A6', 'B3:B4', 'B5:B6'],
          },
        ]).then(figures)
      ).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual(['D3 5.28.20 2018-01', 'D4 5.28.21 2018-01', 'D5 5.28.20 2018-02', 'D6 5.28.21 2018-02'])
  })

  test('a sheet each, named by its month', async () => {
    const rows = (spend: number): Rows => [
      ['Budgetopfølgning, beløb i kr.'],
      ['Funktion', 'Korr. budget', 'Forbrug ÅTD'],
      ['5.28.20', 1200, spend],
    ]
    const found = await understood([
      { name: 'Januar 2018', rows: rows(101) },
      { name: 'Februar 2018', rows: rows(205) },
    ])
    expect(found.outcome).toBe('accepted')
    expect(figures(found)).toEqual([
      'B3 5.28.20 cost.budget.revised 2018 year 1200',
      'C3 5.28.20 2018-01 ytd 101',
      'B3 5.28.20 cost.budget.revised 2018 year 1200',
      'C3 5.28.20 2018-02 ytd 205',
    ])
  })
})

describe('committees', () => {
  test('as the names of sheets', async () => {
    const rows = (spend: number): Rows => [['Forbrug i kr.'], ['Funktion', '2018'], ['5.28.21', spend]]
    const sheets = [
      { name: 'Socialudvalget', rows: rows(101) },
      { name: 'Skoleudvalget', rows: rows(7) },
    ]
    const open = await understood(sheets)
    expect(questions(open)).toEqual({ committees: ['separate', 'together'] })
    const apart = await understood(sheets, { answers: { committees: 'separate' } })
    expect(figures(apart)).toEqual(['B3 Socialudvalget 5.28.21 2018 year 101', 'B3 Skoleudvalget 5.28.21 2018 year 7'])
    const added = await understood(sheets, { answers: { committees: 'together' } })
    expect([added.outcome, figures(added)]).toEqual(['accepted', ['- 5.28.21 2018 year 108']])
  })
})

describe('names without codes', () => {
  const rows: Rows = [
    ['Regnskab i mio. kr.'],
    ['Service', '2018'],
    ['Plejefamilier', '29,6'],
    ['Opholdssteder, sikrede samt døgninst.', '45,9'],
    ['Myndighedscentret', '3,1'],
    ['I alt', '78,6'],
  ]

  test('are asked about one by one, those that name several functions without a proposal', async () => {
    const found = await understoodTable(rows)
    expect(found.outcome).toBe('needs-answer')
    expect(found.questions.map(({ id, proposal }) => [id, proposal])).toEqual([
      ['function.Plejefamilier', '5.28.22'],
      ['function.Opholdssteder, sikrede samt døgninst.', null],
      ['function.Myndighedscentret', null],
    ])
    expect(found.questions[1]?.options).toEqual(expect.arrayContaining(['5.28.20', '5.28.23', '5.28.24', 'none']))
  })

  test('and left out where a person says so, though the totals hold them', async () => {
    const found = await understoodTable(rows, {
      answers: {
        'function.Plejefamilier': '5.28.22',
        'function.Opholdssteder, sikrede samt døgninst.': '5.28.20',
        'function.Myndighedscentret': 'none',
      },
    })
    expect([found.outcome, figures(found)]).toEqual([
      'accepted',
      ['B3 5.28.22 2018 year 29600000', 'B4 5.28.20 2018 year 45900000'],
    ])
    expect(found.totals.map(({ agrees }) => agrees)).toEqual([true])
  })
})

describe('keys', () => {
  test('a function written once over its dranst rows', async () => {
    expect(
      await said([
        ['Beløb i kr.'],
        ['Funktion', 'Dranst', '2018'],
        ['5.28.20', 1, 101],
        [null, 2, -6],
        ['I alt', null, 95],
      ]),
    ).toEqual(['C3 5.28.20 dranst 1 2018 year 101', 'C4 5.28.20 dranst 2 2018 year -6'])
  })

  test('a function written once over its months', async () => {
    expect(
      await said([
        ['Forbrug pr. måned'],
        ['Funktion', 'Periode', 'Forbrug'],
        ['5.28.20', 'jan-18', 102],
        [null, 'feb-18', 101],
      ]),
    ).toEqual(['C3 5.28.20 2018-01 month 102', 'C4 5.28.20 2018-02 month 101'])
  })

  test('the rows of a function by art are added', async () => {
    expect(
      await said([
        ['Funktion', 'Art', '2018'],
        ['5.28.20', '1 Løn', 101],
        ['5.28.20', '4 Tjenesteydelser', 102],
        ['I alt', null, 203],
      ]),
    ).toEqual(['- 5.28.20 2018 year 203'])
  })
})

describe('headings', () => {
  test('of one letter and with remarks', async () => {
    expect(
      await said([['Beløb i kr.'], ['Funktion', 'R2017', '2018 (foreløbig)', 'B2019'], ['5.28.20', 101, 102, 103]]),
    ).toEqual(['B3 5.28.20 2017 year 101', 'C3 5.28.20 2018 year 102', 'D3 5.28.20 cost.budget.original 2019 year 103'])
  })

  test('of one amount, its time above the table', async () => {
    const rows = (line: string): Rows => [
      [line],
      ['Beløb i kr.'],
      ['Funktion', 'Navn på funktion', 'Forbrug'],
      ['5.28.20', 'x', 101],
    ]
    expect(await said(rows('Periode: januar - marts 2018'))).toEqual(['C4 5.28.20 2018-03 ytd 101'])
    expect(await said(rows('Forbrug pr. 31.03.2018'))).toEqual(['C4 5.28.20 2018-03 ytd 101'])
    expect(await said(rows('Regnskab 2018'))).toEqual(['C4 5.28.20 2018 year 101'])
    expect(questions(await understoodTable(rows('Forbrug, marts 2018')))).toHaveProperty('cumulative')
    expect((await understoodTable(rows('Forbrug april - juni 2018'))).code).toBe('bad-cell')
  })

  test('a total above its rows', async () => {
    const found = await understoodTable([
      ['Funktion', '2018'],
      ['I alt', 203],
      ['5.28.20', 101],
      ['5.28.21', 102],
    ])
    expect(found.totals.map(({ cell, agrees }) => [cell, agrees])).toEqual([['B2', true]])
  })
})
