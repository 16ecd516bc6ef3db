import { describe, expect, test } from 'vitest'
import { type Month, month } from '#domain/month'
import { sameMonths, sourcesOf } from '#domain/realised/sources'
import { toDate } from '../observed'
import { historyOf, monthly, monthsFrom, times, yearly } from './followed'

const row = { breakdown: '5.28.20', committee: '' }
const spend = historyOf(monthly('cost.actual', '5.28.20', '2018-01', times(12, 10)))

const periods = (months: readonly Month[], history = spend) =>
  sourcesOf(history, 'cost.actual', [row], months).map(({ ref: { period, basis }, value }) => [basis, period, value])

describe('the figures behind some months of a year', () => {
  test('are one for the whole year', () => {
    expect(periods(monthsFrom('2018-01', 12))).toEqual([['year', '2018', 120]])
  })

  test('are one for the year to date', () => {
    expect(periods(monthsFrom('2018-01', 3))).toEqual([['ytd', '2018-03', 30]])
  })

  test('are each month where they do not begin in January', () => {
    expect(periods(monthsFrom('2018-11', 2))).toEqual([
      ['month', '2018-11', 10],
      ['month', '2018-12', 10],
    ])
  })

  test('are the year where it is known only so', () => {
    const annual = historyOf([yearly('cost.actual', '5.28.20', 2018, 99)])
    expect(periods(monthsFrom('2018-07', 6), annual)).toEqual([['year', '2018', 99]])
  })

  test('are the range that ends in a month where reports are missing', () => {
    const reports = historyOf([toDate('2018-02', 5), toDate('2018-04', 9)])
    expect(periods(monthsFrom('2018-01', 4), reports)).toEqual([['ytd', '2018-04', 9]])
  })

  test('name the committee where there is one, and nothing of what is not known', () => {
    const social = { ...row, committee: 'Social' }
    const found = monthly('cost.actual', '5.28.20', '2018-01', [7]).map((item) => ({ ...item, ...social }))
    expect(sourcesOf(historyOf(found), 'cost.actual', [social, row], monthsFrom('2018-01', 1))).toEqual([
      {
        ref: { measure: 'cost.actual', ...social, component: '', period: '2018-01', basis: 'ytd' },
        value: 7,
      },
    ])
    expect(periods([])).toEqual([])
  })
})

test('the same months of another year', () => {
  expect(sameMonths([month('2018-02'), month('2018-12')], 2015)).toEqual(['2015-02', '2015-12'])
})
