import { auditMessageKeys } from './audit-messages'
import { caseMessageKeys, explanationKeys } from './case-messages'
import type { Ore } from './money'
import type { Month } from './month'
import { realisedKeys, realisedStepKeys, standingKeys } from './realised-messages'
import { versionMessageKeys } from './version-messages'

/** Every text that the core can hand to a person: reasons, errors and notes. The words stand in contract/messages. */
export const messageKeys = [
  'file.not-a-workbook',
  'file.old-excel',
  'file.encrypted',
  'file.empty',
  'file.too-large',
  'file.unsafe',
  'file.timeout',
  'file.unrecognised',
  'cell.error',
  'cell.not-a-number',
  'cell.uncached',
  'cell.out-of-range',
  'cell.personal-data',
  'table.personal-name',
  'cell.period-unknown',
  'table.duplicate-key',
  'table.duplicate-year',
  'table.unit-mixed',
  'table.total-mismatch',
  'table.total-mismatch-count',
  'table.duplicate-figure',
  'table.masked',
  'table.own-measure',
  'cell.not-whole',
  'cell.time-unknown',
  'cell.measure-unknown',
  'cell.basis-unknown',
  'cell.breakdown-unknown',
  'cell.dranst-unknown',
  'question.municipality',
  'question.municipality-reason',
  'question.percent',
  'question.percent-example',
  'file.no-figures',
  'table.total-unchecked',
  'table.series-break',
  'table.footnote',
  'table.ignored-column',
  'table.ignored-row',
  'table.other-table',
  'table.hidden-sheet',
  'table.dropped-column',
  'table.balance-derived',
  'compare.ytd-mismatch',
  'compare.year-mismatch',
  'list.bad-account',
  'list.no-account',
  'list.bad-date',
  'list.no-date',
  'list.bad-age',
  'list.more-bad',
  'list.dranst',
  'list.supplement',
  'list.skipped',
  'list.carried',
  'list.filled',
  'list.adults',
  'list.age-unknown',
  'question.date-order',
  'reason.date-order',
  'question.unit',
  'question.separator',
  'question.year',
  'question.cumulative',
  'reason.unit',
  'reason.separator',
  'reason.year',
  'reason.cumulative',
  'reason.committees',
  'reason.function',
  'reason.budget',
  'example.amount',
  'example.number',
  'example.period',
  'example.added',
  'example.function',
  'example.left-out',
  'example.budget',
  'question.committees',
  'question.function',
  'question.budget',
  'question.plan-sign',
  'cell.code-unknown',
  'table.hidden-rows',
  'table.future-months',
  'table.plan-sign',
  'table.plan-years',
  'question.leads',
  'question.leads.report',
  'question.leads.finest',
  'gap.month-missing',
  'gap.function-missing',
  'gap.actuals-missing',
  'gap.forecast-missing',
  'gap.business-case-missing',
  'gap.scenarios-missing',
  'gap.budget-missing',
  'error.batch-unknown',
  'error.batch-state',
  'error.layout-unknown',
  'error.template-unknown',
  'error.plan-unknown',
  'error.plan-stale',
  'error.not-accepted',
  'error.initiative-unknown',
  'error.initiative-exists',
  'error.initiative-ambiguous',
  'error.initiative-invalid',
  'error.demo-unknown',
  'error.store-is-real',
  'error.store-newer',
  'error.store-damaged',
  'error.store-busy',
  'error.store-network',
  'error.store-unwritable',
  'error.store-in-use',
  'error.store-missing',
  'error.store-exists',
  'error.store-restore-damaged',
  'error.store-restore-kind',
  'error.store-restore-newer',
  'error.store-restore-not-ours',
  'error.store-restore-same',
  'store.copy-failed',
  'check.integrity',
  'check.foreign-key',
  'check.not-ours',
  'check.newer',
  'check.kind',
  'check.scope',
  'check.counts',
  'check.status',
  'check.measure',
  'check.range',
  'error.cancelled',
  ...caseMessageKeys,
  ...explanationKeys,
  ...auditMessageKeys,
  ...versionMessageKeys,
  ...standingKeys,
  ...realisedKeys,
  ...realisedStepKeys,
] as const

/** Key of a text in contract/messages. */
export type MessageKey = (typeof messageKeys)[number]

/** A text as data: which one, and what to put into it. Never holds personal data. */
export interface Message {
  readonly key: MessageKey
  readonly params: Readonly<Record<string, string | number>>
}

/** Shorthand for a message. */
export const message = (key: MessageKey, params: Readonly<Record<string, string | number>> = {}): Message => ({
  key,
  params,
})

/** An amount in digits, however large: never as a power of ten. */
const digits = (ore: Ore): string => (Math.abs(ore) < 1e21 || !Number.isFinite(ore) ? String(ore) : String(BigInt(ore)))

/** An amount as a param of a message: øre, printed as kr. in the language of the message. */
export const amountParam = (ore: Ore): string => `@ore.${digits(ore)}`

/**
 * A number as a param of a message, rounded to `decimals` at most and printed with the decimal sign of the language. What is no
 * number is printed `?`: NaN is nothing to show to a person.
 */
export const numberParam = (value: number, decimals = 2): string => {
  if (!Number.isFinite(value)) return '?'
  const scale = 10 ** decimals
  const rounded = Math.round(value * scale) / scale
  return Math.abs(value) < 1e12 ? `@number.${rounded + 0}` : String(value)
}

/** A month as a param of a message: printed `juli 2022`. */
export const monthParam = (month: Month): string => `@month.${month}`

/** An amount as a param of a sentence that says the conclusion: øre, printed as millions of kr. or, below one, as thousands. */
export const mioParam = (ore: Ore): string => `@mio.${digits(Math.round(ore))}`

/** A number of months as a param of a message: printed `1 måned`, `18 måneder`. */
export const monthsParam = (months: number): string => `@months.${Math.round(months)}`

/** What was planned beside an amount, as a param of a sentence: printed ` (planlagt 250.000 kr.)`, and nothing without a plan. */
export const plannedParam = (ore: Ore | undefined): string =>
  ore === undefined ? '' : `@planned.${digits(Math.round(ore))}`
