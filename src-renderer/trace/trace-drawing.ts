import type { EnteredRow, TraceKey, TraceRow } from '#contract/followup'
import { measure } from '#domain/measure'
import type { Speech } from '../locales/speech'
import { breakdownName, exactWriter, periodName } from '../import/figure-names'
import { measureWord } from '../locales/source-words'
import { readableCell } from '../import/number-text'
import { type TraceGroup, type TraceView, traceViewOf } from './trace-view'

/** One imported value in words. */
export interface TraceLine {
  readonly id: string
  /** What tells it apart from the others of its part: of what, or when. */
  readonly what: string
  /** Cell, or how many rows it was summed from. */
  readonly place: string
  /** What the cell held before it was understood. */
  readonly raw: string
  readonly value: string
}

/** Values of one import that are of the same; `name` says of what where the others are of something else. */
export interface TracePart {
  readonly name: string | null
  readonly lines: readonly TraceLine[]
}

/** The values of one import in words. */
export interface TraceBlock {
  readonly batch: number
  readonly file: string
  readonly imported: string
  readonly sheet: string
  readonly parts: readonly TracePart[]
}

/** A figure that a person typed, in words. */
export interface TraceEntered {
  readonly what: string
  readonly value: string
  /** "Indtastet af … den …". */
  readonly by: string
  /** Version of the case, and the paper that it is. */
  readonly from: string
}

/** Where a figure came from, in words. */
export interface TraceDrawing {
  readonly subject: string
  /** `null` where the figure is unknown. */
  readonly value: string | null
  readonly heading: string | null
  /** Why the parts do not add up to the figure, where they do not. */
  readonly note: string | null
  readonly blocks: readonly TraceBlock[]
  /** Typed figures that it is made of. */
  readonly entered: readonly TraceEntered[]
  readonly sum: string | null
  readonly aside: readonly { reason: string; why: string; count: number; blocks: readonly TraceBlock[] }[]
}

const severalOf = (rows: readonly TraceRow[], part: (row: TraceRow) => string): boolean =>
  new Set(rows.map(part)).size > 1

const partsOf = (speech: Speech, { batch, rows }: TraceGroup, write: (value: number) => string): TracePart[] => {
  const name = (row: TraceRow) => breakdownName(speech, row)
  const when = (row: TraceRow) => periodName(speech, row.period, row.basis)
  const lineOf = (row: TraceRow, what: string, index: number): TraceLine => ({
    id: `${batch}-${index}`,
    what,
    place: row.cell ?? (row.rows === null ? row.sheet : speech.t('trace.rows', { count: speech.fmt.number(row.rows) })),
    raw: row.raw === '' ? speech.t('trace.none') : readableCell(speech, row.raw),
    // A row that is taken off is shown as it counts.
    value: write(row.sign < 0 ? -row.value : row.value),
  })
  const named = severalOf(rows, name) && severalOf(rows, when)
  if (!named) {
    const what = severalOf(rows, name) ? name : when
    return [{ name: null, lines: rows.map((row, index) => lineOf(row, what(row), index)) }]
  }
  return [...Map.groupBy(rows, name)].map(([of, members]) => ({
    name: of,
    lines: members.map((row, index) => lineOf(row, when(row), index)),
  }))
}

const headingOf = (
  { t, fmt }: Speech,
  { countingRows, isDifference }: TraceView,
  entered: readonly EnteredRow[],
): string | null => {
  if (entered.length > 0) return t(countingRows === 0 ? 'trace.entered' : 'trace.enteredAlso')
  if (countingRows === 0) return null
  const count = fmt.number(countingRows)
  if (isDifference) return t('trace.derived', { count })
  return countingRows === 1 ? t('trace.countingOne') : t('trace.counting', { count })
}

/** Who typed a figure and when. */
export const enteredBy = ({ enteredBy: by, enteredAt }: EnteredRow, { t, fmt }: Speech): string =>
  t('trace.enteredBy', { by, when: fmt.moment(enteredAt) })

/** The version of the case that a typed figure stands in, with its paper where one is named. */
const enteredFrom = ({ version, document }: EnteredRow, { t }: Speech): string =>
  [t('trace.enteredVersion', { version }), ...(document === null ? [] : [document])].join(' · ')

/** What the core answers to where a figure came from. */
export interface TraceFound {
  readonly value: number | null
  readonly rows: readonly TraceRow[]
  readonly entered?: readonly EnteredRow[]
}

/** The answer of the core to where a figure came from, in words. */
export const traceDrawingOf = (
  speech: Speech,
  key: TraceKey,
  { value, rows, entered = [] }: TraceFound,
): TraceDrawing => {
  const { t, fmt } = speech
  const view = traceViewOf(rows)
  const write = exactWriter(
    speech,
    key.measure,
    [...rows, ...entered].map((row) => row.value),
  )
  const unit = measure(key.measure)?.unit === 'kr' ? `\u00a0${t('importing.unit.kr')}` : ''
  const blockOf = (group: TraceGroup): TraceBlock => ({
    batch: group.batch,
    file: group.file,
    imported: t('trace.imported', { batch: group.batch, when: fmt.moment(group.importedAt) }),
    sheet: t('trace.sheets', { sheets: group.sheets.join(', ') }),
    parts: partsOf(speech, group, write.plain),
  })
  return {
    subject: [
      measureWord(key.measure, speech),
      breakdownName(speech, key),
      periodName(speech, key.period, key.basis),
    ].join(', '),
    value: value === null ? null : `${exactWriter(speech, key.measure, [value]).plain(value)}${unit}`,
    heading: headingOf(speech, view, entered),
    note: view.isDifference ? t('trace.derivedWhy') : null,
    blocks: view.counting.map(blockOf),
    entered: entered.map((row) => ({
      what:
        row.item === '' ? periodName(speech, row.period, key.basis) : breakdownName(speech, { breakdown: row.item }),
      value: `${write.plain(row.value)}${unit}`,
      by: enteredBy(row, speech),
      from: enteredFrom(row, speech),
    })),
    sum: view.sum === null || view.countingRows < 2 ? null : `${write.plain(view.sum)}${unit}`,
    aside: view.aside.map(({ reason, groups, rows: count }) => ({
      reason: t(`trace.aside.${reason}`),
      why: t(`trace.aside.${reason}Why`),
      count,
      blocks: groups.map(blockOf),
    })),
  }
}
