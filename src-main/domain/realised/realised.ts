import type { CostYear } from '../cost-history'
import { type Message, message, monthParam } from '../message'
import { type Month, monthNumber, monthRange, yearOf } from '../month'
import { type ActualMonth, actualBalance } from './actual-balance'
import { type BaselineSaving, baselineSaving } from './baseline'
import { type BreakEvenForecast, breakEvenForecast } from './break-even-forecast'
import type { ApprovedScenario, ComparablePlan } from './comparable-plan'
import { enteredSaving } from './entered'
import { erpPace } from './erp-pace'
import { type InvestmentRealised, investmentRealised, placeOfAccount } from './investment'
import { type MonthAmount, rowsOf } from './month-amounts'
import { type PlanAtLevel, planAtLevel } from './plan-at-level'
import { type PriceIndex, type PriceLevel, levelFactor, priceYearOf } from './price-level'
import type { RefusionLimits } from './refusion'
import type { SavingSeries } from './saving-series'
import type { BaselineTerms, EnteredSaving, FollowupTerms, SavingMethod } from './settings'
import { type UnitsSaving, unitsSaving } from './units'

/** Everything that an initiative is followed on, as of a month. */
export interface RealisedBooks {
  readonly asOf: Month
  /** Start of the approved case, else of the initiative. */
  readonly start: Month | null
  /** The approved scenario that actuals are held against; `null` without a case. */
  readonly approved: ApprovedScenario | null
  /** Price level as the case states it. */
  readonly casePriceLevel: string | null
  readonly terms: FollowupTerms
  readonly index: PriceIndex
  readonly refusion: RefusionLimits
  readonly entered: readonly EnteredSaving[]
  /** `cost.actual` up to the as-of month. */
  readonly spend: readonly CostYear[]
  /** `investment.actual`, likewise. */
  readonly imported: readonly CostYear[]
  /** `placement.avoided`, likewise. */
  readonly avoided: readonly CostYear[]
  /** Children of 0-17 years by calendar year. */
  readonly children: ReadonlyMap<number, number>
  /** Forventet regnskab of the baseline's functions for the whole year, as stated by a month; `null` where it is not. */
  readonly erp: (at: Month) => number | null
}

/** What happened from the start to the as-of month, held against the approved case, and what is to be expected. */
export interface Realised {
  readonly asOf: Month
  readonly start: Month | null
  readonly level: PriceLevel
  /** From the start to the as-of month; empty without a start, or where the as-of month is before it. */
  readonly months: readonly Month[]
  /** At the price level. */
  readonly investment: InvestmentRealised
  readonly baseline: BaselineSaving
  readonly units: UnitsSaving
  readonly entered: SavingSeries
  /** The method that holds in the as-of month; `null`: none chosen. */
  readonly method: SavingMethod | null
  /** Each method with the month from which it holds, within the months followed. */
  readonly methods: readonly { readonly from: Month; readonly method: SavingMethod }[]
  readonly saving: readonly MonthAmount[]
  readonly plan: ComparablePlan | null
  readonly actual: readonly ActualMonth[]
  readonly forecast: BreakEvenForecast | null
  /** The same as it was a month before the last known one; `null` where there is none. */
  readonly forecastBefore: BreakEvenForecast | null
  /** What there is to know of the figures, in words. */
  readonly notes: readonly Message[]
}

/** The level that everything is compared at: the chosen one, else the year that the case names, else current prices. */
export const levelOf = ({ terms, casePriceLevel }: Pick<RealisedBooks, 'terms' | 'casePriceLevel'>): PriceLevel => {
  if (terms.prices) return terms.prices
  const year = priceYearOf(casePriceLevel)
  return year === null ? { kind: 'current' } : { kind: 'year', year }
}

const atLevel = (amounts: readonly MonthAmount[], index: PriceIndex, level: PriceLevel): MonthAmount[] => {
  const factors = new Map(
    [...new Set(amounts.map(({ month }) => yearOf(month)))].map((year) => [year, levelFactor(index, year, level)]),
  )
  return amounts.map((amount) => {
    const factor = factors.get(yearOf(amount.month))
    const known = amount.value !== null && factor && 'factor' in factor
    return { ...amount, value: known ? amount.value * factor.factor : null }
  })
}

const investmentAtLevel = (found: InvestmentRealised, index: PriceIndex, level: PriceLevel): InvestmentRealised => {
  const holes = [...new Set(found.months.map(({ month }) => yearOf(month)))].flatMap((year) => {
    const factor = levelFactor(index, year, level)
    return 'missing' in factor ? [message('realised.index-hole', { years: factor.missing.join(', '), year })] : []
  })
  return {
    months: atLevel(found.months, index, level),
    items: found.items.map((item) => ({ ...item, months: atLevel(item.months, index, level) })),
    notes: found.items.length === 0 ? found.notes : [...holes, ...found.notes],
  }
}

