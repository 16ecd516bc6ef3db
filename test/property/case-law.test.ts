import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakEven, breakEvenMonth, monthlyBalance } from '#domain/break-even'
import { type StatedPlanYear, planYears } from '#domain/business-case'
import { addMonths, isMonth, monthOf, monthRange, monthsBetween } from '#domain/month'

const amount = fc.integer({ min: 0, max: 2_000_000_000 })
const planYear = fc.record({ investment: amount, saving: amount })
const plan = fc.array(planYear, { minLength: 1, maxLength: 12 })
const horizon = fc.integer({ min: 1, max: 15 })
const calendarMonth = fc
  .record({ year: fc.integer({ min: 1950, max: 2150 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => monthOf(year, number))
const never = Number.POSITIVE_INFINITY

const withMore = (years: readonly StatedPlanYear[], more: readonly number[]): StatedPlanYear[] =>
  years.map(({ investment, saving }, index) => ({ investment, saving: saving + (more[index] ?? 0) }))

describe('break-even', () => {
  test('is never delayed by more saving', () => {
    fc.assert(
      fc.property(plan, horizon, fc.array(amount), (years, to, more) => {
        const before = breakEven(planYears(years, to))
        const after = breakEven(planYears(withMore(years, more), to))
        expect(after?.year ?? never).toBeLessThanOrEqual(before?.year ?? never)
        expect(after?.exact ?? never).toBeLessThanOrEqual(before?.exact ?? never)
        expect(after?.months ?? never).toBeLessThanOrEqual(before?.months ?? never)
      }),
      { numRuns: 2000 },
    )
  })

  test('is for good: no balance after it is below zero, and the one before it is', () => {
    fc.assert(
      fc.property(plan, horizon, (stated, to) => {
        const years = planYears(stated, to)
        const found = breakEven(years)
        if (found === null) {
          expect(years.at(-1)!.cumulative).toBeLessThan(0)
          return
        }
        expect(years.filter(({ year }) => year >= found.year).every(({ cumulative }) => cumulative >= 0)).toBe(true)
        if (found.year > 1) expect(years[found.year - 2]!.cumulative).toBeLessThan(0)
        expect(found.exact === 0 || (found.exact > found.year - 1 && found.exact <= found.year)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('falls in the month in which the monthly balance has come to zero', () => {
    fc.assert(
      fc.property(plan, horizon, calendarMonth, (stated, to, start) => {
        const years = planYears(stated, to)
        const found = breakEven(years)
        if (found === null || found.exact === 0) return
        const points = monthlyBalance(years, start)
        const at = points[found.months - 1]!
        expect(at.month).toBe(breakEvenMonth(found, start))
        expect(at.cumulative).toBeGreaterThanOrEqual(0)
        expect(points[found.months - 2]?.cumulative ?? -1).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('scenarios of equal investment and ordered savings do not cross', () => {
    fc.assert(
      fc.property(plan, fc.array(amount), horizon, (low, more, to) => {
        const lower = planYears(low, to)
        const higher = planYears(withMore(low, more), to)
        expect(higher.every(({ cumulative }, index) => cumulative >= lower[index]!.cumulative)).toBe(true)
      }),
    )
  })
})

describe('plan years', () => {
  test('the balance is the sum of what each year adds', () => {
    fc.assert(
      fc.property(plan, horizon, (stated, to) => {
        let sum = 0
        for (const { saving, investment, net, cumulative } of planYears(stated, to)) {
          sum += saving - investment
          expect([net, cumulative]).toEqual([saving - investment, sum])
        }
      }),
    )
  })

  test('a discount of 0 changes nothing, and a higher one never raises a year’s net in size', () => {
    fc.assert(
      fc.property(plan, horizon, fc.double({ min: 0, max: 0.5, noNaN: true }), (stated, to, rate) => {
        const plain = planYears(stated, to)
        expect(planYears(stated, to, 0)).toEqual(plain)
        planYears(stated, to, rate).forEach(({ net }, index) => {
          expect(Math.abs(net)).toBeLessThanOrEqual(Math.abs(plain[index]!.net))
        })
      }),
    )
  })

  test('holding a series constant is the same as stating it longer', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 5 }), (stated, extra) => {
        const longer = [...stated, ...Array<StatedPlanYear>(extra).fill(stated.at(-1)!)]
        const balances = (years: readonly StatedPlanYear[]) =>
          planYears(years, stated.length + extra).map(({ cumulative }) => cumulative)
        expect(balances(stated)).toEqual(balances(longer))
      }),
    )
  })
})

describe('months', () => {
  test('forth and back is where it began', () => {
    fc.assert(
      fc.property(calendarMonth, fc.integer({ min: -500, max: 500 }), (from, count) => {
        const to = addMonths(from, count)
        expect(isMonth(to)).toBe(true)
        expect(addMonths(to, -count)).toBe(from)
        expect(monthsBetween(from, to)).toBe(count)
        expect(from < to).toBe(count > 0)
      }),
    )
  })

  test('a range is its months in order, each once', () => {
    fc.assert(
      fc.property(calendarMonth, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const range = monthRange(from, addMonths(from, count))
        expect(range).toHaveLength(count + 1)
        expect([...new Set(range)].sort()).toEqual(range)
      }),
    )
  })
})
