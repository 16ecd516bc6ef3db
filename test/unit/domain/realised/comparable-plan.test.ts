import { describe, expect, test } from 'vitest'
import type { StatedPlanYear } from '#domain/business-case'
import { month } from '#domain/month'
import { type ApprovedScenario, comparablePlan, discountAt } from '#domain/realised/comparable-plan'
import { roedovreHigh, roedovreLow } from '../roedovre'
import { approvedOf, times } from './followed'

const start = month('2018-01')

const plan = (approved: ApprovedScenario, unfollowed: readonly string[] = []) =>
  comparablePlan(approved, start, unfollowed)

const withComponents = (investment: number, parts: Readonly<Record<string, number>>): StatedPlanYear => ({
  investment,
  saving: Object.values(parts).reduce((sum, saving) => sum + saving, 0),
  components: Object.entries(parts).map(([component, saving]) => ({ component, saving })),
})

describe('Rødovre from July 2015', () => {
  const of = (stated: readonly StatedPlanYear[]) =>
    comparablePlan(approvedOf([], { stated, horizonYears: 10 }), month('2015-07'), [])

  test.each([
    ['12.5 %', roedovreLow, '2022-07'],
    ['25 %', roedovreHigh, '2019-08'],
  ])('%s breaks even in the published month', (_rate, stated, at) => {
    const found = of(stated)
    expect(found.breakEven).toBe(at)
    expect(found.months).toHaveLength(120)
    expect(found.balance).toHaveLength(120)
    expect(found.months[0]?.month).toBe('2015-07')
    expect(found.months.at(-1)).toMatchObject({ month: '2025-06', investment: 25_000_000 })
  })
})

describe('a plan by month', () => {
  test('spreads each year evenly; what starts in the middle of a year runs on into the next', () => {
    const found = comparablePlan(
      approvedOf([
        [1200, 0],
        [0, 2400],
      ]),
      month('2018-07'),
      [],
    )
    expect(found.months.map(({ month: at }) => at)[12]).toBe('2019-07')
    expect(found.months.map(({ investment }) => investment)).toEqual([...times(12, 100), ...times(12, 0)])
    expect(found.breakEven).toBe('2019-12')
  })

  test('keeps typed months as they are, and finds the month of break-even among them', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({ investment: index === 0 ? 120 : 0, saving: 20 }))
    const found = plan(approvedOf([], { stated: [{ investment: 120, saving: 240, months }], horizonYears: 2 }))
    expect(found.months.slice(0, 2).map(({ investment }) => investment)).toEqual([120, 0])
    expect(found.balance.slice(0, 6)).toEqual([-100, -80, -60, -40, -20, 0])
    expect(found.breakEven).toBe('2018-06')
    // The year after it is held, spread evenly.
    expect(found.months[12]).toMatchObject({ investment: 10, saving: 20 })
  })

  test('is discounted as the case is: constant within a year, year 1 once', () => {
    const found = plan(
      approvedOf(
        [
          [0, 1200],
          [0, 1200],
        ],
        { discountRate: 0.04 },
      ),
    )
    expect(found.balance[0]).toBeCloseTo(100 / 1.04, 10)
    expect(found.balance[11]).toBeCloseTo(1200 / 1.04, 10)
    expect(found.balance[23]).toBeCloseTo(1200 / 1.04 + 1200 / 1.04 ** 2, 10)
    expect([0, 11, 12, 24].map((index) => discountAt(0.04, index))).toEqual([1.04, 1.04, 1.04 ** 2, 1.04 ** 3])
  })

  test('goes as far as it is stated where the horizon is shorter', () => {
    expect(
      plan(
        approvedOf(
          [
            [1, 0],
            [1, 0],
            [1, 9],
          ],
          { horizonYears: 1 },
        ),
      ),
    ).toMatchObject({ horizonYears: 3 })
  })
})

describe('components that are not followed', () => {
  const approved = approvedOf([], {
    stated: [
      withComponents(1200, { Anbringelser: 360, Kontanthjælp: 120 }),
      withComponents(1200, { Anbringelser: 2880, Kontanthjælp: 960 }),
    ],
    horizonYears: 3,
  })

  test('are kept out of the saving and of the break-even, the investment whole', () => {
    const found = plan(approved, ['Kontanthjælp'])
    expect(found.months.map(({ saving }) => saving).filter((_saving, index) => index % 12 === 0)).toEqual([
      30, 240, 240,
    ])
    expect(found.months[0]?.investment).toBe(100)
    expect(found).toMatchObject({ unfollowed: ['Kontanthjælp'], followed: ['Anbringelser'] })
    expect([plan(approved).breakEven, found.breakEven]).toEqual(['2019-04', '2019-06'])
  })

  test('that the plan does not state are no part of it', () => {
    const found = plan(approved, ['Ydelser'])
    expect(found).toMatchObject({ unfollowed: [], followed: ['Anbringelser', 'Kontanthjælp'] })
    expect(found.balance).toEqual(plan(approved).balance)
  })

  test('may be all of them: then the plan saves nothing and never breaks even', () => {
    const found = plan(approved, ['Anbringelser', 'Kontanthjælp'])
    expect(found).toMatchObject({ followed: [], breakEven: null })
    expect(found.months.every(({ saving }) => saving === 0)).toBe(true)
  })

  test('leave typed months their shape', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({ investment: 0, saving: index < 6 ? 20 : 60 }))
    const [year] = [{ ...withComponents(0, { Anbringelser: 360, Kontanthjælp: 120 }), months }]
    const found = plan(approvedOf([], { stated: [year], horizonYears: 1 }), ['Kontanthjælp'])
    expect(found.months.map(({ saving }) => saving)).toEqual([...times(6, 15), ...times(6, 45)])
  })

  test('that cancel each other in typed months are taken off evenly: the months still add to the year', () => {
    const months = times(12, { investment: 0, saving: 0 })
    const year = { ...withComponents(0, { Anbringelser: 120, Merudgift: -120 }), months }
    const found = plan(approvedOf([], { stated: [year], horizonYears: 1 }), ['Merudgift'])
    expect(found.months.map(({ saving }) => saving)).toEqual(times(12, 10))
    expect(found.years[0]?.saving).toBe(120)
  })

  test('are kept out of the years that a calculator goes on with, by the share of the last stated one', () => {
    const found = plan({ ...approved, continued: [{ investment: 600, saving: 2400 }] }, ['Kontanthjælp'])
    expect(found.months[24]).toMatchObject({ investment: 50, saving: 150 })
  })
})
