import type { Ore } from './money'

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
  'question.unit',
  'question.separator',
  'question.year',
  'question.cumulative',
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

/** An amount as a param of a message: øre, printed as kr. in the language of the message. */
export const amountParam = (ore: Ore): string => `@ore.${ore}`
