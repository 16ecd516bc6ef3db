import { type Message, message, mioParam, monthParam, monthsParam, plannedParam } from '#domain/message'
import { type Month, monthsBetween } from '#domain/month'
import type { Realised } from '#domain/realised/realised'

const expectedMoved = (before: Month | null, after: Month | null): Message[] => {
  if (before === null) return after === null ? [] : [message('moved.expected-found', { after: monthParam(after) })]
  if (after === null) return [message('moved.expected-lost', { before: monthParam(before) })]
  const by = monthsBetween(before, after)
  const params = { before: monthParam(before), after: monthParam(after), count: monthsParam(Math.abs(by)) }
  if (by === 0) return [message('moved.expected-same', params)]
  return [message(by > 0 ? 'moved.expected-later' : 'moved.expected-earlier', params)]
}

/** What moved since the month before: the new month's investment and saving against the plan, the balance, the expected break-even. */
export const movedSince = (found: Realised): Message[] => {
  const last = found.actual.at(-1)
  if (!last) return []
  const at = found.actual.length - 1
  const planned = found.plan?.months[at]
  const of = { month: monthParam(last.month) }
  const own = [
    message('moved.investment', {
      ...of,
      amount: mioParam(last.investment),
      planned: plannedParam(planned?.investment),
    }),
    message('moved.saving', { ...of, amount: mioParam(last.saving), planned: plannedParam(planned?.saving) }),
  ]
  if (at === 0) return [...own, message('moved.first')]
  const balance = found.actual.at(-2)?.cumulative
  return [
    ...own,
    ...(balance === undefined
      ? []
      : [message('moved.balance', { before: mioParam(balance), after: mioParam(last.cumulative) })]),
    // Where nothing is foreseen, since no month is left or none was known, no expectation was lost or found.
    ...(found.forecastBefore && found.forecast
      ? expectedMoved(found.forecastBefore.expected, found.forecast.expected)
      : []),
  ]
}
