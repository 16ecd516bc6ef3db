import { describe, expect, test } from 'vitest'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import { month } from '../../../src-main/domain/month'
import { spendFile } from '../../fixtures/worked-example'
import { clientOf, only } from './case-client'
import { realised } from './followed-view'
import { startCore, store, temporaryFolder } from './in-process-core'
import { followedExample } from './worked-example'

const kr = (amount: number) => Math.round(amount * 100)

describe('an as-of month', () => {
  test('in the middle shows what was known by then, and nothing after it', async () => {
    const { client } = await followedExample('baseline')
    const [early, late] = [await realised(client, { asOf: '2018-09' }), await realised(client)]
    expect(early).toMatchObject({ asOf: '2018-09', through: '2018-09' })
    expect(early.actual).toEqual(late.actual.slice(0, 9))
    expect(early.asOfChoices).toEqual(late.asOfChoices)
  })

  test('of the first month is a single month: a sentence, a chart, and no band', async () => {
    const { client } = await followedExample('baseline')
    const found = await realised(client, { asOf: '2018-01' })
    expect(found).toMatchObject({ through: '2018-01', state: 'behind', forecast: { tooLittle: true, error: null } })
    expect(found.actual).toHaveLength(1)
    expect(found.forecast?.months).toHaveLength(71)
    expect(found.moved.at(-1)?.key).toBe('moved.first')
  })

  test('before the start is told of, and the plan is still drawn', async () => {
    const { client } = await followedExample('baseline')
    const found = await realised(client, { asOf: '2017-06' })
    expect(found).toMatchObject({
      ...{ state: 'not-started', through: null, actual: [], forecast: null, totals: null, explanation: { steps: [] } },
      approved: '2021-08',
    })
    expect(found.plan).toHaveLength(72)
    expect(formatMessage('da', found.sentences[0]!)).toBe(
      'Indsatsen begynder i januar 2018; juni 2017 ligger før start, så der er endnu intet at følge.',
    )
  })

  test('that the figures do not reach is told of as stale', async () => {
    const { client } = await followedExample('baseline')
    const found = await realised(client, { asOf: '2019-09' })
    expect(found).toMatchObject({ asOf: '2019-09', through: '2019-06', stale: true, difference: kr(-108_000) })
    expect(found.sentences.map(({ key }) => key)).toContain('standing.stale')
  })
})

describe('as it was known on a day', () => {
  /** The example, imported at the end of January, and a corrected June that comes two weeks later. */
  const restated = async () => {
    let now = new Date('2019-07-20T08:00:00Z')
    const { core, client } = await followedExample('baseline', { now: () => now })
    now = new Date('2019-08-05T08:00:00Z')
    const corrected =
      'measure;breakdown;period;value\ncost.actual;5.28.23;2019-06;192250\ncost.actual;5.28.21;2019-06;10150'
    await store(core, 'forbrug-rettet.csv', new TextEncoder().encode(corrected))
    return { core, client }
  }

  test('restated figures are listed, with today beside them', async () => {
    const { client } = await restated()
    const [then, today] = [await realised(client, { knownOn: '2019-07-31' }), await realised(client)]
    expect(then).toMatchObject({
      ...{ difference: kr(-108_000), asOf: '2019-06' },
      known: {
        ...{ on: '2019-07-31', count: 1 },
        restated: [
          {
            ...{ measure: 'cost.actual', breakdown: '5.28.23', period: '2019-06', basis: 'month' },
            ...{ before: kr(152_250), after: kr(192_250), file: 'forbrug-rettet.csv' },
          },
        ],
        today: { difference: today.difference, expected: today.forecast?.expected ?? null },
      },
    })
    // 40.000 kr. of 2019 in the prices of 2018.
    expect(today.difference).toBe(Math.round(kr(-108_000) - kr(40_000) / 1.015))
    expect(then.known?.today.sentences).toEqual(today.sentences)
    expect(today.known).toBeNull()
  })

  test('on the day of the import and after it nothing is restated', async () => {
    const { client } = await restated()
    for (const knownOn of ['2019-08-05', '2030-01-01']) {
      expect((await realised(client, { knownOn })).known).toMatchObject({ count: 0, restated: [] })
    }
  })

  test('before anything was imported says so, with what is known today', async () => {
    const core = startCore(temporaryFolder())
    const client = clientOf(core)
    await client.application.addInitiative({
      name: 'Regneeksempel',
      municipality: 'Prøvekommune',
      start: month('2018-01'),
    })
    await store(core, 'forbrug.csv', spendFile())
    const found = await realised(client, { knownOn: '2018-12-31' })
    expect(found).toMatchObject({ asOf: null, state: 'no-data', known: { on: '2018-12-31' } })
    // 30 months of two functions.
    expect(found.known?.count).toBe(60)
    expect(found.known?.today.sentences).toHaveLength(1)
  })

  test('of a rate that came later lists it from January on, since it counts from then on', async () => {
    const { core, client } = await restated()
    await client.following.saveSetting({
      ...only,
      setting: { name: 'price-index', value: [{ year: 2018, rate: 2000 }] },
    })
    await store(core, 'pl.csv', new TextEncoder().encode('measure;breakdown;period;value\nprice.index;total;2019;1,5'))
    const { known } = await realised(client, { asOf: '2019-06', knownOn: '2019-07-31' })
    expect(known?.restated.map(({ measure, period }) => [measure, period])).toContainEqual(['price.index', '2019'])
  })
})

test('a day that no calendar has is refused, not read as another', async () => {
  const { client } = await followedExample('baseline')
  await expect(client.following.realised({ ...only, asOf: null, knownOn: '2019-02-31' })).rejects.toThrow('validation')
  expect((await client.following.realised({ ...only, asOf: null, knownOn: '2019-02-28' })).known?.on).toBe('2019-02-28')
})
