import type { Message } from '#domain/message'
import { da } from './da'
import { en } from './en'
import { terms } from './terms'

/** Language of the interface: Danish first. */
export type Locale = 'da' | 'en'

const catalogues = { da, en } satisfies Record<Locale, unknown>

const formats = new Map<string, Intl.NumberFormat>()

/** A number with so many decimals, the way the language writes it. Formats are kept: making one takes longer than using it. */
const withDecimals = (locale: Locale, value: number, decimals: number): string => {
  const name = `${locale} ${decimals}`
  const format =
    formats.get(name) ??
    new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  formats.set(name, format)
  return format.format(value).replace('-', '−')
}

/** An amount in kr. the way the language writes it, øre only where there are any: −1.234,50. */
const kroner = (locale: Locale, ore: number): string => withDecimals(locale, ore / 100, ore % 100 === 0 ? 0 : 2)

/** A number with the decimals that it came with: 7.08 → 7,08. */
const decimal = (locale: Locale, text: string): string =>
  withDecimals(locale, Number(text), text.split('.')[1]?.length ?? 0)

/** A month by its name: 2022-07 → juli 2022. */
const monthName = (locale: Locale, text: string): string =>
  new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${text}-01T00:00:00Z`))

/** The word behind `@source.annual`; an unknown reason becomes the general one, another unknown word stays as it is. */
const termOf = (locale: Locale, name: string): string => {
  const amount = /^ore\.(-?\d+)$/.exec(name)?.[1]
  if (amount !== undefined) return kroner(locale, Number(amount))
  const number = /^number\.(-?\d+(?:\.\d+)?)$/.exec(name)?.[1]
  if (number !== undefined) return decimal(locale, number)
  const month = /^month\.(\d{4}-\d{2})$/.exec(name)?.[1]
  if (month !== undefined) return monthName(locale, month)
  const words: Readonly<Record<string, string>> = terms[locale]
  return words[name] ?? (name.startsWith('reason.') ? terms[locale]['reason.fallback'] : name)
}

/** The words of a message in a language. A param that is missing stays as its `{name}`, so that a fault is seen. */
export const formatMessage = (locale: Locale, { key, params }: Message): string =>
  catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(params[name] ?? whole)
    return value.startsWith('@') ? termOf(locale, value.slice(1)) : value
  })
