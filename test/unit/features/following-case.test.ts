import { describe, expect, test } from 'vitest'
import type { CaseDocumentInput } from '../../../src-main/contract/case-schemas'
import type { Client } from '../../../src-main/contract/contract'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import { exampleCase } from '../../fixtures/worked-example'
import { amount, only, years } from './case-client'
import { keysOf, realised, save } from './followed-view'
import { followedExample } from './worked-example'

/** Approves another version of the case. */
const approve = async (client: Client, change: Partial<CaseDocumentInput>) => {
  const { version } = await client.businessCase.createDraft({ ...only, from: null })
  await client.businessCase.saveDraft({ ...only, version: version.version, document: { ...exampleCase, ...change } })
  await client.businessCase.approve({
    ...only,
    version: version.version,
    approval: { approvedOn: '2018-01-01', approvedBy: 'Byrådet' },
  })
}

describe('the approved case', () => {
  const twoScenarios = (low: number, high: number): Partial<CaseDocumentInput> => ({
    scenarios: ['lav', 'høj'].map((key) => ({ key, successRate: null })),
    lines: ['lav', 'høj'].flatMap((scenario) =>
      years(
        scenario,
        Array.from({ length: 4 }, () => [1_200_000, scenario === 'lav' ? low : high] as const),
      ),
    ),
  })

  test('is held against its low scenario, or the high one where that is chosen', async () => {
    const { client } = await followedExample('baseline')
    await approve(client, twoScenarios(1_300_000, 2_400_000))
    const low = await realised(client)
    expect(low).toMatchObject({ scenario: { key: 'lav', rank: 'low' }, partly: [] })
    await save(client, { name: 'scenario', value: 'høj' })
    const high = await realised(client)
    expect(high).toMatchObject({ scenario: { key: 'høj', rank: 'high' } })
    // 1,1 mio. kr. a year more was promised, over a year and a half.
    expect(low.difference! - high.difference!).toBe(1_650_000_00)
    expect(formatMessage('da', high.sentences[0]!)).toContain('det høje scenarie')
  })

  test('starts in the middle of a year, and is discounted', async () => {
    const { client } = await followedExample('entered')
    await approve(client, { start: '2018-07', discountRate: 0.04 })
    const found = await realised(client)
    // 480.000 kr. in the first plan year, against 360.000.
    expect(found).toMatchObject({ start: '2018-07', through: '2019-06', difference: Math.round(12_000_000 / 1.04) })
    expect(found.actual).toHaveLength(12)
    expect(found.totals).toMatchObject({
      saving: 48_000_000,
      cumulative: Math.round((48_000_000 - 120_000_000) / 1.04),
    })
  })

  test('typed by month', async () => {
    const { client } = await followedExample('entered')
    const months = Array.from(
      { length: 24 },
      (_, index) => `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    )
    await approve(client, {
      lines: months.flatMap((period) => [
        amount('investment', 100_000, { period, item: 'Rådgivere' }),
        amount('saving', period < '2018-07' ? 0 : 60_000, { period }),
      ]),
    })
    const found = await realised(client)
    expect(found.actual.slice(5, 7).map(({ planned }) => planned?.saving)).toEqual([0, 6_000_000])
    expect(found.items[0]).toMatchObject({ item: 'Rådgivere', planned: 180_000_000 })
    expect(found.planned?.saving).toBe(12 * 6_000_000)
  })

  test('of a horizon shorter than the figures', async () => {
    const { client } = await followedExample('entered')
    await approve(client, { horizonYears: 1, lines: years('lav', [[1_200_000, 480_000]]) })
    const found = await realised(client)
    // At the end of the plan: 360.000 against 480.000 kr.
    expect(found).toMatchObject({
      ...{ through: '2019-06', state: 'behind', outlook: 'unknown', difference: -12_000_000, months: null },
      ...{ forecast: null, takes: null, planned: null },
    })
    expect(found.actual).toHaveLength(18)
    expect(found.plan).toHaveLength(12)
    expect(keysOf(found.moved)).not.toContain('moved.expected-lost')
  })

  test('that ends in the last month followed has lost no expectation', async () => {
    const { client } = await followedExample('entered')
    await approve(client, { horizonYears: 1, lines: years('lav', [[300_000, 300_000]]) })
    const [before, last] = [await realised(client, { asOf: '2018-11' }), await realised(client, { asOf: '2018-12' })]
    expect(before.forecast).not.toBeNull()
    expect(last.forecast).toBeNull()
    expect(keysOf(last.moved).filter((key) => key.startsWith('moved.expected'))).toEqual([])
  })

  test('of nothing at all', async () => {
    const { client } = await followedExample('entered')
    await approve(client, { lines: years('lav', [[0, 0]]) })
    expect(await realised(client)).toMatchObject({
      state: 'behind',
      forecast: { method: 'straight-line', share: null },
    })
  })

  test('with nothing but the net gain', async () => {
    const { client } = await followedExample('entered')
    await approve(client, {
      lines: [
        [-2_175_391, 'Y1'],
        [-82_368, 'Y2'],
        [1_677_654, 'Y3'],
        [3_332_551, 'Y4'],
      ].flatMap(([net, period]) => [
        amount('investment', 0, { period: String(period) }),
        amount('saving', Number(net), { period: String(period) }),
      ]),
    })
    const found = await realised(client)
    // 660.000 − 1.800.000 against −2.175.391 − 41.184 kr.
    expect(found).toMatchObject({ state: 'ahead', difference: (-1_140_000 + 2_175_391 + 41_184) * 100 })
    expect(found.forecast).toMatchObject({ method: 'straight-line', share: null })
  })

  test('in other prices than those of the comparison: items and totals are at the same level', async () => {
    const { client } = await followedExample('baseline')
    await save(client, { name: 'prices', value: { kind: 'year', year: 2019 } })
    const { items, planned, totals, priceYear } = await realised(client)
    expect(priceYear).toBe(2019)
    expect(planned?.investment).toBe(Math.round(180_000_000 * 1.015))
    expect(items.reduce((sum, item) => sum + (item.planned ?? 0), 0)).toBe(planned?.investment)
    expect(items.reduce((sum, item) => sum + (item.actual ?? 0), 0)).toBe(totals?.investment)
  })

  test('with an evaluation in its first year alone does not plan one every year', async () => {
    const { client } = await followedExample('baseline')
    await approve(client, {
      lines: exampleCase.lines.filter(({ item, period }) => item !== 'Evaluering' || period === 'Y1'),
    })
    const { items, planned } = await realised(client)
    expect(items.find(({ item }) => item === 'Evaluering')?.planned).toBe(30_000_000)
    expect(items.reduce((sum, item) => sum + (item.planned ?? 0), 0)).toBe(planned?.investment)
  })

  test('that planned next to nothing so far, and mio. kr. later', async () => {
    const { client } = await followedExample('entered')
    await approve(client, {
      lines: years('lav', [
        [1_200_000, 1],
        [1_200_000, 1],
        [1_200_000, 900_000_000],
      ]),
    })
    const found = await realised(client)
    expect(found.forecast?.months.every(({ expected }) => Number.isSafeInteger(expected))).toBe(true)
  })

  test('has the chosen scenario no longer: another is compared with, and named', async () => {
    const { client } = await followedExample('baseline')
    await save(client, { name: 'scenario', value: 'lav' })
    await approve(client, {
      scenarios: [{ key: 'ny', successRate: null }],
      lines: exampleCase.lines.map((line) => ({ ...line, scenario: 'ny' })),
    })
    expect(await realised(client)).toMatchObject({ scenario: { key: 'ny', rank: 'only' }, difference: -10_800_000 })
  })
})
