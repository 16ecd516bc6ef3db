import type { RealisedView } from '#contract/realised'
import type { ForecastMethod } from '#domain/realised/settings'
import type { Speech } from '../locales/speech'

/** What is looked ahead to: the year's end, or break-even. Named as the setting names them. */
export type Outlook = 'breakEven' | 'yearEnd'

/** A way to look ahead, and how it did on the history there is. */
export interface ForecastRow {
  readonly method: ForecastMethod
  readonly name: string
  readonly used: boolean
  readonly proposed: boolean
  readonly error: string
  readonly tests: string
  /** Month of break-even, or the year's spend. */
  readonly answer: string
}

/** The ways to look ahead to one thing. */
export interface ForecastView {
  readonly of: Outlook
  readonly title: string
  readonly note: string | null
  readonly errorHead: string
  readonly answerHead: string
  readonly rows: readonly ForecastRow[]
  readonly used: ForecastMethod
  readonly proposed: ForecastMethod
  /** Why another than the proposed one is used; `null` where the proposed one is. */
  readonly why: string | null
  readonly tooLittle: string | null
}

const errorText = (error: number | null, percent: number | null, { t, fmt }: Speech): string => {
  if (error === null) return t('realised.forecast.untested')
  return percent === null ? fmt.kroner(error) : `${fmt.kroner(error)} (${fmt.percent(percent)})`
}

const whyOf = (
  { method, proposed, reason }: { method: ForecastMethod; proposed: ForecastMethod; reason: string | null },
  name: (method: ForecastMethod) => string,
  { t }: Speech,
): string | null =>
  reason === null || method === proposed
    ? null
    : t('realised.forecast.why', { proposed: name(proposed).toLowerCase(), reason })

const breakEvenOf = ({ forecast }: RealisedView, speech: Speech): ForecastView[] => {
  if (!forecast) return []
  const { t, fmt } = speech
  const name = (method: ForecastMethod) => t(`realised.forecastName.${method}`)
  return [
    {
      of: 'breakEven',
      title: t('realised.forecast.breakEven'),
      note: null,
      errorHead: t('realised.forecast.error'),
      answerHead: t('realised.forecast.when'),
      rows: forecast.tried.map(({ method, error, tests, breakEven }) => ({
        method,
        name: name(method),
        used: method === forecast.method,
        proposed: method === forecast.proposed,
        error: errorText(error, null, speech),
        tests: fmt.number(tests),
        answer: breakEven === null ? t('realised.forecast.never') : fmt.month(breakEven),
      })),
      used: forecast.method,
      proposed: forecast.proposed,
      why: whyOf(forecast, name, speech),
      tooLittle: forecast.tooLittle ? t('realised.forecast.tooLittle') : null,
    },
  ]
}

const yearEndOf = ({ yearEnd, asOf }: RealisedView, speech: Speech): ForecastView[] => {
  // A year that is over needs no forecast.
  if (!yearEnd || asOf?.endsWith('-12')) return []
  const { t, fmt } = speech
  const name = (method: ForecastMethod) => t(`realised.yearEndName.${method}`)
  return [
    {
      of: 'yearEnd',
      title: t('realised.forecast.yearEnd', { year: yearEnd.year }),
      note: t('realised.forecast.yearEndNote'),
      errorHead: t('realised.forecast.errorYear'),
      answerHead: t('realised.forecast.value'),
      rows: yearEnd.tried.map(({ method, error, errorPercent, tests, value }) => ({
        method,
        name: name(method),
        used: method === yearEnd.method,
        proposed: method === yearEnd.proposed,
        error: errorText(error, errorPercent, speech),
        tests: fmt.number(tests),
        answer: fmt.millions(value, 2),
      })),
      used: yearEnd.method,
      proposed: yearEnd.proposed,
      why: whyOf(yearEnd, name, speech),
      tooLittle: yearEnd.tooLittle ? t('realised.forecast.tooLittleYear') : null,
    },
  ]
}

/** The ways to look ahead, to break-even and to the end of the year; empty where there is nothing to look ahead on. */
export const forecastViews = (realised: RealisedView, speech: Speech): readonly ForecastView[] => [
  ...breakEvenOf(realised, speech),
  ...yearEndOf(realised, speech),
]
