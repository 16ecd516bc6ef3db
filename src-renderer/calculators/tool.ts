import type { Calculator } from '#contract/calculators'
import type { PlanYear } from '#domain/business-case'
import { perPersonPlan } from '#domain/calculator/per-person'
import { successRatePlan } from '#domain/calculator/success-rate'
import { type Checked, accepted } from '#domain/checked'
import { type PlanModel, movedPlan } from '#domain/sensitivity/plan-levers'

/** A calculator with its assumptions: those that can be kept with a version, or the approved series moved as a whole. */
export type Tool = Calculator | { readonly kind: 'plan'; readonly model: PlanModel }
export type ToolKind = Tool['kind']

/** In the order in which they are offered. */
export const toolKinds = [
  'plan',
  'success-rate',
  'per-person',
  'cost-per-family',
] as const satisfies readonly ToolKind[]

/** One of each kind: changing from one to another loses nothing. */
export type Tools = { readonly [Kind in ToolKind]: Extract<Tool, { kind: Kind }> }

/** The years that a calculator gives, or in words why not; `null` for a cost per family, which has none. */
export const yearsOf = (tool: Tool): Checked<readonly PlanYear[]> | null => {
  switch (tool.kind) {
    case 'plan':
      return movedPlan(tool.model)
    case 'success-rate':
      return successRatePlan(tool.model)
    case 'per-person': {
      const plan = perPersonPlan(tool.model)
      return plan.value === null ? plan : accepted(plan.value.years)
    }
    case 'cost-per-family':
      return null
  }
}

/** `tools` with one of them changed. */
export const withTool = (tools: Tools, tool: Tool): Tools => ({ ...tools, [tool.kind]: tool })
