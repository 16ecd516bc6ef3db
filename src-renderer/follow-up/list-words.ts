import type { Speech } from '../locales/speech'

/** Things in a row: `a, b og c`. */
export const listWords = (parts: readonly string[], { locale }: Pick<Speech, 'locale'>): string =>
  new Intl.ListFormat(locale === 'da' ? 'da-DK' : 'en-GB', { type: 'conjunction' }).format(parts)

/** Years, those that follow each other drawn together: `2014–2018, 2020`. */
export const yearsWords = (years: readonly number[]): string => {
  const spans: [number, number][] = []
  for (const year of [...new Set(years)].sort((one, other) => one - other)) {
    const last = spans.at(-1)
    if (last?.[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
