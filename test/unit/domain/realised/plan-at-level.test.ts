import { describe, expect, test } from 'vitest'
import { message } from '#domain/message'
import { month } from '#domain/month'
import { planAtLevel, planFactor } from '#domain/realised/plan-at-level'
import { approvedOf } from './followed'

const index = new Map([
  [2018, 2000],
  [2019, 1500],
])

const at = (
  casePriceLevel: string | null,
  year: number | null,
  rates: ReadonlyMap<number, number> = index,
  unfollowed: readonly string[] = [],
) => {
  const components = [{ component: 'Anbringelser', saving: 2400 }]
  const months = Array.from({ length: 12 }, () => ({ investment: 100, saving: 200 }))
  const approved = approvedOf([], {
    stated: [{ investment: 1200, saving: 2400, months, components }],
    continued: [{ investment: 600, saving: 1200 }],
    horizonYears: 2,
  })
  const level = year === null ? ({ kind: 'current' } as const) : ({ kind: 'year', year } as const)
  return planAtLevel(approved, month('2018-01'), unfollowed, { casePriceLevel, index: rates }, level)
}

describe('the plan at a price level', () => {
  test('is moved by the index alone: months, components and the years after alike', () => {
    const { plan, notes } = at('2017-priser', 2019)
    const factor = 1.02 * 1.015
    expect(plan?.months[0]).toMatchObject({ investment: 100 * factor, saving: 200 * factor })
    expect(plan?.months[12]?.investment).toBeCloseTo(50 * factor, 10)
    expect(plan?.balance.at(-1)).toBeCloseTo(1800 * factor, 8)
    expect(notes).toEqual([])
  })

  test.each([
    ['its own', '2018-priser', 2018],
    ['current prices', '2018-priser', null],
    ['that of a paper that names no year', 'løbende priser', 2018],
    ['that of a paper that says nothing', null, 2018],
  ])('%s leaves it as it stands', (_which, casePriceLevel, year) => {
    expect(at(casePriceLevel, year).plan?.months[0]).toMatchObject({ investment: 100, saving: 200 })
  })

  test('says so where the paper names no year', () => {
    expect(at(null, 2018).notes).toEqual([message('realised.plan-level-unknown', { year: 2018 })])
    expect(at(null, null).notes).toEqual([])
  })

  test('stands in its own prices where a rate on the way is missing, and says which', () => {
    const { plan, notes } = at('2016-priser', 2018)
    expect(plan?.months[0]).toMatchObject({ investment: 100, saving: 200 })
    expect(notes).toEqual([message('realised.plan-index-hole', { years: '2017' })])
    expect(planFactor({ casePriceLevel: '2016-priser', index }, { kind: 'year', year: 2018 })).toEqual({
      missing: [2017],
    })
  })
})

test('a component that is not to be followed and that the plan does not state by year is named, not passed over', () => {
  const { notes, plan } = at('2018-priser', 2018, index, ['Kontanthjælp', 'Anbringelser'])
  expect(notes).toEqual([message('realised.component-kept', { component: 'Kontanthjælp' })])
  expect(plan?.unfollowed).toEqual(['Anbringelser'])
})
