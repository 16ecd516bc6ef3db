import type { Batch, Counts, Plan } from '#contract/importing'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { spanName } from './figure-names'
import { measureWord } from '../locales/source-words'

type Understanding = NonNullable<Plan['understanding']>

const unitWords: Record<Understanding['unit'], WordKey> = {
  kr: 'importing.unit.kr',
  '1000kr': 'importing.unit.thousands',
  mio: 'importing.unit.millions',
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
  if (kind === 'business-case' || source === 'plan') return speech.t('importing.kind.businessCase')
  if (kind === 'budget-follow-up' || source === 'follow-up') return speech.t('importing.kind.followUp')
  if (source === 'posting-list') return speech.t('importing.kind.postings')
  const key = kind.startsWith('function-') ? 'importing.kind.perFunction' : 'importing.kind.other'
  return speech.t(key, { measures: measureNames(speech, measures) })
}

/** `Forbrug pr. funktion, jan.–dec. 2018, 72 tal, kr.` */
export const describeUnderstanding = (speech: Speech, understood: Understanding): string =>
  speech.t('importing.row.what', {
    kind: kindName(speech, understood),
    period: spanName(speech, understood.firstPeriod, understood.lastPeriod),
    figures: speech.fmt.number(understood.figures),
    unit: speech.t(unitWords[understood.unit]),
  })

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
