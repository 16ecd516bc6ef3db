import type { CaseDetail, CaseDocumentInput, CaseVersion } from '#contract/case-schemas'
import type { CaseEvent as CaseEventView } from '#contract/case-events'
import type { CaseDocument } from '#store/case-drafts'
import { type CaseLine, type StoredCaseLine, lineText } from '#store/case-lines'
import type { CaseEvent } from '#store/case-notes'
import type { StoredCase } from '#store/case-versions'
import type { StoredObservation } from '#store/observations'
import type { FollowupQuestion } from '../context'
import { checkDocument } from './check-document'

/** Whose case. */
export type Asked = Pick<FollowupQuestion, 'store' | 'initiative'>

const stateOf = ({ status, batch, inForce }: StoredCase): CaseVersion['state'] => {
  if (status === 'draft') return 'draft'
  if (!inForce) return 'undone'
  return batch === null ? 'approved' : 'imported'
}

/** A version as a window lists it. */
export const versionView = ({ store, initiative }: Asked, found: StoredCase): CaseVersion => ({
  version: found.version,
  state: stateOf(found),
  compared: store.cases.compared(initiative.id)?.id === found.id,
  completable: found.batch !== null && found.approvedAt === null,
  copiedFrom: found.copiedFrom,
  approvedOn: found.approvedOn,
  approvedBy: found.approvedBy,
  document: found.document,
  priceLevel: found.priceLevel,
  start: found.start,
  horizonYears: found.horizonYears,
  discountRate: found.discountRate,
  scenarios: found.scenarios.map(({ key }) => key),
  batch: found.batch,
  file: found.file,
  createdAt: found.createdAt,
  createdBy: found.createdBy,
})

/** All versions of an initiative's case, newest first. */
export const versionViews = (asked: Asked): CaseVersion[] =>
  asked.store.cases.versions(asked.initiative.id).map((found) => versionView(asked, found))

const changesBetween = (before: readonly CaseLine[], after: readonly CaseLine[]): CaseEventView['changes'] => {
  const old = new Map(before.map((line) => [lineText(line), line.ore]))
  const now = new Map(after.map((line) => [lineText(line), line.ore]))
  const kept = [...now].filter(([text]) => old.has(text))
  return {
    new: now.size - kept.length,
    changed: kept.filter(([text, ore]) => old.get(text) !== ore).length,
    removed: [...old.keys()].filter((text) => !now.has(text)).length,
  }
}

/** What was done with a version, oldest first; of a save, what it changed where what it said before is still known. */
const historyView = (events: readonly CaseEvent[]): CaseEventView[] => {
  let before: readonly CaseLine[] | null = null
  return events.map(({ event, at, by, document }) => {
    const changes = document === null || before === null ? null : changesBetween(before, document.lines)
    before = document?.lines ?? before
    return { event, at, by, changes }
  })
}

/** What a version says, as a draft is typed. */
export const typedDocument = (document: CaseDocument): CaseDocumentInput => {
  const { payers, budget, scenarios, lines, ...terms } = document
  return { ...terms, payers: [...payers], budget: [...budget], scenarios: [...scenarios], lines: [...lines] }
}

const lineView = (line: StoredCaseLine, imported: ReadonlyMap<number, StoredObservation>) => {
  const found = line.observation === null ? undefined : imported.get(line.observation)
  const { kind, scenario, item, period, ore, enteredAt, enteredBy } = line
  return {
    ...{ kind, scenario, item, period, ore, enteredAt, enteredBy },
    imported: found
      ? { batch: found.batch, file: found.file, sheet: found.origin.sheet, cell: found.origin.cell }
      : null,
  }
}

/** Everything of one version. */
export const detailView = (asked: Asked, found: StoredCase): CaseDetail => {
  const { store, initiative } = asked
  const lines = store.cases.lines(found.id)
  const document = typedDocument(store.cases.document(found))
  const { findings, ready } = checkDocument(document, initiative.start)
  const { document: paper, priceLevel, start, horizonYears, discountRate, payers, budget } = document
  const cells = new Map(store.cases.origins(found.id).map((item) => [item.id, item]))
  return {
    version: versionView(asked, found),
    terms: { document: paper, priceLevel, start, horizonYears, discountRate, payers, budget },
    scenarios: document.scenarios,
    lines: lines.map((line) => lineView(line, cells)),
    findings: [...findings],
    ready,
    history: historyView(store.cases.events(found.id)),
  }
}
