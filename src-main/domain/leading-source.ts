import { type Segment, missingMonths, segmentsOf } from './cost-segments'
import { type Month, monthOf } from './month'
import type { Observation, Source } from './observation'

/** What one kind of table covers of one year of a measure. */
export interface SourceCoverage<Item extends Observation = Observation> {
  readonly source: Source
  /** Last month that it covers. */
  readonly through: Month
  /** Months up to there that it does not cover. */
  readonly missing: readonly Month[]
  /** 0 for months, 1 for cumulative figures, 2 for whole years: the finest first. */
  readonly grain: 0 | 1 | 2
  readonly observations: readonly Item[]
}

const grainOf = (observations: readonly Observation[]): 0 | 1 | 2 => {
  if (observations.some(({ basis }) => basis === 'month')) return 0
  return observations.some(({ basis }) => basis === 'ytd') ? 1 : 2
}

/** The sources of a measure in a year, by what they cover. `observations` are those of one measure and calendar year. */
export const coverageOf = <Item extends Observation>(
  observations: readonly Item[],
  year: number,
): SourceCoverage<Item>[] => {
  return [...Map.groupBy(observations, ({ source }) => source)].map(([source, own]) => {
    const segments: readonly Segment[] = segmentsOf(own, year)
    const through = segments.at(-1)?.to ?? monthOf(year, 12)
    return { source, through, missing: missingMonths(segments, through), grain: grainOf(own), observations: own }
  })
}

const rank = (a: SourceCoverage, b: SourceCoverage): number =>
  b.through.localeCompare(a.through) ||
  Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
  Number(a.source === 'posting-list') - Number(b.source === 'posting-list') ||
  a.grain - b.grain

/**
 * The source that leads: the one a person chose, else the finest of those that are complete as far as any source reaches.
 * A posting list never leads over a summary report without being chosen. `null` without any source.
 */
export const leadingSource = <Item extends Observation>(
  coverages: readonly SourceCoverage<Item>[],
  chosen: Source | null,
): SourceCoverage<Item> | null => {
  const picked = coverages.find(({ source }) => source === chosen)
  if (picked) return picked
  const reports = coverages.filter(({ source }) => source !== 'posting-list')
  return [...(reports.length > 0 ? reports : coverages)].sort(rank)[0] ?? null
}
