import { formatMessage } from '#contract/messages/format-message'
import type { EnteredRow, TraceRow } from '#contract/followup'
import type { FileIssue, Question } from '#domain/file-issue'
import { measure } from '#domain/measure'
import type { Observation } from '#domain/observation'
import { withoutPersonalNumbers } from '#domain/personal-number'
import type { Interpretation } from '#excel/recognise/interpretation'

/** A stored value as design/cli.md gives it: money in kr. with two decimals at most, counts whole. */
const printedValue = (id: string, value: number): number => value / (measure(id)?.scale ?? 1)

/** An issue as the command prints it, in Danish. */
export const issueJson = ({ severity, code, sheet, cell, message }: FileIssue) => ({
  severity,
  code,
  sheet,
  cell,
  message: formatMessage('da', message),
})

/** A question as the command prints it, in Danish. */
export const questionJson = ({ id, message, options, proposal }: Question) => ({
  id,
  message: formatMessage('da', message),
  options,
  proposal,
})

/** An observation as the command prints it; the fields beside the fixed ones only where the file has them. */
const observationJson = (observation: Observation) => {
  const { measure: id, breakdown, period, basis, source, component, committee, dranst, value, origin } = observation
  return {
    sheet: origin.sheet,
    cell: origin.cell,
    measure: id,
    breakdown,
    period,
    basis,
    value: printedValue(id, value),
    source,
    ...(origin.cell === null ? { rows: origin.rows } : {}),
    ...(committee === '' ? {} : { committee }),
    ...(dranst === null ? {} : { dranst }),
    ...(component === '' ? {} : { component }),
  }
}

/** One file of `inspect --json`. */
export const inspectJson = (file: string, sha256: string, found: Interpretation) => ({
  file: withoutPersonalNumbers(file),
  sha256,
  outcome: found.outcome,
  code: found.code,
  questions: found.questions.map(questionJson),
  issues: found.issues.map(issueJson),
  observations: found.observations.map(observationJson),
})

/** One row of `trace --json`. */
export const traceJson = ({ sign, ...row }: TraceRow) => ({ ...row, sign, value: printedValue(row.measure, row.value) })

/** A typed figure of a business case in `trace --json`: no file, but who entered it and when. */
export const enteredJson = ({ kind, scenario, item, value, enteredAt, enteredBy, version, period }: EnteredRow) => ({
  batch: null,
  file: null,
  measure: `plan.${kind}`,
  breakdown: scenario,
  component: item,
  period,
  value: value / 100,
  version,
  enteredAt,
  enteredBy,
  superseded: false,
  counts: true,
})

/** The same as a person reads it. */
export const enteredText = ({ item, scenario, value, enteredAt, enteredBy, version }: EnteredRow): string => {
  const kroner = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 }).format(value / 100)
  const what = [scenario, item].filter((part) => part !== '').join(', ')
  return `* version ${version}  ${what === '' ? 'alle scenarier' : what}  ${kroner} kr.  indtastet af ${enteredBy} den ${enteredAt.slice(0, 16).replace('T', ' ')}`
}
