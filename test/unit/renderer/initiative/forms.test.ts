import { describe, expect, it } from 'vitest'
import type { AuditView } from '#contract/audit'
import type { CaseVersion, Finding } from '#contract/case-schemas'
import { message } from '#domain/message'
import { month } from '#domain/month'
import { auditDrawing, auditSummary } from '../../../../src-renderer/initiative/audit.view'
import { emptyClaim, readClaim } from '../../../../src-renderer/initiative/claim-form'
import { readDetails } from '../../../../src-renderer/initiative/details-form'
import { milestoneLines } from '../../../../src-renderer/initiative/details.view'
import { type DraftForm, formOf, readForm, termsOf } from '../../../../src-renderer/initiative/draft-form'
import { beyondUnread, faultLines, openPoints, sharesSaid } from '../../../../src-renderer/initiative/facts-fields'
import { findingLines } from '../../../../src-renderer/initiative/finding-places'
import { setCell } from '../../../../src-renderer/initiative/plan'
import { readShare, shareWords, writeShare } from '../../../../src-renderer/initiative/share-text'
import { initiativeHeadline, versionHeadline } from '../../../../src-renderer/initiative/version-words'
import { danish } from '../speech'
import { roedovrePlan } from './roedovre-plan'

const form: DraftForm = {
  document: '14/005594-19',
  priceLevel: '2015-priser',
  start: '',
  horizon: '10',
  discount: '4,25',
  payers: [
    { name: 'Ishøj', cost: '125/155', gain: '80,6' },
    { name: 'Vallensbæk', cost: '30/155', gain: '19,4 %' },
  ],
  budget: [{ year: '2016', investment: '3.000.000', gain: '700.000' }],
  plan: roedovrePlan(),
}
const version: CaseVersion = {
  version: 2,
  state: 'draft',
  compared: false,
  completable: false,
  copiedFrom: 1,
  approvedOn: null,
  approvedBy: null,
  document: null,
  priceLevel: null,
  start: null,
  horizonYears: 10,
  discountRate: 0,
  scenarios: ['12,5%', '25%'],
  batch: null,
  file: null,
  createdAt: '2026-11-22T06:00:00.000Z',
  createdBy: 'mette',
}

describe('a draft as typed', () => {
  it('is read as the core takes it: fractions exact, percent as a part of one, kr. as øre', () => {
    const { document, faults } = readForm(form, 'da')
    expect(faults).toEqual([])
    expect(document).toMatchObject({
      start: null,
      horizonYears: 10,
      discountRate: 0.0425,
      budget: [{ year: 2016, investment: 300_000_000, gain: 70_000_000 }],
      scenarios: [
        { key: '12,5%', successRate: 0.125 },
        { key: '25%', successRate: 0.25 },
      ],
    })
    expect(document.payers[0]).toEqual({
      name: 'Ishøj',
      cost: { parts: 125, of: 155 },
      gain: { parts: 806_000, of: 1_000_000 },
    })
  })

  it('comes back as the same fields', () => {
    const { document } = readForm(form, 'da')
    const { scenarios, lines, ...terms } = document
    const stored = lines.map((line) => ({ ...line, ore: line.ore ?? 0, imported: null, enteredAt: '', enteredBy: '' }))
    expect(formOf({ terms, scenarios, lines: stored }, danish.fmt)).toEqual({
      ...form,
      payers: [form.payers[0], { ...form.payers[1], gain: '19,4' }],
    })
  })

  it('names every field that cannot be read, and says its cell once', () => {
    const plan = setCell(form.plan, 'r2', 'Y3', 'tre')
    const wrong = { ...form, plan, horizon: 'ti', payers: [{ name: 'Ishøj', cost: '8o', gain: '' }] }
    const { faults } = readForm(wrong, 'da')
    expect(faults.map(({ field }) => field).sort()).toEqual(['cell r2 Y3', 'cost 0', 'horizon'])
    expect(faultLines(faults, plan, danish).map(({ text, tab }) => `${tab}: ${text}`)).toContain(
      'plan: 12,5 %, Besparelse, År 3: »tre« er ikke et beløb.',
    )
    const missing = (figure: string): Finding => ({
      severity: 'incomplete',
      part: 'scenarios',
      scenario: '12,5%',
      year: 3,
      message: message('case.figure-missing', { scenario: '12,5%', year: 3, figure }),
    })
    const left = beyondUnread([missing('@field.saving'), missing('@field.investment')], plan, faults)
    expect(left).toEqual([missing('@field.investment')])
    expect(openPoints(faults, left)).toBe(4)
  })

  it('counts from the start of the initiative where the case states none', () => {
    expect(termsOf(form, month('2015-07'), 'da')).toEqual({ start: '2015-07', horizon: 10, discountRate: 0.0425 })
    expect(termsOf({ ...form, start: 'juli' }, month('2015-07'), 'da').start).toBeNull()
  })
})

