import { describe, expect, test } from 'vitest'
import type { Client } from '../../../src-main/contract/contract'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import type { Core } from '../../../src-main/features/core'
import { month } from '../../../src-main/domain/month'
import { exampleMethod, exampleSettings, investmentFile, spendFile } from '../../fixtures/worked-example'
import { clientOf } from './case-client'
import { csv, everyMonth, keysOf, realised, save } from './followed-view'
import { startCore, store, temporaryFolder } from './in-process-core'
import { exampleCore, followedExample } from './worked-example'

describe('nothing, or hardly anything, is known', () => {
  const fresh = async (): Promise<{ core: Core; client: Client }> => {
    const core = startCore(temporaryFolder())
    const client = clientOf(core)
    await client.application.addInitiative({ name: 'Ny', municipality: 'Prøvekommune', start: month('2018-01') })
    return { core, client }
  }

  test('no figure at all', async () => {
    const { client } = await fresh()
    expect(await realised(client)).toMatchObject({ asOf: null, state: 'no-data', actual: [], plan: [], forecast: null })
    expect(await realised(client, { asOf: '2018-06' })).toMatchObject({ asOf: '2018-06', state: 'no-data' })
  })

  test('no start', async () => {
    const core = startCore(temporaryFolder())
    await store(core, 'forbrug.csv', spendFile())
    expect(await realised(clientOf(core))).toMatchObject({ state: 'no-start', start: null, plan: [] })
  })

  test('no method', async () => {
    const { client } = await exampleCore()
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'no-method', method: null, approved: '2021-01' })
    expect(found.plan).toHaveLength(72)
  })

  test('no case', async () => {
    const { core, client } = await fresh()
    await store(core, 'investering.csv', investmentFile())
    await save(client, exampleMethod('entered'), {
      name: 'entered',
      value: [{ month: '2018-01', component: '', ore: 1 }],
    })
    expect(await realised(client)).toMatchObject({ state: 'no-case', planned: null, approved: null, forecast: null })
  })

  test('no spend after the start: the latest month is that of what is followed', async () => {
    const { core, client } = await fresh()
    await store(core, 'forbrug.csv', csv(...everyMonth('cost.actual;5.28.23', 2017, 12, '1')))
    expect(await realised(client)).toMatchObject({ asOf: '2017-12', state: 'not-started' })
    await store(core, 'investering.csv', investmentFile())
    expect(await realised(client)).toMatchObject({ asOf: '2019-06', state: 'no-method' })
  })

  test.each(['baseline', 'units', 'entered'] as const)('nothing chosen for %s', async (method) => {
    const { client } = await exampleCore()
    await save(client, exampleMethod(method))
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'no-saving', method, totals: null })
    expect(found.sentences).toHaveLength(2)
  })
})

describe('the investment', () => {
  test('is missing in a month: the balance stops before it, and the month is named', async () => {
    const { core, client } = await followedExample('baseline')
    await client.importing.undo({ batch: 2 })
    const rows = everyMonth('investment.actual;Rådgivere', 2018, 18, '100000').filter((row) => !row.includes('2018-09'))
    await store(core, 'investering-hul.csv', csv(...rows))
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'behind', through: '2018-08', stale: true })
    expect(keysOf(found.notes)).toContain('realised.investment-hole')
    expect(keysOf(found.sentences)).toContain('standing.stale')
  })

  test('is not found', async () => {
    const { client } = await followedExample('baseline')
    await client.importing.undo({ batch: 2 })
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'no-investment', items: [] })
    await save(client, { name: 'investment', value: [{ kind: 'account', key: '6.45.51', item: 'Rådgivere' }] })
    expect(await realised(client)).toMatchObject({ state: 'no-investment' })
  })

  test('begins only after the first month', async () => {
    const { core, client } = await followedExample('baseline')
    await client.importing.undo({ batch: 2 })
    await store(core, 'senere.csv', csv('investment.actual;Rådgivere;2018-03;1'))
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'no-month', through: null })
    expect(keysOf(found.sentences)).toEqual(['standing.no-month.investment', 'realised.investment-hole'])
  })

  test('is one of the functions that are compared', async () => {
    const { client } = await followedExample('baseline')
    await save(client, { name: 'investment', value: [{ kind: 'account', key: '5.28.23', item: 'Rådgivere' }] })
    expect(keysOf((await realised(client)).notes)).toContain('realised.counted-twice')
  })
})

