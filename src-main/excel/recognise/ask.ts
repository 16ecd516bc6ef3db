import type { Question } from '#domain/file-issue'
import type { Message } from '#domain/message'

/** A thing settled by the file or an answer, or the question that must be asked; while it is open, `value` is the proposal. */
export interface Settled<Value> {
  readonly value: Value
  /** `null` where the file settles it; else the question, with its answer where there is one. */
  readonly question: Question | null
}

/** A thing that the file settles. */
export const settled = <Value>(value: Value): Settled<Value> => ({ value, question: null })

/** What a question needs; the rest has the usual value. */
interface Asked extends Pick<Question, 'id' | 'message' | 'options' | 'proposal'> {
  readonly reason?: Message | null
  readonly examples?: readonly Message[]
  readonly place?: Question['place']
  readonly lasting?: boolean
}

/** A question with the answer that was given, where it is one of the options or `accepts` takes it. */
export const ask = (
  { reason = null, examples = [], place = null, lasting = true, ...asked }: Asked,
  answers: Readonly<Record<string, string>>,
  accepts: (answer: string) => boolean = (answer) => asked.options.includes(answer),
): Question => {
  const given = answers[asked.id]
  return { ...asked, reason, examples, place, lasting, answer: given !== undefined && accepts(given) ? given : null }
}
