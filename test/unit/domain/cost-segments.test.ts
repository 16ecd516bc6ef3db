import { describe, expect, test } from 'vitest'
import { missingMonths, monthFigure, segmentsOf, toDateFigure, yearFigure } from '#domain/cost-segments'
import { month } from '#domain/month'
import { observed, ofMonth, toDate } from './observed'

const of = (...observations: ReturnType<typeof observed>[]) => segmentsOf(observations, 2018)

describe('stretches of months', () => {
  test('a cumulative figure is the months since the one before', () => {
    expect(of(toDate('2018-03', 60), toDate('2018-01', 10), toDate('2018-02', 25))).toEqual([
      { from: '2018-01', to: '2018-01', value: 10 },
      { from: '2018-02', to: '2018-02', value: 15 },
      { from: '2018-03', to: '2018-03', value: 35 },
    ])
  })

  test('a missing report makes the difference a range', () => {
    expect(of(toDate('2018-03', 60), toDate('2018-06', 100))).toEqual([
      { from: '2018-01', to: '2018-03', value: 60 },
      { from: '2018-04', to: '2018-06', value: 40 },
    ])
  })

  test('a correction makes a month negative', () => {
    expect(of(toDate('2018-01', 60), toDate('2018-02', 50))[1]?.value).toBe(-10)
  })

  test('a year is its twelve months', () => {
    expect(of(observed({ value: 120 }))).toEqual([{ from: '2018-01', to: '2018-12', value: 120 }])
  })

  test('gross and refund of one month add up', () => {
    expect(of(ofMonth('2018-01', 60, { dranst: 1 }), ofMonth('2018-01', -20, { dranst: 2 }))).toEqual([
      { from: '2018-01', to: '2018-01', value: 40 },
    ])
  })

  test('nothing observed, no stretch', () => {
    expect(of()).toEqual([])
  })
})

describe('one month', () => {
  test('is known where it stands alone', () => {
    expect(monthFigure(of(ofMonth('2018-02', 7)), month('2018-02'))).toMatchObject({ value: 7, reason: null })
  })

  test('is never a whole range: the last month shows it as one, the others are unknown', () => {
    const segments = of(toDate('2018-03', 60))
    expect(monthFigure(segments, month('2018-03'))).toMatchObject({ value: 60, reason: 'range', from: '2018-01' })
    expect(monthFigure(segments, month('2018-02'))).toMatchObject({ value: null, reason: 'range' })
  })

  test('is unknown where nothing covers it, never 0', () => {
    expect(monthFigure(of(ofMonth('2018-02', 7)), month('2018-03'))).toMatchObject({ value: null, reason: 'missing' })
  })
})

describe('year to date', () => {
  const holed = of(ofMonth('2018-01', 10), ofMonth('2018-03', 30))

  test('adds up from January', () => {
    expect(toDateFigure(of(ofMonth('2018-01', 10), ofMonth('2018-02', 5)), month('2018-02'))).toMatchObject({
      value: 15,
      basis: 'ytd',
      reason: null,
    })
  })

  test('is unknown past a hole, and known before it', () => {
    expect(toDateFigure(holed, month('2018-01')).value).toBe(10)
    expect(toDateFigure(holed, month('2018-02')).value).toBeNull()
    expect(toDateFigure(holed, month('2018-03'))).toMatchObject({ value: null, reason: 'missing' })
  })

  test('is unknown within a range and at the months after the last', () => {
    const segments = of(toDate('2018-03', 60))
    expect(toDateFigure(segments, month('2018-02')).value).toBeNull()
    expect(toDateFigure(segments, month('2018-03')).value).toBe(60)
    expect(toDateFigure(segments, month('2018-04')).value).toBeNull()
  })

  test('of a whole year needs December', () => {
    expect(yearFigure(of(toDate('2018-12', 60)), 2018)).toMatchObject({ value: 60, period: '2018', basis: 'year' })
    expect(yearFigure(of(toDate('2018-11', 60)), 2018)).toMatchObject({ value: null, reason: 'missing' })
  })

  test('the holes are named', () => {
    expect(missingMonths(holed, month('2018-04'))).toEqual(['2018-02', '2018-04'])
    expect(missingMonths(of(toDate('2018-04', 1)), month('2018-04'))).toEqual([])
  })
})
