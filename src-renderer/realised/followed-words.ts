import type { RealisedView } from '#contract/realised'
import type { Month } from '#domain/month'
import type { Speech } from '../locales/speech'
import { pricesOf } from './prices'
import { spoken } from './spoken'

type Followed = RealisedView & { readonly through: Month }

/** Unit, prices, and how far the figures reach. */
export const followedNote = (realised: Followed, speech: Speech): string => {
  const { t, fmt } = speech
  const { forecast, through } = realised
  const key =
    forecast === null
      ? 'realised.chart.note'
      : forecast.error === null
        ? 'realised.chart.noteExpected'
        : 'realised.chart.noteBand'
  return t(key, { prices: pricesOf(realised, speech), through: fmt.month(through) })
}

/** What the chart cannot show, and why; `null` where nothing is missing. */
export const missingInChart = (realised: RealisedView, { t }: Speech): string | null => {
  if (realised.forecast?.tooLittle === true) return t('realised.chart.noBand')
  if (realised.forecast) return null
  const reason =
    realised.actual.length === 0
      ? 'realised.chart.noForecastActual'
      : realised.plan.length === 0
        ? 'realised.chart.noForecastCase'
        : 'realised.chart.noForecastEnd'
  return t('realised.chart.noForecast', { reason: t(reason) })
}

const bandSentence = ({ forecast }: RealisedView, { t, fmt }: Speech): string[] => {
  const error = forecast?.error ?? null
  if (!forecast || error === null) return []
  const when = (month: Month | null) => (month === null ? t('realised.chart.beyond') : fmt.month(month))
  return [t('realised.chart.saidBand', { earliest: when(forecast.earliest), latest: when(forecast.latest) })]
}

/** The chart in words: what happened, what the plan says, what is expected, what is tried out. */
export const followedDescription = (realised: Followed, whatIf: RealisedView['whatIf'], speech: Speech): string => {
  const { t, fmt } = speech
  const last = realised.actual.at(-1)
  const { forecast } = realised
  return [
    t('realised.chart.description'),
    t('realised.chart.saidActual', {
      value: spoken(last?.cumulative ?? 0, speech),
      month: fmt.month(realised.through),
    }),
    ...(last?.planned ? [t('realised.chart.saidPlan', { value: spoken(last.planned.cumulative, speech) })] : []),
    ...(forecast
      ? [
          forecast.expected === null
            ? t('realised.chart.saidNever')
            : t('realised.chart.saidExpected', { month: fmt.month(forecast.expected) }),
        ]
      : []),
    ...bandSentence(realised, speech),
    ...(whatIf
      ? [
          whatIf.breakEven === null
            ? t('realised.chart.saidIfNever')
            : t('realised.chart.saidIf', { month: fmt.month(whatIf.breakEven) }),
        ]
      : []),
    t('realised.chart.saidBars'),
  ].join(' ')
}
