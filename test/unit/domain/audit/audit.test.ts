import { describe, expect, test } from 'vitest'
import { type Audit, audit } from '#domain/audit/audit'
import type { AuditedCase } from '#domain/audit/audited-case'
import type { Claim } from '#domain/audit/claim'
import { findingRow } from '#domain/audit/finding'
import { roedovreHigh, roedovreLow } from '../roedovre'

const at = { place: 'Tabel 1', quote: 'som der står' }

const roedovre: AuditedCase = {
  place: 'Tabel 2',
  scenarios: [
    {
      key: '12,5%',
      years: roedovreLow,
      balances: [-2300, -3800, -4300, -4000, -2700, -1400, -100].map((v) => v * 1e5),
    },
    { key: '25%', years: roedovreHigh },
  ],
  horizonYears: 10,
  discountRate: 0,
  stepOre: 100_000,
}

const nothing: AuditedCase = { place: '', scenarios: [], horizonYears: 10, discountRate: 0, stepOre: 100 }

const of = (subject: AuditedCase, ...claims: Claim[]): Audit => audit(subject, claims)

/** The findings as `audit --json` has them, without the place. */
const rows = ({ findings, unchecked }: Audit) => {
  expect(unchecked).toEqual([])
  return findings.map(findingRow).map(({ code, stated, computed }) => ({ code, stated, computed }))
}

describe('a claim that holds gives no finding', () => {
  test.each<Claim>([
    {
      ...at,
      kind: 'sum',
      unit: 'kr',
      stated: 300,
      parts: [
        { label: 'a', value: 100 },
        { label: 'b', value: 200 },
      ],
    },
    { ...at, kind: 'share', unit: 'percent', stated: 22.6, part: 35, whole: 155 },
    { ...at, kind: 'change', unit: 'percent', stated: 95.2, from: 524, to: 1023 },
    { ...at, kind: 'change', unit: 'percent', stated: -28, from: 24291, to: 17547 },
    { ...at, kind: 'product', unit: 'kr', stated: 126_324_800, amount: 156_730_500, times: [80.6], dividedBy: [100] },
    {
      ...at,
      kind: 'weighted-mean',
      unit: 'kr',
      stated: 9_491_700,
      parts: [
        { label: 'intensiv', weight: 1.5, value: 28_116_000 },
        { label: 'opfølgende', weight: 8.5, value: 6_205_000 },
      ],
    },
    { ...at, kind: 'per-unit', unit: 'count', stated: 22, statedTo: 23, total: 155, count: 7 },
    { ...at, kind: 'years-between', unit: 'years', stated: 4, from: 2014, to: 2018 },
    { ...at, kind: 'percent-total', parts: [80.6, 19.4].map((value) => ({ label: '', value })) },
    { ...at, kind: 'date', subject: 'start', value: '2014', others: [{ ...at, value: '2014-06' }] },
    {
      ...at,
      kind: 'stated-twice',
      subject: 'x',
      unit: 'count',
      value: 150,
      tolerance: 5,
      others: [{ ...at, value: 146 }],
    },
    { ...at, kind: 'unit', printed: 15.95, printedUnit: 'mio', parts: [{ label: '', value: 1_595_000_000 }] },
    { ...at, kind: 'surplus-year', unit: 'years', stated: 3, scenario: '25%' },
    { ...at, kind: 'plan-figure', unit: 'kr', stated: 130_000_000, scenario: '12,5%', year: 5, of: 'net' },
  ])('$kind', (claim) => {
    expect(of(roedovre, claim)).toMatchObject({ findings: [], unchecked: [] })
  })
})

describe('the case itself is recomputed without any claim', () => {
  test("Rødovre's balances hold", () => {
    expect(of(roedovre)).toEqual({ checked: 7, findings: [], unchecked: [] })
  })

  test('a balance, components, months and an item total that do not', () => {
    const months = Array.from({ length: 12 }, () => ({ investment: 0, saving: 10_000 }))
    const year = { investment: 0, saving: 100_000, months, components: [{ component: 'støtte', saving: 90_000 }] }
    const subject: AuditedCase = {
      ...nothing,
      scenarios: [{ key: 'lav', years: [year, year], balances: [null, 210_000] }],
      items: [
        { name: 'løn', amounts: [50_000, null] },
        { name: 'it', amounts: [10_000, null] },
      ],
      itemTotals: [70_000, 70_000],
    }
    expect(rows(of(subject))).toEqual([
      { code: 'components', stated: 1000, computed: 900 },
      { code: 'months', stated: 1000, computed: 1200 },
      { code: 'balance', stated: 2100, computed: 2000 },
      { code: 'components', stated: 1000, computed: 900 },
      { code: 'months', stated: 1000, computed: 1200 },
      { code: 'items', stated: 700, computed: 600 },
    ])
  })

  test('shares between payers that do not add to 100', () => {
    const payers = [
      { payer: 'Ishøj', parts: 806, of: 1000 },
      { payer: 'Vallensbæk', parts: 184, of: 1000 },
    ]
    expect(rows(of({ ...nothing, payers }))).toEqual([{ code: 'payers', stated: 100, computed: 99 }])
  })

  test('what was rounded to 1.000 kr. may differ by half of it a row, and no more', () => {
    const years = [{ investment: 0, saving: 150_000 }]
    const stated = (balance: number, stepOre: number) =>
      of({ ...nothing, stepOre, scenarios: [{ key: 'lav', years, balances: [balance] }] }).findings.length
    expect([stated(300_000, 100_000), stated(300_001, 100_000), stated(150_100, 100)]).toEqual([0, 1, 1])
  })
})

