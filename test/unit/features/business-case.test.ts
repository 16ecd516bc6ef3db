import { describe, expect, test } from 'vitest'
import { overview } from '../../../src-main/features/followup/overview'
import { report } from '../../../src-main/features/followup/report'
import { trace } from '../../../src-main/features/followup/trace'
import type { Core } from '../../../src-main/features/core'
import { exportBytes } from '../../fixtures/exports'
import { amount, clientOf, only, refusalOf, soundDocument, years } from './case-client'
import { startCore, store, temporaryFolder } from './in-process-core'

const approval = { approvedOn: '2018-12-18', approvedBy: 'Kommunalbestyrelsen' }

const roedovre = async (): Promise<Core> => {
  const core = startCore(temporaryFolder())
  await core.application.addInitiative({ name: 'Invester', municipality: 'Rødovre', start: '2015-07' as never })
  await store(core, 'businesscase-roedovre.xlsx', exportBytes('businesscase-roedovre.xlsx'))
  return core
}

describe('an imported version', () => {
  test('is frozen, holds at once, and is told apart as imported', async () => {
    const client = clientOf(await roedovre())
    const { versions } = await client.businessCase.versions(only)
    expect(versions).toMatchObject([
      { version: 1, state: 'imported', compared: true, completable: true, file: 'businesscase-roedovre.xlsx' },
    ])
    const document = soundDocument()
    expect(await refusalOf(client.businessCase.saveDraft({ ...only, version: 1, document }))).toBe('version.frozen')
    expect(await refusalOf(client.businessCase.approve({ ...only, version: 1, approval }))).toBe('version.frozen')
    expect(await refusalOf(client.businessCase.removeDraft({ ...only, version: 1 }))).toBe('version.frozen')
    expect(await refusalOf(client.businessCase.revertDraft({ ...only, version: 1 }))).toBe('version.frozen')
    expect(await refusalOf(client.businessCase.version({ ...only, version: 9 }))).toBe('version.unknown')
  })

  test('what its table does not say is completed once', async () => {
    const core = await roedovre()
    const client = clientOf(core)
    const { terms } = await client.businessCase.version({ ...only, version: 1 })
    const budget = [
      { year: 2015, investment: 150_000_000, gain: 0 },
      { year: 2016, investment: 300_000_000, gain: 70_000_000 },
    ]
    const facts = {
      approval: { approvedOn: '2014-12-16', approvedBy: 'Kommunalbestyrelsen' },
      terms: { ...terms, document: '14/005594-19', priceLevel: '2014', budget },
      scenarios: [{ key: '12,5%', successRate: 0.125 }],
    }
    const wrong = { ...facts, terms: { ...facts.terms, horizonYears: 0 } }
    const refused = await client.businessCase.complete({ ...only, version: 1, ...wrong })
    expect(refused.saved).toBe(false)
    expect(refused.findings.map(({ message }) => message.key)).toContain('case.horizon')
    const saved = await client.businessCase.complete({ ...only, version: 1, ...facts })
    expect(saved).toMatchObject({
      saved: true,
      detail: {
        version: { completable: false, approvedOn: '2014-12-16', document: '14/005594-19' },
        scenarios: [
          { key: '12,5%', successRate: 0.125 },
          { key: '25%', successRate: null },
        ],
      },
    })
    expect(await refusalOf(client.businessCase.complete({ ...only, version: 1, ...facts }))).toBe('version.completed')
    expect(report(core.question(null, null)).businessCase).toEqual({
      version: 1,
      approvedOn: '2014-12-16',
      approvedBy: 'Kommunalbestyrelsen',
      document: '14/005594-19',
      priceLevel: '2014',
    })
    const found = await client.businessCase.breakEven({ ...only, version: null })
    expect(
      found?.budgetedGain?.years.map(({ calendarYear, cumulative, enteredBy }) => [
        calendarYear,
        cumulative,
        enteredBy,
      ]),
    ).toEqual([
      [2015, -150_000_000, 'test'],
      [2016, -380_000_000, 'test'],
    ])
  })
})

