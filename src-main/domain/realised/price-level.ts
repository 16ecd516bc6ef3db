/**
 * KL's pris- og lønskøn: the change of prices into a year from the one before, in thousandths of a per cent (1,900 = 1.9 %), by
 * year. Nothing is known by default (design/domain.md, "PL-regulering").
 */
export type PriceIndex = ReadonlyMap<number, number>

/** The largest change of a year, up or down, that is taken for a rate: beyond it stands an index level or a slip. */
export const largestRate = 50_000

const isRate = (rate: number | undefined): rate is number => rate !== undefined && Math.abs(rate) <= largestRate

/** What an amount of one year is in the prices of another, or the years whose rate is missing, or is none, on the way. */
export type PriceFactor = { readonly factor: number } | { readonly missing: readonly number[] }

/** amount(to) = amount(from) · Π(1 + pl) for from+1…to; backwards divided by the same. The same year gives 1. */
export const priceFactor = (index: PriceIndex, from: number, to: number): PriceFactor => {
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const years = Array.from({ length: last - first }, (_, at) => first + 1 + at)
  const missing = years.filter((year) => !isRate(index.get(year)))
  if (missing.length > 0) return { missing }
  const factor = years.reduce((product, year) => product * (1 + (index.get(year) ?? 0) / 100_000), 1)
  return { factor: to >= from ? factor : 1 / factor }
}

/** The prices that a comparison is made in: those of a year, or each year's own ("løbende priser", not PL-adjusted). */
export type PriceLevel = { readonly kind: 'year'; readonly year: number } | { readonly kind: 'current' }

/** Factor from a year's prices to a level; in current prices every amount stays as it is. */
export const levelFactor = (index: PriceIndex, year: number, level: PriceLevel): PriceFactor =>
  level.kind === 'current' ? { factor: 1 } : priceFactor(index, year, level.year)

/** The first year that a price level of a paper names (`2015-priser`, `pl 2018`): `null` where it names none. */
export const priceYearOf = (text: string | null): number | null => {
  const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text ?? '')
  return found ? Number(found[0]) : null
}
