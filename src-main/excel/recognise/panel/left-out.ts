import type { CellMeasures } from './cell-measure'
import type { GroupNames } from './group-names'
import type { KindWords } from './kind-words'
import { kindFacts } from './kinds'
import type { LaidBlock, LaidRow, ValueColumn } from './layout'
import { segregatedCount } from './measure-word'
import type { TextFacts } from './text-facts'

const startsDerived =
  /^(?:ændring|udvikling i|difference|diff|forskel|afvigelse|stigning|fald|vækst|indeks|måltal|målsætning|norm|target|change|heraf|herunder|deraf|hvoraf|of which|helårs|full year|budget|prognose|forventet|mål$|maks|min$|max|rest)/

const remarkLine = /^(?:note|bemærk|kilde|source|kommentar)/

/** How many persons stand behind a figure. */
const headcount =
  /^(?:antal )?(?:personer|borgere|modtagere|familier|børn|unge|børn og unge|deltagere|persons|people|recipients|families)$/

/** Which rows and columns of a block hold no figures of ours: shares, ratios, changes, targets, counts of something else. */
export class LeftOut {
  readonly #laid: LaidBlock
  readonly #words: KindWords
  readonly #names: GroupNames
  readonly #measures: CellMeasures
  readonly #columns: ReadonlySet<ValueColumn>

  constructor(laid: LaidBlock, words: KindWords, names: GroupNames, measures: CellMeasures) {
    this.#laid = laid
    this.#words = words
    this.#names = names
    this.#measures = measures
    this.#columns = new Set(laid.values.filter((value) => this.#isOut(value)))
  }

  /** True for a column that holds no figures of ours. */
  column(value: ValueColumn): boolean {
    return this.#columns.has(value)
  }

  /** True for a row that holds no figure of ours, by its keys or the line above it (`Sager pr. rådgiver`). */
  row(row: LaidRow, keys: readonly TextFacts[]): boolean {
    const [section] = row.sections
    return keys.some((facts) => this.#isRowOut(facts)) || (section?.ratio === true && !this.#isPartOfShare(section))
  }

  #isRowOut(facts: TextFacts): boolean {
    if (facts.remark && facts.strong.length === 0 && remarkLine.test(facts.plain)) return true
    if (this.#isPartOfShare(facts)) return false
    if (facts.ratio || startsDerived.test(facts.plain)) return true
    if (facts.other && facts.plain !== '') return true
    return (
      this.#hasOtherUnit(facts) || (facts.partOfYear && facts.strong.length === 0 && facts.period?.kind !== 'month')
    )
  }

  /** Segregated pupils are a part of all (`heraf segregerede`), and what a share is made of. */
  #isPartOfShare({ strong, share, ratio }: TextFacts): boolean {
    const parts = strong.some(({ measure }) => measure === segregatedCount)
    return this.#words.kind === 'segregation' && !share && !ratio && parts
  }

  #hasOtherUnit({ share, mean, strong, money }: TextFacts): boolean {
    const { kind } = this.#words
    if (share && kind !== 'segregation') return true
    if (mean && kind !== 'progression' && !strong.some(({ measure }) => measure === 'pupil.segregated.share'))
      return true
    return money && kind !== 'investment' && strong.length === 0
  }

  #isOut(value: ValueColumn): boolean {
    if (value.corner?.ratio === true && value.headings.every(({ facts }) => facts.strong.length === 0)) return true
    for (const heading of value.headings) {
      const { facts } = heading
      if (facts.ratio || facts.remark || facts.other || this.#hasOtherUnit(facts)) return true
      if (this.#isPartOfShare(facts)) continue
      const naming = this.#names.isNaming(heading)
      if (naming ? startsDerived.test(facts.plain) : facts.derived && facts.place !== 'national') return true
      if (facts.partOfYear && facts.period?.kind !== 'month') return true
    }
    const [lowest] = value.headings
    if (lowest === undefined || this.#isHeadcount(lowest.facts, lowest.level)) return true
    if (this.#words.understands(lowest.facts) || this.#measures.ownScale(lowest) !== null) return false
    if (!this.#names.isNaming(lowest) || lowest.level > 0) return true
    return this.#names.keyOf(value) !== null && kindFacts[this.#words.kind].dimension !== 'age'
  }

  /** Persons beside a column whose heading names the measure. */
  #isHeadcount(facts: TextFacts, level: number): boolean {
    if (!headcount.test(facts.plain) || this.#words.weak(facts) !== null) return false
    return (this.#laid.levels[level] ?? []).some(
      (other) => other !== facts && (this.#words.strong(other).length > 0 || this.#words.weak(other) !== null),
    )
  }
}
