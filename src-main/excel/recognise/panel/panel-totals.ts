import type { FileIssue } from '#domain/file-issue'
import { measure as measureOf } from '#domain/measure'
import { amountParam, message } from '#domain/message'
import type { ControlTotal } from '../recognition'
import type { Reading } from './readings'

/** A reading with its value in the measure's integer scale; `null` where a small count is hidden. */
export interface ScaledReading extends Reading {
  readonly scaled: number | null
}

/** Parts of a total, added up as they come. */
class Parts {
  sum = 0
  count = 0
  hidden = false
  readonly #periods = new Set<string>()

  add({ scaled, facts }: ScaledReading): void {
    this.count += 1
    if (scaled === null) this.hidden = true
    else this.sum += scaled
    this.#periods.add(facts.time?.period ?? '')
  }

  clear(): void {
    this.sum = 0
    this.count = 0
    this.hidden = false
    this.#periods.clear()
  }

  /** True where the parts can be added: a count at the end of a month is not added over months. */
  addable(flow: boolean): boolean {
    return this.count > 0 && !this.hidden && (flow || this.#periods.size <= 1)
  }
}

interface ColumnParts {
  readonly measure: string
  readonly all: Parts
  readonly since: Parts
}

/** The totals of a block, and the readings that are totals of nothing: those are figures. */
export interface PanelTotals {
  readonly totals: readonly ControlTotal[]
  readonly issues: readonly FileIssue[]
  readonly alone: readonly ScaledReading[]
}

const isTotal = ({ facts }: Reading): boolean => facts.rowTotal || facts.columnTotal

const adds = (measure: string): boolean => measureOf(measure)?.overTime === 'flow'

/** Half of what is printed: totals of posts and amounts may differ by the rounding of their parts. */
const tolerance = (measure: string, count: number, rounding: number): number => {
  const unit = measureOf(measure)?.unit
  if (unit === 'kr') return (Math.max(1, count) * rounding) / 2
  return unit === 'fte' || unit === 'weeks' ? Math.max(1, count) * 5 : unit === 'number' ? Math.max(1, count) * 50 : 0
}

const check = (
  sheet: string,
  total: ScaledReading,
  candidates: readonly Parts[],
  rounding: number,
): { readonly total: ControlTotal; readonly issue: FileIssue | null } | null => {
  const { measure } = total.facts
  const usable = candidates.filter((parts) => parts.addable(adds(measure)))
  const [first] = usable
  if (total.scaled === null || first === undefined) return null
  const stated = total.scaled
  const fits = usable.find(({ sum, count }) => Math.abs(stated - sum) <= tolerance(measure, count, rounding))
  const computed = (fits ?? first).sum
  const agrees = fits !== undefined
  const control: ControlTotal = { sheet, cell: total.ref, label: total.ref, measure, stated, computed, agrees }
  if (agrees) return { total: control, issue: null }
  return { total: control, issue: mismatch(sheet, total.ref, measure, stated, computed) }
}

/** The warning that a stated total is not what its parts add up to; both in the measure's integer scale. */
export const mismatch = (sheet: string, cell: string, measure: string, stated: number, computed: number): FileIssue => {
  const { unit = 'count', scale = 1 } = measureOf(measure) ?? {}
  const words =
    unit === 'kr'
      ? message('table.total-mismatch', {
          stated: amountParam(stated),
          computed: amountParam(computed),
          difference: amountParam(stated - computed),
        })
      : message('table.total-mismatch-count', {
          stated: stated / scale,
          computed: computed / scale,
          difference: (stated - computed) / scale,
        })
  return { severity: 'warning', code: 'total-mismatch', sheet, cell, message: words }
}

/**
 * Checks the totals that a block states: a total row against its column's figures above (all, or since the total before),
 * a total column against its row's. Shares and means have no totals.
 */
export const checkPanelTotals = (
  sheet: string,
  readings: readonly ScaledReading[],
  isPart: (reading: ScaledReading) => boolean,
  rounding: number,
): PanelTotals => {
  const totals: ControlTotal[] = []
  const issues: FileIssue[] = []
  const alone: ScaledReading[] = []
  // What stands below each other in a column may be of several measures: each is added by itself.
  const columns = new Map<string, ColumnParts>()
  const late: ScaledReading[] = []
  const take = (total: ScaledReading, candidates: readonly Parts[]) => {
    const found = check(sheet, total, candidates, rounding)
    if (found === null) return
    totals.push(found.total)
    if (found.issue) issues.push(found.issue)
  }
  const keyOf = ({ column, facts }: ScaledReading) => `${column} ${facts.measure}`
  const columnParts = (reading: ScaledReading): ColumnParts => {
    const own = columns.get(keyOf(reading)) ?? { measure: reading.facts.measure, all: new Parts(), since: new Parts() }
    columns.set(keyOf(reading), own)
    return own
  }
  for (const row of byRow(readings)) {
    const parts = row.filter((reading) => !isTotal(reading) && isPart(reading))
    for (const reading of parts) {
      const own = columnParts(reading)
      own.all.add(reading)
      own.since.add(reading)
    }
    for (const total of row.filter(isTotal)) {
      const { rowTotal, columnTotal, measure, time } = total.facts
      if (!rowTotal) {
        const beside = row.filter(
          (reading) => !isTotal(reading) && reading.segment === total.segment && reading.facts.measure === measure,
        )
        if (beside.length === 0) alone.push(total)
        else take(total, besideCandidates(beside.filter(isPart), time?.period ?? null))
        continue
      }
      if (columnTotal) {
        // The corner: what the totals of its row add up.
        const own = row.filter(
          ({ facts, segment }) =>
            facts.rowTotal && !facts.columnTotal && segment === total.segment && facts.measure === measure,
        )
        if (own.length > 0) take(total, besideCandidates(own, time?.period ?? null))
        else if (!columns.has(keyOf(total))) alone.push(total)
        continue
      }
      const own = columns.get(keyOf(total))
      if (own === undefined) late.push(total)
      else take(total, [own.since, own.all])
    }
    const summed = new Set(row.flatMap(({ facts }) => (facts.rowTotal ? [facts.measure] : [])))
    if (summed.size > 0) for (const own of columns.values()) if (summed.has(own.measure)) own.since.clear()
  }
  for (const total of late) {
    const own = columns.get(keyOf(total))
    if (own) take(total, [own.all])
    else alone.push(total)
  }
  return { totals, issues, alone }
}

const besideCandidates = (beside: readonly ScaledReading[], period: string | null): Parts[] => {
  const all = new Parts()
  const same = new Parts()
  for (const reading of beside) {
    all.add(reading)
    if (reading.facts.time?.period === period) same.add(reading)
  }
  return same.count > 0 ? [same, all] : [all]
}

const byRow = (readings: readonly ScaledReading[]): ScaledReading[][] => {
  const rows = new Map<number, ScaledReading[]>()
  for (const reading of readings) {
    const own = rows.get(reading.row)
    if (own) own.push(reading)
    else rows.set(reading.row, [reading])
  }
  return [...rows.values()]
}
