import { describe, expect, test } from 'vitest'
import { type Month, addMonths, month } from '#domain/month'
import { comparablePlan } from '#domain/realised/comparable-plan'
import { realised } from '#domain/realised/realised'
import { standing } from '#domain/realised/standing'
import { roedovreHigh, roedovreLow } from '../roedovre'
import { approvedOf, enteredBooks } from './followed'

const start = month('2015-07')

const cases = {
  '12.5 %': { stated: roedovreLow, approved: month('2022-07') },
  '25 %': { stated: roedovreHigh, approved: month('2019-08') },
} as const

/** The published case, followed for so many months in which everything went as planned; the money that many times as good or bad. */
const followed = (rate: keyof typeof cases, months: number, change: { discountRate?: number; saved?: number } = {}) => {
  const { discountRate = 0, saved = 1 } = change
  const approved = approvedOf([], { stated: cases[rate].stated, horizonYears: 10, discountRate })
  const plan = comparablePlan(approved, start, []).months.slice(0, months)
  const books = enteredBooks(
    plan.map(({ saving }) => saving * saved),
    plan.map(({ investment }) => investment),
    { start, approved, casePriceLevel: '2015-priser' },
  )
  const found = realised({ ...books, terms: { ...books.terms, prices: { kind: 'current' } } })
  return { found, said: standing(found, 'low', true) }
}

const all = (months: number) => Array.from({ length: months }, (_, index) => index + 1)

describe.each(['12.5 %', '25 %'] as const)('Rødovre, %s, as planned', (rate) => {
  const { approved } = cases[rate]

  test('is on plan in every month, and expected as approved until it is reached', () => {
    for (const months of all(120)) {
      const { found, said } = followed(rate, months)
      const last: Month = addMonths(start, months - 1)
      expect(said.difference).toBeCloseTo(0, 4)
      expect(said).toMatchObject({ state: 'on-plan', through: last, months: 0, stale: false })
      expect(said.outlook).toBe(last < approved ? 'same' : 'reached')
      expect(said.sentences).toMatchObject([
        { params: { expected: `@month.${approved}`, approved: `@month.${approved}` } },
      ])
      if (months < 120) {
        expect(found.forecast).toMatchObject({ method: 'budget-profile', expected: approved })
        expect(found.forecast?.share).toBeCloseTo(1, 12)
        expect(found.forecast?.takes).toEqual({ kind: 'enough' })
      }
    }
  })

  test('discounted too', () => {
    for (const months of [1, 6, 18, 30, 60]) {
      const { found, said } = followed(rate, months, { discountRate: 0.04 })
      expect(said.difference).toBeCloseTo(0, 4)
      expect(said).toMatchObject({ state: 'on-plan', months: 0 })
      expect(found.forecast?.expected).toBe(found.plan?.breakEven)
    }
  })
})

describe('Rødovre after two and a half years', () => {
  test('with four fifths of the planned saving is behind, and never earned back within ten years', () => {
    const { found, said } = followed('12.5 %', 30, { saved: 0.8 })
    // 700 + 1.500 + 1.250 planned, a fifth of it is missing: 690.000 kr.
    expect(said.difference).toBeCloseTo(-69_000_000, 2)
    expect(said).toMatchObject({ state: 'behind', outlook: 'beyond', months: null })
    expect(found.forecast).toMatchObject({ method: 'budget-profile', expected: null, latest: null })
    expect(found.forecast?.share).toBeCloseTo(0.8, 12)
  })

  test('with a fifth more is ahead, and earned back earlier', () => {
    const { found, said } = followed('12.5 %', 30, { saved: 1.2 })
    expect(said.difference).toBeCloseTo(69_000_000, 2)
    // −2.160, −3.360, −3.360, −2.400, −240, then 2.160 a year: 240 / 180 = 1,3 months into year 6.
    expect(said).toMatchObject({ state: 'ahead', outlook: 'earlier', months: -23 })
    expect(found.forecast?.expected).toBe('2020-08')
  })
})
