import type { Kpi, Overview, Scenario } from '#contract/followup'
import { formatMessage } from '#contract/messages/format-message'
import { accountFunction } from '#domain/account-function'
import { figureOf, inYear, toDateTime } from '#domain/cost-figures'
import { kronerFromOre } from '#domain/money'
import { yearOf } from '#domain/month'
import { combinedBreakdown } from '#domain/series-break'
import type { FollowupQuestion } from '../context'
import { type Shelf, readShelf } from '../following/books'
import { type Worked, workOut } from '../following/work-out'
import { yearEnd } from '../following/year-end-view'
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

/** In kr., whole øre. */
const kroner = (ore: number): number => kronerFromOre(Math.round(ore) + 0)

/** What was invested and saved, where both are known for any month, and the expected break-even. */
const realisedJson = ({ found, said }: Worked) => {
  const last = found.actual.at(-1)
  if (!last || found.method === null) return null
  const { earliest = null, expected = null, latest = null } = found.forecast ?? {}
  return {
    method: found.method,
    investment: kroner(found.actual.reduce((sum, { investment }) => sum + investment, 0)),
    saving: kroner(found.actual.reduce((sum, { saving }) => sum + saving, 0)),
    cumulative: kroner(last.cumulative),
    breakEven: { earliest, expected, latest },
    explanation: said.sentences.map((sentence) => formatMessage('da', sentence)).join(' '),
  }
}

/** The spend of the as-of month's year to its end. */
const forecastJson = (shelf: Shelf, { books }: Worked) => {
  const found = yearEnd(shelf, books)
  return (
    found && {
      period: String(found.year),
      method: found.method,
      value: kroner(found.value),
      errorPercent: found.errorPercent,
      tried: found.tried
        .filter(({ method }) => method !== found.method)
        .map(({ method, errorPercent }) => ({ method, errorPercent })),
    }
  )
}

/** The report of the command line (design/cli.md, "report --json"). A section without data, or not built yet, is `null`. */
export const report = (question: FollowupQuestion) => {
  const spend = readSpend(question)
  const found = overviewOf(question, spend)
  const { initiative, businessCase, kpis } = found
  const shelf = readShelf(question)
  const worked = shelf.asOf === null ? null : workOut(shelf, shelf.asOf)
  return {
    asOf: found.asOf ?? shelf.asOf,
    initiative: { key: initiative.key, name: initiative.name },
    businessCase: caseJson(found),
    scenarios: businessCase?.scenarios.length ? businessCase.scenarios.map(scenarioJson) : null,
    realised: worked && realisedJson(worked),
    forecast: worked && forecastJson(shelf, worked),
    drivers: null,
    kpis: kpis.length === 0 ? null : kpis.map((kpi) => kpiJson(spend, kpi)),
    gaps: gapsJson(found),
  }
}
