const secondsPerDay = 86_400

/** Days from 1970-01-01 back to day 0 of each system; in the 1900 system as it holds from 1 March 1900 on. */
const epoch1900 = -25_569
const epoch1904 = -24_107

/** The day that Excel took over from Lotus though it never was: 29 February 1900. */
const leapDay = 60

/** 9999-12-31. */
const lastDay = 2_932_896

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** Days from 0000-03-01 to 1970-01-01. */
const daysBefore1970 = 719_468

/** Days in 400 years: after them the calendar begins anew. */
const daysPer400Years = 146_097

/**
 * `YYYY-MM-DD` of a count of days since 1970-01-01, years 0 to 9999. Counted by hand, years from March on so that the leap day is
 * their last: a `Date` for each of a million cells takes five times as long.
 */
const isoDay = (day: number): string => {
  const days = day + daysBefore1970
  const cycle = Math.floor(days / daysPer400Years)
  const dayOfCycle = days - cycle * daysPer400Years
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365)
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** Days since 1970-01-01 in the 1900 system, `null` for the day that never was. */
const dayOf1900 = (serialDay: number): number | null => {
  if (serialDay === leapDay) return null
  return serialDay < leapDay ? serialDay + epoch1900 + 1 : serialDay + epoch1900
}

/** `null` past the year 9999. */
const isoMoment = (day: number, second: number): string | null => {
  if (day > lastDay) return null
  if (second === 0) return isoDay(day)
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60]
  return `${isoDay(day)}T${two(hours)}:${two(minutes)}:${two(second % 60)}`
}

/**
 * The moment a serial number stands for, to the nearest second: `YYYY-MM-DD`, with `THH:MM:SS` unless at midnight. No time zone.
 * @returns `null` where it is no day of the calendar: negative, a time of day alone (day 0 of the 1900 system), the false
 * 29 February 1900, or past the year 9999.
 */
export const serialToIso = (serial: number, date1904: boolean): string | null => {
  const seconds = Math.round(serial * secondsPerDay)
  if (!(seconds >= 0)) return null
  const serialDay = Math.floor(seconds / secondsPerDay)
  if (!date1904 && serialDay === 0) return null
  const day = date1904 ? serialDay + epoch1904 : dayOf1900(serialDay)
  return day === null ? null : isoMoment(day, seconds - serialDay * secondsPerDay)
}

const isoPattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|[+-]\d\d:?\d\d)?)?$/

/**
 * Brings the text of an ISO date cell into our form, to the nearest second. The time zone is left out: it says how the file was written, not when.
 * @returns `null` where it is no date (a time alone, 30 February).
 */
export const normaliseIso = (text: string): string | null => {
  const match = isoPattern.exec(text.trim())
  if (match === null) return null
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part || 0))
  if (hours > 24 || minutes > 59 || seconds >= 60) return null
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, date)
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) return null
  const day = Math.round(moment.getTime() / 1000 / secondsPerDay)
  const second = hours * 3600 + minutes * 60 + Math.round(seconds)
  return second < secondsPerDay ? isoMoment(day, second) : second === secondsPerDay ? isoMoment(day + 1, 0) : null
}
