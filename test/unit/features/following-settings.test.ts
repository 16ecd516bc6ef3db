import { describe, expect, test } from 'vitest'
import type { Client } from '../../../src-main/contract/contract'
import { type FollowupSetting, savedSettingSchema } from '../../../src-main/contract/followup-settings'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import { realisedKeys } from '../../../src-main/domain/realised-messages'
import type { Core } from '../../../src-main/features/core'
import { month } from '../../../src-main/domain/month'
import { clientOf, only } from './case-client'
import { startCore, temporaryFolder } from './in-process-core'
import { exampleCore, followedExample } from './worked-example'

const save = async (client: Client, setting: FollowupSetting) =>
  savedSettingSchema.parse(await client.following.saveSetting({ ...only, setting }))

const names = [
  ...['method', 'baseline', 'units', 'investment', 'components', 'prices', 'scenario', 'entered', 'forecast'],
  ...['price-index', 'refusion'],
] as const

/** Everything that was ever settled, of the initiative and of the whole municipality. */
const history = (core: Core) => {
  const { store, initiative } = core.question(null, null)
  return names.flatMap((name) =>
    [null, initiative.id].flatMap((owner) => store.followup.history(owner, name as 'method')),
  )
}

const choice = { method: 'straight-line', reason: ' ' } as const
const price = { form: 'foster-care', year: 2018, ore: 100, amount: 'net' } as const
const units = { counts: 'standing', months: null, prices: [price], preventive: [] } as const

const unitsWith = (change: Partial<typeof price> | Record<string, unknown>): FollowupSetting => ({
  name: 'units',
  value: { ...units, prices: [{ ...price, ...change }], preventive: [] },
})

const entered = (month: string, ore: number | null, component = '') => ({ month, component, ore })

const step = (from: number | null, share: number | null) => ({ from, share })

const refused: readonly (readonly [what: string, key: string, setting: FollowupSetting])[] = [
  ['a month that is none', 'setting.month-unknown', { name: 'method', value: [{ from: '2018-13', method: 'units' }] }],
  [
    'a month before the start',
    'setting.month-before-start',
    { name: 'method', value: [{ from: '2017-12', method: 'units' }] },
  ],
  [
    'a month twice',
    'setting.month-duplicate',
    { name: 'entered', value: [entered('2018-01', 1), entered('2018-01', 2)] },
  ],
  ['an amount that is not there', 'setting.amount-missing', { name: 'entered', value: [entered('2018-01', null)] }],
  ['a price of nothing', 'setting.amount-range', unitsWith({ ore: 0 })],
  ['a year before 1990', 'setting.year-range', { name: 'prices', value: { kind: 'year', year: 218 } }],
  [
    'a year twice',
    'setting.year-duplicate',
    {
      name: 'price-index',
      value: [
        { year: 2018, rate: 1 },
        { year: 2018, rate: 2 },
      ],
    },
  ],
  ['an index level for a rate', 'setting.rate-range', { name: 'price-index', value: [{ year: 2018, rate: 102_300 }] }],
  [
    'a form twice',
    'setting.form-duplicate',
    { name: 'units', value: { ...units, prices: [price, price], preventive: [] } },
  ],
  ['a form that is none', 'setting.form-unknown', unitsWith({ form: 'hotel' })],
  [
    'new placements without a duration',
    'setting.duration-range',
    { name: 'units', value: { ...units, counts: 'new', prices: [], preventive: [] } },
  ],
  [
    'a text for an account',
    'setting.account-unknown',
    { name: 'investment', value: [{ kind: 'account', key: 'løn', item: 'Løn' }] },
  ],
  [
    'an account twice',
    'setting.account-duplicate',
    {
      name: 'investment',
      value: [
        { kind: 'account', key: '6', item: 'Løn' },
        { kind: 'account', key: '6', item: 'Andet' },
      ],
    },
  ],
  [
    'an account of no item',
    'setting.item-missing',
    { name: 'investment', value: [{ kind: 'account', key: '6', item: ' ' }] },
  ],
  [
    'another method without a reason',
    'setting.reason-missing',
    { name: 'forecast', value: { yearEnd: null, breakEven: choice } },
  ],
  ['a component of no plan', 'setting.component-unknown', { name: 'components', value: ['Rejser'] }],
  ['a scenario of no plan', 'setting.scenario-unknown', { name: 'scenario', value: 'høj' }],
  [
    'limits that do not rise',
    'setting.refusion-order',
    { name: 'refusion', value: [{ year: 2018, steps: [step(200, 1), step(100, 1)] }] },
  ],
  [
    'a refund of more than everything',
    'setting.share-range',
    { name: 'refusion', value: [{ year: 2018, steps: [step(100, 100_001)] }] },
  ],
  [
    'no reference year',
    'setting.reference-missing',
    { name: 'baseline', value: { year: null, rows: [], perChild: false } },
  ],
  [
    'what looks like a personal number',
    'setting.personal-number',
    {
      name: 'forecast',
      value: {
        yearEnd: { method: 'straight-line', reason: ['Se', '311290' + '-' + '4321'].join(' ') },
        breakEven: null,
      },
    },
  ],
]

