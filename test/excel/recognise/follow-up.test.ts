import { describe, expect, test } from 'vitest'
import { type Cell, figures, understoodTable } from './table'

const report = (lines: readonly string[], headings: readonly string[], amounts: readonly Cell[]) => [
  ...lines.map((line) => [line]),
  ['Funktion', ...headings],
  ['5.28.20', ...amounts],
]
const headings = ['Korr. budget', 'Forbrug']
const actual = async (...lines: readonly string[]) =>
  figures(await understoodTable(report([...lines, 'Beløb i hele kr.'], headings, [1200, 301]))).find(
    (line) => !line.includes('budget'),
  )

describe('the month of a follow-up', () => {
  test.each([
    'Periode: januar - marts 2018',
    'Periode 001.2018 - 003.2018',
    'Periode 01-01-2018 - 31-03-2018',
    'Periode: 1. januar 2018 - 31. marts 2018',
    'Budgetopfølgning pr. 31. marts 2018',
    'Opgjort pr. 31-03-2018',
    'Til og med marts 2018',
  ])('%s', async (line) => {
    expect(await actual(line)).toMatch(/2018-03 ytd 301$/)
  })

  test.each(['Udskrevet 14-04-2018', 'Udarbejdet 14. april 2018', 'Dato: 14-04-2018', 'Oprettet 14-04-2018'])(
    'is not the day on which the report was made: %s',
    async (line) => {
      expect(await actual(line, 'Budgetopfølgning pr. 31. marts 2018')).toMatch(/2018-03 ytd 301$/)
    },
  )

  test('is never picked from two that differ', async () => {
    const found = await understoodTable(
      report(['Budgetopfølgning april 2018', 'Regnskab pr. 31. marts 2018'], headings, [1200, 301]),
    )
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
  })

  test('unknown refuses the report', async () => {
    const found = await understoodTable(report(['Budgetopfølgning 2018'], headings, [1200, 301]))
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
  })

  test('a quarter that does not begin in January is no year to date', async () => {
    const found = await understoodTable(report(['Periode: april - juni 2018'], headings, [1200, 301]))
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
    const told = await understoodTable(
      report(['Periode: april - juni 2018', 'Beløb i kr.'], ['Korr. budget', 'Forbrug ÅTD'], [1200, 301]),
    )
    expect(figures(told)).toContain('C4 5.28.20 2018-06 ytd 301')
  })
})

describe('the columns of a follow-up', () => {
  test('each by its heading, rest and percent not taken', async () => {
    const found = await understoodTable(
      report(
        ['Beløb i kr.', 'Pr. 31. marts 2018'],
        [
          'Oprindeligt budget',
          'Tillægsbevilling',
          'Korrigeret budget',
          'Forbrug ÅTD',
          'Disponeret',
          'Forventet regnskab',
          'Rest',
          'Forbrugsprocent',
        ],
        [1000, 100, 1100, 301, 50, 1150, 799, 0.27],
      ),
    )
    expect(figures(found).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      'cost.budget.original 2018 year 1000',
      'cost.budget.supplement 2018 year 100',
      'cost.budget.revised 2018 year 1100',
      '2018-03 ytd 301',
      'cost.committed 2018-03 ytd 50',
      'cost.forecast 2018 year 1150',
    ])
    const stated = found.observations.map(({ statedIn }) => statedIn)
    expect(stated).toEqual(['2018-03', '2018-03', '2018-03', null, null, '2018-03'])
  })

  test("a column of another year is that year's, not this year's to date", async () => {
    const found = await understoodTable(
      report(
        ['Beløb i kr.', 'Pr. 31. marts 2018'],
        ['Regnskab 2017', 'Korr. budget 2018', 'Forbrug 2018'],
        [990, 1100, 301],
      ),
    )
    expect(figures(found).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      '5.28.20 2017 year 990',
      '5.28.20 cost.budget.revised 2018 year 1100',
      '5.28.20 2018-03 ytd 301',
    ])
  })
})

describe('years that are not what they seem', () => {
  test('a year named beside the title is not the heading of the amounts below it', async () => {
    const found = await understoodTable([
      ['Regnskabsår', 2018],
      [],
      ['Funktion', 'Budget', 'Forbrug'],
      ['5.28.20', 1200, 301],
    ])
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
  })

  test('budget and spend under one year are each what they are', async () => {
    const rows = [
      ['Funktion', 2017, null, 2018, null],
      [null, 'Korr. budget', 'Forbrug', 'Korr. budget', 'Forbrug'],
      ['5.28.20', 1, 2, 3, 4],
    ]
    const found = await understoodTable(rows)
    expect([found.outcome, figures(found)]).toEqual([
      'accepted',
      [
        'B3 5.28.20 cost.budget.revised 2017 year 1',
        'C3 5.28.20 2017 year 2',
        'D3 5.28.20 cost.budget.revised 2018 year 3',
        'E3 5.28.20 2018 year 4',
      ],
    ])
  })

  test.each(['Budget 2019-2022', 'Vedtaget budget', 'Antal helårspersoner', 'Årsværk pr. funktion'])(
    'years or months under a title of something else are no spend: %s',
    async (title) => {
      for (const second of ['2020', 'feb-19']) {
        const found = await understoodTable([
          [title],
          ['Funktion', second === '2020' ? '2019' : 'jan-19', second],
          ['5.28.20', 101, 102],
        ])
        expect([found.outcome, found.observations], second).toEqual(['rejected', []])
      }
    },
  )

  test('a year that the title says is not over is not a whole year', async () => {
    const found = await understoodTable([
      ['Forbrug pr. 31. marts 2018'],
      ['Funktion', '2017', '2018'],
      ['5.28.20', 101, 102],
    ])
    expect([found.outcome, found.observations]).toEqual(['rejected', []])
    const over = await understoodTable([
      ['Regnskab pr. 31. december 2018'],
      ['Funktion', '2017', '2018'],
      ['5.28.20', 101, 102],
    ])
    expect(figures(over)).toEqual(['B3 5.28.20 2017 year 101', 'C3 5.28.20 2018 year 102'])
  })

  test('a budget of the year to come is the original one', async () => {
    const found = await understoodTable([
      ['Funktion', 'Regnskab 2018', 'Budget 2019', 'Afvigelse 2018'],
      ['5.28.20', 101, 102, 1],
    ])
    expect(figures(found)).toEqual(['B2 5.28.20 2018 year 101', 'C2 5.28.20 cost.budget.original 2019 year 102'])
  })

  test('a budget of a year that is over may be either: asked', async () => {
    const rows = [
      ['Funktion', 'Budget 2018', 'Regnskab 2018'],
      ['5.28.20', 102, 101],
    ]
    const found = await understoodTable(rows)
    expect([found.outcome, found.questions[0]?.id, found.questions[0]?.place]).toEqual([
      'needs-answer',
      'budget',
      { sheet: 'Ark1', column: 'B' },
    ])
    const answered = await understoodTable(rows, { answers: { budget: 'original' } })
    expect(figures(answered)[0]).toBe('B2 5.28.20 cost.budget.original 2018 year 102')
  })
})
