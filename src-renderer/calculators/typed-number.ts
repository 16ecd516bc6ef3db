import { readNumberText } from '#domain/number-text'
import type { Speech } from '../locales/speech'

/** A number as a person types it in the language of the window; NaN where it is none. */
export const readTyped = (text: string, { locale }: Speech): number => {
  const read = readNumberText(text)
  if (read.kind === 'number') return read.value
  if (read.kind === 'ambiguous') return locale === 'da' ? read.danish : read.english
  return Number.NaN
}

/** A number for a field: only the decimals it has, four at most; empty where it is none. */
export const typedText = (value: number, { fmt }: Speech): string => {
  if (!Number.isFinite(value)) return ''
  const decimals = [0, 1, 2, 3].find((count) => Math.abs(value - Number(value.toFixed(count))) < 1e-9) ?? 4
  return fmt.number(value, decimals)
}

/** Numbers one a year, apart by semicolons; an empty text is an empty list, what is no number is NaN. */
export const readTypedList = (text: string, speech: Speech): number[] =>
  text.trim() === '' ? [] : text.split(';').map((part) => readTyped(part.trim(), speech))

/** The text of `readTypedList`. */
export const typedListText = (values: readonly number[], speech: Speech): string =>
  values.map((value) => typedText(value, speech)).join('; ')
