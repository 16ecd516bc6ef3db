import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Month, addMonths, month, monthOf } from '#domain/month'
import { explainRealised } from '#domain/realised/explain-realised'
import { addMonthly, monthsOfSegments } from '#domain/realised/month-amounts'
import { priceFactor } from '#domain/realised/price-level'
import { type Realised, realised } from '#domain/realised/realised'
import { refusionOf } from '#domain/realised/refusion'
import { savingMethods } from '#domain/realised/settings'
import { standing } from '#domain/realised/standing'
import { formatMessage } from '../../src-main/contract/messages/format-message'
import { monthsFrom } from '../unit/domain/realised/followed'
import { followed, index, monthCount, ore, positive, runs } from './realised-arbitraries'

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

/** Equal but for what adding fractions in another order leaves. */
const expectNear = (one: number, other: number) => {
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1e6, Math.abs(one), Math.abs(other)))
}

const known = (months: Realised['saving'], upTo = months.length) =>
  months.slice(0, upTo).flatMap(({ value }) => value ?? [])

describe('parts add to wholes', () => {
  test('items to the investment, months to the balance, years of each method to its months', () => {
    fc.assert(
      fc.property(followed(true), monthCount, ({ asOf }, count) => {
        const books = asOf(count)
        const found = realised(books)
        found.investment.months.forEach(({ value }, at) => {
          const parts = found.investment.items.map((item) => item.months[at]?.value ?? null)
          if (value === null) expect(parts.length === 0 || parts.includes(null)).toBe(true)
          else expectNear(sum(parts.map((part) => part ?? Number.NaN)), value)
        })
        const { discountRate = 0 } = found.plan ?? {}
        if (discountRate === 0) {
          const nets = found.actual.map(({ saving, investment }) => saving - investment)
          expectNear(found.actual.at(-1)?.cumulative ?? 0, sum(nets))
        }
        const all = found.months
        expectNear(sum(found.baseline.yearsOf(all).map(({ saving }) => saving)), sum(known(found.baseline.months)))
        const byForm = sum(found.units.yearsOf(all).map(({ saving }) => saving))
        const off = sum([...found.units.preventiveOf(all).values()])
        expectNear(byForm - off, sum(known(found.units.months)))
      }),
      runs(300),
    )
  })

  test('months of a stretch to the stretch, exactly, and of one series to several', () => {
    fc.assert(
      fc.property(ore, fc.integer({ min: 1, max: 12 }), ore, (value, length, other) => {
        const at = monthsFrom('2018-01', length)
        const parts = monthsOfSegments([{ from: at[0]!, to: at.at(-1)!, value }], at)
        expect(sum(known(parts))).toBe(value)
        const two = addMonthly(at, [parts, monthsOfSegments([{ from: at[0]!, to: at.at(-1)!, value: other }], at)])
        expect(sum(known(two))).toBe(value + other)
      }),
    )
  })

  test('the steps of the explanation to the totals', () => {
    fc.assert(
      fc.property(followed(false), monthCount, ({ asOf }, count) => {
        const books = asOf(count)
        const found = realised(books)
        const steps = explainRealised(found, books).filter(({ key }) => key === 'happened.plan-year')
        const of = (param: string) =>
          sum(steps.flatMap(({ figures }) => figures.flatMap((each) => (each.param === param ? each.value : []))))
        expectNear(of('saving'), sum(found.actual.map(({ saving }) => saving)))
        expectNear(of('investment'), sum(found.actual.map(({ investment }) => investment)))
      }),
      runs(200),
    )
  })
})

describe('what is unknown', () => {
  test('is never counted: the balance reaches the last month before the first hole, and no further', () => {
    fc.assert(
      fc.property(followed(true), monthCount, ({ asOf }, count) => {
        const { months, investment, saving, actual } = realised(asOf(count))
        const hole = months.findIndex(
          (_at, at) => (investment.months[at]?.value ?? null) === null || saving[at]?.value === null,
        )
        expect(actual).toHaveLength(hole === -1 ? months.length : hole)
      }),
      runs(300),
    )
  })

  test('leaves no NaN and no Infinity anywhere, in figures or in words', () => {
    const isFinite = (value: unknown): boolean =>
      typeof value === 'number'
        ? Number.isFinite(value)
        : typeof value !== 'object' || value === null || Object.values(value).every(isFinite)
    fc.assert(
      fc.property(followed(true), monthCount, ({ asOf }, count) => {
        const books = asOf(count)
        const found = realised(books)
        const said = standing(found, 'low', true)
        const steps = explainRealised(found, books)
        expect([found.actual, found.forecast, found.plan, said, steps].every(isFinite)).toBe(true)
        for (const message of [...said.sentences, ...found.notes, ...steps]) {
          expect(formatMessage('da', message)).not.toMatch(/NaN|Infinity|undefined|[{}@]/)
        }
      }),
      runs(300),
    )
  })
})

