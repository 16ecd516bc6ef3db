import { implement } from '@orpc/server'
import { businessCaseContract } from '#contract/business-case'
import type { StoredCase } from '#store/case-versions'
import type { FollowupQuestion } from '../context'
import type { CoreOptions } from '../ports'
import { crossing } from '../refusal'
import { auditView } from './audit-view'
import { breakEvenView } from './break-even-view'
import { checkDocument } from './check-document'
import { detailsView, saveDetails } from './details'
import {
  type Doing,
  approve,
  completeFacts,
  createDraft,
  removeDraft,
  revertDraft,
  saveDraft,
  versionOf,
} from './drafts'
import { addClaim, removeClaim, saveCalculator } from './notes'
import { type Asked, detailView, versionViews } from './version-view'

const os = implement(businessCaseContract)

/** The version that is asked about: by number, or the one that figures are compared with (`null` where there is none). */
const versionOrCompared = (asked: Asked, number: number | null): StoredCase | null =>
  number === null ? asked.store.cases.compared(asked.initiative.id) : versionOf(asked, number)

/** The part of the router that the business case answers. `question` finds the store and the initiative. */
export const businessCaseRouter = (
  question: (initiative: string | null, asOf: null) => FollowupQuestion,
  { now, user }: Pick<CoreOptions, 'now' | 'user'>,
) => {
  const about = (input: { readonly initiative: string | null }): Asked => question(input.initiative, null)
  const doing = (): Doing => ({ at: now().toISOString(), by: user })
  return os.router({
    details: os.details.handler(({ input }) =>
      crossing(() => {
        const { store, initiative } = about(input)
        return detailsView(store.cases.details(initiative.id))
      }),
    ),
    saveDetails: os.saveDetails.handler(({ input }) =>
      crossing(() => {
        const { at, by } = doing()
        return saveDetails(about(input), input.details, at, by)
      }),
    ),
    versions: os.versions.handler(({ input }) => crossing(() => ({ versions: versionViews(about(input)) }))),
    version: os.version.handler(({ input }) =>
      crossing(() => detailView(about(input), versionOf(about(input), input.version))),
    ),
    createDraft: os.createDraft.handler(({ input }) => crossing(() => createDraft(about(input), input.from, doing()))),
    checkDraft: os.checkDraft.handler(({ input }) =>
      crossing(() => {
        const { findings, ready } = checkDocument(input.document, about(input).initiative.start)
        return { findings: [...findings], ready }
      }),
    ),
    saveDraft: os.saveDraft.handler(({ input }) =>
      crossing(() => saveDraft(about(input), input.version, input.document, doing())),
    ),
    revertDraft: os.revertDraft.handler(({ input }) =>
      crossing(() => revertDraft(about(input), input.version, doing())),
    ),
    approve: os.approve.handler(({ input }) =>
      crossing(() => approve(about(input), input.version, input.approval, doing())),
    ),
    removeDraft: os.removeDraft.handler(({ input }) =>
      crossing(async () => {
        await removeDraft(about(input), input.version)
        return { versions: versionViews(about(input)) }
      }),
    ),
    complete: os.complete.handler(({ input }) =>
      crossing(() => completeFacts(about(input), input.version, input, doing())),
    ),
    breakEven: os.breakEven.handler(({ input }) =>
      crossing(() => {
        const found = versionOrCompared(about(input), input.version)
        return found && breakEvenView(about(input), found)
      }),
    ),
    saveCalculator: os.saveCalculator.handler(({ input }) =>
      crossing(() => saveCalculator(about(input), input.version, input.scenario, input.calculator, doing())),
    ),
    audit: os.audit.handler(({ input }) =>
      crossing(() => auditView(about(input), versionOrCompared(about(input), input.version))),
    ),
    addClaim: os.addClaim.handler(({ input }) =>
      crossing(() => addClaim(about(input), input.version, input.claim, doing())),
    ),
    removeClaim: os.removeClaim.handler(({ input }) =>
      crossing(() => removeClaim(about(input), input.version, input.claim)),
    ),
  })
}
