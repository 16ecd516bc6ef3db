import { type Month, isDayOfMonth, isMonth, month, monthNumber, monthOf, yearOf } from './month'

/** What a text, a heading or a title line says of time. `range` is from January or another month to a month of the same year. */
export type PeriodText =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'month-name'; readonly monthNumber: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'schoolyear'; readonly period: string }
  | { readonly kind: 'range'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'plan-year'; readonly year: number }

const names = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const
const nameAlternatives =
  'januar|january|jan|februar|february|feb|marts|march|mar|april|apr|maj|may|juni|june|jun|juli|july|jul|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec'
const english: Readonly<Record<string, number>> = { may: 5, oct: 10 }

const monthNumberOf = (name: string): number => {
  const head = name.slice(0, 3).toLowerCase()
  return english[head] ?? names.findIndex((item) => item === head) + 1
}

const fullYear = (digits: string): number => {
  const year = Number(digits)
  return digits.length === 4 ? year : year < 80 ? 2000 + year : 1900 + year
}

const plausible = (year: number): boolean => year >= 1980 && year <= 2099

const yearDigits = "'?(\\d{4}|\\d{2})"
const upTo = '\\s*(?:-|–|—|\\.\\.|til og med|t\\.?o\\.?m\\.?|til|to)\\s*'
const day = '(?:\\d{1,2}\\.?\\s*)?'
const patterns = {
  planYear: /^(?:(\d{1,2})\.?\s*(?:år|aar|year)|(?:år|aar|year|y)\s*(\d{1,2}))$/i,
  schoolyear: /^(\d{4})\s*[/-]\s*(\d{4}|\d{2})$/,
  isoMonth: /^(\d{4})[-/.]?(\d{2})$/,
  numericMonth: /^0{0,2}(\d{1,2})[-/.](\d{4})$/,
  isoDate: /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/,
  danishDate: /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/,
  /** With dots alone it may be a function: 03.10.01. */
  shortDate: /^(\d{1,2})(?:[-/](\d{1,2})[-/]|\/(\d{1,2})[- ])(\d{4}|\d{2})$/,
  year: /^(\d{4})$/,
  nameAndYear: new RegExp(`^(${nameAlternatives})\\.?[\\s-]*${yearDigits}$`, 'i'),
  nameAlone: new RegExp(`^(${nameAlternatives})\\.?$`, 'i'),
  namedRange: new RegExp(
    `^${day}(${nameAlternatives})\\.?(?:[\\s-]*${yearDigits})?${upTo}${day}(${nameAlternatives})\\.?[\\s-]*${yearDigits}$`,
    'i',
  ),
  numericRange: new RegExp(`^0{0,2}(\\d{1,2})[./](\\d{4})${upTo}0{0,2}(\\d{1,2})[./](\\d{4})$`, 'i'),
  dotted: /^(\S+?)\s*\.\.\s*(\S+)$/,
  dateRange: new RegExp(`^(\\S+)${upTo}(\\S+)$`, 'i'),
}

const asMonth = (year: number, number: number): PeriodText | null =>
  plausible(year) && number >= 1 && number <= 12 ? { kind: 'month', month: monthOf(year, number) } : null

const asRange = (year: number, first: number, last: number): PeriodText | null =>
  plausible(year) && first >= 1 && first <= last && last <= 12
    ? { kind: 'range', from: monthOf(year, first), to: monthOf(year, last) }
    : null

const readSchoolyear = (text: string): PeriodText | null => {
  const found = patterns.schoolyear.exec(text)
  if (!found) return null
  const first = Number(found[1])
  const second = Number(found[2])
  const next = found[2]?.length === 4 ? first + 1 : (first + 1) % 100
  return plausible(first) && second === next ? { kind: 'schoolyear', period: `${first}/${first + 1}` } : null
}

const dateMonth = (year: number, number: number, dayOfMonth: number): PeriodText | null =>
  isDayOfMonth(dayOfMonth, number) ? asMonth(year, number) : null

