import type { FileIssue } from '#domain/file-issue'
import { message } from '#domain/message'
import { type AgeGroup, sameAges } from './ages'
import type { PanelKind } from './kinds'
import type { ScaledReading } from './panel-totals'
import type { Time } from './time'

/** One figure: read from a cell, or made of several. */
export interface Figure {
  readonly measure: string
  readonly kind: PanelKind
  readonly breakdown: string
  readonly time: Time
  readonly value: number
  /** The cells that it was read from. */
  readonly cells: readonly ScaledReading[]
}

/** A time as a key. */
export const timeText = ({ basis, period }: Time): string => `${basis} ${period}`

/** The sum of numbers. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Figures made by adding up what stands in several cells; one with a hidden or missing part is unknown. */
export const added = (
  groups: ReadonlyMap<string, readonly ScaledReading[]>,
  breakdown: string,
  wanted: number | null,
): Figure[] =>
  [...groups.values()].flatMap((cells): Figure[] => {
    const [first] = cells
    const time = first?.facts.time
    if (!first || !time || (wanted !== null && cells.length !== wanted)) return []
    const values = cells.flatMap(({ scaled }) => scaled ?? [])
    if (values.length !== cells.length) return []
    return [{ measure: first.facts.measure, kind: first.facts.kind, breakdown, time, value: sum(values), cells }]
  })

/** Readings by a key, in their order. */
export const grouped = (readings: readonly ScaledReading[], key: (reading: ScaledReading) => string) => {
  const groups = new Map<string, ScaledReading[]>()
  for (const reading of readings) {
    const text = key(reading)
    const own = groups.get(text)
    if (own) own.push(reading)
    else groups.set(text, [reading])
  }
  return groups
}

/** The figure of one reading; none where its time or its value is unknown. */
export const single = (reading: ScaledReading, breakdown: string): Figure[] => {
  const { time, measure, kind } = reading.facts
  return time === null || reading.scaled === null
    ? []
    : [{ measure, kind, breakdown, time, value: reading.scaled, cells: [reading] }]
}

/** The different age groups of readings. */
export const agesOf = (readings: readonly ScaledReading[]): AgeGroup[] => {
  const ages: AgeGroup[] = []
  for (const { facts } of readings) {
    const { age } = facts
    if (age !== null && !ages.some((other) => sameAges(other, age))) ages.push(age)
  }
  return ages
}

/** Tells readings of some age groups. */
export const inGroups = (parts: readonly AgeGroup[]) => {
  return ({ facts: { age } }: ScaledReading) => age !== null && parts.some((part) => sameAges(part, age))
}

/** The key of a reading's time. */
export const byTime = ({ facts }: ScaledReading): string => (facts.time === null ? '' : timeText(facts.time))

/** Figures that a table states twice: an error at the second one. */
export const repeatedFigures = (sheet: string, figures: readonly Figure[]): FileIssue[] => {
  const seen = new Map<string, Figure>()
  return figures.flatMap((figure): FileIssue[] => {
    const key = `${figure.measure} ${figure.breakdown} ${timeText(figure.time)}`
    const other = seen.get(key)
    if (!other) {
      seen.set(key, figure)
      return []
    }
    const params = { breakdown: figure.breakdown, period: figure.time.period, other: other.cells[0]?.ref ?? '' }
    const cell = figure.cells[0]?.ref ?? null
    return [
      { severity: 'error', code: 'duplicate-key', sheet, cell, message: message('table.duplicate-figure', params) },
    ]
  })
}
