import { describe, expect, test } from 'vitest'
import { breakYear, breaksBetween, combinedBreakdown, functionsOf, heldElsewhere } from '#domain/series-break'

describe('the break of 2015/16, when the foster families left 5.20', () => {
  test.each([
    ['5.28.20', 2015, 2016, true],
    ['5.28.20', 2016, 2015, true],
    ['5.28.20', 2014, 2018, true],
    ['5.28.22', 2015, 2016, true],
    ['5.28.20', 2014, 2015, false],
    ['5.28.20', 2016, 2017, false],
    ['5.28.21', 2015, 2016, false],
    [combinedBreakdown, 2015, 2016, false],
  ])('%s from %d to %d: %s', (breakdown, from, to, broken) => {
    expect(breaksBetween(breakdown, from, to)).toBe(broken)
  })

  test('the first year of a series that crosses it', () => {
    expect(breakYear('5.28.20', [2015, 2016, 2017])).toBe(2016)
    expect(breakYear('5.28.20', [2014, 2018])).toBe(2016)
    expect(breakYear('5.28.20', [2016, 2017])).toBeNull()
    expect(breakYear('5.28.20', [2014, 2015])).toBeNull()
    expect(breakYear('5.28.23', [2015, 2016])).toBeNull()
    expect(breakYear(combinedBreakdown, [2015, 2016])).toBeNull()
    expect(breakYear('5.28.20', [])).toBeNull()
  })

  test('5.22 was held by 5.20 until 2015', () => {
    expect(heldElsewhere('5.28.22', 2015)).toBe(true)
    expect(heldElsewhere('5.28.22', 2016)).toBe(false)
    expect(heldElsewhere('5.28.20', 2015)).toBe(false)
  })

  test('the combined row adds up both functions, any other only itself', () => {
    expect(functionsOf(combinedBreakdown)).toEqual(['5.28.20', '5.28.22'])
    expect(functionsOf('5.28.21')).toEqual(['5.28.21'])
  })
})
