import { describe, expect, test } from 'vitest'
import { type PaceHistory, fewestPaceTests, leastWrong, paceOf, testPaces } from '#domain/realised/pace'
import type { ForecastMethod } from '#domain/realised/settings'
import { times } from './followed'

const history = (saving: readonly number[], change: Partial<PaceHistory> = {}): PaceHistory => ({
  saving,
  plan: [],
  monthOfYear: (at) => (at % 12) + 1,
  ...change,
})

const next = (method: ForecastMethod, known: PaceHistory, count = 3) =>
  paceOf(method, known, known.saving.length - 1, count)

describe('the straight line', () => {
  test('goes on with the average of the last twelve months', () => {
    expect(next('straight-line', history([...times(6, 999), ...times(12, 10)]))).toEqual([10, 10, 10])
  })

  test('of fewer months is their average; a single month is itself', () => {
    expect(next('straight-line', history([10, 20]))).toEqual([15, 15, 15])
    expect(next('straight-line', history([7]))).toEqual([7, 7, 7])
  })

  test('below zero goes on below zero', () => {
    expect(next('straight-line', history([-4, -2]), 1)).toEqual([-3])
  })
})

describe("last year's profile", () => {
  const wave = Array.from({ length: 12 }, (_, index) => index + 1)

  test('repeats the last twelve months, month by month, year after year', () => {
    expect(next('last-year-profile', history([...times(3, 99), ...wave]), 14)).toEqual([...wave, 1, 2])
  })

  test('takes a whole year', () => {
    expect(next('last-year-profile', history(wave.slice(1)))).toBeNull()
    expect(next('last-year-profile', history(wave), 1)).toEqual([1])
  })
})

describe("the plan's profile", () => {
  test('goes on with the realised share of what is planned', () => {
    const plan = [...times(12, 100), ...times(12, 200)]
    expect(next('budget-profile', history(times(12, 50), { plan }))).toEqual([100, 100, 100])
  })

  test('is a share of the last twelve months only', () => {
    const plan = [...times(12, 100), ...times(24, 200)]
    expect(next('budget-profile', history([...times(12, 0), ...times(12, 300)], { plan }), 1)).toEqual([300])
  })

  test('past the end of the plan holds its last month', () => {
    expect(next('budget-profile', history([10, 20], { plan: [20, 20, 40] }), 3)).toEqual([30, 30, 30])
  })

  test.each([
    ['without a plan', []],
    ['where nothing was planned so far', [0, 0, 100]],
    ['where less than nothing was', [-5, -5, 100]],
  ])('%s there is none', (_where, plan) => {
    expect(next('budget-profile', history([10, 10], { plan }))).toBeNull()
  })

  test('does not multiply a saving below zero: it goes on as it is', () => {
    expect(next('budget-profile', history([-10, -20], { plan: [10, 10, 1000] }))).toEqual([-15, -15, -15])
  })
})

describe("the finance system's forecast", () => {
  const erp = (rest: readonly number[] | null) => ({ erp: () => rest })

  test('is what it leaves to be saved to December, then the average of that year', () => {
    // January to September 10 a month, October to December 30: 180 a year.
    expect(next('erp-forecast', history(times(9, 10), erp([30, 30, 30])), 5)).toEqual([30, 30, 30, 15, 15])
  })

  test('counts the months of the calendar year alone', () => {
    const known = history([...times(12, 999), ...times(11, 10)], erp([70]))
    expect(next('erp-forecast', known, 3)).toEqual([70, 15, 15])
  })

  test('in December is that year again', () => {
    expect(next('erp-forecast', history(times(12, 10), erp([])), 2)).toEqual([10, 10])
  })

  test('starts in the middle of a year with the months there are', () => {
    const known = history([10, 20], { ...erp([30]), monthOfYear: (at) => at + 10 })
    expect(next('erp-forecast', known, 2)).toEqual([30, 20])
  })

  test('is no longer than it is asked for', () => {
    expect(next('erp-forecast', history([10], erp(times(11, 5))), 2)).toEqual([5, 5])
  })

  test('is none where nothing is stated, or the saving does not rest on spend', () => {
    expect(next('erp-forecast', history([10], erp(null)))).toBeNull()
    expect(next('erp-forecast', history([10]))).toBeNull()
  })
})

test('outside of the history there is no pace', () => {
  expect([-1, 2].map((at) => paceOf('straight-line', history([1, 2]), at, 1))).toEqual([null, null])
})

describe('the tests of the methods', () => {
  test('compare the next twelve months as foreseen with what they were', () => {
    // 24 months: seven months have half a year before and a year after them. From month 6 on 12 months of 10 are foreseen
    // as 0, and so on; the last one has seen 0 for 12 months too.
    const known = history([...times(12, 0), ...times(12, 10)])
    const [profile, straight] = testPaces(known)
    expect(straight).toEqual({ method: 'straight-line', tests: 7, error: (60 + 70 + 80 + 90 + 100 + 110 + 120) / 7 })
    expect(profile).toEqual({ method: 'last-year-profile', tests: 1, error: null })
  })

  test.each([
    [22, 5, null],
    [23, 6, 0],
  ])('of %d months are %d, whose error is %j: fewer than six say nothing', (months, tests, error) => {
    expect(testPaces(history(times(months, 10)))).toContainEqual({ method: 'straight-line', tests, error })
    expect(fewestPaceTests).toBe(6)
  })

  test('leave out a method that the last month gives nothing of', () => {
    expect(testPaces(history([1, 2])).map(({ method }) => method)).toEqual(['straight-line'])
    expect(testPaces(history([]))).toEqual([])
  })

  test('of a constant history find no error in any method that applies', () => {
    const known = history(times(40, 10), { plan: times(60, 10), erp: (at) => times(11 - (at % 12), 10) })
    expect(testPaces(known).map(({ method, error }) => [method, error])).toEqual([
      ['last-year-profile', 0],
      ['straight-line', 0],
      ['budget-profile', 0],
      ['erp-forecast', 0],
    ])
  })
})

describe('the least wrong', () => {
  const tested = (method: ForecastMethod, error: number | null) => ({ method, error, tests: 6 })

  test('is the one with the smallest error, the first of equals', () => {
    const all = [tested('last-year-profile', 3), tested('straight-line', 2), tested('budget-profile', 2)]
    expect(leastWrong(all)?.method).toBe('straight-line')
  })

  test('of two that differ by what adding fractions leaves is the first', () => {
    const all = [tested('last-year-profile', 3), tested('straight-line', 2.000_01), tested('budget-profile', 2)]
    expect(leastWrong(all)?.method).toBe('straight-line')
    expect(leastWrong([tested('straight-line', 2.02), tested('budget-profile', 2)])?.method).toBe('budget-profile')
  })

  test('is none where no error is known', () => {
    expect(leastWrong([tested('straight-line', null)])).toBeNull()
    expect(leastWrong([])).toBeNull()
  })
})
