import { ReadFailure } from '#excel/grid'
import { maxTextLength } from './limits'
import { decodeEscapes } from './text-escapes'

/** A footnote mark: raised behind a figure or a word, it is no part of either (41.360.572¹ is no 413.605.721). */
const footnoteMark = /^[\s*(),]*\d{0,2}[\s*(),]*$/

/** Gathers the text of a string item, plain or in runs; the phonetic guide (`rPh`) and raised footnote marks are no part of it. */
export class RichText {
  readonly #part: string
  #text = ''
  #inPhonetic = false
  #inText = false
  #runStart = 0
  #isRaised = false

  /** @param part name of the part, for failures. */
  constructor(part: string) {
    this.#part = part
  }

  /** Starts an item afresh. */
  reset(): void {
    this.#text = ''
    this.#inPhonetic = false
    this.#inText = false
    this.#runStart = 0
    this.#isRaised = false
  }

  /**
   * @param local name of an element of SpreadsheetML inside the item.
   * @param val its attribute `val`, where it has one.
   */
  open(local: string, val?: string): void {
    if (local === 'r') {
      this.#runStart = this.#text.length
      this.#isRaised = false
    } else if (local === 'vertAlign') this.#isRaised = val === 'superscript'
    if (local === 't') this.#inText = !this.#inPhonetic
    else if (local === 'rPh') this.#inPhonetic = true
  }

  close(local: string): void {
    if (local === 't') this.#inText = false
    else if (local === 'rPh') this.#inPhonetic = false
    else if (local === 'r' && this.#isRaised) {
      // What is raised all by itself is the text.
      if (this.#runStart > 0 && footnoteMark.test(this.#text.slice(this.#runStart)))
        this.#text = this.#text.slice(0, this.#runStart)
      this.#isRaised = false
    }
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
