import type { BreakEvenView } from '#contract/break-even'
import { breakEvenMonth } from '#domain/break-even'
import { statesNetOnly } from '#domain/business-case'
import { type PayerPlan, payerPlans } from '#domain/payer-plan'
import type { Month } from '#domain/month'
import type { PlannedCase, StatedScenario } from '../followup/approved-case'
import { sharesOf } from './check-document'

type PayerPart = BreakEvenView['payers'][number]['parts'][number]

/** A break-even as a window shows it: two decimals, and the month where there is a start. */
export const foundView = (found: PayerPlan['breakEven'], start: Month | null) =>
  found && {
    ...found,
    exact: Math.round(found.exact * 100) / 100,
    month: start === null ? null : breakEvenMonth(found, start),
  }

/** Which sides of the case are shared: a side that nobody has a share of is unknown payer by payer. */
interface Sides {
  readonly cost: boolean
  readonly gain: boolean
}

const partView = ({ payer, years, breakEven }: PayerPlan, { cost, gain }: Sides, start: Month | null): PayerPart => {
  const both = cost && gain
  const total = (pick: (year: PayerPlan['years'][number]) => number) => years.reduce((sum, year) => sum + pick(year), 0)
  return {
    payer,
    years: years.map(({ year, investment, saving, net, cumulative }) => ({
      year,
      investment: cost ? investment : null,
      saving: gain ? saving : null,
      net: both ? Math.round(net) : null,
      cumulative: both ? Math.round(cumulative) : null,
    })),
    cost: cost ? total(({ investment }) => investment) : null,
    gain: gain ? total(({ saving }) => saving) : null,
    breakEven: both ? foundView(breakEven, start) : null,
  }
}

const partsOf = ({ version, start }: PlannedCase, { stated, continuation }: StatedScenario): PayerPart[] => {
  const cost = sharesOf(version.payers, 'cost')
  const gain = sharesOf(version.payers, 'gain')
  const known = cost ?? gain
  // Of net gains alone neither what is paid nor what is gained is known, so that nothing can be shared.
  if (known === null || statesNetOnly(stated)) return []
  const { horizonYears, discountRate } = version
  const shares = { costShares: cost ?? known, gainShares: gain ?? known }
  const plans = payerPlans({ stated, ...shares, horizonYears, discountRate, continued: continuation?.years ?? [] })
  return (plans.value ?? []).map((plan) => partView(plan, { cost: cost !== null, gain: gain !== null }, start))
}

/** Gain and cost of each payer by scenario; none where no payer is named, or the shares cannot be used (the findings say why). */
export const payerViews = (planned: PlannedCase): BreakEvenView['payers'] =>
  planned.scenarios.flatMap((scenario) => {
    const parts = partsOf(planned, scenario)
    return parts.length === 0 ? [] : [{ scenario: scenario.key, parts }]
  })
