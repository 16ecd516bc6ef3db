import type { Plan } from '#contract/importing'
import type { Speech } from '../locales/speech'
import { type ChangeLine, changeGroupsOf } from './change-groups'
import { breakdownName, exactWriter, periodName } from './figure-names'
import { measureWord } from '../locales/source-words'

/** A change in words. */
export interface ChangeRow {
  readonly id: string
  readonly what: string
  readonly measure: string
  readonly period: string
  readonly old: string | null
  readonly value: string | null
  readonly difference: string | null
  readonly cell: string
}

/** The changes of a plan in words. */
export interface ChangeRows {
  readonly removed: readonly ChangeRow[]
  readonly changed: readonly ChangeRow[]
  readonly added: readonly ChangeRow[]
  /** True where the file changes figures of several measures, so that each must be named. */
  readonly severalMeasures: boolean
  readonly more: number
}

const known = (value: number | null): value is number => value !== null

/** The changes of a plan in words, each list in the order of the core. */
export const changeRowsOf = (speech: Speech, plan: Pick<Plan, 'changes' | 'counts'>): ChangeRows => {
  const groups = changeGroupsOf(plan)
  const measures = [...new Set(plan.changes.map(({ measure }) => measure))]
  const writers = new Map(
    measures.map((id) => {
      const values = plan.changes
        .filter(({ measure }) => measure === id)
        .flatMap(({ old, value }) => [old, value])
        .filter(known)
      return [id, exactWriter(speech, id, values)]
    }),
  )
  const rowOf = (line: ChangeLine): ChangeRow => {
    const write = writers.get(line.measure)
    const plain = (value: number | null) => (value === null || !write ? null : write.plain(value))
    return {
      id: line.id,
      what: breakdownName(speech, line),
      measure: measureWord(line.measure, speech),
      period: periodName(speech, line.period, line.basis),
      old: plain(line.old),
      value: plain(line.value),
      difference: line.difference === null || !write ? null : write.signed(line.difference),
      cell: line.cell ?? speech.t('importing.changes.summed'),
    }
  }
  return {
    removed: groups.removed.map(rowOf),
    changed: groups.changed.map(rowOf),
    added: groups.added.map(rowOf),
    severalMeasures: measures.length > 1,
    more: groups.more,
  }
}
