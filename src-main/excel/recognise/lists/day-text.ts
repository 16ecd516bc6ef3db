import { isDayOfMonth } from '#domain/month'
import { readPeriodText } from '#domain/period-text'
import type { GridCell } from '../../grid'

/**
 * The month of a day, `YYYY-MM`; where only the rest of the column tells which of two numbers is the day, both as `a/b/YYYY`;
 * `null` where a cell names no day of the years 1980-2099.
 */
export type DayMonth = string | null

/** How days with slashes are written: `day-first` 31/12/2018, `month-first` 12/31/2018. */
export type DayOrder = 'day-first' | 'month-first'

const two = (value: number): string => String(value).padStart(2, '0')

const fullYear = (digits: string): number => {
  const year = Number(digits)
  return digits.length === 4 ? year : year < 80 ? 2000 + year : 1900 + year
}

const monthOfDay = (year: number, monthNumber: number, day: number): DayMonth =>
  year >= 1980 && year <= 2099 && isDayOfMonth(day, monthNumber) ? `${year}-${two(monthNumber)}` : null

/** 1 January 1980 and 31 December 2099 as Excel counts days. */
const firstSerial = 29_221
const lastSerial = 73_050

/** The month of a day that is stored as a bare number: `20180131`, or Excel's count of days. */
const ofNumber = (value: number): DayMonth => {
  if (value >= firstSerial && value < lastSerial + 1) {
    const date = new Date((Math.floor(value) - 25_569) * 86_400_000)
    return monthOfDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  }
  const digits = String(value)
  return digits.length === 8 && Number.isInteger(value) ? ofDigits(digits) : null
}

const ofDigits = (digits: string): DayMonth =>
  monthOfDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))) ??
  monthOfDay(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))

const time = '(?:[T ,]+(?:kl\\.? ?)?\\d{1,2}[:.]\\d{2}.*)?'
const patterns = {
  yearFirst: new RegExp(`^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})${time}$`),
  yearLast: new RegExp(`^(\\d{1,2})([-./ ])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`),
  digits: /^\d{8}$/,
  serial: /^\d{5}$/,
  named: new RegExp(`^(\\d{1,2})[. -]*(\\p{L}+)[. -]*(\\d{4}|\\d{2})${time}$`, 'u'),
  namedFirst: /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u,
}

const named = (day: string, name: string, year: string): DayMonth => {
  const period = readPeriodText(`${name} ${fullYear(year)}`)
  return period?.kind === 'month'
    ? monthOfDay(Number(period.month.slice(0, 4)), Number(period.month.slice(5)), Number(day))
    : null
}

const ofSlashes = (first: number, second: number, year: number): DayMonth => {
  const [dayFirst, monthFirst] = [monthOfDay(year, second, first), monthOfDay(year, first, second)]
  if (dayFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst
  return monthFirst === null ? dayFirst : `${first}/${second}/${year}`
}

const ofText = (text: string): DayMonth => {
  const trimmed = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const last = patterns.yearLast.exec(trimmed)
  if (last) {
    const [first, second, year] = [Number(last[1]), Number(last[3]), fullYear(last[4] ?? '')]
    return last[2] === '/' ? ofSlashes(first, second, year) : monthOfDay(year, second, first)
  }
  const first = patterns.yearFirst.exec(trimmed)
  if (first) return monthOfDay(Number(first[1]), Number(first[2]), Number(first[3]))
  if (patterns.digits.test(trimmed)) return ofDigits(trimmed)
  if (patterns.serial.test(trimmed)) return ofNumber(Number(trimmed))
  const word = patterns.named.exec(trimmed)
  if (word) return named(word[1] ?? '', word[2] ?? '', word[3] ?? '')
  const wordFirst = patterns.namedFirst.exec(trimmed)
  return wordFirst ? named(wordFirst[2] ?? '', wordFirst[1] ?? '', wordFirst[3] ?? '') : null
}

/** The month of the day that a cell holds: a date, `20180131`, `31-01-2018`, `31.01.18`, `2018-01-31`, `31. januar 2018`, `31/01/2018 14:05`. */
export const dayMonth = (cell: GridCell): DayMonth => {
  if (cell.kind === 'date') {
    const year = Number(cell.value.slice(0, 4))
    return year >= 1980 && year <= 2099 ? cell.value.slice(0, 7) : null
  }
  if (cell.kind === 'number') return ofNumber(cell.value)
  return cell.kind === 'text' ? ofText(cell.value) : null
}

/** Which order a day with slashes proves; `null` where it is written otherwise, or proves neither. */
export const provenOrder = (cell: GridCell): DayOrder | null => {
  if (cell.kind !== 'text') return null
  const found = /^\s*(\d{1,2})\/(\d{1,2})\//.exec(cell.value)
  if (!found) return null
  if (Number(found[1]) > 12) return 'day-first'
  return Number(found[2]) > 12 ? 'month-first' : null
}

/** A month that was left open, by the order that holds; any other as it is. */
export const settledMonth = (month: string, order: DayOrder): string => {
  const [first = '', second = '', year] = month.split('/')
  return year === undefined ? month : `${year}-${two(Number(order === 'day-first' ? second : first))}`
}
