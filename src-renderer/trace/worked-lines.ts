import type { TraceKey } from '#contract/followup'
import { breakdownName, exactWriter, periodName } from '../import/figure-names'
import { measureWord } from '../locales/source-words'
import type { Speech } from '../locales/speech'
import { enteredBy, type TraceFound } from './trace-drawing'

/** One stored figure behind a figure that was worked out. */
export interface WorkedLine {
  readonly key: TraceKey
  readonly what: string
  /** File, sheet and cell, or who typed it and when. */
  readonly places: readonly string[]
  readonly value: string
}

/** How many rows a figure was summed or derived from. */
const rowsText = (rows: number | null, { t, fmt }: Speech): string =>
  rows === 1 ? t('trace.rowsOne') : t('trace.rows', { count: fmt.number(rows ?? 0) })

const placesOf = ({ rows, entered = [] }: TraceFound, speech: Speech): string[] => [
  ...rows
    .filter(({ counts }) => counts)
    .map(({ file, sheet, cell, rows: summed }) => [file, sheet, cell ?? rowsText(summed, speech)].join(' · ')),
  ...entered.map((row) => enteredBy(row, speech)),
]

/** Every stored figure behind one that was worked out, in words; `found` has an answer for each key. */
export const workedLines = (
  keys: readonly TraceKey[],
  found: readonly TraceFound[],
  speech: Speech,
): readonly WorkedLine[] =>
  keys.map((key, index) => {
    const answer = found[index] ?? { value: null, rows: [] }
    const part = key.component ? [breakdownName(speech, { breakdown: key.component })] : []
    return {
      key,
      what: [measureWord(key.measure, speech), ...part, periodName(speech, key.period, key.basis)].join(', '),
      places: placesOf(answer, speech),
      value:
        answer.value === null
          ? speech.t('figure.missing')
          : exactWriter(speech, key.measure, [answer.value]).plain(answer.value),
    }
  })
