import type { BusinessCase, Scenario } from '#contract/followup'
import { breakEven, breakEvenMonth, monthlyBalance } from '#domain/break-even'
import { type StatedPlanYear, firstSurplusYear, planYears } from '#domain/business-case'
import type { Month } from '#domain/month'
import type { StoredObservation } from '#store/observations'
import type { FollowupQuestion } from '../context'

const statedYears = (observations: readonly StoredObservation[], scenario: string): StatedPlanYear[] => {
  const own = observations.filter(({ breakdown }) => breakdown === scenario)
  const sum = (measure: string, year: number): number | null => {
    const parts = own.filter((item) => item.measure === measure && item.period === `Y${year}`)
    return parts.length === 0 ? null : parts.reduce((total, { value }) => total + value, 0)
  }
  const years: StatedPlanYear[] = []
  for (let year = 1; ; year += 1) {
    const saving = sum('plan.saving', year)
    const investment = sum('plan.investment', year)
    // A year that lacks either is unknown, and so is every balance from there on.
    if (saving === null || investment === null) return years
    years.push({ saving, investment })
  }
}

const scenarioView = (
  key: string,
  stated: readonly StatedPlanYear[],
  horizonYears: number,
  discountRate: number,
  start: Month | null,
): Omit<Scenario, 'rank'> => {
  const years = planYears(stated, horizonYears, discountRate)
  const found = breakEven(years)
  return {
    key,
    years: years.map((year) => ({ ...year, net: Math.round(year.net), cumulative: Math.round(year.cumulative) })),
    months: start === null ? [] : monthlyBalance(years, start),
    firstSurplusYear: firstSurplusYear(years),
    breakEvenYear: found?.year ?? null,
    breakEvenExact: found === null ? null : Math.round(found.exact * 100) / 100,
    breakEvenMonth: found === null || start === null ? null : breakEvenMonth(found, start),
    extrapolatedFromYear: years.find(({ extrapolated }) => extrapolated)?.year ?? null,
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

/** The newest version of an initiative's approved business case that is in force, worked out; `null` without one. */
export const approvedCase = ({
  store,
  initiative,
}: Pick<FollowupQuestion, 'store' | 'initiative'>): BusinessCase | null => {
  const found = store.businessCase(initiative.id)
  if (!found) return null
  const observations = store.batchObservations(found.batch)
  const { version, approvedOn, priceLevel, horizonYears, discountRate, batch, file } = found
  const scenarios = found.scenarios.flatMap((key) => {
    const stated = statedYears(observations, key)
    return stated.length === 0 ? [] : [scenarioView(key, stated, horizonYears, discountRate, initiative.start)]
  })
  return {
    version,
    approvedOn,
    priceLevel,
    horizonYears,
    start: initiative.start,
    batch,
    file,
    scenarios: ranked(scenarios),
  }
}
