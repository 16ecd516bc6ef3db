import { expect, test } from 'vitest'
import { planYears } from '#domain/business-case'
import { movedPlan, planLevers, planModel } from '#domain/sensitivity/plan-levers'
import { tornado } from '#domain/sensitivity/tornado'
import { roedovreLow } from '../roedovre'

const low = planModel(roedovreLow, { horizonYears: 10, discountRate: 0 })

test('an approved series as it is, is itself', () => {
  expect(movedPlan(low).value).toEqual(planYears(roedovreLow))
})

test('Rødovre low: a tenth less saving is thirty months later, a tenth more fourteen sooner', () => {
  const { base, bars } = tornado({
    model: low,
    levers: planLevers,
    plan: movedPlan,
    figure: 'break-even-months',
    ranges: { 'discount-rate': { low: 0, high: 0.04 } },
  }).value!
  expect(base.breakEvenMonths).toBe(85)
  const months = bars.map(({ key, low: least, high }) => [
    key,
    least.outcome?.breakEvenMonths,
    high.outcome?.breakEvenMonths,
  ])
  expect(new Map(months.map(([key, ...ends]) => [key, ends])).get('saving')).toEqual([115, 71])
})

test('the balance after ten years moves by a tenth of all that is saved either way', () => {
  const { bars } = tornado({ model: low, levers: planLevers, plan: movedPlan, figure: 'balance' }).value!
  const saving = bars.find(({ key }) => key === 'saving')!
  expect([saving.low.outcome?.balance, saving.high.outcome?.balance]).toEqual([42_000_000, 718_000_000])
  expect(bars[0]!.key).toBe('saving')
})

test('typed months move with their year', () => {
  const months = Array.from({ length: 12 }, () => ({ investment: 10, saving: 20 }))
  const model = planModel([{ investment: 120, saving: 240, months }], { horizonYears: 1, discountRate: 0 })
  expect(movedPlan({ ...model, savingFactor: 0.5 }).value?.[0]).toMatchObject({
    saving: 120,
    netToDate: Array(12).fill(0),
  })
})

test('a horizon or a rate that cannot be is refused in words', () => {
  expect(movedPlan({ ...low, horizonYears: 0 }).refusals[0]?.key).toBe('case.horizon')
  expect(movedPlan({ ...low, discountRate: -2 }).refusals[0]?.key).toBe('case.discount')
})
