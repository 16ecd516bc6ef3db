import { describe, expect, test } from 'vitest'
import { month } from '#domain/month'
import { type PlanItemLine, plannedItems } from '#domain/realised/plan-items'

const line = (item: string, period: string, ore: number): PlanItemLine => ({ item, period, ore })

const planned = (lines: readonly PlanItemLine[], months: number) =>
  Object.fromEntries(plannedItems(lines, month('2018-07'), months))

describe('what the plan has for an item', () => {
  test('is a twelfth of its year for each month', () => {
    const lines = [line('Løn', 'Y1', 1200), line('Løn', 'Y2', 2400)]
    expect([1, 12, 15].map((months) => planned(lines, months)['Løn'])).toEqual([100, 1200, 1800])
  })

  test('goes on as in the last year that the plan states', () => {
    expect(planned([line('Løn', 'Y1', 1200), line('Løn', 'Y2', 2400)], 30)).toEqual({ Løn: 1200 + 2400 + 1200 })
  })

  test('ends with an item that ended before the plan did: a single evaluation is not bought every year', () => {
    const lines = [line('Løn', 'Y1', 1200), line('Løn', 'Y2', 1200), line('Evaluering', 'Y1', 240)]
    expect(planned(lines, 36)).toEqual({ Løn: 3600, Evaluering: 240 })
  })

  test('begins with an item that begins later', () => {
    const lines = [line('Løn', 'Y1', 1200), line('Løn', 'Y2', 1200), line('Kurser', 'Y2', 120)]
    expect(planned(lines, 18)).toEqual({ Løn: 1800, Kurser: 60 })
  })

  test('is what was typed for a month, in place of its part of the year', () => {
    const lines = [line('Løn', 'Y1', 1200), line('Løn', '2018-08', 500)]
    expect(planned(lines, 3)).toEqual({ Løn: 100 + 500 + 100 })
  })

  test('holds a year that was typed by month as a whole, spread evenly', () => {
    const lines = [line('Løn', '2018-07', 900), line('Løn', '2018-12', 300)]
    expect(planned(lines, 12)).toEqual({ Løn: 1200 })
    expect(planned(lines, 15)).toEqual({ Løn: 1500 })
  })
})

test('lines without an item, before the start or of no period make no item', () => {
  expect(planned([line('', 'Y1', 1200), line('Løn', '2018-06', 9), line('Løn', '?', 9)], 12)).toEqual({ Løn: 0 })
  expect(planned([], 12)).toEqual({})
})
