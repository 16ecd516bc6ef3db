import type { CaseDocumentInput, CaseTermsInput, Finding } from '#contract/case-schemas'
import { checkCase } from '#domain/case-check'
import type { CaseFinding } from '#domain/case-draft'
import type { MessageKey } from '#domain/message'
import { type Month, isMonth } from '#domain/month'
import type { PayerShare } from '#domain/payer-split'
import type { CaseDocument } from '#store/case-drafts'
import type { CaseTerms } from '#store/case-terms'
import { checkLines } from './check-lines'
import { checkScenarios, checkTerms } from './check-terms'
import { isReady, isRefused, keptText, once } from './findings'
import { draftScenario } from './plan-lines'

/** What there is to say of a document as typed, and what is stored of it: `null` where it is refused. */
export interface CheckedDocument {
  readonly findings: readonly Finding[]
  readonly document: CaseDocument | null
  /** It could be approved. */
  readonly ready: boolean
}

/** What is only not there yet: a draft may be put aside half typed, and is not approved so. */
const unfinished: ReadonlySet<MessageKey> = new Set<MessageKey>([
  'case.scenarios-missing',
  'case.years-missing',
  'case.year-gap',
  'case.figure-missing',
  'case.months-incomplete',
])

const severityOf = (found: CaseFinding): Finding =>
  found.severity === 'refusal' && unfinished.has(found.message.key) ? { ...found, severity: 'incomplete' } : found

/** The shares of one side; `null` where nobody has any: one payer then bears or earns everything. */
export const sharesOf = (
  payers: CaseTermsInput['payers'] | CaseTerms['payers'],
  side: 'cost' | 'gain',
): PayerShare[] | null => {
  const shares = payers.flatMap((payer) => {
    const share = payer[side]
    return share === null ? [] : [{ payer: payer.name.trim(), parts: share.parts, of: share.of }]
  })
  return shares.length === 0 ? null : shares
}

const monthOrNull = (typed: string | null): Month | null => {
  const kept = keptText(typed)
  return kept !== null && isMonth(kept) ? kept : null
}

/** The terms as they are stored, once nothing in them is refused. */
export const storedTerms = (terms: CaseTermsInput): CaseTerms => ({
  document: keptText(terms.document),
  priceLevel: keptText(terms.priceLevel),
  start: monthOrNull(terms.start),
  horizonYears: terms.horizonYears ?? 0,
  discountRate: terms.discountRate ?? 0,
  payers: terms.payers.map(({ name, cost, gain }) => ({ name: name.trim(), cost, gain })),
  budget: terms.budget.map(({ year, investment, gain }) => ({ year, investment: investment ?? 0, gain: gain ?? 0 })),
})

/**
 * Checks a document as typed, everything at once: whatever passes can be worked out, and no balance, month or explanation of it
 * is NaN or infinite. What is only missing does not keep a draft from being saved.
 */
export const checkDocument = (typed: CaseDocumentInput, initiativeStart: Month | null): CheckedDocument => {
  const { lines, findings: ofLines } = checkLines(typed)
  const scenarios = typed.scenarios.map(({ key, successRate }) => ({ key: key.trim(), successRate }))
  const start = keptText(typed.start) ?? initiativeStart
  const startMonth = start !== null && isMonth(start) ? start : null
  const ofCase = checkCase({
    start,
    horizonYears: typed.horizonYears ?? NaN,
    discountRate: typed.discountRate ?? NaN,
    scenarios: scenarios.map(({ key }) => draftScenario(key, lines, startMonth)),
    costShares: sharesOf(typed.payers, 'cost'),
    gainShares: sharesOf(typed.payers, 'gain'),
  })
  const findings = once([
    ...checkTerms(typed),
    ...checkScenarios(typed),
    ...ofLines,
    ...ofCase.findings.map(severityOf),
  ])
  return {
    findings,
    document: isRefused(findings) ? null : { ...storedTerms(typed), scenarios, lines },
    ready: isReady(findings),
  }
}
