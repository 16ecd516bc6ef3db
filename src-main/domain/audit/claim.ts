import type { SuccessRateModel } from '../calculator/success-rate'

/** What a figure of a claim is counted in. `kr` is øre; `percent` 12.5 is 12,5 %; the others are as printed. */
export const figureUnits = ['kr', 'percent', 'count', 'years', 'number'] as const
/** See `figureUnits`. */
export type FigureUnit = (typeof figureUnits)[number]

/** Where a statement stands (page, section, table as the text has it), and its words, short. */
export interface Statement {
  readonly place: string
  readonly quote: string
  /** What else has to be known of the claim: an assumption that is inferred and not stated. */
  readonly remark?: string
}

/** A figure that is stated somewhere. */
export interface StatedFigure extends Statement {
  readonly unit: FigureUnit
  readonly stated: number
  /** The other end of a stated range: 22-23. */
  readonly statedTo?: number
  /** What it was rounded to, in its own unit: 0.1 for 22,6; 100,000,000 øre for mio. Read off the figure where it is left out. */
  readonly step?: number
  /** What rounded inputs may move it by, in its own unit. */
  readonly tolerance?: number
}

/** A named figure that others are computed from. */
export interface Part {
  readonly label: string
  readonly value: number
}

/** A figure is the sum of its parts; `left-out`: the case counts less than the text sets aside. */
export interface SumClaim extends StatedFigure {
  readonly kind: 'sum' | 'left-out'
  readonly parts: readonly Part[]
}

/** Percentages of one whole add to 100. The stated figure is 100. */
export interface PercentTotalClaim extends Statement {
  readonly kind: 'percent-total'
  readonly parts: readonly Part[]
}

/** `part` is so many percent of `whole`. */
export interface ShareClaim extends StatedFigure {
  readonly kind: 'share'
  readonly part: number
  readonly whole: number
}

/** A figure moved from one value to another by so many percent. */
export interface ChangeClaim extends StatedFigure {
  readonly kind: 'change'
  readonly from: number
  readonly to: number
}

/** `amount` (in the unit of the claim) times and divided by plain numbers. */
export interface ProductClaim extends StatedFigure {
  readonly kind: 'product'
  readonly amount: number
  readonly times: readonly number[]
  readonly dividedBy?: readonly number[]
}

/** The mean of values by their weights: a unit price by the mix of placements. */
export interface WeightedMeanClaim extends StatedFigure {
  readonly kind: 'weighted-mean'
  readonly parts: readonly { readonly label: string; readonly weight: number; readonly value: number }[]
}

/** `total` (in the unit of the claim) divided between `count`. */
export interface PerUnitClaim extends StatedFigure {
  readonly kind: 'per-unit'
  readonly total: number
  readonly count: number
}

/** A figure is a rounding of an exact one. */
export interface RoundingClaim extends StatedFigure {
  readonly kind: 'rounding'
  readonly exact: number
}

/** Calendar years from one year to another. */
export interface YearsBetweenClaim extends StatedFigure {
  readonly kind: 'years-between'
  readonly from: number
  readonly to: number
}

/**
 * A rate that is argued from one base but applied to another: the stated percent of `base` is the most that the argument
 * carries; `rate` percent of `appliedTo` is what is counted with.
 */
export interface RateBaseClaim extends StatedFigure {
  readonly kind: 'rate-base'
  readonly base: Part
  readonly rate: number
  readonly appliedTo: Part
}

/** Units that amounts are printed in. */
export const printedUnits = ['kr', '1000kr', 'mio', 'mia'] as const

/** Øre of one of each printed unit. */
export const oreOfUnit = { kr: 100, '1000kr': 100_000, mio: 100_000_000, mia: 100_000_000_000 } as const

/** An amount with its unit, word for word, against the parts that it is the sum of (øre): »15.950.000 mio. kr.«. */
export interface UnitClaim extends Statement {
  readonly kind: 'unit'
  readonly printed: number
  readonly printedUnit: (typeof printedUnits)[number]
  readonly parts: readonly Part[]
}

/** The same thing at another place: a figure in the unit of the claim, or words. */
export interface OtherStatement extends Statement {
  readonly value: number | string
}

/** The same thing, stated at two or more places. */
export interface StatedTwiceClaim extends Statement {
  readonly kind: 'stated-twice'
  readonly subject: string
  readonly unit: FigureUnit
  readonly value: number | string
  /** How far apart the figures may be: 10 where one place says »ca.«. */
  readonly tolerance?: number
  readonly others: readonly OtherStatement[]
}

/** The date of one event at two or more places: `2014` or `2014-06`. A year and a month in it agree. */
export interface DateClaim extends Statement {
  readonly kind: 'date'
  readonly subject: string
  readonly value: string
  readonly others: readonly { readonly place: string; readonly quote: string; readonly value: string }[]
}

/** Words that say how two sums compare: a cause, a direction, more or less. */
export interface WordingClaim extends Statement {
  readonly kind: 'wording'
  readonly relation: 'more' | 'less' | 'equal'
  readonly unit: FigureUnit
  readonly left: { readonly label: string; readonly parts: readonly number[] }
  readonly right: { readonly label: string; readonly parts: readonly number[] }
  /** How far apart two equal sums may be. */
  readonly tolerance?: number
}

/** A figure of a scenario of the case itself. */
export interface PlanFigureClaim extends StatedFigure {
  readonly kind: 'plan-figure'
  readonly scenario: string
  readonly year: number
  readonly of: 'investment' | 'saving' | 'net' | 'balance'
}

/** »Tjent ind efter 7 år«; `surplus-year`: »overskud efter det 3. år«. The stated figure is a plan year. */
export interface PlanYearClaim extends StatedFigure {
  readonly kind: 'break-even' | 'surplus-year'
  readonly scenario: string
}

/** A figure that a success-rate model gives: of a year, or a plan year, or the fewest persons by a year. */
export interface ModelClaim extends StatedFigure {
  readonly kind: 'model'
  readonly of: 'net' | 'balance' | 'break-even' | 'successes'
  readonly model: SuccessRateModel
  /** Plan year; nothing for `break-even`. */
  readonly year?: number
}

/** The running cost a year (stated, øre) against what a published series of net gains needs; the model's own running cost plays no part. */
export interface SeriesCostClaim extends StatedFigure {
  readonly kind: 'series-cost'
  readonly model: SuccessRateModel
  /** Net gain of year 1, 2, … as published, øre. */
  readonly nets: readonly number[]
}

/** A claim whose figure follows from other figures of the same text. */
export type ArithmeticClaim =
  | SumClaim
  | ShareClaim
  | ChangeClaim
  | ProductClaim
  | WeightedMeanClaim
  | PerUnitClaim
  | RoundingClaim
  | YearsBetweenClaim

/** A figure or a sentence that a text states and that can be checked. */
export type Claim =
  | ArithmeticClaim
  | PercentTotalClaim
  | RateBaseClaim
  | UnitClaim
  | StatedTwiceClaim
  | DateClaim
  | WordingClaim
  | PlanFigureClaim
  | PlanYearClaim
  | ModelClaim
  | SeriesCostClaim
