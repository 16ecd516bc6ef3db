import { readNumberText } from '#domain/number-text'
import type { GridCell } from '../../grid'
import type { AmountUnit } from '../recognition'
import { oreFromPrinted } from '../unit'
import { SeenStyles } from './list-questions'
import { type PostingColumns, readSide } from './posting-columns'
import type { Slots } from './posting-row'
import { type ReadNumber, type Sum, readingsOf } from './running-sum'

const largestKroner = 1e13

/** An amount cell: both readings in øre, nothing, or a fault. */
export type ListAmount = ReadNumber | 'none' | 'uncached' | 'bad'

/** Reads the amounts of a posting list, each rounded to øre once, and sees what they have in common. */
export class PostingAmounts {
  readonly #columns: PostingColumns
  readonly #unit: AmountUnit
  /** Øre in one unit. */
  readonly #step: number
  readonly styles = new SeenStyles()
  #allThousands = true
  #first = 0
  #allKroner = true
  #allUnits = true
  #credit = { positive: false, negative: false }
  /** Taken again for each row: a list may have a million. */
  readonly #sum: Sum = { debitDanish: 0, debitEnglish: 0, creditDanish: 0, creditEnglish: 0, rows: 1 }

  constructor(columns: PostingColumns, unit: AmountUnit | null) {
    this.#columns = columns
    this.#unit = unit ?? 'kr'
    this.#step = oreFromPrinted(1, this.#unit)
  }

  /** An amount, øre, where every one is a whole thousand and some is not 0; else `null`. */
  get thousand(): number | null {
    return this.#allThousands && this.#first !== 0 ? this.#first : null
  }

  /** Printed rounding, øre: the unit where every amount is a whole number of them, whole kr., else 1. */
  get rounding(): number {
    return this.#allUnits ? this.#step : this.#allKroner ? 100 : 1
  }

  /** 1 where all credits are written with a minus of their own. */
  get creditSign(): 1 | -1 {
    return this.#credit.negative && !this.#credit.positive ? 1 : -1
  }

  read(cell: GridCell | undefined): ListAmount {
    if (cell === undefined) return 'none'
    if (cell.kind === 'number') {
      const ore = this.#ore(cell.value)
      return ore === null ? 'bad' : { danish: ore, english: ore }
    }
    if (cell.kind === 'uncached') return 'uncached'
    if (cell.kind !== 'text') return 'bad'
    const text = readNumberText(cell.value)
    if (text.kind === 'blank') return 'none'
    const read = readingsOf(text)
    const [danish, english] = read === null ? [null, null] : [this.#ore(read.danish), this.#ore(read.english)]
    if (danish === null || english === null) return 'bad'
    this.styles.add(text, cell.raw.trim().slice(0, 30))
    return { danish, english }
  }

  /** The amount of a posting; `null` where it has none, the column where it cannot be read. The sum is used again for the next. */
  posting(cells: Slots): Readonly<Sum> | null | { readonly column: number } {
    const { amount, credit, side } = this.#columns
    const debit = this.read(cells.get(amount))
    if (debit === 'bad' || debit === 'uncached') return { column: amount }
    const other = credit === null ? 'none' : this.read(cells.get(credit))
    if (credit !== null && (other === 'bad' || other === 'uncached')) return { column: credit }
    if (debit === 'none' && typeof other === 'string') return null
    const isCredit = side !== null && readSide(cells.get(side)) === 'credit'
    const [left, right] = isCredit ? [other, debit] : [debit, other]
    this.#fill(typeof left === 'string' ? null : left, typeof right === 'string' ? null : right)
    return this.#sum
  }

  #fill(debit: ReadNumber | null, credit: ReadNumber | null): void {
    const sum = this.#sum
    sum.debitDanish = debit?.danish ?? 0
    sum.debitEnglish = debit?.english ?? 0
    sum.creditDanish = credit?.danish ?? 0
    sum.creditEnglish = credit?.english ?? 0
    this.#look(sum.debitDanish)
    if (credit === null) return
    this.#look(sum.creditDanish)
    if (sum.creditDanish > 0) this.#credit.positive = true
    if (sum.creditDanish < 0) this.#credit.negative = true
  }

  #look(ore: number): void {
    if (this.#allThousands && ore % 100_000 !== 0) this.#allThousands = false
    if (this.#allKroner && ore % 100 !== 0) this.#allKroner = false
    if (this.#allUnits && ore % this.#step !== 0) this.#allUnits = false
    if (this.#first === 0) this.#first = ore
  }

  #ore(value: number): number | null {
    return Math.abs(value) < largestKroner ? oreFromPrinted(value, this.#unit) : null
  }
}
