import { describe, expect, test } from 'vitest'
import { calendarYearOf, fitsBasis, lastMonthOf } from '#domain/period'

describe('the form that a basis asks for', () => {
  test.each([
    ['2018-06', 'month', true],
    ['2018-06', 'ytd', true],
    ['2018', 'month', false],
    ['2018-13', 'ytd', false],
    ['2018', 'year', true],
    ['18', 'year', false],
    ['2018-06', 'year', false],
    ['2017/2018', 'schoolyear', true],
    ['2017/2019', 'schoolyear', false],
    ['2017/18', 'schoolyear', false],
    ['Y1', 'plan-year', true],
    ['Y10', 'plan-year', true],
    ['Y0', 'plan-year', false],
    ['1', 'plan-year', false],
  ] as const)('%s as %s: %s', (period, basis, fits) => {
    expect(fitsBasis(period, basis)).toBe(fits)
  })
})

test('the last month of a period', () => {
  expect(lastMonthOf('2018-06', 'ytd')).toBe('2018-06')
  expect(lastMonthOf('2018', 'year')).toBe('2018-12')
  expect(lastMonthOf('2017/2018', 'schoolyear')).toBe('2018-07')
  expect(lastMonthOf('Y3', 'plan-year')).toBeNull()
})

test('the calendar year of a period', () => {
  expect(calendarYearOf('2018-06', 'month')).toBe(2018)
  expect(calendarYearOf('2018', 'year')).toBe(2018)
  expect(calendarYearOf('2017/2018', 'schoolyear')).toBeNull()
  expect(calendarYearOf('Y3', 'plan-year')).toBeNull()
})
