import { describe, expect, test } from 'vitest'
import { costHistory } from '#domain/cost-history'
import { message, monthParam, monthsParam } from '#domain/message'
import { month } from '#domain/month'
import type { Observation } from '#domain/observation'
import { type InvestmentBooks, investmentRealised, placeOfAccount } from '#domain/realised/investment'
import type { InvestmentPlace } from '#domain/realised/settings'
import { observed, ofMonth } from '../observed'
import { historyOf, investedFrom, monthly, monthsFrom } from './followed'

const account = (key: string, item: string): InvestmentPlace => ({ kind: 'account', key, item })

const realised = (change: Partial<InvestmentBooks> = {}) =>
  investmentRealised({ months: monthsFrom('2018-01', 3), spend: [], imported: [], places: [], ...change })

const valuesOf = (amounts: readonly { readonly value: number | null }[]) => amounts.map(({ value }) => value)

describe('the place of an account', () => {
  const places = [account('6', 'Løn'), account('6.45.51', 'Rådgivere'), account('5.28', 'Indkøb')]

  test.each([
    ['6.45.51', 'Rådgivere'],
    ['6.45.51.1', 'Rådgivere'],
    ['6.45.52', 'Løn'],
    ['6', 'Løn'],
    ['5.28.21', 'Indkøb'],
    ['5.29.21', undefined],
    // A longer number is another account, not a part of this one.
    ['6.45.511', 'Løn'],
    ['62.10.01', undefined],
  ])('%s is %s: the longest beginning wins', (breakdown, item) => {
    expect(placeOfAccount(breakdown, places)?.item).toBe(item)
  })

  test('is no item of an imported list', () => {
    expect(placeOfAccount('6.45.51', [{ kind: 'item', key: '6', item: 'Løn' }])).toBeNull()
  })
})

describe('mapped accounts of the spend', () => {
  const spend = historyOf([
    ...monthly('cost.actual', '6.45.51', '2018-01', [10, 20, 30]),
    ...monthly('cost.actual', '6.45.52', '2018-01', [1, null, 3]),
    ...monthly('cost.actual', '5.28.20', '2018-01', [900, 900, 900]),
  ])

  test('are added by item, and nothing else is counted', () => {
    const found = realised({ spend, places: [account('6', 'Løn')] })
    expect(found.items.map(({ item, months }) => [item, valuesOf(months)])).toEqual([['Løn', [11, 20, 33]]])
    expect(valuesOf(found.months)).toEqual([11, 20, 33])
    expect(found.items[0]?.places.map(({ row }) => row.breakdown)).toEqual(['6.45.51', '6.45.52'])
  })

  test('of two items add to the whole; a blank in a month that the table covers is 0', () => {
    const found = realised({ spend, places: [account('6', 'Andet'), account('6.45.51', 'Rådgivere')] })
    expect(found.items.map(({ item, months }) => [item, valuesOf(months)])).toEqual([
      ['Rådgivere', [10, 20, 30]],
      ['Andet', [1, 0, 3]],
    ])
    expect(valuesOf(found.months)).toEqual([11, 20, 33])
    expect(found.notes).toEqual([])
  })

  test('of two committees are both counted', () => {
    const of = (committee: string, value: number) => ofMonth('2018-01', value, { breakdown: '6.45.51', committee })
    const found = realised({
      spend: historyOf([of('Børn', 4), of('Social', 5)]),
      places: [account('6.45.51', 'Rådgivere')],
    })
    expect(valuesOf(found.months)).toEqual([9, null, null])
  })

  test('that the files do not know leave no item', () => {
    expect(realised({ spend, places: [account('7', 'Renter')] })).toMatchObject({ items: [], notes: [] })
  })

  test('that only another table than the leading one knows are unknown, never 0', () => {
    const months = monthly(
      'cost.actual',
      '5.28.20',
      '2018-01',
      Array.from({ length: 12 }, () => 900),
    )
    const annual = observed({ breakdown: '6.45.51', value: 120 })
    const found = realised({ spend: historyOf([...months, annual]), places: [account('6', 'Løn')] })
    expect(valuesOf(found.months)).toEqual([null, null, null])
  })
})

describe('imported items', () => {
  test('stand under their own name, or that of the plan which they are mapped to', () => {
    const imported = historyOf([
      ...monthly('investment.actual', 'Lønninger', '2018-01', [1, 2, 3]),
      ...monthly('investment.actual', 'Rådgivere', '2018-01', [10, 20, 30]),
      ...monthly('investment.actual', 'Kurser', '2018-02', [5]),
    ])
    const found = realised({ imported, places: [{ kind: 'item', key: 'Lønninger', item: 'Rådgivere' }] })
    expect(found.items.map(({ item, months }) => [item, valuesOf(months)])).toEqual([
      ['Kurser', [0, 5, 0]],
      ['Rådgivere', [11, 22, 33]],
    ])
    expect(valuesOf(found.months)).toEqual([11, 27, 33])
  })

  test('and accounts are added; a month that one of the two tables does not reach is unknown', () => {
    const spend = historyOf(monthly('cost.actual', '6.45.51', '2018-01', [10, 20]))
    const found = realised({ spend, imported: investedFrom('2018-01', [1, 2, 3]), places: [account('6', 'Løn')] })
    expect(valuesOf(found.months)).toEqual([11, 22, null])
    expect(found.notes).toEqual([
      message('realised.investment-hole', { month: monthParam(month('2018-03')), count: monthsParam(1) }),
    ])
  })

  test('known only as a year are spread evenly, and say so', () => {
    const year = observed({ measure: 'investment.actual', breakdown: 'Rådgivere', value: 1200 })
    const [first] = realised({ imported: historyOf([year]) }).months
    expect(first).toEqual({ month: '2018-01', value: 100, spread: true })
  })
})

describe('a month without investment', () => {
  const holed = (values: readonly (number | null)[]) => realised({ imported: investedFrom('2018-01', values) })

  test('that no table covers is a hole, named', () => {
    const found = holed([5, null, 5])
    expect(valuesOf(found.months)).toEqual([5, null, 5])
    expect(found.notes).toEqual([
      message('realised.investment-hole', { month: monthParam(month('2018-02')), count: monthsParam(1) }),
    ])
  })

  test('of a written 0 is no hole', () => {
    expect(valuesOf(holed([5, 0, 5]).months)).toEqual([5, 0, 5])
  })

  test('is every month where nothing is known', () => {
    expect(valuesOf(realised().months)).toEqual([null, null, null])
    expect(realised().notes).toEqual([])
  })
})

test('of an as-of month nothing after it counts', () => {
  const found: Observation[] = monthly('investment.actual', 'Rådgivere', '2018-01', [1, 2, 3])
  const imported = costHistory(found, month('2018-02'), () => null, 'investment.actual')
  expect(valuesOf(realised({ imported }).months)).toEqual([1, 2, null])
})
