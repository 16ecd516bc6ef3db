import { type Message, message, mioParam, monthParam, monthsParam } from '../message'
import { type Month, monthsBetween } from '../month'
import type { OutlookForm } from '../realised-messages'
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
  /** B(actual) − B(approved) there, øre; positive is ahead. `null` without a case. */
  readonly difference: number | null
  /** Expected minus approved break-even month; positive is later. `null` where either is not within the horizon. */
  readonly months: number | null
  /** True where the figures do not reach the as-of month. */
  readonly stale: boolean
  /** Components of the plan that are kept out. */
  readonly partly: readonly string[]
  /** The conclusion in sentences, then what it does not hold. */
  readonly sentences: readonly Message[]
}

/** Within this share of the planned investment to date a difference is called on plan. */
export const onPlanShare = 0.02

const outlookOf = (found: Realised, approved: Month | null): { form: OutlookForm; months: number | null } => {
  const { forecast, actual } = found
  if (!forecast) return { form: 'unknown', months: null }
  const { expected } = forecast
  const months = expected !== null && approved !== null ? monthsBetween(approved, expected) : null
  if (expected === null) return { form: approved === null ? 'neither' : 'beyond', months }
  const last = actual.at(-1)?.month
  if (last !== undefined && expected <= last) return { form: 'reached', months }
  if (months === null) return { form: 'unplanned', months }
  return { form: months === 0 ? 'same' : months > 0 ? 'later' : 'earlier', months }
}

/** Why nothing can be said of ahead or behind, before a method gives any saving. */
const obstacle = (found: Realised, hasData: boolean): { state: StandingState; sentence: Message } | null => {
  const { start, asOf, method, investment } = found
  if (start === null) return { state: 'no-start', sentence: message('standing.no-start') }
  if (asOf < start) {
    const params = { start: monthParam(start), asOf: monthParam(asOf) }
    return { state: 'not-started', sentence: message('standing.not-started', params) }
  }
  if (!hasData) return { state: 'no-data', sentence: message('standing.no-data') }
  if (method === null) return { state: 'no-method', sentence: message('standing.no-method') }
  if (found[method].unavailable) {
    return { state: 'no-saving', sentence: message('standing.no-saving', { method: `@method.${method}` }) }
  }
  if (investment.items.length === 0) return { state: 'no-investment', sentence: message('standing.no-investment') }
  if (found.actual.length > 0) return null
  const first = investment.months[0]?.value === null ? 'standing.no-month.investment' : 'standing.no-month.saving'
  return { state: 'no-month', sentence: message(first, { month: monthParam(start) }) }
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
    const { state, sentence } = blocked
    return { state, ...nothing, through, stale: false, partly: found.plan?.unfollowed ?? [], sentences: [sentence] }
  }
  const { actual, plan, forecast } = found
  const last = actual.at(-1)
  const stale = through !== null && through < found.asOf
  const elapsed = actual.length
  if (!plan || !last) {
    const invested = actual.reduce((sum, each) => sum + each.investment, 0)
    const saved = actual.reduce((sum, each) => sum + each.saving, 0)
    const params = { months: monthsParam(elapsed), investment: mioParam(invested), saving: mioParam(saved) }
    const sentences = [message('standing.no-case', params), ...qualifiers(found, stale, through)]
    return { state: 'no-case', ...nothing, through, stale, partly: [], sentences }
  }
  const difference = last.cumulative - (plan.balance[elapsed - 1] ?? plan.balance.at(-1) ?? 0)
  const planned = plan.months.slice(0, elapsed).reduce((sum, { investment }) => sum + investment, 0)
  const state = Math.abs(difference) <= planned * onPlanShare ? 'on-plan' : difference > 0 ? 'ahead' : 'behind'
  const { form, months } = outlookOf(found, plan.breakEven)
  const params = {
    months: monthsParam(elapsed),
    difference: mioParam(Math.abs(difference)),
    scenario: `@rank.${rank}`,
    ...(forecast?.expected ? { expected: monthParam(forecast.expected) } : {}),
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
