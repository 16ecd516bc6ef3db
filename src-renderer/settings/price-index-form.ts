import type { FollowupSettings } from '#contract/followup-settings'
import { type Part, isFilled, readScaled, readYear } from '../follow-up/part-form'
import { writeNumber } from '../initiative/amount-text'

/** Thousandths of a per cent in one per cent. */
export const perPercent = 1000

/** A year's rate as typed, per cent. */
export interface RateFields {
  readonly year: string
  /** Empty of an imported year: the imported rate holds. */
  readonly rate: string
  /** True of a year that was imported: it stands there whether or not anything is typed. */
  readonly imported: boolean
}

/** The price index as typed. */
export interface PriceIndexFields {
  readonly rows: readonly RateFields[]
}

/** How many rows the core takes. */
export const mostRates = 200

/** A row before anything is typed. */
const emptyRate: RateFields = { year: '', rate: '', imported: false }

const byYear = (one: RateFields, other: RateFields): number => Number(one.year) - Number(other.year)

/** Rates by year: the imported years with what is typed in their place, and the typed ones. */
export const priceIndexPart: Part<PriceIndexFields> = {
  fieldsOf: ({ settings, importedRates }, fmt) => {
    const imported = new Set(importedRates.map(({ year }) => year))
    const typed = settings['price-index'].map(({ year, rate }) => ({
      year: year === null ? '' : String(year),
      rate: rate === null ? '' : writeNumber(rate / perPercent, fmt),
      imported: year !== null && imported.has(year),
    }))
    const others = [...imported].filter((year) => !typed.some((row) => row.year === String(year)))
    const rows = [...typed, ...others.map((year) => ({ year: String(year), rate: '', imported: true }))].sort(byYear)
    return { rows: rows.length === 0 ? [emptyRate] : rows }
  },
  read: ({ rows }, locale) => {
    const read = rows.flatMap(({ year: yearText, rate: rateText, imported }, index) => {
      if (imported ? rateText.trim() === '' : !isFilled({ yearText, rateText })) return []
      const told = ['setting.year-range', 'setting.year-duplicate'] as const
      const year = readYear(yearText, locale, { at: `year ${index}`, told })
      const rate = readScaled(rateText, locale, {
        at: `rate ${index}`,
        told: ['setting.rate-range'],
        name: String(year.value ?? ''),
        scale: perPercent,
        empty: 'settings.fault.rate',
      })
      return [{ value: { year: year.value, rate: rate.value }, cells: [year.cell, rate.cell] }]
    })
    return {
      settings: [{ name: 'price-index', value: read.map(({ value }) => value) }],
      cells: read.flatMap(({ cells }) => cells),
    }
  },
}

/** A row after the last: its year is the next one, where there is one. */
export const nextRate = (rows: readonly RateFields[]): RateFields => {
  const years = rows.map(({ year }) => Number(year)).filter((year) => Number.isInteger(year) && year > 0)
  return { ...emptyRate, year: years.length === 0 ? '' : String(Math.max(...years) + 1) }
}

/** The imported rate of a year, with what traces it. */
export const importedRate = (
  { importedRates }: Pick<FollowupSettings, 'importedRates'>,
  year: string,
): FollowupSettings['importedRates'][number] | null =>
  importedRates.find((rate) => String(rate.year) === year.trim()) ?? null