describe('from a copy to an approved version', () => {
  test('every figure compares with the new one from its approval on, and the old one stays what it was', async () => {
    const core = await roedovre()
    const client = clientOf(core)
    const before = await client.businessCase.breakEven({ ...only, version: 1 })
    const draft = await client.businessCase.createDraft({ ...only, from: 1 })
    expect(draft.version).toMatchObject({ version: 2, state: 'draft', compared: false, copiedFrom: 1 })
    expect(draft.lines.every(({ imported }) => imported?.file === 'businesscase-roedovre.xlsx')).toBe(true)
    const lines = draft.lines.map(({ kind, scenario, item, period, ore }) => ({
      ...{ kind, scenario, item, period },
      ore: kind === 'saving' && scenario === '12,5%' && period === 'Y1' ? 80_000_000 : ore,
    }))
    const document = { ...draft.terms, scenarios: draft.scenarios, lines }
    const saved = await client.businessCase.saveDraft({ ...only, version: 2, document })
    expect(saved).toMatchObject({ saved: true, findings: [], detail: { ready: true } })
    expect(saved.detail.history.at(-1)).toMatchObject({ event: 'saved', changes: { new: 0, changed: 1, removed: 0 } })
    expect(overview(core.question(null, null)).businessCase).toMatchObject({ version: 1, batch: 1 })
    const approved = await client.businessCase.approve({ ...only, version: 2, approval })
    expect(approved).toMatchObject({ saved: true, detail: { version: { state: 'approved', compared: true } } })
    expect(overview(core.question(null, null)).businessCase).toMatchObject({
      version: 2,
      approvedOn: '2018-12-18',
      batch: null,
      file: null,
    })
    expect(await client.businessCase.breakEven({ ...only, version: 1 })).toEqual({
      ...before,
      version: { ...before?.version, compared: false },
    })
    expect(await refusalOf(client.businessCase.saveDraft({ ...only, version: 2, document }))).toBe('version.frozen')
  })

  test('a changed figure leads to who typed it, every other one to its cell', async () => {
    const core = await roedovre()
    const client = clientOf(core)
    const draft = await client.businessCase.createDraft({ ...only, from: 1 })
    const lines = draft.lines.map((line) => ({
      ...line,
      ore: line.kind === 'saving' && line.scenario === '25%' && line.period === 'Y3' ? 1 : line.ore,
    }))
    await client.businessCase.saveDraft({
      ...only,
      version: 2,
      document: { ...draft.terms, scenarios: draft.scenarios, lines },
    })
    const key = { measure: 'plan.saving', breakdown: '25%', period: 'Y3', basis: 'plan-year' } as const
    const typed = await client.followup.trace({ ...only, key: { ...key, version: 2 } })
    expect(typed.value).toBe(1)
    expect(typed.entered).toMatchObject([
      { version: 2, document: null, value: 1, enteredBy: 'test', enteredAt: '2019-02-01T08:00:00.000Z' },
    ])
    expect(typed.rows).toMatchObject([{ counts: false, superseded: true, value: 350_000_000 }])
    const imported = await client.followup.trace({ ...only, key })
    expect(imported).toMatchObject({ value: 350_000_000, entered: [], rows: [{ counts: true }] })
  })

  test('every number of the explanation leads to figures that add up to what it was worked out from', async () => {
    const core = await roedovre()
    const found = await clientOf(core).businessCase.breakEven({ ...only, version: null })
    expect(found?.explanations.map(({ scenario }) => scenario)).toEqual(['12,5%', '25%'])
    for (const { sources, steps } of found?.explanations ?? []) {
      expect(sources.length).toBe(14)
      for (const source of sources) expect(trace(core.question(null, null), source.trace).value).toBe(source.value)
      const figures = steps.flatMap((step) => step.figures)
      expect(figures.every((figure) => figure.sources.every((place) => sources[place]))).toBe(true)
      expect(figures.filter((figure) => figure.sources.length > 0).length).toBeGreaterThan(30)
    }
    expect(found?.breakEven.scenarios).toEqual([
      { scenario: '12,5%', found: { year: 8, exact: 7.08, months: 85, month: '2022-07' } },
      { scenario: '25%', found: { year: 5, exact: 4.17, months: 50, month: '2019-08' } },
    ])
    expect(found?.surplus.scenarios).toEqual([
      { scenario: '12,5%', year: 4 },
      { scenario: '25%', year: 3 },
    ])
    // The same answer in the table, the notion, the sentence and the report.
    const told = found?.explanations.flatMap(({ steps }) =>
      steps.filter(({ message }) => message.key === 'explain.month').map(({ message }) => message.params['month']),
    )
    expect(told).toEqual(['@month.2022-07', '@month.2019-08'])
    expect(found?.case.scenarios.map(({ breakEvenMonth }) => breakEvenMonth)).toEqual(['2022-07', '2019-08'])
    expect(report(core.question(null, null)).scenarios?.map(({ breakEvenMonth }) => breakEvenMonth)).toEqual([
      '2022-07',
      '2019-08',
    ])
  })
})

