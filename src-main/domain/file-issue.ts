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
  /** Stable within a file: `unit`, `year`, … */
  readonly id: string
  readonly message: Message
  readonly options: readonly string[]
  readonly proposal: string | null
}
