import { ReadFailure } from '#excel/grid'
import { attribute, isRelationshipTag, relationshipKind } from './namespaces'
import type { Package } from './package'
import { relationshipsKey, resolveTarget } from './part-name'

/** A link from one part to another. */
export interface Relationship {
  /** Short name of an office type (`worksheet`, `sharedStrings`), or `null` for types of others. */
  readonly kind: string | null
  /** Key of the target part, `null` where it lies outside the package. */
  readonly target: string | null
}

/**
 * Reads the relationships of a part by their id.
 * @param source key of the part, `''` for the package. A part without relationships gives an empty map.
 * @throws ReadFailure where the relationships cannot be read.
 */
export const readRelationships = async (from: Package, source: string): Promise<ReadonlyMap<string, Relationship>> => {
  const part = relationshipsKey(source)
  const found = new Map<string, Relationship>()
  if (!from.has(part)) return found
  await from.readXml(part, {
    open: (tag) => {
      if (!isRelationshipTag(tag) || tag.local !== 'Relationship') return
      const [id, type, target] = [attribute(tag, 'Id'), attribute(tag, 'Type'), attribute(tag, 'Target')]
      if (id === null || type === null || target === null) throw new ReadFailure('not-a-workbook', 'relationship', part)
      const external = attribute(tag, 'TargetMode') === 'External'
      found.set(id, { kind: relationshipKind(type), target: external ? null : resolveTarget(source, target) })
    },
    text: () => undefined,
    close: () => undefined,
  })
  return found
}

/** Key of the first target of a kind, or `null`. */
export const targetOfKind = (relationships: ReadonlyMap<string, Relationship>, kind: string): string | null =>
  [...relationships.values()].find((item) => item.kind === kind && item.target !== null)?.target ?? null
