import type { RealisedView } from '#contract/realised'
import type { ExplainedNumber } from '../break-even/explanation.view'
import { breakdownName } from '../import/figure-names'
import type { Speech } from '../locales/speech'

/** An item of the investment. */
export interface ItemRow {
  readonly item: string
  /** `null` where it is not known. */
  readonly actual: ExplainedNumber | null
  readonly planned: string
  readonly difference: string
  readonly word: string
  readonly total: boolean
}

const differenceOf = (actual: number | null, planned: number | null, { t, fmt }: Speech) => {
  if (actual === null || planned === null) return { difference: '', word: '' }
  const by = actual - planned
  return {
    difference: fmt.signed(by / 100),
    word: Math.round(by / 100) === 0 ? '' : t(by > 0 ? 'realised.items.more' : 'realised.items.less'),
  }
}

type Item = RealisedView['items'][number]

const rowOf = ({ item, actual, planned, trace }: Item, total: boolean, speech: Speech): ItemRow => {
  const { t, fmt } = speech
  const name = total
    ? t('realised.items.total')
    : item === ''
      ? t('realised.items.whole')
      : breakdownName(speech, { breakdown: item })
  return {
    item: name,
    actual:
      actual === null
        ? null
        : {
            text: fmt.kroner(actual),
            full: fmt.kr(actual),
            label: t('realised.items.label', { item: name }),
            sources: trace,
          },
    planned: planned === null ? t('realised.items.unplanned') : fmt.kroner(planned),
    ...differenceOf(actual, planned, speech),
    total,
  }
}

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

/** The investment item by item beside the plan, with their sum where there are more. */
export const itemsView = ({ items }: RealisedView, speech: Speech): ItemRow[] => {
  const rows = items.map((item) => rowOf(item, false, speech))
  if (items.length < 2) return rows
  const known = items.filter(({ actual, planned }) => actual !== null || planned !== null)
  const total: Item = {
    item: '',
    actual: sumOf(known.map(({ actual, planned }) => actual ?? (planned === null ? 0 : null))),
    planned: known.every(({ planned }) => planned === null)
      ? null
      : known.reduce((sum, { planned }) => sum + (planned ?? 0), 0),
    trace: items.flatMap(({ trace }) => trace),
  }
  return [...rows, rowOf(total, true, speech)]
}
