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
}

/** One XML part, read from bytes piece by piece. */
export class XmlReader {
  readonly #part: string
  readonly #decoder: XmlDecoder
  readonly #parser = new SaxesParser({ xmlns: true, position: false })
  #depth = 0
  #silentLength = 0

  /** @param part name of the part, for failures. */
  constructor(part: string, handler: XmlHandler) {
    this.#part = part
    this.#decoder = new XmlDecoder(part)
    const text = (content: string): void => {
      this.#silentLength = 0
      handler.text(content)
    }
    this.#parser.on('text', text)
    this.#parser.on('cdata', text)
    this.#parser.on('opentag', (tag) => {
      this.#silentLength = 0
      if (++this.#depth > maxDepth) throw new ReadFailure('unsafe', 'xml-depth', part)
      handler.open(tag)
    })
    this.#parser.on('closetag', (tag) => {
      this.#silentLength = 0
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
    if (text === '') return
    this.#silentLength += text.length
    this.#parser.write(text)
    if (this.#silentLength > maxSilentLength) throw new ReadFailure('unsafe', 'endless-text', this.#part)
  }
}
