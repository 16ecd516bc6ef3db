import type { FileIssue } from '#domain/file-issue'
import type { AmountUnit } from '../recognition'
import { badCell, knownMeasure, scaled, unscaledFault } from './figures'
import type { ScaledReading } from './panel-totals'
import type { Reading } from './readings'

/** What is settled of a block's figures before they are scaled. */
interface Scaling {
  readonly sheet: string
  /** True where the months of flows are each since January. */
  readonly cumulative: boolean
  /** What a plain share is multiplied by to be in percent. */
  readonly factorOf: (share: number) => number
  readonly unit: AmountUnit
}

/** So many faults are listed one by one. */
const listed = 20

/** Figures in their measures' integer scales; one that its measure cannot be is a fault, unless it is a total. */
export const scaleReadings = (
  readings: readonly Reading[],
  { sheet, cumulative, factorOf, unit }: Scaling,
): { readonly readings: readonly ScaledReading[]; readonly faults: readonly FileIssue[] } => {
  const faults: FileIssue[] = []
  const all = readings.flatMap((reading): ScaledReading[] => {
    const measure = knownMeasure(reading.facts.measure)
    const { time: at, rowTotal, columnTotal } = reading.facts
    const ytd = measure?.overTime === 'flow' && at?.basis === 'month' && (cumulative || reading.facts.cumulative)
    const facts = ytd ? { ...reading.facts, time: { basis: 'ytd' as const, period: at.period } } : reading.facts
    if (reading.value === null) return [{ ...reading, facts, scaled: null }]
    if (measure === null) return [{ ...reading, facts, scaled: reading.value }]
    const factor = measure.unit === 'percent' && !reading.percent ? factorOf(reading.value) : 1
    const value = scaled(reading.value * factor, measure, unit)
    if (value !== null) return [{ ...reading, facts, scaled: value }]
    if (!rowTotal && !columnTotal && faults.length < listed)
      faults.push(badCell(sheet, reading.cell, unscaledFault(measure)))
    return []
  })
  return { readings: all, faults }
}
