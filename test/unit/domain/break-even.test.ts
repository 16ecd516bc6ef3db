import { describe, expect, test } from 'vitest'
import { breakEven, breakEvenMonth, monthlyBalance } from '#domain/break-even'
import { planYears } from '#domain/business-case'
import { month } from '#domain/month'
import { roedovreHigh, roedovreLow } from './roedovre'

/** A plan whose balance moves by these amounts, year by year. */
const plan = (...nets: number[]) =>
  planYears(
    nets.map((net) => ({ investment: 0, saving: net })),
    nets.length,
  )

describe('Rødovre from July 2015', () => {
  const start = month('2015-07')

  test('12.5 %: year 8, after 7.08 years, July 2022', () => {
    const found = breakEven(planYears(roedovreLow))!
    expect(found.year).toBe(8)
    expect(found.exact.toFixed(2)).toBe('7.08')
    expect(found.months).toBe(85)
    expect(breakEvenMonth(found, start)).toBe('2022-07')
  })

  test('25 %: year 5, after 4.17 years, August 2019', () => {
    const found = breakEven(planYears(roedovreHigh))!
    expect(found.year).toBe(5)
    expect(found.exact.toFixed(2)).toBe('4.17')
    expect(found.months).toBe(50)
    expect(breakEvenMonth(found, start)).toBe('2019-08')
  })

  test('12.5 % never breaks even in the seven years that were published', () => {
    expect(breakEven(planYears(roedovreLow, 7))).toBeNull()
  })
})

describe('the answers', () => {
  test('from the start, where the balance is never below zero', () => {
    expect(breakEven(plan(5, 1, 1))).toEqual({ year: 1, exact: 0, months: 1 })
    expect(breakEven(plan(0, 0))).toEqual({ year: 1, exact: 0, months: 1 })
    expect(breakEvenMonth(breakEven(plan(5))!, month('2015-07'))).toBe('2015-07')
  })

  test('never, where the balance ends below zero', () => {
    expect(breakEven(plan(-5, 3, 1))).toBeNull()
    expect(breakEven(plan(-5, 10, -6))).toBeNull()
    expect(breakEven([])).toBeNull()
  })

  test('the last crossing counts where it dips back under zero', () => {
    expect(breakEven(plan(-4, 8, -8, 16))).toEqual({ year: 4, exact: 3.25, months: 39 })
  })

  test('a balance of exactly zero is earned back, at the end of its year', () => {
    expect(breakEven(plan(-4, 4, 0))).toEqual({ year: 2, exact: 2, months: 24 })
  })

  test('a dip to exactly zero is no dip', () => {
    expect(breakEven(plan(-4, 8, -4, 5))).toMatchObject({ year: 2, exact: 1.5 })
  })

  test('from the start but with a dip after: the dip counts', () => {
    expect(breakEven(plan(4, -8, 8))).toEqual({ year: 3, exact: 2.5, months: 30 })
  })

  test('months are counted up: a twelfth and a bit is two months', () => {
    expect(breakEven(plan(-1, 11))?.months).toBe(12 + 2)
    expect(breakEven(plan(-1, 12))?.months).toBe(12 + 1)
  })
})

describe('the balance month by month', () => {
  test('meets the yearly balance each December and zero in the month of break-even', () => {
    const years = planYears(roedovreHigh)
    const points = monthlyBalance(years, month('2015-07'))
    expect(points).toHaveLength(120)
    expect(points[0]).toEqual({ month: '2015-07', cumulative: -17_500_000 })
    expect(points.filter((_, index) => index % 12 === 11).map(({ cumulative }) => cumulative)).toEqual(
      years.map(({ cumulative }) => cumulative),
    )
    const firstAboveZero = points.findIndex(({ cumulative }) => cumulative >= 0)
    expect(points[firstAboveZero]).toEqual({ month: '2019-08', cumulative: 0 })
  })
})
