import { describe, expect, test } from 'vitest'
import type { ForecastMethod } from '#domain/realised/settings'
import { type YearBooks, type YearForecast, yearForecast } from '#domain/realised/year-end'

/** Twelve months of each year. */
type Years = Readonly<Record<number, readonly number[]>>

const upTo = (months: readonly number[] | undefined, month: number): number | null =>
  months === undefined || months.length < month ? null : months.slice(0, month).reduce((sum, each) => sum + each, 0)

const books = (years: Years, change: Partial<YearBooks> = {}): YearBooks => ({
  years: Object.keys(years)
    .map(Number)
    .filter((year) => year < 2019 && years[year]?.length === 12),
  toDate: (year, month) => upTo(years[year], month),
  total: (year) => upTo(years[year], 12),
  budget: () => null,
  erp: () => null,
  ...change,
})

/** A year of a first half and a second half, each month alike. */
const halves = (first: number, second: number) => [...Array<number>(6).fill(first), ...Array<number>(6).fill(second)]

const valueOf = (found: YearForecast | null, method: ForecastMethod) =>
  found?.tried.find((each) => each.method === method)

/** Three finished years; of 2019 the first half is known. */
const years: Years = {
  2016: halves(10, 20),
  2017: halves(10, 30),
  2018: halves(20, 40),
  2019: halves(20, 0).slice(0, 6),
}

describe('the spend to the end of the year', () => {
  const found = yearForecast(
    books(years, { budget: (year) => (year === 2019 ? 300 : 180), erp: (year) => (year === 2019 ? 333 : 200) }),
    2019,
    6,
    null,
  )

  test.each([
    // 120 in six months: twice that.
    ['straight-line', 240],
    // 2018: 120 to June, 360 in all.
    ['last-year-profile', 360],
    // 120, and half of the budget.
    ['budget-profile', 270],
    ['erp-forecast', 333],
  ] as const)('by %s is %d', (method, value) => {
    expect(valueOf(found, method)?.value).toBe(value)
  })

  test('has the error of each method in the same month of the finished years', () => {
    // Straight line: 120 for 180, 120 for 240, 240 for 360.
    expect(valueOf(found, 'straight-line')).toMatchObject({ error: 100, tests: 3, errorPercent: 38.46 })
    // 2017 by 2016: 60 · 180/60 = 180 for 240; 2018 by 2017: 120 · 240/60 = 480 for 360. 2016 has no year before it.
    expect(valueOf(found, 'last-year-profile')).toMatchObject({ error: 90, tests: 2, errorPercent: 30 })
    // 60 + 90 for 180, 60 + 90 for 240, 120 + 90 for 360.
    expect(valueOf(found, 'budget-profile')).toMatchObject({ error: 90, tests: 3 })
    // 200 for 180, 240 and 360.
    expect(valueOf(found, 'erp-forecast')).toMatchObject({ error: (20 + 40 + 160) / 3, tests: 3 })
  })

  test('is by the method with the smallest error', () => {
    expect(found).toMatchObject({
      ...{ year: 2019, method: 'erp-forecast', proposed: 'erp-forecast', reason: null, value: 333, tooLittle: false },
    })
  })

  test('may be by another that a person chose, with the reason', () => {
    const choice = { method: 'straight-line', reason: 'Opgørelsen er ny' } as const
    expect(yearForecast(books(years), 2019, 6, choice)).toMatchObject({
      ...{ method: 'straight-line', reason: 'Opgørelsen er ny', proposed: 'last-year-profile', value: 240, error: 100 },
    })
  })

  test('is the proposed one where the chosen one gives nothing', () => {
    const choice = { method: 'erp-forecast', reason: 'Bedst' } as const
    expect(yearForecast(books(years), 2019, 6, choice)).toMatchObject({ method: 'last-year-profile', reason: null })
  })
})

describe('equal errors', () => {
  test('go to the first of the methods', () => {
    expect(
      yearForecast(
        books({ 2016: halves(10, 10), 2017: halves(10, 10), 2018: halves(10, 10), 2019: halves(10, 0).slice(0, 6) }),
        2019,
        6,
        null,
      ),
    ).toMatchObject({
      ...{ proposed: 'last-year-profile', value: 120, error: 0, errorPercent: 0 },
    })
  })
})

describe('in December', () => {
  test('the year is what it was, without an error, but for a forecast of the finance system', () => {
    const whole = { ...years, 2019: halves(20, 30) }
    const found = yearForecast(books(whole, { budget: () => 999, erp: () => 250 }), 2019, 12, null)
    expect(found).toMatchObject({ value: 300, error: 0 })
    expect(found?.tried.map(({ method, value }) => [method, value])).toEqual([
      ['last-year-profile', 300],
      ['straight-line', 300],
      ['budget-profile', 300],
      ['erp-forecast', 250],
    ])
  })
})

describe('too little history', () => {
  test('is a straight line without an error, whatever else there is', () => {
    const one = { 2018: halves(10, 20), 2019: [30] }
    expect(yearForecast(books(one), 2019, 1, null)).toMatchObject({
      ...{
        method: 'straight-line',
        proposed: 'straight-line',
        value: 360,
        error: null,
        errorPercent: null,
        tooLittle: true,
      },
      tried: [
        { method: 'last-year-profile', tests: 0 },
        { method: 'straight-line', tests: 1 },
      ],
    })
  })

  test('is no forecast at all where the year to date is unknown', () => {
    expect(yearForecast(books({ 2018: halves(10, 20) }), 2019, 6, null)).toBeNull()
    expect(yearForecast(books({}), 2019, 6, null)).toBeNull()
  })
})

describe('odd years', () => {
  test('a year whose spend to date is nothing, or less, gives no profile: never a number divided by 0', () => {
    for (const first of [0, -5]) {
      const found = yearForecast(books({ 2018: halves(first, 20), 2019: halves(10, 0).slice(0, 6) }), 2019, 6, null)
      expect(valueOf(found, 'last-year-profile')).toBeUndefined()
    }
  })

  test('years without any spend have an error, but no per cent of it', () => {
    const found = yearForecast(books({ 2017: halves(0, 0), 2018: halves(0, 0), 2019: [0] }), 2019, 1, null)
    expect(found).toMatchObject({ method: 'straight-line', value: 0, error: 0, errorPercent: null })
  })

  test('a year that was refunded more than it cost is foreseen below zero', () => {
    expect(yearForecast(books({ 2019: [-10, -20] }), 2019, 2, null)).toMatchObject({ value: -180 })
  })
})
