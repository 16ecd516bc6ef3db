import { measure as measureOf } from '#domain/measure'
import type { AgeGroup } from './ages'
import type { Around } from './kind-of'
import { CellMeasures } from './cell-measure'
import { GroupNames } from './group-names'
import { KindWords, cleanedName } from './kind-words'
import { type PanelKind, kindFacts } from './kinds'
import type { LaidBlock, LaidRow, ValueColumn } from './layout'
import { LeftOut } from './left-out'
import type { NamedMeasure, TextFacts } from './text-facts'
import type { BlockTime, Time } from './time'

/** What a cell of figures is of. */
export interface CellFacts {
  readonly kind: PanelKind
  readonly measure: string
  /** The text that was made into a measure of the municipality's own; `null` for a known measure. */
  readonly named: string | null
  /** Name, form or item; `null` where nothing tells one apart. */
  readonly member: string | null
  /** The member as it is written, for those that are known by several names. */
  readonly written: string
  /** What stands over the member: an area, a department; empty where nothing does. */
  readonly outer: string
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

/** Reads what each cell of a block is of. */
export class CellReader {
  readonly #kind: PanelKind
  readonly #around: Around
  readonly #time: BlockTime
  readonly #words: KindWords
  readonly #names: GroupNames
  readonly #measures: CellMeasures
  readonly #out: LeftOut
  readonly #hasAges: boolean

  constructor(laid: LaidBlock, kind: PanelKind, around: Around, time: BlockTime) {
    this.#kind = kind
    this.#around = around
    this.#time = time
    this.#words = new KindWords(kind)
    this.#names = new GroupNames(laid, this.#words, around)
    this.#measures = new CellMeasures(laid, this.#words, around)
    this.#out = new LeftOut(laid, this.#words, this.#names, this.#measures)
    this.#hasAges =
      laid.levels.flat().some(({ age }) => age !== null) ||
      laid.rows.some(({ keys, sections }) => [...keys.values(), ...sections].some(({ age }) => age !== null))
  }

  /** True for a column that holds no figures of ours. */
  ignores(value: ValueColumn): boolean {
    return this.#out.column(value)
  }

  /** What the figure of a row in a column is of; `null` where it is none that is kept. */
  read(row: LaidRow, value: ValueColumn): CellFacts | null {
    if (this.ignores(value)) return null
    const keys = value.keys.flatMap(({ column }) => row.keys.get(column) ?? [])
    if (value.keys.length > 0 && keys.length === 0) return null
    if (this.#out.row(row, keys)) return null
    const named = this.#measures.of(row, value, keys)
    if (named === null) return null
    const { kind, measure } = named
    const headings = value.headings.map(({ facts }) => facts)
    const rowTotal = keys.some(({ total, place }) => total && place === null)
    const columnTotal = headings.some(
      ({ total, place, weak }) => total && place === null && !(kind === 'segregation' && weak.length > 0),
    )
    const around = [...keys, ...headings, ...row.sections]
    const flow = measureOf(measure)?.overTime === 'flow'
    const at = {
      kind,
      measure,
      named: named.named ?? null,
      rowTotal,
      columnTotal,
      cumulative: [...keys, ...headings].some((facts) => facts.cumulative),
      timeAround: !around.some(({ period }) => period !== null),
      time: this.#time.of(
        [...keys, ...headings],
        row.sections,
        flow ? 'flow' : kind === 'population' ? 'year' : 'stock',
      ),
    }
    return { ...at, ...this.#member(row, value, named, around, rowTotal || columnTotal) }
  }

  /** Which group a figure is of. */
  #member(
    row: LaidRow,
    value: ValueColumn,
    measure: NamedMeasure,
    around: readonly TextFacts[],
    isTotal: boolean,
  ): Pick<CellFacts, 'member' | 'written' | 'outer' | 'age' | 'place' | 'stranger'> {
    const { kind } = measure
    const nameKey = this.#names.keyOf(value)
    const rowName = nameKey === null ? null : (row.keys.get(nameKey.column) ?? null)
    // A text that is the measure is no group.
    const naming = value.headings.flatMap((heading) =>
      this.#names.isNaming(heading) && heading.facts.text !== measure.named ? [heading.facts] : [],
    )
    const [columnName = null] = naming
    const candidates = [rowName, columnName].filter(
      (facts): facts is TextFacts =>
        facts !== null && facts.text !== measure.named && this.#words.isName(facts, facts === rowName),
    )
    const { dimension } = kindFacts[kind]
    const none = { member: null, written: '', outer: '', age: null, place: null, stranger: false }
    if (dimension === 'age') {
      const age = [...around, ...this.#lineAges()].find((facts) => facts.age !== null)?.age ?? null
      const stranger = candidates.some((facts) => facts.age === null)
      return { ...none, age: isAllChildren(age) ? null : age, stranger }
    }
    if (dimension === 'place') {
      const age = around.find((facts) => facts.age !== null)?.age ?? null
      const region = around.some(({ place }) => place === 'region')
      const place = around.find((facts) => facts.place !== null)?.place ?? null
      const name = candidates.find((facts) => facts.age === null && facts.place === null)
      const written = name === undefined ? null : { name: cleanedName(name.text) }
      return { ...none, age, place: place === 'region' ? null : (place ?? written), stranger: region }
    }
    const known = this.#knownMember(kind, around)
    if (isTotal) return { ...none, member: known }
    const [name] = candidates
    const section = row.sections.find(
      (facts) => facts.period === null && this.#words.strong(facts).length === 0 && !facts.total && !facts.ratio,
    )
    const within = this.#names.within(value.headings)
    const alone =
      nameKey === null && columnName === null && within === null && kind === this.#kind ? section : undefined
    const free = name?.text ?? within ?? alone?.text
    const member = known ?? (free === undefined ? this.#names.ofTitles : cleanedName(free))
    const written = around.find(({ item, form }) => item !== null || form !== null)?.text ?? member ?? ''
    const over = [
      alone === undefined ? section?.text : undefined,
      ...value.keys.flatMap(({ column, holds }) =>
        holds === 'name' && column !== nameKey?.column ? (row.keys.get(column)?.text ?? []) : [],
      ),
      ...naming.flatMap((facts) => (facts === name ? [] : facts.text)).reverse(),
    ]
    const outer = over.flatMap((text) => (text === undefined ? [] : cleanedName(text))).join(' ')
    return { ...none, member, written, outer }
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
}

const isAllChildren = (age: AgeGroup | null): boolean =>
  age !== null && age !== 'unknown' && age.from === 0 && (age.to === 17 || age.to > 100)
