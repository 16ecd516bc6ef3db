import { isDayOfMonth } from './month'

/** One separator at most: a space or a hyphen, in any of the forms that Word and Excel make of them, one that is not shown included. */
const candidate = /(?<!\d)(\d{2})(\d{2})\d{2}[-\u00ad‐‑‒–—−\s]?\d{4}(?!\d)/gu

/** Most texts of a list have none: they are told apart without a further look. */
const sixDigits = /\d{6}/

/**
 * True where a text holds what may be a CPR number: six digits that are a date, an optional hyphen or space, four digits,
 * not inside a longer run of digits (design/domain.md, "Privacy"). Modulus 11 is not asked: it does not hold since 2007.
 */
export const holdsPersonalNumber = (text: string): boolean => {
  if (text.length < 10 || !sixDigits.test(text)) return false
  for (const found of text.matchAll(candidate)) {
    if (isDayOfMonth(Number(found[1]), Number(found[2]))) return true
  }
  return false
}

/**
 * True where a text is nothing but ten digits. In a column of vouchers or accounts that is their number, as systems that keep leading
 * noughts write it, and no citizen; with a hyphen or among words it stays one.
 */
export const isTenDigits = (text: string): boolean => /^\s*\d{10}\s*$/.test(text)

/** A text in which whatever may be a CPR number is made unreadable: for names of files, which are stored and shown. */
export const withoutPersonalNumbers = (text: string): string =>
  text.replace(candidate, (found, day: string, monthNumber: string) =>
    isDayOfMonth(Number(day), Number(monthNumber)) ? '******-****' : found,
  )

/** True where a number cell may be a CPR number that Excel took for a number: 10 digits, or 9 with the leading zero lost. */
export const isPersonalNumberValue = (value: number): boolean =>
  Number.isInteger(value) &&
  value >= 100_000_000 &&
  value <= 9_999_999_999 &&
  holdsPersonalNumber(String(value).padStart(10, '0'))
