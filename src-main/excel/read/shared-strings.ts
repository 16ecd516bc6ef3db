import { ReadFailure } from '#excel/grid'
import { maxSharedStrings, maxSharedStringsBytes } from './limits'
import { isSpreadsheetTag } from './namespaces'
import type { Package } from './package'
import { RichText } from './rich-text'
import type { XmlHandler } from './xml-reader'

/**
 * Reads the texts that cells share, in order of their number.
 * @param part key of the part, `null` where the workbook has none: an empty list.
 * @throws ReadFailure where the part is too large or broken.
 */
export const readSharedStrings = async (from: Package, part: string | null): Promise<readonly string[]> => {
  const strings: string[] = []
  if (part === null) return strings
  const text = new RichText(part)
  const handler: XmlHandler = {
    open: (tag) => {
      if (!isSpreadsheetTag(tag)) return
      if (tag.local === 'si') text.reset()
      else text.open(tag.local, tag.attributes['val']?.value)
    },
    text: (content) => text.add(content),
    close: (tag) => {
      if (!isSpreadsheetTag(tag)) return
      if (tag.local !== 'si') text.close(tag.local)
      else if (strings.push(text.take()) > maxSharedStrings) throw new ReadFailure('too-large', 'shared-strings', part)
    },
  }
  await from.readXml(part, handler, maxSharedStringsBytes)
  return strings
}
