import type { Locale } from '#contract/messages/format-message'
import type { Basis } from '#domain/period'
import { isMonth, type Month } from '#domain/month'

const tags = { da: 'da-DK', en: 'en-GB' } satisfies Record<Locale, string>
const monthForms = {
  long: { month: 'long', year: 'numeric' },
  short: { month: 'short', year: 'numeric' },
  bare: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Øre in one million kr. */
const orePerMillion = 100_000_000
const orePerThousand = 100_000

/** How figures and months are written. Rounds once, here; a real minus sign; never a bare −0. */
export interface Format {
  /** A plain number with a fixed count of decimals. */
  readonly number: (value: number, decimals?: number) => string
  /** A number on an axis: only the decimals it needs, two at most. */
  readonly axis: (value: number) => string
  /** A change with its sign, also when positive. */
  readonly signed: (value: number, decimals?: number) => string
  /** Øre in whole kr., without the unit: `1.234.567`. */
  readonly kroner: (ore: number) => string
  /** Øre in whole kr.: `1.234.567 kr.` */
  readonly kr: (ore: number) => string
  /** Øre in thousands, without the unit: `1.235`. */
  readonly thousands: (ore: number) => string
  readonly signedThousands: (ore: number) => string
  /** Øre in millions with one decimal, without the unit: `1,2`. */
  readonly millions: (ore: number, decimals?: number) => string
  /** Øre as `1,2 mio. kr.` */
  readonly mio: (ore: number) => string
  /** Øre in millions with one decimal and its sign, without the unit: `+1,2`. */
  readonly signedMillions: (ore: number) => string
  /** Øre as `+1,2 mio. kr.` */
  readonly signedMio: (ore: number) => string
  /** `12,3 %`, from a number that already is per cent. */
  readonly percent: (value: number, decimals?: number) => string
  readonly signedPercent: (value: number, decimals?: number) => string
  /** `juli 2022` */
  readonly month: (month: Month) => string
  /** `jul. 2022` */
  readonly monthShort: (month: Month) => string
  /** `jul.` */
  readonly monthBare: (month: Month) => string
  /** `juli` */
  readonly monthName: (month: Month) => string
  /** `jan.–mar. 2018`, or both years where they differ. */
  readonly monthSpan: (from: Month, to: Month) => string
  /** A period of any basis, short. A plan year keeps its number. */
  readonly period: (period: string, basis: Basis) => string
  /** Day and time of an ISO moment. */
  readonly moment: (iso: string) => string
  /** A day, `YYYY-MM-DD`. */
  readonly day: (date: string) => string
}

const units = {
  da: { mio: 'mio. kr.', kr: 'kr.', percentSpace: ' ' },
  en: { mio: 'm kr.', kr: 'kr.', percentSpace: '' },
} satisfies Record<Locale, unknown>

const withMinus = (text: string): string => text.replace(/^-/, '\u2212')

/** The formatter of a language: the only place that turns a figure or a month into text. */
export const createFormat = (locale: Locale): Format => {
  const tag = tags[locale]
  const unit = units[locale]
  const numbers = new Map<string, Intl.NumberFormat>()
  const write = (value: number, decimals: number, signDisplay: 'negative' | 'exceptZero'): string => {
    const key = `${signDisplay}${decimals}`
    const found =
      numbers.get(key) ??
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay,
        useGrouping: true,
      })
    numbers.set(key, found)
    return withMinus(found.format(value))
  }
  const dates = {
    long: new Intl.DateTimeFormat(tag, { ...monthForms.long, timeZone: 'UTC' }),
    short: new Intl.DateTimeFormat(tag, { ...monthForms.short, timeZone: 'UTC' }),
    name: new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }),
    bare: new Intl.DateTimeFormat(tag, { ...monthForms.bare, timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
  }
  const writeMonth = (form: 'long' | 'short' | 'bare' | 'name', m: Month) =>
    dates[form].format(new Date(`${m}-01T00:00:00Z`))
  const number = (value: number, decimals = 0) => write(value, decimals, 'negative')
  const signed = (value: number, decimals = 0) => write(value, decimals, 'exceptZero')
  const millions = (ore: number, decimals = 1) => number(ore / orePerMillion, decimals)
  const format: Format = {
    number,
    axis: (value) =>
      number(value, [0, 1, 2].find((decimals) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) ?? 2),
    signed,
    kroner: (ore) => number(ore / 100),
    kr: (ore) => `${number(ore / 100)} ${unit.kr}`,
    thousands: (ore) => number(ore / orePerThousand),
    signedThousands: (ore) => signed(ore / orePerThousand),
    millions,
    mio: (ore) => `${millions(ore)} ${unit.mio}`,
    signedMillions: (ore) => signed(ore / orePerMillion, 1),
    signedMio: (ore) => `${signed(ore / orePerMillion, 1)} ${unit.mio}`,
    percent: (value, decimals = 1) => `${number(value, decimals)}${unit.percentSpace}%`,
    signedPercent: (value, decimals = 1) => `${signed(value, decimals)}${unit.percentSpace}%`,
    month: (m) => writeMonth('long', m),
    monthShort: (m) => writeMonth('short', m),
    monthName: (m) => writeMonth('name', m),
    monthBare: (m) => writeMonth('bare', m),
    monthSpan: (from, to) =>
      from.slice(0, 4) === to.slice(0, 4)
        ? `${writeMonth('bare', from)}\u2013${writeMonth('short', to)}`
        : `${writeMonth('short', from)}\u2013${writeMonth('short', to)}`,
    period: (period) => (isMonth(period) ? writeMonth('short', period) : period),
    day: (date) => dates.day.format(new Date(`${date}T00:00:00Z`)),
    moment: (iso) => dates.moment.format(new Date(iso)),
  }
  return format
}
