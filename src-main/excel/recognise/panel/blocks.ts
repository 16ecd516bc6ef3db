import type { GridCell, MergedRange } from '../../grid'
import type { SheetTable, TableRow } from '../sheet-table'
import { type CellShape, cellShape, keyText } from './cell-shape'
import type { TextReader } from './text-facts'

/** A row of a block with the lines that stand alone above it, the nearest first. */
export interface BlockRow {
  readonly row: TableRow
  readonly sections: readonly string[]
}

/** A block of figures under a heading of one to three rows. */
export interface Block {
  /** Heading rows, from above. */
  readonly levels: readonly TableRow[]
  readonly rows: readonly BlockRow[]
  /** Rows between the block before and the heading: title lines. */
  readonly above: readonly TableRow[]
  /** Lines alone in their row that no figures follow: footnotes. */
  readonly notes: readonly TableRow[]
  /** Index, within the table's rows, after the block's last row of figures. */
  readonly end: number
}

const mostLevels = 3
const mostSteps = 8

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

const heads = (shape: CellShape): boolean => shape === 'text' || shape === 'period' || shape === 'year'

/** The texts of a row in one line. */
export const rowText = (row: TableRow): string => [...row.cells.values()].map(keyText).filter(Boolean).join(' ')

/** Finds the blocks of a sheet, from above. */
export class BlockFinder {
  readonly #rows: readonly TableRow[]
  readonly #known: number | null
  readonly #merges: Merges
  readonly #reader: TextReader
  readonly #textShapes = new Map<string, CellShape>()
  readonly #shapes = new Map<TableRow, ReadonlyMap<number, CellShape>>()

  constructor({ rows, headerRow, sheet }: SheetTable, reader: TextReader) {
    this.#rows = rows
    this.#known = headerRow
    this.#merges = new Merges(sheet.merges)
    this.#reader = reader
  }

  /** The block that begins first at or after a row, by index; `null` where there is none. */
  next(from: number, aboveFrom: number): Block | null {
    for (let index = from; index < this.#rows.length; index += 1) {
      const row = this.#rows[index]
      if (row === undefined || ![...this.shapes(row).values()].includes('number')) continue
      const levels = this.#levels(index, from)
      if (levels.length === 0) continue
      return this.#extend(index, levels, aboveFrom)
    }
    return null
  }

  shapes(row: TableRow): ReadonlyMap<number, CellShape> {
    let shapes = this.#shapes.get(row)
    if (!shapes) {
      shapes = new Map([...row.cells].map(([column, cell]) => [column, this.#shape(cell)]))
      this.#shapes.set(row, shapes)
    }
    return shapes
  }

  /** The shape of a cell; of a text it is found once. */
  #shape(cell: GridCell): CellShape {
    if (cell.kind !== 'text') return cellShape(cell)
    let shape = this.#textShapes.get(cell.value)
    if (shape === undefined) {
      shape = cellShape(cell)
      this.#textShapes.set(cell.value, shape)
    }
    return shape
  }

  /** True where a heading row says something over a column, itself or by a merged range that begins among the figures. */
  #covers(row: TableRow, column: number, firstValue: number): boolean {
    if (heads(this.shapes(row).get(column) ?? 'none')) {
      const own = this.#merges.at(row.row, column)
      return own === undefined || own.firstColumn >= firstValue
    }
    const range = this.#merges.at(row.row, column)
    return (
      range !== undefined && range.firstColumn >= firstValue && heads(this.shapes(row).get(range.firstColumn) ?? 'none')
    )
  }

  /** The heading rows above the first row of figures. */
  #levels(first: number, from: number): TableRow[] {
    const row = this.#rows[first]
    if (row === undefined) return []
    const values = [...this.shapes(row)].flatMap(([column, shape]) =>
      shape === 'number' || shape === 'hole' || shape === 'masked' ? [column] : [],
    )
    const firstValue = Math.min(...values)
    const levels: TableRow[] = []
    for (let index = first - 1; index >= from && first - index <= mostSteps && levels.length < mostLevels; index -= 1) {
      const above = this.#rows[index]
      if (above === undefined) break
      const shapes = this.shapes(above)
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

  #isHidden(row: TableRow, column: number): boolean {
    const shape = this.shapes(row).get(column)
    return shape === 'hole' || shape === 'masked'
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
