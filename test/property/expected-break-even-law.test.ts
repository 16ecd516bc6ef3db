import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actualBalance } from '#domain/realised/actual-balance'
import { breakEvenForecast } from '#domain/realised/break-even-forecast'
import { type ApprovedScenario, comparablePlan } from '#domain/realised/comparable-plan'
import { realised } from '#domain/realised/realised'
import { forecastMethods } from '#domain/realised/settings'
import { approvedOf, historyOf, monthly, times } from '../unit/domain/realised/followed'
import { anyCase, forecast, rank, series, start } from './forecast-case'
import { approved, followed, months, ore, positive, runs } from './realised-arbitraries'

const raised = (saving: readonly number[], at: number, by: number) =>
  saving.map((amount, index) => (index === at % saving.length ? amount + by : amount))

const place = fc.nat({ max: 39 })

describe('more saved never moves the expected break-even later', () => {
  test.each(forecastMethods)('by %s, whichever month saved more', (method) => {
    fc.assert(
      fc.property(anyCase(ore), place, positive, ({ plan, saving }, at, by) => {
        const before = forecast({ plan, saving }, method)
        const after = forecast({ plan, saving: raised(saving, at, by) }, method)
        // A method may have nothing to go on: a plan that planned no saving so far.
        if (before?.method !== method) return
        expect(after?.method).toBe(method)
        expect(rank(after!.expected)).toBeLessThanOrEqual(rank(before.expected))
      }),
      runs(500),
    )
  })

  test('by the proposed method while the history is too short to try one', () => {
    fc.assert(
      fc.property(anyCase(ore, 22), place, positive, ({ plan, saving }, at, by) => {
        const [before, after] = [forecast({ plan, saving }), forecast({ plan, saving: raised(saving, at, by) })]
        if (!before || !after) return
        expect(after.method).toBe(before.method)
        expect(rank(after.expected)).toBeLessThanOrEqual(rank(before.expected))
      }),
      runs(500),
    )
  })

  test('by the proposed method where every month saved so many times as much', () => {
    fc.assert(
      // By powers of two, which change no digit: two methods that are equally wrong stay so.
      fc.property(anyCase(positive), fc.constantFrom(2, 4, 8), ({ plan, saving }, by) => {
        const [before, after] = [
          forecast({ plan, saving }),
          forecast({ plan, saving: saving.map((amount) => amount * by) }),
        ]
        if (!before || !after) return
        expect(after.method).toBe(before.method)
        expect(rank(after.expected)).toBeLessThanOrEqual(rank(before.expected))
      }),
      runs(500),
    )
  })

  test('by units: avoided placements of any month, any form, with a method chosen', () => {
    const counts = months(fc.integer({ min: 0, max: 20 }), 24, 24)
    const form = fc.constantFrom('foster-care', 'residential-institution')
    const chosen = fc.constantFrom(...forecastMethods.filter((method) => method !== 'erp-forecast'))
    const all = fc.tuple(
      followed(false),
      fc.integer({ min: 1, max: 24 }),
      counts,
      counts,
      form,
      place,
      chosen,
      approved,
    )
    fc.assert(
      fc.property(all, ([{ asOf }, count, foster, institution, which, at, method, plan]) => {
        const of = (more: number) => {
          const books = asOf(count)
          const avoided = historyOf(
            Object.entries({ 'foster-care': foster, 'residential-institution': institution }).flatMap(([name, own]) =>
              monthly('placement.avoided', name, '2018-01', name === which ? raised(own, at % 24, more) : own),
            ),
            books.asOf,
          )
          const terms = {
            ...books.terms,
            methods: [{ from: start, method: 'units' as const }],
            breakEven: { method, reason: 'valgt' },
          }
          return realised({ ...books, approved: plan, terms, avoided }).forecast
        }
        const [before, after] = [of(0), of(1)]
        if (before?.method !== method) return
        expect(rank(after!.expected)).toBeLessThanOrEqual(rank(before.expected))
      }),
      runs(300),
    )
  })
})

describe('what does not hold, and why nobody should promise it', () => {
  const proposed = (plan: ApprovedScenario, saving: readonly number[]) => {
    const comparable = comparablePlan(plan, start, [])
    const actual = actualBalance(series(times(saving.length, 10)), series(saving), 0)
    return breakEvenForecast({ plan: comparable, actual, choice: null, erp: null })
  }
  const uneven = (savings: readonly number[]) =>
    approvedOf(
      savings.map((saving) => [120, saving]),
      { horizonYears: 10 },
    )

  test('one month that saved more may make another method the least wrong, and the month later', () => {
    const saving = [15, 24, 2, 28, 17, 2, 4, 13, 0, 0, 0, 0, 0, 15, 20, 20, 26, 17, 12, 13, 19, 0, 0]
    const plan = uneven([36, 48, 0, 0])
    const [before, after] = [proposed(plan, saving), proposed(plan, raised(saving, 11, 29))]
    expect(before?.method).not.toBe(after?.method)
    expect(rank(after!.expected)).toBeGreaterThan(rank(before!.expected))
  })

  test('so may the same amount more in every month, where the plan is uneven', () => {
    const saving = [29, 29, 9, 9, 10, 20, 3, 9, 1, 0, 0, 27, 19, 1, 11, 13, 14, 16, 22, 9, 30, 0, 15, 14]
    const plan = uneven([228, 252, 0, 0])
    const more = saving.map((amount) => amount + 2)
    const [before, after] = [proposed(plan, saving), proposed(plan, more)]
    expect(before?.method).not.toBe(after?.method)
    expect(rank(after!.expected)).toBeGreaterThan(rank(before!.expected))
  })
})

describe('the band', () => {
  test('holds the expected month: earliest before latest, low below high', () => {
    fc.assert(
      fc.property(anyCase(ore), (of) => {
        const found = forecast(of)
        if (!found || found.tooLittle) return
        expect(rank(found.earliest)).toBeLessThanOrEqual(rank(found.expected))
        expect(rank(found.expected)).toBeLessThanOrEqual(rank(found.latest))
        for (const { low, expected, high } of found.months) {
          expect(low!).toBeLessThanOrEqual(expected)
          expect(expected).toBeLessThanOrEqual(high!)
        }
      }),
      runs(300),
    )
  })

  test('is that of the smallest error among the methods that could be tried', () => {
    fc.assert(
      fc.property(anyCase(ore), (of) => {
        const found = forecast(of)
        if (!found || found.tooLittle) return
        // To the øre: errors that only adding fractions tells apart are equal, and the first method is preferred.
        for (const { error } of found.tried) expect(error ?? Number.POSITIVE_INFINITY).toBeGreaterThan(found.error! - 1)
      }),
      runs(300),
    )
  })
})

describe('a constant history', () => {
  test('is foreseen as itself, by every method that applies, with no error', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 47 }), (amount, count) => {
        const plan: ApprovedScenario = {
          ...{ key: 'lav', stated: [{ investment: 0, saving: 12 * amount }], continued: [] },
          ...{ horizonYears: 5, discountRate: 0 },
        }
        const of = { plan, saving: times(count, amount) }
        const found = forecast(of)!
        const near = (one: number) => expect(Math.abs(one)).toBeLessThan(1e-4)
        for (const { error } of found.tried) near(error ?? 0)
        for (const method of found.tried.map((each) => each.method)) {
          for (const { saving } of forecast(of, method)!.months) near(saving - amount)
        }
        expect(found.tooLittle).toBe(count < 23)
        expect(found.earliest).toEqual(found.tooLittle ? null : found.expected)
      }),
      runs(300),
    )
  })
})
