import { describe, expect, test } from 'vitest'
import { breakEven } from '#domain/break-even'
import { againstApproved } from '#domain/calculator/against-approved'
import { type SuccessRateModel, successRatePlan } from '#domain/calculator/success-rate'
import { ishoej } from '../ishoej'

const kroner = (ore: number): number => Math.round(ore / 100)
const plan = (model: SuccessRateModel) => successRatePlan(model).value!
const published = {
  '10 %': { rate: 0.1, net: [-2_175_391, -82_368, 1_677_654, 3_332_551], breakEvenYear: 4 },
  '6 %': { rate: 0.06, net: [-2_908_165, -1_505_641, -393_620, 653_173], breakEvenYear: 9 },
}

describe('Ishøj, from the formula', () => {
  test.each(Object.entries(published))('%s: published net gain of years 1-4 to the krone', (_, { rate, net }) => {
    expect(
      plan(ishoej(rate))
        .slice(0, 4)
        .map((year) => kroner(year.net)),
    ).toEqual(net)
  })

  test.each(Object.entries(published))('%s: published year of break-even', (_, { rate, breakEvenYear }) => {
    expect(breakEven(plan(ishoej(rate)))?.year).toBe(breakEvenYear)
  })

  test('10 %: accumulated 2,752,446 in year 4', () => {
    expect(kroner(plan(ishoej(0.1))[3]!.cumulative)).toBe(2_752_446)
  })

  test('6 %: accumulated 204,390 in year 9, against the published 278,483', () => {
    const cumulative = plan(ishoej(0.06))[8]!.cumulative
    expect(kroner(cumulative)).toBe(204_390)
    const approved = [...Array<null>(8).fill(null), 27_848_300]
    const { years, verdict } = againstApproved(
      approved,
      plan(ishoej(0.06)).map((year) => year.cumulative),
      100,
    )
    expect(years[8]).toMatchObject({ year: 9, approved: 27_848_300, differs: true })
    expect(kroner(years[8]!.difference!)).toBe(-74_093)
    expect(verdict).toMatchObject({ key: 'case.differs-from-approved', params: { count: 1, years: 1, year: 9 } })
  })

  test('without relapse 6 % breaks even in year 7', () => {
    expect(breakEven(plan({ ...ishoej(0.06), relapse: { share: 0, fromYear: 6 } }))?.year).toBe(7)
  })

  test('with the stated cost of 1,337,305 a year break-even is year 1 or 2', () => {
    const stated = (rate: number) => breakEven(plan({ ...ishoej(rate), runningCostOre: 133_730_500 }))?.year
    expect([stated(0.1), stated(0.06)]).toEqual([1, 2])
  })

  test('the published net gain is what the calculator gives', () => {
    const approved = published['10 %'].net.map((value) => value * 100)
    const calculated = plan(ishoej(0.1)).map(({ net }) => net)
    const { years, verdict } = againstApproved(approved, calculated, 100)
    expect(years.slice(0, 4).every(({ differs }) => !differs)).toBe(true)
    expect(years[4]).toMatchObject({ year: 5, approved: null, difference: null, differs: false })
    expect(verdict).toEqual({ key: 'case.agrees-with-approved', params: { years: 4 } })
  })
})

describe('what a person can type', () => {
  const refusals = (changed: Partial<SuccessRateModel>) => {
    const { value, refusals: messages } = successRatePlan({ ...ishoej(0.1), ...changed })
    expect(value).toBeNull()
    return messages.map(({ key, params }) => [key, params['field']])
  }

  test.each<[Partial<SuccessRateModel>, (string | undefined)[][]]>([
    [{ horizonYears: 0 }, [['case.horizon', undefined]]],
    [{ horizonYears: 51 }, [['case.horizon', undefined]]],
    [{ horizonYears: 4.5 }, [['case.horizon', undefined]]],
    [{ discountRate: -1 }, [['case.discount', undefined]]],
    [{ discountRate: Number.NaN }, [['case.number-missing', '@field.discount-rate']]],
    [{ successRate: 1.2 }, [['case.percent-range', '@field.success-rate']]],
    [{ targetGroup: -3 }, [['case.number-range', '@field.target-group']]],
    [{ runningCostOre: -100 }, [['case.amount-range', '@field.running-cost']]],
    [{ costBeforeOre: Number.NaN }, [['case.number-missing', '@field.cost-before']]],
    [{ oneOffOre: Number.POSITIVE_INFINITY }, [['case.number-missing', '@field.one-off']]],
    [{ relapse: { share: 0.2, fromYear: 5.5 } }, [['case.number-whole', '@field.relapse-from']]],
    [{ growth: [0.01, -2] }, [['case.percent-range', '@field.growth']]],
    [{ growth: [1], horizonYears: 50 }, [['case.model-too-large', undefined]]],
    [{ discountRate: -0.999999, horizonYears: 50 }, [['case.model-too-large', undefined]]],
  ])('%o is refused in words', (changed, expected) => {
    expect(refusals(changed)).toEqual(expected)
  })

  test('every fault is named at once', () => {
    expect(refusals({ horizonYears: 0, targetGroup: -1, discountRate: -2 })).toHaveLength(3)
  })

  test('nobody who succeeds is an answer: it only costs', () => {
    const years = plan({ ...ishoej(0), targetGroup: 0 })
    expect(years.every(({ saving }) => saving === 0)).toBe(true)
    expect(breakEven(years)).toBeNull()
  })

  test('no phase-in and no growth: the full effect from year 1, held', () => {
    const years = plan({ ...ishoej(0.1), phaseIn: [], growth: [], relapse: { share: 0, fromYear: 1 } })
    expect(new Set(years.map(({ saving }) => saving)).size).toBe(1)
    expect(years[0]!.saving).toBeCloseTo(15.5 * 61_458_500, 4)
  })
})
