import { ReadFailure } from '#excel/grid'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const zipSignature = [0x50, 0x4b]
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0]
const utf16Signatures = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

/** How much of a file is looked at to tell text formats apart, in bytes. */
const headLength = 4096

const headText = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, headLength)
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(head)
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(head)
  return new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '')
}

/** Streams of a password-protected workbook in an OLE file; the directory holds their names in UTF-16. */
const isProtectedOle = (bytes: Uint8Array): boolean => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['EncryptedPackage', 'EncryptionInfo'].some((name) => content.includes(Buffer.from(name, 'utf16le')))
}

const isText = (bytes: Uint8Array): boolean => {
  if (utf16Signatures.some((signature) => startsWith(bytes, signature))) return true
  return !bytes.subarray(0, headLength).some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
}

const textKind = (bytes: Uint8Array): string => {
  const text = headText(bytes).trimStart()
  if (text.startsWith('%PDF')) return 'pdf'
  if (/^<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(text)) return 'html'
  if (/^<\?xml\b/i.test(text) || text.startsWith('<')) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-2003'
    return /<html\b/i.test(text) ? 'html' : 'xml'
  }
  return isText(bytes) ? 'text' : 'unknown-format'
}

/** An OpenDocument file has its kind as plain text in the first entry, which is named `mimetype`. */
const isOpenDocument = (bytes: Uint8Array): boolean =>
  headText(bytes.subarray(0, 160)).slice(30).startsWith('mimetypeapplication/vnd.oasis.opendocument')

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
  if (!startsWith(bytes, zipSignature)) return new ReadFailure('not-a-workbook', textKind(bytes))
  return isOpenDocument(bytes) ? new ReadFailure('not-a-workbook', 'ods') : null
}
