/** Money in whole øre (1/100 kr.), an integer. Positive is expenditure, as in Danish municipal accounts. */
export type Ore = number

/** An amount in kr. as øre, rounded half away from zero once, at reading: Excel stores 89425.92999999999 for 89.425,93. */
export const oreFromKroner = (kroner: number): Ore => scaleToInteger(kroner, 100)

/** `value` times `scale` as an integer, rounded half away from zero on the shortest decimal form of the product. */
export const scaleToInteger = (value: number, scale: number): number => {
  const product = Math.abs(value) * scale
  const near = Math.round(product)
  // Far from the half, the shortest form rounds the same way: a list of a million amounts is spared it.
  if (Math.abs(product - near) < 0.25 && product < 1e14) return near === 0 ? 0 : Math.sign(value) * near
  const scaled = Number(product.toPrecision(15))
  const rounded = Math.sign(value) * Math.round(scaled)
  return rounded === 0 ? 0 : rounded
}

/** Øre as kr. with two decimals at most, for JSON and for formatting at the edge. */
export const kronerFromOre = (ore: Ore): number => ore / 100
