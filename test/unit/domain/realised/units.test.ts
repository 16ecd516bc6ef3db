import { describe, expect, test } from 'vitest'
import { message, monthParam } from '#domain/message'
import { month } from '#domain/month'
import type { UnitPrice, UnitsTerms } from '#domain/realised/settings'
import { type UnitsBooks, unitsSaving } from '#domain/realised/units'
import { ofMonth, observed } from '../observed'
import { historyOf, monthly, monthsFrom, times, yearly } from './followed'

const price = (form: string, ore: number, change: Partial<UnitPrice> = {}): UnitPrice => ({
  ...{ form, ore, year: 2018, amount: 'net' },
  ...change,
})

const terms = (change: Partial<UnitsTerms> = {}): UnitsTerms => ({
  avoided: { counts: 'standing' },
  prices: [price('foster-care', 12_000), price('residential-institution', 120_000)],
  preventive: [],
  ...change,
})

const avoided = (form: string, counts: readonly (number | null)[]) =>
  monthly('placement.avoided', form, '2018-01', counts)

const books = (change: Partial<UnitsBooks> = {}): UnitsBooks => ({
  months: monthsFrom('2018-01', 4),
  avoided: historyOf([...avoided('foster-care', [0, 1, 2, 2]), ...avoided('residential-institution', [0, 0, 1, null])]),
  spend: [],
  index: new Map(),
  level: { kind: 'current' },
  refusion: new Map(),
  ...change,
})

const valuesOf = (amounts: readonly { readonly value: number | null }[]) => amounts.map(({ value }) => value)

describe('the saving of a month', () => {
  test('is a twelfth of the price for each child who would have been placed', () => {
    // A form without a figure in a month that the list covers is 0.
    expect(valuesOf(unitsSaving(terms(), books()).months)).toEqual([0, 1000, 12_000, 2000])
  })

  test('of new placements lasts as many months as they would have', () => {
    const counts = historyOf(avoided('foster-care', [1, 0, 2, 0, 0]))
    const of = (months: number) =>
      valuesOf(
        unitsSaving(
          terms({ avoided: { counts: 'new', months } }),
          books({ avoided: counts, months: monthsFrom('2018-01', 5) }),
        ).months,
      )
    expect(of(1)).toEqual([1000, 0, 2000, 0, 0])
    expect(of(3)).toEqual([1000, 1000, 3000, 2000, 2000])
    expect(of(216)).toEqual([1000, 1000, 3000, 3000, 3000])
  })

  test('a number for a whole year is spread over it, and only from its December on known', () => {
    const year = historyOf([yearly('placement.avoided', 'foster-care', 2018, 18)])
    const of = (counts: UnitsTerms['avoided']) =>
      unitsSaving(terms({ avoided: counts }), books({ avoided: year, months: monthsFrom('2018-01', 12) })).months
    expect(valuesOf(of({ counts: 'standing' }))).toEqual(times(12, 1500))
    expect(valuesOf(of({ counts: 'new', months: 2 })).slice(0, 3)).toEqual([1500, 3000, 3000])
  })

  test('counts committees together', () => {
    const of = (committee: string) =>
      ofMonth('2018-01', 1, { measure: 'placement.avoided', breakdown: 'foster-care', committee })
    const found = unitsSaving(terms(), books({ avoided: historyOf([of('Børn'), of('Social')]) }))
    expect(found.months[0]?.value).toBe(2000)
  })
})

describe('a total', () => {
  const total = avoided('total', [3, 3, 3, 3])
  const prices = [price('total', 24_000), price('foster-care', 12_000)]

  test('alone is what is counted', () => {
    expect(valuesOf(unitsSaving(terms({ prices }), books({ avoided: historyOf(total) })).months)).toEqual(
      times(4, 6000),
    )
  })

  test('beside the forms is counted neither twice nor in their place', () => {
    const forms = historyOf([...total, ...avoided('foster-care', [null, 1, 1, 1])])
    expect(valuesOf(unitsSaving(terms({ prices }), books({ avoided: forms })).months)).toEqual([
      null,
      ...times(3, 1000),
    ])
  })
})

describe('a gross price', () => {
  const gross = terms({ prices: [price('foster-care', 120_000, { amount: 'gross' })] })
  const counts = historyOf(avoided('foster-care', [1, 1]))

  test('is less what the state refunds, and said to be an estimate', () => {
    const refusion = new Map([[2018, [{ from: 80_000, share: 25_000 }]]])
    const found = unitsSaving(gross, books({ avoided: counts, months: monthsFrom('2018-01', 2), refusion }))
    expect(valuesOf(found.months)).toEqual([110_000 / 12, 110_000 / 12])
    expect(found.notes).toEqual([message('realised.refusion-estimate')])
  })

  test('without the limits of the year is unknown', () => {
    const found = unitsSaving(gross, books({ avoided: counts, months: monthsFrom('2018-01', 2) }))
    expect(valuesOf(found.months)).toEqual([null, null])
    expect(found.notes).toEqual([
      message('realised.refusion-missing', { year: 2018 }),
      message('realised.refusion-estimate'),
    ])
  })
})