describe('the terms', () => {
  test('a reference year that is not there', async () => {
    const { client } = await followedExample('baseline')
    const rows = [{ breakdown: '5.28.23', committee: '' }]
    await save(client, { name: 'baseline', value: { year: 2013, rows, perChild: false } })
    const found = await realised(client)
    expect(found.state).toBe('no-saving')
    expect(keysOf(found.sentences)).toEqual(['standing.no-saving', 'realised.reference-missing'])
    expect(formatMessage('da', found.sentences[1]!)).toContain('2013')
  })

  test('a function, and a committee, that nobody knows', async () => {
    const { client } = await followedExample('baseline')
    for (const row of [
      { breakdown: '9.99.99', committee: '' },
      { breakdown: '5.28.23', committee: 'Ukendt' },
    ]) {
      await save(client, { name: 'baseline', value: { year: 2017, rows: [row], perChild: false } })
      expect(await realised(client)).toMatchObject({ state: 'no-saving', yearEnd: null })
    }
  })

  test('no functions', async () => {
    const { client } = await followedExample('baseline')
    await save(client, { name: 'baseline', value: { year: 2017, rows: [], perChild: false } })
    expect(keysOf((await realised(client)).sentences)).toContain('realised.baseline-no-functions')
  })

  test('per child without any children', async () => {
    const { client } = await followedExample('baseline')
    const rows = [{ breakdown: '5.28.23', committee: '' }]
    await save(client, { name: 'baseline', value: { year: 2017, rows, perChild: true } })
    const found = await realised(client)
    expect(found.state).toBe('no-month')
    expect(keysOf(found.sentences)).toEqual(['standing.no-month.saving', 'realised.children-missing'])
  })

  test('two methods, changed in the middle of a year', async () => {
    const { client } = await followedExample('baseline')
    await save(client, {
      name: 'method',
      value: [
        { from: '2018-01', method: 'baseline' },
        { from: '2018-07', method: 'entered' },
      ],
    })
    const found = await realised(client)
    expect(found).toMatchObject({ method: 'entered', methods: [{ method: 'baseline' }, { from: '2018-07' }] })
    expect(keysOf(found.notes)).toEqual(['realised.method-mixed'])
    // Six months of 24.000, six of 30.000 and six of 50.000 kr.
    expect(found.totals?.saving).toBe((6 * 24_000 + 6 * 30_000 + 6 * 50_000) * 100)
  })

  test('a price index with a hole', async () => {
    const { client } = await followedExample('baseline')
    await save(client, { name: 'price-index', value: [{ year: 2018, rate: 2000 }] })
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'behind', through: '2018-12', stale: true })
    expect(keysOf(found.notes)).toContain('realised.index-hole')
    await save(client, { name: 'price-index', value: [{ year: 2019, rate: 1500 }] })
    const early = await realised(client)
    expect(early.state).toBe('no-month')
    expect(new Set(keysOf(early.sentences))).toEqual(new Set(['standing.no-month.saving', 'realised.index-hole']))
    expect(formatMessage('da', early.sentences[1]!)).toContain('2018')
  })

  test('refusion limits of a year without steps', async () => {
    const { client } = await followedExample('units')
    await save(client, { name: 'refusion', value: [{ year: 2018, steps: [] }] })
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'behind', through: '2018-03', stale: true })
    expect(keysOf(found.notes)).toContain('realised.refusion-missing')
  })

  test('a saving larger than the spend', async () => {
    const { client } = await followedExample('entered')
    await save(client, { name: 'entered', value: [{ month: '2018-01', component: '', ore: 10_000_000_000_000 }] })
    expect(keysOf((await realised(client)).notes)).toContain('realised.saving-above-spend')
  })
})

describe('the files', () => {
  test('cumulative reports with a month missing', async () => {
    const { core, client } = await exampleCore()
    await client.importing.undo({ batch: 2 })
    const rows = ['01;100000', '02;200000', '05;500000'].map((row) => {
      const [at, value] = row.split(';')
      return `investment.actual;Rådgivere;2018-${at ?? ''};ytd;${value ?? ''}`
    })
    const file = new TextEncoder().encode(['measure;breakdown;period;basis;value', ...rows].join('\n'))
    await store(core, 'investering.csv', file)
    await save(client, ...exampleSettings, exampleMethod('baseline'))
    const found = await realised(client, { asOf: '2018-05' })
    expect(found).toMatchObject({ through: '2018-05', totals: { investment: 50_000_000 } })
    expect(await realised(client, { asOf: '2018-04' })).toMatchObject({ through: '2018-02', stale: true })
  })

  test('years known only as a whole are spread evenly, and said to be', async () => {
    const core = startCore(temporaryFolder())
    const client = clientOf(core)
    await client.application.addInitiative({
      name: 'Årsregnskab',
      municipality: 'Prøvekommune',
      start: month('2018-01'),
    })
    await store(
      core,
      'regnskab.csv',
      csv('cost.actual;5.28.23;2017;2400000', 'cost.actual;5.28.23;2018;2160001', 'investment.actual;Alt;2018;1200000'),
    )
    await save(client, exampleMethod('baseline'), ...exampleSettings.filter(({ name }) => name === 'baseline'))
    const found = await realised(client)
    expect(found).toMatchObject({ asOf: '2018-12', state: 'no-case', totals: { saving: 23_999_900 } })
    expect(keysOf(found.notes)).toContain('realised.spread')
    expect(await realised(client, { asOf: '2018-11' })).toMatchObject({ state: 'no-investment' })
  })

  test('very large numbers', async () => {
    const { core, client } = await followedExample('units')
    await store(core, 'mange.csv', csv(...everyMonth('placement.avoided;residential-institution', 2018, 18, '900000')))
    const price = { form: 'residential-institution', year: 2018, ore: 10_000_000_000_000, amount: 'net' } as const
    await save(client, { name: 'units', value: { counts: 'new', months: 216, prices: [price], preventive: [] } })
    expect(await realised(client)).toMatchObject({ state: 'ahead', outlook: 'reached' })
  })

  test('spend that was refunded more than it cost', async () => {
    const { core, client } = await followedExample('baseline')
    await store(core, 'minus.csv', csv(...everyMonth('cost.actual;5.28.23', 2018, 18, '-1000')))
    expect(await realised(client)).toMatchObject({ state: 'ahead' })
  })

  test('a function that is dearer than in the reference year is a saving below zero, which is not made larger by the plan', async () => {
    const { core, client } = await followedExample('baseline')
    await store(core, 'dyr.csv', csv(...everyMonth('cost.actual;5.28.23', 2018, 18, '300000')))
    const found = await realised(client)
    expect(found).toMatchObject({ state: 'behind', outlook: 'beyond' })
    const [first] = found.forecast?.months ?? []
    expect(found.forecast?.months.every(({ saving }) => saving === first?.saving && saving < 0)).toBe(true)
  })
})
