import { type BreakEven, balanceByMonth, breakEvenMonth } from '../break-even'
import type { PlanYear } from '../business-case'
import { monthParam } from '../message'
import type { Month } from '../month'
import type { ExplanationStep } from './explanation'
import type { PlanSources } from './plan-sources'
import { amount, step, time } from './step'

/** What the crossing is worked out from. */
export interface Crossing {
  readonly years: readonly PlanYear[]
  readonly found: BreakEven | null
  readonly start: Month | null
  readonly sources: PlanSources
}

const isByMonth = (years: readonly PlanYear[]): boolean => years.some(({ netToDate }) => netToDate !== undefined)

/** A balance that was above zero before it fell below for the last time: why that first time does not count. */
const dipSteps = ({ years }: Crossing, balances: readonly number[]): ExplanationStep[] => {
  const below = balances.findLastIndex((balance) => balance < 0)
  const above = balances.slice(0, below).findLastIndex((balance) => balance > 0)
  if (above === -1) return []
  const again = balances.findIndex((balance, index) => index > above && balance < 0)
  return [step(isByMonth(years) ? 'explain.dip.month' : 'explain.dip', [], { above: above + 1, below: again + 1 })]
}

/** Within the year of the crossing: n − 1 years and a part of the next. */
const yearCrossing = ({ years, sources }: Crossing, found: BreakEven): ExplanationStep => {
  const before = years[found.year - 2]?.cumulative ?? 0
  const gain = (years[found.year - 1]?.cumulative ?? 0) - before
  const balance = sources.balance(found.year)
  const figures = [
    amount('missing', -before, sources.balance(found.year - 1)),
    amount('gain', gain, sources.net(found.year)),
    time('part', 'years', -before / gain, balance),
    time('exact', 'years', found.exact, balance),
  ]
  return step('explain.crossing', figures, { before: found.year - 1, year: found.year })
}

/** Where months were typed: the month of the crossing. */
const monthCrossing = (crossing: Crossing, found: BreakEven, balances: readonly number[]): ExplanationStep => {
  const { sources } = crossing
  const before = balances[found.months - 2] ?? 0
  const gain = (balances[found.months - 1] ?? 0) - before
  const balance = sources.balance(found.year)
  const figures = [
    amount('missing', -before, balance),
    amount('gain', gain, sources.net(found.year)),
    time('exact', 'years', found.exact, balance),
  ]
  return step('explain.crossing.month', figures, { before: found.months - 1, month: found.months })
}

/** From years to months, and to the month in the calendar. */
const monthStep = ({ start, sources }: Crossing, found: BreakEven): ExplanationStep => {
  const balance = sources.balance(found.year)
  const figures = [
    time('exact', 'years', found.exact, balance),
    time('exactMonths', 'months', found.exact * 12, balance),
    time('months', 'months', found.months, balance),
  ]
  if (start === null) return step('explain.month.no-start', figures)
  return step('explain.month', figures, { start: monthParam(start), month: monthParam(breakEvenMonth(found, start)) })
}

/** How the break-even comes about: from the start, in which year and month, or not within the horizon. */
export const crossingSteps = (crossing: Crossing): ExplanationStep[] => {
  const { years, found, sources } = crossing
  const byMonth = isByMonth(years)
  const balances = byMonth ? balanceByMonth(years) : years.map(({ cumulative }) => cumulative)
  if (found === null) {
    const missing = amount('missing', -(balances.at(-1) ?? 0), sources.balance(years.length))
    return [...dipSteps(crossing, balances), step('explain.never', [missing], { years: years.length })]
  }
  if (found.exact === 0) return [step('explain.from-start', [])]
  const at = byMonth ? monthCrossing(crossing, found, balances) : yearCrossing(crossing, found)
  return [...dipSteps(crossing, balances), at, monthStep(crossing, found)]
}
