import type { XmlTag } from './xml-reader'

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strictSpreadsheet = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictOfficeRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const microsoftRelations = 'http://schemas.microsoft.com/office/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The namespace that was last found to be of SpreadsheetML: all elements of a part share the one string, which is compared at once. */
let lastFound = spreadsheet

/** Whether an element is of SpreadsheetML, transitional or strict; extensions (`x14`, `x15`) are not. */
export const isSpreadsheetTag = ({ uri }: XmlTag): boolean => {
  if (uri === lastFound) return true
  if (uri !== spreadsheet && uri !== strictSpreadsheet) return false
  lastFound = uri
  return true
}

/** Whether an element belongs to a relationships part. */
export const isRelationshipTag = (tag: XmlTag): boolean => tag.uri === packageRelations

/** The short name of an office relationship type (`worksheet`, `styles`, `xlMacrosheet`), or `null` for the types of others. */
export const relationshipKind = (type: string): string | null => {
  for (const base of [officeRelations, strictOfficeRelations, microsoftRelations]) {
    if (type.startsWith(`${base}/`)) return type.slice(base.length + 1)
  }
  return null
}

/** An attribute without prefix, or `null`. */
export const attribute = (tag: XmlTag, name: string): string | null => tag.attributes[name]?.value ?? null

/** The relationship id of an element (`r:id`, whatever the prefix), or `null`. */
export const relationshipId = (tag: XmlTag): string | null => {
  for (const item of Object.values(tag.attributes)) {
    if (item.local === 'id' && (item.uri === officeRelations || item.uri === strictOfficeRelations)) return item.value
  }
  return null
}

/** An XML boolean: `1`, `true`; anything else is false. */
export const isTrue = (value: string | null): boolean => value === '1' || value === 'true'
