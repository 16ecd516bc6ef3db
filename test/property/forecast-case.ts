import fc from 'fast-check'
import { type Month, addMonths, month, monthsBetween } from '#domain/month'
import { actualBalance } from '#domain/realised/actual-balance'
import { type BreakEvenForecast, breakEvenForecast } from '#domain/realised/break-even-forecast'
import { type ApprovedScenario, comparablePlan } from '#domain/realised/comparable-plan'
import type { MonthAmount } from '#domain/realised/month-amounts'
import type { ForecastMethod } from '#domain/realised/settings'
import { times } from '../unit/domain/realised/followed'
import { approved, months } from './realised-arbitraries'

/** Where every case starts. */
export const start = month('2018-01')

/** A month as a number; one that is not within the horizon comes after every other. */
export const rank = (at: Month | null): number => (at === null ? Number.POSITIVE_INFINITY : monthsBetween(start, at))

/** Amounts that are all known, as a series. */
export const series = (values: readonly number[]): MonthAmount[] =>
  values.map((value, index) => ({ month: addMonths(start, index), value, spread: false }))

/** What a forecast rests on: a plan, and what was saved each month; 500.000 kr. a month was invested. */
export interface Case {
  readonly plan: ApprovedScenario
  readonly saving: readonly number[]
}

/** The forecast of a case, by the proposed method unless one is named. */
export const forecast = ({ plan, saving }: Case, method: ForecastMethod | null = null): BreakEvenForecast | null => {
  const comparable = comparablePlan(plan, start, [])
  const actual = actualBalance(series(times(saving.length, 50_000_000)), series(saving), plan.discountRate)
  const choice = method && { method, reason: 'valgt' }
  return breakEvenForecast({ plan: comparable, actual, choice, erp: (at) => times(11 - (at % 12), saving[at] ?? 0) })
}

/** Some plan, followed for up to `most` months. */
export const anyCase = (amount: fc.Arbitrary<number>, most = 40): fc.Arbitrary<Case> =>
  fc.record({ plan: approved, saving: months(amount, 1, most) })
