import { describe, expect, test } from 'vitest'
import { message } from '#domain/message'
import { month } from '#domain/month'
import { type RealisedBooks, realised } from '#domain/realised/realised'
import { noTerms } from '#domain/realised/settings'
import { standing, standingStates } from '#domain/realised/standing'
import { approvedOf, booksOf, enteredFrom, historyOf, investedFrom, monthly, termsOf, times } from './followed'
import { expectWords } from './words'

const said = (books: RealisedBooks, hasData = true) => standing(realised(books), 'low', hasData)

describe('what stands in the way', () => {
  const entered = enteredFrom('2018-01', times(12, 1))
  const imported = investedFrom('2018-01', times(12, 1))
  const both = { entered, imported, approved: approvedOf([[120_000, 60_000]]) }
  const spend = historyOf(monthly('cost.actual', '5.28.20', '2018-01', [1]))

  const obstacles = [
    ['no-start', booksOf({ ...both, start: null, terms: termsOf('entered') }), ['standing.no-start']],
    ['not-started', booksOf({ ...both, asOf: month('2017-12'), terms: termsOf('entered') }), ['standing.not-started']],
    ['no-method', booksOf(both), ['standing.no-method']],
    [
      'no-saving',
      booksOf({ ...both, terms: termsOf('baseline') }),
      ['standing.no-saving', 'realised.baseline-undecided'],
    ],
    ['no-investment', booksOf({ ...both, imported: [], spend, terms: termsOf('entered') }), ['standing.no-investment']],
    [
      'no-month',
      booksOf({ ...both, imported: investedFrom('2018-02', [1]), terms: termsOf('entered') }),
      ['standing.no-month.investment', 'realised.investment-hole'],
    ],
    [
      'no-month',
      booksOf({ ...both, entered: enteredFrom('2018-02', [1]), terms: termsOf('entered') }),
      ['standing.no-month.saving', 'realised.entered-hole'],
    ],
  ] as const

  test.each(obstacles)('%s: %#', (state, books, keys) => {
    const { sentences, ...found } = said(books)
    expect(found).toMatchObject({ state, difference: null, months: null, outlook: null, through: null, stale: false })
    expect(sentences.map(({ key }) => key)).toEqual(keys)
    expectWords(sentences)
  })

  test('no data', () => {
    expect(said(booksOf({ approved: approvedOf([[120_000, 60_000]]) }), false)).toMatchObject({
      state: 'no-data',
      sentences: [{ key: 'standing.no-data' }],
    })
  })

  test('a hole in the price index: the sentence names the rate that is missing', () => {
    const of = (method: 'baseline' | 'entered') =>
      said(
        booksOf({
          ...{ ...both, casePriceLevel: '2017-priser' },
          spend: historyOf(monthly('cost.actual', '5.28.20', '2017-01', times(24, 1))),
          terms: termsOf(method, {
            baseline: { year: 2017, rows: [{ breakdown: '5.28.20', committee: '' }], perChild: false },
          }),
        }),
      )
    const rate = message('realised.index-hole', { years: '2018', year: 2018 })
    for (const method of ['baseline', 'entered'] as const) {
      expect(of(method)).toMatchObject({
        state: 'no-month',
        sentences: [{ key: 'standing.no-month.investment' }, rate],
      })
    }
  })

  test('a method whose first month is missing says why, and leaves out what is merely to be known', () => {
    const price = { form: 'foster-care', year: 2018, ore: 1200, amount: 'gross' } as const
    const found = said(
      booksOf({
        ...both,
        avoided: historyOf(monthly('placement.avoided', 'foster-care', '2018-01', [1])),
        terms: termsOf('units', { units: { avoided: { counts: 'standing' }, prices: [price], preventive: [] } }),
      }),
    )
    expect(found.state).toBe('no-month')
    expect(found.sentences.map(({ key }) => key)).toEqual([
      'standing.no-month.saving',
      'realised.refusion-missing',
      'realised.avoided-hole',
    ])
  })

  test('the first of two methods may be the one that gives nothing', () => {
    const methods = [
      { from: month('2018-01'), method: 'baseline' },
      { from: month('2018-06'), method: 'entered' },
    ] as const
    expect(said(booksOf({ ...both, terms: { ...noTerms, methods } }))).toMatchObject({
      state: 'no-month',
      sentences: [{ key: 'standing.no-month.saving' }, { key: 'realised.baseline-undecided' }],
    })
  })

  test('is every state but those that say how it goes', () => {
    const told = new Set<string>([
      'no-data',
      'no-case',
      'ahead',
      'behind',
      'on-plan',
      ...obstacles.map(([state]) => state),
    ])
    expect(standingStates.filter((state) => !told.has(state))).toEqual([])
  })
})
