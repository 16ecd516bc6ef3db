import { describe, expect, test } from 'vitest'
import { type Cell, figures, issues, questions, understoodTable } from './table'

const months = (headings: readonly Cell[], title: string | null = 'Forbrug pr. måned') => [
  [title],
  ['Funktion', ...headings],
  ['5.28.20', 102, 101],
  ['5.28.21', 202, 201],
]

describe('months as headings', () => {
  test.each<[string, Cell, Cell]>([
    ['jan-18', 'jan-18', 'feb-18'],
    ['date cells', { date: '2018-01-01' }, { date: '2018-02-28' }],
    ['01.2018', '01.2018', '02.2018'],
    ['001.2018', '001.2018', '002.2018'],
    ['Januar 2018', 'Januar 2018', 'Februar 2018'],
    ['2018-01', '2018-01', '2018-02'],
    ['201801 as a number', 201_801, 201_802],
  ])('%s', async (_, first, second) => {
    const found = await understoodTable(months([first, second]))
    expect([found.outcome, questions(found)]).toEqual(['accepted', {}])
    expect(figures(found)).toEqual([
      'B3 5.28.20 2018-01 month 102',
      'C3 5.28.20 2018-02 month 101',
      'B4 5.28.21 2018-01 month 202',
      'C4 5.28.21 2018-02 month 201',
    ])
  })

  test.each(['Forbrug pr. måned 2018', 'Forbrug pr. måned, januar - december 2018'])(
    'names with the year in the title: %s',
    async (title) => {
      const found = await understoodTable(months(['Januar', 'Februar'], title), { fileName: 'forbrug-2017.xlsx' })
      expect(found.outcome).toBe('accepted')
      expect(figures(found)[0]).toBe('B3 5.28.20 2018-01 month 102')
    },
  )

  test('names with the year only in the file name: asked, with that year proposed', async () => {
    const found = await understoodTable(months(['Januar', 'Februar']), { fileName: 'forbrug-2017.xlsx' })
    expect(found.outcome).toBe('needs-answer')
    expect(found.questions).toMatchObject([{ id: 'year', proposal: '2017' }])
    expect(questions(found)['year']).toContain('2017')
    const answered = await understoodTable(months(['Januar', 'Februar']), { answers: { year: '2016' } })
    expect(answered.outcome).toBe('accepted')
    expect(figures(answered)[0]).toBe('B3 5.28.20 2016-01 month 102')
  })

  test('names with no year anywhere: asked, nothing proposed', async () => {
    const found = await understoodTable(months(['Januar', 'Februar']))
    expect(found.questions).toMatchObject([{ id: 'year', proposal: null }])
  })

  test('the year of the day of printing is not that of the figures', async () => {
    for (const line of ['Udskrevet 14-01-2019 09:12', 'Udskrevet januar 2019', 'Udtræk 2019', 'Dato: 2019']) {
      const [title, ...rows] = months(['Januar', 'Februar'])
      expect(questions(await understoodTable([title!, [line], ...rows])), line).toHaveProperty('year')
    }
  })

  test('an answer that is no year is asked again', async () => {
    const found = await understoodTable(months(['Januar', 'Februar']), { answers: { year: '18' } })
    expect(found.outcome).toBe('needs-answer')
  })

  test('beside a budget column they are still the spend', async () => {
    const found = await understoodTable([
      ['Forbrug pr. måned'],
      ['Funktion', 'Budget 2018', 'Januar 2018', 'Februar 2018'],
      ['5.28.20', 1200, 101, 102],
    ])
    expect(figures(found)).toEqual([
      'B3 5.28.20 cost.budget.revised 2018 year 1200',
      'C3 5.28.20 2018-01 month 101',
      'D3 5.28.20 2018-02 month 102',
    ])
  })
})

describe('a period in each row', () => {
  test('of any form', async () => {
    const found = await understoodTable([
      ['Forbrug pr. måned'],
      ['Funktion', 'Periode', 'Forbrug'],
      ['5.28.20', 'jan-18', 101],
      ['5.28.20', { date: '2018-02-01' }, 102],
      ['5.28.20', 201_803, 103],
      ['5.28.20', '2017', 999],
    ])
    expect(figures(found)).toEqual([
      'C3 5.28.20 2018-01 month 101',
      'C4 5.28.20 2018-02 month 102',
      'C5 5.28.20 2018-03 month 103',
      'C6 5.28.20 2017 year 999',
    ])
  })

  test.each(['marts', '15.2018', 'januar - marts 2018', ''])(
    'that is none is refused with its cell: %j',
    async (period) => {
      const found = await understoodTable([
        ['Funktion', 'Periode', 'Forbrug'],
        ['5.28.20', 'jan-18', 101],
        ['5.28.21', period, 102],
      ])
      expect([found.outcome, found.code, issues(found)]).toEqual(['rejected', 'bad-cell', ['error bad-cell B3']])
    },
  )

  test('under a title that says cumulative is year to date', async () => {
    const rows = [
      ['Funktion', 'Periode', 'Forbrug'],
      ['5.28.20', 'jan-18', 101],
      ['5.28.20', 'feb-18', 205],
      ['5.28.20', 'mar-18', 309],
    ]
    expect(figures(await understoodTable([['Akkumuleret forbrug'], ...rows]))[0]).toBe('C3 5.28.20 2018-01 ytd 101')
    expect(questions(await understoodTable(rows))).toHaveProperty('cumulative')
  })

  test('a budget by month is no budget of a year: refused', async () => {
    const found = await understoodTable([
      ['Funktion', 'Periode', 'Budget'],
      ['5.28.20', 'jan-18', 101],
    ])
    expect(found.outcome).toBe('rejected')
  })

  test('beside a budget the spend is taken', async () => {
    const found = await understoodTable([
      ['Forbrug pr. måned'],
      ['Funktion', 'Periode', 'Budget', 'Forbrug'],
      ['5.28.20', 'jan-18', 999, 101],
    ])
    expect(figures(found)).toEqual(['D3 5.28.20 2018-01 month 101'])
    expect(issues(found)).toContain('note ignored-column C2')
  })
})
