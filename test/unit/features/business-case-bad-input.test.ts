import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseDocumentInput } from '../../../src-main/contract/case-schemas'
import { formatMessage } from '../../../src-main/contract/messages/format-message'
import type { Core } from '../../../src-main/features/core'
import { report } from '../../../src-main/features/followup/report'
import { amount, clientOf, only, soundDocument, years } from './case-client'
import { startCore, temporaryFolder } from './in-process-core'

const approval = { approvedOn: '2018-12-18', approvedBy: 'Kommunalbestyrelsen' }

const draft = async (): Promise<Core> => {
  const core = startCore(temporaryFolder())
  await clientOf(core).businessCase.createDraft({ ...only, from: null })
  return core
}

const shares = (cost: number, other: number) => [
  { name: 'Ishøj', cost: { parts: cost, of: 1000 }, gain: null },
  { name: 'Vallensbæk', cost: { parts: other, of: 1000 }, gain: null },
]

/** The numbers that no text and no document may show. */
const noNumber = /NaN|Infinity|∞|undefined|\{\w+\}/

describe('what cannot be is refused in words, and nothing is stored', () => {
  const cpr = ['311290', '4321'].join('-')
  const cases: readonly (readonly [string, Partial<CaseDocumentInput>, string])[] = [
    ['a horizon of 0', { horizonYears: 0 }, 'case.horizon'],
    ['a horizon of 51 years', { horizonYears: 51 }, 'case.horizon'],
    ['a horizon of half a year', { horizonYears: 0.5 }, 'case.horizon'],
    ['no horizon', { horizonYears: null }, 'case.number-missing'],
    ['a discount of −100 %', { discountRate: -1 }, 'case.discount'],
    ['a discount below −100 %', { discountRate: -1.5 }, 'case.discount'],
    ['a discount finer than it is kept', { discountRate: 0.041_23 }, 'version.discount-fine'],
    ['no discount', { discountRate: null }, 'case.number-missing'],
    ['a negative investment', { lines: years('lav', [[-5, 10]]) }, 'case.investment-negative'],
    [
      'a negative item',
      { lines: [amount('investment', -5, { item: 'kurser' }), ...years('lav', [[9, 9]])] },
      'case.investment-negative',
    ],
    ['half an øre', { lines: [{ ...amount('investment', 0), ore: 0.5 }, amount('saving', 1)] }, 'case.figure-range'],
    ['an amount beyond counting', { lines: years('lav', [[1e15, 0]]) }, 'case.figure-range'],
    ['a month before the start', { lines: [amount('saving', 1, { period: '2015-06' })] }, 'case.month-before-start'],
    [
      'months without a start',
      { start: null, lines: [amount('saving', 1, { period: '2015-06' })] },
      'case.month-no-start',
    ],
    ['a period that is none', { lines: [amount('saving', 1, { period: '2015-13' })] }, 'version.line-period'],
    [
      'a year past the last one',
      { lines: years('lav', [[1, 1]]).map((line) => ({ ...line, period: 'Y51' })) },
      'version.line-period',
    ],
    ['a start that is no month', { start: 'juli' }, 'case.start-invalid'],
    ['shares that add to 99,9 %', { payers: shares(806, 193) }, 'case.shares-sum'],
    ['a share above the whole', { payers: shares(1806, -806) }, 'case.share-range'],
    ['a payer without a name', { payers: [{ name: ' ', cost: null, gain: null }] }, 'case.payer-name'],
    [
      'two scenarios of one name',
      {
        scenarios: [
          { key: 'lav', successRate: null },
          { key: 'lav ', successRate: null },
        ],
      },
      'case.scenario-duplicate',
    ],
    ['a scenario without a name', { scenarios: [{ key: '', successRate: null }], lines: [] }, 'version.scenario-name'],
    ['a success rate above 100 %', { scenarios: [{ key: 'lav', successRate: 12.5 }] }, 'version.success-rate'],
    ['amounts of a scenario that is not there', { lines: years('høj', [[1, 1]]) }, 'version.line-scenario'],
    ['an amount stated twice', { lines: [...years('lav', [[1, 1]]), amount('saving', 2)] }, 'version.line-duplicate'],
    ['a budget of no year', { budget: [{ year: 20_15, investment: 1, gain: null }] }, 'version.budget-amount'],
    [
      'a budget year twice',
      { budget: [2015, 2015].map((year) => ({ year, investment: 1, gain: 1 })) },
      'version.budget-duplicate',
    ],
    [
      'a CPR number in an item',
      { lines: [amount('investment', 1, { item: `Anne ${cpr}` }), amount('saving', 1)] },
      'version.personal-data',
    ],
  ]
  test.each(cases)('%s', async (_, wrong, key) => {
    const core = await draft()
    const client = clientOf(core)
    const document = soundDocument(wrong)
    const { saved, findings, detail } = await client.businessCase.saveDraft({ ...only, version: 1, document })
    expect({ saved, lines: detail.lines, scenarios: detail.scenarios }).toEqual({
      saved: false,
      lines: [],
      scenarios: [],
    })
    expect(findings.filter(({ severity }) => severity === 'refusal').map(({ message }) => message.key)).toContain(key)
    for (const { message } of findings) {
      for (const locale of ['da', 'en'] as const) {
        expect(formatMessage(locale, message)).not.toMatch(noNumber)
        expect(formatMessage(locale, message)).not.toContain(cpr)
      }
    }
    const checked = await client.businessCase.checkDraft({ ...only, version: 1, document })
    expect(checked).toEqual({ findings, ready: false })
  })

  test('two versions approved on one day, and one approved before the version that it follows', async () => {
    const client = clientOf(await draft())
    await client.businessCase.saveDraft({ ...only, version: 1, document: soundDocument() })
    await client.businessCase.approve({ ...only, version: 1, approval })
    await client.businessCase.createDraft({ ...only, from: 1 })
    const on = async (approvedOn: string) => {
      const answer = await client.businessCase.approve({ ...only, version: 2, approval: { ...approval, approvedOn } })
      return [answer.saved, ...answer.findings.map(({ message }) => message.key)]
    }
    expect(await on('2018-12-18')).toEqual([false, 'case.version-same-day'])
    expect(await on('2018-02-30')).toEqual([false, 'case.version-date'])
    expect(await on('2017-01-01')).toEqual([false, 'version.order'])
    expect(await on('2019-01-01')).toEqual([true])
  })
})

