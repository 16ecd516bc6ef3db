import { describe, expect, test } from 'vitest'
import { addMonths, isDayOfMonth, isMonth, month, monthOf, monthRange, monthsBetween } from '#domain/month'

test.each(['2018-00', '2018-13', '2018-1', '18-01', '1899-12', '2200-01', '2018-01-01', ' 2018-01', ''])(
  '%j is no month',
  (text) => {
    expect(isMonth(text)).toBe(false)
    expect(() => month(text)).toThrow(RangeError)
  },
)

test('a month of a year', () => {
  expect(monthOf(2018, 3)).toBe('2018-03')
  expect(() => monthOf(2018, 13)).toThrow(RangeError)
  expect(() => monthOf(2018, 0)).toThrow(RangeError)
})

describe('moving', () => {
  test.each([
    ['2018-01', -1, '2017-12'],
    ['2018-12', 1, '2019-01'],
    ['2015-07', 84, '2022-07'],
    ['2018-06', 0, '2018-06'],
    ['2018-06', -18, '2016-12'],
  ])('%s by %d: %s', (from, count, to) => {
    expect(addMonths(month(from), count)).toBe(to)
    expect(monthsBetween(month(from), month(to))).toBe(count)
  })

  test('out of the calendar is an error, not another month', () => {
    expect(() => addMonths(month('2199-12'), 1)).toThrow(RangeError)
    expect(() => addMonths(month('1900-01'), -1)).toThrow(RangeError)
  })
})

test('a range holds both ends, and nothing backwards', () => {
  expect(monthRange(month('2017-11'), month('2018-02'))).toEqual(['2017-11', '2017-12', '2018-01', '2018-02'])
  expect(monthRange(month('2018-02'), month('2018-02'))).toEqual(['2018-02'])
  expect(monthRange(month('2018-02'), month('2018-01'))).toEqual([])
})

test.each([
  [29, 2, true],
  [30, 2, false],
  [31, 4, false],
  [31, 12, true],
  [0, 1, false],
  [1, 13, false],
])('day %d of month %d: %s', (day, number, exists) => {
  expect(isDayOfMonth(day, number)).toBe(exists)
})
