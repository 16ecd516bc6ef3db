import { type Message, amountParam, numberParam } from '../message'
import type { FigureUnit } from './claim'

/** What a finding is of. Beside the kinds of claims: `cut-decimals`, and what is recomputed of the case itself. */
export const findingCodes = [
  'sum',
  'left-out',
  'percent-total',
  'share',
  'change',
  'product',
  'weighted-mean',
  'per-unit',
  'rounding',
  'years-between',
  'rate-base',
  'unit',
  'stated-twice',
  'date',
  'wording',
  'plan-figure',
  'break-even',
  'surplus-year',
  'model',
  'series-cost',
  'cut-decimals',
  'balance',
  'components',
  'months',
  'items',
  'payers',
] as const
/** See `findingCodes`. */
export type FindingCode = (typeof findingCodes)[number]

/** A contradiction: what is stated at a place, and what comes out. Figures in `unit` (`kr`: øre), rounded; texts as they are. */
export interface Finding {
  readonly code: FindingCode
  readonly place: string
  readonly quote: string
  readonly unit: FigureUnit
  readonly stated: number | string
  /** `null`: there is no such figure (break-even not within the horizon). */
  readonly computed: number | string | null
  readonly message: Message
  readonly remark: string | null
}

/** A finding as `audit --json` has it: money in kr. */
export interface FindingRow {
  readonly code: FindingCode
  readonly place: string
  readonly stated: number | string
  readonly computed: number | string | null
}

/** A finding with its money in kr. */
export const findingRow = ({ code, place, unit, stated, computed }: Finding): FindingRow => {
  const shown = <Value extends number | string | null>(value: Value) =>
    typeof value === 'number' && unit === 'kr' ? value / 100 : value
  return { code, place, stated: shown(stated), computed: shown(computed) }
}

/** A figure as the param of a message: kr. from øre, else with two decimals at most; texts as they are. */
export const figureParam = (unit: FigureUnit, value: number | string): string => {
  if (typeof value === 'string') return value
  return unit === 'kr' ? amountParam(Math.round(value)) : numberParam(value)
}

/** The word after a figure as the param of a message: ` kroner`, ` %`, ` år` or nothing. */
export const unitParam = (unit: FigureUnit): string => `@figure-unit.${unit}`
