import { describe, expect, test } from 'vitest'
import { type Cell, issues, understoodTable } from '../table'

const read = async (rows: readonly (readonly Cell[])[], answers: Record<string, string> = {}) =>
  understoodTable(rows, { answers })

const lines = (found: Awaited<ReturnType<typeof read>>): string[] =>
  found.observations.map(({ origin, measure, breakdown, period, basis, value }) =>
    [origin.cell ?? `${origin.rows} cells`, measure, breakdown, period, basis, value].join(' '),
  )

describe('a year as far as the report reaches', () => {
  const years: readonly (readonly Cell[])[] = [[], ['Alder', '2017', '2018'], ['0-7 år', 40, 19], ['8-17 år', 70, 33]]

  test.each([
    'Underretninger pr. 30. juni 2018',
    'Underretninger til og med juni 2018',
    'Underretninger januar - juni 2018',
    'Underretninger 2017-2018, status 1. halvår 2018',
    'Underretninger, første halvår 2018',
  ])('%s: the last year is year to date', async (title) => {
    expect(lines(await read([[title], ...years]))).toEqual([
      'B4 notification.received 0-7 2017 year 40',
      'C4 notification.received 0-7 2018-06 ytd 19',
      'B5 notification.received 8-17 2017 year 70',
      'C5 notification.received 8-17 2018-06 ytd 33',
    ])
  })

  test('a day without a year is that day of every year', async () => {
    expect(lines(await read([['Underretninger pr. 30. juni'], ...years]))).toEqual([
      'B4 notification.received 0-7 2017-06 ytd 40',
      'C4 notification.received 0-7 2018-06 ytd 19',
      'B5 notification.received 8-17 2017-06 ytd 70',
      'C5 notification.received 8-17 2018-06 ytd 33',
    ])
  })

  test.each([
    'Underretninger pr. 31. december 2018',
    'Underretninger januar - december 2018',
    'Underretninger 2017-2018',
  ])('%s: whole years', async (title) => {
    expect(lines(await read([[title], ...years])).map((line) => line.split(' ')[4])).toEqual(Array(4).fill('year'))
  })

  test('printed within the year and nothing said: refused, never the whole year', async () => {
    const found = await read([['Underretninger'], ['Udskrevet 05-07-2018'], ...years.slice(1)])
    expect([found.outcome, found.observations.length]).toEqual(['rejected', 0])
  })

  test('a quarter alone is no period of ours', async () => {
    const found = await read([
      ['Underretninger 2. kvartal 2018'],
      [],
      ['Alder', 'Antal'],
      ['0-7 år', 19],
      ['8-17 år', 33],
    ])
    expect([found.outcome, found.observations.length]).toEqual(['rejected', 0])
  })

  test('first half of a year over one column', async () => {
    const found = await read([
      ['Underretninger 1. halvår 2018'],
      [],
      ['Alder', 'Antal'],
      ['0-7 år', 19],
      ['8-17 år', 33],
    ])
    expect(lines(found)).toEqual([
      'B4 notification.received 0-7 2018-06 ytd 19',
      'B5 notification.received 8-17 2018-06 ytd 33',
    ])
  })
})

describe('flows of a month that only the title names', () => {
  const under = (title: string): readonly (readonly Cell[])[] => [
    [title],
    ['Alder', 'Antal'],
    ['0-7 år', 19],
    ['8-17 år', 33],
  ]
  const periods = async (title: string, answers: Record<string, string> = {}) => {
    const found = await read(under(title), answers)
    return [found.outcome, ...found.observations.map(({ period, basis }) => `${period} ${basis}`)]
  }

  test('in a month, until the end of a month, or on a day, which is asked', async () => {
    expect(await periods('Underretninger juni 2018')).toEqual(['accepted', '2018-06 month', '2018-06 month'])
    expect(await periods('Underretninger til og med juni 2018')).toEqual(['accepted', '2018-06 ytd', '2018-06 ytd'])
    const onDay = 'Underretninger pr. 30. juni 2018'
    expect((await periods(onDay))[0]).toBe('needs-answer')
    expect(await periods(onDay, { cumulative: 'ytd' })).toEqual(['accepted', '2018-06 ytd', '2018-06 ytd'])
    expect(await periods(onDay, { cumulative: 'month' })).toEqual(['accepted', '2018-06 month', '2018-06 month'])
  })
})

