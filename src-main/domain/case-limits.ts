import type { PlanYear } from './business-case'
import { type Message, type MessageKey, amountParam, message, numberParam } from './message'

/** Years over which a case may be followed, at most. */
export const maxHorizonYears = 50

/** The largest amount of one year or month, øre: fifty years of it still add up exactly. */
export const maxAmountOre = 100_000_000_000_000

/** The largest number of persons or families. */
export const maxPersons = 10_000_000

/** Largest rate (discount, growth) as a fraction: 1 = 100 %. */
export const maxRate = 1

/** A number that a person typed, and what it may be. Bounds are included; `unit` says how a message prints it. */
export interface TypedNumber {
  /** Term of the field, `field.target-group` (contract/messages/terms). */
  readonly field: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly unit: 'number' | 'percent' | 'ore'
  readonly whole?: boolean
}

const printed = (value: number, unit: TypedNumber['unit']): string => {
  if (unit === 'ore' && Number.isSafeInteger(Math.round(value))) return amountParam(Math.round(value))
  if (unit === 'ore') return numberParam(value / 100)
  return numberParam(unit === 'percent' ? value * 100 : value, 4)
}

const rangeKeys = {
  number: 'case.number-range',
  percent: 'case.percent-range',
  ore: 'case.amount-range',
} as const satisfies Record<TypedNumber['unit'], MessageKey>

/** What is wrong with numbers that a person typed, one message for each that is not a number or out of its bounds. */
export const numberFaults = (numbers: readonly TypedNumber[]): Message[] =>
  numbers.flatMap(({ field, value, least, most, unit, whole }) => {
    const name = `@${field}`
    if (!Number.isFinite(value)) return [message('case.number-missing', { field: name })]
    if (value < least || value > most) {
      const params = { read: printed(value, unit), least: printed(least, unit), most: printed(most, unit) }
      return [message(rangeKeys[unit], { field: name, ...params })]
    }
    if (whole === true && !Number.isInteger(value)) {
      return [message('case.number-whole', { field: name, read: numberParam(value, 4) })]
    }
    return []
  })

/** What is wrong with a horizon, in years. */
export const horizonFaults = (horizonYears: number): Message[] => {
  if (!Number.isFinite(horizonYears)) return [message('case.number-missing', { field: '@field.horizon' })]
  return Number.isInteger(horizonYears) && horizonYears >= 1 && horizonYears <= maxHorizonYears
    ? []
    : [message('case.horizon', { read: numberParam(horizonYears, 4), most: maxHorizonYears })]
}

/** What is wrong with a discount rate (0.04 = 4 %): at −100 % there is nothing left to divide by. */
export const discountFaults = (rate: number): Message[] => {
  if (!Number.isFinite(rate)) return [message('case.number-missing', { field: '@field.discount-rate' })]
  return rate > -1 && rate <= maxRate ? [] : [message('case.discount', { read: numberParam(rate * 100, 4) })]
}

/** True where a plan can be counted with: every figure finite and its whole øre exact. */
export const isCountable = (years: readonly PlanYear[]): boolean =>
  years.every((year) =>
    [year.investment, year.saving, year.net, year.cumulative, ...(year.netToDate ?? [])].every((figure) =>
      Number.isSafeInteger(Math.round(figure)),
    ),
  )
