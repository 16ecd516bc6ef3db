import { describe, expect, test } from 'vitest'
import { firstSurplusYear, planYears } from '#domain/business-case'
import { roedovreHigh, roedovreLow } from './roedovre'

const thousands = (ore: number): number => ore / 100_000

describe('Rødovre as published (Tabel 2)', () => {
  test('accumulated balance of 12.5 %, to the krone', () => {
    expect(planYears(roedovreLow, 7).map(({ cumulative }) => thousands(cumulative))).toEqual([
      -2300, -3800, -4300, -4000, -2700, -1400, -100,
    ])
  })

  test('accumulated balance of 25 %, to the krone', () => {
    expect(planYears(roedovreHigh, 7).map(({ cumulative }) => thousands(cumulative))).toEqual([
      -2100, -3000, -2500, -600, 3000, 6600, 10_200,
    ])
  })

  test('the first surplus comes in year 4 and 3, which is not break-even', () => {
    expect(firstSurplusYear(planYears(roedovreLow))).toBe(4)
    expect(firstSurplusYear(planYears(roedovreHigh))).toBe(3)
  })
})

describe('the horizon', () => {
  test('a series that ends before it is held at its last year, and says so', () => {
    const years = planYears(roedovreLow)
    expect(years).toHaveLength(10)
    expect(years.map(({ extrapolated }) => extrapolated)).toEqual([...Array<boolean>(7).fill(false), true, true, true])
    expect(years[9]).toMatchObject({ year: 10, investment: 300_000_000, saving: 430_000_000 })
    expect(thousands(years[9]!.cumulative)).toBe(3800)
  })

  test('never cuts a stated series', () => {
    expect(planYears(roedovreLow, 3)).toHaveLength(7)
  })

  test('nothing stated gives no plan', () => {
    expect(planYears([])).toEqual([])
    expect(firstSurplusYear([])).toBeNull()
  })
})

describe('discount', () => {
  test('divides year t by (1 + rate)^t, year 1 once', () => {
    const years = planYears([{ investment: 0, saving: 10_400 }], 2, 0.04)
    expect(years[0]?.net).toBeCloseTo(10_000, 6)
    expect(years[1]?.net).toBeCloseTo(10_400 / 1.04 ** 2, 6)
    expect(years[1]?.cumulative).toBeCloseTo(10_000 + 10_400 / 1.04 ** 2, 6)
  })

  test('leaves the stated figures as they are', () => {
    expect(planYears(roedovreLow, 7, 0.04).map(({ saving }) => saving)).toEqual(roedovreLow.map(({ saving }) => saving))
  })

  test('Ishøj, 10 %: the published net gain of years 1-4 to the krone', () => {
    const years = [1, 2, 3, 4].map((year) => {
      const phase = 0.2 * year
      const growth = year === 1 ? 1 : 1.01 * 1.009 ** (year - 2)
      return {
        investment: 3_937_620 + (year === 1 ? 230_000 : 0),
        saving: 155 * 0.1 * phase * 614_585 * growth,
      }
    })
    expect(planYears(years, 4, 0.04).map(({ net }) => Math.round(net))).toEqual([
      -2_175_391, -82_368, 1_677_654, 3_332_551,
    ])
  })
})

test('a saving that only equals the investment is no surplus', () => {
  expect(firstSurplusYear(planYears([{ investment: 5, saving: 5 }]))).toBeNull()
})
