import type { ApprovalInput, CaseDetail, CaseDocumentInput, CaseSaved, CaseTermsInput } from '#contract/case-schemas'
import { defaultHorizonYears } from '#domain/business-case'
import { message } from '#domain/message'
import type { CaseDocument } from '#store/case-drafts'
import type { StoredCase } from '#store/case-versions'
import { Refusal } from '../refusal'
import { checkApproval, typedApproval } from './check-approval'
import { checkDocument, storedTerms } from './check-document'
import { isReady, isRefused, once } from './findings'
import { type Asked, detailView, typedDocument } from './version-view'

/** Who does something, and when. */
export interface Doing {
  readonly at: string
  readonly by: string
}

const empty: CaseDocument = {
  document: null,
  priceLevel: null,
  start: null,
  horizonYears: defaultHorizonYears,
  discountRate: 0,
  payers: [],
  budget: [],
  scenarios: [],
  lines: [],
}

/** A version by its number. Throws a `Refusal` where there is none. */
export const versionOf = ({ store, initiative }: Asked, number: number): StoredCase => {
  const found = store.cases.version(initiative.id, number)
  if (!found) throw new Refusal(message('version.unknown', { version: number }))
  return found
}

const frozen = (version: number) => new Refusal(message('version.frozen', { version }))

/** A version that may be changed. Throws a `Refusal` for one that is approved or imported. */
const draftOf = (asked: Asked, number: number): StoredCase => {
  const found = versionOf(asked, number)
  if (found.status !== 'draft') throw frozen(number)
  return found
}

/** Adds a draft: a copy of a version with its paper left out, since that approved another one; or an empty one. */
export const createDraft = async (asked: Asked, from: number | null, { at, by }: Doing): Promise<CaseDetail> => {
  const { store, initiative } = asked
  const source = from === null ? null : versionOf(asked, from)
  const document = source === null ? empty : { ...store.cases.document(source), document: null }
  const number = await store.cases.addDraft(initiative.id, source?.id ?? null, document, at, by)
  return detailView(asked, versionOf(asked, number))
}

/** Saves a draft whole, unless something in it is refused. Throws a `Refusal` for a frozen version. */
export const saveDraft = async (
  asked: Asked,
  number: number,
  typed: CaseDocumentInput,
  { at, by }: Doing,
): Promise<CaseSaved> => {
  const found = draftOf(asked, number)
  const { findings, document } = checkDocument(typed, asked.initiative.start)
  if (document !== null && !(await asked.store.cases.saveDraft(found.id, document, at, by))) throw frozen(number)
  return {
    saved: document !== null,
    findings: [...findings],
    detail: detailView(asked, versionOf(asked, number)),
  }
}

/** Takes the last save of a draft back: what it said before that. Throws a `Refusal` where there is nothing before it. */
export const revertDraft = async (asked: Asked, number: number, { at, by }: Doing): Promise<CaseDetail> => {
  const found = draftOf(asked, number)
  // A stack: each save puts a document on it, each revert takes the last one off.
  const stack: CaseDocument[] = []
  for (const { event, document } of asked.store.cases.events(found.id)) {
    if (event === 'reverted') stack.pop()
    else if (document !== null) stack.push(document)
  }
  const before = stack.at(-2)
  if (!before) throw new Refusal(message('version.nothing-to-revert', { version: number }))
  if (!(await asked.store.cases.saveDraft(found.id, before, at, by, 'reverted'))) throw frozen(number)
  return detailView(asked, versionOf(asked, number))
}

/** The number that a draft is approved under: the next one, where another version has been approved or imported meanwhile. */
const numberOf = (versions: readonly StoredCase[], draft: StoredCase): number =>
  versions.some(({ status, version }) => status === 'approved' && version > draft.version)
    ? Math.max(...versions.map(({ version }) => version)) + 1
    : draft.version

/** Freezes a draft in which nothing is missing or wrong. */
export const approve = async (
  asked: Asked,
  number: number,
  typed: ApprovalInput,
  { at, by }: Doing,
): Promise<CaseSaved> => {
  const { store, initiative } = asked
  const found = draftOf(asked, number)
  const approval = typedApproval(typed)
  const versions = store.cases.versions(initiative.id)
  const findings = once([
    ...checkDocument(typedDocument(asked.store.cases.document(found)), initiative.start).findings,
    ...checkApproval(approval, numberOf(versions, found), versions, true),
  ])
  if (!isReady(findings)) return { saved: false, findings, detail: detailView(asked, found) }
  const approved = await store.cases.approve(found.id, approval, at, by)
  if (approved === null) throw frozen(number)
  return { saved: true, findings, detail: detailView(asked, versionOf(asked, approved)) }
}

/** Removes a draft for good. Throws a `Refusal` for a frozen version. */
export const removeDraft = async (asked: Asked, number: number): Promise<void> => {
  const found = draftOf(asked, number)
  if (!(await asked.store.cases.removeDraft(found.id))) throw frozen(number)
}

/** What is said, once, of an imported version beside its table. */
export interface CompletingFacts {
  readonly approval: ApprovalInput
  readonly terms: CaseTermsInput
  /** Success rates by the keys of its scenarios; others are left as they are. */
  readonly scenarios: CaseDocumentInput['scenarios']
}

/** Completes the facts of an imported version, unless something in them is refused. Its figures stay what they are. */
export const completeFacts = async (
  asked: Asked,
  number: number,
  { approval: typed, terms, scenarios }: CompletingFacts,
  { at, by }: Doing,
): Promise<CaseSaved> => {
  const { store, initiative } = asked
  const found = versionOf(asked, number)
  if (found.batch === null) throw new Refusal(message('version.typed', { version: number }))
  if (found.approvedAt !== null) throw new Refusal(message('version.completed', { version: number }))
  const approval = typedApproval(typed)
  const { lines, scenarios: own } = typedDocument(asked.store.cases.document(found))
  const rated = own.map(({ key, successRate }) => ({
    key,
    successRate: scenarios.find((scenario) => scenario.key === key)?.successRate ?? successRate,
  }))
  const before = new Set(
    checkDocument(typedDocument(asked.store.cases.document(found)), initiative.start).findings.map((finding) =>
      JSON.stringify(finding),
    ),
  )
  const checked = checkDocument({ ...terms, scenarios: rated, lines }, initiative.start).findings
  const findings = once([...checked, ...checkApproval(approval, number, store.cases.versions(initiative.id), false)])
  // What was wrong with the paper itself stays so: it cannot be mended here, and is no reason to refuse what is said of it.
  if (isRefused(findings.filter((finding) => !before.has(JSON.stringify(finding))))) {
    return { saved: false, findings, detail: detailView(asked, found) }
  }
  const facts = { ...approval, ...storedTerms(terms), successRates: rated }
  if (!(await store.cases.complete(found.id, facts, at, by))) {
    throw new Refusal(message('version.completed', { version: number }))
  }
  return { saved: true, findings, detail: detailView(asked, versionOf(asked, number)) }
}
