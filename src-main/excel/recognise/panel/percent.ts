import type { Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { columnLetters } from '../../grid'
import { ask } from '../ask'
import type { RecognitionContext } from '../recognition'
import type { Reading } from './readings'

/** What plain numbers of a column of shares are multiplied by to be in percent. */
export interface SettledPercent {
  readonly factor: number
  readonly question: Question | null
}

/**
 * Whether plain numbers are percent (8.3) or fractions (0.083): all at most 1 are fractions, unless the table says percent,
 * which is then asked (`percent`). Numbers under a percent format and texts with a sign are settled by themselves.
 */
export const settlePercent = (
  sheet: string,
  readings: readonly Reading[],
  statesPercent: boolean,
  answers: RecognitionContext['answers'],
): SettledPercent => {
  const plain = readings.flatMap((reading) => (reading.percent || reading.value === null ? [] : [reading]))
  const shown = plain.find(({ value }) => value !== 0)
  if (!shown || plain.some(({ value }) => Math.abs(value ?? 0) > 1)) return { factor: 1, question: null }
  if (!statesPercent) return { factor: 100, question: null }
  const value = shown.value ?? 0
  const question = ask(
    {
      id: 'percent',
      message: message('question.percent', { read: shown.raw }),
      options: ['fraction', 'percent'],
      proposal: 'fraction',
      examples: [value * 100, value].map((share) =>
        message('question.percent-example', { read: shown.raw, share: Number(share.toPrecision(6)) }),
      ),
      place: { sheet, column: columnLetters(shown.column) },
    },
    answers,
  )
  return { factor: question.answer === 'percent' ? 1 : 100, question }
}
