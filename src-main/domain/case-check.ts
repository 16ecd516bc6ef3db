import { planYears } from './business-case'
import {
  type CaseDraft,
  type CaseFinding,
  type CasePart,
  type CheckedScenario,
  type DraftScenario,
  hasRefusal,
  ofScenario,
} from './case-draft'
import { discountFaults, horizonFaults, isCountable, maxHorizonYears } from './case-limits'
import { scenarioYears } from './case-years'
import { type Message, message, monthParam } from './message'
import { type Month, isMonth, yearOf } from './month'
import { shareFaults } from './payer-split'

/** What a check of a case gives. */
export interface CaseCheck {
  readonly findings: readonly CaseFinding[]
  /** The scenarios, ready to be worked out; `null` where a finding is a refusal. */
  readonly scenarios: readonly CheckedScenario[] | null
}

/** The last year that a month can be of (month.ts). */
const lastCalendarYear = 2199

const refusals = (part: CasePart, messages: readonly Message[]): CaseFinding[] =>
  messages.map((found) => ({ severity: 'refusal', part, scenario: null, year: null, message: found }))

const startFaults = (read: string | null, years: number): Message[] => {
  if (read === null) return []
  if (!isMonth(read)) return [message('case.start-invalid', { read })]
  return yearOf(read) + years > lastCalendarYear
    ? [message('case.calendar-end', { start: monthParam(read), years })]
    : []
}

const duplicateScenarios = (scenarios: readonly DraftScenario[]): CaseFinding[] =>
  scenarios
    .filter(({ key }, index) => scenarios.findIndex((other) => other.key === key) < index)
    .map(({ key }) => ofScenario('refusal', key, null, message('case.scenario-duplicate', { scenario: key })))

/** What can only be said of a scenario once its years are known. */
const planFindings = ({ key, stated }: CheckedScenario, { horizonYears, discountRate }: CaseDraft): CaseFinding[] => {
  if (!isCountable(planYears(stated, horizonYears, discountRate))) {
    return [ofScenario('refusal', key, null, message('case.too-large', { scenario: key }))]
  }
  const shorter = { scenario: key, years: stated.length, horizon: horizonYears }
  const nothingInvested = stated.every(({ investment, saving }) => investment === 0 && saving >= 0)
  const nothingSaved = stated.every(({ saving }) => saving === 0)
  return [
    ...(stated.length > horizonYears ? [message('case.horizon-shorter', shorter)] : []),
    ...(nothingInvested && !nothingSaved ? [message('case.from-start', { scenario: key })] : []),
  ].map((found) => ofScenario('answer', key, null, found))
}

/**
 * Checks a business case as typed or imported, everything at once. What passes (no refusal) can be worked out: no balance, no
 * break-even, no month and no explanation of it is NaN or infinite.
 */
export const checkCase = (draft: CaseDraft): CaseCheck => {
  const { start, horizonYears, discountRate, scenarios, costShares, gainShares } = draft
  const startMonth: Month | null = start !== null && isMonth(start) ? start : null
  const horizon = horizonFaults(horizonYears)
  const discount = discountFaults(discountRate)
  const checks = scenarios.map((scenario) => ({ key: scenario.key, ...scenarioYears(scenario, startMonth) }))
  const longest = Math.max(0, ...checks.map(({ stated }) => Math.min(maxHorizonYears, stated.length)))
  const years = horizon.length === 0 ? Math.max(horizonYears, longest) : longest
  const findings: CaseFinding[] = [
    ...refusals('start', startFaults(start, years)),
    ...refusals('horizon', horizon),
    ...refusals('discount', discount),
    ...refusals('scenarios', scenarios.length === 0 ? [message('case.scenarios-missing')] : []),
    ...duplicateScenarios(scenarios),
    ...checks.flatMap(({ findings: own }) => own),
    ...refusals('cost-shares', costShares === null ? [] : shareFaults(costShares)),
    ...refusals('gain-shares', gainShares === null ? [] : shareFaults(gainShares)),
  ]
  if (hasRefusal(findings)) return { findings, scenarios: null }
  const checked = checks.map(({ key, stated }) => ({ key, stated }))
  const all = [...findings, ...checked.flatMap((scenario) => planFindings(scenario, draft))]
  return { findings: all, scenarios: hasRefusal(all) ? null : checked }
}
