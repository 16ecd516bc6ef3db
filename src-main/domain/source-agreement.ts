import { type CostYear, byRow, rowText } from './cost-history'
import { segmentsOf, toDateFigure } from './cost-segments'
import type { SourceCoverage } from './leading-source'
import type { Month } from './month'
import type { Observation, Source } from './observation'

/** A figure of a control source that differs from the leading source by more than the rounding of the tables. */
export interface Disagreement {
  readonly source: Source
  readonly leading: Source
  readonly breakdown: string
  readonly committee: string
  /** Last month of the year to date that is compared. */
  readonly period: Month
  /** True where it is the whole year. */
  readonly wholeYear: boolean
  readonly value: number
  readonly leadingValue: number
}

/** How a control source stands to the leading one. */
export interface Agreement {
  readonly source: Source
  /** Sum over the rows at the last month that both reach, control minus leader, øre; `null` where they share none. */
  readonly difference: number | null
  readonly disagreements: readonly Disagreement[]
}

interface Rounded extends Observation {
  /** Printed rounding of its table, øre. */
  readonly rounding: number
}

const largestRounding = (items: readonly Rounded[]): number => Math.max(1, ...items.map(({ rounding }) => rounding))

const agreement = (year: CostYear<Rounded>, control: SourceCoverage<Rounded>): Agreement => {
  const tolerance = Math.max(largestRounding(control.observations), largestRounding(year.leading.observations))
  const disagreements: Disagreement[] = []
  const latest = new Map<Month, number>()
  for (const items of byRow(control.observations).values()) {
    const [first] = items
    const leader = first ? year.byKey.get(rowText(first)) : undefined
    if (!first || !leader) continue
    const segments = segmentsOf(items, year.year)
    for (const { to } of segments) {
      const { value } = toDateFigure(segments, to)
      const { value: leadingValue } = toDateFigure(leader.segments, to)
      if (value === null || leadingValue === null) continue
      latest.set(to, (latest.get(to) ?? 0) + value - leadingValue)
      if (Math.abs(value - leadingValue) <= tolerance) continue
      disagreements.push({
        source: control.source,
        leading: year.leading.source,
        breakdown: first.breakdown,
        committee: first.committee,
        period: to,
        wholeYear: to.endsWith('-12'),
        value,
        leadingValue,
      })
    }
  }
  const last = [...latest.keys()].sort().at(-1)
  return { source: control.source, difference: last === undefined ? null : (latest.get(last) ?? null), disagreements }
}

/**
 * How the control sources of a year stand to the leading one, each function's year to date compared at every month that
 * both reach. They may differ by one unit of the printed rounding a row (design/domain.md, "Functions").
 */
export const agreements = (year: CostYear<Rounded>): Agreement[] =>
  year.controls.map((control) => agreement(year, control))
