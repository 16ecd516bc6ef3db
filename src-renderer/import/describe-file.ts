import type { Batch, Counts, Plan } from '#contract/importing'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { spanName } from './figure-names'
import { measureWord } from '../locales/source-words'

type Understanding = NonNullable<Plan['understanding']>

const unitWords: Record<NonNullable<Understanding['unit']>, WordKey> = {
  kr: 'importing.unit.kr',
  '1000kr': 'importing.unit.thousands',
  mio: 'importing.unit.millions',
}

/** Kinds that have a name of their own; the others are named by their measures. */
const kindWords: Readonly<Record<string, WordKey>> = {
  'business-case': 'importing.kind.businessCase',
  'budget-follow-up': 'importing.kind.followUp',
  'posting-list': 'importing.kind.postings',
  caseload: 'importing.kind.caseload',
  notifications: 'importing.kind.notifications',
  'notification-list': 'importing.kind.notificationList',
  placements: 'importing.kind.placements',
  'placement-list': 'importing.kind.placementList',
  segregation: 'importing.kind.segregation',
  investment: 'importing.kind.investment',
  benefits: 'importing.kind.benefits',
  population: 'importing.kind.population',
  progression: 'importing.kind.progression',
  long: 'importing.kind.long',
}

const listOf = ({ locale }: Speech, parts: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)

/** `Forbrug og korrigeret budget`: only the first name keeps its capital. */
const measureNames = (speech: Speech, ids: readonly string[]): string =>
  listOf(
    speech,
    ids.map((id, index) => {
      const name = measureWord(id, speech)
      return index === 0 ? name : name.charAt(0).toLocaleLowerCase(speech.locale) + name.slice(1)
    }),
  )

/** What kind of table a file holds, in a few words. */
const kindName = (speech: Speech, { kind, source, measures }: Pick<Batch, 'kind' | 'source' | 'measures'>): string => {
  if (source === 'plan') return speech.t('importing.kind.businessCase')
  if (source === 'follow-up') return speech.t('importing.kind.followUp')
  const known = kindWords[kind]
  if (known !== undefined) return speech.t(known)
  const key = kind.startsWith('function-') ? 'importing.kind.perFunction' : 'importing.kind.other'
  return speech.t(key, { measures: measureNames(speech, measures) })
}

/** The kind of a sheet's table; of one that is not named by its measures the id stands for itself. */
export const sheetKindName = (speech: Speech, kind: string): string => {
  if (kind.startsWith('function-')) {
    return speech.t('importing.kind.perFunction', { measures: measureWord('cost.actual', speech) })
  }
  const known = kindWords[kind]
  return known === undefined ? kind : speech.t(known)
}

/** `Forbrug pr. funktion, jan.–dec. 2018, 72 tal, kr.`, without a unit where the figures are no amounts. */
export const describeUnderstanding = (speech: Speech, understood: Understanding): string => {
  const params = {
    kind: kindName(speech, understood),
    period: spanName(speech, understood.firstPeriod, understood.lastPeriod),
    figures: speech.fmt.number(understood.figures),
  }
  return understood.unit === null
    ? speech.t('importing.row.whatCounted', params)
    : speech.t('importing.row.what', { ...params, unit: speech.t(unitWords[understood.unit]) })
}

/** What an import of the history brought: `Forbrug pr. funktion, jan.–dec. 2018`. */
export const describeBatch = (speech: Speech, batch: Batch): string =>
  `${kindName(speech, batch)}, ${spanName(speech, batch.firstPeriod, batch.lastPeriod)}`

const countWords = {
  new: ['importing.counts.newOne', 'importing.counts.new'],
  changed: ['importing.counts.changedOne', 'importing.counts.changed'],
  removed: ['importing.counts.removedOne', 'importing.counts.removed'],
  unchanged: ['importing.counts.unchangedOne', 'importing.counts.unchanged'],
} as const satisfies Record<keyof Counts, readonly [WordKey, WordKey]>

const countOrder = ['new', 'changed', 'removed', 'unchanged'] as const

/** One count of a diff in words. */
export interface CountWord {
  readonly kind: keyof Counts
  readonly text: string
}

/** The counts of a diff in words, without those that are zero. */
export const countWordsOf = (speech: Speech, counts: Counts): CountWord[] =>
  countOrder
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const [one, many] = countWords[kind]
      return { kind, text: speech.t(counts[kind] === 1 ? one : many, { count: speech.fmt.number(counts[kind]) }) }
    })
