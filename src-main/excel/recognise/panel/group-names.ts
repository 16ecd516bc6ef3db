import type { Around } from './kind-of'
import { type KindWords, cleanedName } from './kind-words'
import { kindFacts } from './kinds'
import type { KeyColumn } from './key-columns'
import type { LaidBlock, LevelText, ValueColumn } from './layout'
import { measureWords } from './measure-words'
import type { TextFacts } from './text-facts'

const memberLine =
  /^(?:team|afdeling|gruppe|enhed|distrikt|indsats|ydelse|anbringelsesform|post|department|group)\s*:\s*(.+)$/i

const linking =
  /^(?:(?:antal|ultimo|ult|af|i|for|på|pr|number of|of|in)(?=\s|$)|[-–—:;,.()/\s])+|(?:[\s\-–—:;,(/]|\s(?:antal|ultimo|ult|number of)(?=\s*$))+$/giu

/** What is left of a heading without the words of a measure: `Sager, Børneteam` and `Børneteam (sager)` leave `Børneteam`. */
const besideMeasure = (text: string, measure: string): string | null => {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return null
  for (const words of measureWords) {
    const found = words.measure === measure ? (words.strong?.exec(lower) ?? words.weak?.exec(lower)) : null
    if (!found) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    const name = cleanedName(rest.replace(/\(\s*\)/g, ' '))
      .replace(linking, '')
      .replace(/^\(([^()]*)\)$/, '$1')
      .trim()
    return name === '' ? null : name
  }
  return null
}

/** Where the names of groups stand in a block: in a key column, in a row of headings, within the headings of measures. */
export class GroupNames {
  readonly #laid: LaidBlock
  readonly #words: KindWords
  readonly #columns: ReadonlyMap<number, KeyColumn | null>
  readonly #levels: readonly boolean[]
  readonly #within: ReadonlyMap<TextFacts, string>
  /** The group that the lines above the table say it is all of. */
  readonly ofTitles: string | null

  constructor(laid: LaidBlock, words: KindWords, around: Around) {
    this.#laid = laid
    this.#words = words
    this.#columns = new Map(laid.values.map(({ column, keys }) => [column, this.#nameColumn(keys)]))
    this.#levels = laid.levels.map((texts, level) => this.#names(texts, level))
    this.#within = this.#namesWithin()
    this.ofTitles = this.#memberOfTitles(around)
  }

  /** The key column that names the groups of a column's figures. */
  keyOf({ column }: ValueColumn): KeyColumn | null {
    return this.#columns.get(column) ?? null
  }

  /** True where a heading stands in a row of headings that name groups. */
  isNaming({ facts, level }: LevelText): boolean {
    return (this.#levels[level] ?? false) && this.#words.isName(facts)
  }

  /** The name in a heading that names a measure of one group. */
  within(headings: readonly LevelText[]): string | null {
    for (const { facts } of headings) {
      const name = this.#within.get(facts)
      if (name !== undefined) return name
    }
    return null
  }

  #names(texts: readonly TextFacts[], level: number): boolean {
    const groups = texts.filter(({ total, place }) => !total || place !== null)
    if (groups.some(({ period, strong }) => period !== null || strong.length > 0)) return false
    if (groups.some((facts) => !this.#words.isKnown(facts) && this.#words.weak(facts) !== null)) return false
    return level === 0 ? groups.length > 0 : groups.filter((facts) => this.#words.isName(facts)).length >= 2
  }

  /** The key column that names the groups: one with known names, else by its heading, else the last one. */
  #nameColumn(keys: readonly KeyColumn[]): KeyColumn | null {
    const names = keys.filter(({ holds, column }) => holds === 'name' && this.#someName(column))
    const known = names.find(({ column }) =>
      this.#laid.rows.slice(0, 50).some(({ keys: own }) => {
        const facts = own.get(column)
        return facts !== undefined && this.#words.isKnown(facts)
      }),
    )
    if (known) return known
    const ranked = names
      .filter(({ heading }) => heading.groupRank !== null)
      .sort((a, b) => (a.heading.groupRank ?? 9) - (b.heading.groupRank ?? 9))
    return ranked[0] ?? names.at(-1) ?? null
  }

  #someName(column: number): boolean {
    return this.#laid.rows.slice(0, 200).some(({ keys }) => {
      const facts = keys.get(column)
      return facts !== undefined && this.#words.isName(facts, true)
    })
  }

  /** Headings that name the same measure several times, each with the name of a group beside it. */
  #namesWithin(): Map<TextFacts, string> {
    const { dimension } = kindFacts[this.#words.kind]
    const names = new Map<TextFacts, string>()
    if (dimension === 'age' || dimension === 'place') return names
    const byMeasure = new Map<string, TextFacts[]>()
    for (const facts of this.#laid.levels[0] ?? []) {
      const [only, ...more] = this.#words.strong(facts)
      const measure = (only ?? this.#words.weak(facts))?.measure
      if (measure === undefined || more.length > 0 || facts.period !== null || facts.total || facts.ratio) continue
      byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), facts])
    }
    for (const [measure, texts] of byMeasure) {
      const found = texts.map((facts) => besideMeasure(facts.text, measure))
      if (texts.length < 2 || new Set(found).size < texts.length || found.includes(null)) continue
      texts.forEach((facts, index) => names.set(facts, found[index] ?? ''))
    }
    return names
  }

  #memberOfTitles({ titles }: Around): string | null {
    const { dimension } = kindFacts[this.#words.kind]
    if (dimension === 'age' || dimension === 'place') return null
    for (const { text } of titles) {
      const found = memberLine.exec(text.trim())
      if (found?.[1]) return cleanedName(found[1])
    }
    return null
  }
}
