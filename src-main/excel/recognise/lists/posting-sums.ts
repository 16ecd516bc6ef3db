import type { Observation } from '#domain/observation'
import { RowNumbers } from './row-numbers'
import { type Sum, type SumReading, addSum, emptySum, netOf } from './running-sum'

/** What the postings of one function, month and committee come to. */
interface PostingSum {
  readonly code: string
  /** As far as it is known: see `DayMonth`; `?-MM` where the year is stated nowhere. */
  readonly month: string
  readonly committee: string
  readonly sum: Sum
  readonly rows: RowNumbers
}

/** The sums of a posting list. Their number grows with functions and months, not with rows. */
export class PostingSums {
  readonly #sums = new Map<string, PostingSum>()

  add(code: string, month: string, committee: string, sum: Readonly<Sum>, row: number): void {
    const key = `${code}|${month}|${committee}`
    let found = this.#sums.get(key)
    if (found === undefined) {
      found = { code, month, committee, sum: emptySum(), rows: new RowNumbers() }
      this.#sums.set(key, found)
    }
    addSum(found.sum, sum)
    found.rows.add(row)
  }

  /** True where no posting was read. */
  get isEmpty(): boolean {
    return this.#sums.size === 0
  }

  /** The months as they were read. */
  get months(): ReadonlySet<string> {
    return new Set([...this.#sums.values()].map(({ month }) => month))
  }

  /** The functions that stand under more than one committee, with the committees. */
  get shared(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, Set<string>>()
    for (const { code, committee } of this.#sums.values())
      found.set(code, (found.get(code) ?? new Set()).add(committee))
    return new Map([...found].flatMap(([code, names]) => (names.size > 1 ? [[code, [...names]] as const] : [])))
  }

  /** The figures, by function and month. `committeeOf` tells under which committee a sum is kept. */
  observations(
    sheet: string,
    slot: string,
    reading: SumReading,
    monthOf: (month: string) => string,
    committeeOf: (code: string, committee: string) => string,
  ): Observation[] {
    const merged = new Map<string, { code: string; month: string; committee: string; parts: PostingSum[] }>()
    for (const part of this.#sums.values()) {
      const [month, committee] = [monthOf(part.month), committeeOf(part.code, part.committee)]
      const key = `${part.code}|${month}|${committee}`
      const found = merged.get(key)
      if (found) found.parts.push(part)
      else merged.set(key, { code: part.code, month, committee, parts: [part] })
    }
    return [...merged]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { code, month, committee, parts }]): Observation => ({
        measure: 'cost.actual',
        breakdown: code,
        component: '',
        committee,
        dranst: null,
        period: month,
        basis: 'month',
        source: 'posting-list',
        statedIn: null,
        slot,
        value: parts.reduce((total, { sum }) => total + netOf(sum, reading), 0) || 0,
        origin: {
          sheet,
          cell: null,
          raw: RowNumbers.merged(parts.map(({ rows }) => rows)),
          rows: parts.reduce((count, { rows }) => count + rows.count, 0),
        },
      }))
  }
}
