import { type Calculator, calculatorSchema } from '#contract/calculators'
import type { PlanAmounts, PlanYear, StatedPlanYear } from '#domain/business-case'
import { continuedYears } from '#domain/calculator/continued-years'
import { perPersonPlan } from '#domain/calculator/per-person'
import { successRatePlan } from '#domain/calculator/success-rate'
import { type Checked, accepted } from '#domain/checked'
import type { StoredCalculator } from '#store/case-notes'
import type { StoredCase, StoredCaseScenario } from '#store/case-versions'

/** The years of a calculator; of a success-rate model at the rate of the scenario, where that states one. */
export const yearsOf = (calculator: Calculator, successRate: number | null): Checked<readonly PlanYear[]> | null => {
  switch (calculator.kind) {
    case 'success-rate':
      return successRatePlan({ ...calculator.model, successRate: successRate ?? calculator.model.successRate })
    case 'per-person': {
      const plan = perPersonPlan(calculator.model)
      return plan.value === null ? plan : accepted(plan.value.years)
    }
    case 'cost-per-family':
      return null
  }
}

type ReadCalculator = Omit<StoredCalculator, 'body'> & { readonly calculator: Calculator }

/** The calculator of a scenario: its own, else the one of all; `null` without one that can be read. */
export const calculatorFor = (stored: readonly StoredCalculator[], key: string): ReadCalculator | null => {
  const own = stored.find(({ scenario }) => scenario === key) ?? stored.find(({ scenario }) => scenario === '')
  const read = own && calculatorSchema.safeParse(own.body)
  if (!own || !read?.success) return null
  const { scenario, changedAt, changedBy } = own
  return { scenario, changedAt, changedBy, calculator: read.data }
}

/** The years after the last stated one, as the stored calculator has them, and what its remark says of the assumptions. */
export interface Continuation {
  readonly years: readonly PlanAmounts[]
  readonly remark: string
}

const toHorizon = (calculator: Calculator, horizonYears: number): Calculator => {
  switch (calculator.kind) {
    case 'success-rate':
      return { ...calculator, model: { ...calculator.model, horizonYears } }
    case 'per-person':
      return { ...calculator, model: { ...calculator.model, horizonYears } }
    case 'cost-per-family':
      return calculator
  }
}

/** How a stored calculator continues a scenario to the horizon; `null` where it does not give every stated year as printed. */
export const continuationOf = (
  { horizonYears, discountRate, rounding }: StoredCase,
  { key, successRate }: StoredCaseScenario,
  stated: readonly StatedPlanYear[],
  calculators: readonly StoredCalculator[],
): Continuation | null => {
  if (stated.length >= horizonYears) return null
  const calculator = calculatorFor(calculators, key)?.calculator
  const calculated = calculator && yearsOf(toHorizon(calculator, horizonYears), successRate)?.value
  if (!calculated) return null
  // Whole kr. at the finest: a paper rounds to them.
  const plan = { stated, horizonYears, discountRate, roundingOre: Math.max(rounding, 100) }
  const years = continuedYears(plan, calculated)
  return years.length === 0 ? null : { years, remark: calculator.remark ?? '' }
}
