import { type SheetTable, type TableRow } from '../sheet-table'
import { keyText } from './cell-shape'
import type { Merges } from './merges'
import { type RowShapes, heads } from './row-shapes'
import type { TextReader } from './text-facts'

const mostLevels = 3
const mostSteps = 8

/** Finds the heading rows of a block. */
export class BlockHeadings {
  readonly #rows: readonly TableRow[]
  readonly #known: number | null
  readonly #merges: Merges
  readonly #reader: TextReader
  readonly #shapes: RowShapes

  constructor({ rows, headerRow }: SheetTable, merges: Merges, reader: TextReader, shapes: RowShapes) {
    this.#rows = rows
    this.#known = headerRow
    this.#merges = merges
    this.#reader = reader
    this.#shapes = shapes
  }

  /** True where a heading row says something over a column, itself or by a merged range that begins among the figures. */
  #covers(row: TableRow, column: number, firstValue: number): boolean {
    if (heads(this.#shapes.of(row).get(column) ?? 'none')) {
      const own = this.#merges.at(row.row, column)
      return own === undefined || own.firstColumn >= firstValue
    }
    const range = this.#merges.at(row.row, column)
    return (
      range !== undefined &&
      range.firstColumn >= firstValue &&
      heads(this.#shapes.of(row).get(range.firstColumn) ?? 'none')
    )
  }

  /** The heading rows above the first row of figures. */
  above(first: number, from: number): TableRow[] {
    const row = this.#rows[first]
    if (row === undefined) return []
    const values = [...this.#shapes.of(row)].flatMap(([column, shape]) =>
      shape === 'number' || shape === 'hole' || shape === 'masked' ? [column] : [],
    )
    const firstValue = Math.min(...values)
    const levels: TableRow[] = []
    for (let index = first - 1; index >= from && first - index <= mostSteps && levels.length < mostLevels; index -= 1) {
      const above = this.#rows[index]
      if (above === undefined) break
      const shapes = this.#shapes.of(above)
      if ([...shapes.values()].includes('number')) break
      const covered = values.some((column) => this.#covers(above, column, firstValue))
      const texts = [...shapes.values()].filter((shape) => shape !== 'none').length
      const [lowest] = levels
      if (lowest === undefined) {
        if (covered && this.#isFaulty(index, first, firstValue)) continue
        if (covered && (this.#known === null || above.row === this.#known) && !this.#isTitle(above, texts))
          levels.unshift(above)
        else if (texts > 1 && this.#known === null && !values.some((column) => this.#isHidden(above, column))) break
        continue
      }
      if (lowest.row - above.row !== 1 || !covered || this.#isTitle(above, texts)) break
      levels.unshift(above)
    }
    return levels
  }

  /** A row of the table itself, whose figure is a text: its key is like the keys below, or stands under a heading of keys. */
  #isFaulty(index: number, first: number, firstValue: number): boolean {
    const keyOf = (at: number) => {
      const row = this.#rows[at]
      const found = row && [...row.cells].find(([column, cell]) => column < firstValue && keyText(cell) !== '')
      return row && found ? { row, column: found[0], facts: this.#reader.read(keyText(found[1])) } : null
    }
    const [own, below, above] = [keyOf(index), keyOf(first), keyOf(index - 1)]
    if (own === null) return false
    const { heads: role, strong, weak } = own.facts
    if (role !== null || strong.length + weak.length > 0) return false
    if (own.facts.period !== null && below?.facts.period?.kind === own.facts.period.kind) return true
    const headed = above !== null && above.row.row === own.row.row - 1 && above.column === own.column
    return headed && above.facts.heads !== null && !this.#merges.at(own.row.row, own.column)
  }

  /** A line alone that happens to stand over a figure, and that says more than a heading does. */
  #isTitle(row: TableRow, texts: number): boolean {
    const [cell] = row.cells.values()
    if (texts !== 1 || cell === undefined) return false
    const text = keyText(cell)
    const facts = this.#reader.read(text)
    if (this.#merges.at(row.row, cell.column)) return false
    return text.length > 40 && facts.period === null
  }

  #isHidden(row: TableRow, column: number): boolean {
    const shape = this.#shapes.of(row).get(column)
    return shape === 'hole' || shape === 'masked'
  }
}