describe('a draft', () => {
  test('half typed is put aside, and not approved until it is whole', async () => {
    const client = clientOf(startCore(temporaryFolder()))
    await client.businessCase.createDraft({ ...only, from: null })
    const half = soundDocument({ lines: [amount('investment', 3_000_000), amount('saving', null)] })
    const saved = await client.businessCase.saveDraft({ ...only, version: 1, document: half })
    expect(saved).toMatchObject({ saved: true, detail: { ready: false } })
    expect(saved.findings).toMatchObject([{ severity: 'incomplete', message: { key: 'case.figure-missing' } }])
    const early = await client.businessCase.approve({ ...only, version: 1, approval })
    expect(early).toMatchObject({ saved: false, detail: { version: { state: 'draft' } } })
    await client.businessCase.saveDraft({ ...only, version: 1, document: soundDocument() })
    const unsigned = { approvedOn: null, approvedBy: ' ' }
    const nobody = await client.businessCase.approve({ ...only, version: 1, approval: unsigned })
    expect(nobody.findings.map(({ message }) => message.key)).toEqual([
      'version.approved-on-missing',
      'version.approved-by-missing',
    ])
    expect(await client.businessCase.approve({ ...only, version: 1, approval })).toMatchObject({ saved: true })
  })

  test('its saves are taken back one by one, down to how it began', async () => {
    const client = clientOf(startCore(temporaryFolder()))
    await client.businessCase.createDraft({ ...only, from: null })
    for (const kroner of [1, 2]) {
      const document = soundDocument({ lines: years('lav', [[kroner, 0]]) })
      await client.businessCase.saveDraft({ ...only, version: 1, document })
    }
    const invested = (detail: { lines: readonly { kind: string; ore: number }[] }) =>
      detail.lines.filter(({ kind }) => kind === 'investment').map(({ ore }) => ore)
    expect(invested(await client.businessCase.revertDraft({ ...only, version: 1 }))).toEqual([100])
    const empty = await client.businessCase.revertDraft({ ...only, version: 1 })
    expect([empty.lines, empty.scenarios]).toEqual([[], []])
    expect(await refusalOf(client.businessCase.revertDraft({ ...only, version: 1 }))).toBe('version.nothing-to-revert')
  })

  test('items, components, amounts of all scenarios and months come out as one plan', async () => {
    const client = clientOf(startCore(temporaryFolder()))
    await client.businessCase.createDraft({ ...only, from: null })
    const months = Array.from({ length: 12 }, (_, index) => `2015-${String(index + 1).padStart(2, '0')}`)
    const document = soundDocument({
      start: '2015-01',
      scenarios: [
        { key: 'lav', successRate: 0.06 },
        { key: 'høj', successRate: 0.1 },
      ],
      lines: [
        amount('investment', 1000, { scenario: '', item: 'rådgivere' }),
        amount('investment', 201, { scenario: '', item: 'kurser' }),
        ...months.map((period) => amount('saving', 50, { period })),
        amount('saving', 400, { scenario: 'høj', item: 'anbringelse' }),
        amount('saving', 900, { scenario: 'høj', item: 'kontanthjælp' }),
      ],
    })
    const saved = await client.businessCase.saveDraft({ ...only, version: 1, document })
    expect(saved).toMatchObject({ saved: true, findings: [], detail: { ready: true } })
    const found = await client.businessCase.breakEven({ ...only, version: 1 })
    const [low, high] = found?.case.scenarios ?? []
    expect(low).toMatchObject({ key: 'lav', rank: 'low', years: { 0: { investment: 120_100, saving: 60_000 } } })
    expect(high).toMatchObject({
      key: 'høj',
      rank: 'high',
      breakEvenMonth: '2015-01',
      years: { 0: { saving: 130_000 } },
    })
    // Spread over the months of a year typed by month, the twelve make the year.
    expect(low?.months[11]?.cumulative).toBe(-60_100)
    const [own] = found?.explanations.filter(({ scenario }) => scenario === 'høj') ?? []
    expect(own?.sources.map(({ trace: key, value }) => [key.component, value])).toEqual([
      ['', 120_100],
      ['anbringelse', 40_000],
      ['kontanthjælp', 90_000],
    ])
    for (const { trace: key, value } of own?.sources ?? []) {
      expect((await client.followup.trace({ ...only, key })).value).toBe(value)
    }
  })
})

test('gain and cost are shared out between payers, each side by its own shares', async () => {
  const client = clientOf(startCore(temporaryFolder()))
  await client.businessCase.createDraft({ ...only, from: null })
  const whole = { parts: 1, of: 1 }
  const payers = [
    { name: 'Ishøj', cost: { parts: 125, of: 155 }, gain: whole },
    { name: 'Vallensbæk', cost: { parts: 30, of: 155 }, gain: null },
  ]
  const lines = years('lav', [[1_567_305, 1_300_000]])
  const save = (document = soundDocument({ payers, lines, horizonYears: 1 })) =>
    client.businessCase.saveDraft({ ...only, version: 1, document })
  expect(await save()).toMatchObject({ saved: true, findings: [] })
  const found = await client.businessCase.breakEven({ ...only, version: 1 })
  const [of] = found?.payers ?? []
  expect(of?.parts.map(({ payer, cost, gain, breakEven }) => [payer, cost, gain, breakEven?.month])).toEqual([
    ['Ishøj', 126_395_565, 130_000_000, '2015-07'],
    ['Vallensbæk', 30_334_935, 0, undefined],
  ])
  // Nobody has said who earns the gain: that is unknown, not nothing.
  await save(soundDocument({ payers: payers.map((payer) => ({ ...payer, gain: null })), lines, horizonYears: 1 }))
  const unsaid = await client.businessCase.breakEven({ ...only, version: 1 })
  expect(unsaid?.payers[0]?.parts.map(({ cost, gain, breakEven }) => [cost, gain, breakEven])).toEqual([
    [126_395_565, null, null],
    [30_334_935, null, null],
  ])
})