describe('the as-of month', () => {
  test('changes no month before it: what is known as of a month is the beginning of what is known later', () => {
    fc.assert(
      fc.property(followed(true), monthCount, monthCount, ({ asOf }, one, other) => {
        const [early, late] = [realised(asOf(Math.min(one, other))), realised(asOf(Math.max(one, other)))]
        expect(late.actual.slice(0, early.months.length)).toEqual(early.actual)
        expect(late.months.slice(0, early.months.length)).toEqual(early.months)
        for (const method of savingMethods) {
          if (early[method].unavailable) continue
          expect(known(late[method].months, early.months.length)).toEqual(known(early[method].months))
        }
      }),
      runs(300),
    )
  })

  test('moves the balance by what the new month saved and cost, and the difference with it', () => {
    fc.assert(
      fc.property(followed(false), fc.integer({ min: 2, max: 36 }), ({ asOf }, count) => {
        const [before, after] = [realised(asOf(count - 1)), realised(asOf(count))]
        const last = after.actual.at(-1)!
        if (after.plan?.discountRate) return
        expectNear(last.cumulative, before.actual.at(-1)!.cumulative + last.saving - last.investment)
        const [then, now] = [standing(before, 'low', true).difference, standing(after, 'low', true).difference]
        const planned = after.plan?.months[count - 1]
        if (then === null || now === null || !planned) return
        expectNear(now - then, last.saving - last.investment - (planned.saving - planned.investment))
      }),
      runs(200),
    )
  })
})

describe('the price level', () => {
  const level = fc.integer({ min: 2016, max: 2024 })

  test('moves every amount by the index alone, and neither month nor method', () => {
    fc.assert(
      fc.property(followed(false), monthCount, level, level, ({ asOf }, count, one, other) => {
        const books = asOf(count)
        const at = (year: number) => realised({ ...books, terms: { ...books.terms, prices: { kind: 'year', year } } })
        const [before, after] = [at(one), at(other)]
        const found = priceFactor(books.index, one, other)
        if (!('factor' in found)) throw new Error('a rate is missing')
        const pairs = [
          ...before.actual.flatMap(({ saving, investment, cumulative }, index) => {
            const moved = after.actual[index]
            return [
              [saving, moved?.saving],
              [investment, moved?.investment],
              [cumulative, moved?.cumulative],
            ]
          }),
          ...(before.plan?.balance ?? []).map((balance, index) => [balance, after.plan?.balance[index]]),
          ...savingMethods.flatMap((method) =>
            before[method].months.map(({ value }, index) => [value ?? 0, after[method].months[index]?.value ?? 0]),
          ),
        ]
        for (const [amount = Number.NaN, moved = Number.NaN] of pairs) expectNear(amount * found.factor, moved)
        expect(after.actual).toHaveLength(before.actual.length)
        expect(after.plan?.breakEven).toEqual(before.plan?.breakEven)
        expect(after.forecast?.method).toEqual(before.forecast?.method)
        expect(after.forecast?.expected).toEqual(before.forecast?.expected)
      }),
      runs(300),
    )
  })

  test('there and back is where it began, and two steps are one', () => {
    fc.assert(
      fc.property(index(false), level, level, level, (rates, a, b, c) => {
        const of = (from: number, to: number) => {
          const found = priceFactor(rates, from, to)
          return 'factor' in found ? found.factor : Number.NaN
        }
        expect(of(a, b) * of(b, a)).toBeCloseTo(1, 12)
        expect(of(a, b) * of(b, c)).toBeCloseTo(of(a, c), 12)
      }),
    )
  })
})

describe('central refusion', () => {
  const steps = fc
    .array(fc.record({ from: positive, share: fc.integer({ min: 0, max: 100_000 }) }), { maxLength: 5 })
    .map((found) => [...new Map(found.map((each) => [each.from, each])).values()])

  test('is never below zero, never more than the cost, and never less for a dearer case', () => {
    fc.assert(
      fc.property(steps, positive, positive, (limits, cost, more) => {
        const back = refusionOf(cost, limits)
        expect(back).toBeGreaterThanOrEqual(0)
        expect(back).toBeLessThanOrEqual(cost)
        expect(refusionOf(cost + more, limits)).toBeGreaterThanOrEqual(back)
      }),
    )
  })
})

test('an initiative that went exactly as planned is on plan in every month, at every discount', () => {
  fc.assert(
    fc.property(followed(false), monthCount, ({ asOf }, count) => {
      const books = asOf(count)
      const { plan } = realised(books)
      if (!plan) return
      const at = (index: number): Month => addMonths(month('2018-01'), index)
      const own = plan.months.slice(0, count)
      const entered = own.map(({ saving }, index) => ({ month: at(index), component: '', ore: saving }))
      const imported = own.map(({ investment }, index) => {
        const segments = [{ from: at(index), to: at(index), value: investment }]
        return { breakdown: 'Alt', committee: '', segments }
      })
      const years = Map.groupBy(imported, ({ segments }) => Number(segments[0]!.from.slice(0, 4)))
      const [row] = books.imported
      const history = [...years].map(([year, rows]) => {
        const one = { breakdown: 'Alt', committee: '', segments: rows.flatMap(({ segments }) => segments) }
        return { ...row!, year, rows: [one], byKey: new Map([['Alt\u0000', one]]) }
      })
      const found = realised({
        ...books,
        entered,
        imported: history,
        spend: [],
        terms: {
          ...books.terms,
          methods: [{ from: monthOf(2018, 1), method: 'entered' }],
          prices: { kind: 'current' },
        },
        casePriceLevel: null,
      })
      expect(standing(found, 'low', true).state).toBe('on-plan')
      expect(found.actual).toHaveLength(Math.min(count, plan.months.length))
    }),
    runs(200),
  )
})
