import { describe, expect, test } from 'vitest'
import { perPersonPlan } from '#domain/calculator/per-person'
import { successRatePlan } from '#domain/calculator/success-rate'
import { type Lever, leverName, rangeOf } from '#domain/sensitivity/lever'
import { perPersonLevers } from '#domain/sensitivity/per-person-levers'
import { rateCurve, ratesBetween } from '#domain/sensitivity/rate-curve'
import { successRateLevers } from '#domain/sensitivity/success-rate-levers'
import { successesNeeded } from '#domain/sensitivity/successes-needed'
import { tornado } from '#domain/sensitivity/tornado'
import { ishoej } from '../ishoej'

describe('how many must succeed in Ishøj', () => {
  test.each([
    [4, 14, '13.03'],
    [9, 10, '9.24'],
  ])('by year %d: %d (%s)', (byYear, whole, exact) => {
    const needed = successesNeeded(ishoej(0.1), byYear).value!
    expect([needed.whole, needed.exact?.toFixed(2), needed.withinTargetGroup]).toEqual([whole, exact, true])
  })

  test('nobody, where nothing is invested', () => {
    const free = { ...ishoej(0.1), runningCostOre: 0, oneOffOre: 0 }
    expect(successesNeeded(free, 4).value).toEqual({ exact: 0, whole: 0, withinTargetGroup: true })
  })

  test('no number, where a success saves nothing', () => {
    const useless = { ...ishoej(0.1), costAfterOre: ishoej(0.1).costBeforeOre }
    expect(successesNeeded(useless, 4).value).toEqual({ exact: null, whole: null, withinTargetGroup: false })
  })

  test('more than the target group is said to be', () => {
    expect(successesNeeded({ ...ishoej(0.1), targetGroup: 13 }, 4).value).toMatchObject({
      whole: 14,
      withinTargetGroup: false,
    })
  })

  test.each([0, 11, 2.5, Number.NaN])('year %d is refused in words', (byYear) => {
    expect(successesNeeded(ishoej(0.1), byYear)).toMatchObject({ value: null, refusals: [expect.anything()] })
  })
})

describe('break-even against success rate', () => {
  test('Ishøj: none at the bottom, year 9 at 6 %, year 4 at 10 %', () => {
    const points = rateCurve(ishoej(0.1), [0, 0.03, 0.06, 0.1, 1]).value!
    expect(points.map(({ found }) => found?.year ?? null)).toEqual([null, null, 9, 4, 1])
  })

  test('rates evenly apart, both ends included', () => {
    expect(ratesBetween(0, 1, 5)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(ratesBetween(0.1, 0.3, 1)).toEqual([0.1])
    expect(ratesBetween(0, 1, 0)).toEqual([])
  })

  test('a rate above 100 % is refused', () => {
    expect(rateCurve(ishoej(0.1), [0.1, 1.5]).refusals[0]?.key).toBe('case.percent-range')
  })
})

describe('tornado', () => {
  const task = { model: ishoej(0.1), levers: successRateLevers, plan: successRatePlan, figure: 'balance' } as const

  test('twelve assumptions, the one that matters most first', () => {
    const { bars, base } = tornado(task).value!
    expect(bars).toHaveLength(12)
    expect(bars[0]!.key).toBe('cost-before')
    expect(bars.map(({ span }) => span)).toEqual(bars.map(({ span }) => span).toSorted((a, b) => b - a))
    expect(base.breakEvenMonths).toBe(39)
    expect(base.balance).toBe(Math.round(successRatePlan(ishoej(0.1)).value!.at(-1)!.cumulative))
  })

  test('target group and success rate weigh the same, running cost the other way', () => {
    const bars = new Map(tornado(task).value!.bars.map((bar) => [bar.key, bar]))
    expect(bars.get('target-group')!.span).toBe(bars.get('success-rate')!.span)
    const { low, high } = bars.get('running-cost')!
    expect(low.outcome!.balance).toBeGreaterThan(high.outcome!.balance)
    expect([low.value, high.value].map(Math.round)).toEqual([354_385_800, 433_138_200])
  })

  test('of the break-even month, with the ends given: 6 % is month 105, 3 % never', () => {
    const ranges = { 'success-rate': { low: 0.03, high: 0.06 } }
    const { bars } = tornado({ ...task, figure: 'break-even-months', ranges }).value!
    expect(bars[0]).toMatchObject({
      key: 'success-rate',
      low: { value: 0.03, outcome: { breakEvenMonths: null } },
      high: { value: 0.06, outcome: { breakEvenMonths: 105 } },
      span: 121 - 39,
    })
  })

  test('an end that cannot be is said to be so, the other still counts', () => {
    const bar = tornado({ ...task, ranges: { 'success-rate': { low: 0.1, high: 3 } } }).value!.bars.find(
      ({ key }) => key === 'success-rate',
    )!
    expect(bar.high).toMatchObject({ outcome: null, refusals: [{ key: 'case.percent-range' }] })
    expect(bar.span).toBe(0)
  })

  test('a case that cannot be counted with has none', () => {
    expect(tornado({ ...task, model: { ...ishoej(0.1), horizonYears: 0 } }).refusals[0]?.key).toBe('case.horizon')
  })

  test('a per-person model: persons and unit saving of each effect, then the rest', () => {
    const model = {
      effects: [{ component: 'støtte', unitSavingOre: 100, persons: [1, 2], factor: 1 }],
      investmentOre: [150],
      discountRate: 0,
      horizonYears: 2,
    }
    const levers = perPersonLevers(model)
    const plan = (changed: typeof model | Parameters<typeof perPersonPlan>[0]) => {
      const found = perPersonPlan(changed)
      return found.value === null ? found : { value: found.value.years, refusals: [] as const }
    }
    const { bars } = tornado({ model, levers, plan, figure: 'balance' }).value!
    expect(bars.map((bar) => [leverName(bar), bar.span])).toEqual([
      ['horizon', 100],
      ['persons støtte', 60],
      ['unit-saving støtte', 60],
      ['investment', 60],
      ['discount-rate', 0],
    ])
  })
})

describe('the range of a lever', () => {
  const lever: Lever<number> = {
    key: 'x',
    of: '',
    unit: 'share',
    least: 0,
    most: 1,
    whole: false,
    read: (model) => model,
    write: (_, value) => value,
  }

  test('±10 %, kept within what it may be', () => {
    expect(rangeOf(lever, 0.5, {})).toEqual({ low: 0.45, high: 0.55 })
    expect(rangeOf(lever, 0.95, {})).toEqual({ low: 0.855, high: 1 })
    expect(rangeOf({ ...lever, least: -1 }, -0.5, {})).toEqual({ low: -0.55, high: -0.45 })
  })

  test('whole numbers move by one at least', () => {
    expect(rangeOf({ ...lever, most: 50, whole: true }, 6, {})).toEqual({ low: 5, high: 7 })
  })

  test('given ends are taken as they are', () => {
    expect(rangeOf(lever, 0.5, { x: { low: 0.1, high: 2 } })).toEqual({ low: 0.1, high: 2 })
    expect(rangeOf({ ...lever, key: 'constructor' }, 0.5, {})).toEqual({ low: 0.45, high: 0.55 })
  })
})
