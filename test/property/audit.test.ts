import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMessage } from '../../src-main/contract/messages/format-message'
import { audit } from '../../src-main/domain/audit/audit'
import type { AuditedCase } from '../../src-main/domain/audit/audited-case'
import { type Claim, figureUnits, printedUnits } from '../../src-main/domain/audit/claim'

const subject: AuditedCase = {
  place: 'Tabel 2',
  scenarios: [{ key: 'lav', years: [{ investment: 300_000, saving: 70_000 }] }],
  horizonYears: 10,
  discountRate: 0,
  stepOre: 100,
}

/** What a person can type: also nothing, nonsense and the far too large. */
const typed = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.double(),
  fc.constantFrom(0, NaN, Infinity, 1e15, -1e15, 0.1),
)
const words = fc.constantFrom('', ' ', 'Tabel 1', '2014', '2014-06', '2014-6')
const stated = { place: words, quote: words, unit: fc.constantFrom(...figureUnits), stated: typed }
const part = fc.record({ label: words, value: typed })
const parts = fc.array(part, { maxLength: 4 })
const side = fc.record({ label: words, parts: fc.array(typed, { maxLength: 3 }) })
const kind = <const Kind extends string>(name: Kind) => ({ kind: fc.constant(name) })

const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc.record({ ...stated, kind: fc.constantFrom('sum', 'left-out'), parts, step: typed, tolerance: typed }),
  fc.record({ place: words, quote: words, ...kind('percent-total'), parts }),
  fc.record({ ...stated, ...kind('share'), part: typed, whole: typed }),
  fc.record({ ...stated, ...kind('change'), from: typed, to: typed }),
  fc.record({ ...stated, ...kind('product'), amount: typed, times: fc.array(typed), dividedBy: fc.array(typed) }),
  fc.record({
    ...stated,
    ...kind('weighted-mean'),
    parts: fc.array(fc.record({ label: words, weight: typed, value: typed }), { maxLength: 3 }),
  }),
  fc.record({ ...stated, ...kind('per-unit'), total: typed, count: typed }),
  fc.record({ ...stated, ...kind('rounding'), exact: typed, statedTo: typed }),
  fc.record({ ...stated, ...kind('years-between'), from: typed, to: typed }),
  fc.record({ ...stated, ...kind('rate-base'), base: part, rate: typed, appliedTo: part }),
  fc.record({
    place: words,
    quote: words,
    ...kind('unit'),
    printed: typed,
    printedUnit: fc.constantFrom(...printedUnits),
    parts,
  }),
  fc.record({
    place: words,
    quote: words,
    ...kind('stated-twice'),
    subject: words,
    unit: fc.constantFrom(...figureUnits),
    value: fc.oneof(typed, words),
    others: fc.array(fc.record({ place: words, quote: words, value: fc.oneof(typed, words) }), { maxLength: 3 }),
  }),
  fc.record({
    place: words,
    quote: words,
    ...kind('date'),
    subject: words,
    value: words,
    others: fc.array(fc.record({ place: words, quote: words, value: words }), { maxLength: 3 }),
  }),
  fc.record({
    place: words,
    quote: words,
    ...kind('wording'),
    relation: fc.constantFrom('more', 'less', 'equal'),
    unit: fc.constantFrom(...figureUnits),
    left: side,
    right: side,
  }),
  fc.record({
    ...stated,
    ...kind('plan-figure'),
    scenario: fc.constantFrom('lav', 'høj'),
    year: typed,
    of: fc.constantFrom('investment', 'saving', 'net', 'balance'),
  }),
  fc.record({
    ...stated,
    kind: fc.constantFrom('break-even', 'surplus-year'),
    scenario: fc.constantFrom('lav', 'høj'),
  }),
)

describe('an audit', () => {
  test('answers whatever a person can type: each claim is held, found or refused in words, never with NaN or Infinity', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 5 }), (claims) => {
        const { checked, findings, unchecked } = audit(subject, claims)
        expect(checked + unchecked.length).toBe(claims.length)
        for (const { stated: read, computed, message } of findings) {
          expect([read, computed].filter((value) => typeof value === 'number').every(Number.isFinite)).toBe(true)
          expect(formatMessage('da', message)).not.toMatch(/NaN|Infinity|∞|undefined|\de\+|\{\w+\}/)
        }
        for (const { reasons } of unchecked) expect(reasons.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('a sum that is stated as what its parts give is never a finding, and one that is a krone off always is', () => {
    const ore = fc.integer({ min: -1e9, max: 1e9 }).map((kroner) => kroner * 100)
    fc.assert(
      fc.property(fc.array(ore, { minLength: 1, maxLength: 20 }), (values) => {
        const sum = values.reduce((all, value) => all + value, 0)
        const claimed = (figure: number): Claim => ({
          place: 'Tabel 1',
          quote: '',
          kind: 'sum',
          unit: 'kr',
          stated: figure,
          parts: values.map((value) => ({ label: '', value })),
        })
        expect(audit(subject, [claimed(sum)]).findings).toEqual([])
        expect(audit(subject, [claimed(sum + 100)]).findings).toHaveLength(1)
      }),
    )
  })

  test('a share that is rounded the way it is printed is never a finding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), (of, whole) => {
        const figure = Number(((100 * of) / whole).toFixed(1))
        const claimed: Claim = {
          place: 'Tabel 1',
          quote: '',
          kind: 'share',
          unit: 'percent',
          stated: figure,
          step: 0.1,
          part: of,
          whole,
        }
        expect(audit(subject, [claimed]).findings).toEqual([])
      }),
    )
  })
})
