import type { RealisedView } from '#contract/realised'
import type { Month } from '#domain/month'
import type { Speech } from '../locales/speech'
import type { WhatIfAnswer } from './followed-chart.view'
import { spoken, spokenSigned } from './spoken'

/** When the case is earned back by one way of looking. */
export interface WhenRow {
  readonly id: 'earliest' | 'expected' | 'latest' | 'approved' | 'what-if'
  readonly name: string
  readonly month: string
  /** True where it does not happen. */
  readonly none: boolean
}

/** How far ahead or behind: kr. at the last known month, and months. */
export interface WhenView {
  readonly difference: {
    readonly text: string
    readonly word: string
    readonly tone: 'good' | 'bad' | null
    readonly at: string
  } | null
  readonly months: string | null
  readonly rows: readonly WhenRow[]
  readonly remarks: readonly string[]
}

const monthsText = (months: number | null, { t }: Speech): string | null => {
  if (months === null) return null
  const count = Math.abs(months)
  if (count === 0) return t('realised.when.same')
  if (months > 0) return count === 1 ? t('realised.when.laterOne') : t('realised.when.later', { count })
  return count === 1 ? t('realised.when.earlierOne') : t('realised.when.earlier', { count })
}

const differenceOf = (realised: RealisedView, speech: Speech): WhenView['difference'] => {
  const { t, fmt } = speech
  const { difference, state, through } = realised
  if (difference === null || through === null) return null
  const at = t('realised.when.at', { month: fmt.month(through) })
  const text = spoken(Math.abs(difference), speech)
  if (state === 'ahead') return { text: `▲ ${text}`, word: t('realised.when.ahead'), tone: 'good', at }
  if (state === 'behind') return { text: `▼ ${text}`, word: t('realised.when.behind'), tone: 'bad', at }
  return { text: spokenSigned(difference, speech), word: t('realised.when.onPlan'), tone: null, at }
}

/** Earliest, expected and latest month beside the approved one, and what is tried out. */
export const whenView = (realised: RealisedView, whatIf: WhatIfAnswer | null, speech: Speech): WhenView => {
  const { t, fmt } = speech
  const { forecast, approved, plan } = realised
  const row = (id: WhenRow['id'], name: string, month: Month | null): WhenRow => ({
    ...{ id, name, none: month === null },
    month: month === null ? t('realised.when.never') : fmt.month(month),
  })
  const banded = forecast !== null && forecast.error !== null
  const reached = realised.outlook === 'reached'
  const used = forecast?.tried.find(({ method }) => method === forecast.method)
  return {
    difference: differenceOf(realised, speech),
    months: monthsText(realised.months, speech),
    rows: [
      ...(banded ? [row('earliest', t('realised.when.earliest'), forecast.earliest)] : []),
      ...(forecast
        ? [row('expected', t(reached ? 'realised.when.reached' : 'realised.when.expected'), forecast.expected)]
        : []),
      ...(banded ? [row('latest', t('realised.when.latest'), forecast.latest)] : []),
      ...(plan.length > 0 ? [row('approved', t('realised.when.approved'), approved)] : []),
      ...(whatIf ? [row('what-if', t('realised.when.whatIf'), whatIf.breakEven)] : []),
    ],
    remarks: forecast
      ? [
          t('realised.when.method', { method: t(`realised.forecastName.${forecast.method}`).toLowerCase() }),
          forecast.error === null
            ? t('realised.chart.noBand')
            : t('realised.when.band', { error: spoken(forecast.error, speech), tests: used?.tests ?? 0 }),
        ]
      : [],
  }
}
