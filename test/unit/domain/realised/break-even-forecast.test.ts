import { describe, expect, test } from 'vitest'
import { addMonths, month } from '#domain/month'
import type { ActualMonth } from '#domain/realised/actual-balance'
import { type ForecastBasis, breakEvenForecast, forecastIf } from '#domain/realised/break-even-forecast'
import { type ApprovedScenario, comparablePlan } from '#domain/realised/comparable-plan'
import { approvedOf, times } from './followed'

const start = month('2018-01')

/** Months with the same investment and these savings. */
const actualOf = (saving: readonly number[], investment = 100): ActualMonth[] => {
  let cumulative = 0
  return saving.map((saved, index) => {
    cumulative += saved - investment
    return { month: addMonths(start, index), investment, saving: saved, cumulative }
  })
}

/** Five years of 1,200 against 600, 1,200, 1,800, then 2,400: −600, −600, 0: break-even in the last month of year 3. */
const approved = approvedOf([
  [1200, 600],
  [1200, 1200],
  [1200, 1800],
  [1200, 2400],
  [1200, 2400],
])

const basis = (
  saving: readonly number[],
  change: Partial<ForecastBasis> & { readonly of?: ApprovedScenario } = {},
): ForecastBasis => {
  const { of = approved, ...rest } = change
  return { plan: comparablePlan(of, start, []), actual: actualOf(saving), choice: null, erp: null, ...rest }
}

const forecast = (...of: Parameters<typeof basis>) => breakEvenForecast(basis(...of))!

describe('a short history', () => {
  const found = forecast(times(12, 40))

  test('goes on with the realised share of the plan, and says that it is too little for a band', () => {
    expect(found).toMatchObject({
      ...{ method: 'budget-profile', proposed: 'budget-profile', reason: null, error: null, tooLittle: true },
      ...{ earliest: null, latest: null },
    })
    expect(found.share).toBeCloseTo(0.8, 12)
    expect(found.months.slice(0, 2)).toEqual([
      { month: '2019-01', investment: 100, saving: 80, expected: -740, low: null, high: null },
      { month: '2019-02', investment: 100, saving: 80, expected: -760, low: null, high: null },
    ])
    // −960 after year 2, −720 after year 3, 0 after year 4 at 60 a month.
    expect(found.expected).toBe('2021-12')
  })

  test('shows the break-even of every method', () => {
    expect(found.tried.map(({ method, tests, breakEven }) => [method, tests, breakEven])).toEqual([
      ['last-year-profile', 0, null],
      ['straight-line', 0, null],
      ['budget-profile', 0, '2021-12'],
    ])
  })

  test('without a planned saving goes on in a straight line', () => {
    const later = approvedOf([
      [1200, 0],
      [1200, 3600],
    ])
    expect(forecast([100, 140], { of: later })).toMatchObject({
      method: 'straight-line',
      share: null,
      expected: '2018-01',
    })
  })

  test('of a single month is looked ahead from as well', () => {
    const found = forecast([25])
    expect(found).toMatchObject({ method: 'budget-profile', share: 0.5, tooLittle: true })
    expect(found.months).toHaveLength(59)
    expect(found.months.every(({ expected }) => Number.isFinite(expected))).toBe(true)
  })
})

describe('a longer history', () => {
  test('proposes the method with the smallest error, and draws it as a band', () => {
    const found = forecast(times(30, 110))
    expect(found).toMatchObject({
      method: 'last-year-profile',
      proposed: 'last-year-profile',
      error: 0,
      tooLittle: false,
    })
    expect(found.months[0]).toMatchObject({ low: found.months[0]?.expected, high: found.months[0]?.expected })
    expect([found.earliest, found.expected, found.latest]).toEqual(['2018-01', '2018-01', '2018-01'])
  })

  test('the band is a twelfth of the error a month, added up', () => {
    const found = forecast([...times(24, 60), ...times(6, 120)])
    const [first, second] = found.months
    const step = (first?.high ?? 0) - (first?.expected ?? 0)
    expect(found.error).toBeGreaterThan(0)
    expect(step).toBeCloseTo((found.error ?? 0) / 12, 8)
    expect((second?.high ?? 0) - (second?.expected ?? 0)).toBeCloseTo(2 * step, 8)
    expect((second?.expected ?? 0) - (second?.low ?? 0)).toBeCloseTo(2 * step, 8)
  })

  test('may end before the break-even at the worst, and after it at the best', () => {
    const saving = Array.from({ length: 26 }, (_, index) => (index % 7) * 30 + index * 2)
    const { earliest, expected, latest } = forecast(saving)
    const at = (of: typeof expected) => of ?? '9999-12'
    expect(at(earliest) <= at(expected) && at(expected) <= at(latest)).toBe(true)
    expect(at(earliest) < at(latest)).toBe(true)
  })
})

describe('a choice', () => {
  test('is used with its reason, beside the proposed one', () => {
    const choice = { method: 'straight-line', reason: 'Planen er forældet' } as const
    const found = forecast(times(12, 150), { choice })
    expect(found).toMatchObject({ method: 'straight-line', reason: 'Planen er forældet', proposed: 'budget-profile' })
    expect(found.months[0]?.saving).toBe(150)
  })

  test('that gives nothing here leaves the proposed one', () => {
    const choice = { method: 'erp-forecast', reason: 'Bedst' } as const
    expect(forecast(times(12, 150), { choice })).toMatchObject({ method: 'budget-profile', reason: null })
  })
})

describe('there is nothing to foresee', () => {
  test.each([
    ['without a plan', basis([1], { plan: null })],
    ['without a month', basis([])],
    ['where the history is as long as the horizon', basis(times(60, 1))],
    ['where it is longer', basis(times(70, 1))],
  ])('%s', (_where, known) => {
    expect(breakEvenForecast(known)).toBeNull()
  })
})

describe('what it takes', () => {
  test('is what is missing in the approved month, a part of it every month until then', () => {
    // At 80 % of the plan the balance is −720, −960 and −720 after the three years, two of them to come.
    expect(forecast(times(12, 40)).takes).toEqual({ kind: 'more', short: 720, perMonth: 30, months: 24 })
  })

  test('is nothing where the pace is enough', () => {
    expect(forecast(times(12, 60)).takes).toEqual({ kind: 'enough' })
  })

  test('is not asked where the plan never breaks even', () => {
    expect(
      forecast(times(12, 40), {
        of: approvedOf([
          [1200, 1],
          [1200, 1],
        ]),
      }).takes,
    ).toBeNull()
  })
})

describe('a what-if', () => {
  const found = forecast(times(12, 40))

  test('of 1 and 1 is the forecast', () => {
    const same = forecastIf(found, { success: 1, price: 1, phaseIn: 0 })
    expect(same.breakEven).toBe(found.expected)
    expect(same.balances).toEqual(found.months.map(({ expected }) => expected))
  })

  test('moves what is to come and nothing that happened', () => {
    const before = structuredClone(found)
    // 160 a month from now on: 60 a month more than is invested, −720 earned back in twelve months.
    expect(forecastIf(found, { success: 2, price: 1, phaseIn: 0 })).toMatchObject({ breakEven: '2019-12' })
    expect(found).toEqual(before)
  })

  test('of no success at all is a plan that is only paid for', () => {
    const { balances, breakEven } = forecastIf(found, { success: 0, price: 1, phaseIn: 0 })
    expect(balances.slice(0, 3)).toEqual([-820, -920, -1020])
    expect(breakEven).toBeNull()
  })
})