describe('shares between payers', () => {
  it('say whether they add to 100', () => {
    expect(sharesSaid(form.payers, 'cost', danish)).toEqual({
      text: 'Udgiften: andelene giver tilsammen 100 %.',
      good: true,
    })
    const short = [{ name: 'Ishøj', cost: '', gain: '80' }]
    expect(sharesSaid(short, 'gain', danish)?.text).toBe('Gevinsten: Andelene giver tilsammen 80 %. Forventet: 100 %.')
    expect(sharesSaid(short, 'cost', danish)).toBeNull()
    expect(sharesSaid([{ name: 'Ishøj', cost: 'alt', gain: '' }], 'cost', danish)?.good).toBe(false)
  })

  it('are read and written as percent or as a fraction', () => {
    expect(readShare('80,6 %', 'da')).toEqual({ parts: 806_000, of: 1_000_000 })
    expect(writeShare({ parts: 806_000, of: 1_000_000 }, danish.fmt)).toBe('80,6')
    expect(writeShare(readShare('125/155', 'da') as { parts: number; of: number }, danish.fmt)).toBe('125/155')
    expect(shareWords({ parts: 125, of: 155 }, danish.fmt)).toBe('125/155 (80,6 %)')
    expect(readShare('', 'da')).toBeNull()
    expect(readShare('alt', 'da')).toBe('bad')
  })
})

describe('the sentences', () => {
  it('say which version figures are compared with', () => {
    expect(initiativeHeadline([], null, danish)).toEqual(['Der er ingen godkendt business case endnu.'])
    const approved: CaseVersion = {
      ...version,
      state: 'approved',
      compared: true,
      approvedOn: '2015-03-24',
      approvedBy: 'Kommunalbestyrelsen',
    }
    expect(initiativeHeadline([approved], null, danish)).toEqual([
      'Alle tal sammenlignes med version 2, godkendt 24. marts 2015 af Kommunalbestyrelsen.',
    ])
    expect(initiativeHeadline([version], null, danish)[0]).toContain('kladde 2')
  })

  it('say what a draft lacks', () => {
    expect(versionHeadline(version, { changed: true, open: 1 }, danish)).toBe(
      'Kladde 2 mangler én ting, før den kan godkendes.',
    )
    expect(versionHeadline(version, { changed: true, open: 0 }, danish)).toBe('Kladde 2 er ændret og ikke gemt.')
    expect(versionHeadline(version, { changed: false, open: 0 }, danish)).toBe('Kladde 2 er færdig og kan godkendes.')
  })

  it('put the gravest finding first and say each once', () => {
    const finding = (severity: Finding['severity'], key: 'case.shares-missing' | 'case.from-start'): Finding => ({
      severity,
      part: 'cost-shares',
      scenario: null,
      year: null,
      message: message(key, { scenario: 'Lav' }),
    })
    const lines = findingLines(
      [
        finding('answer', 'case.from-start'),
        finding('refusal', 'case.shares-missing'),
        finding('refusal', 'case.shares-missing'),
      ],
      danish,
    )
    expect(lines.map(({ severity, tab }) => [severity, tab])).toEqual([
      ['refusal', 'facts'],
      ['answer', 'facts'],
    ])
  })
})

describe('the audit', () => {
  const claim = {
    kind: 'break-even',
    place: 'Tabel 2',
    quote: 'efter 7 år',
    unit: 'years',
    stated: 7,
    scenario: '12,5%',
  } as const
  const audit: AuditView = {
    version: 1,
    message: null,
    checked: 38,
    findings: [
      {
        code: 'break-even',
        place: 'Tabel 2',
        quote: 'efter 7 år',
        unit: 'years',
        stated: 7,
        computed: 8,
        message: message('audit.break-even', { stated: 7, computed: 8, scenario: '12,5%' }),
        remark: null,
      },
    ],
    unchecked: [],
    claims: [
      { id: 4, claim, createdAt: '2026-11-22T06:00:00.000Z', createdBy: 'mette' },
      { id: 5, claim: { ...claim, place: 'side 4' }, createdAt: '2026-11-22T06:00:00.000Z', createdBy: 'mette' },
    ],
  }

  it('counts what holds, and sets stated against computed with the difference', () => {
    expect(auditSummary(audit, danish)).toBe('38 påstande kontrolleret, 1 stemmer ikke.')
    const { findings, claims } = auditDrawing(audit, danish)
    expect(findings[0]).toMatchObject({ stated: 'år 7', computed: 'år 8', difference: '+1 år' })
    expect(claims.map(({ id, outcome }) => [id, outcome])).toEqual([
      [4, 'wrong'],
      [5, 'holds'],
    ])
  })

  it('says so where there is no such figure, or nothing to count', () => {
    const never = { ...audit, findings: audit.findings.map((found) => ({ ...found, computed: null })) }
    expect(auditDrawing(never, danish).findings[0]).toMatchObject({ computed: 'findes ikke', difference: null })
    expect(auditSummary({ ...audit, checked: 0, findings: [] }, danish)).toBe(
      'Der er ingen påstande at kontrollere endnu.',
    )
  })
})

