import type { ControlTotal } from '#contract/importing'
import { measure } from '#domain/measure'
import type { Speech } from '../locales/speech'
import { totalLinesOf } from './change-groups'
import { exactWriter } from './figure-names'

/** A control total in words. */
export interface TotalRow {
  readonly id: string
  readonly label: string
  readonly cell: string
  readonly stated: string
  readonly computed: string
  readonly agrees: boolean
  readonly symbol: string
  readonly word: string
  readonly tone: 'good' | 'bad' | 'plain'
}

const marks = {
  equal: { symbol: '=', tone: 'good' },
  rounded: { symbol: '≈', tone: 'plain' },
  differs: { symbol: '▲', tone: 'bad' },
} as const

/** The control totals of a file in words, each written by its measure. */
export const totalRowsOf = (speech: Speech, totals: readonly ControlTotal[]): TotalRow[] => {
  const writers = new Map(
    [...new Set(totals.map(({ measure }) => measure))].map((id) => {
      const values = totals
        .filter(({ measure }) => measure === id)
        .flatMap(({ stated, computed }) => [stated, computed])
      return [id, exactWriter(speech, id, values)]
    }),
  )
  return totalLinesOf(totals).map((line) => {
    const write = writers.get(line.measure) ?? exactWriter(speech, line.measure, [line.stated, line.computed])
    return {
      id: `${line.sheet}!${line.cell}`,
      label: line.label,
      cell: line.cell,
      stated: write.plain(line.stated),
      computed: write.plain(line.computed),
      agrees: line.agrees,
      ...marks[line.agreement],
      word: speech.t(`importing.totals.${line.agreement}`, {
        difference: write.signed(line.difference),
        unit: measure(line.measure)?.unit === 'kr' ? ' kr.' : '',
      }),
    }
  })
}
