import { describe, expect, test } from 'vitest'
import { canonicalHeading } from '#excel/recognise/canonical-heading'
import { type Cell, type Sheet, issues, questions, understood, understoodTable } from '../table'

const lines = (found: Awaited<ReturnType<typeof understood>>): string[] =>
  found.observations.map(({ origin, measure, breakdown, period, basis, value }) =>
    [origin.cell ?? `${origin.rows} cells`, measure, breakdown, period, basis === 'month' ? '' : basis, value]
      .filter((part) => part !== '')
      .join(' '),
  )

const read = async (rows: readonly (readonly Cell[])[], answers: Record<string, string> = {}) =>
  understoodTable(rows, { answers })

describe('where a figure finds what it is of', () => {
  test('teams across, months down, the measure and the year in the title', async () => {
    const found = await read([
      ['Antal sager pr. team 2020'],
      [],
      ['Måned', 'Nord', 'Syd', 'I alt'],
      ['Januar', 10, 20, 30],
      ['Februar', 11, 21, 33],
    ])
    expect(lines(found)).toEqual([
      'B4 case.open Nord 2020-01 10',
      'C4 case.open Syd 2020-01 20',
      'B5 case.open Nord 2020-02 11',
      'C5 case.open Syd 2020-02 21',
    ])
    expect(issues(found)).toEqual(['warning total-mismatch D5'])
  })

  test('teams as sections above their months', async () => {
    const found = await read([
      ['Sagstal 2020'],
      [null, 'Sager', 'Årsværk', 'Sager pr. rådgiver'],
      ['Nord'],
      ['Januar', 10, 1.5, 6.7],
      ['Syd'],
      ['Januar', 20, 2, 10],
    ])
    expect(lines(found)).toEqual([
      'B4 case.open Nord 2020-01 10',
      'C4 adviser.fte Nord 2020-01 150',
      'B6 case.open Syd 2020-01 20',
      'C6 adviser.fte Syd 2020-01 200',
    ])
  })

  test('years over age groups, months down', async () => {
    const found = await read([
      ['Underretninger'],
      [null, '2019', null, '2020', null],
      ['Måned', '0-7 år', '8-17 år', '0-7 år', '8-17 år'],
      ['Januar', 1, 2, 3, 4],
    ])
    expect(lines(found)).toEqual([
      'B4 notification.received 0-7 2019-01 1',
      'D4 notification.received 0-7 2020-01 3',
      'C4 notification.received 8-17 2019-01 2',
      'E4 notification.received 8-17 2020-01 4',
    ])
  })

  test('two tables beside each other, each under its own title', async () => {
    const found = await read([
      ['Anbragte 2020', null, null, 'Døgn 2020'],
      ['Form', 'Jan', null, 'Form', 'Jan'],
      ['Opholdssted', 4, null, 'Opholdssted', 124],
    ])
    expect(lines(found)).toEqual([
      'B3 placement.open residential-facility 2020-01 4',
      'E3 placement.days residential-facility 2020-01 124',
    ])
  })

  test('measures of several kinds down one table', async () => {
    const found = await read([
      ['Nøgletal', 'jan-18'],
      ['Antal sager', 100],
      ['Underretninger', 30],
      ['Anbragte børn', 80],
    ])
    expect(lines(found)).toEqual([
      'B2 case.open total 2018-01 100',
      'B3 notification.received total 2018-01 30',
      'B4 placement.open total 2018-01 80',
    ])
  })

  test('a sheet a team, and one that adds them up', async () => {
    const sheet = (name: string, value: number): Sheet => ({
      name,
      rows: [
        ['Måned', 'Antal sager'],
        ['jan-18', value],
      ],
    })
    const found = await understood([sheet('Nord', 3), sheet('Syd', 5), sheet('Samlet', 9)])
    expect(lines(found)).toEqual(['B2 case.open Nord 2018-01 3', 'B2 case.open Syd 2018-01 5'])
    expect(issues(found)).toEqual(['warning total-mismatch B2'])
  })
})

