import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastMethods } from '#domain/realised/settings'
import { type YearBooks, yearForecast } from '#domain/realised/year-end'

type Years = readonly (readonly number[])[]

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

const first = 2015

/** Years from 2015 on; the last of them is the one that is foreseen. */
const books = (years: Years, stated: (year: number) => number | null): YearBooks => {
  const months = (year: number) => years[year - first] ?? null
  return {
    years: years.slice(0, -1).map((_months, index) => first + index),
    toDate: (year, month) => {
      const own = months(year)
      return own && sum(own.slice(0, month))
    },
    total: (year) => {
      const own = months(year)
      return own && sum(own)
    },
    budget: stated,
    erp: stated,
  }
}

const amount = fc.integer({ min: -50_000_000, max: 1_000_000_000 })
const year = fc.array(amount, { minLength: 12, maxLength: 12 })
const someYears = fc.array(year, { minLength: 1, maxLength: 6, size: 'max' })
const month = fc.integer({ min: 1, max: 12 })

const forecast = (years: Years, at: number, stated: (year: number) => number | null = () => null) =>
  yearForecast(books(years, stated), first + years.length - 1, at, null)!

describe('a constant history', () => {
  test('forecasts itself with no error, by every method that applies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 4, max: 8 }),
        month,
        (each, count, at) => {
          const years = Array.from({ length: count }, () => Array<number>(12).fill(each))
          const found = forecast(years, at, () => 12 * each)
          expect(found.tried.map(({ method }) => method)).toEqual([...forecastMethods])
          for (const { value, error } of found.tried) {
            expect(Math.abs(value - 12 * each)).toBeLessThan(1e-4)
            expect(error).toBeLessThan(1e-4)
          }
          expect(found).toMatchObject({ errorPercent: 0, tooLittle: false })
        },
      ),
    )
  })

  test('of years that are alike, whatever their shape, is met by last year’s profile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 12, maxLength: 12 }),
        month,
        (own, at) => {
          const found = forecast([own, own, own, own], at).tried.find(({ method }) => method === 'last-year-profile')
          expect(Math.abs((found?.value ?? Number.NaN) - sum(own))).toBeLessThan(1e-4)
          expect(found?.error).toBeLessThan(1e-4)
        },
      ),
    )
  })
})

describe('any history', () => {
  test('is foreseen by the method with the smallest error there is, and never by a number that is none', () => {
    fc.assert(
      fc.property(someYears, month, (years, at) => {
        const found = forecast(years, at, () => 1_000_000_000)
        for (const { value, error } of found.tried) {
          expect(Number.isFinite(value)).toBe(true)
          expect(error ?? Number.POSITIVE_INFINITY).toBeGreaterThan((found.error ?? 0) - 1)
        }
        expect(found.tooLittle).toBe(found.tried.every(({ error }) => error === null))
        if (found.tooLittle) expect(found).toMatchObject({ method: 'straight-line', error: null })
      }),
      { numRuns: 300 },
    )
  })

  test('in other money is the same forecast in other money', () => {
    fc.assert(
      fc.property(someYears, month, (years, at) => {
        const doubled = years.map((own) => own.map((each) => 2 * each))
        const [one, two] = [forecast(years, at), forecast(doubled, at)]
        expect(two).toMatchObject({ method: one.method, value: 2 * one.value, errorPercent: one.errorPercent })
      }),
      { numRuns: 300 },
    )
  })

  test('in December is what it was', () => {
    fc.assert(
      fc.property(someYears, (years) => {
        const found = forecast(years, 12)
        expect(Math.abs(found.value - sum(years.at(-1)!))).toBeLessThan(1e-4)
      }),
    )
  })
})
