import { ReadFailure } from '#excel/grid'

/** Bytes that are gathered before the encoding is decided, so that an XML declaration is whole. */
const headBytes = 256

const byMark = (head: Uint8Array): string | null => {
  const [first, second, third] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return null
}

/**
 * The declared encoding. UTF-16 shows itself by its zero bytes: where it is only declared (.NET writes a string so), the bytes are
 * UTF-8.
 */
const declared = (head: Uint8Array): string => {
  const label =
    /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(Buffer.from(head).toString('latin1'))?.[1] ?? 'utf-8'
  return /^utf-?16/i.test(label) ? 'utf-8' : label
}

/** Turns the bytes of one XML part into text: UTF-8, UTF-16 with or without a mark, or the encoding it declares. */
export class XmlDecoder {
  readonly #part: string
  #head: Uint8Array | null = new Uint8Array()
  #decoder = new TextDecoder('utf-8', { fatal: true })

  constructor(part: string) {
    this.#part = part
  }

  /**
   * @returns the text of this piece, `''` while the encoding is not yet known.
   * @throws ReadFailure `not-a-workbook` where the encoding is unknown or the bytes are not of it.
   */
  decode(chunk: Uint8Array): string {
    if (this.#head === null) return this.#text(chunk, true)
    this.#head = Buffer.concat([this.#head, chunk])
    return this.#head.length < headBytes ? '' : this.#begin(this.#head, true)
  }

  /** The rest of the text. */
  end(): string {
    return this.#head === null ? this.#text(new Uint8Array(), false) : this.#begin(this.#head, false)
  }

  #begin(head: Uint8Array, stream: boolean): string {
    this.#head = null
    const label = byMark(head) ?? declared(head)
    try {
      this.#decoder = new TextDecoder(label, { fatal: true })
    } catch {
      throw new ReadFailure('not-a-workbook', 'encoding', this.#part)
    }
    return this.#text(head, stream)
  }

  #text(chunk: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(chunk, { stream })
    } catch {
      throw new ReadFailure('not-a-workbook', 'encoding', this.#part)
    }
  }
}
