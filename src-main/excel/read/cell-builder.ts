import { type GridCell, ReadFailure, cellReference } from '#excel/grid'
import { gridCell } from './cell-value'
import { maxTextLength } from './limits'
import { RichText } from './rich-text'
import { type CellFormat, generalFormat } from './styles'
import { decodeEscapes } from './text-escapes'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  /** Name of the sheet, for failures. */
  readonly sheet: string
  readonly sharedStrings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly date1904: boolean
}

/** Puts one cell together from its elements; used again for the next. */
export class CellBuilder {
  readonly #context: SheetContext
  readonly #inline: RichText
  #row = 0
  #column = 0
  #type = 'n'
  #format = generalFormat
  #hasFormula = false
  #hasValue = false
  #inValue = false
  #inInline = false
  #value = ''

  constructor(context: SheetContext) {
    this.#context = context
    this.#inline = new RichText(context.sheet)
  }

  /**
   * @param type the `t` attribute, `n` where there is none.
   * @param style number of the cell style; one that is not there is General.
   */
  begin(row: number, column: number, type: string, style: number): void {
    this.#row = row
    this.#column = column
    this.#type = type
    this.#format = this.#context.formats[style] ?? generalFormat
    this.#hasFormula = false
    this.#hasValue = false
    this.#inValue = false
    this.#inInline = false
    this.#value = ''
    this.#inline.reset()
  }

  /**
   * @param local name of an element of SpreadsheetML inside the cell.
   * @param val its attribute `val`, where it has one.
   */
  open(local: string, val?: string): void {
    if (this.#inInline) this.#inline.open(local, val)
    else if (local === 'v') {
      this.#inValue = true
      this.#hasValue = true
      this.#value = ''
    } else if (local === 'f') this.#hasFormula = true
    else if (local === 'is') {
      this.#inInline = true
      this.#hasValue = true
      this.#type = 'inlineStr'
    }
  }

  /** The whole value of a cell, short and without escapes. */
  plainValue(value: string): void {
    this.#hasValue = true
    this.#value = value
  }

  /** @throws ReadFailure `unsafe` where a text grows far beyond what a cell can hold. */
  text(text: string): void {
    if (this.#inValue) {
      this.#value += text
      if (this.#value.length > maxTextLength) throw new ReadFailure('unsafe', 'long-text', this.where())
    } else if (this.#inInline) this.#inline.add(text)
  }

  close(local: string): void {
    if (local === 'v') this.#inValue = false
    else if (local === 'is') this.#inInline = false
    else if (this.#inInline) this.#inline.close(local)
  }

  /**
   * The cell, `null` where it holds nothing.
   * @throws ReadFailure `not-a-workbook` where it names a shared string that is not there.
   */
  build(): GridCell | null {
    const stored = {
      row: this.#row,
      column: this.#column,
      type: this.#type,
      format: this.#format,
      hasFormula: this.#hasFormula,
      hasValue: this.#hasValue,
      raw: this.#raw(),
    }
    return gridCell(stored, this.#context.date1904)
  }

  /** Where the cell stands, for failures: `Ark1!B3`. */
  where(): string {
    return `${this.#context.sheet}!${cellReference(this.#row, this.#column)}`
  }

  /** The stored value, strings looked up. */
  #raw(): string {
    switch (this.#type) {
      case 's':
        return this.#value.trim() === '' ? '' : this.#shared(Number(this.#value))
      case 'inlineStr':
        // LibreOffice has put the result of a formula into the value of an inline string.
        return this.#inline.take() || decodeEscapes(this.#value)
      case 'str':
        return decodeEscapes(this.#value)
      default:
        return this.#value.trim()
    }
  }

  #shared(index: number): string {
    const text = this.#context.sharedStrings[index]
    if (text === undefined) throw new ReadFailure('not-a-workbook', 'missing-shared-string', this.where())
    return text
  }
}
