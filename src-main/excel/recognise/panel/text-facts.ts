import { ownMeasureId } from '#domain/measure'
import type { PeriodText } from '#domain/period-text'
import { type AgeGroup, ageGroup } from './ages'
import type { PanelKind } from './kinds'
import { groupHeadings, monthHeading, neutralHeading, numberingWords, timeHeading, yearHeading } from './heading-words'
import { measureWords } from './measure-words'
import { moneyWords, otherFigures } from './near-words'
import { progressionScales, progressionTitle, wordScales } from './scale-words'
import { periodOf } from './text-period'
import { formOf, itemOf, placeOf } from './member-words'
import {
  cumulativeWords,
  derivedWords,
  meanWords,
  partOfYear,
  ratioWords,
  remarkWords,
  shareWords,
  totalWords,
} from './role-words'
import { plainWords } from './words'

/** A measure that a text names, with the kind of table it belongs to. */
export interface NamedMeasure {
  readonly kind: PanelKind
  readonly measure: string
  /** The text that was made into a measure of the municipality's own. */
  readonly named?: string
}

/** What one text of a sheet says, whatever stands around it. */
export interface TextFacts {
  readonly text: string
  readonly plain: string
  readonly period: PeriodText | null
  /** Measures that it names beyond doubt. */
  readonly strong: readonly NamedMeasure[]
  /** Measures that it names in a table of their kind. */
  readonly weak: readonly NamedMeasure[]
  readonly form: string | null
  readonly item: string | null
  readonly age: AgeGroup | null
  readonly place: ReturnType<typeof placeOf>
  readonly total: boolean
  readonly ratio: boolean
  readonly share: boolean
  readonly mean: boolean
  readonly derived: boolean
  readonly other: boolean
  readonly cumulative: boolean
  readonly remark: boolean
  readonly partOfYear: boolean
  readonly numbering: boolean
  readonly money: boolean
  readonly progression: boolean
  /** What a column under it holds. */
  readonly heads: 'year' | 'month' | 'time' | 'group' | 'neutral' | null
  /** For a heading of groups: 0 is the nearest to a group of ours. */
  readonly groupRank: number | null
}

const secondary: ReadonlySet<PanelKind> = new Set<PanelKind>(['investment', 'population', 'progression'])

const strongOf = (plain: string): NamedMeasure[] => {
  const found: NamedMeasure[] = []
  for (const { kind, measure, strong } of measureWords) {
    if (!strong?.test(plain)) continue
    // The last one of a kind is the general one: `nye anbragte` are new, not all that are placed.
    const general = measure === 'placement.open' || measure === 'pupil.segregated.count'
    if (general && found.some((item) => item.kind === kind)) continue
    found.push({ kind, measure })
  }
  const scales = progressionScales.flatMap(([pattern, name]): NamedMeasure[] => {
    const measure = pattern.test(plain) ? ownMeasureId(name) : null
    return measure === null ? [] : [{ kind: 'progression', measure }]
  })
  const all = [...found, ...scales]
  const primary = all.filter(({ kind }) => !secondary.has(kind))
  return primary.length > 0 ? primary : all
}

const weakOf = (plain: string): NamedMeasure[] => {
  const found: NamedMeasure[] = []
  for (const { kind, measure, weak } of measureWords) {
    if (weak?.test(plain) && !found.some((item) => item.kind === kind)) found.push({ kind, measure })
  }
  for (const [pattern, name] of wordScales) {
    const measure = pattern.test(plain) ? ownMeasureId(name) : null
    if (measure !== null && !found.some(({ kind }) => kind === 'progression'))
      found.push({ kind: 'progression', measure })
  }
  return found
}

const headsOf = (plain: string, groupRank: number | null): TextFacts['heads'] => {
  if (yearHeading.test(plain)) return 'year'
  if (monthHeading.test(plain)) return 'month'
  if (timeHeading.test(plain)) return 'time'
  if (groupRank !== null) return 'group'
  return neutralHeading.test(plain) ? 'neutral' : null
}

/** Longest text that is looked at. */
const longest = 240

/** `Sager/årsværk`: one measure by another. */
const slashRatio =
  /\p{L}\s*\/\s*(?:\p{L}*rådg|\p{L}*sagsbeh|\p{L}*årsv|medarb|ansat|fuldtids|stilling|fte|advis[eo]r|case ?worker)/iu

/** The form of placement in one part of a text that says two things: `Undgåede anbringelser: Opholdssted`. */
const formOfPart = (text: string): string | null => {
  const parts = text.split(/\s*[:;,|–—]\s*|\s+-\s+|\s*\/\s*/)
  const forms = new Set(parts.length > 1 ? parts.flatMap((part) => formOf(plainWords(part)) ?? []) : [])
  const [only] = forms
  return forms.size === 1 && only !== undefined ? only : null
}

const readFacts = (text: string): TextFacts => {
  const plain = plainWords(text)
  const other = otherFigures.test(plain)
  const rest = other ? plain.replace(new RegExp(otherFigures.source, 'gu'), ' ').replace(/ +/g, ' ').trim() : plain
  const rank = groupHeadings.findIndex((pattern) => pattern.test(plain))
  const groupRank = rank === -1 ? null : rank
  const place = placeOf(plain)
  return {
    text,
    plain,
    period: periodOf(text),
    strong: strongOf(rest),
    weak: weakOf(rest),
    form: formOf(plain) ?? formOfPart(text),
    item: itemOf(plain),
    age: ageGroup(text),
    place,
    total: place !== 'national' && totalWords.test(plain),
    ratio: ratioWords.test(plain) || slashRatio.test(text),
    share: shareWords.test(plain),
    mean: place !== 'national' && meanWords.test(plain),
    derived: derivedWords.test(plain),
    other,
    cumulative: cumulativeWords.test(plain) && !/ikke (?:ak)?kumuleret/.test(plain),
    remark: remarkWords.test(plain),
    partOfYear: partOfYear.test(plain) || /^\d{4} ?[kq]\d$/.test(plain),
    numbering: numberingWords.test(plain),
    money: moneyWords.test(plain),
    progression: progressionTitle.test(plain),
    heads: headsOf(plain, groupRank),
    groupRank,
  }
}

/** Reads texts, each one once. */
export class TextReader {
  readonly #known = new Map<string, TextFacts>()

  read(text: string): TextFacts {
    const key = text.slice(0, longest)
    let facts = this.#known.get(key)
    if (!facts) {
      facts = readFacts(key)
      this.#known.set(key, facts)
    }
    return facts
  }
}
