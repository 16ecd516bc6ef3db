import type { BreakEvenView } from '#contract/break-even'
import type { Calculated, Calculator } from '#contract/calculators'
import type { Scenario } from '#contract/followup'
import type { PlanAmounts, StatedPlanYear } from '#domain/business-case'
import { defaultHorizonYears } from '#domain/business-case'
import { planModel } from '#domain/sensitivity/plan-levers'
import { type Tools, type ToolKind, withTool } from './tool'

/** Rounding to whole øre moves a month by less than this. */
const roundingOre = 2

/** The months of a year where they were typed: told by a balance that does not move evenly. */
const typedMonths = (
  { months }: Scenario,
  { year, investment, net, cumulative }: Scenario['years'][number],
  discountRate: number,
): readonly PlanAmounts[] | null => {
  const ends = months.slice((year - 1) * 12, year * 12).map((month) => month.cumulative)
  const before = cumulative - net
  const even = (index: number) => before + (net * (index + 1)) / 12
  if (ends.length < 12 || ends.every((end, index) => Math.abs(end - even(index)) <= roundingOre)) return null
  const factor = (1 + discountRate) ** year
  return ends.map((end, index) => ({
    investment: investment / 12,
    saving: (end - (ends[index - 1] ?? before)) * factor + investment / 12,
  }))
}

/** What an approved scenario states, without the years that are held beyond it. */
export const statedOf = (scenario: Scenario, discountRate: number): StatedPlanYear[] =>
  scenario.years
    .filter(({ extrapolated }) => !extrapolated)
    .map((year) => {
      const months = typedMonths(scenario, year, discountRate)
      const { investment, saving } = year
      return months ? { investment, saving, months } : { investment, saving }
    })

/** What the approved series moves: with the years that a calculator goes on with, as the case itself counts them. */
const movedOf = (scenario: Scenario, discountRate: number): StatedPlanYear[] =>
  scenario.extrapolatedBy === 'calculator'
    ? scenario.years.map(({ investment, saving }) => ({ investment, saving }))
    : statedOf(scenario, discountRate)

/** The rate that a scenario is named by, as a fraction: `12,5 %` → 0.125. NaN where its name is none. */
const rateOf = ({ key }: Scenario): number => {
  const found = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(key)?.[1]
  return found === undefined ? Number.NaN : Number(found.replace(',', '.')) / 100
}

/** The same amount every year, or NaN. */
const yearlyOf = (stated: readonly StatedPlanYear[]): number => {
  const [first] = stated
  return first && stated.every(({ investment }) => investment === first.investment) ? first.investment : Number.NaN
}

const unknown = Number.NaN

/** Calculators with what the approved scenario says, and nothing made up: the other fields are empty. */
const emptyTools = (view: BreakEvenView | null, scenario: Scenario | null, rate: number | null): Tools => {
  const discountRate = view?.version.discountRate ?? 0
  const horizonYears = view?.version.horizonYears ?? defaultHorizonYears
  const stated = scenario ? statedOf(scenario, discountRate) : []
  const investments = stated.map(({ investment }) => investment)
  const yearly = yearlyOf(stated)
  return {
    plan: {
      kind: 'plan',
      model: planModel(scenario ? movedOf(scenario, discountRate) : [], { horizonYears, discountRate }),
    },
    'success-rate': {
      kind: 'success-rate',
      model: {
        targetGroup: unknown,
        successRate: rate ?? (scenario ? rateOf(scenario) : unknown),
        phaseIn: [],
        costBeforeOre: unknown,
        costAfterOre: unknown,
        growth: [],
        runningCostOre: yearly,
        oneOffOre: 0,
        relapse: { share: 0, fromYear: 1 },
        discountRate,
        horizonYears,
      },
    },
    'per-person': {
      kind: 'per-person',
      model: {
        effects: [{ component: '', unitSavingOre: unknown, persons: [], factor: 1 }],
        investmentOre: Number.isNaN(yearly) ? investments : [yearly],
        discountRate,
        horizonYears,
      },
    },
    'cost-per-family': {
      kind: 'cost-per-family',
      model: {
        families: unknown,
        development: [{ name: '', amountOre: unknown }],
        running: [{ name: '', amountOre: unknown }],
        runningMonths: unknown,
      },
    },
  }
}

/** The calculator that is kept for a scenario; `null` where none is. */
export const storedTool = (view: BreakEvenView | null, scenario: Scenario | null): Calculated | null =>
  view?.calculated.find((item) => item.scenario === scenario?.key) ?? null

/** A calculator at the rate that the version states for the scenario, as the core counts it. */
export const atStatedRate = (calculator: Calculator, rate: number | null): Calculator =>
  calculator.kind === 'success-rate' && rate !== null
    ? { ...calculator, model: { ...calculator.model, successRate: rate } }
    : calculator

/**
 * The calculators to begin with, and which of them: the one that is kept, else the approved series. `rate` is the success rate that
 * the version states for the scenario.
 */
export const startingTools = (
  view: BreakEvenView | null,
  scenario: Scenario | null,
  rate: number | null,
): { readonly tools: Tools; readonly kind: ToolKind } => {
  const empty = emptyTools(view, scenario, rate)
  const stored = storedTool(view, scenario)
  if (!stored) return { tools: empty, kind: scenario ? 'plan' : 'success-rate' }
  const calculator = atStatedRate(stored.calculator, rate)
  return { tools: withTool(empty, calculator), kind: calculator.kind }
}
