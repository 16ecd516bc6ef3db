import type { Calculated, Calculator } from '#contract/calculators'
import { breakEven } from '#domain/break-even'
import { type PlanYear, planYears } from '#domain/business-case'
import { type AgainstApproved, againstApproved } from '#domain/calculator/against-approved'
import { familyCost } from '#domain/calculator/cost-per-family'
import type { StoredCalculator } from '#store/case-notes'
import type { StoredCaseScenario } from '#store/case-versions'
import type { PlannedCase, StatedScenario } from '../followup/approved-case'
import { calculatorFor, yearsOf } from './calculator-years'

const costOf = (calculator: Calculator): Pick<Calculated, 'familyCost' | 'refusals'> => {
  if (calculator.kind !== 'cost-per-family') return { familyCost: null, refusals: [] }
  const { value, refusals } = familyCost(calculator.model)
  if (value === null) return { familyCost: null, refusals: [...refusals] }
  return {
    refusals: [],
    familyCost: {
      development: Math.round(value.developmentOre),
      developmentPerFamily: Math.round(value.developmentPerFamilyOre),
      running: Math.round(value.runningOre),
      runningPerYear: Math.round(value.runningPerYearOre),
      runningPerFamilyAndYear: Math.round(value.runningPerFamilyAndYearOre),
    },
  }
}

/** Why a calculator cannot be counted with, in words; empty where it can. */
export const calculatorRefusals = (calculator: Calculator): Calculated['refusals'] => [
  ...(yearsOf(calculator, null)?.refusals ?? []),
  ...costOf(calculator).refusals,
]

const seriesView = ({ years, verdict }: AgainstApproved) => ({ years: [...years], verdict })

const foundView = (years: readonly PlanYear[]): Calculated['breakEven'] => {
  const found = breakEven(years)
  return found && { ...found, exact: Math.round(found.exact * 100) / 100 }
}

const beside = (planned: PlannedCase, scenario: StatedScenario | undefined, years: readonly PlanYear[]) => {
  const { rounding, discountRate } = planned.version
  // What is held past the last stated year was never approved.
  const approved = planYears(scenario?.stated ?? [], scenario?.stated.length ?? 0, discountRate)
  const series = (figure: 'net' | 'cumulative') =>
    seriesView(
      againstApproved(
        approved.map((year) => Math.round(year[figure])),
        years.map((year) => year[figure]),
        // Whole kr. at the finest: a paper rounds to them.
        Math.max(rounding, 100),
      ),
    )
  return { net: series('net'), balance: series('cumulative'), breakEven: foundView(years) }
}

const nothing = { net: null, balance: null, breakEven: null }

/** A paper without scenarios may still have a cost per family. */
const scenariosOf = ({ version }: PlannedCase): readonly StoredCaseScenario[] =>
  version.scenarios.length > 0 ? version.scenarios : [{ key: '', successRate: null }]

/** What the calculators of a version give beside its stated series: for each scenario its own, else the one of all. */
export const calculatedViews = (planned: PlannedCase, stored: readonly StoredCalculator[]): Calculated[] =>
  scenariosOf(planned).flatMap(({ key, successRate }) => {
    const own = calculatorFor(stored, key)
    if (own === null) return []
    const { calculator } = own
    const years = yearsOf(calculator, successRate)
    const cost = costOf(calculator)
    const scenario = planned.scenarios.find((stated) => stated.key === key)
    return [
      {
        scenario: key,
        calculator,
        changedAt: own.changedAt,
        changedBy: own.changedBy,
        ...(years?.value ? beside(planned, scenario, years.value) : nothing),
        familyCost: cost.familyCost,
        refusals: [...(years?.refusals ?? []), ...cost.refusals],
      },
    ]
  })
