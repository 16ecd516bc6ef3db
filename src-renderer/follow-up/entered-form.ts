import type { Locale } from '#contract/messages/format-message'
import { isMonth } from '#domain/month'
import { readAmount, writeAmount } from '../initiative/amount-text'
import { type Part, isFilled, monthCell, neededCell, readKroner, readMonth } from './part-form'

/** A month's saving as typed. */
export interface EnteredFields {
  readonly month: string
  /** Empty: the whole saving. */
  readonly component: string
  readonly kr: string
}

/** The savings that a person entered. */
export interface EnteredForm {
  readonly rows: readonly EnteredFields[]
}

/** How many rows the core takes. */
export const mostEntered = 5000

/** A row before anything is typed. */
export const emptyEntered: EnteredFields = { month: '', component: '', kr: '' }

const told = ['setting.month-unknown', 'setting.month-before-start', 'setting.month-duplicate'] as const

/** The saving by month. */
export const enteredPart: Part<EnteredForm> = {
  fieldsOf: ({ settings: { entered } }, fmt) => ({
    rows: entered.map(({ month, component, ore }) => ({
      month: isMonth(month) ? fmt.month(month) : month,
      component,
      kr: ore === null ? '' : writeAmount(ore, 'kroner', fmt),
    })),
  }),
  read: ({ rows }, locale) => {
    const typed = rows
      .map((row, index) => ({ ...row, index }))
      .filter(({ month, component, kr }) => isFilled({ month, component, kr }))
    const read = typed.map(({ month: text, component, kr, index }) => {
      const month = readMonth(text)
      const place = {
        at: `kr ${index}`,
        told: ['setting.amount-missing', 'setting.amount-range'] as const,
        name: month,
      }
      const amount = readKroner(kr, locale, place)
      return {
        value: { month, component: component.trim(), ore: amount.value },
        cells: [
          monthCell({ at: `month ${index}`, told }, text),
          amount.value === null && amount.cell.unread === null
            ? neededCell(place, '', 'followUp.fault.amount')
            : amount.cell,
        ],
      }
    })
    return {
      settings: [{ name: 'entered', value: read.map(({ value }) => value) }],
      cells: read.flatMap(({ cells }) => cells),
    }
  },
}

/** Months and sum of what is typed, øre; what cannot be read counts for neither. */
export const enteredTotal = (
  rows: readonly EnteredFields[],
  locale: Locale,
): { readonly months: number; readonly ore: number } => {
  const read = rows.flatMap(({ month, kr }) => {
    const [at, ore] = [readMonth(month), readAmount(kr, 'kroner', locale)]
    return isMonth(at) && typeof ore === 'number' ? [{ at, ore }] : []
  })
  return { months: new Set(read.map(({ at }) => at)).size, ore: read.reduce((sum, { ore }) => sum + ore, 0) }
}
