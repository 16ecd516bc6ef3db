import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ReadFailure } from '#excel/grid'
import { maxDepth, maxSilentLength } from './limits'
import { XmlDecoder } from './xml-decoder'

/** An element with its namespace resolved. */
export type XmlTag = SaxesTagNS

/** What a kind of part does with its elements. Text comes in one or more pieces. */
export interface XmlHandler {
  open(tag: XmlTag): void
  text(text: string): void
  close(tag: XmlTag): void
  /**
   * Takes elements in a common plain form out of the text without a parse: whole ones, well formed, as many as follow each other from
   * `from` on, which is right behind a tag. It must take them just as it would have through the other calls. Parsing most of a large
   * sheet so halves the time of reading it.
   * @returns where the first character stands that it did not take; `from` where it took nothing.
   */
  skim?(text: string, from: number): number
}

/** One XML part, read from bytes piece by piece. */
export class XmlReader {
  readonly #part: string
  readonly #decoder: XmlDecoder
  readonly #parser = new SaxesParser({ xmlns: true, position: false })
  readonly #skim: ((text: string, from: number) => number) | null
  /** True where the last character that was parsed ended a tag: elsewhere, in a comment say, what looks like a cell is none. */
  #isBehindTag = false
  #depth = 0
  #silentLength = 0

  /** @param part name of the part, for failures. */
  constructor(part: string, handler: XmlHandler) {
    this.#part = part
    this.#decoder = new XmlDecoder(part)
    this.#skim = handler.skim === undefined ? null : (content, from) => handler.skim?.(content, from) ?? from
    const text = (content: string): void => {
      this.#silentLength = 0
      handler.text(content)
    }
    this.#parser.on('text', text)
    this.#parser.on('cdata', text)
    this.#parser.on('opentag', (tag) => {
      this.#silentLength = 0
      this.#isBehindTag = true
      if (++this.#depth > maxDepth) throw new ReadFailure('unsafe', 'xml-depth', part)
      handler.open(tag)
    })
    this.#parser.on('closetag', (tag) => {
      this.#silentLength = 0
      this.#isBehindTag = true
      this.#depth--
      handler.close(tag)
    })
    this.#parser.on('doctype', () => {
      throw new ReadFailure('unsafe', 'doctype', part)
    })
    this.#parser.on('error', () => {
      throw new ReadFailure('not-a-workbook', 'broken-xml', part)
    })
  }

  /**
   * @throws ReadFailure `not-a-workbook` for XML that is not well formed, `unsafe` for a DOCTYPE, too deep nesting or an
   * endless text. What the handler throws passes through.
   */
  write(chunk: Uint8Array): void {
    this.#write(this.#decoder.decode(chunk))
  }

  /** Ends the part; fails where an element is still open. */
  end(): void {
    this.#write(this.#decoder.end())
    this.#parser.close()
  }

  #write(text: string): void {
    if (this.#skim === null) {
      this.#parse(text)
      return
    }
    let at = 0
    while (at < text.length) {
      if (this.#isBehindTag) at = this.#skim(text, at)
      // A tag can end only at the end of a piece, so that nothing lies between the last event and the next piece.
      const end = text.indexOf('>', at) + 1 || text.length
      this.#parse(text.slice(at, end))
      at = end
    }
  }

  #parse(text: string): void {
    if (text === '') return
    this.#isBehindTag = false
    this.#silentLength += text.length
    this.#parser.write(text)
    if (this.#silentLength > maxSilentLength) throw new ReadFailure('unsafe', 'endless-text', this.#part)
  }
}
