import { type GridCell, type GridRow, type MergedRange, ReadFailure, cellReference } from '#excel/grid'
import { CellBuilder, type SheetContext } from './cell-builder'
import { maxColumn, maxMerges, maxRow } from './limits'
import { attribute, isSpreadsheetTag, isTrue } from './namespaces'
import { parseMergedRange, parseReference } from './reference'
import type { XmlHandler, XmlTag } from './xml-reader'

/** Understands the XML of a worksheet and hands over a row as soon as it ends. Rows must ascend. */
export class SheetHandler implements XmlHandler {
  /** Merged ranges met so far; they come after the rows. */
  readonly merges: MergedRange[] = []
  /** Cells handed over so far. */
  cellsKept = 0

  readonly #sheet: string
  readonly #cell: CellBuilder
  readonly #onRow: (row: GridRow) => void
  #depth = 0
  #inData = false
  #inRow = false
  #inCell = false

  #row = 0
  #rowIsStated = false
  #lastRow = 0
  #hidden = false
  #column = 0
  #cells: GridCell[] = []
  #isOrdered = true

  constructor(context: SheetContext, onRow: (row: GridRow) => void) {
    this.#sheet = context.sheet
    this.#cell = new CellBuilder(context)
    this.#onRow = onRow
  }

  open(tag: XmlTag): void {
    this.#depth++
    const isOurs = isSpreadsheetTag(tag)
    if (this.#depth === 1 && !(isOurs && tag.local === 'worksheet')) this.#fail('unexpected-root')
    if (this.#inCell) {
      if (isOurs) this.#cell.open(tag.local)
    } else if (tag.local === 'c' && this.#inData) {
      // A cell that we would not recognise must not vanish.
      if (!isOurs || !this.#inRow) this.#fail('stray-cell')
      this.#beginCell(tag)
    } else if (tag.local === 'row' && isOurs) this.#beginRow(tag)
    else if (tag.local === 'sheetData') this.#inData = true
    else if (tag.local === 'mergeCell' && isOurs) this.#addMerge(tag)
  }

  text(text: string): void {
    if (this.#inCell) this.#cell.text(text)
  }

  close(tag: XmlTag): void {
    this.#depth--
    if (!isSpreadsheetTag(tag)) return
    if (this.#inCell) {
      if (tag.local === 'c') this.#endCell()
      else this.#cell.close(tag.local)
    } else if (tag.local === 'row' && this.#inRow) this.#endRow()
    else if (tag.local === 'sheetData') this.#inData = false
  }

  #beginRow(tag: XmlTag): void {
    const stated = attribute(tag, 'r')
    this.#rowIsStated = stated !== null
    this.#row = stated === null ? this.#row + 1 : Number(stated)
    if (!Number.isInteger(this.#row) || this.#row < 1) this.#fail('bad-reference')
    if (this.#row > maxRow) this.#refuse('reference-outside')
    this.#hidden = isTrue(attribute(tag, 'hidden'))
    this.#inRow = true
    this.#column = 0
    this.#cells = []
    this.#isOrdered = true
  }

  #beginCell(tag: XmlTag): void {
    const { r, t, s } = tag.attributes
    if (r === undefined) this.#column++
    else this.#place(r.value)
    if (this.#column > maxColumn) this.#refuse('reference-outside')
    if (this.#cells.length >= maxColumn) this.#refuse('too-many-cells')
    this.#cell.begin(this.#row, this.#column, t?.value ?? 'n', s === undefined ? 0 : Number(s.value))
    this.#inCell = true
  }

  #place(reference: string): void {
    const place = parseReference(reference)
    if (place === 'outside') this.#refuse('reference-outside')
    if (place === 'bad') this.#fail('bad-reference')
    if (place.row !== this.#row) {
      // A row without a number of its own is where its cells say.
      if (this.#rowIsStated || this.#column > 0) this.#fail('bad-reference')
      this.#row = place.row
    }
    if (place.column <= this.#column) this.#isOrdered = false
    this.#column = place.column
  }

  #endCell(): void {
    this.#inCell = false
    const cell = this.#cell.build()
    if (cell !== null) this.#cells.push(cell)
  }

  #endRow(): void {
    this.#inRow = false
    if (this.#cells.length === 0) return
    if (this.#row <= this.#lastRow) this.#fail('row-order')
    this.#lastRow = this.#row
    this.cellsKept += this.#cells.length
    const cells = this.#isOrdered ? this.#cells : this.#inColumnOrder(this.#cells)
    this.#onRow({ row: this.#row, hidden: this.#hidden, cells })
  }

  /** Two values in one place leave open which holds: that is refused. */
  #inColumnOrder(cells: readonly GridCell[]): readonly GridCell[] {
    const sorted = cells.toSorted((one, other) => one.column - other.column)
    if (sorted.some((cell, index) => cell.column === sorted[index + 1]?.column)) this.#fail('duplicate-cell')
    return sorted
  }

  #addMerge(tag: XmlTag): void {
    if (this.merges.length >= maxMerges) this.#refuse('too-many-merges')
    const range = parseMergedRange(attribute(tag, 'ref') ?? '')
    if (range === 'outside') this.#refuse('reference-outside')
    if (range !== null) this.merges.push(range)
  }

  #where(): string {
    return this.#row === 0 ? this.#sheet : `${this.#sheet}!${cellReference(this.#row, Math.max(this.#column, 1))}`
  }

  #fail(what: string): never {
    throw new ReadFailure('not-a-workbook', what, this.#where())
  }

  #refuse(what: string): never {
    throw new ReadFailure('unsafe', what, this.#where())
  }
}
