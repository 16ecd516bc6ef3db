/** A table of texts, row by row. */
export type Texts = readonly (readonly string[])[]

/** How a CSV file is written. */
export interface Dialect {
  readonly separator: ';' | ',' | '\t' | '|'
  readonly lineEnd: '\r\n' | '\n' | '\r'
  /** Quotes about every cell, or only where they are needed. */
  readonly quotes: 'all' | 'needed'
  readonly lastLineEnds: boolean
  readonly sepLine: boolean
}

/** An encoding and whether its mark is written. */
export type Encoding =
  'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16le with mark' | 'utf-16be' | 'utf-16be with mark' | 'windows-1252'

/** What Windows-1252 has between 0x80 and 0x9f; the gaps are not in use. */
const between = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Every character of Windows-1252 that prints. */
export const windows1252Characters = Array.from({ length: 256 - 32 }, (_, index) => index + 32)
  .filter(
    (code) => code !== 0x7f && !(code >= 0x80 && code < 0xa0 && between[code - 0x80] === String.fromCharCode(code)),
  )
  .map((code) => (code >= 0x80 && code < 0xa0 ? between[code - 0x80]! : String.fromCharCode(code)))

const windows1252 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (character) => {
      const code = character.charCodeAt(0)
      const at = between.indexOf(character)
      if (at >= 0) return 0x80 + at
      if (code > 0xff || character.length > 1) throw new Error(`${character} is not in Windows-1252`)
      return code
    }),
  )

/** A text as the bytes of a file. */
export const encoded = (text: string, encoding: Encoding): Uint8Array => {
  const [name, mark] = encoding.split(' with ')
  const marked = mark === undefined ? text : `\ufeff${text}`
  if (name === 'utf-8') return Buffer.from(marked, 'utf8')
  if (name === 'windows-1252') return windows1252(text)
  const little = Buffer.from(marked, 'utf16le')
  return name === 'utf-16be' ? little.swap16() : little
}

const cellText = (text: string, { separator, quotes }: Dialect): string =>
  quotes === 'all' || text.startsWith('"') || [separator, '\r', '\n'].some((mark) => text.includes(mark))
    ? `"${text.replaceAll('"', '""')}"`
    : text

/** A table as the text of a CSV file. */
export const csvText = (rows: Texts, dialect: Dialect): string => {
  const { separator, lineEnd, lastLineEnds, sepLine } = dialect
  const lines = rows.map((cells) => cells.map((text) => cellText(text, dialect)).join(separator))
  const all = sepLine ? [`sep=${separator}`, ...lines] : lines
  return all.join(lineEnd) + (lastLineEnds ? lineEnd : '')
}
