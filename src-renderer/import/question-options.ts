import { accountFunction } from '#domain/account-function'
import type { Question } from '#domain/file-issue'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'

const optionWords: Readonly<Record<string, WordKey>> = {
  kr: 'importing.questions.options.kr',
  '1000kr': 'importing.questions.options.thousands',
  mio: 'importing.questions.options.millions',
  thousands: 'importing.questions.options.wholeThousands',
  decimals: 'importing.questions.options.decimals',
  month: 'importing.questions.options.month',
  ytd: 'importing.questions.options.ytd',
  separate: 'importing.questions.options.separate',
  together: 'importing.questions.options.together',
  none: 'importing.questions.options.none',
  original: 'importing.questions.options.original',
  revised: 'importing.questions.options.revised',
  yes: 'importing.questions.options.yes',
  no: 'importing.questions.options.no',
  annual: 'source.annual',
  monthly: 'source.monthly',
  'follow-up': 'source.followUp',
  'posting-list': 'source.postingList',
  register: 'source.register',
  series: 'source.series',
  plan: 'source.plan',
  long: 'source.long',
}

/** An option of a question in words: a function has its name; a year, or an option that has no words, stands as it is. */
export const optionName = ({ t }: Speech, option: string): string => {
  const key = Object.hasOwn(optionWords, option) ? optionWords[option] : undefined
  if (key !== undefined) return t(key)
  const name = accountFunction(option)?.name
  return name ? `${option} ${name}` : option
}

/**
 * The answers to begin with: those given before, by a person or for an earlier file of the layout, else the proposals. A question
 * without any stays open.
 */
export const answersWithProposals = (
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): Record<string, string> => {
  const chosen: Record<string, string> = {}
  for (const { id, answer: taken, proposal } of questions) {
    const answer = answers[id] ?? taken ?? proposal
    if (answer !== null) chosen[id] = answer
  }
  return chosen
}
