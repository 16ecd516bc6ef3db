import type { RealisedView } from '#contract/realised'
import { measure } from '#domain/measure'
import { breakdownName, exactWriter, periodName } from '../import/figure-names'
import { measureWord } from '../locales/source-words'
import type { Speech } from '../locales/speech'
import { localDay } from './local-day'
import { spokenSigned } from './spoken'

type Known = NonNullable<RealisedView['known']>
type Restated = Known['restated'][number]

/** A figure that says something else today than it did then. */
export interface RestatedRow {
  readonly id: string
  readonly what: string
  readonly part: string
  readonly period: string
  readonly before: string
  readonly after: string
  readonly file: string
  readonly imported: string
}

/** What was restated since the day, and what it means for the conclusion. */
export interface KnownView {
  readonly rows: readonly RestatedRow[]
  readonly more: string | null
  /** What it means for the conclusion: then and today, each in a sentence. */
  readonly compared: readonly string[]
}

const shown = 100

const rowOf = (restated: Restated, index: number, speech: Speech): RestatedRow => {
  const { t, fmt } = speech
  const { measure: id, before, after } = restated
  const values = [before, after].flatMap((value) => value ?? [])
  const { plain } = exactWriter(speech, id, values)
  const unit = measure(id)?.unit === 'kr' ? `\u00a0${t('importing.unit.kr')}` : ''
  const write = (value: number) => `${plain(value)}${unit}`
  return {
    id: String(index),
    what: measureWord(id, speech),
    part: breakdownName(speech, restated),
    period: periodName(speech, restated.period, restated.basis),
    before: before === null ? t('realised.known.unknownThen') : write(before),
    after: after === null ? t('realised.known.gone') : write(after),
    file: restated.file,
    imported: fmt.day(localDay(new Date(restated.importedAt))),
  }
}

const comparedOf = (realised: RealisedView, known: Known, speech: Speech): string[] => {
  const { t, fmt } = speech
  const amount = (difference: number | null) =>
    difference === null ? t('realised.known.notSaid') : spokenSigned(difference, speech)
  const month = (at: Known['today']['expected'], told: boolean) =>
    at === null ? t(told ? 'realised.known.never' : 'realised.known.notSaid') : fmt.month(at)
  const { today } = known
  return [
    t('realised.known.difference', { then: amount(realised.difference), today: amount(today.difference) }),
    t('realised.known.expected', {
      then: month(realised.forecast?.expected ?? null, realised.forecast !== null),
      today: month(today.expected, today.difference !== null),
    }),
  ]
}

/** What was restated since a day; `null` where everything is shown as known now. */
export const knownView = (realised: RealisedView, speech: Speech): KnownView | null => {
  const { known } = realised
  if (!known) return null
  const left = known.count - Math.min(shown, known.restated.length)
  return {
    rows: known.restated.slice(0, shown).map((restated, index) => rowOf(restated, index, speech)),
    more: left > 0 ? speech.t('realised.known.more', { count: left }) : null,
    compared: comparedOf(realised, known, speech),
  }
}
