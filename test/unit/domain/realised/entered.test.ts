import { describe, expect, test } from 'vitest'
import { message, monthParam } from '#domain/message'
import { month } from '#domain/month'
import { type EnteredBooks, enteredSaving } from '#domain/realised/entered'
import { enteredFrom, monthsFrom } from './followed'

const books = (change: Partial<EnteredBooks> = {}): EnteredBooks => ({
  months: monthsFrom('2018-11', 3),
  entered: enteredFrom('2018-11', [100, 100, 203]),
  index: new Map([[2019, 1500]]),
  level: { kind: 'year', year: 2018 },
  unfollowed: [],
  ...change,
})

const valuesOf = (amounts: readonly { readonly value: number | null }[]) => amounts.map(({ value }) => value)

test('each amount stands in the prices of its month and is brought to the level', () => {
  expect(valuesOf(enteredSaving(books()).months)).toEqual([100, 100, 203 * (1 / 1.015)])
})

test('the components of a month are added; those that are not followed stay out', () => {
  const entered = [
    ...enteredFrom('2018-11', [10, 10, 10], 'Anbringelser'),
    ...enteredFrom('2018-11', [1, 1, 1], 'Ydelser'),
  ]
  const current = { kind: 'current' } as const
  expect(valuesOf(enteredSaving(books({ entered, level: current })).months)).toEqual([11, 11, 11])
  expect(valuesOf(enteredSaving(books({ entered, level: current, unfollowed: ['Ydelser'] })).months)).toEqual([
    10, 10, 10,
  ])
})

test('a saving below zero is a saving', () => {
  expect(enteredSaving(books({ entered: enteredFrom('2018-11', [-5]) })).months[0]?.value).toBe(-5)
})

describe('a hole', () => {
  test('is a month without an entry, named', () => {
    const found = enteredSaving(books({ entered: enteredFrom('2018-11', [1, null, 1]) }))
    expect(found.months[1]?.value).toBeNull()
    expect(found.notes).toEqual([message('realised.entered-hole', { month: monthParam(month('2018-12')) })])
  })

  test('in the price index is told of as that', () => {
    const found = enteredSaving(books({ index: new Map() }))
    expect(valuesOf(found.months)).toEqual([100, 100, null])
    expect(found.notes).toEqual([message('realised.index-hole', { years: '2019', year: 2019 })])
  })

  test('in the price index is no matter where nothing was entered', () => {
    const found = enteredSaving(books({ index: new Map(), entered: enteredFrom('2018-11', [1, 1]) }))
    expect(found.notes).toEqual([message('realised.entered-hole', { month: monthParam(month('2019-01')) })])
  })
})

test.each([
  ['nothing', books({ entered: [] })],
  ['only what is not followed', books({ entered: enteredFrom('2018-11', [1], 'Ydelser'), unfollowed: ['Ydelser'] })],
])('%s entered says so', (_what, known) => {
  expect(enteredSaving(known)).toMatchObject({ months: [], unavailable: { key: 'realised.entered-missing' } })
})
