import type { AuditView } from '#contract/audit'
import { formatMessage } from '#contract/messages/format-message'
import { type FindingRow, findingRow } from '#domain/audit/finding'

/** `audit --json`: the contradictions, money in kr. */
export const auditJson = ({ findings }: AuditView): FindingRow[] => findings.map(findingRow)

const countText = ({ version, checked, findings }: AuditView): string => {
  const head = `Business case version ${version ?? '-'}: ${checked} oplysninger er efterregnet`
  if (findings.length === 0) return `${head}, ingen modsigelser.`
  return `${head}, ${findings.length === 1 ? '1 modsigelse' : `${findings.length} modsigelser`}:`
}

/** The audit as a person reads it in a terminal. */
export const auditText = (found: AuditView): string => {
  if (found.message !== null) return formatMessage('da', found.message)
  const contradictions = found.findings.flatMap(({ place, quote, message, remark }) => [
    `  ${place}${quote === '' ? '' : ` »${quote}«`}: ${formatMessage('da', message)}`,
    ...(remark === null ? [] : [`    ${remark}`]),
  ])
  const skipped = found.unchecked.map(
    ({ place, reasons }) =>
      `  Ikke efterregnet, ${place}: ${reasons.map((reason) => formatMessage('da', reason)).join(' ')}`,
  )
  return [countText(found), ...contradictions, ...skipped].join('\n')
}
