import { type Counts, type Plan, largestFileBytes } from '#contract/importing'
import type { WindowEvent } from '#contract/events'
import type { Question } from '#domain/file-issue'
import type { Message } from '#domain/message'

/** What the core is doing with a file while it reads it. */
export type ReadingPhase = Extract<WindowEvent, { type: 'progress' }>['phase']

/** Why a file could not be read or stored: the core's own words, a file that is gone, or a fault without words. */
export type FailureReason =
  | { readonly kind: 'refused'; readonly message: Message }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown' }

/** How far a file has come on its way into the store. */
export type RowState =
  | { readonly at: 'queued' }
  /** `plan` is that of the reading before, still on show while the file is read again. */
  | {
      readonly at: 'reading'
      readonly jobId: string
      readonly phase: ReadingPhase
      readonly fraction: number
      readonly plan: Plan | null
    }
  | { readonly at: 'planned'; readonly plan: Plan }
  | { readonly at: 'saving'; readonly plan: Plan }
  /** `batch` is `null` where the core found nothing to store. */
  | { readonly at: 'saved'; readonly plan: Plan; readonly batch: number | null; readonly counts: Counts }
  | { readonly at: 'cancelled' }
  | { readonly at: 'too-large' }
  /** `plan` is kept where the file was read but could not be stored. */
  | { readonly at: 'failed'; readonly reason: FailureReason; readonly plan: Plan | null }

/** Answers that are given or, where `null`, taken away. */
export type AnswerChanges = Readonly<Record<string, string | null>>

/** A file that a person gave to the window. */
export interface ImportRow {
  readonly id: string
  readonly file: File
  /** Answers so far, by question id. They are sent with every reading. */
  readonly answers: Readonly<Record<string, string>>
  /** Every question that the file has raised, answered or not, so that an answer can be changed. */
  readonly asked: readonly Question[]
  /** The figures in the store changed after the file was read, so it was read once more. */
  readonly renewed: boolean
  readonly state: RowState
}

/** What a row is, in one word: decides the words, the symbol and what can be done. */
export type Outcome =
  | 'queued'
  | 'reading'
  | 'ready'
  | 'warning'
  | 'question'
  | 'rejected'
  | 'same'
  | 'saving'
  | 'saved'
  | 'cancelled'
  | 'failed'

const outcomeOfPlan = (plan: Plan): Outcome => {
  if (plan.outcome === 'rejected') return 'rejected'
  if (plan.outcome === 'needs-answer') return 'question'
  if (plan.sameAs !== null || plan.planId === null) return 'same'
  return plan.issues.some((issue) => issue.severity === 'warning') ? 'warning' : 'ready'
}

/** The outcome of a row's state. */
export const outcomeOf = (state: RowState): Outcome => {
  switch (state.at) {
    case 'planned':
      return outcomeOfPlan(state.plan)
    case 'too-large':
      return 'rejected'
    case 'saved':
      return state.batch === null ? 'same' : 'saved'
    case 'queued':
    case 'reading':
    case 'saving':
    case 'cancelled':
    case 'failed':
      return state.at
  }
}

/** The plan that a row's state holds, or `null` where the file has not been understood. */
export const planOf = (state: RowState): Plan | null => ('plan' in state ? state.plan : null)

/** A new row for a file: refused at once where it is larger than the core accepts. */
export const rowOfFile = (id: string, file: File): ImportRow => ({
  id,
  file,
  answers: {},
  asked: [],
  renewed: false,
  state: { at: file.size > largestFileBytes ? 'too-large' : 'queued' },
})

/**
 * Questions of a file after one more reading, in the order in which they were first asked. A reading that understood the file
 * says which there are; one that refused it may not have come so far, so those asked before are kept.
 */
export const questionsAfter = (asked: readonly Question[], plan: Plan | null): readonly Question[] => {
  if (plan === null) return asked
  const raised = new Map([...plan.questions, ...plan.answered].map((question) => [question.id, question]))
  if (plan.outcome === 'rejected') for (const old of asked) if (!raised.has(old.id)) raised.set(old.id, old)
  const before = new Map(asked.map(({ id }, index) => [id, index]))
  return [...raised.values()].sort((a, b) => (before.get(a.id) ?? asked.length) - (before.get(b.id) ?? asked.length))
}

/** Answers with changes put in; `null` takes an answer away. */
export const changedAnswers = (answers: ImportRow['answers'], changes: AnswerChanges): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...answers, ...changes }).flatMap(([id, answer]): [string, string][] =>
      answer === null ? [] : [[id, answer]],
    ),
  )

/** Ids of the queued rows to be read now, so that at most `limit` are being read at a time. */
export const nextToRead = (rows: readonly ImportRow[], limit: number): string[] => {
  const reading = rows.filter((row) => row.state.at === 'reading').length
  return rows
    .filter((row) => row.state.at === 'queued')
    .slice(0, Math.max(0, limit - reading))
    .map((row) => row.id)
}

/** True where two plans would do the same to the store: what was shown still holds. */
export const samePlan = (shown: Plan, renewed: Plan): boolean =>
  renewed.outcome === shown.outcome &&
  renewed.sameAs === shown.sameAs &&
  JSON.stringify([renewed.counts, renewed.changes, renewed.issues]) ===
    JSON.stringify([shown.counts, shown.changes, shown.issues])
