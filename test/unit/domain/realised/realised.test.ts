import { describe, expect, test } from 'vitest'
import { message, monthParam } from '#domain/message'
import { type Month, month } from '#domain/month'
import { type RealisedBooks, levelOf, realised } from '#domain/realised/realised'
import { type FollowupTerms, type SavingMethod, noTerms } from '#domain/realised/settings'
import {
  approvedOf,
  booksOf,
  enteredBooks,
  enteredFrom,
  historyOf,
  investedFrom,
  monthly,
  termsOf,
  times,
} from './followed'

const rows = [{ breakdown: '5.28.20', committee: '' }]
const baseline = { year: 2017, rows, perChild: false } as const

/** 2017 spent 100 a month, 2018 80: 20 saved by the reference year, 7 by what was entered. */
const both = (change: Partial<RealisedBooks> = {}, terms: Partial<FollowupTerms> = {}) =>
  booksOf({
    spend: historyOf([
      ...monthly('cost.actual', '5.28.20', '2017-01', times(12, 100)),
      ...monthly('cost.actual', '5.28.20', '2018-01', times(24, 80)),
    ]),
    entered: enteredFrom('2018-01', times(24, 7)),
    imported: investedFrom('2018-01', times(24, 50)),
    terms: { ...noTerms, baseline, ...terms },
    ...change,
  })

const from = (...steps: (readonly [Month, SavingMethod])[]) => steps.map(([at, method]) => ({ from: at, method }))

const savings = (books: RealisedBooks) => realised(books).saving.map(({ value }) => value)
const keys = (books: RealisedBooks) => realised(books).notes.map(({ key }) => key)

describe('the method', () => {
  test('that holds gives the saving of its months, and is named', () => {
    const methods = from([month('2018-01'), 'baseline'], [month('2018-07'), 'entered'])
    const found = realised(both({}, { methods }))
    expect(found.saving.map(({ value }) => value)).toEqual([...times(6, 20), ...times(6, 7)])
    expect(found).toMatchObject({ method: 'entered', methods })
    expect(found.actual.at(-1)?.cumulative).toBe(6 * 20 + 6 * 7 - 12 * 50)
  })

  test('that changes in the middle of a year is said to be mixed; in January that it changed', () => {
    const changed = (at: string) =>
      realised(
        both({ asOf: month('2019-12') }, { methods: from([month('2018-01'), 'baseline'], [month(at), 'entered']) }),
      ).notes
    const params = (at: string, year: number) => ({
      ...{ month: monthParam(month(at)), year, before: '@method.baseline', after: '@method.entered' },
    })
    expect(changed('2018-07')).toEqual([message('realised.method-mixed', params('2018-07', 2018))])
    expect(changed('2019-01')).toEqual([message('realised.method-changed', params('2019-01', 2019))])
  })

  test('that was chosen for later holds from the start; one that comes after the as-of month does not yet', () => {
    const late = from([month('2018-05'), 'entered'])
    expect(savings(both({}, { methods: late }))).toEqual(times(12, 7))
    expect(savings(both({ asOf: month('2018-03') }, { methods: late }))).toEqual(times(3, 7))
    const next = from([month('2018-01'), 'baseline'], [month('2019-01'), 'entered'])
    expect(realised(both({}, { methods: next }))).toMatchObject({
      method: 'baseline',
      methods: [{ method: 'baseline' }],
    })
  })

  test('that was chosen before the start holds from the start', () => {
    const before = from([month('2017-01'), 'entered'], [month('2017-06'), 'baseline'])
    expect(realised(both({}, { methods: before })).methods).toEqual([{ from: '2018-01', method: 'baseline' }])
  })

  test('that is chosen twice in a row did not change', () => {
    const twice = from([month('2018-01'), 'baseline'], [month('2018-07'), 'baseline'])
    expect(realised(both({}, { methods: twice }))).toMatchObject({ methods: [{ from: '2018-01' }], notes: [] })
  })

  test('that is not chosen leaves the saving unknown, and works out all three', () => {
    const found = realised(both())
    expect(found).toMatchObject({ method: null, methods: [], actual: [], forecast: null })
    expect(found.baseline.months.map(({ value }) => value)).toEqual(times(12, 20))
    expect(found.entered.months.map(({ value }) => value)).toEqual(times(12, 7))
    expect(found.units.unavailable).not.toBeNull()
  })
})

describe('before the start, or without one', () => {
  test.each([
    ['an as-of month before the start', both({ asOf: month('2017-06') })],
    ['no start', both({ start: null })],
  ])('%s: nothing, and no fault', (_which, books) => {
    expect(realised({ ...books, approved: approvedOf([[1, 1]]) })).toMatchObject({
      ...{ months: [], saving: [], actual: [], forecast: null, forecastBefore: null, method: null },
    })
  })
})

