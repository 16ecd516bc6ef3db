import type { Question } from '#domain/file-issue'
import { amountParam, message } from '#domain/message'
import { type NumberText, readNumberText } from '#domain/number-text'
import { columnLetters } from '../../grid'
import { type Settled, ask, settled } from '../ask'
import type { AmountUnit, RecognitionContext } from '../recognition'
import type { DayOrder } from './day-text'

type Answers = RecognitionContext['answers']

/** Which of two styles the numbers of a column prove, and the first that leaves it open. */
export class SeenStyles {
  #danish = false
  #english = false
  #open: string | null = null

  add(read: NumberText, raw: string): void {
    if (read.kind === 'ambiguous') this.#open ??= raw
    else if (read.kind === 'number' && read.style === 'danish') this.#danish = true
    else if (read.kind === 'number' && read.style === 'english') this.#english = true
  }

  /** Whether single dots are decimals (English); asked (`separator`) where the column leaves it open. */
  settle(sheet: string, column: number, answers: Answers): Settled<boolean> {
    if (this.#open === null || this.#danish !== this.#english) return settled(this.#english)
    const read = readNumberText(this.#open)
    const dot = read.kind === 'ambiguous' && Math.abs(read.danish) > Math.abs(read.english)
    const question = ask(
      {
        id: 'separator',
        message: message('question.separator', { read: this.#open }),
        options: ['thousands', 'decimals'],
        proposal: 'thousands',
        reason: message('reason.separator'),
        examples: [Math.max, Math.min].map((pick) => {
          const size = read.kind === 'ambiguous' ? pick(Math.abs(read.danish), Math.abs(read.english)) : 0
          return message('example.number', { read: this.#open ?? '', number: size })
        }),
        place: { sheet, column: columnLetters(column) },
      },
      answers,
    )
    return { value: (question.answer === 'decimals') === dot, question }
  }
}

/** The unit of a list without one: asked (`unit`) where every amount is a whole thousand, as the one (in øre) that is shown. */
export const listUnit = (
  stated: AmountUnit | null,
  thousand: number | null,
  place: Question['place'],
  answers: Answers,
): Settled<AmountUnit> => {
  if (stated !== null) return settled(stated)
  if (thousand === null) return settled('kr')
  const question = ask(
    {
      id: 'unit',
      message: message('question.unit'),
      options: ['kr', '1000kr'],
      proposal: 'kr',
      reason: message('reason.unit'),
      examples: [1, 1000].map((factor) =>
        message('example.amount', { read: thousand / 100, amount: amountParam(thousand * factor) }),
      ),
      place,
    },
    answers,
  )
  return { value: question.answer === '1000kr' ? '1000kr' : 'kr', question }
}

/** How days such as 03/04/2018 are written, where the list proves neither: day first, but asked (`date-order`) under an English heading. */
export const listOrder = (
  proven: ReadonlySet<DayOrder>,
  open: string | null,
  english: boolean,
  place: Question['place'],
  answers: Answers,
): Settled<DayOrder> => {
  const [only] = proven
  if (open === null) return settled('day-first')
  if (only !== undefined && proven.size === 1) return settled(only)
  if (proven.size === 0 && !english) return settled('day-first')
  const question = ask(
    {
      id: 'date-order',
      message: message('question.date-order', { read: open }),
      options: ['day-first', 'month-first'],
      proposal: 'day-first',
      reason: message('reason.date-order'),
      place,
    },
    answers,
  )
  return { value: question.answer === 'month-first' ? 'month-first' : 'day-first', question }
}

/** Whether figures of one function under two committees are kept apart: asked (`committees`). */
export const listCommittees = (
  shared: string | null,
  names: readonly string[],
  place: Question['place'],
  answers: Answers,
): Settled<'none' | 'separate' | 'together'> => {
  if (shared === null) return settled('none')
  const question = ask(
    {
      id: 'committees',
      message: message('question.committees', {
        functions: shared,
        committees: names.filter(Boolean).slice(0, 4).join(', '),
      }),
      options: ['separate', 'together'],
      proposal: 'separate',
      reason: message('reason.committees'),
      place,
    },
    answers,
  )
  return { value: question.answer === 'together' ? 'together' : 'separate', question }
}
