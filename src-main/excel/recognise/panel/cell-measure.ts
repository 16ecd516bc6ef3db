import { ownMeasureId } from '#domain/measure'
import type { Around } from './kind-of'
import { type KindWords, cleanedName } from './kind-words'
import type { PanelKind } from './kinds'
import type { KeyColumn } from './key-columns'
import type { LaidBlock, LaidRow, LevelText, ValueColumn } from './layout'
import type { NamedMeasure, TextFacts } from './text-facts'

const defaults: Partial<Record<PanelKind, string>> = {
  notifications: 'notification.received',
  benefits: 'benefit.weeks',
  population: 'population.0-17',
  investment: 'investment.actual',
}

/** Headings of a column that names what is measured. */
const scaleHeading =
  /^(?:mål|måling|måle(?:redskab|punkt|instrument)|skala|redskab|indikator|spørgsmål|dimension|tema|score|måltal|scale|instrument|indicator|item)$/

/** Words for when somebody was measured: no measure, and no period of ours. */
const occasion =
  /^(?:før|efter|start|slut|baseline|forløbsstart|forløbsslut|ved (?:start|slut|opstart|afslutning)|midtvejs|opfølgning|follow up|before|after|pre|post|t\d|[123] ?måling|\d måling|første måling|anden måling|sidste måling)$/

/** A title that says that the figures are told apart by group. */
const byGroup = /(?:^| )(?:pr|per|efter|fordelt på|by) (?:team|gruppe|hold|afdeling|indsats|målgruppe|group|department)/
const isGroup = /(?:team|gruppe|afdeling|distrikt|hold|klub|group|department)(?: \S+)?$/

const isOfScale = ({ strong, weak }: TextFacts): boolean =>
  [...strong, ...weak].some(({ kind }) => kind === 'progression')

/** What the figures of a block measure: by the nearest text that says so. */
export class CellMeasures {
  readonly #laid: LaidBlock
  readonly #words: KindWords
  readonly #ofTitles: NamedMeasure | null
  readonly #freeScales: boolean

  constructor(laid: LaidBlock, words: KindWords, around: Around) {
    this.#laid = laid
    this.#words = words
    this.#ofTitles = this.#measureOfTitles(around)
    const lines = [...around.titles, around.sheet, ...around.far]
    this.#freeScales =
      words.kind === 'progression' &&
      this.#ofTitles === null &&
      lines.some((facts) => facts.progression) &&
      !lines.some(({ plain }) => byGroup.test(plain))
  }

  /** The measure of a row's figure in a column; `null` where nothing tells, or where the nearest text says it is a ratio. */
  of(row: LaidRow, value: ValueColumn, keys: readonly TextFacts[]): NamedMeasure | null {
    const scale = this.ownScale(value.headings[0]) ?? this.#rowScale(row, value.keys)
    if (scale !== null) return scale
    const headings = value.headings.map(({ facts }) => facts)
    // `Anbringelser i alt` adds up whatever its column measures.
    const [sums, own] = [keys.filter(({ total }) => total), keys.filter(({ total }) => !total)]
    const corner = value.corner ? [value.corner] : []
    for (const facts of [...own, ...headings, ...row.sections, ...sums, ...corner]) {
      const all = this.#words.strong(facts)
      const [strong] = all.length === 1 ? all : all.filter(({ kind }) => kind === this.#words.kind)
      if (facts.ratio && all.length > 0) return null
      if (strong) return strong
      if (all.length === 0 && !this.#words.isKnown(facts)) {
        const weak = this.#words.weak(facts)
        if (weak) return weak
      }
    }
    const measure =
      this.#ofTitles?.measure ??
      defaults[this.#words.kind] ??
      (this.#words.kind === 'progression' ? 'own.progression' : null)
    return measure === null ? null : { kind: this.#words.kind, measure }
  }

  /** A scale of a municipality's own: a free heading beside known scales, or in a table about progression. */
  ownScale(heading: LevelText | undefined): NamedMeasure | null {
    if (this.#words.kind !== 'progression' || heading === undefined || this.#words.understands(heading.facts))
      return null
    if (occasion.test(heading.facts.plain) || isGroup.test(heading.facts.plain)) return null
    const level = this.#laid.levels[heading.level] ?? []
    return level.some(isOfScale) || (this.#freeScales && heading.level === 0) ? this.#own(heading.facts) : null
  }

  #rowScale(row: LaidRow, columns: readonly KeyColumn[]): NamedMeasure | null {
    if (this.#words.kind !== 'progression') return null
    for (const { column, heading, holds } of columns) {
      const facts = row.keys.get(column)
      if (facts === undefined || facts.strong.length > 0 || facts.period !== null || facts.total || facts.mean) continue
      if (holds === 'measure' || scaleHeading.test(heading.plain)) return this.#own(facts)
    }
    return null
  }

  #own({ text }: TextFacts): NamedMeasure | null {
    const measure = ownMeasureId(cleanedName(text.replace(/\([^)]*\)/g, ' ')))
    return measure === null ? null : { kind: 'progression', measure, named: text }
  }

  #measureOfTitles(around: Around): NamedMeasure | null {
    const lines = [...around.titles, around.sheet, ...around.far]
    for (const { strong, ratio } of lines) {
      const own = strong.filter(({ kind }) => kind === this.#words.kind)
      const [only] = own
      if (only && own.length === 1 && !ratio) return only
    }
    for (const facts of lines) {
      const weak = facts.strong.length === 0 ? this.#words.weak(facts) : null
      if (weak) return weak
    }
    return null
  }
}
