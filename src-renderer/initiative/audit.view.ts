import type { AuditView } from '#contract/audit'
import type { FigureUnit } from '#domain/audit/claim'
import type { Speech } from '../locales/speech'
import { writeAmount, writeNumber, writePercent } from './amount-text'

type Contradiction = AuditView['findings'][number]

/** A contradiction as a row: what stands, what comes out, and how far apart they are. */
export interface FindingRow {
  readonly id: string
  readonly what: string
  readonly place: string
  readonly quote: string
  readonly remark: string | null
  readonly stated: string
  readonly computed: string
  /** `null` where there is no difference to count: words, or no figure. */
  readonly difference: string | null
}

/** A claim as a row, with how it came out. */
export interface ClaimRow {
  readonly id: number
  readonly place: string
  readonly quote: string
  readonly outcome: 'holds' | 'wrong' | 'notChecked'
  readonly word: string
  readonly by: string
}

/** The audit of a version in words. */
export interface AuditDrawing {
  readonly summary: string
  readonly findings: readonly FindingRow[]
  readonly unchecked: readonly { readonly place: string; readonly quote: string; readonly why: string }[]
  readonly claims: readonly ClaimRow[]
}

const planYears: ReadonlySet<string> = new Set(['break-even', 'surplus-year'])

const figure = (unit: FigureUnit, code: string, value: number | string | null, { t, fmt }: Speech): string => {
  if (value === null) return t('initiative.audit.none')
  if (typeof value === 'string') return `»${value}«`
  if (unit === 'kr') return `${writeAmount(value, 'kroner', fmt)}\u00a0kr.`
  if (unit === 'percent') return writePercent(value, fmt, 2)
  if (planYears.has(code)) return t('initiative.audit.year', { count: fmt.number(value) })
  const text = writeNumber(Number(value.toFixed(2)), fmt)
  if (unit !== 'years') return text
  return Math.abs(value) === 1
    ? t('initiative.audit.oneYear', { count: text })
    : t('initiative.audit.years', { count: text })
}

const differenceOf = ({ stated, computed, unit }: Contradiction, speech: Speech): string | null => {
  if (typeof stated !== 'number' || typeof computed !== 'number') return null
  const difference = computed - stated
  const sign = difference > 0 ? '+' : ''
  const points = { count: writeNumber(Number(difference.toFixed(2)), speech.fmt) }
  const text = unit === 'percent' ? speech.t('initiative.audit.points', points) : figure(unit, '', difference, speech)
  return `${sign}${text}`
}

/** How many statements were checked and how many do not hold, in a sentence. */
export const auditSummary = ({ checked, findings }: AuditView, { t, fmt }: Speech): string => {
  const params = { checked: fmt.number(checked), wrong: fmt.number(findings.length) }
  if (checked === 0) return t('initiative.audit.nothing')
  if (findings.length === 0) return t('initiative.audit.summaryNone', params)
  return t(findings.length === 1 ? 'initiative.audit.summaryOne' : 'initiative.audit.summary', params)
}

const same = (of: { readonly place: string; readonly quote: string }) => (other: { place: string; quote: string }) =>
  other.place === of.place && other.quote === of.quote

const outcomeOf = (
  claim: { place: string; quote: string },
  { findings, unchecked }: AuditView,
): ClaimRow['outcome'] => {
  if (unchecked.some(same(claim))) return 'notChecked'
  return findings.some(same(claim)) ? 'wrong' : 'holds'
}

/** The audit of a version, ready to be drawn. */
export const auditDrawing = (audit: AuditView, speech: Speech): AuditDrawing => {
  const { t, fmt } = speech
  return {
    summary: auditSummary(audit, speech),
    findings: audit.findings.map((found, index) => ({
      id: `${index} ${found.code}`,
      what: speech.message(found.message),
      place: found.place,
      quote: found.quote,
      remark: found.remark,
      stated: figure(found.unit, found.code, found.stated, speech),
      computed: figure(found.unit, found.code, found.computed, speech),
      difference: differenceOf(found, speech),
    })),
    unchecked: audit.unchecked.map(({ place, quote, reasons }) => ({
      place,
      quote,
      why: reasons.map((reason) => speech.message(reason)).join(' '),
    })),
    claims: audit.claims.map(({ id, claim, createdAt, createdBy }) => {
      const outcome = outcomeOf(claim, audit)
      return {
        id,
        place: claim.place,
        quote: claim.quote,
        outcome,
        word: t(`initiative.audit.${outcome}`),
        by: t('initiative.audit.byWhom', { date: fmt.day(createdAt.slice(0, 10)), by: createdBy }),
      }
    }),
  }
}
