import type { CostRowKey } from '#domain/cost-history'
import { writeAmount } from '../initiative/amount-text'
import { type Part, isFilled, neededCell, readKroner, readScaled, readYear, textCell } from './part-form'

/** What a placement of a form costs, as typed. */
export interface PriceFields {
  readonly form: string
  readonly year: string
  readonly kr: string
  /** `gross` or `net`; empty: not chosen, which is never guessed. */
  readonly amount: string
}

/** What the units method works with, as typed. */
export interface UnitsFields {
  /** `standing`, `new`, or empty: not chosen. */
  readonly counts: string
  readonly months: string
  readonly prices: readonly PriceFields[]
  readonly preventive: readonly CostRowKey[]
}

/** A row of prices before anything is typed. */
export const emptyPrice: PriceFields = { form: '', year: '', kr: '', amount: '' }

const isCount = (text: string): text is 'standing' | 'new' => text === 'standing' || text === 'new'

/** What is counted, what it costs, and what is taken off. */
export const unitsPart: Part<UnitsFields> = {
  fieldsOf: ({ settings: { units } }, fmt) => ({
    counts: units.counts ?? '',
    months: units.months === null ? '' : String(units.months),
    prices: units.prices.map(({ form, year, ore, amount }) => ({
      ...{ form, amount },
      year: year === null ? '' : String(year),
      kr: ore === null ? '' : writeAmount(ore, 'kroner', fmt),
    })),
    preventive: units.preventive,
  }),
  read: ({ counts, months, prices, preventive }, locale) => {
    const lasting =
      counts === 'new'
        ? readScaled(months, locale, { at: 'months', told: ['setting.duration-range'], empty: 'followUp.fault.months' })
        : { value: null, cell: textCell({ at: 'months', told: ['setting.duration-range'] }) }
    const rows = prices.map((price, index) => ({ price, index })).filter(({ price }) => isFilled({ ...price }))
    const read = rows.map(({ price, index }) => {
      const { form, amount } = price
      const year = readYear(price.year, locale, { at: `year ${index}`, told: ['setting.year-range'] })
      const kr = readKroner(price.kr, locale, { at: `kr ${index}`, told: ['setting.amount-range'], name: form })
      const cells = [
        form === ''
          ? neededCell({ at: `form ${index}`, told: [] }, form, 'followUp.fault.form')
          : textCell({ at: `form ${index}`, told: ['setting.form-duplicate', 'setting.form-unknown'], name: form }),
        year.cell,
        kr.value === null && kr.cell.unread === null
          ? neededCell({ at: `kr ${index}`, told: [] }, price.kr, 'followUp.fault.amount')
          : kr.cell,
        neededCell({ at: `amount ${index}`, told: [] }, amount, 'followUp.fault.gross'),
      ]
      return {
        value: {
          form,
          year: year.value,
          ore: kr.value,
          amount: amount === 'net' ? ('net' as const) : ('gross' as const),
        },
        cells,
      }
    })
    const value = {
      counts: isCount(counts) ? counts : null,
      months: lasting.value,
      prices: read.map((row) => row.value),
      preventive: [...preventive],
    }
    return { settings: [{ name: 'units', value }], cells: [lasting.cell, ...read.flatMap(({ cells }) => cells)] }
  },
}
