import type { Message } from './message'

/** Why a file is refused (design/cli.md, "Reject codes"). */
export const rejectCodes = [
  'not-a-workbook',
  'old-excel',
  'encrypted',
  'empty',
  'unrecognised',
  'bad-cell',
  'personal-data',
  'too-large',
  'unsafe',
  'timeout',
] as const
/** Why a file is refused. */
export type RejectCode = (typeof rejectCodes)[number]

/** What is said of a file that could be read. Errors refuse it, warnings must be accepted, notes are free. */
export interface FileIssue {
  readonly severity: 'error' | 'warning' | 'note'
  /** For errors and warnings one of the codes of design/cli.md; for notes the last part of the message's key. */
  readonly code: string
  readonly sheet: string | null
  readonly cell: string | null
  readonly message: Message
}

/** What only a person can know. The file is not stored until it is answered. */
export interface Question {
  /** Stable within a file: `unit`, `year`, `function.Plejefamilier`, … */
  readonly id: string
  readonly message: Message
  readonly options: readonly string[]
  /** What the file makes likely; `null` where nothing speaks for one of the options. */
  readonly proposal: string | null
  /** Why that is proposed. */
  readonly reason: Message | null
  /** What a cell of the file would become under each option, in the order of `options`; empty where that shows nothing. */
  readonly examples: readonly Message[]
  /** The column that it concerns; `column: null` where it concerns the whole table. */
  readonly place: { readonly sheet: string; readonly column: string | null } | null
  /** The answer that was taken, by a person or from a remembered layout; `null` while it is open. */
  readonly answer: string | null
  /** True where the same layout will have the same answer next month: a unit has, a year has not. */
  readonly lasting: boolean
}
