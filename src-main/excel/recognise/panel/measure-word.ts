import type { PanelKind } from './kinds'
import { anyOf } from './words'

/** The count of segregated pupils and of all: no measures of ours, but the share follows from the two. */
export const segregatedCount = 'pupil.segregated.count'
/** The count of all pupils. */
export const pupilCount = 'pupil.count'

/** Words that name a measure. */
export interface MeasureWords {
  readonly kind: PanelKind
  readonly measure: string
  /** Words that mean this measure wherever they stand. */
  readonly strong: RegExp | null
  /** Words that mean it in a table that is known to be of the kind. */
  readonly weak: RegExp | null
}

/** Makes the words of a measure from alternatives of patterns. */
export const words = (
  kind: PanelKind,
  measure: string,
  strong: readonly string[],
  weak: readonly string[] = [],
): MeasureWords => ({
  kind,
  measure,
  strong: strong.length === 0 ? null : anyOf(...strong),
  weak: weak.length === 0 ? null : anyOf(...weak),
})

/** Cases, in all their compounds. */
export const cases =
  '(?:(?:børne|børnefamilie|unge|familie|myndigheds|person|foranstaltnings|handicap|social|aktiv)?sager(?:ne)?|cases)'
