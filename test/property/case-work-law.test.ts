import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceByMonth, breakEven, monthlyBalance } from '#domain/break-even'
import { type PlanAmounts, type StatedPlanYear, planYears } from '#domain/business-case'
import { perPersonPlan } from '#domain/calculator/per-person'
import { type SuccessRateModel, successRatePlan } from '#domain/calculator/success-rate'
import { checkCase } from '#domain/case-check'
import type { CaseDraft } from '#domain/case-draft'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import { isMonth } from '#domain/month'
import { payerPlans } from '#domain/payer-plan'
import { type PayerShare, shareOfPercent, splitAmount } from '#domain/payer-split'
import { successesNeeded } from '#domain/sensitivity/successes-needed'
import { successRateLevers } from '#domain/sensitivity/success-rate-levers'
import { tornado } from '#domain/sensitivity/tornado'
import { formatMessage } from '#contract/messages/format-message'

const never = Number.POSITIVE_INFINITY
const ore = fc.integer({ min: 0, max: 2_000_000_000 })
const share = fc.integer({ min: 0, max: 1000 }).map((parts) => parts / 1000)
const model: fc.Arbitrary<SuccessRateModel> = fc.record({
  targetGroup: fc.integer({ min: 0, max: 500 }),
  successRate: share,
  phaseIn: fc.array(share, { maxLength: 6 }),
  costBeforeOre: ore,
  costAfterOre: ore,
  growth: fc.array(
    fc.integer({ min: -20, max: 30 }).map((parts) => parts / 1000),
    { maxLength: 4 },
  ),
  runningCostOre: ore,
  oneOffOre: ore,
  relapse: fc.record({ share, fromYear: fc.integer({ min: 1, max: 12 }) }),
  discountRate: fc.integer({ min: -50, max: 80 }).map((parts) => parts / 1000),
  horizonYears: fc.integer({ min: 1, max: 15 }),
})
const yearOf = (months: readonly PlanAmounts[]): StatedPlanYear => {
  const sum = (figure: keyof PlanAmounts) => months.reduce((total, amounts) => total + amounts[figure], 0)
  return { investment: sum('investment'), saving: sum('saving'), months }
}
const typedYear = fc.array(fc.record({ investment: ore, saving: ore }), { minLength: 12, maxLength: 12 }).map(yearOf)
const typedPlan = fc.array(typedYear, { minLength: 1, maxLength: 4 })
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

/** What a person may type, from the sound to the absurd. */
const odd = fc.constantFrom(Number.NaN, never, -never, 0, -0, -1, 0.5, 1e300, -1e300, 1e14, -1e14, Number.MIN_VALUE)
const typed = fc.oneof({ weight: 150, arbitrary: ore }, { weight: 1, arbitrary: odd })
const blank = fc.oneof({ weight: 150, arbitrary: typed }, { weight: 1, arbitrary: fc.constant(null) })
const draftYears = fc
  .array(
    fc.record({ investment: blank, saving: blank, skip: fc.nat({ max: 60 }).map((one) => (one === 60 ? 1 : 0)) }),
    {
      maxLength: 8,
    },
  )
  .map((years) => years.map(({ skip, ...year }, at) => ({ ...year, year: at + 1 + skip, components: [] })))
const draftMonths = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ investment: typed, saving: typed }), { minLength: 12, maxLength: 12 })
      .map((months) => months.map((amounts, at) => ({ ...amounts, month: `2015-${String(at + 1).padStart(2, '0')}` }))),
  },
)
const shareOf = (payer: string) => (percent: number) => shareOfPercent(payer, percent)
const draftShares = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  {
    weight: 9,
    arbitrary: fc
      .integer({ min: 0, max: 1000 })
      .map((tenths) => [shareOf('a')(tenths / 10), shareOf('b')(100 - tenths / 10)]),
  },
  { weight: 1, arbitrary: fc.array(odd.map(shareOf('c')), { maxLength: 2 }) },
)
const draft: fc.Arbitrary<CaseDraft> = fc.record({
  start: fc.oneof(
    { weight: 18, arbitrary: fc.constant('2015-01') },
    { weight: 2, arbitrary: fc.constantFrom(null, '2199-12', 'juli') },
  ),
  horizonYears: fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 1, max: 50 }) }, { weight: 1, arbitrary: odd }),
  discountRate: fc.oneof(
    { weight: 9, arbitrary: fc.oneof(fc.constant(0), fc.double({ min: -0.5, max: 1, noNaN: true })) },
    { weight: 1, arbitrary: odd },
  ),
  scenarios: fc
    .array(fc.record({ years: draftYears, months: draftMonths }), { maxLength: 3 })
    .map((scenarios) => scenarios.map((scenario, at) => ({ ...scenario, key: `s${at}` }))),
  costShares: draftShares,
  gainShares: draftShares,
})
/** Every number inside a value is finite. */
const finite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(finite)
const readable = (text: string): boolean => !/NaN|Infinity|undefined|[{}@]/.test(text)

describe('nothing that a person types becomes NaN or infinite', () => {
  test('a case that passes is worked out in finite numbers and plain words; one that does not, says why', () => {
    const seen = { passed: 0, refused: 0 }
    fc.assert(
      fc.property(draft, (given) => {
        const { findings, scenarios } = checkCase(given)
        for (const { message } of findings) {
          expect(
            [formatMessage('da', message), formatMessage('en', message)].filter((text) => !readable(text)),
          ).toEqual([])
        }
        if (scenarios === null) {
          seen.refused += 1
          expect(findings.some(({ severity }) => severity === 'refusal')).toBe(true)
          return
        }
        seen.passed += 1
        const { horizonYears, discountRate, costShares, gainShares } = given
        const start = given.start !== null && isMonth(given.start) ? given.start : null
        for (const { key, stated } of scenarios) {
          const explained = explainBreakEven({ key, stated, start, horizonYears, discountRate })
          expect(finite([explained.years, explained.breakEven])).toBe(true)
          expect(explained.steps.every(({ figures }) => figures.every(({ value }) => Number.isFinite(value)))).toBe(
            true,
          )
          for (const step of explained.steps) {
            expect([formatMessage('da', step), formatMessage('en', step)].filter((text) => !readable(text))).toEqual([])
          }
          if (start !== null) expect(finite(monthlyBalance(explained.years, start))).toBe(true)
          if (costShares !== null && gainShares !== null) {
            expect(finite(payerPlans({ stated, costShares, gainShares, horizonYears, discountRate }).value)).toBe(true)
          }
        }
      }),
      { numRuns: 1500 },
    )
    expect(seen.passed).toBeGreaterThan(200)
    expect(seen.refused).toBeGreaterThan(200)
  })

  test('nor does a model with any number in any place', () => {
    const places = [
      'targetGroup',
      'successRate',
      'costBeforeOre',
      'costAfterOre',
      'runningCostOre',
      'oneOffOre',
      'discountRate',
      'horizonYears',
    ] as const
    fc.assert(
      fc.property(model, fc.constantFrom(...places), fc.oneof(odd, fc.double()), (given, place, value) => {
        const changed = { ...given, [place]: value }
        const drawn = tornado({ model: changed, levers: successRateLevers, plan: successRatePlan, figure: 'balance' })
        expect(finite(drawn.value)).toBe(true)
        expect(finite(successesNeeded(changed, 1).value)).toBe(true)
        const messages = drawn.refusals.map((message) => formatMessage('da', message))
        expect(messages.filter((text) => !readable(text))).toEqual([])
        expect(drawn.value === null).toBe(messages.length > 0)
      }),
      { numRuns: 1000 },
    )
  })
})
