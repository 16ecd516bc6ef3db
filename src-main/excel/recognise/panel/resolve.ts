import { ownMeasureId } from '#domain/measure'
import type { AgeGroup } from './ages'
import type { Around } from './kind-of'
import { type PanelKind, kindFacts } from './kinds'
import type { KeyColumn, LaidBlock, LaidRow, LevelText, ValueColumn } from './layout'
import { segregatedCount } from './measure-words'
import type { NamedMeasure, TextFacts } from './text-facts'
import type { BlockTime, Time } from './time'

/** What a cell of figures is of. */
export interface CellFacts {
  readonly kind: PanelKind
  readonly measure: string
  /** Name, form or item; `null` where nothing tells one apart. */
  readonly member: string | null
  /** The member as it is written, for those that are known by several names. */
  readonly written: string
  readonly age: AgeGroup | null
  readonly place: 'municipality' | 'national' | { readonly name: string } | null
  /** A group of another kind than the figures are kept by. */
  readonly stranger: boolean
  readonly rowTotal: boolean
  readonly columnTotal: boolean
  /** True where a heading says that the figures are since January. */
  readonly cumulative: boolean
  readonly time: Time | null
  /** True where only the lines around the table state the time. */
  readonly timeAround: boolean
}

const defaults: Partial<Record<PanelKind, string>> = {
  notifications: 'notification.received',
  benefits: 'benefit.weeks',
  population: 'population.0-17',
  investment: 'investment.actual',
}

const cleaned = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*\*+$|^\*+\s*|\s+\d\)$/g, '')
    .trim()

const startsDerived =
  /^(?:ændring|udvikling i|difference|diff|forskel|afvigelse|stigning|fald|vækst|indeks|måltal|målsætning|norm|target|change|heraf|herunder|deraf|hvoraf|of which|helårs|budget|prognose|forventet|mål$|maks|min$|max|rest)/

/** Reads what each cell of a block is of. */
export class CellReader {
  readonly #laid: LaidBlock
  readonly #kind: PanelKind
  readonly #around: Around
  readonly #time: BlockTime
  readonly #nameColumns: ReadonlyMap<number, KeyColumn | null>
  readonly #namingLevels: readonly boolean[]
  readonly #titleMeasure: NamedMeasure | null
  readonly #titleMember: string | null
  readonly #hasAges: boolean
  readonly #columns = new Map<ValueColumn, 'ignored' | 'used'>()

  constructor(laid: LaidBlock, kind: PanelKind, around: Around, time: BlockTime) {
    this.#laid = laid
    this.#kind = kind
    this.#around = around
    this.#time = time
    this.#nameColumns = new Map(laid.values.map(({ column, keys }) => [column, this.#nameColumn(keys)]))
    this.#namingLevels = laid.levels.map((texts, level) => this.#names(texts, level))
    this.#titleMeasure = this.#measureOfTitles()
    this.#titleMember = this.#memberOfTitles()
    this.#hasAges =
      laid.levels.flat().some(({ age }) => age !== null) ||
      laid.rows.some(({ keys, sections }) => [...keys.values(), ...sections].some(({ age }) => age !== null))
    for (const value of laid.values) this.#columns.set(value, this.#columnUse(value))
  }

  /** True for a column that holds no figures of ours. */
  ignores(value: ValueColumn): boolean {
    return this.#columns.get(value) === 'ignored'
  }

