import type { SheetTable, TableRow } from '../sheet-table'
import { type Block, type BlockRow, rowText } from './block'
import { BlockHeadings } from './block-headings'
import { type CellShape, keyText } from './cell-shape'
import { Merges } from './merges'
import { RowShapes, heads } from './row-shapes'
import type { TextReader } from './text-facts'

/** Finds the blocks of a sheet, from above. */
export class BlockFinder {
  readonly #rows: readonly TableRow[]
  readonly #merges: Merges
  readonly #reader: TextReader
  readonly #shapes = new RowShapes()
  readonly #headings: BlockHeadings

  constructor(table: SheetTable, reader: TextReader) {
    this.#rows = table.rows
    this.#merges = new Merges(table.sheet.merges)
    this.#reader = reader
    this.#headings = new BlockHeadings(table, this.#merges, reader, this.#shapes)
  }

  /** The block that begins first at or after a row, by index; `null` where there is none. */
  next(from: number, aboveFrom: number): Block | null {
    for (let index = from; index < this.#rows.length; index += 1) {
      const row = this.#rows[index]
      if (row === undefined || ![...this.shapes(row).values()].includes('number')) continue
      const levels = this.#headings.above(index, from)
      if (levels.length === 0) continue
      return this.#extend(index, levels, aboveFrom)
    }
    return null
  }

  /** The shapes of a row's cells by column. */
  shapes(row: TableRow): ReadonlyMap<number, CellShape> {
    return this.#shapes.of(row)
  }

  /** Takes the rows of figures under a heading. */
  #extend(first: number, levels: readonly TableRow[], aboveFrom: number): Block {
    const bottom = levels.at(-1)
    const top = levels[0]?.row ?? 0
    const columns = new Set(
      levels.flatMap((level) =>
        [...this.shapes(level)].flatMap(([column, shape]) => {
          if (!heads(shape)) return []
          const range = this.#merges.at(level.row, column)
          const last = range?.lastColumn ?? column
          return Array.from({ length: Math.min(last - column + 1, 200) }, (_, index) => column + index)
        }),
      ),
    )
    const repeats = bottom ? [...bottom.cells].map(([column, cell]) => [column, keyText(cell)] as const) : []
    const isRepeat = (row: TableRow) => repeats.every(([column, text]) => keyText(row.cells.get(column)) === text)
    const keyed = (column: number) => this.#headsKeys(keyText(bottom?.cells.get(column)))
    const begin = this.#rows[first]
    let firstValue = Math.min(
      ...[...(begin ? this.shapes(begin) : [])].flatMap(([column, shape]) =>
        shape === 'number' && columns.has(column) && !keyed(column) ? [column] : [],
      ),
    )
    let before = bottom?.row ?? 0
    const rows: BlockRow[] = []
    const titles = new Set(this.#rows.slice(aboveFrom, first).map(rowText))
    let pending: TableRow[] = []
    let sections: readonly string[] = []
    const notes: TableRow[] = []
    // Lines between the heading and the first figures are sections.
    let start = first
    while (start > 0 && (this.#rows[start - 1]?.row ?? 0) > (bottom?.row ?? 0)) start -= 1
    let index = start
    let end = first + 1
    for (; index < this.#rows.length; index += 1) {
      const row = this.#rows[index]
      if (row === undefined) break
      const shapes = this.shapes(row)
      const filled = [...shapes].filter(([, shape]) => shape !== 'none')
      const [leftmost] = filled.filter(([column, shape]) => shape === 'number' && columns.has(column) && !keyed(column))
      if (leftmost !== undefined && index >= first) firstValue = Math.min(firstValue, leftmost[0])
      const figures = filled.filter(
        ([column, shape]) => column >= firstValue && columns.has(column) && this.#figure(shape),
      )
      if (index > first && isRepeat(row)) {
        // A page begins anew; under another title it is another table.
        const titled = pending.some((item) => !titles.has(rowText(item)))
        if (titled) break
        pending = []
        continue
      }
      const over = filled.filter(([column, shape]) => column >= firstValue && columns.has(column) && heads(shape))
      const numbers = filled.some(([, shape]) => shape === 'number')
      const yearsOnly = figures.length > 0 && figures.every(([, shape]) => shape === 'year')
      const otherHeading =
        index > first && this.#isHeading(row, levels, firstValue, { numbers, yearsOnly, over: over.length })
      if (otherHeading) break
      const follows = row.row - before === 1 && over.length > 0 && !this.#reader.read(rowText(row)).remark
      if (figures.length > 0 || follows) {
        if (pending.length > 0) {
          sections = pending.map(rowText).reverse()
          pending = []
        }
        rows.push({ row, sections })
        end = index + 1
        before = row.row
        continue
      }
      if (numbers) break
      if (filled.length > 0) pending.push(row)
    }
    notes.push(...pending)
    return { levels, rows, above: this.#rows.slice(aboveFrom, start).filter(({ row }) => row < top), notes, end }
  }

  #headsKeys(text: string): boolean {
    const { heads: role, numbering } = this.#reader.read(text)
    return numbering || (role !== null && role !== 'neutral')
  }

  #figure(shape: CellShape): boolean {
    return shape === 'number' || shape === 'year' || shape === 'hole' || shape === 'masked'
  }

  /** True for a row that heads another table: texts where figures should be, under a key that is no key of this one. */
  #isHeading(
    row: TableRow,
    levels: readonly TableRow[],
    firstValue: number,
    { numbers, yearsOnly, over }: { numbers: boolean; yearsOnly: boolean; over: number },
  ): boolean {
    if (numbers || over === 0) return false
    const key = [...row.cells].find(([column, cell]) => column < firstValue && keyText(cell) !== '')
    const facts = key ? this.#reader.read(keyText(key[1])) : null
    const names = facts !== null && (facts.heads !== null || facts.strong.length > 0 || facts.weak.length > 0)
    if (yearsOnly) {
      const years = [...this.shapes(row)].filter(([column, shape]) => column >= firstValue && shape === 'year').length
      const headed = levels.some((level) => [...this.shapes(level).values()].includes('year'))
      return years >= 2 && (headed || names) && names
    }
    if (facts?.heads === null && facts.period !== null) return false
    return over >= 2 || names || key === undefined
  }
}
