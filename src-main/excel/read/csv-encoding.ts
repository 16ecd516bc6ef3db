import { isUtf8 } from 'node:buffer'
import { ReadFailure } from '#excel/grid'

/** How the bytes of a text file are to be read. */
export interface TextEncoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** Bytes of the mark at its beginning. */
  readonly markBytes: number
}

/** How much of a file is looked at where it has no mark, in bytes. */
const headBytes = 4096

/** Bytes that are decoded at once. */
const chunkBytes = 64 * 1024

const byMark = ([first, second, third]: Uint8Array): TextEncoding | null => {
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', markBytes: 2 }
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', markBytes: 2 }
  return first === 0xef && second === 0xbb && third === 0xbf ? { label: 'utf-8', markBytes: 3 } : null
}

/** UTF-16 without a mark shows itself by the zero bytes of its Latin letters: all on the one side, and in most of the pairs. */
const byZeros = (bytes: Uint8Array): TextEncoding | null => {
  const pairs = Math.floor(Math.min(bytes.length, headBytes) / 2)
  if (bytes.length % 2 === 1 || pairs === 0) return null
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [high = 0, low = 0] = zeros
  if (high === 0 && low * 2 > pairs) return { label: 'utf-16le', markBytes: 0 }
  return low === 0 && high * 2 > pairs ? { label: 'utf-16be', markBytes: 0 } : null
}

/** The encoding of a text: its mark, else UTF-16 by its zero bytes, else UTF-8 where all bytes are valid, else Windows-1252. */
const textEncoding = (bytes: Uint8Array): TextEncoding =>
  byMark(bytes) ?? byZeros(bytes) ?? { label: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markBytes: 0 }

/** The beginning of a text. Characters that the cut went through, or that are none, are replaced. */
export const headText = (bytes: Uint8Array, length = headBytes): string => {
  const { label, markBytes } = textEncoding(bytes)
  return new TextDecoder(label).decode(bytes.subarray(markBytes, markBytes + length), { stream: true })
}

/**
 * A whole text, piece by piece.
 * @throws ReadFailure `not-a-workbook` where the bytes are not of the encoding or hold what no text holds.
 */
export function* decodedText(bytes: Uint8Array): Generator<{ readonly text: string; readonly bytesDone: number }> {
  const { label, markBytes } = textEncoding(bytes)
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  for (let from = markBytes; from < bytes.length; from += chunkBytes) {
    const to = Math.min(from + chunkBytes, bytes.length)
    const text = decode(decoder, bytes.subarray(from, to), to < bytes.length)
    if (text.includes('\0')) throw new ReadFailure('not-a-workbook', 'unknown-format')
    yield { text, bytesDone: to }
  }
}

const decode = (decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array, stream: boolean): string => {
  try {
    return decoder.decode(chunk, { stream })
  } catch {
    throw new ReadFailure('not-a-workbook', 'encoding')
  }
}
