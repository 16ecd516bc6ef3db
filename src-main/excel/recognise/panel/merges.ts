import type { MergedRange } from '../../grid'

/** Merged ranges by the rows that they reach over. */
export class Merges {
  readonly #byRow = new Map<number, MergedRange[]>()

  constructor(merges: readonly MergedRange[]) {
    let cells = 0
    for (const range of merges) {
      for (let row = range.firstRow; row <= range.lastRow && cells < 200_000; row += 1, cells += 1) {
        const own = this.#byRow.get(row)
        if (own) own.push(range)
        else this.#byRow.set(row, [range])
      }
    }
  }

  at(row: number, column: number): MergedRange | undefined {
    return this.#byRow.get(row)?.find(({ firstColumn, lastColumn }) => column >= firstColumn && column <= lastColumn)
  }
}