test('a calculator stands beside the approved series and says where it differs; the approved one is what holds', async () => {
  const client = clientOf(startCore(temporaryFolder()))
  await client.businessCase.createDraft({ ...only, from: null })
  // Ishøj at 10 %: the net gain as published, years 1-4.
  const published = [-2_175_391, -82_368, 1_677_654, 3_332_551]
  const document = soundDocument({
    scenarios: [
      { key: '10%', successRate: 0.1 },
      { key: '6%', successRate: 0.06 },
    ],
    lines: ['10%', '6%'].flatMap((key) =>
      years(
        key,
        published.map((net) => [0, net] as const),
      ),
    ),
  })
  await client.businessCase.saveDraft({ ...only, version: 1, document })
  await client.businessCase.approve({ ...only, version: 1, approval })
  const model = {
    targetGroup: 155,
    successRate: 0.5,
    phaseIn: [0.2, 0.4, 0.6, 0.8, 1],
    costBeforeOre: 70_950_200,
    costAfterOre: 9_491_700,
    growth: [0.01, 0.009],
    runningCostOre: 393_762_000,
    oneOffOre: 23_000_000,
    relapse: { share: 0.2, fromYear: 6 },
    discountRate: 0.04,
    horizonYears: 10,
  }
  const save = (calculator: Parameters<typeof client.businessCase.saveCalculator>[0]['calculator'], scenario = '') =>
    client.businessCase.saveCalculator({ ...only, version: 1, scenario, calculator })
  const { saved, calculated } = await save({ kind: 'success-rate', model })
  expect(saved).toBe(true)
  const [high, low] = calculated
  expect(high?.net?.verdict?.key).toBe('case.agrees-with-approved')
  expect(high?.balance?.years[3]).toMatchObject({ approved: 275_244_600, differs: false })
  expect(low?.net?.verdict?.key).toBe('case.differs-from-approved')
  expect(low?.net?.years[0]).toMatchObject({ approved: -217_539_100, calculated: -290_816_529, differs: true })
  const found = await client.businessCase.breakEven({ ...only, version: null })
  expect(found?.calculated).toEqual(calculated)
  expect(found?.case.scenarios[1]?.years[0]?.net).toBe(-217_539_100)
  const refused = await save({ kind: 'success-rate', model: { ...model, targetGroup: null, discountRate: -1 } })
  expect(refused.saved).toBe(false)
  expect(refused.findings.map(({ message }) => message.key)).toEqual(['case.number-missing', 'case.discount'])
  expect(await refusalOf(save({ kind: 'success-rate', model }, '8%'))).toBe('version.scenario-unknown')
  expect((await save(null)).calculated).toEqual([])
})

test('what an initiative is: owner, dates, target group, milestones', async () => {
  const client = clientOf(await roedovre())
  const details = {
    owner: ' Anne Holm ',
    ends: '2019-06',
    targetGroup: 'Familier med børn og unge',
    targetCount: 40,
    milestones: [
      { title: 'Sagsbehandlere ansat', due: '2015-06', doneOn: '2015-05-31', note: '' },
      { title: 'Evaluering', due: '2017', doneOn: null, note: '0,25 mio. kr.' },
    ],
  }
  const { saved } = await client.businessCase.saveDetails({ ...only, details })
  expect(saved).toBe(true)
  expect(await client.businessCase.details(only)).toEqual({ ...details, owner: 'Anne Holm' })
  const cpr = ['010190', '1234'].join('-')
  const wrong = {
    owner: `Anne ${cpr}`,
    ends: '2015-06',
    targetGroup: '',
    targetCount: 2.5,
    milestones: [{ title: '', due: '2019-02-29', doneOn: null, note: '' }],
  }
  const refused = await client.businessCase.saveDetails({ ...only, details: wrong })
  expect(refused.saved).toBe(false)
  expect(refused.findings.map(({ message }) => message.key)).toEqual([
    'details.ends-before-start',
    'details.count',
    'details.milestone-title',
    'details.milestone-day',
    'version.personal-data',
  ])
  expect(JSON.stringify(refused)).not.toContain(cpr)
  expect((await client.businessCase.details(only)).owner).toBe('Anne Holm')
})
