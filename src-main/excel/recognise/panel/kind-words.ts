import { type PanelKind, kindFacts } from './kinds'
import type { NamedMeasure, TextFacts } from './text-facts'

/** What texts say in a table that is known to be of a kind. */
export class KindWords {
  readonly kind: PanelKind

  constructor(kind: PanelKind) {
    this.kind = kind
  }

  /** Measures that a text names; a known group is a group whatever else its name speaks of (`Løn til rådgivere`). */
  strong(facts: TextFacts): readonly NamedMeasure[] {
    return this.isKnown(facts) ? facts.strong.filter(({ kind }) => kind === this.kind) : facts.strong
  }

  /** The measure that a text names in tables of this kind alone. */
  weak({ weak }: TextFacts): NamedMeasure | null {
    return weak.find(({ kind }) => kind === this.kind) ?? null
  }

  /** True for a text that names a group that the kind knows. */
  isKnown({ form, item, age, place }: TextFacts): boolean {
    switch (kindFacts[this.kind].dimension) {
      case 'form':
        return form !== null
      case 'item':
        return item !== null
      case 'age':
        return age !== null
      case 'place':
        return age !== null || place !== null
      case 'name':
        return false
    }
  }

  /** True for a text that can only be a name. */
  isName(facts: TextFacts, inRow = false): boolean {
    return (
      facts.text !== '' &&
      facts.period === null &&
      this.strong(facts).length === 0 &&
      (this.isKnown(facts) || this.weak(facts) === null) &&
      (!facts.total || facts.place !== null) &&
      (inRow || facts.heads === null) &&
      !facts.cumulative
    )
  }

  /** True for a heading whose meaning is known. */
  understands(facts: TextFacts): boolean {
    return (
      facts.period !== null ||
      facts.strong.length > 0 ||
      facts.total ||
      facts.cumulative ||
      facts.heads === 'neutral' ||
      this.weak(facts) !== null ||
      this.isKnown(facts)
    )
  }
}

/** A name as it is kept: one space between words, no footnote marks. */
export const cleanedName = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*\*+$|^\*+\s*|\s+\d\)$/g, '')
    .trim()
