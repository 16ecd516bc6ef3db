import { type GridCell, type GridRow, type MergedRange, ReadFailure } from '#excel/grid'
import { gridCell } from './cell-value'
import { maxColumn, maxMerges, maxRow, maxTextLength } from './limits'
import { parseMergedRange } from './merged-range'
import { attribute, isSpreadsheetTag, isTrue } from './namespaces'
import { parseReference, type Place } from './reference'
import { RichText } from './rich-text'
import { type CellFormat, generalFormat } from './styles'
import { decodeEscapes } from './text-escapes'
import type { XmlHandler, XmlTag } from './xml-reader'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  /** Name of the sheet, for failures. */
  readonly sheet: string
  readonly sharedStrings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly date1904: boolean
}

/** Understands the XML of a worksheet and hands over a row as soon as it ends. */
export class SheetHandler implements XmlHandler {
  readonly merges: MergedRange[] = []
  /** Values seen in the part, of cells that were kept or not. */
  valuesSeen = 0
  cellsKept = 0

  readonly #context: SheetContext
  readonly #onRow: (row: GridRow) => void
  readonly #inline: RichText
  #depth = 0
  #inRow = false
  #inCell = false
  #inInline = false
  #inValue = false

  #row = 0
  #rowIsStated = false
  #hidden = false
  #cells: GridCell[] = []
  #isOrdered = true

  #column = 0
  #type = 'n'
  #format = generalFormat
  #hasFormula = false
  #hasValue = false
  #value = ''

  constructor(context: SheetContext, onRow: (row: GridRow) => void) {
    this.#context = context
    this.#onRow = onRow
    this.#inline = new RichText(context.sheet)
  }

  open(tag: XmlTag): void {
    this.#depth++
    if (tag.local === 'v') this.valuesSeen++
    if (this.#depth === 1 && (!isSpreadsheetTag(tag) || tag.local !== 'worksheet')) this.#fail('unexpected-root')
    if (!isSpreadsheetTag(tag)) return
    if (this.#inCell) this.#openInCell(tag.local)
    else if (tag.local === 'c' && this.#inRow) this.#beginCell(tag)
    else if (tag.local === 'row') this.#beginRow(tag)
    else if (tag.local === 'mergeCell') this.#addMerge(tag)
  }

  text(text: string): void {
    if (this.#inValue) {
      this.#value += text
      if (this.#value.length > maxTextLength) throw new ReadFailure('unsafe', 'long-text', this.#where())
    } else if (this.#inInline) this.#inline.add(text)
  }

  close(tag: XmlTag): void {
    this.#depth--
    if (!isSpreadsheetTag(tag)) return
    switch (tag.local) {
      case 'v':
        this.#inValue = false
        break
      case 'c':
        if (this.#inCell) this.#endCell()
        break
      case 'row':
        if (this.#inRow) this.#endRow()
        break
      case 'is':
        this.#inInline = false
        break
      default:
        if (this.#inInline) this.#inline.close(tag.local)
    }
  }

  #openInCell(local: string): void {
    if (this.#inInline) this.#inline.open(local)
    else if (local === 'v') {
      this.#inValue = true
      this.#hasValue = true
      this.#value = ''
    } else if (local === 'f') this.#hasFormula = true
    else if (local === 'is') {
      this.#inInline = true
      this.#hasValue = true
    }
  }

  #beginRow(tag: XmlTag): void {
    const stated = attribute(tag, 'r')
    this.#rowIsStated = stated !== null
    this.#row = stated === null ? this.#row + 1 : Number(stated)
    if (!Number.isInteger(this.#row) || this.#row < 1) this.#fail('bad-reference')
    if (this.#row > maxRow) throw new ReadFailure('unsafe', 'row-outside', this.#context.sheet)
    this.#inRow = true
    this.#hidden = isTrue(attribute(tag, 'hidden'))
    this.#cells = []
    this.#isOrdered = true
    this.#column = 0
  }

  #beginCell(tag: XmlTag): void {
    const reference = tag.attributes['r']
    if (reference === undefined) {
      if (++this.#column > maxColumn) throw new ReadFailure('unsafe', 'column-outside', this.#where())
    } else this.#place(parseReference(reference.value), reference.value)
    this.#type = tag.attributes['t']?.value ?? 'n'
    const style = tag.attributes['s']
    this.#format = style === undefined ? this.#formatOf(0) : this.#formatOf(Number(style.value))
    this.#inCell = true
    this.#hasFormula = false
    this.#hasValue = false
    this.#value = ''
    this.#inline.reset()
  }

  #formatOf(style: number): CellFormat {
    return this.#context.formats[style] ?? generalFormat
  }

  #place(place: Place | 'bad' | 'outside', reference: string): void {
    if (place === 'outside') throw new ReadFailure('unsafe', 'reference-outside', `${this.#context.sheet}!${reference}`)
    if (place === 'bad') throw new ReadFailure('not-a-workbook', 'bad-reference', `${this.#context.sheet}!${reference}`)
    if (place.row !== this.#row) {
      // A row without a number of its own is where its cells say.
      if (this.#rowIsStated || this.#cells.length > 0) this.#fail('bad-reference', reference)
      this.#row = place.row
    }
    if (place.column <= this.#column) this.#isOrdered = false
    this.#column = place.column
  }

  #endCell(): void {
    this.#inCell = false
    this.#inValue = false
    const cell = gridCell(
      {
        row: this.#row,
        column: this.#column,
        type: this.#type,
        format: this.#format,
        hasFormula: this.#hasFormula,
        hasValue: this.#hasValue,
        raw: this.#raw(),
      },
      this.#context.date1904,
    )
    if (cell === null) return
    this.#cells.push(cell)
    this.cellsKept++
  }

  /** The stored value with strings looked up. */
  #raw(): string {
    switch (this.#type) {
      case 's':
        return this.#value.trim() === '' ? '' : this.#shared(this.#value)
      case 'inlineStr':
        // Some generators put the text of an inline string into the value.
        return this.#inline.take() || decodeEscapes(this.#value)
      case 'str':
        return decodeEscapes(this.#value)
      default:
        return this.#value.trim()
    }
  }

  #shared(index: string): string {
    const text = this.#context.sharedStrings[Number(index)]
    if (text === undefined) throw new ReadFailure('not-a-workbook', 'missing-shared-string', this.#where())
    return text
  }

  #endRow(): void {
    this.#inRow = false
    if (this.#cells.length === 0) return
    const cells = this.#isOrdered ? this.#cells : inColumnOrder(this.#cells)
    this.#cells = []
    this.#onRow({ row: this.#row, hidden: this.#hidden, cells })
  }

  #addMerge(tag: XmlTag): void {
    if (this.merges.length >= maxMerges) throw new ReadFailure('unsafe', 'too-many-merges', this.#context.sheet)
    const range = parseMergedRange(attribute(tag, 'ref') ?? '')
    if (range === 'outside') throw new ReadFailure('unsafe', 'reference-outside', this.#context.sheet)
    if (range !== null) this.merges.push(range)
  }

  #where(): string {
    return `${this.#context.sheet}!${this.#row}:${this.#column}`
  }

  #fail(what: string, reference?: string): never {
    const where = reference === undefined ? this.#context.sheet : `${this.#context.sheet}!${reference}`
    throw new ReadFailure('not-a-workbook', what, where)
  }
}

/** Cells by column; of several in one place the last holds. */
const inColumnOrder = (cells: readonly GridCell[]): readonly GridCell[] =>
  [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((one, other) => one.column - other.column)
