import { createRouterClient } from '@orpc/server'
import type { CaseDocumentInput, CaseLineInput } from '#contract/case-schemas'
import type { Client } from '#contract/contract'
import type { FollowupSetting } from '#contract/followup-settings'
import { type Month, addMonths, month } from '#domain/month'
import type { Observation } from '#domain/observation'
import { createCore } from '#features/core'

const start = month('2010-01')
const monthsFollowed = 120
const functionsOfDepartment = 6

const codes = (departments: number): string[] =>
  Array.from({ length: departments }, (_, department) =>
    Array.from({ length: functionsOfDepartment }, (_of, index) => `${department}.28.${20 + index}`),
  ).flat()

const figure = (
  measure: string,
  breakdown: string,
  period: string,
  value: number,
  more: Partial<Observation> = {},
): Observation => ({
  ...{ measure, breakdown, component: '', committee: '', dranst: null, period, value },
  ...{ basis: 'month', source: 'monthly', statedIn: null, slot: measure },
  origin: { sheet: 'Ark1', cell: 'B2', raw: String(value), rows: null },
  ...more,
})

const batch = (initiative: number | null, observations: readonly Observation[]) => ({
  ...({
    initiative,
    file: 'udtraek.xlsx',
    sha256: 'a'.repeat(64),
    kind: 'long',
    source: 'monthly',
    rounding: 1,
  } as const),
  ...{ importedAt: '2020-02-01T08:00:00.000Z', importedBy: 'bench', businessCase: null, observations },
  counts: { new: observations.length, changed: 0, unchanged: 0, removed: 0 },
})

/** A year before the start and the ten years, each with its budget as four reports stated it. */
const spendOf = (code: string, from: Month, count: number): Observation[] =>
  Array.from({ length: count }, (_, at) =>
    figure('cost.actual', code, addMonths(from, at), 20_000_000 - at * 30_000 + (at % 7) * 100_000),
  )

const budgetsOf = (code: string): Observation[] =>
  Array.from({ length: 10 }, (_, at) => 2010 + at).flatMap((year) =>
    [3, 6, 9, 12].flatMap((report) =>
      (['cost.budget.revised', 'cost.forecast'] as const).map((measure) =>
        figure(measure, code, String(year), 230_000_000 - year * 1000, {
          ...{ basis: 'year', source: 'follow-up', statedIn: addMonths(month(`${year}-01`), report - 1) },
        }),
      ),
    ),
  )

const document = (): CaseDocumentInput => ({
  ...{
    document: null,
    priceLevel: '2010-priser',
    start,
    horizonYears: 15,
    discountRate: 0.035,
    payers: [],
    budget: [],
  },
  scenarios: [
    { key: 'lav', successRate: null },
    { key: 'høj', successRate: null },
  ],
  lines: ['lav', 'høj'].flatMap((scenario, rank) =>
    Array.from({ length: 10 }, (_, at) => `Y${at + 1}`).flatMap((period, at): CaseLineInput[] => [
      { kind: 'investment', scenario, item: 'Rådgivere', period, ore: 200_000_000 },
      { kind: 'investment', scenario, item: 'Evaluering', period, ore: 100_000_000 },
      { kind: 'saving', scenario, item: 'Anbringelser', period, ore: Math.min(at + 1, 6) * 90_000_000 * (rank + 1) },
    ]),
  ),
})

const settings: readonly FollowupSetting[] = [
  { name: 'price-index', value: Array.from({ length: 12 }, (_, at) => ({ year: 2009 + at, rate: 1500 })) },
  {
    name: 'baseline',
    value: {
      year: 2009,
      rows: codes(1).map((breakdown) => ({ breakdown, committee: '' })),
      perChild: false,
    },
  },
  {
    name: 'units',
    value: {
      counts: 'standing',
      months: null,
      prices: [{ form: 'foster-care', year: 2010, ore: 53_380_400, amount: 'net' }],
      preventive: [],
    },
  },
  { name: 'method', value: [{ from: start, method: 'baseline' }] },
]

