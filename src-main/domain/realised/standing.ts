import { type Message, message, mioParam, monthParam, monthsParam } from '../message'
import { type Month, monthsBetween } from '../month'
import type { OutlookForm } from '../realised-messages'
import type { ComparablePlan } from './comparable-plan'
import { monthOfBreakEven } from './outlook'
import type { Realised } from './realised'

/** How the initiative stands: ahead of, behind or on the approved plan, or why that cannot be said. */
export const standingStates = [
  'no-start',
  'not-started',
  'no-data',
  'no-method',
  'no-investment',
  'no-saving',
  'no-month',
  'no-case',
  'ahead',
  'behind',
  'on-plan',
] as const
/** See `standingStates`. */
export type StandingState = (typeof standingStates)[number]

/** The conclusion, with the figures that it says. */
export interface Standing {
  readonly state: StandingState
  readonly outlook: OutlookForm | null
  /** Last month that both investment and saving are known through. */
  readonly through: Month | null
  /** B(actual) − B(approved) there, or where the plan ends before, øre; positive is ahead. `null` without a case. */
  readonly difference: number | null
  /** Expected minus approved break-even month; positive is later. `null` where either is not within the horizon. */
  readonly months: number | null
  /** True where the figures do not reach the as-of month. */
  readonly stale: boolean
  /** Components of the plan that are kept out. */
  readonly partly: readonly string[]
  /** The conclusion, then what it leaves out, or where there is none what is missing. */
  readonly sentences: readonly Message[]
}

/** Within this share of the planned investment to date, and within half a krone, a difference is called on plan. */
const onPlanShare = 0.02
const halfKrone = 50

interface Outlook {
  readonly form: OutlookForm
  readonly expected: Month | null
  readonly months: number | null
}

/** What is expected; after the last month of the plan what came of it. */
const outlookOf = (
  { forecast, actual }: Realised,
  { start, breakEven, months: { length } }: ComparablePlan,
): Outlook => {
  const balances = actual.slice(0, length).map(({ cumulative }) => cumulative)
  const expected = forecast ? forecast.expected : monthOfBreakEven(balances, start)
  const months = expected !== null && breakEven !== null ? monthsBetween(breakEven, expected) : null
  const of = { expected, months }
  if (expected === null) {
    if (!forecast) return { form: 'unknown', ...of }
    return { form: breakEven === null ? 'neither' : 'beyond', ...of }
  }
  const last = actual.at(-1)?.month
  if (last !== undefined && expected <= last) return { form: 'reached', ...of }
  if (months === null) return { form: 'unplanned', ...of }
  return { form: months === 0 ? 'same' : months > 0 ? 'later' : 'earlier', ...of }
}

/** What a first month lacks, in words; what is merely to be known of figures is no reason. */
const reasonsIn = (notes: readonly Message[]): Message[] =>
  notes.filter(({ key }) => key !== 'realised.refusion-estimate' && key !== 'realised.spread')

/** Why nothing can be said of ahead or behind, before a method gives any saving. */
const obstacle = (found: Realised, hasData: boolean): { state: StandingState; sentences: Message[] } | null => {
  const { start, asOf, method, methods, investment } = found
  if (start === null) return { state: 'no-start', sentences: [message('standing.no-start')] }
  if (asOf < start) {
    const params = { start: monthParam(start), asOf: monthParam(asOf) }
    return { state: 'not-started', sentences: [message('standing.not-started', params)] }
  }
  if (!hasData) return { state: 'no-data', sentences: [message('standing.no-data')] }
  if (method === null) return { state: 'no-method', sentences: [message('standing.no-method')] }
  const { unavailable } = found[method]
  if (unavailable) {
    return {
      state: 'no-saving',
      sentences: [message('standing.no-saving', { method: `@method.${method}` }), unavailable],
    }
  }
  if (investment.items.length === 0) return { state: 'no-investment', sentences: [message('standing.no-investment')] }
  if (found.actual.length > 0) return null
  const month = monthParam(start)
  if (investment.months[0]?.value === null) {
    const sentence = message('standing.no-month.investment', { month })
    return { state: 'no-month', sentences: [sentence, ...reasonsIn(investment.notes)] }
  }
  const first = found[methods[0]?.method ?? method]
  const reasons = first.unavailable ? [first.unavailable] : reasonsIn(first.notes)
  return { state: 'no-month', sentences: [message('standing.no-month.saving', { month }), ...reasons] }
}

/** What the conclusion leaves out. */
const qualifiers = (found: Realised, stale: boolean, through: Month | null): Message[] => [
  ...(found.plan && found.plan.unfollowed.length > 0
    ? [message('standing.partly', { components: found.plan.unfollowed.join(', ') })]
    : []),
  ...(stale && through !== null
    ? [message('standing.stale', { through: monthParam(through), asOf: monthParam(found.asOf) })]
    : []),
]

/**
 * The sentence at the top of the app (design/domain.md, "Ahead or behind"): B(actual) − B(approved) at the last known month, and
 * the expected break-even month against the approved one. `rank` names the scenario (`low`, `high`, `middle`, `only`); `hasData`
 * whether anything at all is imported or entered.
 */
export const standing = (found: Realised, rank: string, hasData: boolean): Standing => {
  const through = found.actual.at(-1)?.month ?? null
  const blocked = obstacle(found, hasData)
  const nothing = { outlook: null, difference: null, months: null }
  if (blocked) {
    const { state, sentences } = blocked
    return { state, ...nothing, through, stale: false, partly: found.plan?.unfollowed ?? [], sentences }
  }
  const { actual, plan } = found
  const stale = through !== null && through < found.asOf
  const elapsed = Math.min(actual.length, plan?.months.length ?? 0)
  const [last, planBalance] = [actual[elapsed - 1], plan?.balance[elapsed - 1]]
  if (!plan || !last || planBalance === undefined) {
    const invested = actual.reduce((sum, each) => sum + each.investment, 0)
    const saved = actual.reduce((sum, each) => sum + each.saving, 0)
    const params = { months: monthsParam(actual.length), investment: mioParam(invested), saving: mioParam(saved) }
    const sentences = [message('standing.no-case', params), ...qualifiers(found, stale, through)]
    return { state: 'no-case', ...nothing, through, stale, partly: [], sentences }
  }
  const difference = last.cumulative - planBalance
  const planned = plan.months.slice(0, elapsed).reduce((sum, { investment }) => sum + investment, 0)
  const near = Math.max(planned * onPlanShare, halfKrone)
  const state = Math.abs(difference) <= near ? 'on-plan' : difference > 0 ? 'ahead' : 'behind'
  const { form, expected, months } = outlookOf(found, plan)
  const params = {
    months: monthsParam(elapsed),
    difference: mioParam(Math.abs(difference)),
    scenario: `@rank.${rank}`,
    ...(expected === null ? {} : { expected: monthParam(expected) }),
    ...(plan.breakEven === null ? {} : { approved: monthParam(plan.breakEven) }),
    ...(months === null ? {} : { count: monthsParam(Math.abs(months)) }),
    years: plan.horizonYears,
  }
  return {
    state,
    outlook: form,
    through,
    difference,
    months,
    stale,
    partly: plan.unfollowed,
    sentences: [message(`standing.${state}.${form}`, params), ...qualifiers(found, stale, through)],
  }
}