describe('what cannot be used is refused in words, and nothing is stored', () => {
  test('each reason that there is', async () => {
    const { core, client } = await exampleCore()
    for (const [what, key, setting] of refused) {
      const { saved, findings, settings } = await save(client, setting)
      expect([what, saved, ...findings.map((found) => found.key)]).toEqual([what, false, key])
      for (const locale of ['da', 'en'] as const) {
        for (const found of findings) expect(formatMessage(locale, found)).not.toMatch(/NaN|undefined|null|[{}@]/)
      }
      expect(settings.changed).toEqual([])
    }
    expect(history(core)).toEqual([])
  })

  test('is every reason there is', () => {
    const told = new Set(refused.map(([, key]) => key))
    expect(realisedKeys.filter((key) => key.startsWith('setting.') && !told.has(key))).toEqual([])
  })

  test('all that is wrong is told of at once', async () => {
    const { client } = await exampleCore()
    const wrong = [entered('2017-01', null), entered('ingen', 1e15), entered('2018-01', 1)]
    const { findings } = await save(client, { name: 'entered', value: wrong })
    expect(findings.map(({ key }) => key)).toEqual([
      'setting.month-before-start',
      'setting.month-unknown',
      'setting.amount-missing',
      'setting.amount-range',
    ])
  })

  test('what was saved before stays', async () => {
    const { core, client } = await followedExample('baseline')
    const before = history(core)
    await save(client, { name: 'scenario', value: 'høj' })
    const { settings } = await client.following.settings(only)
    expect(settings.method).toEqual([{ from: '2018-01', method: 'baseline' }])
    expect(history(core)).toEqual(before)
  })

  test('what is no number at all does not pass the contract', async () => {
    const { core, client } = await exampleCore()
    await expect(save(client, unitsWith({ ore: Number.NaN }))).rejects.toThrow()
    await expect(save(client, unitsWith({ ore: Number.POSITIVE_INFINITY }))).rejects.toThrow()
    expect(history(core)).toEqual([])
  })
})

describe('at its bounds a number can be saved', () => {
  test.each<readonly [string, FollowupSetting]>([
    ['a saving below zero', { name: 'entered', value: [entered('2018-01', -100)] }],
    [
      'the same month for two components',
      { name: 'entered', value: [entered('2018-01', 1, 'A'), entered('2018-01', 1)] },
    ],
    [
      'rates of 50 % up and down',
      {
        name: 'price-index',
        value: [
          { year: 1990, rate: 50_000 },
          { year: 2199, rate: -50_000 },
        ],
      },
    ],
    [
      'a duration of 216 months',
      { name: 'units', value: { ...units, counts: 'new', months: 216, prices: [], preventive: [] } },
    ],
    ['the whole of hovedkonto 6', { name: 'investment', value: [{ kind: 'account', key: '6', item: 'Løn' }] }],
    [
      'an item of the same name as an account',
      {
        name: 'investment',
        value: [
          { kind: 'account', key: '6', item: 'Løn' },
          { kind: 'item', key: '6', item: 'Løn' },
        ],
      },
    ],
    ['nothing chosen any more', { name: 'baseline', value: null }],
    ['a choice taken back', { name: 'method', value: [] }],
  ])('%s', async (_what, setting) => {
    const { client } = await exampleCore()
    const { saved, settings } = await save(client, setting)
    expect(saved).toBe(true)
    expect(settings.settings[setting.name]).toEqual(setting.value)
  })
})

describe('what is saved', () => {
  test('is kept with who and when, one after the other; the same again is no change', async () => {
    const { core, client } = await exampleCore()
    const year = (of: number): FollowupSetting => ({ name: 'prices', value: { kind: 'year', year: of } })
    for (const setting of [year(2018), year(2018), year(2019)]) await save(client, setting)
    const { settings, changed } = await client.following.settings(only)
    expect(settings.prices).toEqual({ kind: 'year', year: 2019 })
    expect(changed).toEqual([{ name: 'prices', at: '2019-02-01T08:00:00.000Z', by: 'test' }])
    expect(history(core).map(({ body }) => body)).toEqual([
      { kind: 'year', year: 2019 },
      { kind: 'year', year: 2018 },
    ])
  })

  test('of the price index and the refusion holds for every initiative, all else for its own', async () => {
    const { core, client } = await followedExample('baseline')
    const { store, initiative } = core.question(null, null)
    for (const name of names) {
      const [shared, own] = [store.followup.history(null, name), store.followup.history(initiative.id, name)]
      expect([name, shared.length > 0 && own.length > 0]).toEqual([name, false])
    }
    await client.application.addInitiative({ name: 'En anden', municipality: 'Prøvekommune', start: month('2018-01') })
    const { settings } = await client.following.settings({ initiative: 'en-anden' })
    expect(settings['price-index']).toHaveLength(2)
    expect(settings).toMatchObject({ method: [], baseline: null, entered: [], investment: [] })
  })
})

describe('what there is to choose from', () => {
  test('is what files and case hold', async () => {
    const { client } = await exampleCore()
    const { choices, settings } = await client.following.settings(only)
    expect(choices).toMatchObject({
      ...{ start: '2018-01', casePriceLevel: '2018-priser', years: [2017, 2018, 2019] },
      ...{ components: ['Anbringelser', 'Kontanthjælp'], scenarios: [{ key: 'lav', rank: 'only' }] },
      ...{ importedItems: ['Evaluering', 'Rådgivere'], planItems: ['Evaluering', 'Rådgivere'], childYears: [] },
    })
    expect(choices.rows.map(({ breakdown }) => breakdown)).toEqual(['5.28.21', '5.28.23'])
    expect(choices.forms[0]).toEqual({ form: 'residential-institution', known: true })
    expect(settings.method).toEqual([])
  })

  test('is empty, and no fault, where nothing is known', async () => {
    const client = clientOf(startCore(temporaryFolder()))
    await client.application.addInitiative({ name: 'Tom', municipality: 'Prøvekommune', start: month('2018-01') })
    const { choices } = await client.following.settings(only)
    expect(choices).toMatchObject({
      start: '2018-01',
      casePriceLevel: null,
      years: [],
      rows: [],
      components: [],
      scenarios: [],
      planItems: [],
    })
  })
})