const readDate = (text: string): PeriodText | null => {
  const iso = patterns.isoDate.exec(text)
  if (iso) return dateMonth(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const danish = patterns.danishDate.exec(text)
  if (danish) return dateMonth(Number(danish[3]), Number(danish[2]), Number(danish[1]))
  const short = patterns.shortDate.exec(text)
  return short ? dateMonth(fullYear(short[4] ?? ''), Number(short[2] ?? short[3]), Number(short[1])) : null
}

const rangeOf = (first: PeriodText | null, last: PeriodText | null): PeriodText | null =>
  first?.kind === 'month' && last?.kind === 'month' && yearOf(first.month) === yearOf(last.month)
    ? asRange(yearOf(last.month), monthNumber(first.month), monthNumber(last.month))
    : null

const readRange = (text: string): PeriodText | null => {
  const named = patterns.namedRange.exec(text)
  if (named) {
    const [, first = '', firstYear, last = '', lastYear = ''] = named
    const year = fullYear(lastYear)
    if (firstYear !== undefined && fullYear(firstYear) !== year) return null
    return asRange(year, monthNumberOf(first), monthNumberOf(last))
  }
  const numeric = patterns.numericRange.exec(text)
  if (numeric) {
    const [first, last] = [
      asMonth(Number(numeric[2]), Number(numeric[1])),
      asMonth(Number(numeric[4]), Number(numeric[3])),
    ]
    return rangeOf(first, last)
  }
  const dates = patterns.dotted.exec(text) ?? patterns.dateRange.exec(text)
  return dates ? rangeOf(readDate(dates[1] ?? ''), readDate(dates[2] ?? '')) : null
}

const readMonth = (text: string): PeriodText | null => {
  const iso = patterns.isoMonth.exec(text)
  if (iso) return asMonth(Number(iso[1]), Number(iso[2]))
  const numeric = patterns.numericMonth.exec(text)
  if (numeric) return asMonth(Number(numeric[2]), Number(numeric[1]))
  const named = patterns.nameAndYear.exec(text)
  if (named) return asMonth(fullYear(named[2] ?? ''), monthNumberOf(named[1] ?? ''))
  return readDate(text)
}

const digit = /\d/

const ofName = (text: string): PeriodText | null => {
  const name = patterns.nameAlone.exec(text)
  return name && { kind: 'month-name', monthNumber: monthNumberOf(name[1] ?? '') }
}

/** A bare number, as most cells of a table are: of all periods it can only be a year or a month in digits. */
const bareNumber = /^\d+(?:\.\d+)?$/

/** The longest of them is `0012.2018`. */
const longestDigits = 9

const ofDigits = (text: string): PeriodText | null => {
  const year = Number(patterns.year.exec(text)?.[1])
  if (plausible(year)) return { kind: 'year', year }
  const iso = patterns.isoMonth.exec(text)
  if (iso) return asMonth(Number(iso[1]), Number(iso[2]))
  const numeric = patterns.numericMonth.exec(text)
  return numeric && asMonth(Number(numeric[2]), Number(numeric[1]))
}

/** The longest text without a digit that is a period is `september.`. */
const longestName = 10

/**
 * Reads a text that is a period and nothing else: `jan-26`, `januar 2018`, `2018-01`, `201801`, `01.2018`, `001.2018`,
 * `31-01-2018`, `2018`, `2017/2018`, `2017/18`, `januar - marts 2018`, `001.2018 - 009.2018`, `marts`, `1. år`.
 * `null` where it is none, or a month or year out of range.
 */
export const readPeriodText = (text: string): PeriodText | null => {
  const trimmed = text
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/^\*+|\*+$/g, '')
    .trim()
  if (bareNumber.test(trimmed)) return trimmed.length > longestDigits ? null : ofDigits(trimmed)
  if (!digit.test(trimmed)) return trimmed.length > longestName ? null : ofName(trimmed)
  if (isMonth(trimmed)) return { kind: 'month', month: month(trimmed) }
  const planYear = patterns.planYear.exec(trimmed)
  if (planYear) {
    const year = Number(planYear[1] ?? planYear[2])
    return year >= 1 ? { kind: 'plan-year', year } : null
  }
  return readSchoolyear(trimmed) ?? readRange(trimmed) ?? readMonth(trimmed)
}

const danishDate = '\\d{1,2}[-.]\\d{1,2}[-.]\\d{4}'
const shortDate = '(?<![\\d/-])(?<!\\d\\.)\\d{1,2}(?:[-/]\\d{1,2}[-/]|/\\d{1,2}[- ])(?:\\d{4}|\\d{2})(?![\\d/-])'
const isoDate = '\\b\\d{4}-\\d{2}-\\d{2}\\b'
const numericMonth = '\\b0{0,2}\\d{1,2}[./]\\d{4}'

/** The forms of a period within a line, the longest first, so that a stretch is never taken for its first month. */
const withinLine = new RegExp(
  [
    `${danishDate}${upTo}${danishDate}`,
    `${isoDate}${upTo}${isoDate}`,
    `${shortDate}${upTo}${shortDate}`,
    `${numericMonth}${upTo}${numericMonth}`,
    `${day}(?:${nameAlternatives})\\.?\\s*(?:\\d{4})?${upTo}${day}(?:${nameAlternatives})\\.?\\s*\\d{4}`,
    `(?:${nameAlternatives})\\.?[\\s-]*\\d{4}`,
    danishDate,
    isoDate,
    shortDate,
    '\\b\\d{4}[-/]?\\d{2}\\b',
    `${numericMonth}\\b`,
    '\\b\\d{4}\\b',
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'gi',
)

/** Every form of a period within a line has a year in full, or digits on both sides of a mark: most lines have neither. */
const mayHoldPeriod = /\d{4}|\d[-/]\d/

/** Every period that stands somewhere within a longer line, such as `Periode: januar - marts 2018`, in reading order. */
export const findPeriods = (line: string): PeriodText[] =>
  mayHoldPeriod.test(line)
    ? [...line.replace(/[\u00a0\s]+/g, ' ').matchAll(withinLine)].flatMap(([text]) => readPeriodText(text) ?? [])
    : []

/** A line without the periods that stand within it: `Forbrug 31-03-2018` → `Forbrug`. */
export const withoutPeriods = (line: string): string => {
  const plain = line.replace(/[\u00a0\s]+/g, ' ')
  if (!mayHoldPeriod.test(plain)) return plain.trim()
  return plain.replace(withinLine, ' ').replace(/\s+/g, ' ').trim()
}
