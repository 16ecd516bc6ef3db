import { describe, expect, test } from 'vitest'
import type { ExplanationStep } from '#domain/explanation/explanation'
import { month } from '#domain/month'
import { explainRealised } from '#domain/realised/explain-realised'
import { type RealisedBooks, realised } from '#domain/realised/realised'
import { type FollowupTerms, noTerms } from '#domain/realised/settings'
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
import { expectWords } from './words'

const kr = (amount: number) => amount * 100

const approved = approvedOf([
  [kr(1200), kr(360)],
  [kr(1200), kr(720)],
  [kr(1200), kr(1800)],
  [kr(1200), kr(2400)],
  [kr(1200), kr(2400)],
])

/** 200 kr. a month in 2017, 180 in 2018 and 152.25 in the first half of 2019; 100 a month is invested. */
const books = (terms: Partial<FollowupTerms>, change: Partial<RealisedBooks> = {}): RealisedBooks =>
  booksOf({
    asOf: month('2019-06'),
    approved,
    casePriceLevel: '2018-priser',
    index: new Map([
      [2018, 2000],
      [2019, 1500],
    ]),
    refusion: new Map([2018, 2019].map((year) => [year, [{ from: kr(800), share: 25_000 }]])),
    spend: historyOf([
      ...monthly('cost.actual', '5.28.23', '2017-01', times(12, kr(200))),
      ...monthly('cost.actual', '5.28.23', '2018-01', times(12, kr(180))),
      ...monthly('cost.actual', '5.28.23', '2019-01', times(6, 15_225)),
      ...monthly('cost.actual', '5.28.21', '2018-01', times(18, kr(10))),
    ]),
    imported: investedFrom('2018-01', [...times(12, kr(100)), ...times(6, 10_150)]),
    avoided: historyOf(
      monthly('placement.avoided', 'residential-institution', '2018-01', [...times(12, 1), ...times(6, 2)]),
    ),
    entered: enteredFrom('2018-01', times(18, kr(30))),
    terms: {
      ...noTerms,
      baseline: { year: 2017, rows: [{ breakdown: '5.28.23', committee: '' }], perChild: false },
      units: {
        avoided: { counts: 'standing' },
        prices: [{ form: 'residential-institution', year: 2018, ore: kr(1200), amount: 'gross' }],
        preventive: [{ breakdown: '5.28.21', committee: '' }],
      },
      ...terms,
    },
    ...change,
  })

const explained = (of: RealisedBooks) => {
  const found = realised(of)
  return { found, steps: explainRealised(found, of) }
}

const figure = ({ figures }: ExplanationStep, param: string): number =>
  figures.find((each) => each.param === param)?.value ?? Number.NaN

const sumOf = (steps: readonly ExplanationStep[], key: string, param: string): number =>
  steps.filter((step) => step.key === key).reduce((sum, step) => sum + figure(step, param), 0)

const methods = ['baseline', 'units', 'entered'] as const

describe.each(methods)('by %s', (method) => {
  const { found, steps } = explained(books({ methods: termsOf(method).methods }))
  const saved = found.actual.reduce((sum, { saving }) => sum + saving, 0)
  const invested = found.actual.reduce((sum, { investment }) => sum + investment, 0)

  test('the saving of the steps is that of the months, by calendar year and by plan year', () => {
    const calendar =
      sumOf(steps, 'happened.baseline-year', 'saving') +
      sumOf(steps, 'happened.units-form-gross', 'saving') -
      sumOf(steps, 'happened.units-preventive', 'spent') +
      sumOf(steps, 'happened.entered-year', 'saving')
    expect(calendar).toBeCloseTo(saved, 4)
    expect(sumOf(steps, 'happened.plan-year', 'saving')).toBeCloseTo(saved, 4)
    expect(sumOf(steps, 'happened.plan-year', 'investment')).toBeCloseTo(invested, 4)
  })

  test('the balance of the last plan year is the one that is compared', () => {
    const last = steps.findLast(({ key }) => key === 'happened.plan-year')!
    const compared = steps.find(({ key }) => key === 'happened.compared')!
    expect(figure(last, 'balance')).toBe(found.actual.at(-1)?.cumulative)
    expect(figure(compared, 'balance')).toBe(found.actual.at(-1)?.cumulative)
    expect(figure(compared, 'difference')).toBe(Math.abs(figure(compared, 'balance') - figure(compared, 'planned')))
  })

  test('the years to come add to the balance at the end of them', () => {
    const ahead = steps.filter(({ key }) => key === 'happened.expected-year')
    const end =
      found.actual.at(-1)!.cumulative +
      ahead.reduce((sum, step) => sum + figure(step, 'saving') - figure(step, 'investment'), 0)
    expect(figure(ahead.at(-1)!, 'balance')).toBeCloseTo(end, 4)
    expect(ahead[0]?.params).toMatchObject({ year: 2, months: 6 })
  })

  test('it reads as sentences in both languages', () => {
    expectWords(steps)
  })

  test('the imported figures behind it are named', () => {
    const sources = steps.flatMap(({ figures }) => figures.flatMap((each) => each.sources))
    const measures = new Set(sources.map(({ ref }) => ref.measure))
    expect(measures).toEqual(
      new Set(
        {
          baseline: ['cost.actual', 'investment.actual'],
          units: ['placement.avoided', 'cost.actual', 'investment.actual'],
          entered: ['investment.actual'],
        }[method],
      ),
    )
  })
})

