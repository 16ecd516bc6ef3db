import { type GridSheet, ReadFailure } from '#excel/grid'
import { maxEntries } from './limits'
import { attribute, isSpreadsheetTag, isTrue, relationshipId } from './namespaces'
import type { Package } from './package'
import { readRelationships, targetOfKind } from './relationships'
import { decodeEscapes } from './text-escapes'
import type { XmlTag } from './xml-reader'

/** A worksheet as the workbook lists it. */
interface SheetPart {
  readonly name: string
  readonly visibility: GridSheet['visibility']
  /** Key of its part. */
  readonly part: string
}

/** What the workbook part tells about the rest. */
export interface WorkbookPart {
  /** Worksheets in the order of their tabs; chart, dialog and macro sheets are left out. */
  readonly sheets: readonly SheetPart[]
  /** Day 0 is 1 January 1904 instead of the last of 1899. */
  readonly date1904: boolean
  /** Keys of the parts, `null` where the workbook has none. */
  readonly sharedStrings: string | null
  readonly styles: string | null
}

interface ListedSheet {
  readonly name: string
  readonly visibility: GridSheet['visibility']
  readonly relationship: string | null
}

/** Sheets without cells that we would read. */
const otherSheets: readonly string[] = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']

const visibilityOf = (state: string | null): GridSheet['visibility'] => {
  if (state === 'hidden') return 'hidden'
  return state === 'veryHidden' ? 'very-hidden' : 'visible'
}

const listedSheet = (tag: XmlTag): ListedSheet => ({
  name: decodeEscapes(attribute(tag, 'name') ?? ''),
  visibility: visibilityOf(attribute(tag, 'state')),
  relationship: relationshipId(tag),
})

const findWorkbook = async (from: Package): Promise<string> => {
  const part = targetOfKind(await readRelationships(from, ''), 'officeDocument')
  if (part === null) throw new ReadFailure('not-a-workbook', 'no-workbook')
  if (part.endsWith('.bin')) throw new ReadFailure('not-a-workbook', 'xlsb')
  if (!from.has(part)) throw new ReadFailure('not-a-workbook', 'no-workbook', part)
  return part
}

/** The list of sheets and the date system, as they stand in the workbook part itself. */
const readList = async (from: Package, part: string): Promise<{ listed: ListedSheet[]; date1904: boolean }> => {
  const listed: ListedSheet[] = []
  let date1904 = false
  let depth = 0
  await from.readXml(part, {
    open: (tag) => {
      depth++
      if (depth === 1 && (!isSpreadsheetTag(tag) || tag.local !== 'workbook')) {
        throw new ReadFailure('not-a-workbook', 'other-office', part)
      }
      if (!isSpreadsheetTag(tag)) return
      if (tag.local === 'workbookPr') date1904 = isTrue(attribute(tag, 'date1904'))
      else if (tag.local === 'sheet' && listed.push(listedSheet(tag)) > maxEntries) {
        throw new ReadFailure('too-large', 'too-many-sheets', part)
      }
    },
    text: () => undefined,
    close: () => depth--,
  })
  return { listed, date1904 }
}

/**
 * Finds the workbook through the relationships of the package, and its sheets through those of the workbook.
 * @throws ReadFailure `not-a-workbook` where there is none (`what` tells XLSB and other Office files apart) or a sheet leads
 * nowhere, `unsafe` where two sheets share a part.
 */
export const readWorkbookPart = async (from: Package): Promise<WorkbookPart> => {
  const workbook = await findWorkbook(from)
  const { listed, date1904 } = await readList(from, workbook)
  const relationships = await readRelationships(from, workbook)
  const sheets: SheetPart[] = []
  const seen = new Set<string>()
  for (const { name, visibility, relationship } of listed) {
    const link = relationship === null ? undefined : relationships.get(relationship)
    if (link === undefined) throw new ReadFailure('not-a-workbook', 'missing-sheet', name)
    if (link.kind !== null && otherSheets.includes(link.kind)) continue
    if (link.kind !== 'worksheet') throw new ReadFailure('not-a-workbook', 'sheet-kind', name)
    if (link.target === null || !from.has(link.target)) throw new ReadFailure('not-a-workbook', 'missing-sheet', name)
    if (seen.has(link.target)) throw new ReadFailure('unsafe', 'shared-sheet-part', name)
    seen.add(link.target)
    sheets.push({ name, visibility, part: link.target })
  }
  const optional = (kind: string): string | null => {
    const target = targetOfKind(relationships, kind)
    return target !== null && from.has(target) ? target : null
  }
  return { sheets, date1904, sharedStrings: optional('sharedStrings'), styles: optional('styles') }
}
