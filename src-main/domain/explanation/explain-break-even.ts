import { type BreakEven, breakEven, breakEvenMonth } from '../break-even'
import { type PlanYear, firstSurplusYear, planYears, statesNetOnly } from '../business-case'
import { monthParam } from '../message'
import { type Crossing, crossingSteps } from './crossing-steps'
import type { ExplanationStep, ScenarioToExplain } from './explanation'
import { planSources } from './plan-sources'
import { amount, step, time } from './step'
import { continuedSteps, heldSteps } from './beyond-steps'
import { netSurplusStep, netYearStep } from './net-steps'
import { discountSteps, investmentStep, surplusStep, yearStep } from './year-steps'

/** A scenario worked out, and how, step by step. */
export interface Explanation {
  readonly years: readonly PlanYear[]
  readonly firstSurplusYear: number | null
  readonly breakEven: BreakEven | null
  /** In reading order. Empty without a stated year. */
  readonly steps: readonly ExplanationStep[]
}

/** What is there at the horizon: saved more than invested, or the other way about. */
const endStep = ({ years, sources }: Crossing): ExplanationStep => {
  const end = years.at(-1)?.cumulative ?? 0
  const balance = amount('balance', Math.abs(end), sources.balance(years.length))
  return step(end >= 0 ? 'explain.end.gain' : 'explain.end.loss', [balance], { years: years.length })
}

/** The sentence that keeps surplus and break-even apart. */
const differenceStep = ({ years, found, start, sources }: Crossing, surplus: number | null): ExplanationStep => {
  if (found?.exact === 0) return step('explain.difference.from-start', [])
  if (found === null) {
    return surplus === null
      ? step('explain.difference.no-surplus', [], { years: years.length })
      : step('explain.difference.never', [], { surplus, years: years.length })
  }
  const exact = time('exact', 'years', found.exact, sources.balance(found.year))
  // Typed months may dip and rise inside years that each only come out even.
  if (surplus === null) return step('explain.difference.break-even-only', [exact])
  if (start !== null)
    return step('explain.difference', [], { surplus, month: monthParam(breakEvenMonth(found, start)) })
  return step('explain.difference.no-start', [exact], { surplus })
}

/**
 * The break-even of a scenario explained step by step, as data: investment, each year's saving, net and balance, the first year
 * with a surplus, the years past the last published one, the crossing to the month, and the difference between surplus and
 * break-even. For scenarios that passed `checkCase`. Rødovre: 7.08 years, July 2022 (low); 4.17 years, August 2019 (high).
 */
export const explainBreakEven = (scenario: ScenarioToExplain): Explanation => {
  const { stated, horizonYears, discountRate, start, continued } = scenario
  const years = planYears(stated, horizonYears, discountRate, continued?.years)
  const surplus = firstSurplusYear(years)
  const found = breakEven(years)
  if (years.length === 0) return { years, firstSurplusYear: null, breakEven: null, steps: [] }
  const sources = planSources(scenario)
  // Discounted net gains are told as any other year: what they are before and after.
  const netOnly = discountRate === 0 && statesNetOnly(stated)
  const crossing: Crossing = { years, found, start, sources }
  const yearSteps = (extrapolated: boolean) =>
    years
      .filter((year) => year.extrapolated === extrapolated)
      .map((year) => (netOnly ? netYearStep(year, sources) : yearStep(year, discountRate !== 0, sources)))
  const steps = [
    investmentStep(scenario, sources),
    ...discountSteps(scenario, years.length),
    ...yearSteps(false),
    netOnly ? netSurplusStep(years, surplus, sources) : surplusStep(years, surplus, sources),
    ...(continued ? continuedSteps(years, continued.remark) : heldSteps(years, sources, netOnly)),
    ...yearSteps(true),
    ...crossingSteps(crossing),
    endStep(crossing),
    differenceStep(crossing, surplus),
  ]
  return { years, firstSurplusYear: surplus, breakEven: found, steps }
}
