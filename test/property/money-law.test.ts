import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costFigure, totalFigure } from '#domain/cost-figures'
import { costHistory } from '#domain/cost-history'
import { monthFigure, segmentsOf, toDateFigure } from '#domain/cost-segments'
import { kronerFromOre, oreFromKroner } from '#domain/money'
import { monthOf } from '#domain/month'
import type { Observation } from '#domain/observation'
import { accountFunctions } from '#domain/account-function'
import { observed, ofMonth, toDate } from '../unit/domain/observed'

const ore = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const breakdown = fc.constantFrom(...accountFunctions.map(({ code }) => code))
const committee = fc.constantFrom('', 'Børn og unge', 'Social og sundhed')
const monthAt = (index: number) => monthOf(2018, index + 1)

describe('øre', () => {
  test('of any amount with two decimals is exact', () => {
    const amount = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
    fc.assert(
      fc.property(amount, (exact) => {
        expect(oreFromKroner(Number(`${exact}e-2`))).toBe(exact === 0 ? 0 : exact)
      }),
      { numRuns: 5000 },
    )
  })

  test('comes back from kr.', () => {
    fc.assert(
      fc.property(ore, (value) => {
        expect(oreFromKroner(kronerFromOre(value))).toBe(value)
      }),
    )
  })

  test('is the same whichever noise Excel adds behind the decimals', () => {
    const noise = fc.double({ min: -1e-6, max: 1e-6, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), noise, (value, extra) => {
        expect(oreFromKroner(value / 100 + extra)).toBe(value)
      }),
    )
  })

  test('rounds the two signs alike', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (kroner) => {
        expect(oreFromKroner(-kroner) + oreFromKroner(kroner)).toBe(0)
      }),
    )
  })
})

describe('parts and totals', () => {
  const rows = fc.uniqueArray(fc.record({ breakdown, committee, value: ore }), {
    minLength: 1,
    selector: (row) => `${row.breakdown} ${row.committee}`,
  })

  test('the rows of a year add up to its total to the øre', () => {
    fc.assert(
      fc.property(rows, (parts) => {
        const history = costHistory(parts.map(observed), null, () => null)
        const time = { basis: 'year', year: 2018 } as const
        const sum = parts.reduce((total, { value }) => total + value, 0)
        const shown = parts.map((key) => costFigure(history, key, time).value ?? Number.NaN)
        expect(shown.reduce((total, value) => total + value, 0)).toBe(sum)
        expect(totalFigure(history, time)).toMatchObject({ value: sum, reason: null })
      }),
    )
  })

  test('the order in which figures were imported changes nothing', () => {
    const shuffled = fc.array(fc.record({ at: fc.integer({ min: 0, max: 11 }), breakdown, value: ore }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(shuffled, (items) => {
        const unique = [...new Map(items.map((item) => [`${item.at} ${item.breakdown}`, item])).values()]
        const figures = unique.map((item) => ofMonth(monthAt(item.at), item.value, { breakdown: item.breakdown }))
        const of = (list: Observation[]) =>
          Array.from({ length: 12 }, (_, index) =>
            totalFigure(
              costHistory(list, null, () => null),
              { basis: 'ytd', at: monthAt(index) },
            ),
          )
        expect(of([...figures].reverse())).toEqual(of(figures))
      }),
    )
  })
})

describe('year to date', () => {
  const reports = fc.dictionary(fc.integer({ min: 0, max: 11 }).map(String), ore, { minKeys: 1 })

  test('the differences of cumulative reports add up to each report', () => {
    fc.assert(
      fc.property(reports, (stated) => {
        const at = Object.entries(stated).map(([index, value]) => toDate(monthAt(Number(index)), value))
        const segments = segmentsOf(at, 2018)
        for (const { period, value } of at) {
          const upTo = segments.filter(({ to }) => to <= period)
          expect(upTo.reduce((sum, segment) => sum + segment.value, 0)).toBe(value)
          expect(toDateFigure(segments, monthAt(Number(period.slice(5)) - 1)).value).toBe(value)
        }
      }),
    )
  })

  test('months and cumulative reports of the same spend show the same months', () => {
    fc.assert(
      fc.property(fc.array(ore, { minLength: 1, maxLength: 12 }), (values) => {
        let sum = 0
        const months = values.map((value, index) => ofMonth(monthAt(index), value))
        const cumulative = values.map((value, index) => toDate(monthAt(index), (sum += value)))
        for (let index = 0; index < 12; index += 1) {
          const shown = [months, cumulative].map((items) => monthFigure(segmentsOf(items, 2018), monthAt(index)))
          expect(shown[0]).toEqual(shown[1])
          expect(shown[0]?.value).toBe(values[index] ?? null)
        }
      }),
    )
  })
})
