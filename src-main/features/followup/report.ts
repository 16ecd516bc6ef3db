import type { Kpi, Overview, Scenario } from '#contract/followup'
import { formatMessage } from '#contract/messages/format-message'
import { accountFunction } from '#domain/account-function'
import { figureOf, inYear, toDateTime } from '#domain/cost-figures'
import { kronerFromOre } from '#domain/money'
import { yearOf } from '#domain/month'
import { combinedBreakdown } from '#domain/series-break'
import type { FollowupQuestion } from '../context'
import { overviewOf } from './overview'
import { type Spend, readSpend } from './spend'

const scenarioJson = (scenario: Scenario) => ({
  key: scenario.key,
  years: scenario.years.map(({ year, investment, saving, net, cumulative }) => ({
    year,
    investment: kronerFromOre(investment),
    saving: kronerFromOre(saving),
    net: kronerFromOre(net),
    cumulative: kronerFromOre(cumulative),
  })),
  firstSurplusYear: scenario.firstSurplusYear,
  breakEvenYear: scenario.breakEvenYear,
  breakEvenExact: scenario.breakEvenExact,
  breakEvenMonth: scenario.breakEvenMonth,
  extrapolatedFromYear: scenario.extrapolatedFromYear,
  extrapolatedBy: scenario.extrapolatedBy,
})

/** Which version the scenarios are of. */
const caseJson = ({ businessCase }: Overview) =>
  businessCase && {
    version: businessCase.version,
    approvedOn: businessCase.approvedOn,
    approvedBy: businessCase.approvedBy,
    document: businessCase.document,
    priceLevel: businessCase.priceLevel,
  }

const labelOf = ({ breakdown, committee, name }: Kpi): string => {
  if (breakdown === 'total') return 'Udgifter i alt'
  if (breakdown === combinedBreakdown) return '5.20 og 5.22 samlet'
  const place = committee === '' ? '' : `, ${committee}`
  return name === null ? breakdown + place : `${accountFunction(breakdown)?.short ?? breakdown} ${name}${place}`
}

/** The same months of every year up to the as-of one, oldest first; a year that is unknown is left out, never 0. */
const seriesOf = (spend: Spend, { breakdown, committee }: Kpi) => {
  const { asOf, history } = spend
  if (asOf === null) return []
  const now = toDateTime(yearOf(asOf), asOf)
  return history.flatMap(({ year }) => {
    const time = inYear(now, year)
    const { period, value } = figureOf(history, { breakdown, committee }, time)
    return value === null ? [] : [{ period, value: kronerFromOre(value) }]
  })
}

const kpiJson = (spend: Spend, kpi: Kpi) => ({
  id: kpi.id,
  label: labelOf(kpi),
  period: kpi.current.period,
  value: kpi.current.value === null ? null : kronerFromOre(kpi.current.value),
  unit: kpi.unit,
  target: kpi.budgetToDate.value === null ? null : kronerFromOre(kpi.budgetToDate.value),
  // The command knows four states; without a budget there is nothing to be on track of.
  status: kpi.status === 'no-target' ? 'no-data' : kpi.status,
  series: seriesOf(spend, kpi),
})

const gapsJson = ({ gaps }: Overview) =>
  gaps.length === 0
    ? null
    : gaps.map(({ measure, period, message }) => ({ measure, period, message: formatMessage('da', message) }))

/** The report of the command line (design/cli.md, "report --json"). A section without data, or not built yet, is `null`. */
export const report = (question: FollowupQuestion) => {
  const spend = readSpend(question)
  const found = overviewOf(question, spend)
  const { initiative, businessCase, kpis } = found
  return {
    asOf: found.asOf,
    initiative: { key: initiative.key, name: initiative.name },
    businessCase: caseJson(found),
    scenarios: businessCase?.scenarios.length ? businessCase.scenarios.map(scenarioJson) : null,
    realised: null,
    forecast: null,
    drivers: null,
    kpis: kpis.length === 0 ? null : kpis.map((kpi) => kpiJson(spend, kpi)),
    gaps: gapsJson(found),
  }
}
