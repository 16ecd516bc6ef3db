import type { Question } from '#domain/file-issue'
import { amountParam, message } from '#domain/message'
import { type Observation, keyText } from '#domain/observation'
import { ask } from './ask'
import type { RecognitionContext } from './recognition'

/** The figures of a file, after it was settled whether functions under several committees belong together. */
export interface SettledCommittees {
  readonly observations: readonly Observation[]
  readonly question: Question | null
  /** The question, where it concerns some of these figures. */
  readonly sharedBy: (observations: readonly Observation[]) => readonly Question[]
}

const rawLimit = 400

const isCost = ({ measure }: Observation): boolean => measure.startsWith('cost.')

/** The functions that stand under two committees or more, each with them. */
const sharedFunctions = (observations: readonly Observation[]): Map<string, Set<string>> => {
  const committees = new Map<string, Set<string>>()
  for (const item of observations) {
    if (!isCost(item) || item.committee === '') continue
    committees.set(item.breakdown, (committees.get(item.breakdown) ?? new Set()).add(item.committee))
  }
  return new Map([...committees].filter(([, names]) => names.size > 1))
}

const withoutCommittee = (item: Observation): Observation => ({ ...item, committee: '' })

const added = (group: readonly Observation[]): Observation[] => {
  const [first] = group
  if (!first) return []
  if (group.length === 1) return [withoutCommittee(first)]
  const rows = group.reduce((sum, { origin }) => sum + (origin.rows ?? 1), 0)
  const raw = group
    .map(({ origin }) => origin.raw)
    .join(' + ')
    .slice(0, rawLimit)
  return [
    {
      ...withoutCommittee(first),
      value: group.reduce((sum, { value }) => sum + value, 0),
      origin: { sheet: first.origin.sheet, cell: null, raw, rows },
    },
  ]
}

/** The figures of the shared functions added over their committees; the others keep theirs. */
const together = (
  observations: readonly Observation[],
  shared: ReadonlyMap<string, ReadonlySet<string>>,
): Observation[] => {
  const groups = new Map<string, Observation[]>()
  const kept = observations.filter((item) => {
    if (!isCost(item) || !shared.has(item.breakdown)) return true
    const key = keyText(withoutCommittee(item))
    groups.set(key, [...(groups.get(key) ?? []), item])
    return false
  })
  return [...kept, ...[...groups.values()].flatMap(added)]
}

/** The figure of one shared function as it would be kept: each committee's, or their sum. */
const examples = (
  observations: readonly Observation[],
  code: string,
  question: readonly ('separate' | 'together')[],
) => {
  const own = observations.filter((item) => isCost(item) && item.breakdown === code)
  const [first] = own
  if (!first) return []
  const same = own.filter((item) => keyText(withoutCommittee(item)) === keyText(withoutCommittee(first)))
  const sum = same.reduce((total, { value }) => total + value, 0)
  return question.map((option) =>
    option === 'together'
      ? message('example.added', { function: code, amounts: amountParam(sum) })
      : message('example.added', {
          function: [code, first.committee].join(', '),
          amounts: amountParam(first.value),
        }),
  )
}

/**
 * Where the same function stands under two committees in one file, it is asked (`committees`) whether they are kept apart or added:
 * committee is part of the key (design/domain.md, "Functions").
 */
export const settleCommittees = (
  observations: readonly Observation[],
  answers: RecognitionContext['answers'],
): SettledCommittees => {
  const shared = sharedFunctions(observations)
  const [first] = shared
  if (!first) return { observations, question: null, sharedBy: () => [] }
  const [code, names] = first
  const options = ['separate', 'together'] as const
  const sheet = observations.find((item) => shared.has(item.breakdown))?.origin.sheet
  const question = ask(
    {
      id: 'committees',
      message: message('question.committees', {
        functions: [...shared.keys()].slice(0, 5).join(', '),
        committees: [...names].slice(0, 5).join(', '),
      }),
      options,
      proposal: 'separate',
      reason: message('reason.committees'),
      examples: examples(observations, code, options),
      place: sheet === undefined ? null : { sheet, column: null },
    },
    answers,
  )
  return {
    observations: question.answer === 'together' ? together(observations, shared) : observations,
    question,
    sharedBy: (some) => (some.some(({ breakdown }) => shared.has(breakdown)) ? [question] : []),
  }
}