describe('what is odd is answered in words', () => {
  test('savings without investment: break-even from the start', async () => {
    const client = clientOf(await draft())
    const document = soundDocument({ lines: years('lav', [[0, 10]]) })
    const { saved, findings } = await client.businessCase.saveDraft({ ...only, version: 1, document })
    expect(saved).toBe(true)
    expect(findings).toMatchObject([{ severity: 'answer', message: { key: 'case.from-start' } }])
    const found = await client.businessCase.breakEven({ ...only, version: 1 })
    expect(found?.breakEven.scenarios).toEqual([
      { scenario: 'lav', found: { year: 1, exact: 0, months: 1, month: '2015-07' } },
    ])
    expect(found?.explanations[0]?.steps.map(({ message }) => message.key)).toContain('explain.from-start')
  })

  test('a scenario without years, and a case without any, are told of and worked out to nothing', async () => {
    const core = await draft()
    const client = clientOf(core)
    const empty = await client.businessCase.breakEven({ ...only, version: 1 })
    expect(empty).toMatchObject({ case: { scenarios: [] }, explanations: [], payers: [] })
    expect(empty?.findings.map(({ message }) => message.key)).toEqual(['case.scenarios-missing'])
    const { findings } = await client.businessCase.saveDraft({
      ...only,
      version: 1,
      document: soundDocument({ lines: [] }),
    })
    expect(findings.map(({ severity, message }) => [severity, message.key])).toEqual([
      ['incomplete', 'case.years-missing'],
    ])
    expect(await client.businessCase.breakEven({ ...only, version: null })).toBeNull()
    expect(report(core.question(null, null))).toMatchObject({ businessCase: null, scenarios: null })
  })

  test('components and items that do not add to what is stated: both figures, and the stated one holds', async () => {
    const client = clientOf(await draft())
    const parts = [amount('saving', 400, { item: 'støtte' }), amount('investment', 90, { item: 'kurser' })]
    const document = soundDocument({ lines: [...years('lav', [[100, 500]]), ...parts] })
    const { saved, findings } = await client.businessCase.saveDraft({ ...only, version: 1, document })
    expect(saved).toBe(true)
    expect(findings.map(({ severity, message }) => [severity, message.key, message.params])).toEqual([
      [
        'warning',
        'version.items-differ',
        { scenario: 'lav', year: 1, stated: '@ore.10000', computed: '@ore.9000', difference: '@ore.-1000' },
      ],
      [
        'warning',
        'case.components-differ',
        { scenario: 'lav', year: 1, stated: '@ore.50000', computed: '@ore.40000', difference: '@ore.-10000' },
      ],
    ])
    const found = await client.businessCase.breakEven({ ...only, version: 1 })
    expect(found?.case.scenarios[0]?.years[0]).toMatchObject({ investment: 10_000, saving: 50_000 })
    const audit = await client.businessCase.audit({ ...only, version: 1 })
    expect(audit.findings.map(({ code, stated, computed }) => [code, stated, computed])).toEqual([
      ['components', 50_000, 40_000],
      ['items', 10_000, 9_000],
    ])
  })
})

