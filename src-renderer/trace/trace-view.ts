import type { TraceRow } from '#contract/followup'

/** Rows of one import, in the order of the sheet. */
export interface TraceGroup {
  readonly batch: number
  readonly file: string
  readonly importedAt: string
  readonly sheets: readonly string[]
  readonly rows: readonly TraceRow[]
}

/**
 * Why a row is not part of the figure: another source leads · a later report of the same source says what holds now · a newer
 * import has replaced it · its import was taken back.
 */
export type AsideReason = 'control' | 'report' | 'earlier' | 'undone'

/** Where a figure came from, as the drawer shows it. Amounts in the measure's integer scale. */
export interface TraceView {
  readonly counting: readonly TraceGroup[]
  readonly countingRows: number
  /** Sum of the rows that count, those that are taken off with their sign; `null` where no row counts. */
  readonly sum: number | null
  /** True where rows are taken off: the figure is the difference of two year-to-date figures. */
  readonly isDifference: boolean
  readonly aside: readonly {
    readonly reason: AsideReason
    readonly groups: readonly TraceGroup[]
    readonly rows: number
  }[]
}

const reasonOf = (row: TraceRow, leading: ReadonlySet<TraceRow['source']>): AsideReason => {
  if (row.status === 'undone') return 'undone'
  if (row.superseded) return 'earlier'
  return leading.has(row.source) ? 'report' : 'control'
}

const inSheetOrder = (a: TraceRow, b: TraceRow): number =>
  a.breakdown.localeCompare(b.breakdown) || a.period.localeCompare(b.period)

const groupByBatch = (rows: readonly TraceRow[]): TraceGroup[] => {
  const groups = new Map<number, TraceRow[]>()
  for (const row of rows) groups.set(row.batch, [...(groups.get(row.batch) ?? []), row])
  return [...groups.entries()]
    .sort(([a], [b]) => b - a)
    .flatMap(([batch, members]) => {
      const first = members[0]
      if (first === undefined) return []
      const sheets = [...new Set(members.map((row) => row.sheet))]
      return [{ batch, file: first.file, importedAt: first.importedAt, sheets, rows: members.toSorted(inSheetOrder) }]
    })
}

const asideReasons: readonly AsideReason[] = ['control', 'report', 'earlier', 'undone']

/** The rows behind a figure: those that count by import, the others by the reason why they do not. */
export const traceViewOf = (rows: readonly TraceRow[]): TraceView => {
  const counting = rows.filter((row) => row.counts)
  const leading = new Set(counting.map(({ source }) => source))
  const others = rows.filter((row) => !row.counts)
  const sum = counting.length === 0 ? null : counting.reduce((total, row) => total + row.sign * row.value, 0)
  return {
    counting: groupByBatch(counting),
    countingRows: counting.length,
    sum,
    isDifference: counting.some((row) => row.sign < 0),
    aside: asideReasons.flatMap((reason) => {
      const members = others.filter((row) => reasonOf(row, leading) === reason)
      return members.length === 0 ? [] : [{ reason, groups: groupByBatch(members), rows: members.length }]
    }),
  }
}
