import { ReadFailure } from '#excel/grid'
import { headText } from './csv-encoding'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const zipSignature = [0x50, 0x4b]
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0]

/** A zip goes on with the number of a record, which no text does: a table may well begin with the letters PK. */
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, zipSignature) && (bytes[2] ?? 0) < 0x09

/** Streams of a password-protected workbook in an OLE file; the directory holds their names in UTF-16. */
const isProtectedOle = (bytes: Uint8Array): boolean => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['EncryptedPackage', 'EncryptionInfo'].some((name) => content.includes(Buffer.from(name, 'utf16le')))
}

/** Control characters that texts have: tabulator, line feed, carriage return. */
const textControls: readonly string[] = ['\t', '\n', '\r']

const isText = (text: string): boolean =>
  !Array.from(text).some((character) => character < ' ' && !textControls.includes(character))

const textKind = (bytes: Uint8Array): string => {
  const text = headText(bytes).trimStart()
  if (text.startsWith('%PDF')) return 'pdf'
  if (/^<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(text)) return 'html'
  if (/^<\?xml\b/i.test(text) || text.startsWith('<')) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-2003'
    return /<html\b/i.test(text) ? 'html' : 'xml'
  }
  return isText(text) ? 'text' : 'unknown-format'
}

/** An OpenDocument file has its kind as plain text in the first entry, which is named `mimetype`. */
const isOpenDocument = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(30, 160)).toString('latin1').startsWith('mimetypeapplication/vnd.oasis.opendocument')

/**
 * Tells by the first bytes whether a file can be a workbook.
 * @returns `null` for a zip, which must be looked into; else why it is none: `empty`, `old-excel`, `encrypted`, or
 * `not-a-workbook` with `what` one of `pdf`, `html`, `xml-2003`, `xml`, `text`, `ods`, `unknown-format`.
 */
export const sniff = (bytes: Uint8Array): ReadFailure | null => {
  if (bytes.length === 0) return new ReadFailure('empty', 'no-bytes')
  if (startsWith(bytes, oleSignature)) {
    return isProtectedOle(bytes) ? new ReadFailure('encrypted', 'password') : new ReadFailure('old-excel', 'xls')
  }
  if (!isZip(bytes)) return new ReadFailure('not-a-workbook', textKind(bytes))
  return isOpenDocument(bytes) ? new ReadFailure('not-a-workbook', 'ods') : null
}
