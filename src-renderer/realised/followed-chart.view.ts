import type { BusinessCase } from '#contract/followup'
import type { RealisedView } from '#contract/realised'
import { monthsBetween, type Month } from '#domain/month'
import type { BalanceStep } from '../break-even/balance.view'
import { type BreakEvenLine, type BreakEvenView, breakEvenView, lineOf, ticksOf } from '../cards/break-even.view'
import type { BalancePoint, FollowedLines, FollowedYear, LineEnd } from '../charts/followed-lines'
import type { Speech } from '../locales/speech'
import { actualPoints, crossingOf, mio, pointsAhead } from './balance-points'
import { comparedScenarios, planLine } from './comparable-lines'
import { followedDescription, followedNote } from './followed-words'
import { followedTable } from './followed-table.view'
import { spoken } from './spoken'

/** What is tried out on the saving to come. */
export type WhatIfAnswer = NonNullable<RealisedView['whatIf']>

/** True where there is a month of both investment and saving: something to draw. */
export const hasActual = (realised: RealisedView): realised is RealisedView & { start: Month; through: Month } =>
  realised.start !== null && realised.through !== null && realised.actual.length > 0

const endOf = (points: readonly BalancePoint[], name: string, { fmt }: Speech): LineEnd | null => {
  const last = points.at(-1)
  return last ? { name, value: last[1], text: fmt.signedMio(last[1] * 100_000_000) } : null
}

const yearsOf = ({ actual, forecast, start }: RealisedView & { start: Month }): FollowedYear[] => {
  const yearOf = ({ month }: { readonly month: Month }) => Math.floor(monthsBetween(start, month) / 12)
  const known = Map.groupBy(actual, yearOf)
  const ahead = Map.groupBy(forecast?.months ?? [], yearOf)
  const sum = (
    items: readonly { readonly saving: number; readonly investment: number }[] | undefined,
    of: 'saving' | 'investment',
  ) => (items ? mio(items.reduce((total, item) => total + item[of], 0)) : null)
  return [...new Set([...known.keys(), ...ahead.keys()])].map((year) => ({
    year,
    saving: { actual: sum(known.get(year), 'saving'), expected: sum(ahead.get(year), 'saving') },
    investment: { actual: sum(known.get(year), 'investment'), expected: sum(ahead.get(year), 'investment') },
  }))
}

const linesOf = (
  realised: RealisedView & { start: Month },
  whatIf: WhatIfAnswer | null,
  horizon: number,
  speech: Speech,
): FollowedLines => {
  const { t } = speech
  const { start, forecast } = realised
  const actual = actualPoints(realised)
  const months = forecast?.months ?? []
  const ahead = (value: (month: (typeof months)[number]) => number) =>
    pointsAhead(
      actual,
      months.map((month) => ({ month: month.month, value: value(month) })),
      start,
    )
  const expected = ahead((month) => month.expected)
  const banded = months.length > 0 && months.every(({ low, high }) => low !== null && high !== null)
  const tried = whatIf
    ? pointsAhead(
        actual,
        whatIf.months.map(({ month, cumulative }) => ({ month, value: cumulative })),
        start,
      )
    : []
  const last = actual.at(-1) ?? [0, 0]
  const triedEnd = endOf(tried, t('realised.chart.whatIf'), speech)
  return {
    actual,
    expected,
    band: banded
      ? { low: ahead(({ low, expected: at }) => low ?? at), high: ahead(({ high, expected: at }) => high ?? at) }
      : null,
    now: {
      at: last,
      text: t('realised.chart.now', { value: spoken(realised.actual.at(-1)?.cumulative ?? 0, speech) }),
    },
    crossing: crossingOf([...actual, ...expected.slice(1)], forecast?.expected ?? null, speech),
    end: endOf(expected, t('realised.chart.expected'), speech),
    whatIf:
      whatIf && triedEnd
        ? {
            points: tried,
            crossing: crossingOf([...actual, ...tried.slice(1)], whatIf.breakEven, speech),
            end: triedEnd,
          }
        : null,
    years: yearsOf(realised),
    yearNames: Array.from({ length: horizon }, (_, year) => t('overview.breakEven.yearAxis', { year: year + 1 })),
  }
}

const valuesOf = (points: readonly BalancePoint[]) => points.map(([, value]) => value)

/** So many times the range of what is compared an axis may be: beyond it the difference would not be seen. */
const widest = 1.6

/** The axis fits what is compared, the plan and what happened; other lines leave it where they go far beyond. */
const axisOf = (lines: readonly BreakEvenLine[], followed: FollowedLines): BreakEvenView['axis'] => {
  const of = ({ published, held }: BreakEvenLine) => valuesOf([...published, ...held])
  const [compared, ...others] = lines
  const { actual, expected, whatIf, band } = followed
  // Without a plan it is the expected, or what happened alone, that is looked at.
  const focus = [0, ...(compared ? of(compared) : valuesOf(expected)), ...valuesOf(actual)]
  const far = [
    ...others.flatMap(of),
    ...valuesOf(expected),
    ...valuesOf(whatIf?.points ?? []),
    ...(band ? valuesOf([...band.low, ...band.high]) : []),
  ]
  const [low, high] = [Math.min(...focus), Math.max(...focus)]
  const room = Math.max(high - low, 0.5) * (widest - 1)
  const least = Math.max(Math.min(low, ...far), low - room)
  const most = Math.min(Math.max(high, ...far), high + room)
  const air = (most - least) * 0.08
  return { low: least - air, high: most + air }
}

const emptyPlan = (start: Month, speech: Speech): BreakEvenView => ({
  note: '',
  description: '',
  table: { rowHead: '', columns: [], rows: [] },
  horizon: 1,
  lines: [],
  axis: { low: -1, high: 1 },
  ticks: ticksOf(start, 1, speech),
  heldFrom: null,
  words: { saving: '', investment: '' },
})

/** The break-even chart of what happened and is expected, above the approved case where there is one. */
export const followedChart = (
  realised: RealisedView & { start: Month; through: Month },
  businessCase: BusinessCase | null,
  whatIf: WhatIfAnswer | null,
  step: BalanceStep,
  speech: Speech,
): BreakEvenView => {
  const { t } = speech
  const { scenarios, whole } = comparedScenarios(businessCase, realised)
  const base =
    businessCase && scenarios.length > 0 ? breakEvenView(businessCase, speech) : emptyPlan(realised.start, speech)
  const all = scenarios.map((scenario) => lineOf(scenario, speech))
  const lines = whole ? all : all.slice(0, 1).map((line) => planLine(line, realised, businessCase, speech))
  const horizon = Math.max(base.horizon, Math.ceil(realised.actual.length / 12), 1)
  const followed = linesOf(realised, whatIf, horizon, speech)
  const table = followedTable(
    { realised, businessCase, scenarios, whole, start: realised.start, horizon, whatIf },
    step,
    speech,
  )
  return {
    ...base,
    lines,
    horizon,
    axis: axisOf(lines, followed),
    ticks: ticksOf(realised.start, horizon, speech),
    words: { saving: t('realised.chart.saving'), investment: t('realised.chart.investment') },
    note: followedNote(realised, speech),
    description: followedDescription(realised, whatIf, speech),
    table,
    rowYears: step === 'year' ? 1 : 1 / 12,
    followed,
  }
}
