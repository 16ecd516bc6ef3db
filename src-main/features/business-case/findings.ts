import type { Finding } from '#contract/case-schemas'
import { type Message, message } from '#domain/message'
import { holdsPersonalNumber } from '#domain/personal-number'

/** Which field a finding is about. */
export type Part = Finding['part']

/** A finding about a field as a whole. */
export const finding = (severity: Finding['severity'], part: Part, said: Message): Finding => ({
  severity,
  part,
  scenario: null,
  year: null,
  message: said,
})

/** Refusals of a field, one for each message. */
export const refusals = (part: Part, messages: readonly Message[]): Finding[] =>
  messages.map((said) => finding('refusal', part, said))

/** True where nothing may be stored. */
export const isRefused = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'refusal')

/** True where nothing is missing or wrong. */
export const isReady = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity === 'warning' || severity === 'answer')

/** Each thing said once. */
export const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((found) => [JSON.stringify([found.scenario, found.year, found.message]), found])).values(),
]

/** A text that a person typed: which field, and its term. */
export interface TypedText {
  readonly part: Part
  /** `field.document` (contract/messages/terms). */
  readonly term: string
  readonly text: string | null
}

/** Refusals of texts with what may be a CPR number in them; the number itself is never repeated. */
export const personalData = (texts: readonly TypedText[]): Finding[] =>
  once(
    texts
      .filter(({ text }) => text !== null && holdsPersonalNumber(text))
      .map(({ part, term }) => finding('refusal', part, message('version.personal-data', { field: `@${term}` }))),
  )

/** A text as it is kept: trimmed, and `null` where nothing is left. */
export const keptText = (typed: string | null): string | null => {
  const kept = typed?.trim() ?? ''
  return kept === '' ? null : kept
}
