import { crc32 } from 'node:zlib'
import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { ReadFailure } from '#excel/grid'
import { guardEntries } from './guard'
import { maxFileBytes, maxSidePartBytes, maxTotalBytes } from './limits'
import { sniff } from './sniff'
import { type XmlHandler, XmlReader } from './xml-reader'
import { readEntries } from './zip-entries'

/** What the caller may follow and stop. */
export interface ReadOptions {
  /** Called as reading goes on, at least once a MiB. Both in inflated bytes; the total is what the parts declare. */
  readonly onProgress?: (inflatedBytes: number, totalBytes: number) => void
  /** Ends the reading with a `timeout` failure (`what` is `cancelled`). */
  readonly signal?: AbortSignal
}

/** Inflated bytes between two reports of progress. */
const progressStep = 1024 * 1024

const pump = (stream: Readable, part: string, take: (chunk: Buffer) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let failed = false
    stream.on('data', (chunk: Buffer) => {
      // What was buffered may still come after the stream is destroyed.
      if (failed) return
      try {
        take(chunk)
      } catch (error) {
        failed = true
        stream.destroy()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    stream.on('end', resolve)
    stream.on('error', (error) => {
      // A part that holds more than it declares was made to get past the guard.
      const lies = error.message.startsWith('too many bytes')
      reject(
        lies
          ? new ReadFailure('too-large', 'lying-size', part)
          : new ReadFailure('not-a-workbook', 'damaged-zip', part),
      )
    })
    stream.on('close', () => reject(new ReadFailure('not-a-workbook', 'damaged-zip', part)))
  })

/** The parts of a guarded package. Parts are named by their key (`partKey`). */
export class Package {
  readonly #zip: ZipFile
  readonly #parts: ReadonlyMap<string, Entry>
  readonly #options: ReadOptions
  #inflated = 0
  #reported = 0
  #total = 0

  private constructor(zip: ZipFile, parts: ReadonlyMap<string, Entry>, options: ReadOptions) {
    this.#zip = zip
    this.#parts = parts
    this.#options = options
  }

  /** Sniffs, guards and opens. @throws ReadFailure where the bytes are no package that may be read. */
  static async open(bytes: Uint8Array, options: ReadOptions): Promise<Package> {
    if (bytes.length > maxFileBytes) throw new ReadFailure('too-large', 'file')
    const failure = sniff(bytes)
    if (failure !== null) throw failure
    const { zip, entries } = await readEntries(bytes)
    return new Package(zip, guardEntries(entries), options)
  }

  has(part: string): boolean {
    return this.#parts.has(part)
  }

  /** Inflated size in bytes as declared; 0 for a part that is not there. */
  size(part: string): number {
    return this.#parts.get(part)?.uncompressedSize ?? 0
  }

  /** States which parts will be read, so that progress has a total. */
  expect(parts: readonly string[]): void {
    this.#total = this.#inflated + parts.reduce((sum, part) => sum + this.size(part), 0)
  }

  /**
   * Reads one XML part to its end, a piece at a time.
   * @param maxBytes largest inflated size that this kind of part may have.
   * @throws ReadFailure where the part is missing, damaged, not well formed or larger than it says.
   */
  async readXml(part: string, handler: XmlHandler, maxBytes = maxSidePartBytes): Promise<void> {
    const entry = this.#parts.get(part)
    if (entry === undefined) throw new ReadFailure('not-a-workbook', 'missing-part', part)
    if (entry.uncompressedSize > maxBytes) throw new ReadFailure('too-large', 'part', part)
    const stream = await this.#open(entry, part)
    const reader = new XmlReader(part, handler)
    let checksum = 0
    await pump(stream, part, (chunk) => {
      this.#count(chunk.length)
      checksum = crc32(chunk, checksum)
      reader.write(chunk)
    })
    if (checksum !== entry.crc32) throw new ReadFailure('not-a-workbook', 'damaged-zip', part)
    reader.end()
  }

  /** Reports the last bytes. */
  finish(): void {
    this.#options.onProgress?.(this.#inflated, Math.max(this.#total, this.#inflated))
  }

  #open(entry: Entry, part: string): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => {
        if (error) reject(new ReadFailure('not-a-workbook', 'damaged-zip', part))
        else resolve(stream)
      })
    })
  }

  #count(length: number): void {
    if (this.#options.signal?.aborted === true) throw new ReadFailure('timeout', 'cancelled')
    this.#inflated += length
    if (this.#inflated > maxTotalBytes) throw new ReadFailure('too-large', 'workbook')
    if (this.#inflated - this.#reported < progressStep) return
    this.#reported = this.#inflated
    this.#options.onProgress?.(this.#inflated, Math.max(this.#total, this.#inflated))
  }
}
