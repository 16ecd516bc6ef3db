import { type AuditView, claimSchema } from '#contract/audit'
import { audit } from '#domain/audit/audit'
import { amountParam, message } from '#domain/message'
import type { CaseControl } from '#store/business-cases'
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

/** What the imported table states beside its figures: recomputed when it was read, and its figures are frozen since. */
const controlFindings = ({ file }: StoredCase, controls: readonly CaseControl[]): AuditView['findings'] =>
  controls
    .filter(({ agrees }) => !agrees)
    .map(({ sheet, cell, label, stated, computed }) => {
      const amounts = { stated: amountParam(stated), computed: amountParam(computed) }
      return {
        code: 'sum',
        place: `${file ?? ''}, ${sheet}!${cell}`,
        quote: label,
        unit: 'kr',
        stated,
        computed,
        message: message('table.total-mismatch', { ...amounts, difference: amountParam(stated - computed) }),
        remark: null,
      }
    })

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
  const controls = asked.store.cases.controls(version.id)
  const unreadable = read.filter(({ parsed }) => !parsed.success)
  const { checked, findings, unchecked } = audit(
    auditedCase(asked, version),
    claims.map(({ claim }) => claim),
  )
  return {
    version: version.version,
    message: null,
    checked: checked + controls.length,
    findings: [...controlFindings(version, controls), ...findings],
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
