/** A calendar month as `YYYY-MM`. Branded, so that a free text is never taken for one. */
export type Month = string & { readonly __brand: 'Month' }

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Months that were recognised before: there are 3,600 in all, and ten years of figures ask for each of theirs many times. */
const recognised = new Set<string>()

/** True when `text` is a month, `YYYY-MM`, of the years 1900-2199. */
export const isMonth = (text: string): text is Month => {
  if (recognised.has(text)) return true
  const year = Number(pattern.exec(text)?.[1])
  if (!(year >= 1900 && year <= 2199)) return false
  recognised.add(text)
  return true
}

/** `text` as a month. Throws a RangeError where it is none: for literals and stored values, never for input of a person. */
export const month = (text: string): Month => {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`)
  return text
}

/** The month of a year (4 digits) and a number from 1 to 12. Throws a RangeError outside. */
export const monthOf = (year: number, monthNumber: number): Month =>
  month(`${String(year).padStart(4, '0')}-${String(monthNumber).padStart(2, '0')}`)

/** True for a day that some year has in that month: 29 February, never 30 February. */
export const isDayOfMonth = (day: number, monthNumber: number): boolean => {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthNumber - 1]
  return days !== undefined && day >= 1 && day <= days
}

/** The calendar year of a month. */
export const yearOf = (m: Month): number => Number(m.slice(0, 4))

/** The number of a month within its year, 1-12. */
export const monthNumber = (m: Month): number => Number(m.slice(5, 7))

const ordinal = (m: Month): number => yearOf(m) * 12 + monthNumber(m) - 1

/** `m` moved by `count` months, backwards where negative. */
export const addMonths = (m: Month, count: number): Month => {
  const at = ordinal(m) + count
  return monthOf(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1)
}

/** Months from `from` to `to`; negative where `to` is the earlier. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from)

/** Every month from `from` to `to`, both included; none where `to` is the earlier. */
export const monthRange = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index))
