import type { ApprovalInput, Finding } from '#contract/case-schemas'
import { type CaseVersion, checkVersions } from '#domain/case-versions'
import { message } from '#domain/message'
import type { Approval } from '#store/case-drafts'
import type { StoredCase } from '#store/case-versions'
import { finding, isRefused, keptText, once, personalData, refusals } from './findings'

const missing = ({ approvedOn, approvedBy }: Approval): Finding[] => [
  ...(approvedOn === null ? refusals('approved-on', [message('version.approved-on-missing')]) : []),
  ...(approvedBy === null ? refusals('approved-by', [message('version.approved-by-missing')]) : []),
]

/** A later version is approved later: the newest is the one that every figure compares with. */
const outOfOrder = (own: CaseVersion, others: readonly CaseVersion[]): Finding[] =>
  others.flatMap((other) => {
    const [date, otherDate] = [own.approvedOn, other.approvedOn]
    if (date === null || otherDate === null) return []
    const wrong = other.version < own.version ? otherDate > date : otherDate < date
    const params = { version: own.version, date, other: other.version, otherDate }
    return wrong ? [finding('refusal', 'approved-on', message('version.order', params))] : []
  })

const asVersion = ({ version, approvedOn }: Pick<StoredCase, 'version' | 'approvedOn'>): CaseVersion => ({
  version,
  approvedOn,
  from: null,
  until: null,
})

/** An approval as typed, trimmed; an empty field is `null`. */
export const typedApproval = ({ approvedOn, approvedBy }: ApprovalInput): Approval => ({
  approvedOn: keptText(approvedOn),
  approvedBy: keptText(approvedBy),
})

/**
 * What is wrong with approving version `number` so, beside all others. Of a typed version the day and the body that approved it
 * are asked for; the paper of an imported one may not say, and then nobody makes it up (`required: false`).
 */
export const checkApproval = (
  approval: Approval,
  number: number,
  versions: readonly StoredCase[],
  required: boolean,
): Finding[] => {
  const own = asVersion({ version: number, approvedOn: approval.approvedOn })
  const others = versions.filter(({ inForce, version }) => inForce && version !== number).map(asVersion)
  const clashes = checkVersions([...others, own])
  const findings = [
    ...(required ? missing(approval) : []),
    ...clashes,
    ...personalData([{ part: 'approved-by', term: 'field.approved-by', text: approval.approvedBy }]),
  ]
  return once(isRefused(clashes) ? findings : [...findings, ...outOfOrder(own, others)])
}