test('whatever is typed, no answer holds a number that is none, and what was saved can be shown', async () => {
  const client = clientOf(await draft())
  const number = fc.oneof(
    fc.constantFrom(null, 0, -1, 1, 0.04, -0.9999, 50, 51, 1e14, -1e14, 1e15, 1e308, -1e308, 5e-324),
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  const name = fc.constantFrom('', 'lav', 'høj', ' lav', 'støtte')
  const period = fc.constantFrom('Y1', 'Y2', 'Y3', 'Y50', 'Y0', 'Y99', '2015-07', '2015-08', '2014-01', '', 'x')
  const share = fc.option(fc.record({ parts: number.map((of) => of ?? 1), of: number.map((of) => of ?? 1) }))
  const spoiled = fc.record(
    {
      start: fc.constantFrom(null, '2015-07', '2199-12', '1900-01', 'x'),
      horizonYears: number,
      discountRate: number,
      payers: fc.array(fc.record({ name, cost: share, gain: share }), { maxLength: 2 }),
      budget: fc.array(fc.record({ year: fc.constantFrom(2015, 2016, 0), investment: number, gain: number })),
      scenarios: fc.array(fc.record({ key: name, successRate: number }), { maxLength: 2 }),
      lines: fc.array(
        fc.record({ kind: fc.constantFrom('investment', 'saving'), scenario: name, item: name, period, ore: number }),
        { maxLength: 6 },
      ),
    },
    { requiredKeys: [] },
  )
  const ore = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(1e14, -1e14, 99_999_999_999_999))
  const extreme = fc.record({
    start: fc.constantFrom(null, '2015-07', '2140-01'),
    horizonYears: fc.integer({ min: 1, max: 50 }),
    discountRate: fc.constantFrom(-0.9999, -0.5, 0, 0.04, 1),
    lines: fc
      .array(fc.tuple(ore.map(Math.abs), ore), { minLength: 1, maxLength: 12 })
      .map((amounts) =>
        years('lav', amounts).map((line) => ({ ...line, ore: line.ore === null ? 0 : line.ore / 100 })),
      ),
  })
  const document = fc.oneof(spoiled, extreme).map((more) => soundDocument(more))
  let kept = 0
  await fc.assert(
    fc.asyncProperty(document, async (typed) => {
      const { saved, findings } = await client.businessCase.saveDraft({ ...only, version: 1, document: typed })
      kept += saved ? 1 : 0
      const found = await client.businessCase.breakEven({ ...only, version: 1 })
      const audit = await client.businessCase.audit({ ...only, version: 1 })
      const said = [
        ...findings,
        ...(found?.findings ?? []),
        ...(found?.explanations.flatMap(({ steps }) => steps) ?? []),
      ]
      const texts = said.map(({ message }) => formatMessage('da', message))
      expect(texts.join('\n')).not.toMatch(noNumber)
      const figures = JSON.stringify([found, audit], (_, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value,
      )
      expect(figures).not.toMatch(/NaN/)
    }),
    { numRuns: 150 },
  )
  expect(kept).toBeGreaterThan(30)
}, 60_000)
