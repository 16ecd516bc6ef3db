import { describe, expect, test } from 'vitest'
import { coverageOf, leadingSource } from '#domain/leading-source'
import type { Source } from '#domain/observation'
import { observed, ofMonth, toDate } from './observed'

const twelve = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, '0')}`)
const months = (from: number, to: number) => twelve.slice(from - 1, to).map((at) => ofMonth(at, 1))
const reports = (...at: string[]) => at.map((period) => toDate(period, 1))
const postings = twelve.map((at) => ofMonth(at, 1, { source: 'posting-list' }))

const leader = (observations: ReturnType<typeof observed>[], chosen: Source | null = null) =>
  leadingSource(coverageOf(observations, 2018), chosen)?.source ?? null

describe('the source that leads', () => {
  test('is the finest of the complete ones', () => {
    expect(leader([observed(), ...months(1, 12), ...reports('2018-06', '2018-12')])).toBe('monthly')
    expect(leader([observed(), ...reports('2018-06', '2018-12')])).toBe('follow-up')
  })

  test('is a complete one before a finer one with a hole', () => {
    expect(leader([...months(1, 2), ...months(4, 12), ...reports('2018-03', '2018-12')])).toBe('follow-up')
  })

  test('is the one that reaches farthest', () => {
    expect(leader([...months(1, 3), ...reports('2018-06')])).toBe('follow-up')
    expect(leader([...months(1, 6), ...reports('2018-03')])).toBe('monthly')
  })

  test('is never a posting list over a summary report', () => {
    expect(leader([...postings, observed()])).toBe('annual')
    expect(leader([...postings, ...reports('2018-03')])).toBe('follow-up')
    expect(leader(postings)).toBe('posting-list')
  })

  test('is what a person chose, a posting list too', () => {
    expect(leader([...months(1, 12), observed()], 'annual')).toBe('annual')
    expect(leader([...postings, observed()], 'posting-list')).toBe('posting-list')
  })

  test('a chosen one that has nothing that year does not count', () => {
    expect(leader([observed()], 'monthly')).toBe('annual')
  })

  test('is none without any source', () => {
    expect(leader([])).toBeNull()
  })
})

test('what a source covers: its last month, its holes, its grain', () => {
  const [monthly, followUp, annual] = coverageOf([...months(2, 3), ...reports('2018-06'), observed()], 2018)
  expect(monthly).toMatchObject({ source: 'monthly', through: '2018-03', missing: ['2018-01'], grain: 0 })
  expect(followUp).toMatchObject({ source: 'follow-up', through: '2018-06', missing: [], grain: 1 })
  expect(annual).toMatchObject({ source: 'annual', through: '2018-12', missing: [], grain: 2 })
})
