import type { CostRowKey } from '../cost-history'
import type { Month } from '../month'
import type { PriceLevel } from './price-level'

/** How the realised saving is worked out (design/domain.md, "Realised saving"); always named beside the figure. */
export const savingMethods = ['baseline', 'units', 'entered'] as const
/** See `savingMethods`. */
export type SavingMethod = (typeof savingMethods)[number]

/** A method with the month from which on it holds. */
export interface MethodFrom {
  readonly from: Month
  readonly method: SavingMethod
}

/** The spend that the baseline method compares with. */
export interface BaselineTerms {
  /** Reference year. */
  readonly year: number
  /** Functions, within their committees where files name some. */
  readonly rows: readonly CostRowKey[]
  /** The reference follows the number of children of 0-17 years. */
  readonly perChild: boolean
}

/** What a full-year placement of a form costs, øre, in the prices of a year. */
export interface UnitPrice {
  /** A placement form, as in `placement.avoided`. */
  readonly form: string
  readonly year: number
  readonly ore: number
  /** Gross: before central refusion, which is then estimated on it. */
  readonly amount: 'gross' | 'net'
}

/**
 * What a month's number of avoided placements counts: `standing` the children who would have been placed in that month, each a
 * twelfth of a full-year placement; `new` placements that would have begun in it, each lasting `months` months.
 */
export type AvoidedCount = { readonly counts: 'standing' } | { readonly counts: 'new'; readonly months: number }

/** What the units method works with. */
export interface UnitsTerms {
  /** `null`: not chosen. */
  readonly avoided: AvoidedCount | null
  readonly prices: readonly UnitPrice[]
  /** Spend that made the avoiding possible and is not booked as investment: taken off the saving in full. */
  readonly preventive: readonly CostRowKey[]
}

/**
 * Where an item of the investment is booked: `account` names a function, or the beginning of one (`6` is the whole of hovedkonto 6),
 * in the spend exports; `item` an item of an imported list that the plan calls otherwise.
 */
export interface InvestmentPlace {
  readonly kind: 'account' | 'item'
  readonly key: string
  /** Name of the item in the plan. */
  readonly item: string
}

/** A person's choice of a forecast method in place of the proposed one. */
export interface ForecastChoice {
  readonly method: ForecastMethod
  readonly reason: string
}

/** The ways to look ahead, in the order in which equals are preferred. `budget-profile`: to break-even the approved plan's profile. */
export const forecastMethods = ['last-year-profile', 'straight-line', 'budget-profile', 'erp-forecast'] as const
/** See `forecastMethods`. */
export type ForecastMethod = (typeof forecastMethods)[number]

/** How an initiative is followed. Everything was chosen by a person; `null` and empty mean not yet. */
export interface FollowupTerms {
  /** Oldest first. */
  readonly methods: readonly MethodFrom[]
  readonly baseline: BaselineTerms | null
  readonly units: UnitsTerms
  readonly investment: readonly InvestmentPlace[]
  /** Components of the plan's saving that are not followed. */
  readonly unfollowed: readonly string[]
  /** `null`: the price level of the approved case. */
  readonly prices: PriceLevel | null
  /** Key of the scenario that actuals are held against; `null`: the low one. */
  readonly scenario: string | null
  readonly yearEnd: ForecastChoice | null
  readonly breakEven: ForecastChoice | null
}

/** A saving that a person entered, øre in the prices of its year. */
export interface EnteredSaving {
  readonly month: Month
  /** Empty: the whole. */
  readonly component: string
  readonly ore: number
}

/** Nothing chosen yet. */
export const noTerms: FollowupTerms = {
  methods: [],
  baseline: null,
  units: { avoided: null, prices: [], preventive: [] },
  investment: [],
  unfollowed: [],
  prices: null,
  scenario: null,
  yearEnd: null,
  breakEven: null,
}
