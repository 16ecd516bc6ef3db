import type { Batch, BatchDetail } from '#contract/importing'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { countWordsOf, describeBatch } from './describe-file'
import { type BatchState, figuresOf, stateOfBatch } from './history-view'

/** An import of the history in words. */
export interface HistoryRow {
  readonly id: number
  readonly number: string
  readonly file: string
  readonly what: string
  readonly by: string
  readonly counts: string
  readonly state: BatchState
  readonly word: string
  readonly symbol: string
  readonly tone: 'good' | 'quiet' | 'plain'
  /** The way to turn it: back while it is active, forth again where it was taken back. */
  readonly way: 'undo' | 'redo'
}

const marks = {
  'in-force': { symbol: '●', tone: 'good', key: 'importing.history.state.inForce' },
  partly: { symbol: '◐', tone: 'plain', key: 'importing.history.state.partly' },
  superseded: { symbol: '○', tone: 'quiet', key: 'importing.history.state.superseded' },
  undone: { symbol: '↶', tone: 'quiet', key: 'importing.history.state.undone' },
} as const satisfies Record<BatchState, { symbol: string; tone: HistoryRow['tone']; key: WordKey }>

/** An import of the history, as it is shown. */
export const historyRowOf = (speech: Speech, batch: Batch): HistoryRow => {
  const { t, fmt } = speech
  const state = stateOfBatch(batch)
  const { key, ...mark } = marks[state]
  return {
    id: batch.id,
    number: t('importing.history.number', { batch: batch.id }),
    file: batch.file,
    what: describeBatch(speech, batch),
    by: t('importing.history.by', { when: fmt.moment(batch.importedAt), who: batch.importedBy }),
    counts: countWordsOf(speech, batch.counts)
      .map(({ text }) => text)
      .join(' · '),
    state,
    ...mark,
    word: t(key, { count: fmt.number(batch.inForce), all: fmt.number(figuresOf(batch)) }),
    way: batch.status === 'undone' ? 'redo' : 'undo',
  }
}

/** Something that happened to an import, in words. */
export interface EventRow {
  readonly id: string
  readonly symbol: string
  readonly word: string
  readonly by: string
}

const eventSymbols = { imported: '✓', undone: '↶', redone: '↷' } as const

/** What happened to an import, in words, as it happened. */
export const eventRowsOf = ({ t, fmt }: Speech, events: BatchDetail['events']): EventRow[] =>
  events.map(({ event, at, by }, index) => ({
    id: `${index}`,
    symbol: eventSymbols[event],
    word: t(`importing.history.event.${event}`),
    by: t('importing.history.eventBy', { when: fmt.moment(at), who: by }),
  }))
