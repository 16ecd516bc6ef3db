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
}

/** An option of a question in words; a year, or an option that has no words, stands as it is. */
export const optionName = ({ t }: Speech, option: string): string => {
  const key = optionWords[option]
  return key === undefined ? option : t(key)
}

/** The answers to begin with: those given before, else the proposals. A question without either stays open. */
export const answersWithProposals = (
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): Record<string, string> => {
  const chosen: Record<string, string> = {}
  for (const { id, proposal } of questions) {
    const answer = answers[id] ?? proposal
    if (answer !== null) chosen[id] = answer
  }
  return chosen
}
