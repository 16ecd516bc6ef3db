import { type PlanYear, statesNetOnly } from '../business-case'
import type { ExplanationStep, ScenarioToExplain } from './explanation'
import type { PlanSources } from './plan-sources'
import { amount, step } from './step'

/** "Investeringen er … kr. pr. år": of the stated years. */
export const investmentStep = ({ stated }: ScenarioToExplain, sources: PlanSources): ExplanationStep => {
  const amounts = stated.map(({ investment }) => investment)
  const [first = 0] = amounts
  const all = stated.flatMap((_, index) => sources.investment(index + 1))
  const total = amount(
    'total',
    amounts.reduce((sum, each) => sum + each, 0),
    all,
  )
  const years = { years: stated.length }
  if (statesNetOnly(stated)) return step('explain.investment.net-only', [], years)
  if (amounts.every((each) => each === 0)) return step('explain.investment.none', [], years)
  if (amounts.every((each) => each === first)) {
    return step('explain.investment.same', [amount('investment', first, all), total], years)
  }
  const least = amount('least', Math.min(...amounts), all)
  return step('explain.investment.varies', [least, amount('most', Math.max(...amounts), all), total], years)
}

/** What discounting does, by the example of 100 kr.; none at a rate of 0. */
export const discountSteps = ({ discountRate }: ScenarioToExplain, horizonYears: number): ExplanationStep[] => {
  if (discountRate === 0) return []
  const worth = (year: number) => 10_000 / (1 + discountRate) ** year
  const figures = [
    { param: 'rate', unit: 'rate', value: discountRate, sources: [] } as const,
    amount('first', worth(1), []),
    amount('worth', worth(horizonYears), []),
  ]
  return [step(discountRate > 0 ? 'explain.discount' : 'explain.discount.negative', figures, { last: horizonYears })]
}

/** Saving, investment, net and accumulated balance of one year. */
export const yearStep = (planYear: PlanYear, discounted: boolean, sources: PlanSources): ExplanationStep => {
  const { year, saving, investment, net, cumulative, extrapolated } = planYear
  const figures = [
    amount('saving', saving, sources.saving(year)),
    amount('investment', investment, sources.investment(year)),
    ...(discounted ? [amount('difference', saving - investment, sources.net(year))] : []),
    amount('net', net, sources.net(year)),
    amount('balance', cumulative, sources.balance(year)),
  ]
  const held = discounted ? 'explain.year.held-discounted' : 'explain.year.held'
  const stated = discounted ? 'explain.year.discounted' : 'explain.year'
  return step(extrapolated ? held : stated, figures, { year })
}

/** The first year that saves more than it costs, or that there is none. */
export const surplusStep = (
  years: readonly PlanYear[],
  surplus: number | null,
  sources: PlanSources,
): ExplanationStep => {
  const at = years.find(({ year }) => year === surplus)
  if (!at) return step('explain.surplus.none', [], { years: years.length })
  const figures = [
    amount('saving', at.saving, sources.saving(at.year)),
    amount('investment', at.investment, sources.investment(at.year)),
  ]
  return step('explain.surplus', figures, { year: at.year })
}