describe('sentences of break-even', () => {
  test('»efter 7 år« is year 8, »efter 4 år« is year 5', () => {
    const claim = { ...at, kind: 'break-even', unit: 'years' } as const
    const found = of(roedovre, { ...claim, stated: 7, scenario: '12,5%' }, { ...claim, stated: 4, scenario: '25%' })
    expect(rows(found)).toEqual([
      { code: 'break-even', stated: 7, computed: 8 },
      { code: 'break-even', stated: 4, computed: 5 },
    ])
  })

  test('not within the horizon is an answer', () => {
    const claim: Claim = { ...at, kind: 'break-even', unit: 'years', stated: 7, scenario: '12,5%' }
    expect(rows(of({ ...roedovre, horizonYears: 7 }, claim))).toEqual([
      { code: 'break-even', stated: 7, computed: null },
    ])
  })
})

describe('rounding', () => {
  const claim = (stated: number, exact: number): Claim => ({ ...at, kind: 'rounding', unit: 'kr', stated, exact })

  test('decimals that were cut off are told from a wrong figure', () => {
    expect(rows(of(nothing, claim(263_810_200, 263_810_284)))).toEqual([
      { code: 'cut-decimals', stated: 2_638_102, computed: 2_638_102.84 },
    ])
    expect(rows(of(nothing, claim(263_810_200, 263_820_284)))).toEqual([
      { code: 'rounding', stated: 2_638_102, computed: 2_638_203 },
    ])
    expect(rows(of(nothing, claim(-100, -199)))).toEqual([{ code: 'cut-decimals', stated: -1, computed: -1.99 }])
  })

  test('a half is rounded either way', () => {
    expect(rows(of(nothing, claim(100, 150), claim(200, 150)))).toEqual([])
  })
})

describe('what cannot be checked is said in words, and nothing throws', () => {
  const part = { label: 'a', value: 1 }
  const plan = { ...at, kind: 'plan-figure', unit: 'kr', stated: 1, of: 'net' } as const
  test.each<[string, Claim]>([
    ['audit.fault.number', { ...at, kind: 'share', unit: 'percent', stated: NaN, part: 1, whole: 2 }],
    ['audit.fault.number', { ...at, kind: 'share', unit: 'percent', stated: 1, part: Infinity, whole: 2 }],
    ['audit.fault.zero', { ...at, kind: 'share', unit: 'percent', stated: 1, part: 1, whole: 0 }],
    ['audit.fault.zero', { ...at, kind: 'change', unit: 'percent', stated: 1, from: 0, to: 2 }],
    ['audit.fault.zero', { ...at, kind: 'product', unit: 'kr', stated: 1, amount: 1, times: [], dividedBy: [0] }],
    ['audit.fault.zero', { ...at, kind: 'per-unit', unit: 'kr', stated: 1, total: 1, count: 0 }],
    [
      'audit.fault.number',
      { ...at, kind: 'product', unit: 'kr', stated: 1, amount: 1e15, times: Array<number>(30).fill(1e12) },
    ],
    ['audit.fault.zero', { ...at, kind: 'weighted-mean', unit: 'kr', stated: 1, parts: [{ ...part, weight: 0 }] }],
    ['audit.fault.negative', { ...at, kind: 'weighted-mean', unit: 'kr', stated: 1, parts: [{ ...part, weight: -1 }] }],
    [
      'audit.fault.zero',
      { ...at, kind: 'rate-base', unit: 'percent', stated: 15, base: { ...part, value: 0 }, rate: 10, appliedTo: part },
    ],
    ['audit.fault.parts', { ...at, kind: 'sum', unit: 'kr', stated: 1, parts: [] }],
    ['audit.fault.parts', { ...at, kind: 'stated-twice', subject: 'x', unit: 'count', value: 1, others: [] }],
    ['audit.fault.date', { ...at, kind: 'date', subject: 'x', value: '2014-13', others: [{ ...at, value: '2014' }] }],
    ['audit.fault.range', { ...at, kind: 'rounding', unit: 'count', stated: 23, statedTo: 22, exact: 22 }],
    ['audit.fault.negative', { ...at, kind: 'rounding', unit: 'count', stated: 23, step: 0, exact: 22 }],
    ['audit.fault.place', { ...at, place: ' ', kind: 'rounding', unit: 'count', stated: 23, exact: 22 }],
    ['audit.fault.scenario', { ...plan, scenario: '50%', year: 1 }],
    ['audit.fault.year', { ...plan, scenario: '12,5%', year: 8 }],
    ['audit.fault.year', { ...plan, scenario: '12,5%', year: 0 }],
  ])('%s', (key, claim) => {
    const { checked, findings, unchecked } = of(roedovre, claim)
    expect(findings).toEqual([])
    expect(checked).toBe(7)
    expect(unchecked.map(({ reasons }) => reasons.map((reason) => reason.key))).toEqual([[key]])
  })
})
