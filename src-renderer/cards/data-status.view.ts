import type { Overview, SourceStatus } from '#contract/followup'
import { measureWord, sourceWord } from '../locales/source-words'
import type { Speech } from '../locales/speech'

/** A kind of table, over all the years it covers. */
export interface SourceRowView {
  readonly key: string
  readonly name: string
  /** Which years, or through which month. */
  readonly reach: string
  readonly files: string
  readonly control: { readonly text: string; readonly tone: 'good' | 'bad' | 'quiet' }
}

/** What the figures rest on, and what is missing. */
export interface DataStatusView {
  readonly sources: readonly SourceRowView[]
  /** The first gaps; `moreGaps` tells how many are left out, or is `null`. */
  readonly moreGaps: string | null
  readonly gaps: readonly { readonly key: string; readonly text: string; readonly label: string }[]
}

const groupsOf = (sources: readonly SourceStatus[]): SourceStatus[][] => {
  const groups = new Map<string, SourceStatus[]>()
  for (const source of sources) {
    const key = `${source.source} ${source.measure}`
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return [...groups.values()]
}

const controlOf = (group: readonly SourceStatus[], { t, fmt }: Speech): SourceRowView['control'] => {
  const off = group.find(({ agrees }) => !agrees)
  if (off)
    return {
      text: t('overview.sources.differs', {
        amount: `${fmt.signed((off.difference ?? 0) / 100)} kr.`,
        year: off.year,
      }),
      tone: 'bad',
    }
  const controls = group.some(({ leads, difference }) => !leads && difference !== null)
  return controls
    ? { text: t('overview.sources.agrees'), tone: 'good' }
    : { text: t('overview.sources.leads'), tone: 'quiet' }
}

const reachOf = (group: readonly SourceStatus[], { t, fmt }: Speech): string => {
  const years = group.map(({ year }) => year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const through = group
    .map((source) => source.through)
    .sort()
    .at(-1)
  if (through?.endsWith('-12')) return from === to ? String(to) : t('overview.sources.years', { from, to })
  return through ? t('overview.sources.through', { month: fmt.monthShort(through) }) : ''
}

const filesOf = (group: readonly SourceStatus[], { t }: Speech): string => {
  const files = [...new Set(group.flatMap(({ batches }) => batches.map(({ file }) => file)))]
  return files.length > 1 ? t('overview.sources.versions', { count: files.length }) : (files[0] ?? '')
}

const shownGaps = 5

/** The approved case is a source of its own where the core does not list it among the tables of figures. */
const caseRow = ({ businessCase, sources }: Overview, speech: Speech): SourceRowView[] =>
  businessCase && !sources.some(({ source }) => source === 'plan')
    ? [
        {
          key: 'plan',
          name: sourceWord('plan', speech),
          reach: speech.t('overview.sources.version', { version: businessCase.version }),
          files: businessCase.file ?? businessCase.document ?? '',
          control: { text: '', tone: 'quiet' },
        },
      ]
    : []

const sourceRow = (group: readonly SourceStatus[], speech: Speech): SourceRowView => {
  const [first] = group
  const plan = first?.source === 'plan'
  return {
    key: `${first?.source ?? ''} ${first?.measure ?? ''}`,
    name: first ? sourceWord(first.source, speech) : '',
    reach: plan ? '' : reachOf(group, speech),
    files: [...(first && !plan ? [measureWord(first.measure, speech)] : []), filesOf(group, speech)].join(' · '),
    control: plan ? { text: '', tone: 'quiet' } : controlOf(group, speech),
  }
}

/** The data status of an overview: a row a kind of table, and the gaps in words. */
export const dataStatusView = (overview: Overview, speech: Speech): DataStatusView => {
  const left = overview.gaps.length - shownGaps
  return {
    sources: [...groupsOf(overview.sources).map((group) => sourceRow(group, speech)), ...caseRow(overview, speech)],
    moreGaps: left > 0 ? speech.t('overview.sources.moreGaps', { count: left }) : null,
    gaps: overview.gaps.slice(0, shownGaps).map(({ measure, period, message }) => {
      const text = speech.message(message)
      return { key: `${measure} ${period} ${text}`, text, label: speech.t('overview.sources.gapLabel', { gap: text }) }
    }),
  }
}
