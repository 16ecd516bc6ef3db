import type { z } from 'zod'
import type { BusinessCase, gapSchema } from '#contract/followup'
import { message } from '#domain/message'
import { monthOf, yearOf } from '#domain/month'
import { heldElsewhere } from '#domain/series-break'
import type { Spend } from './spend'

type Gap = z.infer<typeof gapSchema>

const missingMonths = ({ history }: Spend): Gap[] =>
  history.flatMap(({ leading }) =>
    leading.missing.map((period) => ({
      measure: 'cost.actual',
      period,
      message: message('gap.month-missing', { period }),
    })),
  )

const missingFunctions = ({ history }: Spend): Gap[] =>
  history.flatMap(({ year, rows, controls }) =>
    rows
      .filter(({ breakdown, segments }) => segments.length === 0 && !heldElsewhere(breakdown, year))
      .map(({ breakdown }) => ({
        measure: `cost.actual.${breakdown}`,
        period: String(year),
        message: message('gap.function-missing', {
          function: breakdown,
          period: year,
          source: `@source.${controls[0]?.source ?? 'annual'}`,
        }),
      })),
  )

const missingPlans = ({ asOf, stated }: Spend): Gap[] => {
  if (asOf === null) return []
  const period = String(yearOf(asOf))
  const has = (measure: string) => stated.some((item) => item.measure === measure && item.period === period)
  if (!has('cost.budget.revised')) {
    return [{ measure: 'cost.budget.revised', period, message: message('gap.budget-missing', { period }) }]
  }
  const open = asOf < monthOf(yearOf(asOf), 12)
  return open && !has('cost.forecast')
    ? [{ measure: 'cost.forecast', period, message: message('gap.forecast-missing') }]
    : []
}

/** What is missing for the pages to be complete, most important first. */
export const gapsOf = (spend: Spend, businessCase: BusinessCase | null): Gap[] => {
  const actuals: Gap[] =
    spend.asOf === null ? [{ measure: 'cost.actual', period: '', message: message('gap.actuals-missing') }] : []
  const missing = businessCase === null ? 'gap.business-case-missing' : 'gap.scenarios-missing'
  const approved: Gap[] = businessCase?.scenarios.length
    ? []
    : [{ measure: 'plan.saving', period: '', message: message(missing) }]
  return [...actuals, ...approved, ...missingMonths(spend), ...missingFunctions(spend), ...missingPlans(spend)]
}
