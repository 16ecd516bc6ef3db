import { type Message, message } from '../message'
import { type PriceIndex, type PriceLevel, levelFactor } from './price-level'
import { type RefusionLimits, refusionOf } from './refusion'
import type { UnitPrice, UnitsTerms } from './settings'

/** What a full-year placement of a form saves the municipality in a year, øre. */
export interface NetPrice {
  readonly form: string
  readonly year: number
  /** In the prices of the year: the price, and the central refusion of it. */
  readonly price: number
  readonly refusion: number
  /** From the prices of the year to the price level. */
  readonly toLevel: number
  /** What is left for the municipality, at the price level. */
  readonly net: number
}

/** What a net price rests on. */
export interface PriceBooks {
  readonly index: PriceIndex
  readonly level: PriceLevel
  readonly refusion: RefusionLimits
}

/**
 * The net price of a full-year placement in a year: the stated price brought to that year's prices, less the central refusion
 * where it is gross, brought to the level. In current prices the stated price stands in every year. A reason where a rate of the
 * price index or the year's refusion limits are missing.
 */
export const netPrice = (
  stated: UnitPrice,
  year: number,
  { index, level, refusion }: PriceBooks,
): NetPrice | { readonly reason: Message } => {
  const toYear = level.kind === 'current' ? { factor: 1 } : levelFactor(index, stated.year, { kind: 'year', year })
  const toLevel = levelFactor(index, year, level)
  if (!('factor' in toYear) || !('factor' in toLevel)) {
    const missing = [toYear, toLevel].flatMap((factor) => ('missing' in factor ? factor.missing : []))
    return { reason: message('realised.index-hole', { years: [...new Set(missing)].sort().join(', '), year }) }
  }
  const price = stated.ore * toYear.factor
  const steps = refusion.get(year) ?? []
  if (stated.amount === 'gross' && steps.length === 0) return { reason: message('realised.refusion-missing', { year }) }
  const back = stated.amount === 'gross' ? refusionOf(price, steps) : 0
  const net = (price - back) * toLevel.factor
  return { form: stated.form, year, price, refusion: back, toLevel: toLevel.factor, net }
}

/** What one more full-year placement of each priced form saves in a year, for "hvad skal der til". */
export const savedPerPlacement = ({ prices }: UnitsTerms, year: number, books: PriceBooks): NetPrice[] =>
  prices.flatMap((price) => {
    const found = netPrice(price, year, books)
    return 'net' in found ? [found] : []
  })
