import type { Speech } from '../locales/speech'

/** A number as a computer writes it: digits, at most one point. `1.234` is left alone: it may be a Danish thousand. */
const plainNumber = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i
const maybeThousands = /^-?\d{1,3}\.\d{3}$/
const yearLike = /^(?:19|20|21)\d{2}$/
/** Excel writes 15 digits of what it keeps in binary: 89425.92999999999 reads 89.425,93 there. */
const excelDigits = 15

/**
 * The text of a cell as a Dane reads it. What a workbook holds as a number comes as `39753678.5`; it is shown as
 * `39.753.678,5`, rounded to `decimals` at most. Anything that the file wrote as text stays as it is.
 */
export const readableCell = ({ fmt }: Speech, text: string, decimals = excelDigits): string => {
  if (!plainNumber.test(text) || maybeThousands.test(text) || yearLike.test(text)) return text
  const value = Number(Number(text).toPrecision(excelDigits))
  const written = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return fmt.number(value, Math.min(written, decimals))
}
