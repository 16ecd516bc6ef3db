import type { Plan } from '#contract/importing'
import type { Question } from '#domain/file-issue'
import type { Speech } from '../locales/speech'
import type { ImportRow } from './import-row'
import { optionName } from './question-options'

/** A question in words. */
export interface QuestionView {
  readonly id: string
  readonly text: string
  /** `Kolonne E`, or nothing where it concerns the whole table. */
  readonly place: string | null
  readonly reason: string | null
  readonly options: readonly {
    readonly value: string
    readonly name: string
    /** What a cell of the file would become. */
    readonly example: string | null
    readonly proposed: boolean
  }[]
  /** The answer that was taken, in words. */
  readonly answer: string | null
  /** True where the answer came from an earlier file of the layout. */
  readonly remembered: boolean
}

/** With more options than these a list is folded. */
export const optionsInView = 8

const placeName = ({ t }: Speech, { place }: Question, severalSheets: boolean): string | null => {
  if (place === null) return null
  const { column, sheet } = place
  if (column === null) return severalSheets ? sheet : null
  return severalSheets
    ? t('importing.questions.columnOf', { column, sheet })
    : t('importing.questions.column', { column })
}

/** A question in words; `answers` are those that a person gave for this file. */
export const questionView = (
  speech: Speech,
  question: Question,
  answers: ImportRow['answers'],
  severalSheets: boolean,
): QuestionView => {
  const taken = answers[question.id] ?? question.answer
  return {
    id: question.id,
    text: speech.message(question.message),
    place: placeName(speech, question, severalSheets),
    reason: question.reason && speech.message(question.reason),
    options: question.options.map((value, index) => {
      const example = question.examples[index]
      return {
        value,
        name: optionName(speech, value),
        example: example ? speech.message(example) : null,
        proposed: value === question.proposal,
      }
    }),
    answer: taken === null ? null : optionName(speech, taken),
    remembered: answers[question.id] === undefined && question.answer !== null,
  }
}

/** The questions of a file that have an answer: it can be changed. */
export const answeredQuestions = (
  { asked, answers }: Pick<ImportRow, 'asked' | 'answers'>,
  { questions }: Pick<Plan, 'questions'>,
): Question[] => {
  const open = new Set(questions.map(({ id }) => id))
  return asked.filter(({ id, answer }) => !open.has(id) && (answers[id] ?? answer) !== null)
}