describe('groups', () => {
  test('ages under and over 8, an unknown age counts only in the sum', async () => {
    const found = await read([
      ['Modtagne underretninger 2018'],
      ['', 'Under 8 år', '8 år og derover', 'Ukendt alder', 'I alt'],
      ['jan', 10, 20, 1, 31],
    ])
    expect(lines(found)).toEqual([
      'B3 notification.received 0-7 2018-01 10',
      'C3 notification.received 8-17 2018-01 20',
    ])
    expect(issues(found)).toEqual([])
  })

  test('ages across the limit make up neither group: the sum is kept', async () => {
    const found = await read([
      ['Underretninger 2018'],
      ['Måned', '0-5 år', '6-12 år', '13-17 år', 'I alt'],
      ['Januar', 10, 5, 5, 20],
    ])
    expect(lines(found)).toEqual(['E3 notification.received total 2018-01 20'])
  })

  test('who sent a notification is not kept, the sum is', async () => {
    const found = await read([
      ['Underretninger 2018'],
      ['Underretter', 'Jan', 'Feb'],
      ['Skole', 10, 20],
      ['Dagtilbud', 5, 6],
      ['I alt', 15, 26],
    ])
    expect(lines(found)).toEqual([
      'B5 notification.received total 2018-01 15',
      'C5 notification.received total 2018-02 26',
    ])
  })

  test('the share follows from segregated and all pupils', async () => {
    const found = await read([
      ['Elever i segregerede tilbud'],
      ['Skoleår', 'Elever i alt', 'Heraf segregerede'],
      ['2016/17', 1000, 79],
    ])
    expect(lines(found)).toEqual(['2 cells pupil.segregated.share municipality 2016/2017 schoolyear 7900'])
  })
})

describe('what is asked', () => {
  const shares: readonly (readonly Cell[])[] = [
    ['Segregerede elever, pct.'],
    ['Skoleår', 'Kommunen', 'Landet'],
    ['2016/17', 0.079, 0.042],
  ]

  test('fractions under a heading that says percent', async () => {
    expect(questions(await read(shares))).toEqual({ percent: ['fraction', 'percent'] })
    expect(lines(await read(shares, { percent: 'fraction' }))[0]).toBe(
      'B3 pupil.segregated.share municipality 2016/2017 schoolyear 7900',
    )
    expect(lines(await read(shares, { percent: 'percent' }))[0]).toBe(
      'B3 pupil.segregated.share municipality 2016/2017 schoolyear 79',
    )
  })

  test('counts that rise as since January', async () => {
    const rows = [
      ['Underretninger 2018'],
      ['Måned', 'Antal'],
      ['Januar', 10],
      ['Februar', 20],
      ['Marts', 31],
      ['April', 40],
    ]
    expect(questions(await read(rows))).toEqual({ cumulative: ['month', 'ytd'] })
    expect(lines(await read(rows, { cumulative: 'month' }))[3]).toBe('B6 notification.received total 2018-04 40')
    expect(lines(await read(rows, { cumulative: 'ytd' }))[3]).toBe('B6 notification.received total 2018-04 ytd 40')
  })
})

describe('what is no figure of ours', () => {
  test.each<[string, readonly (readonly Cell[])[]]>([
    ['children, not notifications', [['Antal børn med underretninger 2018'], ['Måned', 'Antal'], ['Januar', 10]]],
    [
      'closed cases',
      [
        ['Måned', 'Lukkede sager'],
        ['jan-18', 10],
      ],
    ],
    ['a wage budget', [['Lønbudget 2018, kr.'], ['Post', 'Budget'], ['Rådgivere', 1_000_000]]],
    [
      'goods',
      [
        ['Vare', 'Antal', 'Pris'],
        ['Kaffe', 4, 39.95],
      ],
    ],
  ])('%s', async (_, rows) => {
    const found = await read(rows)
    expect([found.code, found.observations]).toEqual(['unrecognised', []])
  })

  test.each<[string, Cell, string]>([
    ['a count that is not whole', 3.5, 'error bad-cell B2'],
    ['a text', 'mangler', 'error bad-cell B2'],
    ['an error', { error: '#REF!' }, 'error bad-cell B2'],
  ])('%s refuses the file', async (_, cell, issue) => {
    const found = await read([
      ['Måned', 'Antal sager'],
      ['jan-18', cell],
      ['feb-18', 3],
    ])
    expect([found.outcome, ...issues(found)]).toEqual(['rejected', issue])
  })

  test('the same team and month twice, or no month at all, refuses the file', async () => {
    const twice = await read([
      ['Måned', 'Team', 'Antal sager'],
      ['jan-18', 'Nord', 3],
      ['jan-18', 'Nord', 4],
    ])
    expect(issues(twice)).toEqual(['error duplicate-key C3'])
    expect(
      issues(
        await read([
          ['Team', 'Antal sager'],
          ['Nord', 3],
        ]),
      ),
    ).toEqual(['error bad-cell B2'])
  })

  test('a template without figures says so', async () => {
    const found = await read([['Måned', 'Team', canonicalHeading['case-open'], canonicalHeading['adviser-fte']]])
    expect([found.code, found.issues[0]?.message.key]).toEqual(['empty', 'file.no-figures'])
  })
})

