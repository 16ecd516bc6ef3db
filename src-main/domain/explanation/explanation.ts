import type { PlanAmounts, StatedPlanYear } from '../business-case'
import type { MessageKey } from '../message'
import type { Month } from '../month'
import type { Basis, Period } from '../period'

/** Which stored figure a number rests on, so that a window can lead to its file, sheet and cell. */
export interface FigureRef {
  readonly measure: string
  /** Of a plan the key of the scenario. */
  readonly breakdown: string
  /** Part of a plan's saving; empty where the figure is whole. */
  readonly component: string
  /** Of a plan `Y3`, or `2015-07` where it was typed by month. */
  readonly period: Period
  /** Of what was realised; absent for a plan, whose periods tell it. */
  readonly basis?: Basis
  /** Of spend, where its files name committees. */
  readonly committee?: string
}

/** A stored figure, øre, or in the integer scale of its measure. */
export interface SourceFigure {
  readonly ref: FigureRef
  readonly value: number
}

/** A number of a step: the param of its message that prints it, its exact value and the stored figures it was worked out from. */
export interface ExplainedFigure {
  readonly param: string
  readonly unit: 'ore' | 'years' | 'months' | 'rate'
  /** øre, years and months with fractions, rate as a fraction (0.04 = 4 %). */
  readonly value: number
  /** Empty where it rests on no stored figure of the plan: the discount rate, a year of a calculator. */
  readonly sources: readonly SourceFigure[]
}

/** One step of an explanation, to be read in order. */
export interface ExplanationStep {
  readonly key: MessageKey
  readonly params: Readonly<Record<string, string | number>>
  readonly figures: readonly ExplainedFigure[]
}

/** What is to be explained: a scenario that passed `checkCase`. */
export interface ScenarioToExplain {
  readonly key: string
  readonly stated: readonly StatedPlanYear[]
  readonly start: Month | null
  readonly horizonYears: number
  readonly discountRate: number
  /** The years after the last stated one where a calculator goes on, and what is to be known of its assumptions. */
  readonly continued?: { readonly years: readonly PlanAmounts[]; readonly remark: string }
}
