import type { ArithmeticClaim, Part } from './claim'

/** The sum of the values of parts. */
export const sumOfParts = (parts: readonly Part[]): number => parts.reduce((sum, { value }) => sum + value, 0)

/** What the stated figure of a claim should be, unrounded, in the unit of the claim. For claims that passed `claimFaults`. */
export const computedFigure = (claim: ArithmeticClaim): number => {
  switch (claim.kind) {
    case 'sum':
    case 'left-out':
      return sumOfParts(claim.parts)
    case 'share':
      return (100 * claim.part) / claim.whole
    case 'change':
      return (100 * (claim.to - claim.from)) / claim.from
    case 'product': {
      const product = claim.times.reduce((sum, factor) => sum * factor, claim.amount)
      return (claim.dividedBy ?? []).reduce((quotient, divisor) => quotient / divisor, product)
    }
    case 'weighted-mean': {
      const weights = claim.parts.reduce((sum, { weight }) => sum + weight, 0)
      return claim.parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights
    }
    case 'per-unit':
      return claim.total / claim.count
    case 'rounding':
      return claim.exact
    case 'years-between':
      return claim.to - claim.from
  }
}
