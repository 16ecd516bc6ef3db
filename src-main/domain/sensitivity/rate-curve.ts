import { type BreakEven, breakEven } from '../break-even'
import { type SuccessRateModel, successRatePlan } from '../calculator/success-rate'
import { type Checked, accepted } from '../checked'

/** Break-even at one success rate. */
export interface RatePoint {
  /** Fraction: 0.1 = 10 %. */
  readonly rate: number
  /** `null`: not within the horizon. */
  readonly found: BreakEven | null
}

/** `count` rates from one to another, both included, evenly apart. One rate is the first; none for a count below 1. */
export const ratesBetween = (from: number, to: number, count: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) =>
    index === 0 ? from : index === count - 1 ? to : from + ((to - from) * index) / (count - 1),
  )

/** Break-even against success rate, everything else as the model has it. Refused in words where one of them cannot be counted with. */
export const rateCurve = (model: SuccessRateModel, rates: readonly number[]): Checked<RatePoint[]> => {
  const points: RatePoint[] = []
  for (const rate of rates) {
    const years = successRatePlan({ ...model, successRate: rate })
    if (years.value === null) return years
    points.push({ rate, found: breakEven(years.value) })
  }
  return accepted(points)
}