describe('equal names of two areas', () => {
  test('an area column before the team column', async () => {
    const found = await read([
      ['Sagstal juni 2018'],
      ['Område', 'Team', 'Antal sager'],
      ['Nord', 'Børneteam', 10],
      ['Nord', 'Modtagelse', 5],
      ['Syd', 'Børneteam', 20],
    ])
    expect(lines(found)).toEqual([
      'C3 case.open Nord Børneteam 2018-06 month 10',
      'C4 case.open Modtagelse 2018-06 month 5',
      'C5 case.open Syd Børneteam 2018-06 month 20',
    ])
  })

  test('an area as a section, with its sum', async () => {
    const found = await read([
      ['Sagstal 2018'],
      ['Team', 'Januar', 'Februar'],
      ['Nord'],
      ['Børneteam', 10, 11],
      ['Ungeteam', 5, 6],
      ['I alt', 15, 17],
      ['Syd'],
      ['Børneteam', 20, 21],
      ['Ungeteam', 2, 3],
      ['I alt', 22, 24],
    ])
    expect(found.outcome).toBe('accepted')
    expect(issues(found)).toEqual([])
    expect(lines(found)).toContain('B4 case.open Nord Børneteam 2018-01 month 10')
    expect(lines(found)).toContain('C9 case.open Syd Ungeteam 2018-02 month 3')
  })

  test('areas over the teams', async () => {
    const found = await read([
      ['Sagstal 2018'],
      [null, 'Nord', null, 'Syd', null],
      ['Måned', 'Børneteam', 'Ungeteam', 'Børneteam', 'Ungeteam'],
      ['Januar', 10, 5, 20, 2],
    ])
    expect(lines(found)).toEqual([
      'B4 case.open Nord Børneteam 2018-01 month 10',
      'C4 case.open Nord Ungeteam 2018-01 month 5',
      'D4 case.open Syd Børneteam 2018-01 month 20',
      'E4 case.open Syd Ungeteam 2018-01 month 2',
    ])
  })

  test('the same team twice in one area is refused', async () => {
    const found = await read([
      ['Sagstal juni 2018'],
      ['Område', 'Team', 'Antal sager'],
      ['Nord', 'Børneteam', 10],
      ['Nord', 'Børneteam', 20],
    ])
    expect(issues(found)).toEqual(['error duplicate-key C4'])
  })
})

describe('measures and groups in one heading', () => {
  test.each([
    ['Sager Nord', 'Sager Syd'],
    ['Nord - antal sager', 'Syd - antal sager'],
    ['Antal sager: Nord', 'Antal sager: Syd'],
    ['Nord (sager)', 'Syd (sager)'],
  ])('%s, %s', async (north, south) => {
    const found = await read([
      ['Ledelsesinformation 2018'],
      ['Måned', north, south],
      ['Januar', 10, 20],
      ['Februar', 11, 19],
    ])
    expect(lines(found)).toEqual([
      'B3 case.open Nord 2018-01 month 10',
      'C3 case.open Syd 2018-01 month 20',
      'B4 case.open Nord 2018-02 month 11',
      'C4 case.open Syd 2018-02 month 19',
    ])
  })

  test.each([
    'Sager/rådgiver',
    'Sager pr. årsv.',
    'Sager pr. medarb.',
    'Cases per FTE',
    'Cases per worker',
    'Sager pr. besat stilling',
  ])('%s is a ratio', async (heading) => {
    const found = await read([['Sagstal 2018'], ['Måned', 'Sager', heading], ['Januar', 10, 20.5]])
    expect(lines(found)).toEqual(['B3 case.open total 2018-01 month 10'])
  })
})

describe('progression without a known scale', () => {
  test('free headings in a table about progression are own measures', async () => {
    const found = await read([
      ['Progression i indsatsen 2018'],
      ['Måned', 'Skoletrivsel', 'Skolefravær'],
      ['Januar', 3.4, 12.5],
    ])
    expect(lines(found)).toEqual([
      'B3 own.skoletrivsel total 2018-01 month 3400',
      'C3 own.skolefravaer total 2018-01 month 12500',
    ])
    expect(found.issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['own-measure B3', 'own-measure C3'])
  })

  test('a free heading beside a known scale', async () => {
    const found = await read([['Måling 2018'], ['Måned', 'WHO-5', 'Skolefravær'], ['Januar', 51, 12.5]])
    expect(lines(found)).toEqual([
      'B3 own.who-5 total 2018-01 month 51000',
      'C3 own.skolefravaer total 2018-01 month 12500',
    ])
  })

  test('a level in the title, groups down', async () => {
    const found = await read([
      ['Funktionsniveau 2018'],
      ['Gruppe', 'Jan', 'Feb'],
      ['Hold A', 3.1, 3.2],
      ['Hold B', 2.5, 2.6],
    ])
    expect(lines(found)[0]).toBe('B3 own.funktionsniveau Hold A 2018-01 month 3100')
    expect(found.observations).toHaveLength(4)
  })
})

