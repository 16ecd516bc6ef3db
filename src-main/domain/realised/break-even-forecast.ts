import { type Month, addMonths, monthNumber, monthsBetween } from '../month'
import type { ActualMonth } from './actual-balance'
import type { ComparablePlan } from './comparable-plan'
import {
  type Ahead,
  type WhatIf,
  type WhatItTakes,
  balancesAhead,
  monthOfBreakEven,
  savingIf,
  whatItTakes,
} from './outlook'
import { type PaceHistory, type Tested, leastWrong, paceOf, shareOfPlan, testPaces } from './pace'
import type { ForecastChoice, ForecastMethod } from './settings'

/** A month to come: balance expected, and with the error of the method for and against; `null` where no error is known. */
export interface ForecastMonth {
  readonly month: Month
  readonly investment: number
  readonly saving: number
  readonly expected: number
  readonly low: number | null
  readonly high: number | null
}

/** What is to be expected after the last known month, to the horizon of the case. */
export interface BreakEvenForecast {
  readonly method: ForecastMethod
  /** Why another method than the proposed one is used; `null`: the proposed one. */
  readonly reason: string | null
  readonly proposed: ForecastMethod
  readonly tried: readonly (Tested & { readonly breakEven: Month | null })[]
  /** Mean absolute error over a year, øre; `null`: too little history, and no band. */
  readonly error: number | null
  readonly tooLittle: boolean
  readonly months: readonly ForecastMonth[]
  /** Each `null`: not within the horizon. `earliest` and `latest` are `null` without an error too. */
  readonly earliest: Month | null
  readonly expected: Month | null
  readonly latest: Month | null
  /** The part of the plan's saving that was realised in the last (at most twelve) months; `null` where it planned none. */
  readonly share: number | null
  readonly takes: WhatItTakes | null
  readonly ahead: Ahead
  /** Balances of the months that are known. */
  readonly past: readonly number[]
}

/** What a forecast to break-even rests on. */
export interface ForecastBasis {
  readonly plan: ComparablePlan | null
  readonly actual: readonly ActualMonth[]
  readonly choice: ForecastChoice | null
  readonly erp: PaceHistory['erp'] | null
}

/**
 * The expected break-even: what happened, then the pace of a method to the horizon, with the plan's investment; earliest and latest
 * with the method's own error. Each method is tested on the history there is, and the one with the smallest mean absolute error
 * proposed; with too little history the profile of the approved plan (the realised share of it goes on), since a straight line
 * would call a saving that is being phased in as planned too late; without a planned saving the straight line. `null` without a
 * plan, a known month or a month to come.
 */
export const breakEvenForecast = ({ plan, actual, choice, erp }: ForecastBasis): BreakEvenForecast | null => {
  const last = actual.at(-1)
  if (!plan || !last || actual.length >= plan.months.length) return null
  const { start, discountRate } = plan
  const saving = actual.map((month) => month.saving)
  const history: PaceHistory = {
    saving,
    plan: plan.months.map((month) => month.saving),
    monthOfYear: (at) => monthNumber(addMonths(start, at)),
    ...(erp ? { erp } : {}),
  }
  const ahead: Ahead = {
    balance: last.cumulative,
    from: actual.length,
    start,
    discountRate,
    investment: plan.months.slice(actual.length).map(({ investment }) => investment),
  }
  const past = actual.map(({ cumulative }) => cumulative)
  const count = ahead.investment.length
  const monthWith = (amounts: readonly number[]) => monthOfBreakEven([...past, ...balancesAhead(ahead, amounts)], start)
  const pace = (method: ForecastMethod) => paceOf(method, history, actual.length - 1, count)
  const tried = testPaces(history).flatMap((tested) => {
    const amounts = pace(tested.method)
    return amounts ? [{ ...tested, amounts, breakEven: monthWith(amounts) }] : []
  })
  const least = leastWrong(tried)
  const fallback =
    tried.find(({ method }) => method === 'budget-profile') ?? tried.find(({ method }) => method === 'straight-line')
  const proposed = tried.find(({ method }) => method === least?.method) ?? fallback
  const chosen = tried.find(({ method }) => method === choice?.method)
  const used = chosen ?? proposed
  if (!used || !proposed) return null
  const { amounts, error } = used
  const shifted = (by: number) => amounts.map((amount) => amount + by)
  const perMonth = error === null ? null : error / 12
  const expected = balancesAhead(ahead, amounts)
  const low = perMonth === null ? null : balancesAhead(ahead, shifted(-perMonth))
  const high = perMonth === null ? null : balancesAhead(ahead, shifted(perMonth))
  const approved = plan.breakEven === null ? null : monthsBetween(start, plan.breakEven)
  return {
    method: used.method,
    reason: chosen && choice ? choice.reason : null,
    proposed: proposed.method,
    tried: tried.map(({ method, error: wrong, tests, breakEven }) => ({ method, error: wrong, tests, breakEven })),
    error,
    tooLittle: least === null,
    months: expected.map((balance, index) => ({
      month: addMonths(start, actual.length + index),
      investment: ahead.investment[index] ?? 0,
      saving: amounts[index] ?? 0,
      expected: balance,
      low: low?.[index] ?? null,
      high: high?.[index] ?? null,
    })),
    earliest: high && monthOfBreakEven([...past, ...high], start),
    expected: monthOfBreakEven([...past, ...expected], start),
    latest: low && monthOfBreakEven([...past, ...low], start),
    share: shareOfPlan(history, actual.length - 1),
    takes: approved === null ? null : whatItTakes(ahead, expected, approved),
    ahead,
    past,
  }
}

/** The forecast with a what-if put on the saving to come: its balances and its break-even. Changes nothing. */
export const forecastIf = (
  { months, ahead, past }: BreakEvenForecast,
  whatIf: WhatIf,
): { readonly balances: readonly number[]; readonly breakEven: Month | null } => {
  const saving = savingIf(
    months.map((month) => month.saving),
    whatIf,
  )
  const balances = balancesAhead(ahead, saving)
  return { balances, breakEven: monthOfBreakEven([...past, ...balances], ahead.start) }
}
