import { type GridCell, type GridRow, type MergedRange, ReadFailure, cellReference } from '#excel/grid'
import { CellBuilder, type SheetContext } from './cell-builder'
import { maxColumn, maxMerges, maxRow } from './limits'
import { attribute, isSpreadsheetTag, isTrue } from './namespaces'
import { parseMergedRange, parseReference } from './reference'
import type { XmlHandler, XmlTag } from './xml-reader'

/**
 * A cell as Excel and most others write it: a number, a truth value or the number of a shared string, no formula. The value may hold no
 * character that would have to be looked at twice.
 */
const plainCell =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([nbs])")?(?:\/>|><v>([\d.eE+-]{1,40})<\/v><\/c>)/y

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
  /** Depth at which an element without prefix is a cell of the row; 0 where that cannot be told. */
  #plainDepth = 0

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
      if (isOurs) this.#cell.open(tag.local, tag.attributes['val']?.value)
    } else if (tag.local === 'c' && this.#inData) {
      // A cell that we would not recognise must not vanish.
      if (!isOurs || !this.#inRow) this.#fail('stray-cell')
      this.#beginCell(tag)
    } else if (tag.local === 'row' && isOurs) this.#beginRow(tag)
    else if (tag.local === 'sheetData') this.#inData = true
    else if (tag.local === 'mergeCell' && isOurs) this.#addMerge(tag)
  }

  skim(text: string, from: number): number {
    if (!this.#inRow || this.#inCell || this.#depth !== this.#plainDepth) return from
    plainCell.lastIndex = from
    let end = from
    for (let found = plainCell.exec(text); found !== null; found = plainCell.exec(text)) {
      this.#startCell(found[1], found[3], found[2])
      if (found[4] !== undefined) this.#cell.plainValue(found[4])
      this.#endCell()
      end = plainCell.lastIndex
    }
    return end
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
    this.#plainDepth = tag.prefix === '' ? this.#depth : 0
    this.#column = 0
    this.#cells = []
    this.#isOrdered = true
  }

  #beginCell(tag: XmlTag): void {
    const { r, t, s } = tag.attributes
    this.#startCell(r?.value, t?.value, s?.value)
  }

  #startCell(reference: string | undefined, type: string | undefined, style: string | undefined): void {
    if (reference === undefined) this.#column++
    else this.#place(reference)
    if (this.#column > maxColumn) this.#refuse('reference-outside')
    if (this.#cells.length >= maxColumn) this.#refuse('too-many-cells')
    this.#cell.begin(this.#row, this.#column, type ?? 'n', style === undefined ? 0 : Number(style))
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
