import type { ControlTotal } from '#contract/importing'
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

/** The control totals of a file in words. They are amounts in øre, whatever the file is of. */
export const totalRowsOf = (speech: Speech, totals: readonly ControlTotal[]): TotalRow[] => {
  const write = exactWriter(
    speech,
    'cost.actual',
    totals.flatMap(({ stated, computed }) => [stated, computed]),
  )
  return totalLinesOf(totals).map((line) => ({
    id: `${line.sheet}!${line.cell}`,
    label: line.label,
    cell: line.cell,
    stated: write.plain(line.stated),
    computed: write.plain(line.computed),
    agrees: line.agrees,
    ...marks[line.agreement],
    word: speech.t(`importing.totals.${line.agreement}`, { difference: write.signed(line.difference) }),
  }))
}
