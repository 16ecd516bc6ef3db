import { type Checked, accepted, refused } from './checked'
import { type Message, message, numberParam } from './message'

/** What one payer bears or earns: `parts` of `of`, both whole. 80,6 % is 8060 of 10000; Ishøj's exact share is 125 of 155. */
export interface PayerShare {
  readonly payer: string
  readonly parts: number
  readonly of: number
}

/** A payer's part of an amount, whole øre. */
export interface PayerPart {
  readonly payer: string
  readonly amount: number
}

/** A share stated in percent, to four decimals: 80.6 → 806,000 of 1,000,000. */
export const shareOfPercent = (payer: string, percent: number): PayerShare => ({
  payer,
  parts: Math.round(Number((percent * 10_000).toPrecision(15))),
  of: 1_000_000,
})

const isShare = ({ parts, of }: PayerShare): boolean =>
  Number.isSafeInteger(parts) && Number.isSafeInteger(of) && of > 0 && parts >= 0 && parts <= of

/** The sum of the shares as an exact fraction. */
const sumOf = (shares: readonly PayerShare[]): readonly [bigint, bigint] =>
  shares.reduce<readonly [bigint, bigint]>(
    ([parts, of], share) => [parts * BigInt(share.of) + BigInt(share.parts) * of, of * BigInt(share.of)],
    [0n, 1n],
  )

/** What is wrong with shares between payers, in words: none, unnamed, twice, not a share, or not adding to 100 % exactly. */
export const shareFaults = (shares: readonly PayerShare[]): Message[] => {
  if (shares.length === 0) return [message('case.shares-missing')]
  const faults = shares.flatMap((share, index) => {
    if (share.payer.trim() === '') return [message('case.payer-name', { number: index + 1 })]
    return isShare(share) ? [] : [message('case.share-range', { payer: share.payer })]
  })
  const twice = shares.filter(({ payer }, index) => shares.findIndex((other) => other.payer === payer) < index)
  const found = [...faults, ...twice.map(({ payer }) => message('case.payer-duplicate', { payer }))]
  if (found.length > 0) return found
  const [parts, of] = sumOf(shares)
  if (parts === of) return []
  // To a millionth of a percent: a sum that is only just off must not be printed as 100.
  return [message('case.shares-sum', { sum: numberParam(Number((parts * 100_000_000n) / of) / 1_000_000, 6) })]
}

/** Splits at largest remainder; equal remainders go to the payer named first. For shares without faults and a whole amount. */
const splitExactly = (amount: number, shares: readonly PayerShare[]): PayerPart[] => {
  const size = BigInt(Math.abs(amount))
  const exact = shares.map(({ payer, parts, of }, index) => {
    const product = size * BigInt(parts)
    return { payer, index, of: BigInt(of), floor: product / BigInt(of), remainder: product % BigInt(of) }
  })
  const left = Number(exact.reduce((rest, { floor }) => rest - floor, size))
  const order = exact.toSorted((one, other) => {
    const difference = other.remainder * one.of - one.remainder * other.of
    return difference === 0n ? one.index - other.index : difference > 0n ? 1 : -1
  })
  const raised = new Set(order.slice(0, left).map(({ index }) => index))
  const sign = amount < 0 ? -1 : 1
  return exact.map(({ payer, index, floor }) => ({
    payer,
    amount: sign * (Number(floor) + (raised.has(index) ? 1 : 0)) + 0,
  }))
}

/**
 * Splits an amount between payers so that the parts add to the whole exactly (largest remainder, the same every time). The
 * amount is rounded to a whole first: øre, or kr. where the parts are to be whole kr. Ishøj's 1.567.305 kr. at 80,6 / 19,4 are
 * 1.263.248 and 304.057 kr. Refused in words where the shares do not add to 100 %.
 */
export const splitAmount = (amount: number, shares: readonly PayerShare[]): Checked<PayerPart[]> => {
  const faults = shareFaults(shares)
  const whole = Math.round(amount)
  if (faults.length > 0) return refused(faults)
  return Number.isSafeInteger(whole)
    ? accepted(splitExactly(whole, shares))
    : refused([message('case.number-missing', { field: '@field.amount' })])
}
