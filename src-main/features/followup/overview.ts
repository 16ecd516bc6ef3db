import type { Overview } from '#contract/followup'
import { totalFigure } from '#domain/cost-figures'
import { monthOf } from '#domain/month'
import type { FollowupQuestion } from '../context'
import { initiativeView } from '../application/initiative-view'
import { approvedCase } from './approved-case'
import { gapsOf } from './gaps'
import { importedSeries } from './imported-series'
import { spendKpis } from './kpis'
import { type Spend, readSpend, sourceStatuses } from './spend'

/** The change between the last two whole years that are both known in full. */
const yearChange = ({ asOf, history }: Spend): Overview['yearChange'] => {
  const whole = history.flatMap(({ year }) => {
    const { value, reason } = totalFigure(history, { basis: 'year', year })
    return asOf !== null && monthOf(year, 12) <= asOf && value !== null && reason === null ? [{ year, value }] : []
  })
  const [before, last] = whole.slice(-2)
  if (!before || last?.year !== before.year + 1) return null
  return { from: String(before.year), to: String(last.year), fromValue: before.value, toValue: last.value }
}

/** Everything that the overview page shows, of spend that was read already. */
export const overviewOf = (question: FollowupQuestion, spend: Spend): Overview => {
  const businessCase = approvedCase(question)
  return {
    initiative: initiativeView(question.initiative),
    store: question.store.kind,
    asOf: spend.asOf,
    asOfChoices: [...spend.choices],
    businessCase,
    kpis: spendKpis(spend),
    yearChange: yearChange(spend),
    series: importedSeries(question),
    sources: sourceStatuses(spend),
    gaps: gapsOf(spend, businessCase),
  }
}

/** Everything that the overview page shows. */
export const overview = (question: FollowupQuestion): Overview => overviewOf(question, readSpend(question))