describe('the standard headings are known', () => {
  const heads = canonicalHeading
  test.each<[string, readonly (readonly Cell[])[], string]>([
    [
      'cases',
      [
        [heads.period, heads.team, heads['case-open']],
        ['jan-18', 'Nord', 3],
      ],
      'C2 case.open Nord 2018-01 3',
    ],
    [
      'posts',
      [
        [heads.period, heads.team, heads['adviser-fte']],
        ['jan-18', 'Nord', 3.5],
      ],
      'C2 adviser.fte Nord 2018-01 350',
    ],
    [
      'notifications',
      [
        [heads.period, heads.age, heads.notifications],
        ['jan-18', '0-7', 3],
      ],
      'C2 notification.received 0-7 2018-01 3',
    ],
    [
      'two ages',
      [
        [heads.period, heads['age-0-7'], heads['age-8-17']],
        ['jan-18', 3, 4],
      ],
      'B2 notification.received 0-7 2018-01 3',
    ],
    [
      'placed',
      [
        [heads.period, heads['placement-type'], heads['placement-open']],
        ['jan-18', 'Opholdssted', 3],
      ],
      'C2 placement.open residential-facility 2018-01 3',
    ],
    [
      'days',
      [
        [heads.period, heads['placement-type'], heads['placement-days']],
        ['jan-18', 'Opholdssted', 3],
      ],
      'C2 placement.days residential-facility 2018-01 3',
    ],
    [
      'new',
      [
        [heads.period, heads['placement-type'], heads['placement-started']],
        ['jan-18', 'Opholdssted', 3],
      ],
      'C2 placement.started residential-facility 2018-01 3',
    ],
    [
      'ended',
      [
        [heads.period, heads['placement-type'], heads['placement-ended']],
        ['jan-18', 'Opholdssted', 3],
      ],
      'C2 placement.ended residential-facility 2018-01 3',
    ],
    [
      'avoided',
      [
        [heads.period, heads['placement-type'], heads['placement-avoided']],
        ['jan-18', 'Opholdssted', 3],
      ],
      'C2 placement.avoided residential-facility 2018-01 3',
    ],
    [
      'population',
      [
        [heads.period, heads.population],
        [2018, 8000],
      ],
      'B2 population.0-17 municipality 2018 year 8000',
    ],
    [
      'weeks',
      [
        [heads.period, 'Ydelse', heads['benefit-weeks']],
        ['jan-18', 'Dagpenge', 3.5],
      ],
      'C2 benefit.weeks Dagpenge 2018-01 350',
    ],
    [
      'items',
      [
        [heads.item, heads.period, heads.amount],
        ['Løn', 'jan-18', 3.5],
      ],
      'C2 investment.actual salary 2018-01 350',
    ],
    [
      'shares',
      [['Segregering'], [heads['school-year'], heads.municipality, heads.national], ['2017/2018', 8.3, 4.3]],
      'B3 pupil.segregated.share municipality 2017/2018 schoolyear 8300',
    ],
    [
      'long',
      [
        [heads.measure, heads.breakdown, heads.period, heads.value],
        ['case.open', 'Nord', 'jan-18', 3],
      ],
      'D2 case.open Nord 2018-01 3',
    ],
  ])('%s', async (_, rows, line) => {
    const found = await read(rows)
    expect([found.outcome, ...issues(found), lines(found)[0]]).toEqual(['accepted', line])
  })
})
