import type { Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { columnLetters } from '../../grid'
import { ask } from '../ask'
import type { RecognitionContext } from '../recognition'
import type { Reading } from './readings'

/** Which of the names in a table of municipalities is the own one; `null` where no name is. */
export interface SettledPlace {
  readonly own: string | null
  readonly question: Question | null
}

const bare = (name: string): string => name.toLowerCase().replace(/\s+kommune$/, '')

/**
 * The own municipality among the names of a table: the only one, unless it is marked as own; of several it is asked
 * (`municipality`), with the one as proposal that the title or the file's name speaks of.
 */
export const settlePlace = (
  sheet: string,
  readings: readonly Reading[],
  lines: readonly string[],
  { answers, fileName }: RecognitionContext,
): SettledPlace => {
  const named = new Map<string, number>()
  let marked = false
  for (const { facts, column } of readings) {
    if (facts.place === 'municipality') marked = true
    else if (facts.place !== null && facts.place !== 'national' && !facts.stranger && !named.has(facts.place.name))
      named.set(facts.place.name, column)
  }
  const options = [...named.keys()]
  const [only] = options
  if (marked || only === undefined) return { own: null, question: null }
  if (options.length === 1) return { own: only, question: null }
  const columns = new Set(named.values())
  const spoken = options.filter((name) =>
    [...lines, fileName].some((line) => line.toLowerCase().includes(bare(name)) && bare(name).length > 2),
  )
  const proposal = spoken.length === 1 ? (spoken[0] ?? null) : null
  const question = ask(
    {
      id: 'municipality',
      message: message('question.municipality'),
      options,
      proposal,
      reason: proposal === null ? null : message('question.municipality-reason', { name: proposal }),
      place: { sheet, column: columns.size === options.length ? columnLetters([...columns][0] ?? 1) : null },
    },
    answers,
  )
  return { own: question.answer ?? proposal ?? only, question }
}
