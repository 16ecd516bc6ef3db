const candidate = /(?<!\d)(\d{2})(\d{2})(\d{2})[- ]?(\d{4})(?!\d)/g

const isDayAndMonth = (day: number, monthNumber: number): boolean => {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthNumber - 1]
  return days !== undefined && day >= 1 && day <= days
}

/**
 * True where a text holds what may be a CPR number: six digits that are a date, an optional hyphen or space, four digits,
 * not inside a longer run of digits (design/domain.md, "Privacy"). Modulus 11 is not asked: it does not hold since 2007.
 */
export const holdsPersonalNumber = (text: string): boolean => {
  for (const found of text.matchAll(candidate)) {
    if (isDayAndMonth(Number(found[1]), Number(found[2]))) return true
  }
  return false
}

/** True where a number cell may be a CPR number that Excel took for a number: 10 digits, or 9 with the leading zero lost. */
export const isPersonalNumberValue = (value: number): boolean =>
  Number.isInteger(value) &&
  value >= 100_000_000 &&
  value <= 9_999_999_999 &&
  holdsPersonalNumber(String(value).padStart(10, '0'))
