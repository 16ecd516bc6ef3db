import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** The parts of a package by their name; raw XML or bytes. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A zip of the parts, deflated unless said otherwise. */
export const zip = async (parts: Parts, compress = true): Promise<Uint8Array> => {
  const file = new ZipFile()
  for (const [name, content] of parts) {
    file.addBuffer(typeof content === 'string' ? Buffer.from(content) : Buffer.from(content), name, { compress })
  }
  file.end()
  return buffer(file.outputStream)
}

/** A worksheet in the default namespace with these rows, and what follows the rows. */
export const sheetXml = (rows: string, after = ''): string =>
  `${declaration}<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${officeNamespace}"><sheetData>${rows}</sheetData>${after}</worksheet>`

/** Row 1 with one cell A1. */
export const oneCell = (cell: string): string => sheetXml(`<row r="1">${cell}</row>`)

/** A style sheet with these cell styles; styles beyond built-in formats name their code. */
export const stylesXml = (formats: readonly (number | string)[]): string => {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index))
  const codes = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`] : [],
  )
  const styles = ids.map((id) => `<xf numFmtId="${id}"/>`).join('')
  return `${declaration}<styleSheet xmlns="${spreadsheetNamespace}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const sharedStringsXml = (items: readonly string[]): string =>
  `${declaration}<sst xmlns="${spreadsheetNamespace}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`

export const relationshipsXml = (
  links: readonly { id: string; kind: string; target: string; base?: string }[],
): string =>
  `${declaration}<Relationships xmlns="${packageNamespace}">${links
    .map(
      ({ id, kind, target, base = officeNamespace }) =>
        `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** A sheet to build: its whole XML, and the attributes of its entry in the workbook. */
interface SheetToBuild {
  readonly name: string
  readonly xml: string
  /** Further attributes in the workbook, such as `state="hidden"`. */
  readonly attributes?: string
}

/** A workbook to build. */
export interface WorkbookToBuild {
  readonly sheets: readonly SheetToBuild[]
  readonly sharedStrings?: string
  readonly styles?: string
  /** Elements before the list of sheets, such as `<workbookPr date1904="1"/>`. */
  readonly properties?: string
}

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypesXml = (sheets: number): string => {
  const parts: [string, string][] = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index): [string, string] => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ]
  const overrides = parts.map(
    ([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="${contentType}.${kind}+xml"/>`,
  )
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** The parts of a plain workbook as Excel lays them out, to be changed by a test. */
export const workbookParts = (book: WorkbookToBuild): Map<string, string | Uint8Array> => {
  const listed = book.sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`,
  )
  const links = book.sheets.map((_, index) => ({
    id: `rId${index + 1}`,
    kind: 'worksheet',
    target: `worksheets/sheet${index + 1}.xml`,
  }))
  if (book.sharedStrings !== undefined) links.push({ id: 'rIdS', kind: 'sharedStrings', target: 'sharedStrings.xml' })
  if (book.styles !== undefined) links.push({ id: 'rIdF', kind: 'styles', target: 'styles.xml' })
  const parts = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypesXml(book.sheets.length)],
    ['_rels/.rels', relationshipsXml([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }])],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${officeNamespace}">${book.properties ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationshipsXml(links)],
  ])
  book.sheets.forEach(({ xml }, index) => parts.set(`xl/worksheets/sheet${index + 1}.xml`, xml))
  if (book.sharedStrings !== undefined) parts.set('xl/sharedStrings.xml', book.sharedStrings)
  if (book.styles !== undefined) parts.set('xl/styles.xml', book.styles)
  return parts
}

/** The bytes of a plain workbook. */
export const buildWorkbook = (book: WorkbookToBuild): Promise<Uint8Array> => zip(workbookParts(book))

/** The bytes of a workbook with one sheet and these rows. */
export const buildSheet = (rows: string, book: Partial<WorkbookToBuild> = {}): Promise<Uint8Array> =>
  buildWorkbook({ sheets: [{ name: 'Ark1', xml: sheetXml(rows) }], ...book })
