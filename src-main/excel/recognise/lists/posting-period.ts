import { readPeriodText } from '#domain/period-text'
import type { GridCell } from '../../grid'
import { cellText } from '../sheet-table'
import { dayMonth } from './day-text'

/** What a cell of bookkeeping periods says: a month, or its number where the year stands elsewhere. */
export interface PostingPeriod {
  /** `null` where the cell does not state it. */
  readonly year: number | null
  /** 1-12. */
  readonly monthNumber: number
  /** True for period 13 and later, which restate December. */
  readonly supplement: boolean
}

const plausible = (year: number): boolean => year >= 1980 && year <= 2099

const period = (year: number | null, number: number): PostingPeriod | null =>
  number >= 1 && number <= 16 && (year === null || plausible(year))
    ? { year, monthNumber: Math.min(12, number), supplement: number > 12 }
    : null

const label = /^(?:regnskabs|bogførings)?(?:periode|period|per|måned|month|md|p|m)\.?\s*(?=\d)/i
const yearLast = /^0{0,2}(\d{1,2})[-./ ](\d{4})$/
const yearFirst = /^(\d{4})(?:[-./ ]|\s?[MP])?0?(\d{2})$/i
const yearFirstShort = /^(\d{4})[-./ ](\d)$/
const alone = /^0{0,2}(\d{1,2})$/

const ofMonth = (month: string): PostingPeriod => ({
  year: Number(month.slice(0, 4)),
  monthNumber: Number(month.slice(5)),
  supplement: false,
})

/**
 * Reads a cell of bookkeeping periods: `201801`, `2018M01`, `2018-13`, `2018013`, `013.2018`, `1`, `Periode 13`, `jan-18`, `januar`, a day. `null` where it is
 * none; period 0 is the opening balance, and no month.
 */
export const readPostingPeriod = (cell: GridCell): PostingPeriod | null => {
  if (cell.kind === 'date') {
    const month = dayMonth(cell)
    return month === null ? null : ofMonth(month)
  }
  const text = cellText(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(label, '')
  const last = yearLast.exec(text)
  if (last) return period(Number(last[2]), Number(last[1]))
  const first = yearFirst.exec(text) ?? yearFirstShort.exec(text)
  if (first) return period(Number(first[1]), Number(first[2]))
  const number = alone.exec(text)
  if (number) return period(null, Number(number[1]))
  const read = readPeriodText(text)
  if (read?.kind === 'month') return ofMonth(read.month)
  if (read?.kind === 'month-name') return period(null, read.monthNumber)
  const day = dayMonth(cell)
  return day === null || day.includes('/') ? null : ofMonth(day)
}

/** The year in which a numbered month lies nearest to the month of a day (`YYYY-MM`): period 12 booked in January is last year's. */
export const nearestYear = (monthNumber: number, day: string): number => {
  const year = Number(day.slice(0, 4))
  const apart = monthNumber - Number(day.slice(5, 7))
  return apart > 6 ? year - 1 : apart < -6 ? year + 1 : year
}
