import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { type ImportRow, type Outcome, outcomeOf } from './import-row'

const tallyOrder = [
  'ready',
  'warning',
  'question',
  'rejected',
  'failed',
  'same',
  'saved',
  'takenBack',
  'cancelled',
  'reading',
  'queued',
] as const

type Tallied = (typeof tallyOrder)[number]

const tallyWords: Record<Tallied, WordKey> = {
  ready: 'importing.tally.ready',
  warning: 'importing.tally.warning',
  question: 'importing.tally.question',
  rejected: 'importing.tally.rejected',
  failed: 'importing.tally.failed',
  same: 'importing.tally.same',
  saved: 'importing.tally.saved',
  takenBack: 'importing.tally.takenBack',
  cancelled: 'importing.tally.cancelled',
  reading: 'importing.tally.reading',
  queued: 'importing.tally.queued',
}

/** How many files there are of each outcome, those apart whose import was taken back. */
export type Tally = ReadonlyMap<Outcome | 'takenBack', number>

/** How many rows there are of each outcome. `undone`: the imports that have been taken back. */
export const tallyOf = (rows: readonly ImportRow[], undone: ReadonlySet<number>): Tally => {
  const tally = new Map<Outcome | 'takenBack', number>()
  for (const { state } of rows) {
    const takenBack = state.at === 'saved' && state.batch !== null && undone.has(state.batch)
    const outcome = takenBack ? 'takenBack' : outcomeOf(state)
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1)
  }
  return tally
}

/** `3 klar · 1 med advarsel · 2 afvist`, without those that are zero. */
export const tallyText = ({ t }: Speech, tally: Tally, separator = ' · '): string =>
  tallyOrder
    .flatMap((outcome) => {
      const count = tally.get(outcome) ?? 0
      return count === 0 ? [] : [t(tallyWords[outcome], { count })]
    })
    .join(separator)

/** Rows that are still to be read. */
export const unreadOf = (tally: Tally): number => (tally.get('reading') ?? 0) + (tally.get('queued') ?? 0)

const headlineOfOne = ({ t }: Speech, row: ImportRow): string => {
  const outcome = outcomeOf(row.state)
  return outcome === 'queued' ? t('importing.headline.one.reading') : t(`importing.headline.one.${outcome}`)
}

const headlineOfReady = ({ t }: Speech, ready: number, all: number): string =>
  ready === all ? t('importing.headline.readyAll', { all }) : t('importing.headline.ready', { ready, all })

/** The one sentence over a list of files: how far it has come. */
export const filesHeadline = (speech: Speech, rows: readonly ImportRow[], undone: ReadonlySet<number>): string => {
  const { t } = speech
  const [only] = rows
  const tally = tallyOf(rows, undone)
  if (only !== undefined && rows.length === 1 && !tally.has('takenBack')) return headlineOfOne(speech, only)
  const all = rows.length
  const count = (...outcomes: Outcome[]) => outcomes.reduce((sum, outcome) => sum + (tally.get(outcome) ?? 0), 0)
  const unread = unreadOf(tally)
  if (unread > 0) return t('importing.headline.reading', { done: all - unread - count('cancelled'), all })
  const ready = count('ready', 'saving')
  if (ready > 0) return headlineOfReady(speech, ready, all)
  const open = count('warning', 'question')
  if (open > 0) return open === 1 ? t('importing.headline.openOne') : t('importing.headline.open', { open })
  const saved = count('saved')
  if (saved > 0) return saved === 1 ? t('importing.headline.savedOne') : t('importing.headline.saved', { saved })
  return t('importing.headline.settled')
}

/** The sentence over an empty list: what is in force. */
export const historyHeadline = (
  { t, fmt }: Speech,
  batches: readonly { readonly status: string; readonly importedAt: string }[],
): string => {
  const active = batches.filter(({ status }) => status === 'active')
  const newest = active
    .map(({ importedAt }) => importedAt)
    .toSorted()
    .at(-1)
  if (newest === undefined) return t('importing.headline.nothing')
  const when = fmt.moment(newest)
  return active.length === 1
    ? t('importing.headline.historyOne', { when })
    : t('importing.headline.history', { count: fmt.number(active.length), when })
}

/** What to say when every file has been read. Empty where there is no file. */
export const readingSaid = (speech: Speech, rows: readonly ImportRow[], tally: Tally): string => {
  const [only] = rows
  if (only === undefined) return ''
  if (rows.length > 1) {
    return speech.t('importing.said.read', { count: rows.length, tally: tallyText(speech, tally, ', ') })
  }
  return speech.t('importing.said.readOne', {
    file: only.file.name,
    outcome: speech.t(`importing.outcome.${outcomeOf(only.state)}`),
  })
}
