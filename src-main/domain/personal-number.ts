import { isDayOfMonth } from './month'

/** One separator at most: a space or a hyphen, in any of the forms that Word and Excel make of them. */
const candidate = /(?<!\d)(\d{2})(\d{2})\d{2}[-‐‑–−\s]?\d{4}(?!\d)/gu

/**
 * True where a text holds what may be a CPR number: six digits that are a date, an optional hyphen or space, four digits,
 * not inside a longer run of digits (design/domain.md, "Privacy"). Modulus 11 is not asked: it does not hold since 2007.
 */
export const holdsPersonalNumber = (text: string): boolean => {
  for (const found of text.matchAll(candidate)) {
    if (isDayOfMonth(Number(found[1]), Number(found[2]))) return true
  }
  return false
}

/** True where a number cell may be a CPR number that Excel took for a number: 10 digits, or 9 with the leading zero lost. */
export const isPersonalNumberValue = (value: number): boolean =>
  Number.isInteger(value) &&
  value >= 100_000_000 &&
  value <= 9_999_999_999 &&
  holdsPersonalNumber(String(value).padStart(10, '0'))
