import { expect, test } from 'vitest'
import { type Figure, known, sumFigures, unknown } from '#domain/figure'
import { month } from '#domain/month'

const sum = (...parts: Figure[]) => sumFigures('2018-03', 'month', parts)
const part = (value: number) => known('2018-03', 'month', value)
const range = (value: number, from: string): Figure => ({ ...part(value), from: month(from), reason: 'range' })

test('a sum of known parts is known', () => {
  expect(sum(part(1), part(2))).toEqual(known('2018-03', 'month', 3))
})

test('an unknown part makes it partial; one that is held elsewhere does not', () => {
  expect(sum(part(1), unknown('2018-03', 'month', 'missing'))).toMatchObject({ value: 1, reason: 'partial' })
  expect(sum(part(1), unknown('2018-03', 'month', 'in-5.20'))).toMatchObject({ value: 1, reason: null })
  expect(sum(known('2018-03', 'month', 1, 'partial'))).toMatchObject({ value: 1, reason: 'partial' })
})

test('nothing known is unknown, never 0', () => {
  expect(sum()).toMatchObject({ value: null, reason: 'missing' })
  expect(sum(unknown('2018-03', 'month', 'budget-missing'))).toMatchObject({ value: null, reason: 'budget-missing' })
})

test('ranges add up only with ranges of the same months', () => {
  expect(sum(range(1, '2018-02'), range(2, '2018-02'))).toMatchObject({ value: 3, reason: 'range', from: '2018-02' })
  expect(sum(range(1, '2018-02'), range(2, '2018-01'))).toMatchObject({ value: null })
  expect(sum(range(1, '2018-02'), part(2))).toMatchObject({ value: null })
})

test('a range that lacks a part says no less than partial', () => {
  expect(sum(range(1, '2018-02'), unknown('2018-03', 'month', 'missing')).reason).not.toBeNull()
})
