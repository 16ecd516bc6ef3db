import type { StatedPlanYear } from '#domain/business-case'
import { type CostYear, costHistory } from '#domain/cost-history'
import { type Month, addMonths, month } from '#domain/month'
import type { Observation } from '#domain/observation'
import type { ApprovedScenario } from '#domain/realised/comparable-plan'
import type { RealisedBooks } from '#domain/realised/realised'
import { type EnteredSaving, type FollowupTerms, type SavingMethod, noTerms } from '#domain/realised/settings'
import { observed, ofMonth } from '../observed'

/** The months of a stretch, the first of them written out. */
export const monthsFrom = (from: string, count: number): Month[] =>
  Array.from({ length: count }, (_, index) => addMonths(month(from), index))

/** So many times the same. */
export const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value)

/** Figures of one row, month by month; `null` where there is none. */
export const monthly = (
  measure: string,
  breakdown: string,
  from: string,
  values: readonly (number | null)[],
): Observation[] =>
  values.flatMap((value, index) =>
    value === null ? [] : [ofMonth(addMonths(month(from), index), value, { measure, breakdown })],
  )

/** A figure of a whole year. */
export const yearly = (measure: string, breakdown: string, year: number, value: number): Observation =>
  observed({ measure, breakdown, period: String(year), value })

/** Figures of one measure as the rules take them. */
export const historyOf = (found: readonly Observation[], asOf: string | null = null): CostYear[] =>
  costHistory(found, asOf === null ? null : month(asOf), () => null, found[0]?.measure)

/** A saving that was entered, month by month. */
export const enteredFrom = (from: string, values: readonly (number | null)[], component = ''): EnteredSaving[] =>
  values.flatMap((ore, index) => (ore === null ? [] : [{ month: addMonths(month(from), index), component, ore }]))

/** An investment of one item, month by month. */
export const investedFrom = (from: string, values: readonly (number | null)[], item = 'Rådgivere'): CostYear[] =>
  historyOf(monthly('investment.actual', item, from, values))

/** A scenario that states investment and saving of each year, øre. */
export const approvedOf = (
  years: readonly (readonly [investment: number, saving: number])[],
  change: Partial<ApprovedScenario> = {},
): ApprovedScenario => ({
  key: 'lav',
  stated: years.map(([investment, saving]): StatedPlanYear => ({ investment, saving })),
  continued: [],
  horizonYears: years.length,
  discountRate: 0,
  ...change,
})

/** Terms with one method from the start of time. */
export const termsOf = (method: SavingMethod, change: Partial<FollowupTerms> = {}): FollowupTerms => ({
  ...noTerms,
  methods: [{ from: month('1990-01'), method }],
  ...change,
})

/** What an initiative from January 2018 is followed on, as of its first December and in current prices; nothing is known yet. */
export const booksOf = (change: Partial<RealisedBooks> = {}): RealisedBooks => ({
  asOf: month('2018-12'),
  start: month('2018-01'),
  approved: null,
  casePriceLevel: null,
  terms: noTerms,
  index: new Map(),
  refusion: new Map(),
  entered: [],
  spend: [],
  imported: [],
  avoided: [],
  children: new Map(),
  erp: () => null,
  ...change,
})

/** An initiative whose saving is entered and whose investment is imported, month by month from its start, as far as both go. */
export const enteredBooks = (
  saving: readonly number[],
  investment: readonly number[],
  change: Partial<RealisedBooks> = {},
): RealisedBooks => {
  const start = change.start ?? month('2018-01')
  const known = Math.max(1, saving.length, investment.length)
  return booksOf({
    terms: termsOf('entered'),
    entered: enteredFrom(start, saving),
    imported: investedFrom(start, investment),
    ...change,
    start,
    asOf: change.asOf ?? addMonths(start, known - 1),
  })
}