describe('a claim as typed', () => {
  const said = { ...emptyClaim, place: 'Tabel 1', quote: 'i alt 15,95 mio. kr.' }

  it('is a sum of parts, a line each, with or without names', () => {
    const typed = { ...said, unit: 'thousand' as const, stated: '15.950', parts: 'Løn 10.500\nKurser\t500\n4.950 kr.' }
    expect(readClaim(typed, 'da').claim).toMatchObject({
      kind: 'sum',
      unit: 'kr',
      stated: 1_595_000_000,
      parts: [
        { label: 'Løn', value: 1_050_000_000 },
        { label: 'Kurser', value: 50_000_000 },
        { label: '', value: 495_000_000 },
      ],
    })
  })

  it.each([
    [
      { kind: 'share', stated: '12,5 %', part: '14', whole: '92' },
      { kind: 'share', unit: 'percent', stated: 12.5, part: 14, whole: 92 },
    ],
    [
      { kind: 'balance', scenario: '25%', year: '5', stated: '3.000.000' },
      { kind: 'plan-figure', of: 'balance', year: 5, stated: 300_000_000 },
    ],
    [
      { kind: 'breakEven', scenario: '25%', stated: '4' },
      { kind: 'break-even', stated: 4, scenario: '25%' },
    ],
    [
      { kind: 'breakEven', notion: 'surplus', scenario: '25%', stated: '3' },
      { kind: 'surplus-year', stated: 3 },
    ],
    [
      {
        kind: 'twice',
        unit: 'count',
        subject: 'rådgivere',
        stated: '21',
        otherPlace: 'Bilag',
        otherQuote: '22 rådgivere',
        otherStated: '22',
      },
      {
        kind: 'stated-twice',
        unit: 'count',
        value: 21,
        others: [{ place: 'Bilag', quote: '22 rådgivere', value: 22 }],
      },
    ],
  ] as const)('%o', (typed, expected) => {
    expect(readClaim({ ...said, ...typed }, 'da').claim).toMatchObject(expected)
  })

  it('names every field that is missing at once', () => {
    const { claim, faults } = readClaim({ ...emptyClaim, kind: 'twice' }, 'da')
    expect(claim).toBeNull()
    expect(faults?.map(({ field }) => field)).toEqual([
      'place',
      'quote',
      'otherPlace',
      'otherQuote',
      'otherStated',
      'stated',
      'subject',
    ])
    const parts = readClaim({ ...said, stated: '1', parts: 'Løn\n5' }, 'da').faults
    expect(parts).toEqual([{ field: 'parts', key: 'initiative.claim.badParts', params: { line: 1, read: 'Løn' } }])
  })
})

describe('the details of the initiative', () => {
  const milestone = { title: '', due: '', doneOn: '', note: '' }
  const fields = { owner: 'Mette', ends: ' ', targetGroup: '', targetCount: '1.155', milestones: [milestone] }

  it('leave out an empty milestone, and know no number from a word', () => {
    expect(readDetails(fields, 'da')).toEqual({
      owner: 'Mette',
      ends: null,
      targetGroup: '',
      targetCount: 1155,
      milestones: [],
    })
    expect(readDetails({ ...fields, targetCount: 'mange' }, 'da')).toBeNull()
  })

  it('stand in the order of their time, those without one last', () => {
    const lines = milestoneLines(
      [
        { title: 'Evaluering', due: '2017', doneOn: null, note: '' },
        { title: 'Uden frist', due: null, doneOn: null, note: '' },
        { title: 'Ansættelse', due: '2015-06', doneOn: '2015-05-01', note: '' },
      ],
      danish,
    )
    expect(lines.map(({ title, when, done }) => `${title}: ${when} ${String(done)}`)).toEqual([
      'Ansættelse: nået 1. maj 2015 true',
      'Evaluering: frist 2017 false',
      'Uden frist: uden frist false',
    ])
  })
})
