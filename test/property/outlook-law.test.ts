import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '#domain/month'
import { forecastIf } from '#domain/realised/break-even-forecast'
import { comparablePlan } from '#domain/realised/comparable-plan'
import { balancesAhead, monthOfBreakEven } from '#domain/realised/outlook'
import { anyCase, forecast, rank, start } from './forecast-case'
import { ore, positive, runs } from './realised-arbitraries'

describe('what it takes', () => {
  test('is just enough: saved every month it brings the break-even to the approved month, and a little less does not', () => {
    fc.assert(
      fc.property(anyCase(ore), (of) => {
        const found = forecast(of)
        const approvedMonth = comparablePlan(of.plan, start, []).breakEven
        if (found?.takes?.kind !== 'more' || approvedMonth === null) return
        const { perMonth, months: count, short } = found.takes
        const breakEven = (more: number) =>
          monthOfBreakEven(
            [
              ...found.past,
              ...balancesAhead(
                found.ahead,
                found.months.map(({ saving }) => saving + more),
              ),
            ],
            start,
          )
        expect(rank(breakEven(perMonth * (1 + 1e-9) + 1e-6))).toBeLessThanOrEqual(rank(approvedMonth))
        expect(rank(breakEven(perMonth * 0.99 - 1))).toBeGreaterThan(rank(approvedMonth))
        expect(short).toBeGreaterThan(0)
        expect(addMonths(start, found.past.length + count - 1) >= approvedMonth).toBe(true)
      }),
      runs(500),
    )
  })

  test('is nothing just where the expected month is not after the approved one', () => {
    fc.assert(
      fc.property(anyCase(ore), (of) => {
        const found = forecast(of)
        if (!found?.takes) return
        const approvedMonth = comparablePlan(of.plan, start, []).breakEven
        const ahead = rank(approvedMonth) >= found.past.length
        if (ahead) expect(found.takes.kind === 'enough').toBe(rank(found.expected) <= rank(approvedMonth))
      }),
      runs(500),
    )
  })
})

describe('a what-if', () => {
  const whatIf = fc.record({
    success: fc.integer({ min: 0, max: 50 }).map((parts) => parts / 10),
    price: fc.integer({ min: 0, max: 50 }).map((parts) => parts / 10),
    phaseIn: fc.integer({ min: 0, max: 120 }),
  })

  test('changes nothing that it is asked of, and gives one balance for each month ahead', () => {
    fc.assert(
      fc.property(anyCase(ore), whatIf, (of, what) => {
        const found = forecast(of)
        if (!found) return
        const before = structuredClone(found)
        const { balances } = forecastIf(found, what)
        expect(balances).toHaveLength(found.months.length)
        expect(balances.every(Number.isFinite)).toBe(true)
        expect(found).toEqual(before)
      }),
      runs(300),
    )
  })

  test('of more success is never later, of a longer phase-in of it never earlier', () => {
    fc.assert(
      fc.property(anyCase(positive), whatIf, fc.nat({ max: 30 }), (of, what, more) => {
        const found = forecast(of)
        if (!found) return
        const at = (change: Partial<typeof what>) => rank(forecastIf(found, { ...what, ...change }).breakEven)
        expect(at({ success: what.success + more / 10 })).toBeLessThanOrEqual(at({}))
        if (what.success * what.price < 1) return
        expect(at({ phaseIn: what.phaseIn + more })).toBeGreaterThanOrEqual(at({}))
      }),
      runs(300),
    )
  })
})
