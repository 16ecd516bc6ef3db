import { describe, expect, test } from 'vitest'
import { costFigure, inYear, toDateTime, totalFigure } from '#domain/cost-figures'
import { costHistory } from '#domain/cost-history'
import { month } from '#domain/month'
import { combinedBreakdown } from '#domain/series-break'
import { faxe, observed, ofMonth, toDate } from './observed'

const history = costHistory(faxe, null, () => null)
const year = (breakdown: string, of: number) =>
  costFigure(history, { breakdown, committee: '' }, { basis: 'year', year: of })

describe('Faxe as published', () => {
  test.each([
    [2015, 88_140_258],
    [2016, 94_071_549],
    [2017, 98_309_694],
    [2018, 121_711_370],
  ])('I alt %d: %d kr., and nothing of it is partial', (of, kroner) => {
    expect(totalFigure(history, { basis: 'year', year: of })).toMatchObject({ value: kroner * 100, reason: null })
  })

  test.each([
    [2015, 41_360_572],
    [2016, 48_674_778],
  ])('5.20 + 5.22 in %d: %d kr.', (of, kroner) => {
    expect(year(combinedBreakdown, of)).toMatchObject({ value: kroner * 100, reason: null })
  })

  test('5.22 in 2015 is in 5.20, not missing and not 0', () => {
    expect(year('5.28.22', 2015)).toMatchObject({ value: null, reason: 'in-5.20' })
  })

  test('a year or a function that nobody imported is missing', () => {
    expect(year('5.28.20', 2014)).toMatchObject({ value: null, reason: 'missing' })
    expect(year('5.28.25', 2018)).toMatchObject({ value: null, reason: 'missing' })
    expect(totalFigure(history, { basis: 'year', year: 2019 }).value).toBeNull()
  })
})

describe('a total', () => {
  const january = { basis: 'ytd', at: month('2018-01') } as const

  test('says that it is partial where a row has no figure', () => {
    const lacking = costHistory(
      [ofMonth('2018-01', 5), ofMonth('2018-02', 7, { breakdown: '5.28.21' })],
      null,
      () => null,
    )
    expect(totalFigure(lacking, january)).toMatchObject({ value: 5, reason: 'partial' })
  })

  test('keeps the same function under two committees apart and adds both', () => {
    const two = costHistory(
      [ofMonth('2018-01', 5, { committee: 'Børn' }), ofMonth('2018-01', 7, { committee: 'Social' })],
      null,
      () => null,
    )
    expect(totalFigure(two, january).value).toBe(12)
    expect(costFigure(two, { breakdown: '5.28.20', committee: 'Social' }, january).value).toBe(7)
    expect(costFigure(two, { breakdown: '5.28.20', committee: '' }, january).value).toBeNull()
  })

  test('knows the rows that only another source has, without taking its figures', () => {
    const months = Array.from({ length: 12 }, (_, index) => ofMonth(`2018-${String(index + 1).padStart(2, '0')}`, 1))
    const mixed = costHistory([...months, observed({ breakdown: '5.28.21', value: 9 })], null, () => null)
    expect(totalFigure(mixed, { basis: 'year', year: 2018 })).toMatchObject({ value: 12, reason: 'partial' })
  })
})

describe('as of a month', () => {
  const items = [ofMonth('2018-01', 5), ofMonth('2018-02', 7), observed({ period: '2017', value: 90 })]

  test('nothing after it counts; a year counts from its December on', () => {
    const at = (asOf: string) =>
      costHistory(items, month(asOf), () => null).map((found) => [found.year, found.leading.observations.length])
    expect(at('2018-01')).toEqual([
      [2017, 1],
      [2018, 1],
    ])
    expect(at('2017-11')).toEqual([])
    expect(at('2017-12')).toEqual([[2017, 1]])
  })

  test('only spend is history', () => {
    expect(costHistory([observed({ measure: 'cost.forecast' })], null, () => null)).toEqual([])
  })

  test('a month is known by the difference of two reports', () => {
    const reports = costHistory([toDate('2018-01', 5), toDate('2018-02', 12)], null, () => null)
    const key = { breakdown: '5.28.20', committee: '' }
    expect(costFigure(reports, key, { basis: 'month', at: month('2018-02') }).value).toBe(7)
  })
})

test('the time that is compared', () => {
  expect(toDateTime(2018, month('2018-11'))).toEqual({ basis: 'ytd', at: '2018-11' })
  expect(toDateTime(2018, month('2018-12'))).toEqual({ basis: 'year', year: 2018 })
  expect(toDateTime(2018, month('2019-03'))).toEqual({ basis: 'year', year: 2018 })
  expect(inYear({ basis: 'ytd', at: month('2018-11') }, 2017)).toEqual({ basis: 'ytd', at: '2017-11' })
  expect(inYear({ basis: 'year', year: 2018 }, 2017)).toEqual({ basis: 'year', year: 2017 })
})
