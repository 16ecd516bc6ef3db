import { describe, expect, test } from 'vitest'
import { month } from '#domain/month'
import { type ErpBooks, erpPace } from '#domain/realised/erp-pace'
import { historyOf, monthly, times } from './followed'

/** 2017 spent 100 a month, 2018 80 to September; the forecast for 2018 is 960. Index 0 is January 2018. */
const books = (change: Partial<ErpBooks> = {}): ErpBooks => ({
  start: month('2018-01'),
  rows: [{ breakdown: '5.28.20', committee: '' }],
  reference: 2017,
  spend: historyOf([
    ...monthly('cost.actual', '5.28.20', '2017-01', times(12, 100)),
    ...monthly('cost.actual', '5.28.20', '2018-01', times(12, 80)),
  ]),
  factorsOf: () => ({ reference: 1, actual: 1 }),
  erp: () => 960,
  ...change,
})

describe('what the forecast leaves to be saved', () => {
  test('is the rest of the reference less the rest of the forecast, spread evenly', () => {
    // October to December: 300 − (960 − 720) = 60.
    expect(erpPace(books())(8)).toEqual([20, 20, 20])
  })

  test('is brought to the price level', () => {
    const [first] = erpPace(books({ factorsOf: () => ({ reference: 1.1, actual: 0.5 }) }))(10) ?? []
    expect(first).toBeCloseTo(110 - (960 - 880) * 0.5, 10)
  })

  test('is nothing after December, where the year was forecast', () => {
    expect(erpPace(books())(11)).toEqual([])
  })

  test('counts from a start in the middle of a year', () => {
    expect(erpPace(books({ start: month('2018-09') }))(0)).toEqual([20, 20, 20])
  })
})

describe('is unknown', () => {
  test.each([
    ['in a month by which nothing was forecast', books({ erp: () => null }), 8],
    ['in a December by which nothing was forecast', books({ erp: () => null }), 11],
    ['where the year cannot be compared', books({ factorsOf: () => null }), 8],
    [
      'where the spend to date has a hole',
      books({ spend: historyOf(monthly('cost.actual', '5.28.20', '2017-01', times(12, 1))) }),
      8,
    ],
    ['where the reference has a hole', books({ reference: 2016 }), 8],
  ])('%s', (_where, known, at) => {
    expect(erpPace(known)(at)).toBeNull()
  })
})
