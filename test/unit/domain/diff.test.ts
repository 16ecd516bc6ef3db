import { describe, expect, test } from 'vitest'
import { countChanges, diffOf } from '#domain/diff'
import { month } from '#domain/month'
import { observed, ofMonth, revisedBudget } from './observed'

const changes = (inForce: ReturnType<typeof observed>[], incoming: ReturnType<typeof observed>[]) =>
  diffOf(inForce, incoming).map(({ change, old, incoming: now }) => [change, old?.value ?? null, now?.value ?? null])

const other = { breakdown: '5.28.21' }

describe('what an import would do', () => {
  test('new, changed, unchanged', () => {
    expect(
      changes(
        [observed({ value: 1 }), observed({ ...other, value: 2 })],
        [observed({ value: 1 }), observed({ ...other, value: 3 }), observed({ breakdown: '5.28.23', value: 4 })],
      ),
    ).toEqual([
      ['unchanged', 1, 1],
      ['changed', 2, 3],
      ['new', null, 4],
    ])
  })

  test('a figure that the file lacks within what it claims to be complete for is removed', () => {
    expect(changes([observed({ ...other, value: 2 })], [observed({ value: 1 })])).toEqual([
      ['new', null, 1],
      ['removed', 2, null],
    ])
  })

  test.each([
    ['another period', observed({ ...other, period: '2017' })],
    ['another source', observed({ ...other, source: 'monthly' })],
    ['another measure', observed({ ...other, measure: 'cost.forecast' })],
    ['another basis', ofMonth('2018-01', 1, { source: 'annual' })],
    ["another department's export", observed({ ...other, slot: 'other' })],
    ['a budget of another month', revisedBudget(month('2018-03'), 1, { source: 'annual', measure: 'cost.actual' })],
  ])('%s is left alone', (_, kept) => {
    expect(changes([kept], [observed({ value: 1 })])).toEqual([['new', null, 1]])
  })

  test('committee and dranst are part of what makes a figure the same', () => {
    expect(changes([observed({ committee: 'Børn', value: 1 })], [observed({ committee: 'Social', value: 1 })])).toEqual(
      [
        ['new', null, 1],
        ['removed', 1, null],
      ],
    )
    expect(changes([observed({ dranst: 1, value: 1 })], [observed({ dranst: 2, value: 1 })])).toHaveLength(2)
  })

  test('counted', () => {
    const found = diffOf([observed({ ...other, value: 2 })], [observed({ value: 1 })])
    expect(countChanges(found)).toEqual({ new: 1, changed: 0, unchanged: 0, removed: 1 })
  })
})
