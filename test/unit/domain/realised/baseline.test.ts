import { describe, expect, test } from 'vitest'
import { message, monthParam, monthsParam } from '#domain/message'
import { month } from '#domain/month'
import { type BaselineBooks, baselineSaving } from '#domain/realised/baseline'
import type { BaselineTerms } from '#domain/realised/settings'
import { combinedBreakdown } from '#domain/series-break'
import { faxe } from '../observed'
import { historyOf, monthly, monthsFrom, times, yearly } from './followed'

const rows = (...breakdowns: string[]) => breakdowns.map((breakdown) => ({ breakdown, committee: '' }))

const terms = (change: Partial<BaselineTerms> = {}): BaselineTerms => ({
  year: 2017,
  rows: rows('5.28.23'),
  perChild: false,
  ...change,
})

/** Spend of 200 a month in 2017, 180 in 2018 and 152.25 in 2019, at the prices of 2018. */
const books = (change: Partial<BaselineBooks> = {}): BaselineBooks => ({
  months: monthsFrom('2018-01', 18),
  spend: historyOf([
    ...monthly('cost.actual', '5.28.23', '2017-01', times(12, 20_000)),
    ...monthly('cost.actual', '5.28.23', '2018-01', times(12, 18_000)),
    ...monthly('cost.actual', '5.28.23', '2019-01', times(6, 15_225)),
  ]),
  index: new Map([
    [2018, 2000],
    [2019, 1500],
  ]),
  level: { kind: 'year', year: 2018 },
  children: new Map(),
  ...change,
})

const valuesOf = (amounts: readonly { readonly value: number | null }[]) => amounts.map(({ value }) => value)
const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)

describe('the saving of a month', () => {
  test('is the reference of the same month less the spend, both at the price level', () => {
    const { months } = baselineSaving(terms(), books())
    // 200 · 1,02 − 180 = 24; 204 − 152,25 / 1,015 = 54.
    expect(valuesOf(months.slice(0, 12))).toEqual(times(12, 2400))
    months.slice(12).forEach(({ value }) => expect(value).toBeCloseTo(5400, 6))
  })

  test('in current prices is not PL-adjusted and needs no rate', () => {
    const { months, notes } = baselineSaving(terms(), books({ index: new Map(), level: { kind: 'current' } }))
    expect(valuesOf(months)).toEqual([...times(12, 2000), ...times(6, 4775)])
    expect(notes).toEqual([])
  })

  test('is below zero where more was spent: never cut off', () => {
    const dearer = historyOf([
      ...monthly('cost.actual', '5.28.23', '2017-01', times(12, 20_000)),
      ...monthly('cost.actual', '5.28.23', '2018-01', [30_000]),
    ])
    expect(baselineSaving(terms(), books({ spend: dearer })).months[0]?.value).toBe(-9600)
  })

  test('follows the month of the reference year, not its average', () => {
    const wavy = historyOf([
      ...monthly('cost.actual', '5.28.23', '2017-01', [100, 300]),
      ...monthly('cost.actual', '5.28.23', '2018-01', [50, 50]),
    ])
    const found = baselineSaving(
      terms(),
      books({ spend: wavy, level: { kind: 'current' }, months: monthsFrom('2018-01', 2) }),
    )
    expect(valuesOf(found.months)).toEqual([50, 250])
  })

  test('starts anywhere in a year', () => {
    const found = baselineSaving(terms(), books({ months: monthsFrom('2018-11', 3) }))
    expect(found.months.map(({ month: at }) => at)).toEqual(['2018-11', '2018-12', '2019-01'])
    expect(sum(valuesOf(found.months))).toBeCloseTo(2400 + 2400 + 5400, 6)
  })
})

describe('the years', () => {
  test('add to the months, and show what they were worked out from', () => {
    const found = baselineSaving(terms(), books())
    const years = found.yearsOf(monthsFrom('2018-01', 18))
    expect(years).toHaveLength(2)
    expect(years[0]).toEqual({
      ...{ year: 2018, months: 12, booked: 240_000, factor: 1.02, reference: 244_800 },
      ...{ spent: 216_000, toLevel: 1, actual: 216_000, saving: 28_800 },
    })
    expect(sum(years.map(({ saving }) => saving))).toBeCloseTo(sum(valuesOf(found.months)), 6)
  })

  test('of some months count those alone', () => {
    const [year] = baselineSaving(terms(), books()).yearsOf(monthsFrom('2018-05', 2))
    expect(year).toMatchObject({ year: 2018, months: 2, booked: 40_000, saving: 4800 })
  })
})

