import type { z } from 'zod'
import type { claimSchema } from '#contract/audit'
import type { FigureUnit, Part } from '#domain/audit/claim'
import type { Locale } from '#contract/messages/format-message'
import { scaleToInteger } from '#domain/money'
import type { WordKey } from '../locales/words'
import { readNumber } from './amount-text'

/** A claim as the core takes it. */
export type Claim = z.infer<typeof claimSchema>

/** What a person can claim: each kind is recomputed in its own way. */
export const claimKinds = ['sum', 'share', 'balance', 'breakEven', 'twice'] as const
/** See `claimKinds`. */
export type ClaimKind = (typeof claimKinds)[number]

/** Units that a figure of a claim is typed in. */
export const claimUnits = ['kr', 'thousand', 'percent', 'count', 'years', 'number'] as const
/** See `claimUnits`. */
export type ClaimUnit = (typeof claimUnits)[number]

/** A claim as typed. Fields that its kind does not use are left as they are. */
export interface ClaimFields {
  readonly kind: ClaimKind
  readonly place: string
  readonly quote: string
  readonly unit: ClaimUnit
  readonly stated: string
  /** A part a line, with or without a name. */
  readonly parts: string
  readonly part: string
  readonly whole: string
  readonly scenario: string
  readonly year: string
  readonly of: 'balance' | 'net' | 'investment' | 'saving'
  readonly notion: 'breakEven' | 'surplus'
  readonly subject: string
  readonly otherPlace: string
  readonly otherQuote: string
  readonly otherStated: string
}

/** An empty claim. */
export const emptyClaim: ClaimFields = {
  kind: 'sum',
  place: '',
  quote: '',
  unit: 'kr',
  stated: '',
  parts: '',
  part: '',
  whole: '',
  scenario: '',
  year: '',
  of: 'balance',
  notion: 'breakEven',
  subject: '',
  otherPlace: '',
  otherQuote: '',
  otherStated: '',
}

/** Something that is missing or cannot be read in a claim. */
export interface ClaimFault {
  readonly field: keyof ClaimFields
  readonly key: WordKey
  readonly params: Readonly<Record<string, string | number>>
}

/** A claim that can be checked, or what is missing. */
export type ReadClaim =
  { readonly claim: Claim; readonly faults: null } | { readonly claim: null; readonly faults: readonly ClaimFault[] }

const unitOf = (unit: ClaimUnit): FigureUnit => (unit === 'thousand' ? 'kr' : unit)

const scales: Partial<Record<ClaimUnit, number>> = { kr: 100, thousand: 100_000 }

/** A part as a line: `Løn 1.800.000`, `Løn⇥1.800.000`, or the number alone. */
const partPattern = /^(.*?)[\s:]*([-−–]?\d[\d.,]*(?: \d{3})*(?:,\d+)?)\s*(?:kr\.?|%)?\s*$/

const readPart = (line: string, read: (text: string) => number | null): Part | null => {
  const [, label = '', figure = ''] = partPattern.exec(line.replace(/\t/g, ' ').trim()) ?? []
  const value = figure === '' ? null : read(figure)
  return value === null ? null : { label: label.trim(), value }
}

/** A claim as typed, as the core takes it; every fault at once. */
export const readClaim = (fields: ClaimFields, locale: Locale): ReadClaim => {
  const faults: ClaimFault[] = []
  const fail = (field: keyof ClaimFields, key: WordKey, params: ClaimFault['params'] = {}) => {
    faults.push({ field, key, params })
  }
  const scaled = (text: string, unit: ClaimUnit): number | null => {
    const value = readNumber(text.replace(/%\s*$/, ''), locale)
    const scale = scales[unit]
    if (value === null || value === 'bad') return null
    return scale === undefined ? value : scaleToInteger(value, scale)
  }
  const number = (field: keyof ClaimFields, unit: ClaimUnit): number => {
    const value = scaled(fields[field], unit)
    if (value === null) fail(field, 'initiative.claim.needNumber')
    return value ?? 0
  }
  const text = (field: keyof ClaimFields): string => {
    const typed = fields[field].trim()
    if (typed === '') fail(field, 'initiative.claim.needText')
    return typed
  }
  const scenario = (): string => {
    if (fields.scenario === '') fail('scenario', 'initiative.claim.needScenario')
    return fields.scenario
  }
  const parts = (): Part[] => {
    const lines = fields.parts.split(/\r?\n/).map((line) => line.trim())
    const found = lines.flatMap((line, index) => {
      const part = line === '' ? null : readPart(line, (figure) => scaled(figure, fields.unit))
      if (line !== '' && part === null) fail('parts', 'initiative.claim.badParts', { line: index + 1, read: line })
      return part ?? []
    })
    if (lines.every((line) => line === '')) fail('parts', 'initiative.claim.needNumber')
    return found
  }
  const statement = { place: text('place'), quote: text('quote') }
  const made = ((): Claim => {
    const unit = unitOf(fields.unit)
    switch (fields.kind) {
      case 'sum':
        return { ...statement, kind: 'sum', unit, stated: number('stated', fields.unit), parts: parts() }
      case 'share':
        return {
          ...statement,
          kind: 'share',
          unit: 'percent',
          stated: number('stated', 'percent'),
          part: number('part', 'number'),
          whole: number('whole', 'number'),
        }
      case 'balance': {
        const money: ClaimUnit = fields.unit === 'thousand' ? 'thousand' : 'kr'
        const stated = number('stated', money)
        return {
          ...statement,
          ...{
            kind: 'plan-figure',
            unit: 'kr',
            stated,
            scenario: scenario(),
            year: number('year', 'number'),
            of: fields.of,
          },
        }
      }
      case 'breakEven': {
        const kind = fields.notion === 'breakEven' ? 'break-even' : 'surplus-year'
        return { ...statement, kind, unit: 'years', stated: number('stated', 'years'), scenario: scenario() }
      }
      case 'twice': {
        const other = {
          place: text('otherPlace'),
          quote: text('otherQuote'),
          value: number('otherStated', fields.unit),
        }
        const value = number('stated', fields.unit)
        return { ...statement, kind: 'stated-twice', subject: text('subject'), unit, value, others: [other] }
      }
    }
  })()
  return faults.length > 0 ? { claim: null, faults } : { claim: made, faults: null }
}
