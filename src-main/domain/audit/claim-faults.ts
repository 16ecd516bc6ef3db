import { maxAmountOre } from '../case-limits'
import { type Message, message } from '../message'
import type { Claim, Part, StatedFigure } from './claim'

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

const whenEmpty = (parts: readonly unknown[]): Message[] => (parts.length === 0 ? [message('audit.fault.parts')] : [])

const whenZero = (value: number): Message[] => (value === 0 ? [message('audit.fault.zero')] : [])

const weighed = (parts: readonly { readonly weight: number }[]): Message[] => {
  if (parts.some(({ weight }) => weight < 0)) return [message('audit.fault.negative')]
  return parts.length === 0 ? [] : whenZero(parts.reduce((sum, { weight }) => sum + weight, 0))
}

const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/

const dateFaults = (values: readonly string[]): Message[] =>
  values.filter((value) => !datePattern.test(value)).map((read) => message('audit.fault.date', { read }))

const bounds = ({ stated, statedTo, step, tolerance }: StatedFigure): Message[] => {
  if ((step !== undefined && step <= 0) || (tolerance !== undefined && tolerance < 0)) {
    return [message('audit.fault.negative')]
  }
  return statedTo !== undefined && statedTo < stated ? [message('audit.fault.range')] : []
}

const baseFaults = (base: Part): Message[] =>
  base.value < 0 ? [message('audit.fault.negative')] : whenZero(base.value)

const kindFaults = (claim: Claim): Message[] => {
  switch (claim.kind) {
    case 'sum':
    case 'left-out':
    case 'percent-total':
    case 'unit':
      return whenEmpty(claim.parts)
    case 'share':
      return whenZero(claim.whole)
    case 'change':
      return whenZero(claim.from)
    case 'product':
      return (claim.dividedBy ?? []).flatMap(whenZero)
    case 'weighted-mean':
      return [...whenEmpty(claim.parts), ...weighed(claim.parts)]
    case 'per-unit':
      return whenZero(claim.count)
    case 'rate-base':
      return baseFaults(claim.base)
    case 'stated-twice':
      return whenEmpty(claim.others)
    case 'date':
      return [...whenEmpty(claim.others), ...dateFaults([claim.value, ...claim.others.map(({ value }) => value)])]
    case 'wording':
      return [...whenEmpty(claim.left.parts), ...whenEmpty(claim.right.parts)]
    case 'series-cost':
      return whenEmpty(claim.nets)
    case 'rounding':
    case 'years-between':
    case 'plan-figure':
    case 'break-even':
    case 'surplus-year':
    case 'model':
      return []
  }
}

/**
 * What is wrong with a claim, in words: no place, a figure that is not a number or too large to be counted with, nothing to
 * compare with, a division by zero, a date that is none. Empty: it can be checked.
 */
export const claimFaults = (claim: Claim): Message[] => {
  const placeless = claim.place.trim() === '' ? [message('audit.fault.place')] : []
  // 1,000 times the largest amount of a case: »15.950.000 mio. kr.« is nonsense that has to be said to be so.
  const countable = (value: number): boolean => Math.abs(value) <= 50 * maxAmountOre
  if (!numbersIn(claim).every(countable)) return [...placeless, message('audit.fault.number')]
  return [...placeless, ...('stated' in claim ? bounds(claim) : []), ...kindFaults(claim)]
}
