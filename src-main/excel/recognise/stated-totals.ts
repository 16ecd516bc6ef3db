import type { StatedTotal } from './control-totals'
import type { PrintedAmount } from './function-amounts'
import type { FunctionRow } from './function-rows'
import type { ValueColumn } from './function-table'
import type { Heading } from './sheet-table'

interface TotalledAmount {
  readonly row: number
  readonly code: string
  readonly column: number
  readonly ore: number
}

/** An amount of the table in øre, with where it stands. */
export const totalledAmount = (amount: PrintedAmount, ore: number): TotalledAmount => ({
  row: amount.row.row.row,
  code: amount.row.code,
  column: amount.column.column,
  ore,
})

/** What a total column adds up: every column, or of cumulative months the last one. */
const wholeOf = (amounts: readonly TotalledAmount[], values: readonly ValueColumn[]): readonly TotalledAmount[] => {
  if (!values.every(({ basis }) => basis === 'ytd')) return amounts
  const last = Math.max(...amounts.map(({ column }) => column))
  return amounts.filter(({ column }) => column === last)
}

/** Months of a quarter or a half year by its heading (`2. kvartal`, `Q1`, `1. halvår`), or `null`. */
const monthsOf = (text: string): readonly number[] | null => {
  const quarter = Number(/(?:^|\s)([1-4])\.? ?(?:kv|quarter)|\bq([1-4])\b/i.exec(text)?.slice(1).find(Boolean))
  if (quarter >= 1) return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3]
  const half = Number(/(?:^|\s)([12])\.? ?(?:halv|hå)/i.exec(text)?.[1])
  return half >= 1 ? Array.from({ length: 6 }, (_, index) => half * 6 - 5 + index) : null
}

/** What a total column may add up: the months that it names; else all columns, those of its group, or those since the total before. */
const addedUp = (
  amounts: readonly TotalledAmount[],
  values: readonly ValueColumn[],
  total: Heading,
  totals: readonly Heading[],
): (readonly TotalledAmount[])[] => {
  const of = new Map(values.map((value) => [value.column, value]))
  const byMonth = values.some(({ basis }) => basis === 'month' || basis === 'ytd')
  const within = (pick: (value: ValueColumn) => boolean) =>
    wholeOf(
      amounts.filter(({ column }) => {
        const value = of.get(column)
        return value?.measure === 'cost.actual' && !(byMonth && value.basis === 'year') && pick(value)
      }),
      values.filter((value) => value.measure === 'cost.actual' && !(byMonth && value.basis === 'year')),
    )
  const months = monthsOf(total.text)
  if (months !== null && values.some(({ basis }) => basis === 'month'))
    return [within(({ period }) => months.includes(Number(period?.slice(5))))]
  const before = Math.max(0, ...totals.map(({ column }) => column).filter((column) => column < total.column))
  const since = within(({ column }) => column > before && column < total.column)
  const year = /\b(?:19|20)\d{2}\b/.exec(total.text)?.[0]
  const ofYear = year === undefined ? [] : within(({ period }) => period?.startsWith(year) === true)
  const above = within(({ column }) => column < total.column)
  return [wholeOf(amounts, values), above, since, ofYear].filter((reading) => reading.length > 0)
}

const oreOf = (amounts: readonly TotalledAmount[]): number[] => amounts.map(({ ore }) => ore)

/** The amounts above a total; where it stands above what it adds up, those below it. */
const addedBy = (amounts: readonly TotalledAmount[], at: number): readonly TotalledAmount[] => {
  const before = amounts.filter(({ row }) => row < at)
  return before.length > 0 ? before : amounts
}

/** The rows of figures next to a subtotal, up to the next one, downwards (1) or upwards (-1). */
const block = (rows: readonly FunctionRow[], at: number, step: 1 | -1): Set<number> => {
  const found = new Set<number>()
  const start = rows.findIndex(({ row }) => row.row === at)
  for (let index = start + step; index >= 0 && index < rows.length; index += step) {
    const item = rows[index]
    if (item === undefined || item.role === 'subtotal' || item.role === 'total') break
    if (item.role === 'data') found.add(item.row.row)
  }
  return found
}

/**
 * The totals that a function table states itself: subtotals (by hovedfunktion), "I alt" rows (all rows above, or those
 * since the total before), and "I alt" columns (the row's own value columns; on a total row everything above).
 */
export const statedTotals = (
  rows: readonly FunctionRow[],
  amounts: readonly TotalledAmount[],
  values: readonly ValueColumn[],
  totalColumns: readonly Heading[],
): StatedTotal[] => {
  const stated: StatedTotal[] = []
  const inRow = new Map<number, TotalledAmount[]>()
  for (const amount of amounts) {
    const own = inRow.get(amount.row)
    if (own) own.push(amount)
    else inRow.set(amount.row, [amount])
  }
  let previousTotal = 0
  const totalled = values[0]?.measure ?? 'cost.actual'
  for (const item of rows) {
    const at = item.row.row
    const above = item.role === 'total' ? addedBy(amounts, at) : []
    const readings = (pick: (column: number) => readonly (readonly TotalledAmount[])[], label: string) => {
      for (const { column, measure } of values) {
        stated.push({ row: item.row, column, label, measure, readings: pick(column).map(oreOf) })
      }
    }
    if (item.role === 'subtotal') {
      readings((column) => {
        const own = amounts.filter((amount) => amount.column === column)
        if (item.of) return [own.filter(({ row }) => item.of?.includes(row) === true)]
        const named = own.filter(({ code }) => code.startsWith(`${item.prefix}.`))
        // A hovedfunktion may stand once for each committee: it adds up its own rows, above or below it.
        return [
          named,
          ...[block(rows, at, 1), block(rows, at, -1)].map((near) => named.filter(({ row }) => near.has(row))),
        ]
      }, item.prefix)
    }
    if (item.role === 'total') {
      const since = previousTotal
      readings((column) => {
        const all = above.filter((amount) => amount.column === column)
        return [all, all.filter(({ row }) => row > since)]
      }, item.label)
      for (const total of totalColumns) {
        const all = addedUp(above, values, total, totalColumns)
        const recent = all.map((reading) => reading.filter(({ row }) => row > since))
        stated.push({
          row: item.row,
          column: total.column,
          label: item.label,
          measure: totalled,
          readings: [...all, ...recent].map(oreOf),
        })
      }
      previousTotal = at
    }
    if (item.role === 'data') {
      const own = totalColumns.length === 0 ? [] : (inRow.get(at) ?? [])
      for (const total of totalColumns) {
        const readings = addedUp(own, values, total, totalColumns).map(oreOf)
        if (readings.length > 0)
          stated.push({ row: item.row, column: total.column, label: item.code, measure: totalled, readings })
      }
    }
  }
  return stated
}
