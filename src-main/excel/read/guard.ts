import { type Entry, getFileNameLowLevel } from 'yauzl'
import { ReadFailure } from '#excel/grid'
import { maxPartBytes, maxRatio, maxSharedStringsBytes, maxTotalBytes, ratioFromBytes } from './limits'
import { isUnsafeName, partKey } from './part-name'

/** Ways of storing an entry: 0 as it is, 8 deflate. */
const methods: readonly number[] = [0, 8]

const isEncrypted = (entry: Entry): boolean => (entry.generalPurposeBitFlag & 0x41) !== 0

const checkKind = (entry: Entry, name: string): void => {
  if (isUnsafeName(name)) throw new ReadFailure('unsafe', 'entry-name', name)
  if (isEncrypted(entry)) throw new ReadFailure('unsafe', 'encrypted-entry', name)
  if (!methods.includes(entry.compressionMethod)) throw new ReadFailure('unsafe', 'entry-method', name)
}

const checkSize = (entry: Entry, name: string, key: string): void => {
  const size = entry.uncompressedSize
  if (size > maxPartBytes) throw new ReadFailure('too-large', 'part', name)
  if (key.endsWith('sharedstrings.xml') && size > maxSharedStringsBytes) {
    throw new ReadFailure('too-large', 'shared-strings', name)
  }
  if (size > ratioFromBytes && size > entry.compressedSize * maxRatio) throw new ReadFailure('too-large', 'ratio', name)
}

/** What a zip without a workbook most likely is. */
const foreignKind = (keys: ReadonlySet<string>): string => {
  if (keys.has('content.xml') && keys.has('meta-inf/manifest.xml')) return 'ods'
  if (keys.has('word/document.xml') || keys.has('ppt/presentation.xml')) return 'other-office'
  if (keys.has('index/document.iwa')) return 'numbers'
  return 'other-zip'
}

/**
 * Checks the central directory before anything is inflated: sizes and ratios as declared, names, methods, encryption,
 * duplicates, and that the package has the parts that lead to a workbook.
 * @returns the entries by their part key, folders left out.
 * @throws ReadFailure `too-large`, `unsafe` or `not-a-workbook`.
 */
export const guardEntries = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => {
  const parts = new Map<string, Entry>()
  let total = 0
  for (const entry of entries) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    checkKind(entry, name)
    const key = partKey(name)
    checkSize(entry, name, key)
    total += entry.uncompressedSize
    if (total > maxTotalBytes) throw new ReadFailure('too-large', 'workbook')
    if (key.endsWith('/')) continue
    if (parts.has(key)) throw new ReadFailure('unsafe', 'duplicate-entry', name)
    parts.set(key, entry)
  }
  if (!parts.has('_rels/.rels')) throw new ReadFailure('not-a-workbook', foreignKind(new Set(parts.keys())))
  return parts
}
