import { describe, expect, test } from 'vitest'
import { type Figure, known, unknown } from '#domain/figure'
import type { MoneyRow } from '#domain/money-page'
import { spendStatus } from '#domain/spend-status'

const year = '2018'
const row = (yearToDate: number | null, budgetToDate: number | null): MoneyRow => {
  const none: Figure = unknown(year, 'year', 'missing')
  const spent = yearToDate === null ? none : known(year, 'year', yearToDate)
  return {
    breakdown: '5.28.20',
    committee: '',
    yearToDate: spent,
    previousYearToDate: none,
    budgetOriginal: none,
    budgetRevised: none,
    expected: none,
    deviation: none,
    consumedPercent: null,
    deviationToDate:
      yearToDate === null || budgetToDate === null ? none : known(year, 'year', yearToDate - budgetToDate),
  }
}

describe('spend against the budget to date', () => {
  test.each([
    [900, 1000, 'on-track'],
    [1000, 1000, 'on-track'],
    [1001, 1000, 'attention'],
    [1020, 1000, 'attention'],
    [1021, 1000, 'off-track'],
    [-980, -1000, 'attention'],
    [-979, -1000, 'off-track'],
    [-1100, -1000, 'on-track'],
    [1, 0, 'off-track'],
    [0, 0, 'on-track'],
    [null, 1000, 'no-data'],
    [900, null, 'no-target'],
    [null, null, 'no-data'],
  ] as const)('%d of %d: %s', (spent, budget, status) => {
    expect(spendStatus(row(spent, budget))).toBe(status)
  })
})
