import { amountFault } from './case-amounts'
import {
  type CaseFinding,
  type DraftScenario,
  type DraftYear,
  type ScenarioCheck,
  hasRefusal,
  ofScenario,
} from './case-draft'
import type { PlanAmounts, StatedPlanYear } from './business-case'
import { maxHorizonYears } from './case-limits'
import { type TypedMonths, typedMonths } from './case-months'
import { type MessageKey, amountParam, message, numberParam } from './message'
import type { Month } from './month'

type FigureName = keyof PlanAmounts

/** A warning with both figures. */
const disagreement = (
  key: MessageKey,
  scenario: string,
  year: number,
  figure: FigureName,
  { stated, computed }: { readonly stated: number; readonly computed: number },
): CaseFinding[] => {
  if (stated === computed) return []
  const amounts = {
    stated: amountParam(stated),
    computed: amountParam(computed),
    difference: amountParam(computed - stated),
  }
  const named = key === 'case.components-differ' ? {} : { figure: `@field.${figure}` }
  return [ofScenario('warning', scenario, year, message(key, { scenario, year, ...named, ...amounts }))]
}

const sumOf = (months: readonly PlanAmounts[], figure: FigureName): number =>
  months.reduce((sum, month) => sum + month[figure], 0)

/** Which years there are, each once, from 1 on, none left out. */
const sequenceFindings = (key: string, typed: readonly number[], monthly: readonly number[]): CaseFinding[] => {
  const isPlanYear = (year: number) => Number.isInteger(year) && year >= 1 && year <= maxHorizonYears
  const outside = typed.filter((year) => !isPlanYear(year))
  const twice = typed.filter((year, index) => isPlanYear(year) && typed.indexOf(year) < index)
  const known = new Set([...typed, ...monthly])
  const last = Math.max(0, ...[...known].filter(isPlanYear))
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter((year) => !known.has(year))
  const params = { scenario: key }
  return [
    ...outside.map((read) =>
      message('case.year-range', { ...params, read: numberParam(read, 4), most: maxHorizonYears }),
    ),
    ...[...new Set(twice)].map((year) => message('case.year-duplicate', { ...params, year: numberParam(year, 4) })),
    ...missing.map((year) => message('case.year-gap', { ...params, year })),
    ...(known.size === 0 ? [message('case.years-missing', params)] : []),
  ].map((found) => ofScenario('refusal', key, null, found))
}

/** One year: its figures from its months where those were typed, its components beside its saving. */
const yearCheck = (key: string, draft: DraftYear, months: readonly PlanAmounts[] | undefined): ScenarioCheck => {
  const { year, components } = draft
  const findings: CaseFinding[] = []
  const figureOf = (figure: FigureName): number => {
    const typed = draft[figure]
    // The months say it all where the year itself is left empty.
    const fault = typed === null && months ? null : amountFault(key, year, figure, typed)
    if (fault) findings.push(ofScenario('refusal', key, year, fault))
    if (!months) return typed ?? 0
    const computed = sumOf(months, figure)
    if (typed !== null && !fault)
      findings.push(...disagreement('case.months-differ', key, year, figure, { stated: typed, computed }))
    return computed
  }
  const stated: StatedPlanYear = { investment: figureOf('investment'), saving: figureOf('saving') }
  const parts = components.map(({ saving }) => amountFault(key, year, 'saving', saving))
  findings.push(...parts.flatMap((fault) => (fault ? [ofScenario('refusal', key, year, fault)] : [])))
  if (components.length > 0 && !hasRefusal(findings)) {
    const computed = components.reduce((sum, { saving }) => sum + saving, 0)
    findings.push(...disagreement('case.components-differ', key, year, 'saving', { stated: stated.saving, computed }))
  }
  return {
    findings,
    stated: [{ ...stated, ...(months ? { months } : {}), ...(components.length > 0 ? { components } : {}) }],
  }
}

/** A scenario's plan years in order, and everything that is wrong with them. */
export const scenarioYears = (scenario: DraftScenario, start: Month | null): ScenarioCheck => {
  const { key, years } = scenario
  const { findings: misplaced, byYear }: TypedMonths = typedMonths(scenario, start)
  const sequence = sequenceFindings(
    key,
    years.map(({ year }) => year),
    // Months that are refused have been told of; they leave no gap beside.
    [...byYear.keys(), ...misplaced.flatMap(({ year }) => year ?? [])],
  ).filter(({ message: { key: found } }) => found !== 'case.years-missing' || scenario.months.length === 0)
  const typed = new Set(years.map(({ year }) => year))
  const onlyMonths = [...byYear.keys()].filter((year) => !typed.has(year))
  const all = [...years, ...onlyMonths.map((year) => ({ year, investment: null, saving: null, components: [] }))]
  const checks = all
    .toSorted((one, other) => one.year - other.year)
    .map((year) => yearCheck(key, year, byYear.get(year.year)))
  const refusedYears = new Set(misplaced.map(({ year }) => year))
  const told = checks
    .flatMap(({ findings }) => findings)
    .filter(({ severity, year }) => severity === 'refusal' || !refusedYears.has(year))
  return {
    findings: [...sequence, ...misplaced, ...told],
    stated: checks.flatMap(({ stated }) => stated),
  }
}
