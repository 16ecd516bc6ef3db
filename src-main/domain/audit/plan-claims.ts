import { breakEven } from '../break-even'
import { type PlanYear, firstSurplusYear, planYears } from '../business-case'
import { planOfSuccesses, successRatePlan } from '../calculator/success-rate'
import { type Checked, accepted, refused } from '../checked'
import { message } from '../message'
import { successesNeeded } from '../sensitivity/successes-needed'
import type { AuditedCase } from './audited-case'
import type { ModelClaim, PlanFigureClaim, PlanYearClaim, SeriesCostClaim } from './claim'

/** What a plan gives; `null`: there is no such year within the horizon. */
type PlanAnswer = Checked<{ readonly computed: number | null }>

const answer = (computed: number | null): PlanAnswer => accepted({ computed })

const figureOf = (years: readonly PlanYear[], year: number, of: PlanFigureClaim['of']): PlanAnswer => {
  const found = years[year - 1]
  if (!found) return refused([message('audit.fault.year', { year, years: years.length })])
  return answer(of === 'balance' ? found.cumulative : found[of])
}

const yearsOf = (subject: AuditedCase, scenario: string, horizonYears: number): Checked<PlanYear[]> => {
  const found = subject.scenarios.find(({ key }) => key === scenario)
  return found
    ? accepted(planYears(found.years, horizonYears, subject.discountRate))
    : refused([message('audit.fault.scenario', { scenario })])
}

/** A figure of the case's own scenario: of the stated years, never of one that is held at the last. */
export const planFigure = (subject: AuditedCase, { scenario, year, of }: PlanFigureClaim): PlanAnswer => {
  const years = yearsOf(subject, scenario, 0)
  return years.value === null ? years : figureOf(years.value, year, of)
}

/** Break-even or the first surplus of the case's own scenario, held at its last year to the horizon. */
export const planYear = (subject: AuditedCase, { kind, scenario }: PlanYearClaim): PlanAnswer => {
  const years = yearsOf(subject, scenario, subject.horizonYears)
  if (years.value === null) return years
  return answer(kind === 'break-even' ? (breakEven(years.value)?.year ?? null) : firstSurplusYear(years.value))
}

/** What a success-rate model gives: see `ModelClaim`. */
export const modelFigure = ({ of, model, year }: ModelClaim): PlanAnswer => {
  if (of === 'successes') {
    const needed = successesNeeded(model, year ?? 0)
    return needed.value === null ? needed : answer(needed.value.whole)
  }
  const years = successRatePlan(model)
  if (years.value === null) return years
  if (of === 'break-even') return answer(breakEven(years.value)?.year ?? null)
  return figureOf(years.value, year ?? 0, of)
}

/** The running cost a year that published net gains need: the mean over their years of what the gain lacks. */
export const seriesCost = ({ model, nets }: SeriesCostClaim): PlanAnswer => {
  const free = { ...model, runningCostOre: 0 }
  const checked = successRatePlan(free)
  if (checked.value === null) return checked
  if (nets.length > model.horizonYears) {
    return refused([message('audit.fault.year', { year: nets.length, years: model.horizonYears })])
  }
  const gains = planOfSuccesses(free, model.targetGroup * model.successRate)
  const costs = nets.map((net, index) => ((gains[index]?.net ?? 0) - net) * (1 + model.discountRate) ** (index + 1))
  return answer(costs.reduce((sum, cost) => sum + cost, 0) / costs.length)
}
