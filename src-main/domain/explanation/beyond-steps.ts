import type { PlanYear } from '../business-case'
import type { ExplanationStep } from './explanation'
import type { PlanSources } from './plan-sources'
import { amount, step } from './step'

/** From which year on the last stated figures are held; none where the plan reaches the horizon. */
export const heldSteps = (years: readonly PlanYear[], sources: PlanSources, netOnly: boolean): ExplanationStep[] => {
  const first = years.find(({ extrapolated }) => extrapolated)
  if (!first) return []
  const last = first.year - 1
  const params = { last, from: first.year, to: years.length }
  if (netOnly) return [step('explain.held.net', [amount('net', first.net, sources.net(last))], params)]
  const figures = [
    amount('saving', first.saving, sources.saving(last)),
    amount('investment', first.investment, sources.investment(last)),
  ]
  return [step('explain.held', figures, params)]
}

/** From which year on a calculator goes on, and what is to be known of its assumptions. */
export const continuedSteps = (years: readonly PlanYear[], remark: string): ExplanationStep[] => {
  const first = years.find(({ extrapolated }) => extrapolated)
  if (!first) return []
  const said = step('explain.continued', [], { last: first.year - 1, from: first.year, to: years.length })
  return remark === '' ? [said] : [said, step('explain.continued.remark', [], { remark })]
}