describe('the price level', () => {
  test.each([
    [{ kind: 'year', year: 2020 }, '2018-priser', { kind: 'year', year: 2020 }],
    [{ kind: 'current' }, '2018-priser', { kind: 'current' }],
    [null, '2018-priser', { kind: 'year', year: 2018 }],
    [null, 'løbende', { kind: 'current' }],
    [null, null, { kind: 'current' }],
  ] as const)('chosen %j, stated %j: %j', (prices, casePriceLevel, level) => {
    expect(levelOf({ terms: { ...noTerms, prices }, casePriceLevel })).toEqual(level)
  })

  test('brings investment and items to it, and tells of a rate that is missing', () => {
    const books = both({ asOf: month('2019-01'), casePriceLevel: '2018-priser', index: new Map([[2019, 25_000]]) })
    const { investment } = realised(books)
    expect(investment.months.at(-1)?.value).toBe(40)
    expect(investment.items[0]?.months.at(-1)?.value).toBe(40)
    const holed = realised({ ...books, index: new Map() })
    expect(holed.investment.months.at(-1)?.value).toBeNull()
    expect(holed.notes).toContainEqual(message('realised.index-hole', { years: '2019', year: 2019 }))
  })
})

describe('what there is to know', () => {
  test('a saving larger than the whole spend of the year', () => {
    const large = (ore: number) =>
      both({ entered: enteredFrom('2018-01', times(12, ore)) }, { methods: termsOf('entered').methods })
    expect(keys(large(80))).toEqual([])
    expect(realised(large(81)).notes).toEqual([message('realised.saving-above-spend', { year: 2018 })])
  })

  test('is asked of the spend without the accounts of the investment, and only where spend is known', () => {
    const investment = [{ kind: 'account', key: '6', item: 'Løn' }] as const
    const spend = historyOf([
      ...monthly('cost.actual', '5.28.20', '2018-01', times(12, 10)),
      ...monthly('cost.actual', '6.45.51', '2018-01', times(12, 1000)),
    ])
    const { methods } = termsOf('entered')
    expect(keys(both({ spend, imported: [] }, { methods, investment }))).toEqual([])
    const more = both({ spend, imported: [], entered: enteredFrom('2018-01', times(12, 11)) }, { methods, investment })
    expect(keys(more)).toEqual(['realised.saving-above-spend'])
    expect(keys({ ...more, spend: [], imported: investedFrom('2018-01', times(12, 1)) })).toEqual([])
  })

  test('a function that is compared and booked as investment too', () => {
    const investment = [{ kind: 'account', key: '5.28', item: 'Løn' }] as const
    const { methods } = termsOf('baseline')
    expect(realised(both({ imported: [] }, { methods, investment })).notes).toContainEqual(
      message('realised.counted-twice', { function: '5.28.20' }),
    )
  })

  test('of a method that is not used is kept to that method', () => {
    const holed = both({ entered: enteredFrom('2018-02', [1]) }, { methods: termsOf('baseline').methods })
    expect(keys(holed)).toEqual([])
    expect(realised(holed).entered.notes.map(({ key }) => key)).toEqual(['realised.entered-hole'])
  })
})

describe('the expected break-even a month before', () => {
  test('is that of one known month less', () => {
    const approved = approvedOf([
      [1200, 0],
      [1200, 4800],
    ])
    const books = enteredBooks([10, 10, 900], times(3, 100), { approved })
    const { forecast, forecastBefore } = realised(books)
    expect(forecastBefore).toEqual(realised({ ...books, asOf: month('2018-02') }).forecast)
    expect([forecastBefore?.expected, forecast?.expected]).toEqual([null, '2018-03'])
  })

  test('is none in the first month', () => {
    expect(realised(enteredBooks([10], [100], { approved: approvedOf([[1200, 1200]]) })).forecastBefore).toBeNull()
  })
})

test("the finance system's forecast is a way to look ahead only where the saving rests on spend", () => {
  const approved = approvedOf([
    [600, 600],
    [600, 600],
  ])
  const tried = (method: SavingMethod, erp: RealisedBooks['erp']) =>
    realised(both({ approved, erp }, { methods: termsOf(method).methods })).forecast?.tried.map((each) => each.method)
  expect(tried('baseline', () => 960)).toContain('erp-forecast')
  expect(tried('entered', () => 960)).not.toContain('erp-forecast')
  // In December too: what nobody has forecast is no forecast.
  expect(tried('baseline', () => null)).not.toContain('erp-forecast')
})
