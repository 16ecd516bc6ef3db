import type { PlanYear } from '../business-case'
import type { ExplanationStep } from './explanation'
import type { PlanSources } from './plan-sources'
import { amount, step } from './step'

/** Net gain and accumulated balance of a year, where nothing else is published. */
export const netYearStep = ({ year, net, cumulative, extrapolated }: PlanYear, sources: PlanSources): ExplanationStep =>
  step(
    extrapolated ? 'explain.year.net-held' : 'explain.year.net',
    [amount('net', net, sources.net(year)), amount('balance', cumulative, sources.balance(year))],
    { year },
  )

/** The first year with a net gain, or that there is none. */
export const netSurplusStep = (
  years: readonly PlanYear[],
  surplus: number | null,
  sources: PlanSources,
): ExplanationStep => {
  const at = years.find(({ year }) => year === surplus)
  if (!at) return step('explain.surplus.none', [], { years: years.length })
  return step('explain.surplus.net', [amount('net', at.net, sources.net(at.year))], { year: at.year })
}
