import type { Overview } from '#contract/followup'
import type { Speech } from '../locales/speech'

/** The data status in one line. */
export interface DataPillView {
  readonly text: string
  /** True where nothing is missing and every control agrees. */
  readonly calm: boolean
}

/** How many sources there are and to which month they all reach, then what is missing or does not agree. */
export const dataPillView = (overview: Overview, { t, fmt }: Speech): DataPillView => {
  const reported = overview.sources.filter(({ source }) => source !== 'plan')
  const latest = new Map(reported.map((source) => [`${source.measure} ${source.source}`, source.through]))
  for (const { measure, source, through } of reported) {
    const key = `${measure} ${source}`
    if (through > (latest.get(key) ?? through)) latest.set(key, through)
  }
  const [through] = [...latest.values()].sort().reverse()
  const sources = through
    ? t(latest.size === 1 ? 'pill.throughOne' : 'pill.through', { count: latest.size, month: fmt.monthShort(through) })
    : t(overview.businessCase ? 'pill.plan' : 'pill.none')
  const gaps = overview.gaps.length
  const parts = [
    sources,
    ...(gaps > 0 ? [t(gaps === 1 ? 'pill.gapsOne' : 'pill.gaps', { count: gaps })] : []),
    ...(overview.sources.some(({ agrees }) => !agrees) ? [t('pill.differs')] : []),
  ]
  return { text: parts.join(' · '), calm: parts.length === 1 && overview.sources.length > 0 }
}
