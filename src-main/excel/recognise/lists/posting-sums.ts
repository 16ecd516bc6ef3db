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
  /** By function, month and committee: a key made of all three would cost more than the adding. */
  readonly #sums = new Map<string, Map<string, Map<string, PostingSum>>>()

  add(code: string, month: string, committee: string, sum: Readonly<Sum>, row: number): void {
    let months = this.#sums.get(code)
    if (months === undefined) this.#sums.set(code, (months = new Map<string, Map<string, PostingSum>>()))
    let committees = months.get(month)
    if (committees === undefined) months.set(month, (committees = new Map<string, PostingSum>()))
    let found = committees.get(committee)
    if (found === undefined) {
      found = { code, month, committee, sum: emptySum(), rows: new RowNumbers() }
      committees.set(committee, found)
    }
    addSum(found.sum, sum)
    found.rows.add(row)
  }

  get #parts(): PostingSum[] {
    return [...this.#sums.values()].flatMap((months) =>
      [...months.values()].flatMap((committees) => [...committees.values()]),
    )
  }

  /** What the postings so far come to, of the functions and months that are asked for. */
  of(is: (code: string, month: string) => boolean): Sum {
    const sum = emptySum()
    for (const part of this.#parts) if (is(part.code, part.month)) addSum(sum, part.sum)
    return sum
  }

  /** The months as they were read. */
  get months(): ReadonlySet<string> {
    return new Set(this.#parts.map(({ month }) => month))
  }

  /** The functions that stand under more than one committee, with the committees. */
  get shared(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, Set<string>>()
    for (const { code, committee } of this.#parts) found.set(code, (found.get(code) ?? new Set()).add(committee))
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
    for (const part of this.#parts) {
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
