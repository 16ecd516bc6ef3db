import { ReadFailure } from '#excel/grid'
import { maxTextLength } from './limits'
import { decodeEscapes } from './text-escapes'

/** Gathers the text of a string item, plain or in runs; the phonetic guide (`rPh`) is no part of it. */
export class RichText {
  readonly #part: string
  #text = ''
  #inPhonetic = false
  #inText = false

  /** @param part name of the part, for failures. */
  constructor(part: string) {
    this.#part = part
  }

  /** Starts an item afresh. */
  reset(): void {
    this.#text = ''
    this.#inPhonetic = false
    this.#inText = false
  }

  /** @param local name of an element of SpreadsheetML inside the item. */
  open(local: string): void {
    if (local === 't') this.#inText = !this.#inPhonetic
    else if (local === 'rPh') this.#inPhonetic = true
  }

  close(local: string): void {
    if (local === 't') this.#inText = false
    else if (local === 'rPh') this.#inPhonetic = false
  }

  /** @throws ReadFailure `unsafe` where a text grows far beyond what a cell can hold. */
  add(text: string): void {
    if (!this.#inText) return
    this.#text += text
    if (this.#text.length > maxTextLength) throw new ReadFailure('unsafe', 'long-text', this.#part)
  }

  /** The text so far, escapes decoded. */
  take(): string {
    return decodeEscapes(this.#text)
  }
}
