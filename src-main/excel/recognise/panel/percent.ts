import type { Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { columnLetters } from '../../grid'
import { ask } from '../ask'
import type { RecognitionContext } from '../recognition'

/** What plain numbers of a column of shares are multiplied by to be in percent. */
export interface SettledPercent {
  readonly factorOf: (value: number) => number
  readonly question: Question | null
}

/** A share as it is printed. */
interface PrintedShare {
  readonly value: number | null
  readonly percent: boolean
  readonly raw: string
  readonly column: number
}

const isFraction = (value: number): boolean => Math.abs(value) <= 1

/** Finds fractions among percents: numbers to 1 that would be like the other shares were they fractions (0.083 among 7.9 and 8.1). */
const likeAsFraction = (percents: readonly number[]): ((value: number) => boolean) => {
  const sizes = percents.map(Math.abs)
  const least = sizes.reduce((a, b) => Math.min(a, b), Infinity)
  const most = sizes.reduce((a, b) => Math.max(a, b), 0)
  return (value) => {
    const share = Math.abs(value) * 100
    return isFraction(value) && value !== 0 && share >= least / 3 && share <= most * 3
  }
}

/**
 * Whether plain numbers are percent (8.3) or fractions (0.083). All at most 1 are fractions; where the table says percent it
 * is asked (`percent`), and where fractions seem to stand among percents (0.083 and 8.3). Numbers under a percent format and
 * texts with a sign are settled by themselves.
 */
export const settlePercent = (
  sheet: string,
  shares: readonly PrintedShare[],
  statesPercent: boolean,
  answers: RecognitionContext['answers'],
): SettledPercent => {
  const plain = shares.flatMap(({ value, percent, raw, column }) =>
    percent || value === null || value === 0 ? [] : [{ value, raw, column }],
  )
  const percents = plain.flatMap(({ value }) => (isFraction(value) ? [] : [value]))
  const isLike = percents.length === 0 ? isFraction : likeAsFraction(percents)
  const shown = plain.find(({ value }) => isLike(value))
  const asPercent = { factorOf: () => 1, question: null }
  const asFraction = { factorOf: (value: number) => (isLike(value) ? 100 : 1), question: null }
  if (!shown) return asPercent
  if (!statesPercent && percents.length === 0) return asFraction
  const { value } = shown
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
  return { ...(question.answer === 'percent' ? asPercent : asFraction), question }
}
