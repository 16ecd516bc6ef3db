import { describe, expect, test } from 'vitest'
import { statedFigure } from '#domain/budget'
import { month } from '#domain/month'
import type { Observation } from '#domain/observation'
import { combinedBreakdown } from '#domain/series-break'
import { observed, revisedBudget } from './observed'

const row = { breakdown: '5.28.20', committee: '' }
const march = revisedBudget(month('2018-03'), 300)
const june = revisedBudget(month('2018-06'), 600)

const budget = (observations: readonly Observation[], asOf: string, key = row) =>
  statedFigure(observations, 'cost.budget.revised', key, 2018, month(asOf))

describe('a budget as of a month', () => {
  test('is that of the latest report not after it', () => {
    expect(budget([june, march], '2018-05').value).toBe(300)
    expect(budget([march, june], '2018-06').value).toBe(600)
    expect(budget([march, june], '2018-12').value).toBe(600)
  })

  test('is unknown before the first report, never 0', () => {
    expect(budget([march, june], '2018-02')).toMatchObject({ value: null, reason: 'budget-missing' })
  })

  test('without a report month holds until a report states another', () => {
    const annual = revisedBudget(null, 100, { source: 'annual' })
    expect(budget([annual, march], '2018-01').value).toBe(100)
    expect(budget([annual, march], '2018-03').value).toBe(300)
  })

  test('of gross and refund is their sum', () => {
    const refund = revisedBudget(month('2018-03'), -50, { dranst: 2 })
    expect(budget([revisedBudget(month('2018-03'), 300, { dranst: 1 }), refund], '2018-03').value).toBe(250)
  })

  test('that two kinds of table state is not added up', () => {
    const twice = [revisedBudget(null, 100, { source: 'annual' }), revisedBudget(null, 100, { source: 'monthly' })]
    expect(budget(twice, '2018-03').value).toBe(100)
  })

  test('of another year, measure, function or committee does not count', () => {
    const others = [
      revisedBudget(month('2018-03'), 1, { period: '2019' }),
      observed({ value: 2 }),
      revisedBudget(month('2018-03'), 3, { breakdown: '5.28.21' }),
      revisedBudget(month('2018-03'), 4, { committee: 'Social' }),
    ]
    expect(budget(others, '2018-12').value).toBeNull()
  })
})

describe('the combined row', () => {
  const key = { breakdown: combinedBreakdown, committee: '' }

  test('adds up both functions', () => {
    expect(
      budget([march, revisedBudget(month('2018-03'), 30, { breakdown: '5.28.22' })], '2018-03', key),
    ).toMatchObject({
      value: 330,
      reason: null,
    })
  })

  test('is partial where one is unknown', () => {
    expect(budget([march], '2018-03', key)).toMatchObject({ value: 300, reason: 'partial' })
  })
})

test('a lacking forecast says that it is the forecast', () => {
  expect(statedFigure([march], 'cost.forecast', row, 2018, month('2018-12'))).toMatchObject({
    value: null,
    reason: 'forecast-missing',
  })
})