  /** What the figure of a row in a column is of; `null` where it is none that is kept. */
  read(row: LaidRow, value: ValueColumn): CellFacts | null {
    if (this.ignores(value)) return null
    const keys = value.keys.flatMap(({ column }) => row.keys.get(column) ?? [])
    if (value.keys.length > 0 && keys.length === 0) return null
    if (keys.some((facts) => this.#rowExcluded(facts))) return null
    const headings = value.headings.map(({ facts }) => facts)
    const named = this.#ownScale(value.headings[0]) ?? this.#measure(keys, headings, row.sections, value.corner)
    if (named === null) return null
    const { kind, measure } = named
    const rowTotal = keys.some(({ total, place }) => total && place === null)
    const columnTotal = headings.some(
      ({ total, place, weak }) => total && place === null && !(kind === 'segregation' && weak.length > 0),
    )
    const cumulative = [...keys, ...headings].some((facts) => facts.cumulative)
    const timeAround = ![...keys, ...headings, ...row.sections].some(({ period }) => period !== null)
    const at = {
      timeAround,
      kind,
      measure,
      rowTotal,
      columnTotal,
      cumulative,
      time: this.#time.of([...keys, ...headings], row.sections),
    }
    const nameKey = this.#nameColumns.get(value.column) ?? null
    const rowName = nameKey === null ? null : (row.keys.get(nameKey.column) ?? null)
    const columnName = value.headings.find(
      ({ facts, level }) => (this.#namingLevels[level] ?? false) && this.#isName(facts),
    )
    const candidates = [rowName, columnName?.facts ?? null].filter(
      (facts): facts is TextFacts => facts !== null && this.#isName(facts, facts === rowName),
    )
    const around = [...keys, ...headings, ...row.sections]
    const { dimension } = kindFacts[kind]
    const none = { member: null, written: '', age: null, place: null, stranger: false }
    if (dimension === 'age') {
      const age = [...around, ...this.#lineAges()].find((facts) => facts.age !== null)?.age ?? null
      const stranger = candidates.some((facts) => facts.age === null)
      return { ...at, ...none, age: isAllChildren(age) ? null : age, stranger }
    }
    if (dimension === 'place') {
      const age = around.find((facts) => facts.age !== null)?.age ?? null
      const region = around.some(({ place }) => place === 'region')
      const place = around.find((facts) => facts.place !== null)?.place ?? null
      const name = candidates.find((facts) => facts.age === null && facts.place === null)
      const written = name === undefined ? null : { name: cleaned(name.text) }
      return { ...at, ...none, age, place: place === 'region' ? null : (place ?? written), stranger: region }
    }
    const known = this.#knownMember(kind, around)
    if (rowTotal || columnTotal) return { ...at, ...none, member: known }
    const [name] = candidates
    const section =
      nameKey === null && columnName === undefined
        ? row.sections.find(({ period, strong, total }) => period === null && strong.length === 0 && !total)
        : undefined
    const free = name ?? (kind === this.#kind ? section : undefined)
    const member = known ?? (free === undefined ? this.#titleMember : cleaned(free.text))
    const written = around.find(({ item, form }) => item !== null || form !== null)?.text ?? member ?? ''
    return { ...at, ...none, member, written }
  }

  #knownMember(kind: PanelKind, facts: readonly TextFacts[]): string | null {
    if (kind === 'placements') {
      return (
        [...facts, ...this.#around.titles.filter(({ strong }) => strong.length === 0), this.#around.sheet].find(
          ({ form }) => form !== null,
        )?.form ?? null
      )
    }
    if (kind === 'investment') return facts.find(({ item, total }) => item !== null && !total)?.item ?? null
    return null
  }

  #lineAges(): readonly TextFacts[] {
    return this.#hasAges ? [] : [...this.#around.titles, this.#around.sheet]
  }

  /** True for a key that says that its row holds no figure of ours. */
  #rowExcluded(facts: TextFacts): boolean {
    if (facts.remark && facts.strong.length === 0 && /^(?:note|bemærk|kilde|source|kommentar)/.test(facts.plain))
      return true
    if (this.#isPartOfShare(facts)) return false
    if (facts.ratio || startsDerived.test(facts.plain)) return true
    if (facts.other && facts.plain !== '') return true
    return (
      this.#excludedWords(facts) || (facts.partOfYear && facts.strong.length === 0 && facts.period?.kind !== 'month')
    )
  }

  /** Segregated pupils are a part of all (`heraf segregerede`), and what a share is made of. */
  #isPartOfShare({ strong, share, ratio }: TextFacts): boolean {
    return this.#kind === 'segregation' && !share && !ratio && strong.some(({ measure }) => measure === segregatedCount)
  }

  /** A scale of a municipality's own beside known ones. */
  #ownScale(heading: LevelText | undefined): NamedMeasure | null {
    if (this.#kind !== 'progression' || heading === undefined || this.#understood(heading.facts)) return null
    const beside = this.#laid.levels[heading.level]?.some(({ strong }) =>
      strong.some(({ kind }) => kind === 'progression'),
    )
    const measure = beside ? ownMeasureId(heading.facts.text) : null
    return measure === null ? null : { kind: 'progression', measure }
  }

  #excludedWords({ share, mean, strong, money }: TextFacts): boolean {
    if (share && !(this.#kind === 'segregation')) return true
    if (mean && this.#kind !== 'progression' && !strong.some(({ measure }) => measure === 'pupil.segregated.share'))
      return true
    return money && this.#kind !== 'investment' && strong.length === 0
  }

  #columnUse(value: ValueColumn): 'ignored' | 'used' {
    for (const { facts, level } of value.headings) {
      const naming = (this.#namingLevels[level] ?? false) && this.#isName(facts)
      if (facts.ratio || facts.remark || facts.other || this.#excludedWords(facts)) return 'ignored'
      if (this.#isPartOfShare(facts)) continue
      if (naming ? startsDerived.test(facts.plain) : facts.derived && !(facts.place === 'national')) return 'ignored'
      if (facts.partOfYear && facts.period?.kind !== 'month') return 'ignored'
    }
    const [lowest] = value.headings
    if (lowest === undefined) return 'ignored'
    const rowNames = this.#nameColumns.get(value.column) !== null
    const naming = this.#namingLevels[lowest.level] ?? false
    if (this.#understood(lowest.facts) || this.#ownScale(lowest) !== null) return 'used'
    const { dimension } = kindFacts[this.#kind]
    if (!naming || lowest.level > 0) return 'ignored'
    return rowNames && dimension !== 'age' ? 'ignored' : 'used'
  }

  #understood(facts: TextFacts): boolean {
    return (
      facts.period !== null ||
      facts.strong.length > 0 ||
      facts.total ||
      facts.cumulative ||
      facts.heads === 'neutral' ||
      this.#weak(facts) !== null ||
      this.#isKnown(facts)
    )
  }

  #isKnown({ form, item, age, place }: TextFacts): boolean {
    switch (kindFacts[this.#kind].dimension) {
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
  #isName(facts: TextFacts, inRow = false): boolean {
    return (
      facts.text !== '' &&
      facts.period === null &&
      this.#strong(facts).length === 0 &&
      (this.#isKnown(facts) || this.#weak(facts) === null) &&
      (!facts.total || facts.place !== null) &&
      (inRow || facts.heads === null) &&
      !facts.cumulative
    )
  }

  /** Measures that a text names; a known group is a group whatever else its name speaks of (`Løn til rådgivere`). */
  #strong(facts: TextFacts): readonly NamedMeasure[] {
    return this.#isKnown(facts) ? facts.strong.filter(({ kind }) => kind === this.#kind) : facts.strong
  }

  #weak({ weak }: TextFacts): NamedMeasure | null {
    return weak.find(({ kind }) => kind === this.#kind) ?? null
  }

  #names(texts: readonly TextFacts[], level: number): boolean {
    if (texts.some(({ period, strong }) => period !== null || strong.length > 0)) return false
    if (texts.some((facts) => !this.#isKnown(facts) && this.#weak(facts) !== null)) return false
    return level === 0 ? texts.length > 0 : texts.filter((facts) => this.#isName(facts)).length >= 2
  }

  /** The key column that names the groups: one with known names, else by its heading, else the last one. */
  #nameColumn(keys: readonly KeyColumn[]): KeyColumn | null {
    const names = keys.filter(({ holds, column }) => {
      if (holds === 'period') return false
      if (holds === 'name') return this.#someName(column)
      return false
    })
    const known = names.find(({ column }) =>
      this.#laid.rows.slice(0, 50).some(({ keys: own }) => {
        const facts = own.get(column)
        return facts !== undefined && this.#isKnown(facts)
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
      return facts !== undefined && this.#isName(facts, true)
    })
  }

  #measure(
    keys: readonly TextFacts[],
    headings: readonly TextFacts[],
    sections: readonly TextFacts[],
    corner: TextFacts | null,
  ): NamedMeasure | null {
    for (const facts of [...keys, ...headings, ...sections, ...(corner ? [corner] : [])]) {
      const own = this.#strong(facts)
      const [strong] = own.length === 1 ? own : own.filter(({ kind }) => kind === this.#kind)
      if (strong) return strong
      if (own.length === 0 && !this.#isKnown(facts)) {
        const weak = this.#weak(facts)
        if (weak) return weak
      }
    }
    const measure = this.#titleMeasure?.measure ?? defaults[this.#kind]
    return measure === undefined ? null : { kind: this.#kind, measure }
  }

  #measureOfTitles(): NamedMeasure | null {
    const lines = [...this.#around.titles, this.#around.sheet, ...this.#around.far]
    for (const { strong, ratio } of lines) {
      const own = strong.filter(({ kind }) => kind === this.#kind)
      const [only] = own
      if (only && own.length === 1 && !ratio) return only
    }
    for (const facts of lines) {
      const weak = facts.strong.length === 0 ? this.#weak(facts) : null
      if (weak) return weak
    }
    return null
  }

  #memberOfTitles(): string | null {
    if (kindFacts[this.#kind].dimension === 'age' || kindFacts[this.#kind].dimension === 'place') return null
    for (const { text } of this.#around.titles) {
      const found = /^(?:team|afdeling|gruppe|enhed|distrikt|indsats|ydelse|anbringelsesform|post)\s*:\s*(.+)$/i.exec(
        text.trim(),
      )
      if (found?.[1]) return cleaned(found[1])
    }
    return null
  }
}

const isAllChildren = (age: AgeGroup | null): boolean =>
  age !== null && age !== 'unknown' && age.from === 0 && (age.to === 17 || age.to > 100)
