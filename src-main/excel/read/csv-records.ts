import { ReadFailure, cellReference } from '#excel/grid'
import { maxColumn, maxTextLength } from './limits'

/** What stands between two cells of a row. */
export type Separator = string

const quote = 0x22
const carriageReturn = 0x0d
const lineFeed = 0x0a
const space = 0x20

/** `start` of a cell, `plain` text, `quoted` text, `closed`: after a quote within quoted text, and spaces after it. */
type State = 'start' | 'plain' | 'quoted' | 'closed'

/**
 * Splits a text that comes in pieces into rows of cells. Lines end in CR LF, LF or CR; a cell in quotes may hold separators, line
 * breaks and doubled quotes. A quote within a plain cell is a character as any other (`5" rør`), and so are the quotes about the first word
 * of a cell (`"Solen" 2. sal`); what follows a closing quote otherwise is refused: nobody could tell where the cell ends, and rows
 * would vanish into it.
 */
export class CsvRecords {
  readonly #separator: number
  readonly #sheet: string
  readonly #onRecord: (cells: readonly string[], row: number) => void
  #state: State = 'start'
  #cells: string[] = []
  #text = ''
  #row = 1
  #afterReturn = false
  /** True while the quoted text could have been meant as it stands: neither separator, line break nor doubled quote. */
  #isOneWord = true
  /** Spaces after a closing quote. */
  #spaces = 0

  /**
   * @param separator one character.
   * @param sheet what failures name before the cell.
   * @param onRecord takes a row, 1-based; an empty line is a row with one empty cell.
   */
  constructor(separator: Separator, sheet: string, onRecord: (cells: readonly string[], row: number) => void) {
    this.#sheet = sheet
    this.#separator = separator.charCodeAt(0)
    this.#onRecord = onRecord
  }

  /** @throws ReadFailure where quotes leave open what a cell is, or a limit is passed. */
  write(text: string): void {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (this.#afterReturn) {
        this.#afterReturn = false
        if (code === lineFeed) {
          from = at + 1
          continue
        }
      }
      const isBreak = code === lineFeed || code === carriageReturn
      switch (this.#state) {
        case 'start':
        case 'plain':
          if (code === this.#separator || isBreak) {
            this.#take(text.slice(from, at))
            this.#endCell(code, isBreak)
            from = at + 1
          } else if (code === quote && this.#state === 'start') {
            this.#state = 'quoted'
            this.#isOneWord = true
            from = at + 1
          } else this.#state = 'plain'
          break
        case 'quoted':
          if (code === quote) {
            this.#take(text.slice(from, at))
            this.#state = 'closed'
            this.#spaces = 0
          } else if (code === this.#separator || isBreak) this.#isOneWord = false
          break
        case 'closed':
          if (code === quote && this.#spaces === 0) {
            // The second of two: it stands for one, and is the first character of what follows.
            this.#state = 'quoted'
            this.#isOneWord = false
            from = at
          } else if (code === this.#separator || isBreak) {
            this.#endCell(code, isBreak)
            from = at + 1
          } else if (code === space) this.#spaces++
          else {
            this.#unquote()
            from = at
          }
          break
      }
    }
    if (this.#state !== 'closed') this.#take(text.slice(from))
  }

  /** Ends the last row. @throws ReadFailure where a quote was never closed. */
  end(): void {
    if (this.#state === 'quoted') this.#fail('csv-quote')
    if (this.#state !== 'start' || this.#cells.length > 0) this.#endCell(lineFeed, true)
  }

  /** What looked like quotes about the cell were about its first word. */
  #unquote(): void {
    if (!this.#isOneWord || this.#spaces > maxTextLength) this.#fail('csv-quote')
    this.#text = `"${this.#text}"${' '.repeat(this.#spaces)}`
    this.#state = 'plain'
  }

  #take(piece: string): void {
    this.#text += piece
    if (this.#text.length > maxTextLength) throw new ReadFailure('unsafe', 'long-text', this.#where())
  }

  #endCell(code: number, isBreak: boolean): void {
    if (this.#cells.length >= maxColumn) throw new ReadFailure('unsafe', 'reference-outside', this.#where())
    this.#cells.push(this.#text)
    this.#text = ''
    this.#state = 'start'
    if (!isBreak) return
    this.#afterReturn = code === carriageReturn
    this.#onRecord(this.#cells, this.#row)
    this.#cells = []
    this.#row++
  }

  #where(): string {
    return `${this.#sheet}!${cellReference(this.#row, this.#cells.length + 1)}`
  }

  #fail(what: string): never {
    throw new ReadFailure('not-a-workbook', what, this.#where())
  }
}
