import { breakEven } from '#domain/break-even'
import { type SuccessRateModel, successRatePlan } from '#domain/calculator/success-rate'
import { type RatePoint, rateCurve, ratesBetween } from '#domain/sensitivity/rate-curve'
import type { ChartTable } from '../charts/chart-table'
import type { Speech } from '../locales/speech'

/** Rates along the curve; the table has fewer. */
const ratesDrawn = 200
const ratesListed = 20

/** The curve of break-even against success rate. Rates in per cent, times in years from the start. */
export interface RateCurveView {
  readonly note: string
  readonly description: string
  readonly table: ChartTable
  /** `null` where it is not within the horizon. */
  readonly points: readonly (readonly [number, number | null])[]
  /** The points of the table. */
  readonly listed: readonly (readonly [number, number | null])[]
  /** Stretches of rates without break-even. */
  readonly zones: readonly { readonly from: number; readonly to: number }[]
  readonly zoneText: string
  readonly horizon: number
  readonly end: number
  /** The rate of the model. */
  readonly now: { readonly rate: number; readonly years: number | null; readonly text: string }
}

const exactOf = ({ found }: RatePoint): number | null => found?.exact ?? null

const zonesOf = (points: RateCurveView['points']): RateCurveView['zones'] => {
  const zones: { from: number; to: number }[] = []
  points.forEach(([rate, years], index) => {
    if (years !== null) return
    const open = zones.at(-1)
    const [before, yearsBefore] = points[index - 1] ?? [rate, null]
    const next = points[index + 1]?.[0] ?? rate
    if (open && yearsBefore === null) open.to = next
    else zones.push({ from: before, to: next })
  })
  return zones
}

/** How far the curve goes: twice the rate of the model, at least 20 %, at most 100 %. */
const endOf = (rate: number): number => Math.min(1, Math.max(0.2, Math.ceil(rate * 20) / 10))

/** Break-even against success rate, everything else as the model has it; `null` where the model cannot be counted with. */
export const rateCurveView = (model: SuccessRateModel, speech: Speech): RateCurveView | null => {
  const { t, fmt } = speech
  const last = endOf(model.successRate)
  const drawn = rateCurve(model, ratesBetween(0, last, ratesDrawn + 1))
  const listed = rateCurve(model, ratesBetween(0, last, ratesListed + 1))
  if (drawn.value === null || listed.value === null) return null
  const place = (point: RatePoint) => [Number((point.rate * 100).toPrecision(12)), exactOf(point)] as const
  const points = drawn.value.map(place)
  const zoneText = t('calculators.headline.never', { years: model.horizonYears })
  const write = (years: number | null) =>
    years === null
      ? zoneText
      : years === 0
        ? t('calculators.headline.fromStart')
        : t('calculators.tornado.years', { years: fmt.number(years, 2) })
  const now = breakEven(successRatePlan(model).value ?? [])?.exact ?? null
  const rate = model.successRate * 100
  const shares = (share: number) => `${fmt.axis(Math.round(share * 100) / 100)}${t('calculators.unit.percent')}`
  const nowText = t('calculators.curve.now', { rate: shares(rate), when: write(now) })
  const first = points.find(([, years]) => years !== null)
  return {
    note: t('calculators.curve.note'),
    description: first
      ? t('calculators.curve.description', { now: nowText, rate: shares(first[0]), years: model.horizonYears })
      : t('calculators.curve.none', { years: model.horizonYears, rate: shares(last * 100) }),
    table: {
      rowHead: t('calculators.assumption.success-rate'),
      columns: [t('calculators.curve.breakEven')],
      rows: listed.value.map((point) => ({ head: shares(point.rate * 100), cells: [write(exactOf(point))] })),
    },
    points,
    listed: listed.value.map(place),
    zones: zonesOf(points),
    zoneText,
    horizon: model.horizonYears,
    end: last * 100,
    now: { rate, years: now, text: nowText },
  }
}
