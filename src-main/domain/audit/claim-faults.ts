import { type Message, message } from '../message'
import { type Claim, type RateBaseClaim, type StatedFigure, oreOfUnit } from './claim'

/** True for a figure whose whole unit is exact. */
export const isCountable = (value: number): boolean => Number.isSafeInteger(Math.round(value))

const numberFault = (value: number): Message[] => (isCountable(value) ? [] : [message('audit.fault.number')])

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
  if ((step !== undefined && step < 1e-6) || (tolerance !== undefined && tolerance < 0)) {
    return [message('audit.fault.negative')]
  }
  return statedTo !== undefined && statedTo < stated ? [message('audit.fault.range')] : []
}

const baseFaults = ({ base, rate, appliedTo }: RateBaseClaim): Message[] => {
  if (base.value < 0) return [message('audit.fault.negative')]
  if (base.value === 0) return whenZero(0)
  const applied = rate * appliedTo.value
  return [...numberFault(applied), ...numberFault(applied / base.value)]
}

const kindFaults = (claim: Claim): Message[] => {
  switch (claim.kind) {
    case 'sum':
    case 'left-out':
    case 'percent-total':
      return whenEmpty(claim.parts)
    case 'unit':
      return [...whenEmpty(claim.parts), ...numberFault(claim.printed * oreOfUnit[claim.printedUnit])]
    case 'share':
      return [...whenZero(claim.whole), ...numberFault(claim.stated * claim.whole)]
    case 'change':
      return whenZero(claim.from)
    case 'product':
      return (claim.dividedBy ?? []).flatMap(whenZero)
    case 'weighted-mean':
      return [...whenEmpty(claim.parts), ...weighed(claim.parts)]
    case 'per-unit':
      return whenZero(claim.count)
    case 'rate-base':
      return baseFaults(claim)
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
  const size = numbersIn(claim).reduce((sum, value) => sum + Math.abs(value), 0)
  if (!isCountable(size)) return [...placeless, message('audit.fault.number')]
  return [...placeless, ...('stated' in claim ? bounds(claim) : []), ...kindFaults(claim)]
}