describe('preventive spend', () => {
  const preventive = [{ breakdown: '5.28.21', committee: '' }]
  const spend = historyOf(monthly('cost.actual', '5.28.21', '2018-01', [300, 300, 300]))

  test('is taken off in full, below zero where nothing was avoided', () => {
    const found = unitsSaving(terms({ preventive }), books({ spend }))
    expect(valuesOf(found.months)).toEqual([-300, 700, 11_700, null])
    expect([...found.preventiveOf(monthsFrom('2018-01', 4))]).toEqual([[2018, 900]])
  })

  test('that is missing leaves the month unknown, and is named', () => {
    const found = unitsSaving(terms({ preventive }), books({ spend }))
    expect(found.notes).toEqual([message('realised.avoided-hole', { month: monthParam(month('2018-04')) })])
  })

  test('whose price rate is missing is told of as that, not as missing spend', () => {
    const found = unitsSaving(
      terms({ preventive, prices: [price('foster-care', 12_000), price('residential-institution', 1)] }),
      books({ spend, months: monthsFrom('2018-01', 3), level: { kind: 'year', year: 2017 } }),
    )
    expect(valuesOf(found.months)).toEqual([null, null, null])
    expect(found.notes).toEqual([message('realised.index-hole', { years: '2018', year: 2018 })])
  })
})

describe('a hole', () => {
  test('is a month that the list does not cover', () => {
    const found = unitsSaving(terms(), books({ avoided: historyOf(avoided('foster-care', [1, null, 1])) }))
    expect(valuesOf(found.months)).toEqual([1000, null, 1000, null])
    expect(found.notes).toEqual([message('realised.avoided-hole', { month: monthParam(month('2018-02')) })])
  })

  test('hides the months that new placements before it may last into', () => {
    const counts = historyOf(avoided('foster-care', [1, null, 1, 1]))
    const found = unitsSaving(terms({ avoided: { counts: 'new', months: 2 } }), books({ avoided: counts }))
    expect(valuesOf(found.months)).toEqual([1000, null, null, 2000])
  })

  test('in the prices is a month with placements of a form without one', () => {
    const found = unitsSaving(terms({ prices: [price('foster-care', 12_000)] }), books())
    expect(valuesOf(found.months)).toEqual([0, 1000, null, 2000])
    expect(found.notes).toEqual([message('realised.price-of-form-missing', { form: '@form.residential-institution' })])
  })

  test('in the prices does not hide a hole in the numbers', () => {
    const found = unitsSaving(
      terms({ prices: [price('foster-care', 12_000)] }),
      books({ months: monthsFrom('2018-01', 5) }),
    )
    expect(found.notes).toContainEqual(message('realised.avoided-hole', { month: monthParam(month('2018-05')) }))
  })

  test('is a form that only another list than the leading one counts, never 0', () => {
    const other = observed({ measure: 'placement.avoided', breakdown: 'kinship-care', value: 12 })
    const counts = historyOf([...avoided('foster-care', times(12, 1)), other])
    expect(valuesOf(unitsSaving(terms(), books({ avoided: counts })).months)).toEqual(times(4, null))
  })
})

describe('the years by form', () => {
  test('add to the months', () => {
    const found = unitsSaving(terms(), books())
    const years = found.yearsOf(monthsFrom('2018-01', 4))
    expect(years.map(({ form, saving }) => [form, saving])).toEqual([
      ['foster-care', 5000],
      ['residential-institution', 10_000],
    ])
    expect(years[0]?.placements).toBeCloseTo(5 / 12, 12)
    expect(years.reduce((sum, { saving }) => sum + saving, 0)).toBe(15_000)
  })

  test('of some months count those alone', () => {
    const [year] = unitsSaving(terms(), books()).yearsOf(monthsFrom('2018-02', 1))
    expect(year).toMatchObject({ form: 'foster-care', placements: 1 / 12, saving: 1000 })
  })
})

describe('what cannot be used says why', () => {
  test.each([
    ['no numbers', terms(), books({ avoided: [] }), 'realised.avoided-missing'],
    ['what the numbers count', terms({ avoided: null }), books(), 'realised.avoided-undecided'],
    ['no prices', terms({ prices: [] }), books(), 'realised.prices-missing'],
  ] as const)('%s', (_what, chosen, known, key) => {
    const found = unitsSaving(chosen, known)
    expect(found).toMatchObject({ months: [], unavailable: { key } })
    expect(found.yearsOf(known.months)).toEqual([])
    expect(found.preventiveOf(known.months).size).toBe(0)
  })
})
