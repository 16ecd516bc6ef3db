import { type Batch, type Plan, largestFileBytes } from '#contract/importing'
import type { FileIssue } from '#domain/file-issue'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { type CountWord, countWordsOf, describeUnderstanding } from './describe-file'
import { type ImportRow, type Outcome, outcomeOf, planOf } from './import-row'

/** What a row looks like: its outcome, and the two that only history and words tell apart. */
export type Look = Outcome | 'takenBack' | 'notSaved'

/** What can be done with a row. */
export interface RowActions {
  /** `anyway`: the file has warnings, and pressing accepts them. */
  readonly save: 'plain' | 'anyway' | null
  readonly turn: 'undo' | 'redo' | null
  readonly cancel: boolean
  readonly retry: boolean
  readonly remove: boolean
}

/** A row as it is shown before it is opened. */
export interface RowView {
  readonly look: Look
  readonly word: string
  readonly symbol: string
  readonly tone: 'good' | 'bad' | 'quiet' | 'plain'
  /** What the file is; `null` while nobody knows. */
  readonly what: string | null
  /** What stands in the way, or what became of it. */
  readonly hint: string | null
  /** True where the opened row says the same in full. */
  readonly hintInDetail: boolean
  readonly counts: readonly CountWord[]
  readonly actions: RowActions
  /** Progress of the whole reading, 0 to 1; `null` where nothing is being read. */
  readonly progress: number | null
  readonly phase: string | null
  readonly hasDetail: boolean
  /** Batch that the row was stored as. */
  readonly batch: number | null
}

const marks: Record<Look, { symbol: string; tone: RowView['tone'] }> = {
  queued: { symbol: '○', tone: 'quiet' },
  reading: { symbol: '◔', tone: 'quiet' },
  ready: { symbol: '●', tone: 'good' },
  warning: { symbol: '▲', tone: 'plain' },
  question: { symbol: '?', tone: 'plain' },
  rejected: { symbol: '✕', tone: 'bad' },
  same: { symbol: '=', tone: 'quiet' },
  saving: { symbol: '◔', tone: 'quiet' },
  saved: { symbol: '✓', tone: 'good' },
  takenBack: { symbol: '↶', tone: 'quiet' },
  cancelled: { symbol: '○', tone: 'quiet' },
  failed: { symbol: '✕', tone: 'bad' },
  notSaved: { symbol: '✕', tone: 'bad' },
}

const phaseShare = { reading: [0, 0.7], understanding: [0.7, 0.2], comparing: [0.9, 0.1] } as const
const phaseWords = {
  reading: 'importing.phase.reading',
  understanding: 'importing.phase.understanding',
  comparing: 'importing.phase.comparing',
} as const satisfies Record<keyof typeof phaseShare, WordKey>

const bytesPerMegabyte = 1024 * 1024

const lookOf = ({ state }: ImportRow, batch: Batch | undefined): Look => {
  const outcome = outcomeOf(state)
  if (outcome === 'saved' && batch?.status === 'undone') return 'takenBack'
  if (state.at === 'failed' && state.plan !== null) return 'notSaved'
  return outcome
}

/** Where an issue stands: `Forbrug, celle C3`. */
export const placeOf = ({ t }: Speech, { sheet, cell }: Pick<FileIssue, 'sheet' | 'cell'>): string => {
  if (sheet === null) return t('importing.issues.wholeFile')
  return cell === null ? t('importing.issues.sheet', { sheet }) : t('importing.issues.place', { sheet, cell })
}

const worstIssue = ({ issues }: Plan): FileIssue | undefined =>
  issues.find(({ severity }) => severity === 'error') ?? issues.find(({ severity }) => severity === 'warning')

const planHint = (speech: Speech, look: Look, plan: Plan): string | null => {
  if (look === 'question') return plan.questions[0] ? speech.message(plan.questions[0].message) : null
  if (look !== 'rejected' && look !== 'warning') return null
  const issue = worstIssue(plan)
  if (issue === undefined) return null
  const text = speech.message(issue.message)
  return issue.sheet === null ? text : `${placeOf(speech, issue)}: ${text}`
}

const sameHint = (speech: Speech, plan: Plan | null): string => {
  const batch = plan?.sameAs ?? null
  return batch === null ? speech.t('importing.row.sameFigures') : speech.t('importing.row.same', { batch })
}

const failureHint = (speech: Speech, row: ImportRow): string | null => {
  if (row.state.at !== 'failed') return null
  const { reason } = row.state
  return reason.kind === 'refused' ? speech.message(reason.message) : speech.t(`importing.row.${reason.kind}`)
}

const hintOf = (speech: Speech, row: ImportRow, look: Look, batch: number | null): string | null => {
  const { t, fmt } = speech
  const plan = planOf(row.state)
  switch (look) {
    case 'saved':
      return t('importing.row.savedAs', { batch: batch ?? '' })
    case 'takenBack':
      return t('importing.row.takenBack', { batch: batch ?? '' })
    case 'same':
      return sameHint(speech, plan)
    case 'failed':
    case 'notSaved':
      return failureHint(speech, row)
    case 'rejected':
      if (row.state.at !== 'too-large') return plan ? planHint(speech, look, plan) : null
      return t('importing.row.tooLarge', {
        size: fmt.number(Math.ceil(row.file.size / bytesPerMegabyte)),
        limit: fmt.number(largestFileBytes / bytesPerMegabyte),
      })
    case 'ready':
    case 'warning':
    case 'question':
      if (row.renewed) return t('importing.row.renewed')
      return plan ? planHint(speech, look, plan) : null
    case 'queued':
    case 'reading':
    case 'saving':
    case 'cancelled':
      return null
  }
}

const actionsOf = (look: Look): RowActions => ({
  save: look === 'ready' ? 'plain' : look === 'warning' ? 'anyway' : null,
  turn: look === 'saved' ? 'undo' : look === 'takenBack' ? 'redo' : null,
  cancel: look === 'reading',
  retry: look === 'cancelled' || look === 'failed' || look === 'notSaved',
  remove: look !== 'reading' && look !== 'saving',
})

/** Share of the whole reading that is done. */
export const overallProgress = (phase: keyof typeof phaseShare, fraction: number): number => {
  const [before, share] = phaseShare[phase]
  return before + share * fraction
}

/** A row as it is shown. `batch` is the import that it was stored as, as the history knows it now. */
export const rowViewOf = (speech: Speech, row: ImportRow, batch: Batch | undefined): RowView => {
  const { state } = row
  const look = lookOf(row, batch)
  const plan = planOf(state)
  const number = state.at === 'saved' ? state.batch : null
  const understood = plan?.understanding ?? null
  const known = plan?.layout ? [speech.t('importing.layouts.badge')] : []
  return {
    look,
    word: speech.t(`importing.outcome.${look}`),
    ...marks[look],
    what: understood ? [describeUnderstanding(speech, understood), ...known].join(' · ') : null,
    hint: hintOf(speech, row, look, number),
    hintInDetail: plan !== null && !row.renewed && (look === 'rejected' || look === 'warning' || look === 'question'),
    counts:
      plan && look !== 'rejected' && look !== 'question' && look !== 'same' ? countWordsOf(speech, plan.counts) : [],
    actions: actionsOf(look),
    progress: state.at === 'reading' ? overallProgress(state.phase, state.fraction) : null,
    phase: state.at === 'reading' ? speech.t(phaseWords[state.phase]) : null,
    hasDetail: plan !== null,
    batch: number,
  }
}