const prepare = async (client: Client, initiatives: number, departments: number): Promise<number> => {
  const keys = await keysOf(client, initiatives)
  const { store } = core.question(keys[0] ?? null, null)
  const spend = codes(departments).flatMap((code) => [
    ...spendOf(code, month('2009-01'), monthsFollowed + 12),
    ...budgetsOf(code),
  ])
  await store.commit(batch(null, spend))
  let figures = spend.length
  for (const key of keys) {
    const own = core.question(key, null).initiative.id
    const followed = Array.from({ length: monthsFollowed }, (_, at) => addMonths(start, at))
    const observations = followed.flatMap((at) => [
      figure('investment.actual', 'Rådgivere', at, 17_000_000),
      figure('investment.actual', 'Evaluering', at, 8_000_000),
      figure('placement.avoided', 'foster-care', at, 3),
    ])
    figures += observations.length
    await store.commit(batch(own, observations))
    await follow(client, key)
  }
  return figures
}

const keysOf = async (client: Client, count: number): Promise<string[]> => {
  const wanted = Array.from({ length: count }, (_, at) => at)
  for (const at of wanted) {
    await client.application.addInitiative({ name: `Indsats ${at}`, municipality: 'Prøvekommune', start })
  }
  return (await client.application.status()).initiatives.map(({ key }) => key)
}

const follow = async (client: Client, initiative: string): Promise<void> => {
  const { version } = await client.businessCase.createDraft({ initiative, from: null })
  const of = { initiative, version: version.version }
  await client.businessCase.saveDraft({ ...of, document: document() })
  await client.businessCase.approve({
    ...of,
    approval: { approvedOn: '2009-12-01', approvedBy: 'Byrådet' },
  })
  for (const setting of settings) {
    const { saved, findings } = await client.following.saveSetting({ initiative, setting })
    if (!saved) throw new Error(JSON.stringify(findings))
  }
}

/** What Overblik and Break-even ask the core for, as of a month. */
const ask = async (client: Client, initiative: string, asOf: Month): Promise<void> => {
  const found = await client.following.realised({ initiative, asOf })
  if (found.actual.length === 0) throw new Error('nothing was answered')
}

/** As-of months from the third year to the last. */
const monthOfTurn = (turn: number): Month => addMonths(start, 24 + ((turn * 7) % (monthsFollowed - 24)))

/** Milliseconds of one answer, the median over as-of months from the third year to the last. */
const one = async (client: Client, initiative: string, times: number): Promise<number> => {
  const took: number[] = []
  for (let turn = 0; turn < times + 3; turn++) {
    const asOf = monthOfTurn(turn)
    const begun = performance.now()
    await ask(client, initiative, asOf)
    if (turn >= 3) took.push(performance.now() - begun)
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN
}

const all = async (client: Client): Promise<number> => {
  const { initiatives } = await client.application.status()
  await one(client, initiatives[0]?.key ?? '', 3)
  const begun = performance.now()
  for (const [turn, { key }] of initiatives.entries()) await ask(client, key, monthOfTurn(turn))
  return performance.now() - begun
}

const [task = '', initiatives = '1', departments = '1', folder = ''] = process.argv.slice(2)
const core = createCore({
  ...{ dataFolder: folder, storeFile: null, resourcesFolder: folder, user: 'bench', version: '0' },
  readers: {
    start: () => {
      throw new Error('no file is read')
    },
  },
  now: () => new Date(),
})
try {
  const client: Client = createRouterClient(core.router)
  const first = async () => (await client.application.status()).initiatives[0]?.key ?? ''
  const tasks: Readonly<Record<string, () => Promise<number>>> = {
    prepare: () => prepare(client, Number(initiatives), Number(departments)),
    one: async () => one(client, await first(), 15),
    all: () => all(client),
  }
  process.stdout.write(JSON.stringify({ answer: await tasks[task]?.() }))
} finally {
  core.close()
}
