import { type Segment, segmentsOf } from './cost-segments'
import { type SourceCoverage, coverageOf, leadingSource } from './leading-source'
import type { Month } from './month'
import type { Observation, Source } from './observation'
import { calendarYearOf } from './period'

/** Identity of a row of the money page: a function, within its committee where the file names one. */
export interface CostRowKey {
  readonly breakdown: string
  readonly committee: string
}

/** One function's spend in one year, by the leading source; no segments where only another source knows the function. */
export interface CostYearRow extends CostRowKey {
  readonly segments: readonly Segment[]
}

/** The spend of one calendar year: which source leads, what the others cover, and the rows. */
export interface CostYear<Item extends Observation = Observation> {
  readonly year: number
  readonly leading: SourceCoverage<Item>
  readonly controls: readonly SourceCoverage<Item>[]
  readonly rows: readonly CostYearRow[]
  /** The rows by the text of their key. */
  readonly byKey: ReadonlyMap<string, CostYearRow>
}

/** Text of a row key, for maps. */
export const rowText = ({ breakdown, committee }: CostRowKey): string => `${breakdown}\u0000${committee}`

/** The observations of a source grouped by row. */
export const byRow = <Item extends CostRowKey>(items: readonly Item[]): Map<string, Item[]> =>
  Map.groupBy(items, rowText)

const costYear = <Item extends Observation>(
  observations: readonly Item[],
  year: number,
  chosen: Source | null,
): CostYear<Item> | null => {
  const coverages = coverageOf(observations, year)
  const leading = leadingSource(coverages, chosen)
  if (!leading) return null
  const leadingRows = byRow(leading.observations)
  const rows = [...byRow(observations)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([key, items]): [string, CostYearRow][] => {
      const [first] = items
      if (!first) return []
      const { breakdown, committee } = first
      return [[key, { breakdown, committee, segments: segmentsOf(leadingRows.get(key) ?? [], year) }]]
    })
  return {
    year,
    leading,
    controls: coverages.filter((coverage) => coverage !== leading),
    rows: rows.map(([, row]) => row),
    byKey: new Map(rows),
  }
}

/**
 * The spend (`cost.actual`, or another measure of amounts that add up over the months) year by year, oldest first, from the
 * figures in force up to and with the as-of month (a whole year counts from its December on). `chosen` is the source that a
 * person chose for a year.
 */
export const costHistory = <Item extends Observation>(
  observations: readonly Item[],
  asOf: Month | null,
  chosen: (year: number) => Source | null,
  measure = 'cost.actual',
): CostYear<Item>[] => {
  const known = observations.filter((item) => {
    const last = item.basis === 'year' ? `${item.period}-12` : item.period
    return item.measure === measure && (asOf === null || last <= asOf)
  })
  return [...Map.groupBy(known, ({ period, basis }) => calendarYearOf(period, basis))]
    .flatMap(([year, items]) => (year === null ? [] : [{ year, items }]))
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, items }) => costYear(items, year, chosen(year)) ?? [])
}
