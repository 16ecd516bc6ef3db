import type { Message } from '#domain/message'
import { da } from './da'
import { en } from './en'
import { terms } from './terms'

/** Language of the interface: Danish first. */
export type Locale = 'da' | 'en'

const monthWords = { da: { one: 'måned', many: 'måneder' }, en: { one: 'month', many: 'months' } } as const

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

/** An amount as a conclusion says it: 1,2 mio. kr., below a million whole thousands, below a thousand whole kr. */
const spoken = (locale: Locale, ore: number): string => {
  const size = Math.abs(ore)
  if (size >= 99_950_000)
    return `${withDecimals(locale, ore / 100_000_000, 1)} ${locale === 'da' ? 'mio. kr.' : 'million kr.'}`
  const unit = size >= 100_000 ? 100_000 : 100
  return `${withDecimals(locale, (Math.round(ore / unit) * unit) / 100 + 0, 0)} kr.`
}

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
  const mio = /^mio\.(-?\d+)$/.exec(name)?.[1]
  if (mio !== undefined) return spoken(locale, Number(mio))
  const months = /^months\.(\d+)$/.exec(name)?.[1]
  if (months !== undefined) return `${months} ${monthWords[locale][months === '1' ? 'one' : 'many']}`
  const planned = /^planned\.(-?\d+)$/.exec(name)?.[1]
  if (planned !== undefined) return ` (${locale === 'da' ? 'planlagt' : 'planned'} ${spoken(locale, Number(planned))})`
  const number = /^number\.(-?\d+(?:\.\d+)?)$/.exec(name)?.[1]
  if (number !== undefined) return decimal(locale, number)
  const month = /^month\.(\d{4}-\d{2})$/.exec(name)?.[1]
  if (month !== undefined) return monthName(locale, month)
  const words: Readonly<Record<string, string>> = terms[locale]
  // A form of placement that only the municipality knows is called what its file calls it.
  const own = name.startsWith('form.') ? name.slice('form.'.length) : name
  return words[name] ?? (name.startsWith('reason.') ? terms[locale]['reason.fallback'] : own)
}

/**
 * The words of a message in a language. A param that is missing stays as its `{name}`, so that a fault is seen. The full stop of
 * an abbreviation (`mio. kr.`) ends a sentence too.
 */
export const formatMessage = (locale: Locale, { key, params }: Message): string =>
  catalogues[locale][key]
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = String(params[name] ?? whole)
      return value.startsWith('@') ? termOf(locale, value.slice(1)) : value
    })
    .replace(/(?<!\.)\.\.(?=\s|$)/g, '.')
