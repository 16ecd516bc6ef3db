import type { Finding } from '#contract/case-schemas'
import type { WordKey } from '../locales/words'
import type { Speech } from '../locales/speech'

/** What is said of a figure of a year, by `scenario|kind|year`; `plan` where it is said of the year itself. */
export type FindingNotes = ReadonlyMap<string, readonly string[]>

/** The parts of a version between which a person changes. */
export type VersionTab = 'plan' | 'facts' | 'audit' | 'history'

const kindOf = ({ message }: Finding): 'investment' | 'saving' | 'plan' => {
  if (message.params['figure'] === '@field.investment' || message.key.endsWith('items-differ')) return 'investment'
  if (message.params['figure'] === '@field.saving' || message.key.endsWith('components-differ')) return 'saving'
  return message.key === 'case.investment-negative' ? 'investment' : 'plan'
}

/** What is said of single figures of the plan, to stand at them. */
export const findingNotes = (findings: readonly Finding[], speech: Speech): FindingNotes => {
  const placed = findings.filter(({ scenario, year }) => scenario !== null && year !== null)
  const groups = Map.groupBy(placed, (found) => `${found.scenario ?? ''}|${kindOf(found)}|${found.year ?? ''}`)
  return new Map([...groups].map(([place, of]) => [place, of.map(({ message }) => speech.message(message))]))
}

/** Where a field is mended. */
const tabOf = ({ part, scenario }: Finding): VersionTab => {
  if (part === 'lines' || scenario !== null) return 'plan'
  if (part === 'claim') return 'audit'
  return 'facts'
}

/** A finding as a line of a list. */
export interface FindingLine {
  readonly severity: Finding['severity']
  readonly word: string
  readonly text: string
  readonly tab: VersionTab
}

const words = {
  refusal: 'initiative.findings.refusal',
  incomplete: 'initiative.findings.incomplete',
  warning: 'initiative.findings.warning',
  answer: 'initiative.findings.answer',
} as const satisfies Record<Finding['severity'], WordKey>

const order: readonly Finding['severity'][] = ['refusal', 'incomplete', 'warning', 'answer']

/** What there is to say of a version, the gravest first; the same words once. */
export const findingLines = (findings: readonly Finding[], speech: Speech): FindingLine[] => {
  const lines = findings
    .toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
    .map((found) => ({
      severity: found.severity,
      word: speech.t(words[found.severity]),
      text: speech.message(found.message),
      tab: tabOf(found),
    }))
  return lines.filter(({ text }, index) => lines.findIndex((line) => line.text === text) === index)
}

/** The words about a field, where they forbid something or something is missing. */
export const fieldFault = (
  findings: readonly Finding[],
  parts: readonly Finding['part'][],
  speech: Speech,
): string | null => {
  const found = findings.filter(
    ({ part, severity, scenario }) =>
      parts.includes(part) && scenario === null && (severity === 'refusal' || severity === 'incomplete'),
  )
  return found.length === 0 ? null : found.map(({ message }) => speech.message(message)).join(' ')
}
