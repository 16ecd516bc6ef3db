import { type AuditView, claimSchema } from '#contract/audit'
import { audit } from '#domain/audit/audit'
import { message } from '#domain/message'
import type { StoredCase } from '#store/case-versions'
import { auditedCase } from './audited-case'
import type { Asked } from './version-view'

/** Nothing to go through: an answer, not a fault. */
const nothing: AuditView = {
  version: null,
  message: message('version.none'),
  checked: 0,
  findings: [],
  unchecked: [],
  claims: [],
}

const named = (body: unknown, field: 'place' | 'quote'): string => {
  const texts: unknown = typeof body === 'object' && body !== null && field in body ? Reflect.get(body, field) : ''
  return typeof texts === 'string' ? texts : ''
}

/** Recomputes a version and every claim that is made of it; `null` for no version. */
export const auditView = (asked: Asked, version: StoredCase | null): AuditView => {
  if (version === null) return nothing
  const stored = asked.store.cases.claims(version.id)
  const read = stored.map(({ body, ...rest }) => ({ ...rest, body, parsed: claimSchema.safeParse(body) }))
  const claims = read.flatMap(({ id, createdAt, createdBy, parsed }) =>
    parsed.success ? [{ id, createdAt, createdBy, claim: parsed.data }] : [],
  )
  const unreadable = read.filter(({ parsed }) => !parsed.success)
  const { checked, findings, unchecked } = audit(
    auditedCase(asked, version),
    claims.map(({ claim }) => claim),
  )
  return {
    version: version.version,
    message: null,
    checked,
    findings: [...findings],
    unchecked: [
      ...unchecked.map(({ place, quote, reasons }) => ({ place, quote, reasons: [...reasons] })),
      ...unreadable.map(({ body }) => ({
        place: named(body, 'place'),
        quote: named(body, 'quote'),
        reasons: [message('version.claim-unreadable')],
      })),
    ],
    claims,
  }
}

/** The audit of the version that figures are compared with. */
export const auditOf = (asked: Asked): AuditView => auditView(asked, asked.store.cases.compared(asked.initiative.id))
