import { type BreakEven, balanceByMonth, breakEven } from '#domain/break-even'
import { type PlanAmounts, type PlanYear, type StatedPlanYear, planYears } from '#domain/business-case'
import { discountFaults, horizonFaults } from '#domain/case-limits'
import type { Month } from '#domain/month'
import { monthsOfYear, openYears } from './plan-columns'
import { spread } from './plan-months'
import { type Plan, type PlanRow, cellKey, yearPeriod } from './plan'

/** What the totals are worked out with, beside the plan. */
export interface PlanTerms {
  readonly start: Month | null
  /** Years; `null` or out of bounds: to the last year that is typed. */
  readonly horizon: number | null
  /** 0.04 = 4 %; `null` or out of bounds: not discounted. */
  readonly discountRate: number | null
  /** The years after the last stated one, by scenario key, where a calculator goes on with them; else the last year is held. */
  readonly continued?: ReadonlyMap<string, readonly PlanAmounts[]>
}

/** The sums of one scenario. Amounts in øre; `null` where a figure is missing. */
export interface ScenarioTotals {
  readonly scenario: string
  /** By period, `Y3` or `2015-07`. */
  readonly investment: ReadonlyMap<string, number>
  readonly saving: ReadonlyMap<string, number>
  /** Net and accumulated balance by period, discounted; up to the first year that lacks a figure. */
  readonly net: ReadonlyMap<string, number>
  readonly balance: ReadonlyMap<string, number>
  /** Periods past the last typed year: held at its figures. */
  readonly held: ReadonlySet<string>
  /** `null`: not within the years shown, or nothing to work it out from. */
  readonly breakEven: BreakEven | null
  /** True where there are years to work it out from. */
  readonly known: boolean
}

const amountsOf = (plan: Plan, rows: readonly PlanRow[], period: string): { item: string; ore: number }[] =>
  rows.flatMap(({ id, item }) => {
    const ore = plan.cells.get(cellKey(id, period))
    return typeof ore === 'number' ? [{ item: item.trim(), ore }] : []
  })

/**
 * The figure of a kind in a period: a scenario's own amounts, and those of all scenarios that it does not state itself. Where
 * the whole is stated it holds, and the parts stand beside it.
 */
const figureOf = (plan: Plan, kind: PlanRow['kind'], scenario: string, period: string): number | null => {
  const rows = plan.rows.filter((row) => row.kind === kind)
  const own = amountsOf(
    plan,
    rows.filter((row) => row.scenario === scenario),
    period,
  )
  const items = new Set(own.map(({ item }) => item))
  const common = amountsOf(
    plan,
    rows.filter((row) => row.scenario === null),
    period,
  )
  const all = [...own, ...common.filter(({ item }) => !items.has(item))]
  const wholes = all.filter(({ item }) => item === '')
  const counting = wholes.length > 0 ? wholes : all
  return counting.length === 0 ? null : counting.reduce((sum, { ore }) => sum + ore, 0)
}

type Figures = (kind: PlanRow['kind'], period: string) => number | null

/** The months of an opened year; what is only stated for the year is spread over them. `null` where one lacks a figure. */
const monthAmounts = (figures: Figures, months: readonly Month[], year: number): PlanAmounts[] | null => {
  const of = (kind: PlanRow['kind']): (number | null)[] => {
    const whole = figures(kind, yearPeriod(year))
    const parts = whole === null ? [] : spread(whole)
    return months.map((month, index) => figures(kind, month) ?? parts[index] ?? null)
  }
  const [investment, saving] = [of('investment'), of('saving')]
  const found = months.flatMap((_, index) => {
    const [cost, gain] = [investment[index] ?? null, saving[index] ?? null]
    return cost === null || gain === null ? [] : [{ investment: cost, saving: gain }]
  })
  return found.length === months.length ? found : null
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const statedYear = (figures: Figures, year: number, months: readonly Month[]): StatedPlanYear | null => {
  if (months.length > 0) {
    const parts = monthAmounts(figures, months, year)
    if (parts === null) return null
    return {
      investment: sum(parts.map(({ investment }) => investment)),
      saving: sum(parts.map(({ saving }) => saving)),
      months: parts,
    }
  }
  const [investment, saving] = [figures('investment', yearPeriod(year)), figures('saving', yearPeriod(year))]
  return investment === null || saving === null ? null : { investment, saving }
}

const byMonth = (plan: readonly PlanYear[], opened: ReadonlySet<number>, start: Month | null) => {
  const net = new Map<string, number>()
  const balance = new Map<string, number>()
  const balances = balanceByMonth(plan)
  for (const { year } of plan) {
    if (start === null || !opened.has(year)) continue
    for (const [index, month] of monthsOfYear(start, year).entries()) {
      const at = (year - 1) * 12 + index
      balance.set(month, balances[at] ?? 0)
      net.set(month, (balances[at] ?? 0) - (balances[at - 1] ?? 0))
    }
  }
  return { net, balance }
}

/** The sums of a scenario by the rules of the domain: continued or held at the last typed year to the horizon, discounted. */
export const scenarioTotals = (plan: Plan, scenario: string, years: number, terms: PlanTerms): ScenarioTotals => {
  const opened = openYears(plan, terms.start)
  const figures: Figures = (kind, period) => figureOf(plan, kind, scenario, period)
  const investment = new Map<string, number>()
  const saving = new Map<string, number>()
  const stated: StatedPlanYear[] = []
  for (let year = 1; year <= years; year += 1) {
    const months = terms.start !== null && opened.has(year) ? monthsOfYear(terms.start, year) : []
    const found = statedYear(figures, year, months)
    if (found !== null && stated.length === year - 1) stated.push(found)
    for (const [kind, to] of [
      ['investment', investment],
      ['saving', saving],
    ] as const) {
      for (const month of months) {
        const figure = figures(kind, month)
        if (figure !== null) to.set(month, figure)
      }
      const typed = months.flatMap((month) => figures(kind, month) ?? [])
      const whole = typed.length > 0 ? sum(typed) : figures(kind, yearPeriod(year))
      if (whole !== null) to.set(yearPeriod(year), whole)
    }
  }
  const horizon = terms.horizon !== null && horizonFaults(terms.horizon).length === 0 ? terms.horizon : stated.length
  const rate = terms.discountRate !== null && discountFaults(terms.discountRate).length === 0 ? terms.discountRate : 0
  // Years typed after a gap are not passed over: nothing is held across them.
  const gap = stated.length < Math.max(0, ...[...investment.keys(), ...saving.keys()].map(lastYear))
  const key = plan.scenarios.find(({ id }) => id === scenario)?.key ?? ''
  const shown = planYears(stated, gap ? stated.length : horizon, rate, terms.continued?.get(key) ?? [])
  const months = byMonth(shown, opened, terms.start)
  return {
    scenario,
    investment,
    saving,
    net: new Map([...shown.map(({ year, net }) => [yearPeriod(year), net] as const), ...months.net]),
    balance: new Map([
      ...shown.map(({ year, cumulative }) => [yearPeriod(year), cumulative] as const),
      ...months.balance,
    ]),
    held: new Set(shown.flatMap(({ year, extrapolated }) => (extrapolated ? [yearPeriod(year)] : []))),
    breakEven: gap || shown.length === 0 ? null : breakEven(shown),
    known: shown.length > 0 && !gap,
  }
}

const lastYear = (period: string): number => (period.startsWith('Y') ? Number(period.slice(1)) : 0)
