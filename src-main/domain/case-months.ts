import type { PlanAmounts } from './business-case'
import { type CaseFinding, type DraftScenario, ofScenario } from './case-draft'
import { amountFault } from './case-amounts'
import { maxHorizonYears } from './case-limits'
import { type Message, message, monthParam } from './message'
import { type Month, addMonths, isMonth, monthsBetween } from './month'

/** The typed months of a plan by plan year, and what is wrong with them. */
export interface TypedMonths {
  readonly findings: readonly CaseFinding[]
  /** Twelve months a year; a year with fewer is refused. */
  readonly byYear: ReadonlyMap<number, readonly PlanAmounts[]>
}

/** Why a typed month has no place in the plan. */
const placeFault = (scenario: string, read: string, start: Month): Message | null => {
  if (!isMonth(read)) return message('case.month-unknown', { scenario, read })
  const at = monthsBetween(start, read)
  const params = { scenario, month: monthParam(read), start: monthParam(start) }
  if (at < 0) return message('case.month-before-start', params)
  return at >= maxHorizonYears * 12 ? message('case.month-after-horizon', { ...params, most: maxHorizonYears }) : null
}

const refusal = (scenario: string, year: number | null, found: Message): CaseFinding =>
  ofScenario('refusal', scenario, year, found)

/** The months of a year in order, or why it has none: a year is typed in full or not by month. */
const yearOf = (
  scenario: string,
  year: number,
  start: Month,
  amounts: ReadonlyMap<number, PlanAmounts>,
): { readonly finding: CaseFinding } | { readonly months: readonly PlanAmounts[] } => {
  const months: PlanAmounts[] = []
  const missing: Month[] = []
  for (let at = (year - 1) * 12; at < year * 12; at += 1) {
    const found = amounts.get(at)
    if (found) months.push(found)
    else missing.push(addMonths(start, at))
  }
  const [first] = missing
  if (first === undefined) return { months }
  const params = { scenario, year, count: months.length, month: monthParam(first) }
  return { finding: refusal(scenario, year, message('case.months-incomplete', params)) }
}

/** Lays typed months out in plan years; each month once, none before the start, every year whole. */
export const typedMonths = ({ key, months }: DraftScenario, start: Month | null): TypedMonths => {
  if (months.length === 0) return { findings: [], byYear: new Map() }
  if (start === null) {
    return { findings: [refusal(key, null, message('case.month-no-start', { scenario: key }))], byYear: new Map() }
  }
  const findings: CaseFinding[] = []
  const amounts = new Map<number, PlanAmounts>()
  for (const { month, investment, saving } of months) {
    const misplaced = placeFault(key, month, start)
    if (misplaced !== null || !isMonth(month)) {
      findings.push(refusal(key, null, misplaced ?? message('case.month-unknown', { scenario: key, read: month })))
      continue
    }
    const at = monthsBetween(start, month)
    const year = Math.floor(at / 12) + 1
    const cost = amountFault(key, year, 'investment', investment)
    const gain = amountFault(key, year, 'saving', saving)
    findings.push(...[cost, gain].flatMap((fault) => (fault ? [refusal(key, year, fault)] : [])))
    if (amounts.has(at)) {
      findings.push(refusal(key, year, message('case.month-duplicate', { scenario: key, month: monthParam(month) })))
    }
    // What is refused counts as 0, so that no sum of it is told of beside.
    amounts.set(at, { investment: cost ? 0 : (investment ?? 0), saving: gain ? 0 : (saving ?? 0) })
  }
  const byYear = new Map<number, readonly PlanAmounts[]>()
  for (const year of new Set([...amounts.keys()].map((at) => Math.floor(at / 12) + 1))) {
    const found = yearOf(key, year, start, amounts)
    if ('finding' in found) findings.push(found.finding)
    else byYear.set(year, found.months)
  }
  return { findings, byYear }
}
