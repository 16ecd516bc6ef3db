import { ReadFailure } from '#excel/grid'
import { maxSharedStringsBytes } from './limits'
import { isSpreadsheetTag } from './namespaces'
import type { Package } from './package'
import { RichText } from './rich-text'

/**
 * Reads the texts that cells share, in order of their number.
 * @param part key of the part, `null` where the workbook has none: an empty list.
 * @throws ReadFailure where the part is too large or broken.
 */
export const readSharedStrings = async (from: Package, part: string | null): Promise<readonly string[]> => {
  const strings: string[] = []
  if (part === null) return strings
  if (from.size(part) > maxSharedStringsBytes) throw new ReadFailure('too-large', 'shared-strings', part)
  const text = new RichText(part)
  await from.readXml(part, {
    open: (tag) => {
      if (!isSpreadsheetTag(tag)) return
      if (tag.local === 'si') text.reset()
      else text.open(tag.local)
    },
    text: (content) => text.add(content),
    close: (tag) => {
      if (!isSpreadsheetTag(tag)) return
      if (tag.local === 'si') strings.push(text.take())
      else text.close(tag.local)
    },
  })
  return strings
}
