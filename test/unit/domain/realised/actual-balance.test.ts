import { describe, expect, test } from 'vitest'
import { addMonths, month } from '#domain/month'
import { actualBalance } from '#domain/realised/actual-balance'
import type { MonthAmount } from '#domain/realised/month-amounts'
import { times } from './followed'

const amounts = (...values: (number | null)[]): MonthAmount[] =>
  values.map((value, index) => ({ month: addMonths(month('2018-07'), index), value, spread: false }))

const balances = (investment: MonthAmount[], saving: MonthAmount[], rate = 0) =>
  actualBalance(investment, saving, rate).map(({ cumulative }) => cumulative)

test('adds up what was saved less what was invested', () => {
  expect(actualBalance(amounts(100, 50), amounts(20, 70), 0)).toEqual([
    { month: '2018-07', investment: 100, saving: 20, cumulative: -80 },
    { month: '2018-08', investment: 50, saving: 70, cumulative: -60 },
  ])
})

describe('stops before the first hole', () => {
  test.each([
    ['in the investment', amounts(1, 1, null, 1), amounts(1, 1, 1, 1), 2],
    ['in the saving', amounts(1, 1, 1, 1), amounts(1, null, 1, 1), 1],
    ['in the first month', amounts(null, 1), amounts(1, 1), 0],
    ['where the saving has no months at all', amounts(1, 1), [], 0],
  ])('%s', (_where, investment, saving, months) => {
    expect(balances(investment, saving)).toHaveLength(months)
  })
})

test('is discounted by the plan year of each month, counted from the start and not from January', () => {
  const found = balances(amounts(...times(13, 0)), amounts(...times(13, 104)), 0.04)
  expect(found[0]).toBeCloseTo(100, 10)
  expect(found[11]).toBeCloseTo(1200, 10)
  expect(found[12]).toBeCloseTo(1200 + 104 / 1.04 ** 2, 10)
})
