import { describe, expect, test } from 'vitest'
import { breakEven, breakEvenMonth } from '#domain/break-even'
import { againstApproved } from '#domain/calculator/against-approved'
import { type PerPersonModel, perPersonPlan } from '#domain/calculator/per-person'
import { month } from '#domain/month'
import { roedovreLow } from '../roedovre'

const thousand = 100_000

/** Rødovre, Tabel 1: persons by year. 100,000 kr. is the text's; the other two unit savings are fitted to Tabel 2. */
const roedovre = (factor: number, placement = 461, support = 216): PerPersonModel => ({
  effects: [
    { component: 'kontanthjælp', unitSavingOre: 100 * thousand, persons: [2, 4, 7, 10, 14], factor },
    { component: 'anbringelse', unitSavingOre: placement * thousand, persons: [1, 2, 3, 3.5, 4], factor: 1 },
    { component: 'støtte', unitSavingOre: support * thousand, persons: [0, 1, 2, 3, 5], factor },
  ],
  investmentOre: [3000 * thousand],
  discountRate: 0,
  horizonYears: 10,
})
const plan = (model: PerPersonModel) => perPersonPlan(model).value!

describe('Rødovre', () => {
  test('12.5 %: years 1-5 in 1,000 kr., and held after them', () => {
    const savings = plan(roedovre(1)).years.map(({ saving }) => saving / thousand)
    expect(savings).toEqual([661, 1538, 2515, 3261.5, 4324, 4324, 4324, 4324, 4324, 4324])
  })

  test('12.5 %: within the rounding of Tabel 2 in every year', () => {
    const approved = roedovreLow.map(({ saving }) => saving)
    const calculated = plan(roedovre(1)).years.map(({ saving }) => saving)
    const { years, verdict } = againstApproved(approved, calculated, 100 * thousand)
    expect(years.slice(0, 7).map(({ difference }) => difference! / thousand)).toEqual([-39, 38, 15, -38.5, 24, 24, 24])
    expect(verdict).toEqual({ key: 'case.agrees-with-approved', params: { years: 7 } })
  })

  test('the fit to both columns differs by more than the rounding: "afviger fra godkendt"', () => {
    const approved = roedovreLow.map(({ saving }) => saving)
    const calculated = plan(roedovre(1, 463, 199)).years.map(({ saving }) => saving)
    const { verdict } = againstApproved(approved, calculated, 100 * thousand)
    expect(verdict?.key).toBe('case.differs-from-approved')
    expect(verdict?.params).toMatchObject({ count: 4, years: 7, year: 4, difference: `@ore.${-82.5 * thousand}` })
  })

  test('25 % doubles kontanthjælp and support, not placements: 2,8 mio. off kontanthjælp in year 5', () => {
    const { components } = plan(roedovre(2)).stated[4]!
    expect(components.map(({ saving }) => saving / thousand)).toEqual([2800, 1844, 2160])
  })

  test('from July 2015 the calculated low case breaks even in the year of the approved one', () => {
    const found = breakEven(plan(roedovre(1)).years)!
    expect(found.year).toBe(8)
    expect(breakEvenMonth(found, month('2015-07'))).toBe('2022-07')
  })
})

describe('what a person can type', () => {
  const keys = (model: PerPersonModel) => perPersonPlan(model).refusals.map(({ key, params }) => [key, params['field']])

  test('nothing to count with', () => {
    expect(keys({ ...roedovre(1), effects: [], investmentOre: [] })).toEqual([
      ['case.list-empty', '@field.effects'],
      ['case.list-empty', '@field.investment'],
    ])
    const [effect] = roedovre(1).effects
    expect(keys({ ...roedovre(1), effects: [{ ...effect!, persons: [] }] })).toEqual([
      ['case.list-empty', '@field.saved-persons'],
    ])
  })

  test('a negative investment, a negative number of persons', () => {
    expect(keys({ ...roedovre(1), investmentOre: [-1] })).toEqual([['case.amount-range', '@field.investment']])
    const [effect] = roedovre(1).effects
    expect(keys({ ...roedovre(1), effects: [{ ...effect!, persons: [-1] }] })).toEqual([
      ['case.number-range', '@field.persons'],
    ])
  })
})
