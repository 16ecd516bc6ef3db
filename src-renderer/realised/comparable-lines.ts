import type { BusinessCase, Scenario } from '#contract/followup'
import type { RealisedView } from '#contract/realised'
import type { BreakEvenLine } from '../cards/break-even.view'
import { rankedScenarios } from '../cards/break-even.view'
import type { Speech } from '../locales/speech'
import { crossingOf, mio } from './balance-points'
import { plannedMonths, plannedYears } from './planned-months'

/** Amounts that differ by no more than the rounding of each are the same, øre. */
const rounding = 100

/** True where the plan that actuals are held against is the approved scenario as it stands: all of it, in its own prices. */
const isWhole = ({ plan }: Pick<RealisedView, 'plan'>, { months }: Scenario): boolean =>
  plan.length === months.length &&
  plan.every(({ cumulative }, index) => Math.abs(cumulative - (months[index]?.cumulative ?? 0)) <= rounding)

/** The scenarios of the case that belong into the chart, the compared one first; only that one where the plan is held against in part or in other prices. */
export const comparedScenarios = (
  businessCase: BusinessCase | null,
  realised: RealisedView,
): { readonly scenarios: readonly Scenario[]; readonly whole: boolean } => {
  const compared = businessCase?.scenarios.find(({ key }) => key === realised.scenario?.key) ?? null
  if (!businessCase || !compared) return { scenarios: [], whole: true }
  const whole = isWhole(realised, compared)
  const ranked = rankedScenarios(businessCase)
  const others = whole && ranked.includes(compared) ? ranked.filter((scenario) => scenario !== compared) : []
  return { scenarios: [compared, ...others], whole }
}

/** The line of the plan that actuals are held against, where it is not the scenario as it stands. */
export const planLine = (
  line: BreakEvenLine,
  realised: RealisedView,
  businessCase: BusinessCase | null,
  speech: Speech,
): BreakEvenLine => {
  const { t, fmt } = speech
  const { plan, priceYear, partly } = realised
  const split = line.held[0]?.[0] ?? Infinity
  const points = [[0, 0] as const, ...plan.map(({ cumulative }, at) => [(at + 1) / 12, mio(cumulative)] as const)]
  const last = plan.at(-1)?.cumulative ?? 0
  return {
    ...line,
    name:
      partly.length > 0 || priceYear === null
        ? t('realised.chart.followed')
        : t('realised.chart.atPrices', { year: priceYear }),
    published: points.filter(([at]) => at <= split + 1e-9),
    held: points.filter(([at]) => at >= split - 1e-9),
    end: { value: mio(last), text: fmt.signedMio(last) },
    crossing: crossingOf(points, realised.approved, speech),
    years: plannedYears(plannedMonths(realised, businessCase)).flatMap(({ saving, investment }, index) => {
      const year = line.years[index]
      return year ? [{ ...year, saving: mio(saving), investment: mio(investment) }] : []
    }),
  }
}
