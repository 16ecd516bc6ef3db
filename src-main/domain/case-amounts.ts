import { maxAmountOre } from './case-limits'
import { type Message, amountParam, message } from './message'

/** What is wrong with a typed amount of a plan, in words; `null` where nothing is. Whole øre; an investment is never negative. */
export const amountFault = (
  scenario: string,
  year: number,
  figure: 'investment' | 'saving',
  amount: number | null,
): Message | null => {
  const params = { scenario, year, figure: `@field.${figure}` }
  if (amount === null || Number.isNaN(amount)) return message('case.figure-missing', params)
  if (!Number.isInteger(amount) || Math.abs(amount) > maxAmountOre) return message('case.figure-range', params)
  if (figure === 'investment' && amount < 0) {
    return message('case.investment-negative', { scenario, year, read: amountParam(amount) })
  }
  return null
}
