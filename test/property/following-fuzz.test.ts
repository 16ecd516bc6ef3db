import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FollowupSetting, followupSettingSchema } from '../../src-main/contract/followup-settings'
import { forecastMethods, savingMethods } from '../../src-main/domain/realised/settings'
import { only } from '../unit/features/case-client'
import { realised } from '../unit/features/followed-view'
import { exampleCore } from '../unit/features/worked-example'

const monthText = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.integer({ min: 2016, max: 2021 }), fc.integer({ min: 1, max: 12 })) },
  { weight: 1, arbitrary: fc.constantFrom([2018, 13] as const, [1800, 1] as const, [2199, 12] as const) },
)
const month = monthText.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
const year = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 2015, max: 2020 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, 1990, 2199, 2018.5, -1) },
)
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 200_000_000 }),
  fc.constantFrom(null, 0, 0.5, 1e13, -1e13, 1e15, Number.MAX_SAFE_INTEGER, 1e300),
)
const row = fc.record({
  breakdown: fc.constantFrom('5.28.23', '5.28.21', '5.28.22', '5.28.20+5.28.22', 'total', '9.99.99', ''),
  committee: fc.constantFrom('', '', 'Social'),
})
const rows = fc.array(row, { maxLength: 4 })
const form = fc.constantFrom('residential-institution', 'foster-care', 'hotel', 'total')
const text = fc.constantFrom('', ' ', 'Rådgivere', 'Kontanthjælp', 'Anbringelser', 'lav', '6', '5.28', '5.28.23', 'x')
const choice = fc.option(fc.record({ method: fc.constantFrom(...forecastMethods), reason: text }))

const setting: fc.Arbitrary<FollowupSetting> = fc.oneof(
  fc.record({
    name: fc.constant('method' as const),
    value: fc.array(fc.record({ from: month, method: fc.constantFrom(...savingMethods) }), { maxLength: 4 }),
  }),
  fc.record({
    name: fc.constant('baseline' as const),
    value: fc.option(fc.record({ year, rows, perChild: fc.boolean() })),
  }),
  fc.record({
    name: fc.constant('units' as const),
    value: fc.record({
      counts: fc.constantFrom('standing' as const, 'new' as const, null),
      months: fc.oneof(fc.integer({ min: 0, max: 220 }), fc.constant(null)),
      prices: fc.array(
        fc.record({ form, year, ore: number, amount: fc.constantFrom('gross' as const, 'net' as const) }),
        { maxLength: 3 },
      ),
      preventive: rows,
    }),
  }),
  fc.record({
    name: fc.constant('investment' as const),
    value: fc.array(fc.record({ kind: fc.constantFrom('account' as const, 'item' as const), key: text, item: text }), {
      maxLength: 3,
    }),
  }),
  fc.record({ name: fc.constant('components' as const), value: fc.array(text, { maxLength: 2 }) }),
  fc.record({
    name: fc.constant('prices' as const),
    value: fc.option(
      fc.oneof(fc.constant({ kind: 'current' as const }), fc.record({ kind: fc.constant('year' as const), year })),
    ),
  }),
  fc.record({ name: fc.constant('scenario' as const), value: fc.option(text) }),
  fc.record({
    name: fc.constant('entered' as const),
    value: fc.array(fc.record({ month, component: text, ore: number }), { maxLength: 40 }),
  }),
  fc.record({
    name: fc.constant('forecast' as const),
    value: fc.record({ yearEnd: choice, breakEven: choice }),
  }),
  fc.record({
    name: fc.constant('price-index' as const),
    value: fc.array(fc.record({ year, rate: fc.oneof(fc.integer({ min: -60_000, max: 60_000 }), fc.constant(null)) }), {
      maxLength: 6,
    }),
  }),
  fc.record({
    name: fc.constant('refusion' as const),
    value: fc.array(
      fc.record({ year, steps: fc.array(fc.record({ from: number, share: number }), { maxLength: 3 }) }),
      { maxLength: 3 },
    ),
  }),
)

test('whatever a person types is stored or refused in words, and the view then is one that can be shown', async () => {
  const { client } = await exampleCore()
  let stored = 0
  await fc.assert(
    fc.asyncProperty(fc.array(setting, { minLength: 1, maxLength: 6 }), month, async (typed, asOf) => {
      for (const each of typed) {
        expect(followupSettingSchema.safeParse(each).success).toBe(true)
        const { saved, findings } = await client.following.saveSetting({ ...only, setting: each })
        expect(saved).toBe(findings.length === 0)
        if (saved) stored += 1
      }
      const known = asOf.startsWith('20') && !asOf.endsWith('13') ? asOf : null
      for (const at of [null, known]) {
        await realised(client, { asOf: at, whatIf: { success: 1.3, price: 0.9, phaseIn: 7 } })
      }
    }),
    { numRuns: 150, plugins: [fc.interruptAfterTimeLimit(30_000)] },
  )
  expect(stored).toBeGreaterThan(20)
})
