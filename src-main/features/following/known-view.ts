import type { RealisedView } from '#contract/realised'
import { message } from '#domain/message'
import type { FollowupQuestion } from '../context'
import { type Shelf, readShelf } from './books'
import { restatedSince } from './restated'
import { wholeOrNull } from './whole'
import { workOut } from './work-out'

/** Of a day the last moment, in the time zone of the machine. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()

/**
 * What was known at the end of the day `on`, which is `then`, beside what is known today: as of the month of then, or of today where
 * nothing was known then.
 */
export const knownView = (question: FollowupQuestion, on: string, then: Shelf): NonNullable<RealisedView['known']> => {
  const today = readShelf(question)
  const asOf = then.asOf ?? today.asOf
  if (asOf === null) {
    const sentences = [message('standing.no-data')]
    return { on, restated: [], count: 0, today: { difference: null, expected: null, sentences } }
  }
  const { found, said } = workOut(today, asOf)
  return {
    on,
    ...restatedSince(then, today, asOf),
    today: {
      difference: wholeOrNull(said.difference),
      expected: found.forecast?.expected ?? null,
      sentences: [...said.sentences],
    },
  }
}
