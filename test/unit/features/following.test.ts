import { describe, expect, test } from 'vitest'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import type { RealisedView } from '../../../src-main/contract/realised'
import { only } from './case-client'
import { realised } from './followed-view'
import { followedExample } from './worked-example'

const kr = (amount: number) => Math.round(amount * 100)

const savingOf = (view: RealisedView, method: string) =>
  view.compared.methods.find((each) => each.method === method)?.saving ?? null

describe('the worked example by baseline', () => {
  test('gives the figures that were worked out by hand', async () => {
    const { client } = await followedExample('baseline')
    const found = await realised(client)
    expect(found).toMatchObject({
      ...{ asOf: '2019-06', start: '2018-01', through: '2019-06', method: 'baseline', priceYear: 2018, stale: false },
      ...{ state: 'behind', outlook: 'later', difference: kr(-108_000), months: 8, partly: ['Kontanthjælp'] },
      scenario: { key: 'lav', rank: 'only' },
      totals: { investment: kr(1_800_000), saving: kr(612_000), cumulative: kr(-1_188_000) },
      planned: { investment: kr(1_800_000), saving: kr(720_000), cumulative: kr(-1_080_000) },
      approved: '2021-08',
      forecast: { method: 'budget-profile', share: 0.8667, expected: '2022-04', tooLittle: true, earliest: null },
      takes: { kind: 'more', approved: '2021-08', short: kr(529_333.33), perMonth: kr(20_358.97), months: 26 },
      notes: [],
    })
    expect(found.compared.years).toMatchObject([
      { year: 2018, savings: [kr(288_000), kr(817_500), kr(360_000)] },
      { year: 2019, savings: [kr(324_000), kr(1_190_000), kr(300_000)] },
    ])
  })

  test('says it in two sentences', async () => {
    const { client } = await followedExample('baseline')
    const { sentences } = await realised(client)
    expect(sentences.map((sentence) => formatMessage('da', sentence))).toEqual([
      'Efter 18 måneder er vi 108.000 kr. bagud i forhold til den godkendte business case; break-even ventes i april 2022, 8 måneder senere end godkendt.',
      'Kontanthjælp følges ikke og er holdt ude af sammenligningen.',
    ])
  })

  test('takes 0.2 full-year placements at 1.25 mio. kr. all the time, counted up', async () => {
    const { client } = await followedExample('baseline')
    const { takes } = await realised(client)
    // 20.358,97 · 12 / 1.250.000 = 0,1954.
    expect(takes).toMatchObject({
      placements: [{ form: 'residential-institution', net: kr(1_250_000), count: 0.2 }],
    })
  })

  test('shows the items of the investment beside the plan, each with its figures', async () => {
    const { client } = await followedExample('baseline')
    const { items } = await realised(client)
    expect(items.map(({ item, actual, planned }) => [item, actual, planned])).toEqual([
      ['Rådgivere', kr(1_350_000), kr(1_350_000)],
      ['Evaluering', kr(450_000), kr(450_000)],
    ])
    for (const key of items.flatMap(({ trace }) => trace)) {
      const traced = await client.followup.trace({ ...only, asOf: null, key })
      expect(JSON.stringify(traced)).toContain('investering.csv')
    }
  })

  test('tells what moved since the month before', async () => {
    const { client } = await followedExample('baseline')
    expect((await realised(client)).moved.map((each) => formatMessage('da', each))).toEqual([
      'Investeringen i juni 2019 er 100.000 kr. (planlagt 100.000 kr.).',
      'Besparelsen i juni 2019 er 54.000 kr. (planlagt 60.000 kr.).',
      'Balancen er gået fra −1,1 mio. kr. til −1,2 mio. kr.',
      'Ventet break-even er stadig april 2022.',
    ])
  })

  test('foresees the year: 152,250 kr. a month in twelve months, as the year before was foreseen without an error', async () => {
    const { client } = await followedExample('baseline')
    expect((await realised(client)).yearEnd).toMatchObject({
      ...{ year: 2019, method: 'straight-line', value: kr(1_827_000), error: 0, errorPercent: 0, tooLittle: false },
    })
  })
})

describe('the worked example by units', () => {
  test('gives the figures that were worked out by hand', async () => {
    const { client } = await followedExample('units')
    const found = await realised(client)
    expect(found).toMatchObject({
      ...{ method: 'units', state: 'ahead', outlook: 'reached', difference: kr(1_287_500) },
      totals: { investment: kr(1_800_000), saving: kr(817_500 + 1_190_000), cumulative: kr(207_500) },
      takes: { kind: 'enough', approved: '2021-08' },
    })
    expect(found.notes.map(({ key }) => key)).toEqual(['realised.refusion-estimate', 'realised.saving-above-spend'])
  })
})

describe('the worked example by what was entered', () => {
  test('gives the figures that were worked out by hand', async () => {
    const { client } = await followedExample('entered')
    expect(await realised(client)).toMatchObject({
      ...{ method: 'entered', state: 'behind', difference: kr(-60_000) },
      totals: { saving: kr(360_000 + 300_000), cumulative: kr(-1_140_000) },
    })
  })
})

describe('the three methods', () => {
  test('stand side by side over the same months, whichever is chosen', async () => {
    const chosen = ['baseline', 'units', 'entered'] as const
    const all = await Promise.all(
      chosen.map(async (method) => (await realised((await followedExample(method)).client)).compared),
    )
    for (const compared of all) {
      expect(compared).toMatchObject({ months: 18, through: '2019-06' })
      expect(compared.methods.map(({ saving }) => saving)).toEqual([kr(612_000), kr(2_007_500), kr(660_000)])
    }
  })

  test('add up by calendar year', async () => {
    const { client } = await followedExample('baseline')
    const view = await realised(client)
    for (const [index, { method }] of view.compared.methods.entries()) {
      const years = view.compared.years.map(({ savings }) => savings[index] ?? Number.NaN)
      expect(years.reduce((sum, each) => sum + each, 0)).toBe(savingOf(view, method))
    }
  })
})

describe('the explanation', () => {
  test.each(['baseline', 'units', 'entered'] as const)(
    'by %s leads every source to a figure of that value',
    async (method) => {
      const { client } = await followedExample(method)
      const { explanation, totals } = await realised(client)
      expect(explanation.sources.length).toBeGreaterThan(0)
      for (const { trace, value } of explanation.sources) {
        const traced = await client.followup.trace({ ...only, asOf: null, key: trace })
        expect(traced.value).toBe(value)
        expect(traced.rows.length).toBeGreaterThan(0)
      }
      const years = explanation.steps.filter(({ message }) => message.key === 'happened.plan-year')
      const savings = years.flatMap(({ figures }) => figures.filter(({ param }) => param === 'saving'))
      expect(Math.round(savings.reduce((sum, { value }) => sum + value, 0))).toBe(totals?.saving)
    },
  )
})