describe('per child', () => {
  const children = new Map([
    [2017, 1000],
    [2018, 1100],
    [2019, 900],
  ])

  test('the reference follows the number of children', () => {
    const { months } = baselineSaving(terms({ perChild: true }), books({ children }))
    expect(months[0]?.value).toBeCloseTo(20_000 * 1.02 * 1.1 - 18_000, 6)
    expect(months[12]?.value).toBeCloseTo(20_000 * 1.02 * 0.9 - 15_000, 6)
  })

  test.each([
    ['the reference year', 2017, 2017],
    ['a year followed', 2019, 2019],
  ])('without the children of %s it says so', (_which, lacking, year) => {
    const known = new Map([...children].filter(([of]) => of !== lacking))
    const found = baselineSaving(terms({ perChild: true }), books({ children: known }))
    expect(found.notes).toContainEqual(message('realised.children-missing', { year }))
    expect(found.months.at(-1)?.value).toBeNull()
  })

  test('no children in the reference year are no number to divide by', () => {
    const none = new Map([...children, [2017, 0] as const])
    const found = baselineSaving(terms({ perChild: true }), books({ children: none }))
    expect(valuesOf(found.months)).toEqual(times(18, null))
    expect(found.notes).toEqual([message('realised.children-missing', { year: 2017 })])
  })
})

describe('a hole', () => {
  test('in the price index leaves the year unknown, and names the rate', () => {
    const found = baselineSaving(terms(), books({ index: new Map([[2018, 2000]]) }))
    expect(valuesOf(found.months.slice(11, 13))).toEqual([2400, null])
    expect(found.notes).toEqual([message('realised.index-hole', { years: '2019', year: 2019 })])
    expect([...found.factors.keys()]).toEqual([2018])
  })

  test('in the spend names month and functions', () => {
    const spend = historyOf([
      ...monthly('cost.actual', '5.28.23', '2017-01', times(12, 1)),
      ...monthly('cost.actual', '5.28.23', '2018-01', [1, null, 1]),
    ])
    const found = baselineSaving(terms(), books({ spend, months: monthsFrom('2018-01', 3) }))
    expect(found.months[1]?.value).toBeNull()
    expect(found.notes).toEqual([
      message('realised.spend-hole', { month: monthParam(month('2018-02')), functions: '5.28.23' }),
    ])
  })

  test('in the reference year leaves the same months unknown', () => {
    const spend = historyOf([
      ...monthly('cost.actual', '5.28.23', '2017-01', [1, 1]),
      ...monthly('cost.actual', '5.28.23', '2018-01', times(3, 1)),
    ])
    const found = baselineSaving(terms(), books({ spend, months: monthsFrom('2018-01', 3) }))
    expect(valuesOf(found.months).map((value) => value === null)).toEqual([false, false, true])
    expect(found.notes).toEqual([message('realised.reference-hole', { year: 2017, count: monthsParam(10) })])
  })
})

describe('what cannot be used says why', () => {
  test('nothing chosen', () => {
    expect(baselineSaving(null, books()).unavailable).toEqual(message('realised.baseline-undecided'))
  })

  test('no functions', () => {
    expect(baselineSaving(terms({ rows: [] }), books()).unavailable).toEqual(message('realised.baseline-no-functions'))
  })

  test('a reference year that is not there', () => {
    expect(baselineSaving(terms({ year: 2013 }), books()).unavailable).toEqual(
      message('realised.reference-missing', { year: 2013, functions: '5.28.23' }),
    )
  })

  test('a function that nobody knows', () => {
    expect(baselineSaving(terms({ rows: rows('5.28.23', '9.99.99') }), books()).unavailable).toEqual(
      message('realised.reference-missing', { year: 2017, functions: '9.99.99' }),
    )
  })
})

describe('a year that is known only as a whole', () => {
  const annual = (reference: number, actual: number) =>
    baselineSaving(
      terms(),
      books({
        spend: historyOf([
          yearly('cost.actual', '5.28.23', 2017, reference),
          yearly('cost.actual', '5.28.23', 2018, actual),
        ]),
        months: monthsFrom('2018-01', 12),
        level: { kind: 'current' },
      }),
    )

  test('is spread evenly, its parts adding to the difference of the years', () => {
    const { months, notes } = annual(1_000_003, 900_001)
    expect(sum(valuesOf(months))).toBe(100_002)
    expect(months.every(({ spread }) => spread)).toBe(true)
    expect(notes).toEqual([message('realised.spread', { year: 2017 })])
  })
})

describe('Faxe across the series break of 2015/16', () => {
  const across = (chosen: readonly string[]) =>
    baselineSaving(
      terms({ year: 2015, rows: rows(...chosen) }),
      books({ spend: historyOf(faxe), months: monthsFrom('2015-01', 24), level: { kind: 'current' } }),
    )

  test.each([['5.28.20'], ['5.28.22']])('%s alone is never a saving of 2016', (alone) => {
    const { months, notes } = across([alone])
    expect(valuesOf(months.slice(12))).toEqual(times(12, null))
    expect(notes).toContainEqual(message('realised.series-break', { function: alone, reference: 2015, year: 2016 }))
  })

  test.each([[['5.28.20', '5.28.22']], [[combinedBreakdown]]])('%j together rose by 7.3 mio. kr.', (both) => {
    const { months, unavailable } = across(both)
    expect(unavailable).toBeNull()
    expect(sum(valuesOf(months.slice(0, 12)))).toBe(0)
    expect(sum(valuesOf(months.slice(12)))).toBe((41_360_572 - 48_674_778) * 100)
  })

  test('a function beside the break is compared as ever', () => {
    expect(sum(valuesOf(across(['5.28.23']).months.slice(12)))).toBe((7_134_196 - 4_346_018) * 100)
  })
})
