import type { BusinessCase, Scenario } from '#contract/followup'
import { breakEven, breakEvenMonth, monthlyBalance } from '#domain/break-even'
import { type PlanYear, type StatedPlanYear, firstSurplusYear, planYears } from '#domain/business-case'
import type { Month } from '#domain/month'
import type { CaseLine } from '#store/case-lines'
import type { StoredCase } from '#store/case-versions'
import { type Continuation, continuationOf } from '../business-case/calculator-years'
import { statedYears } from '../business-case/plan-lines'
import type { FollowupQuestion } from '../context'

/** A scenario with the years that its case states: what everything else is worked out from. */
export interface StatedScenario {
  readonly key: string
  readonly stated: readonly StatedPlanYear[]
  /** How its calculator goes on after the last stated year; `null`: that year is held. */
  readonly continuation: Continuation | null
}

/** A version of a case with its plan. */
export interface PlannedCase {
  readonly version: StoredCase
  /** Its own start month, else the initiative's. */
  readonly start: Month | null
  /** Those that state at least one whole year. */
  readonly scenarios: readonly StatedScenario[]
}

type Asked = Pick<FollowupQuestion, 'store' | 'initiative'>

/** The plan of a version; `lines` are its own, for a caller that has read them already. */
export const plannedCase = (
  { store, initiative }: Asked,
  version: StoredCase,
  lines: readonly CaseLine[] = store.cases.lines(version.id),
): PlannedCase => {
  const start = version.start ?? initiative.start
  const calculators = store.cases.calculators(version.id)
  const scenarios = version.scenarios.map((scenario) => {
    const { key } = scenario
    const stated = statedYears(key, lines, start)
    return { key, stated, continuation: continuationOf(version, scenario, stated, calculators) }
  })
  return { version, start, scenarios: scenarios.filter(({ stated }) => stated.length > 0) }
}

/** The plan years of a scenario to the horizon of its version. */
export const yearsToHorizon = ({ version }: PlannedCase, { stated, continuation }: StatedScenario): PlanYear[] =>
  planYears(stated, version.horizonYears, version.discountRate, continuation?.years)

const scenarioView = (scenario: StatedScenario, planned: PlannedCase): Omit<Scenario, 'rank'> => {
  const { key, continuation } = scenario
  const { start } = planned
  const years = yearsToHorizon(planned, scenario)
  const found = breakEven(years)
  const extrapolatedFromYear = years.find(({ extrapolated }) => extrapolated)?.year ?? null
  return {
    key,
    years: years.map(({ year, investment, saving, net, cumulative, extrapolated }) => ({
      ...{ year, investment, saving, extrapolated },
      net: Math.round(net),
      cumulative: Math.round(cumulative),
    })),
    months: start === null ? [] : monthlyBalance(years, start),
    firstSurplusYear: firstSurplusYear(years),
    breakEvenYear: found?.year ?? null,
    breakEvenExact: found === null ? null : Math.round(found.exact * 100) / 100,
    breakEvenMonth: found === null || start === null ? null : breakEvenMonth(found, start),
    extrapolatedFromYear,
    extrapolatedBy: extrapolatedFromYear === null ? null : continuation === null ? 'last-year' : 'calculator',
  }
}

const ranked = (scenarios: readonly Omit<Scenario, 'rank'>[]): Scenario[] => {
  const saved = scenarios.map(({ years }) => years.reduce((sum, { saving }) => sum + saving, 0))
  const rankOf = (own: number): Scenario['rank'] => {
    if (scenarios.length === 1) return 'only'
    if (own === Math.min(...saved)) return 'low'
    return own === Math.max(...saved) ? 'high' : 'middle'
  }
  return scenarios.map((scenario, index) => ({ ...scenario, rank: rankOf(saved[index] ?? 0) }))
}

/** A version worked out: balances, months and break-even of each scenario. */
export const workedOut = (planned: PlannedCase): BusinessCase => {
  const { version, start, scenarios } = planned
  return {
    version: version.version,
    approvedOn: version.approvedOn,
    approvedBy: version.approvedBy,
    document: version.document,
    priceLevel: version.priceLevel,
    horizonYears: version.horizonYears,
    discountRate: version.discountRate,
    start,
    batch: version.batch,
    file: version.file,
    scenarios: ranked(scenarios.map((scenario) => scenarioView(scenario, planned))),
  }
}

/** The version that figures are compared with, worked out: the newest that is approved or imported, and in force. `null` without one. */
export const approvedCase = (asked: Asked): BusinessCase | null => {
  const version = asked.store.cases.compared(asked.initiative.id)
  return version && workedOut(plannedCase(asked, version))
}
