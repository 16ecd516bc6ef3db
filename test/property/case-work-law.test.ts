import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceByMonth, breakEven } from '#domain/break-even'
import { type StatedPlanYear, planYears } from '#domain/business-case'
import { perPersonPlan } from '#domain/calculator/per-person'
import { successRatePlan } from '#domain/calculator/success-rate'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import { payerPlans } from '#domain/payer-plan'
import { type PayerShare, splitAmount } from '#domain/payer-split'
import { successesNeeded } from '#domain/sensitivity/successes-needed'
import { model, ore, share, typedPlan, yearOf } from './case-arbitraries'

const never = Number.POSITIVE_INFINITY
const withMore = (year: StatedPlanYear, more: number): StatedPlanYear =>
  yearOf(year.months!.map(({ investment, saving }) => ({ investment, saving: saving + more })))

describe('more saving never delays break-even', () => {
  test('in a plan typed by month', () => {
    fc.assert(
      fc.property(typedPlan, ore, fc.integer({ min: 1, max: 6 }), (stated, more, horizon) => {
        const before = breakEven(planYears(stated, horizon))
        const after = breakEven(
          planYears(
            stated.map((year) => withMore(year, more)),
            horizon,
          ),
        )
        expect(after?.months ?? never).toBeLessThanOrEqual(before?.months ?? never)
        expect(after?.year ?? never).toBeLessThanOrEqual(before?.year ?? never)
      }),
    )
  })

  test('and equal investments with ordered savings do not cross, month by month', () => {
    fc.assert(
      fc.property(typedPlan, ore, (stated, more) => {
        const low = balanceByMonth(planYears(stated))
        const high = balanceByMonth(planYears(stated.map((year) => withMore(year, more))))
        expect(high.every((balance, at) => balance >= low[at]!)).toBe(true)
      }),
    )
  })

  test('nor does a higher success rate, where a success saves something; and the two do not cross', () => {
    fc.assert(
      fc.property(model, share, (given, other) => {
        const saves = { ...given, costBeforeOre: given.costBeforeOre + given.costAfterOre }
        const [low, high] = [given.successRate, other]
          .toSorted((a, b) => a - b)
          .map((successRate) => {
            return successRatePlan({ ...saves, successRate }).value!
          })
        expect(breakEven(high!)?.months ?? never).toBeLessThanOrEqual(breakEven(low!)?.months ?? never)
        // In øre as shown: two sums of fractions may differ in their last digit.
        expect(high!.every(({ cumulative }, at) => Math.round(cumulative - low![at]!.cumulative) >= 0)).toBe(true)
      }),
    )
  })
})

describe('break-even of a plan typed by month', () => {
  test('is the first month from which on no month ends below zero', () => {
    fc.assert(
      fc.property(typedPlan, fc.integer({ min: 1, max: 6 }), (stated, horizon) => {
        const years = planYears(stated, horizon)
        const balances = balanceByMonth(years)
        const found = breakEven(years)
        if (found === null) {
          expect(balances.at(-1)).toBeLessThan(0)
          return
        }
        expect(balances.slice(found.months - 1).every((balance) => balance >= 0)).toBe(true)
        if (found.months > 1) expect(balances[found.months - 2]).toBeLessThan(0)
        expect(found.year).toBe(Math.ceil(found.months / 12))
        expect(
          found.exact === 0 ||
            (found.exact * 12 > found.months - 1.000001 && found.exact * 12 <= found.months + 0.000001),
        ).toBe(true)
      }),
    )
  })

  test('a discount of 0 changes nothing, in figures and in explanation', () => {
    fc.assert(
      fc.property(typedPlan, (stated) => {
        expect(planYears(stated, 10, 0)).toEqual(planYears(stated))
        const { steps, years } = explainBreakEven({ key: 's', stated, start: null, horizonYears: 10, discountRate: 0 })
        expect(steps.some(({ key }) => key.includes('discount'))).toBe(false)
        expect(years.every(({ net, saving, investment }) => net === saving - investment)).toBe(true)
      }),
    )
  })
})

describe('parts add to the whole', () => {
  const shares: fc.Arbitrary<PayerShare[]> = fc
    .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 6 })
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) =>
      parts.map((part, at) => ({ payer: `p${at}`, parts: part, of: parts.reduce((sum, each) => sum + each, 0) })),
    )
  const any = fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 })

  test('of a payer split, each within one of its exact part, the same every time', () => {
    fc.assert(
      fc.property(any, shares, (amount, all) => {
        const parts = splitAmount(amount, all).value!
        expect(parts.reduce((sum, part) => sum + BigInt(part.amount), 0n)).toBe(BigInt(amount))
        expect(splitAmount(amount, all).value).toEqual(parts)
        parts.forEach(({ amount: own }, at) => {
          const difference = BigInt(own) * BigInt(all[at]!.of) - BigInt(amount) * BigInt(all[at]!.parts)
          expect(difference > -BigInt(all[at]!.of) && difference < BigInt(all[at]!.of)).toBe(true)
        })
      }),
    )
  })

  test('of the plans of the payers, in every year and with both sets of shares', () => {
    fc.assert(
      fc.property(typedPlan, shares, shares, (stated, costShares, gainShares) => {
        const plans = payerPlans({ stated, costShares, gainShares, horizonYears: 5, discountRate: 0 }).value!
        planYears(stated, 5).forEach(({ investment, saving, cumulative }, at) => {
          const sum = (pick: (year: (typeof plans)[number]['years'][number]) => number) =>
            plans.reduce((total, { years }) => total + pick(years[at]!), 0)
          expect([sum((y) => y.investment), sum((y) => y.saving), sum((y) => y.cumulative)]).toEqual([
            investment,
            saving,
            cumulative,
          ])
        })
      }),
    )
  })

  test('of the components of a per-person model', () => {
    const effect = fc.record({
      component: fc.string(),
      unitSavingOre: ore,
      persons: fc.array(
        fc.integer({ min: 0, max: 100 }).map((half) => half / 2),
        { minLength: 1, maxLength: 6 },
      ),
      factor: fc.constantFrom(1, 2, 0.5),
    })
    fc.assert(
      fc.property(fc.array(effect, { minLength: 1, maxLength: 5 }), (effects) => {
        const { stated, years } = perPersonPlan({
          effects,
          investmentOre: [100],
          discountRate: 0,
          horizonYears: 8,
        }).value!
        stated.forEach(({ saving, components }, at) => {
          expect(components.reduce((sum, part) => sum + part.saving, 0)).toBe(saving)
          expect(years[at]!.saving).toBe(saving)
        })
      }),
    )
  })
})

describe('how many must succeed', () => {
  test('is enough, and one less is not', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 1, max: 15 }), (given, year) => {
        const byYear = Math.min(year, given.horizonYears)
        const { whole } = successesNeeded(given, byYear).value!
        const inTime = (successes: number) => {
          const years = successRatePlan({ ...given, targetGroup: successes, successRate: 1 }).value
          return years !== null && (breakEven(years)?.year ?? never) <= byYear
        }
        if (whole === null || whole > 1_000_000) return
        expect(inTime(whole)).toBe(true)
        if (whole > 0) expect(inTime(whole - 1)).toBe(false)
      }),
    )
  })
})