describe('units', () => {
  test('of a gross price stand at the price level: price less refund is what is left', () => {
    const { steps } = explained(books({ methods: termsOf('units').methods }))
    const found = steps.filter(({ key }) => key === 'happened.units-form-gross')
    expect(found).toHaveLength(2)
    for (const step of found) {
      expect(figure(step, 'price') - figure(step, 'refusion')).toBeCloseTo(figure(step, 'net'), 6)
      expect(figure(step, 'price')).toBeCloseTo(kr(1200), 6)
    }
  })

  test('that committees counted lead to the figures of each', () => {
    const avoided = ['Børn', 'Social'].flatMap((committee) =>
      monthly('placement.avoided', 'residential-institution', '2018-01', times(12, 1)).map((item) => ({
        ...item,
        committee,
      })),
    )
    const { steps } = explained(
      books({ methods: termsOf('units').methods }, { avoided: historyOf(avoided), asOf: month('2018-12') }),
    )
    const [step] = steps.filter(({ key }) => key === 'happened.units-form-gross')
    const sources = step?.figures.find(({ param }) => param === 'saving')?.sources ?? []
    expect(sources.map(({ ref, value }) => [ref.committee, value])).toEqual([
      ['Børn', 12],
      ['Social', 12],
    ])
  })
})

describe('two methods', () => {
  test('are explained for the months that each holds, and add to the whole', () => {
    const { found, steps } = explained(
      books({
        methods: [
          { from: month('2018-01'), method: 'entered' },
          { from: month('2018-07'), method: 'baseline' },
        ],
      }),
    )
    expect(steps.find(({ key }) => key === 'happened.entered-year')?.params).toMatchObject({ year: 2018, months: 6 })
    const total = sumOf(steps, 'happened.entered-year', 'saving') + sumOf(steps, 'happened.baseline-year', 'saving')
    expect(total).toBeCloseTo(
      found.actual.reduce((sum, { saving }) => sum + saving, 0),
      4,
    )
  })
})

describe('the steps', () => {
  const keysOf = (of: RealisedBooks) => explained(of).steps.map(({ key }) => key)

  test('begin with the price level', () => {
    expect(keysOf(books({ methods: termsOf('entered').methods }))[0]).toBe('happened.level')
    const current = books({ methods: termsOf('entered').methods, prices: { kind: 'current' } })
    expect(keysOf(current)[0]).toBe('happened.level-current')
  })

  test('are none where no month is known', () => {
    expect(explained(books({})).steps).toEqual([])
    expect(explained(books({ methods: termsOf('entered').methods }, { asOf: month('2017-01') })).steps).toEqual([])
  })

  test('without a case end with what happened', () => {
    expect(keysOf(enteredBooks([1], [1]))).toEqual([
      'happened.level-current',
      'happened.entered-year',
      'happened.plan-year',
    ])
  })

  test('compare at the last month of the plan where it ends before', () => {
    const { steps } = explained(enteredBooks(times(18, 30), times(18, 100), { approved: approvedOf([[1200, 600]]) }))
    const compared = steps.find(({ key }) => key === 'happened.compared')
    expect(compared?.params).toMatchObject({ month: '@month.2018-12' })
    expect(compared && figure(compared, 'difference')).toBe(240)
  })

  const of = (saving: readonly number[], change: Parameters<typeof enteredBooks>[2] = {}) =>
    keysOf(enteredBooks(saving, times(saving.length, kr(100)), { approved, ...change }))

  test.each([
    [
      'as planned',
      times(12, kr(30)),
      ['happened.compared-same', 'happened.pace.budget-profile', 'happened.takes-enough'],
    ],
    [
      'less',
      times(12, kr(20)),
      ['happened.compared', 'happened.expected-never', 'happened.too-little', 'happened.takes-more'],
    ],
    ['below zero', times(12, kr(-20)), ['happened.pace.straight-line', 'happened.expected-never']],
    ['far more', times(12, kr(200)), ['happened.expected-reached']],
    ['long the same', times(30, kr(110)), ['happened.pace.last-year-profile', 'happened.band']],
    ['long too little', times(30, kr(10)), ['happened.band-none']],
  ])('of a saving that is %s', (_which, saving, keys) => {
    expect(of(saving)).toEqual(expect.arrayContaining(keys))
  })

  test('say why another method was chosen', () => {
    const terms = termsOf('entered', { breakEven: { method: 'straight-line', reason: 'Planen er forældet' } })
    const { steps } = explained(enteredBooks(times(12, kr(20)), times(12, kr(100)), { approved, terms }))
    expect(steps.find(({ key }) => key === 'happened.pace-chosen')?.params).toEqual({
      reason: 'Planen er forældet',
      proposed: '@forecast.budget-profile',
    })
    expectWords(steps)
  })

  test('of a case that may never be earned back at the worst leave the band open', () => {
    const saving = Array.from({ length: 30 }, (_, index) => kr((index % 5) * 50))
    expect(of(saving)).toContain('happened.band-open')
  })

  test('say what is missing once the approved month is past', () => {
    expect(of(times(58, kr(10)))).toContain('happened.takes-passed')
  })
})