/** The methods that hold within some months; before the first choice the first one does. */
const methodsIn = ({ methods }: FollowupTerms, months: readonly Month[]): Realised['methods'] => {
  const [start] = months
  const last = months.at(-1)
  const [first] = methods
  if (start === undefined || last === undefined || !first) return []
  const held = methods.filter(({ from }) => from <= last)
  const atStart = held.findLast(({ from }) => from <= start) ?? held[0] ?? first
  const after = held.filter(({ from }) => from > start && from > atStart.from)
  return [{ from: start, method: atStart.method }, ...after].filter(
    ({ method }, index, all) => method !== all[index - 1]?.method,
  )
}

const methodNotes = (methods: Realised['methods']): Message[] =>
  methods.slice(1).map(({ from, method }, index) =>
    message(monthNumber(from) === 1 ? 'realised.method-changed' : 'realised.method-mixed', {
      month: monthParam(from),
      year: yearOf(from),
      before: `@method.${methods[index]?.method ?? method}`,
      after: `@method.${method}`,
    }),
  )

/** A year whose saving is more than the whole spend that it is said to be saved from. */
const tooLargeNotes = (saving: readonly MonthAmount[], spent: ReadonlyMap<number, number>): Message[] =>
  [...Map.groupBy(saving, ({ month }) => yearOf(month))].flatMap(([year, months]) => {
    const saved = months.reduce((sum, { value }) => sum + (value ?? 0), 0)
    const spend = spent.get(year)
    return spend !== undefined && saved > spend ? [message('realised.saving-above-spend', { year })] : []
  })

/** Spend of each year, all rows, as far as it is known; investment accounts left out. */
const spentByYear = ({ spend, terms }: RealisedBooks): ReadonlyMap<number, number> =>
  new Map(
    spend.map(({ year, rows }) => [
      year,
      rows
        .filter(({ breakdown }) => placeOfAccount(breakdown, terms.investment) === null)
        .reduce((sum, { segments }) => sum + segments.reduce((total, { value }) => total + value, 0), 0),
    ]),
  )

/** Functions that are both compared and booked as investment would count against themselves. */
const doubleNotes = ({ terms }: RealisedBooks): Message[] =>
  rowsOf([...(terms.baseline?.rows ?? []), ...terms.units.preventive])
    .filter(({ breakdown }) => placeOfAccount(breakdown, terms.investment) !== null)
    .map(({ breakdown }) => message('realised.counted-twice', { function: breakdown }))

const erpOf = (
  { spend, erp }: RealisedBooks,
  { rows, year }: BaselineTerms,
  { factors }: BaselineSaving,
  start: Month,
) => erpPace({ start, rows, reference: year, spend, factorsOf: (of) => factors.get(of) ?? null, erp })

/** Works out what was invested and saved from the start to the as-of month, against the approved case, and what is to be expected. */
export const realised = (books: RealisedBooks): Realised => {
  const { asOf, start, terms, index, refusion, spend, children } = books
  const level = levelOf(books)
  const months = start === null ? [] : monthRange(start, asOf)
  const own = { months, spend, index, level }
  const investment = investmentAtLevel(
    investmentRealised({ months, spend, imported: books.imported, places: terms.investment }),
    index,
    level,
  )
  const baseline = baselineSaving(terms.baseline, { ...own, children })
  const units = unitsSaving(terms.units, { ...own, avoided: books.avoided, refusion })
  const entered = enteredSaving({ months, entered: books.entered, index, level, unfollowed: terms.unfollowed })
  const series = { baseline, units, entered }
  const methods = methodsIn(terms, months)
  const saving = months.map((month, at): MonthAmount => {
    const method = methods.findLast(({ from }) => from <= month)?.method
    return (method && series[method].months[at]) ?? { month, value: null, spread: false }
  })
  const { approved } = books
  const { plan, notes }: PlanAtLevel =
    approved && start !== null
      ? planAtLevel(approved, start, terms.unfollowed, books, level)
      : { plan: null, notes: [] }
  const actual = actualBalance(investment.months, saving, plan?.discountRate ?? 0)
  const chosen = methods.at(-1)?.method ?? null
  const erp =
    chosen === 'baseline' && terms.baseline && start !== null ? erpOf(books, terms.baseline, baseline, start) : null
  const foreseen = (known: typeof actual) => breakEvenForecast({ plan, actual: known, choice: terms.breakEven, erp })
  const used = [...new Set(methods.map(({ method }) => method))]
  return {
    ...{ asOf, start, level, months, investment, baseline, units, entered, methods, saving, plan, actual },
    method: chosen,
    forecast: foreseen(actual),
    forecastBefore: foreseen(actual.slice(0, -1)),
    notes: [
      ...methodNotes(methods),
      ...notes,
      ...investment.notes,
      ...used.flatMap((method) => series[method].notes),
      ...doubleNotes(books),
      ...tooLargeNotes(saving, spentByYear(books)),
    ],
  }
}
