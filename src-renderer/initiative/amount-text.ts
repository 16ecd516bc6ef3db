import { maxAmountOre } from '#domain/case-limits'
import { scaleToInteger } from '#domain/money'
import { readNumberText } from '#domain/number-text'
import type { Locale } from '#contract/messages/format-message'
import type { Format } from '../locales/format'
import type { MoneyUnit } from '../cards/money-unit'
import type { CellValue } from './plan'

const oreOf = { thousand: 100_000, kroner: 100 } as const satisfies Record<MoneyUnit, number>

/** A number as a person types it: `1.234,5`. A lone dot or comma before three digits is read as the language has it. `null`: none. */
export const readNumber = (text: string, locale: Locale): number | null | 'bad' => {
  const read = readNumberText(text)
  if (read.kind === 'blank') return text.trim() === '' || /^[-–—]$/.test(text.trim()) ? null : 'bad'
  if (read.kind === 'bad') return 'bad'
  if (read.kind === 'number') return read.value
  return locale === 'da' ? read.danish : read.english
}

/** What a person typed or pasted into a cell as øre; `null` where it is empty, the text itself where it is no amount. */
export const readAmount = (text: string, unit: MoneyUnit, locale: Locale): CellValue | null => {
  const value = text.includes('%') ? 'bad' : readNumber(text, locale)
  if (value === null) return null
  const ore = value === 'bad' ? NaN : scaleToInteger(value, oreOf[unit])
  return Number.isSafeInteger(ore) && Math.abs(ore) <= maxAmountOre ? ore : text.trim()
}

/** The decimals that a number needs, `most` at most. */
const decimalsOf = (value: number, most: number): number => {
  const at = Array.from({ length: most }, (_, index) => index).find(
    (decimals) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9,
  )
  return at ?? most
}

/** Øre in a unit, exact: with the decimals that it needs and no more. */
export const writeAmount = (ore: number, unit: MoneyUnit, fmt: Format): string => {
  const value = ore / oreOf[unit]
  return fmt.number(value, decimalsOf(value, unit === 'thousand' ? 5 : 2))
}

/** A plain number with the decimals that it needs, six at most. */
export const writeNumber = (value: number, fmt: Format): string => fmt.number(value, decimalsOf(value, 6))

/** A percentage with the decimals that it needs, `most` at most; the noise of a division is no decimal. */
export const writePercent = (percent: number, fmt: Format, most = 6): string => {
  const value = Number(percent.toFixed(most))
  return fmt.percent(value, decimalsOf(value, most))
}

/** The unit in which the amounts are shortest: thousands where none is lost. */
export const unitOf = (amounts: readonly number[]): MoneyUnit =>
  amounts.length > 0 && amounts.every((ore) => ore % oreOf.thousand === 0) ? 'thousand' : 'kroner'
