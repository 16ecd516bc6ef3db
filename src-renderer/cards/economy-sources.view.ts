import type { Economy, SourceStatus } from '#contract/followup'
import { sourceWord } from '../locales/source-words'
import type { Speech } from '../locales/speech'

const yearsOf = (sources: readonly SourceStatus[]): string => {
  const years = [...new Set(sources.map(({ year }) => year))].sort((a, b) => a - b)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return years.length > 1 && last - first === years.length - 1 ? `${first}–${last}` : years.join(', ')
}

/** Which source the figures of the page come from, and whether the others agree: one sentence each. */
export const economySources = ({ sources, view, year }: Economy, speech: Speech): string[] => {
  const { t, fmt } = speech
  const shown = sources.filter(
    (source) => source.measure === 'cost.actual' && (view === 'year' || source.year === year),
  )
  const kinds = [...new Set(shown.map(({ source }) => source))]
  const leading = kinds.flatMap((kind) => {
    const own = shown.filter(({ source, leads }) => leads && source === kind)
    return own.length > 0
      ? [t('economy.sources.leads', { years: yearsOf(own), source: sourceWord(kind, speech).toLowerCase() })]
      : []
  })
  const controls = kinds.flatMap((kind) => {
    const own = shown.filter(({ source, leads }) => !leads && source === kind)
    const off = own.find(({ agrees }) => !agrees)
    const source = sourceWord(kind, speech)
    if (off)
      return [
        t('economy.sources.differs', {
          source,
          amount: `${fmt.signed((off.difference ?? 0) / 100)} kr.`,
          year: off.year,
        }),
      ]
    return own.length > 0 ? [t('economy.sources.agrees', { source })] : []
  })
  return [...leading, ...(controls.length > 0 || leading.length === 0 ? controls : [t('economy.sources.none')])]
}
