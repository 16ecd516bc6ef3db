import { describe, expect, test } from 'vitest'
import { month } from '#domain/month'
import { addMonthly, monthsOfSegments, rowsOf, rowsWithout, spendMonths } from '#domain/realised/month-amounts'
import { combinedBreakdown } from '#domain/series-break'
import { toDate } from '../observed'
import { historyOf, monthly, monthsFrom, yearly } from './followed'

const row = (breakdown: string, committee = '') => ({ breakdown, committee })
const valuesOf = (amounts: readonly { readonly value: number | null }[]) => amounts.map(({ value }) => value)

describe('the months of a stretch', () => {
  test('add to it exactly, to the øre', () => {
    const stretch = [{ from: month('2018-01'), to: month('2018-12'), value: 100 }]
    const months = monthsOfSegments(stretch, monthsFrom('2018-01', 12))
    expect(valuesOf(months).reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(100)
    expect(months.every(({ spread }) => spread)).toBe(true)
    expect(new Set(valuesOf(months))).toEqual(new Set([8, 9]))
  })

  test('are unknown outside of it, and known alone where it is one month', () => {
    const stretch = [{ from: month('2018-02'), to: month('2018-02'), value: 7 }]
    expect(monthsOfSegments(stretch, monthsFrom('2018-01', 2))).toEqual([
      { month: '2018-01', value: null, spread: false },
      { month: '2018-02', value: 7, spread: false },
    ])
  })
})

describe('several rows together', () => {
  test('are unknown where one of them is, and where there is none', () => {
    const months = monthsFrom('2018-01', 2)
    const known = { month: month('2018-01'), value: 1, spread: false }
    expect(valuesOf(addMonthly(months, [[known], [known, { ...known, month: month('2018-02') }]]))).toEqual([2, null])
    expect(valuesOf(addMonthly(months, []))).toEqual([null, null])
  })

  test('of the combined breakdown are both of its parts, each row once', () => {
    expect(rowsOf([row(combinedBreakdown), row('5.28.20'), row('5.28.22', 'Social')])).toEqual([
      row('5.28.20'),
      row('5.28.22'),
      row('5.28.22', 'Social'),
    ])
  })
})

describe('the spend by month', () => {
  test('of cumulative reports is their difference; a missing report spreads the stretch', () => {
    const history = historyOf([toDate('2018-01', 5), toDate('2018-03', 11), toDate('2018-04', 12)])
    const months = spendMonths(history, [row('5.28.20')], monthsFrom('2018-01', 5))
    expect(months.map(({ value, spread }) => [value, spread])).toEqual([
      [5, false],
      [3, true],
      [3, true],
      [1, false],
      [null, false],
    ])
  })

  test('keeps committees apart', () => {
    const social = monthly('cost.actual', '5.28.21', '2018-01', [4]).map((item) => ({ ...item, committee: 'Social' }))
    const history = historyOf([...social, ...monthly('cost.actual', '5.28.21', '2018-01', [3])])
    const of = (committee: string) =>
      valuesOf(spendMonths(history, [row('5.28.21', committee)], monthsFrom('2018-01', 1)))
    expect([of(''), of('Social'), of('Børn')]).toEqual([[3], [4], [null]])
  })

  test('of 5.22 until 2015 is nothing beside 5.20, which held it; from 2016 on it is missing', () => {
    const history = historyOf([
      yearly('cost.actual', '5.28.20', 2015, 1200),
      yearly('cost.actual', '5.28.20', 2016, 600),
    ])
    const both = [row(combinedBreakdown)]
    expect(valuesOf(spendMonths(history, both, monthsFrom('2015-12', 2)))).toEqual([100, null])
    expect(rowsWithout(history, both, month('2015-12'))).toEqual([])
    expect(rowsWithout(history, both, month('2016-01'))).toEqual([row('5.28.22')])
  })
})
