import { ReadFailure } from '#excel/grid'
import { builtInFormats, isDateFormat } from './date-format'
import { attribute, isSpreadsheetTag } from './namespaces'
import type { Package } from './package'
import { decodeEscapes } from './text-escapes'
import type { XmlTag } from './xml-reader'

/** How a cell style shows a number. */
export interface CellFormat {
  /** Format code, `null` for General. */
  readonly code: string | null
  readonly isDate: boolean
}

/** The format of a cell without a style. */
export const generalFormat: CellFormat = { code: null, isDate: false }

/** Excel allows 255 characters; some generators write more. */
const maxFormatLength = 4096

class StylesHandler {
  readonly formats: CellFormat[] = []
  readonly #part: string
  readonly #codes = new Map<number, string>()
  readonly #byId = new Map<number, CellFormat>()
  #inCellFormats = false

  constructor(part: string) {
    this.#part = part
  }

  open(tag: XmlTag): void {
    if (!isSpreadsheetTag(tag)) return
    if (tag.local === 'numFmt') this.#addCode(tag)
    else if (tag.local === 'cellXfs') this.#inCellFormats = true
    else if (tag.local === 'xf' && this.#inCellFormats) {
      this.formats.push(this.#format(Number(attribute(tag, 'numFmtId') ?? '0')))
    }
  }

  text(): void {
    return
  }

  close(tag: XmlTag): void {
    if (isSpreadsheetTag(tag) && tag.local === 'cellXfs') this.#inCellFormats = false
  }

  #addCode(tag: XmlTag): void {
    const code = decodeEscapes(attribute(tag, 'formatCode') ?? '')
    if (code.length > maxFormatLength) throw new ReadFailure('unsafe', 'long-format', this.#part)
    this.#codes.set(Number(attribute(tag, 'numFmtId')), code)
  }

  #format(id: number): CellFormat {
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    const code = this.#codes.get(id) ?? builtInFormats.get(id) ?? null
    const isGeneral = code === null || code === '' || code.toLowerCase() === 'general'
    const format = isGeneral ? generalFormat : { code, isDate: isDateFormat(code) }
    this.#byId.set(id, format)
    return format
  }
}

/**
 * Reads how each cell style shows numbers, in order of the style's number.
 * @param part key of the part, `null` where the workbook has none: an empty list (all cells General).
 */
export const readStyles = async (from: Package, part: string | null): Promise<readonly CellFormat[]> => {
  if (part === null) return []
  const handler = new StylesHandler(part)
  await from.readXml(part, handler)
  return handler.formats
}
