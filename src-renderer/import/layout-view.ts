import type { Layout } from '#contract/importing'
import { columnMeanings, isColumnMeaning } from '#domain/column-meaning'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { meaningWord } from './column-meanings'
import { sheetKindName } from './describe-file'
import { optionName } from './question-options'

/** What is remembered of a layout, one answer, in words. */
export interface LayoutAnswer {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly valueName: string
  /** What it can be changed to; empty where only the file can tell. */
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

/** A remembered layout in words. */
export interface LayoutView {
  readonly id: number
  readonly kind: string
  readonly label: string
  readonly answers: readonly LayoutAnswer[]
  readonly used: string
  readonly changed: string
}

const knownOptions: Readonly<Record<string, readonly string[]>> = {
  unit: ['kr', '1000kr'],
  separator: ['thousands', 'decimals'],
  cumulative: ['month', 'ytd'],
  committees: ['separate', 'together'],
  budget: ['original', 'revised'],
}

const answerWords: Readonly<Record<string, WordKey>> = {
  header: 'importing.layouts.answer.header',
  unit: 'importing.layouts.answer.unit',
  separator: 'importing.layouts.answer.separator',
  cumulative: 'importing.layouts.answer.cumulative',
  committees: 'importing.layouts.answer.committees',
  budget: 'importing.layouts.answer.budget',
  percent: 'importing.layouts.answer.percent',
  municipality: 'importing.layouts.answer.municipality',
}

/** `unit.C` and `separator.C` are of one column; the question is that of the part before. */
const headOf = (id: string): string => id.split('.')[0] ?? id

const answerName = ({ t }: Speech, id: string): string => {
  const [head, rest] = [headOf(id), id.slice(headOf(id).length + 1)]
  if (head === 'column') return t('importing.layouts.answer.column', { column: rest })
  if (head === 'function') return t('importing.layouts.answer.function', { text: rest })
  const word = Object.hasOwn(answerWords, head) ? answerWords[head] : undefined
  if (word === undefined) return id
  return rest === '' ? t(word) : `${t(word)} (${rest})`
}

const valueName = (speech: Speech, id: string, value: string): string => {
  if (id === 'header') return speech.t('importing.layouts.answer.headerValue')
  if (headOf(id) === 'column' && isColumnMeaning(value)) return meaningWord(speech, value)
  return optionName(speech, value)
}

const optionsOf = (id: string): readonly string[] =>
  headOf(id) === 'column'
    ? columnMeanings
    : Object.hasOwn(knownOptions, headOf(id))
      ? (knownOptions[headOf(id)] ?? [])
      : []

const usedText = ({ t, fmt }: Speech, { uses, usedAt }: Layout): string => {
  if (usedAt === null || uses === 0) return t('importing.layouts.unused')
  const when = fmt.moment(usedAt)
  return uses === 1 ? t('importing.layouts.usedOne', { when }) : t('importing.layouts.used', { count: uses, when })
}

/** A remembered layout in words. */
export const layoutView = (speech: Speech, layout: Layout): LayoutView => ({
  id: layout.id,
  kind: sheetKindName(speech, layout.kind),
  label: layout.label,
  answers: Object.entries(layout.answers).map(([id, value]) => ({
    id,
    name: answerName(speech, id),
    value,
    valueName: valueName(speech, id, value),
    options: optionsOf(id).map((option) => ({ value: option, name: valueName(speech, id, option) })),
  })),
  used: usedText(speech, layout),
  changed: speech.t('importing.layouts.changed', {
    when: speech.fmt.moment(layout.changedAt),
    who: layout.changedBy,
  }),
})
