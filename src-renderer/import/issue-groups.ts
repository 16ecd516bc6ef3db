import type { FileIssue } from '#domain/file-issue'
import type { Speech } from '../locales/speech'
import { placeOf } from './row-view'

/** An issue of a file in words. */
export interface IssueLine {
  readonly id: string
  readonly symbol: string
  readonly word: string
  readonly tone: 'bad' | 'plain' | 'quiet'
  readonly place: string
  readonly text: string
}

/** Issues that are shown at once, and notes that are folded away. */
export interface IssueGroups {
  readonly shown: readonly IssueLine[]
  readonly folded: readonly IssueLine[]
  readonly foldedTitle: string
}

/** Up to this many notes are not worth folding. */
const notesShown = 2

const order = ['error', 'warning', 'note'] as const
const marks = {
  error: { symbol: '✕', tone: 'bad' },
  warning: { symbol: '▲', tone: 'plain' },
  note: { symbol: '○', tone: 'quiet' },
} as const satisfies Record<FileIssue['severity'], { symbol: string; tone: IssueLine['tone'] }>

/** What is said of a file, errors first, in words. */
export const issueGroupsOf = (speech: Speech, issues: readonly FileIssue[]): IssueGroups => {
  const lines = (severity: FileIssue['severity']): IssueLine[] =>
    issues
      .filter((issue) => issue.severity === severity)
      .map((issue, index) => ({
        id: `${severity}${index}`,
        ...marks[severity],
        word: speech.t(`importing.issues.${severity}`),
        place: placeOf(speech, issue),
        text: speech.message(issue.message),
      }))
  const [errors, warnings, notes] = [lines(order[0]), lines(order[1]), lines(order[2])]
  const fold = notes.length > notesShown
  return {
    shown: [...errors, ...warnings, ...(fold ? [] : notes)],
    folded: fold ? notes : [],
    foldedTitle: speech.t('importing.issues.notes', { count: notes.length }),
  }
}
