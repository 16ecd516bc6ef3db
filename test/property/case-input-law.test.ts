import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthlyBalance } from '#domain/break-even'
import { successRatePlan } from '#domain/calculator/success-rate'
import { checkCase } from '#domain/case-check'
import type { CaseDraft } from '#domain/case-draft'
import { explainBreakEven } from '#domain/explanation/explain-break-even'
import { isMonth } from '#domain/month'
import { payerPlans } from '#domain/payer-plan'
import { shareOfPercent } from '#domain/payer-split'
import { successRateLevers } from '#domain/sensitivity/success-rate-levers'
import { successesNeeded } from '#domain/sensitivity/successes-needed'
import { tornado } from '#domain/sensitivity/tornado'
import { formatMessage } from '#contract/messages/format-message'
import { model, ore } from './case-arbitraries'

const never = Number.POSITIVE_INFINITY

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
