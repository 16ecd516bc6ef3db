import { describe, expect, test } from 'vitest'
import { costHistory } from '#domain/cost-history'
import type { Observation } from '#domain/observation'
import { agreements } from '#domain/source-agreement'
import { observed, ofMonth, toDate } from './observed'

const rounded = (rounding: number, ...items: Observation[]) => items.map((item) => ({ ...item, rounding }))
const january = ofMonth('2018-01', 1_000_000)
const february = ofMonth('2018-02', 2_000_000)

const compare = (...items: (Observation & { rounding: number })[]) =>
  agreements(costHistory(items, null, () => null)[0]!)

describe('a control against the source that leads', () => {
  test('agrees within one unit of its printed rounding a row', () => {
    const [found] = compare(...rounded(1, january, february), ...rounded(100_000, toDate('2018-02', 3_100_000)))
    expect(found).toEqual({ source: 'follow-up', difference: 100_000, disagreements: [] })
  })

  test('disagrees by one øre more than that', () => {
    const [found] = compare(...rounded(1, january, february), ...rounded(100_000, toDate('2018-02', 3_100_001)))
    expect(found?.disagreements).toEqual([
      {
        source: 'follow-up',
        leading: 'monthly',
        breakdown: '5.28.20',
        committee: '',
        period: '2018-02',
        wholeYear: false,
        value: 3_100_001,
        leadingValue: 3_000_000,
      },
    ])
  })

  test('the coarser rounding counts, whichever side has it', () => {
    const [found] = compare(...rounded(100_000, january), ...rounded(1, toDate('2018-01', 1_100_000)))
    expect(found?.disagreements).toEqual([])
  })

  test('a whole year is compared with its December', () => {
    const twelve = Array.from({ length: 12 }, (_, index) =>
      ofMonth(`2018-${String(index + 1).padStart(2, '0')}`, 100_000),
    )
    const [found] = compare(...rounded(1, ...twelve), ...rounded(100, observed({ value: 1_300_000 })))
    expect(found).toMatchObject({ source: 'annual', difference: 100_000 })
    expect(found?.disagreements).toMatchObject([{ period: '2018-12', wholeYear: true }])
  })

  test('the difference is that of the last month that both reach, over all rows', () => {
    const other = { breakdown: '5.28.21' }
    const [found] = compare(
      ...rounded(1, january, february, ofMonth('2018-01', 500, other), ofMonth('2018-02', 500, other)),
      ...rounded(1, toDate('2018-01', 1), toDate('2018-02', 3_000_010), toDate('2018-02', 995, other)),
    )
    expect(found?.difference).toBe(10 - 5)
  })

  test('rows and months that only one of them knows are not compared', () => {
    const [found] = compare(
      ...rounded(1, january, february),
      ...rounded(1, toDate('2018-02', 7, { breakdown: '5.57.72' }), toDate('2018-02', 9, { committee: 'Social' })),
    )
    expect(found).toEqual({ source: 'follow-up', difference: null, disagreements: [] })
  })

  test('nothing beside the leader, nothing to compare', () => {
    expect(compare(...rounded(1, january))).toEqual([])
  })
})