describe('shares', () => {
  const rows = (first: Cell): readonly (readonly Cell[])[] => [
    ['Segregeringsgrad'],
    ['Skoleår', 'Kommunen'],
    ['2015/2016', first],
    ['2016/2017', 8.1],
    ['2017/2018', 8.3],
  ]

  test('a fraction among percents is asked', async () => {
    const found = await read(rows(0.083))
    expect([found.outcome, ...found.questions.map(({ id }) => id)]).toEqual(['needs-answer', 'percent'])
    expect((await read(rows(0.083), { percent: 'fraction' })).observations[0]?.value).toBe(8300)
    expect((await read(rows(0.083), { percent: 'percent' })).observations[0]?.value).toBe(83)
  })

  test('a small share among small shares is what it says', async () => {
    const found = await read([['Segregeringsgrad'], ['Skoleår', 'Kommunen'], ['2016/2017', 0.9], ['2017/2018', 1.2]])
    expect(found.observations.map(({ value }) => value)).toEqual([900, 1200])
  })

  test('more than the whole is refused at its cell', async () => {
    expect(issues(await read(rows(830)))).toEqual(['error bad-cell B3'])
  })
})

describe('dashes and dots', () => {
  const rows = (legend: string): readonly (readonly Cell[])[] => [
    ['Antal anbragte ultimo 2018'],
    ['Form', '2017', '2018'],
    ['Plejefamilie', 60, 64],
    ['Opholdssted', '-', 5],
    [legend],
  ]

  test('a dash is nought where the legend says so, else no figure', async () => {
    expect((await read(rows('- = nul'))).observations).toHaveLength(4)
    expect((await read(rows('Kilde: DUBU'))).observations).toHaveLength(3)
    expect((await read(rows('- oplysning foreligger ikke'))).observations).toHaveLength(3)
  })

  test('a dot in a count can only part thousands', async () => {
    const found = await read([
      ['Anbringelsesdøgn 2018'],
      ['Måned', 'Anbringelsesdøgn'],
      ['Januar', '3.771'],
      ['Februar', '3.490'],
    ])
    expect([found.outcome, ...found.observations.map(({ value }) => value)]).toEqual(['accepted', 3771, 3490])
  })
})

describe('a text among figures is a fault at its cell, in the first row too', () => {
  const tables: readonly (readonly [string, readonly (readonly Cell[])[], number, number])[] = [
    [
      'months down',
      [['Sagstal 2018'], ['Måned', 'Sager', 'Rådgivere'], ['Januar', 10, 1], ['Februar', 11, 2], ['Marts', 12, 2]],
      2,
      1,
    ],
    [
      'teams down',
      [['Sagstal juni 2018'], ['Team', 'Sager', 'Rådgivere'], ['Nord', 10, 1], ['Syd', 11, 2], ['Vest', 12, 2]],
      2,
      1,
    ],
    [
      'teams down, months across',
      [['Sager 2018'], ['Team', 'Januar', 'Februar'], ['Nord', 10, 1], ['Syd', 11, 2]],
      2,
      1,
    ],
    [
      'no title',
      [
        ['Måned', 'Team', 'Antal sager'],
        ['2018-01', 'Nord', 10],
        ['2018-01', 'Syd', 11],
        ['2018-02', 'Nord', 11],
      ],
      1,
      2,
    ],
    [
      'forms down',
      [['Anbragte ultimo'], ['Anbringelsesform', '2017', '2018'], ['Plejefamilie', 10, 1], ['Opholdssted', 11, 2]],
      2,
      1,
    ],
    [
      'school years',
      [['Segregeringsgrad'], ['Skoleår', 'Kommunen', 'Hele landet'], ['2016/2017', 10, 1], ['2017/2018', 11, 2]],
      2,
      1,
    ],
    ['items', [['Investering 2018, kr.'], ['Post', 'Januar', 'Februar'], ['Løn', 10, 1], ['Evaluering', 11, 2]], 2, 1],
    [
      'one figure a row',
      [['Underretninger 2018'], ['Måned', 'Antal'], ['Januar', 10], ['Februar', 11], ['Marts', 11]],
      2,
      1,
    ],
  ]

  test.each(tables)('%s', async (_, rows, first, column) => {
    for (const text of ['mangler', 'ca. 100', '??', 'afventer', { error: '#REF!' } satisfies Cell]) {
      for (let at = first; at < rows.length; at += 1) {
        const spoilt = rows.map((row, index) =>
          row.map((cell, where) => (index === at && where === column ? text : cell)),
        )
        const found = await read(spoilt)
        const cell = `${'ABCD'[column]}${at + 1}`
        expect([JSON.stringify(text), ...issues(found)]).toEqual([JSON.stringify(text), `error bad-cell ${cell}`])
      }
    }
  })
})
