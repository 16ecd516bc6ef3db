import type { StatedTotal } from './control-totals'
import type { PrintedAmount } from './function-amounts'
import type { FunctionRow } from './function-rows'
import type { ValueColumn } from './function-table'

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
const addedUp = (amounts: readonly TotalledAmount[], values: readonly ValueColumn[]): readonly TotalledAmount[] => {
  if (!values.every(({ basis }) => basis === 'ytd')) return amounts
  const last = Math.max(...amounts.map(({ column }) => column))
  return amounts.filter(({ column }) => column === last)
}

const oreOf = (amounts: readonly TotalledAmount[]): number[] => amounts.map(({ ore }) => ore)

/**
 * The totals that a function table states itself: subtotals (by hovedfunktion), "I alt" rows (all rows above, or those
 * since the total before), and "I alt" columns (the row's own value columns; on a total row everything above).
 */
export const statedTotals = (
  rows: readonly FunctionRow[],
  amounts: readonly TotalledAmount[],
  values: readonly ValueColumn[],
  totalColumns: readonly number[],
): StatedTotal[] => {
  const stated: StatedTotal[] = []
  let previousTotal = 0
  const totalled = values[0]?.measure ?? 'cost.actual'
  for (const item of rows) {
    const at = item.row.row
    const above = amounts.filter(({ row }) => row < at)
    const readings = (pick: (column: number) => readonly (readonly TotalledAmount[])[], label: string) => {
      for (const { column, measure } of values) {
        stated.push({ row: item.row, column, label, measure, readings: pick(column).map(oreOf) })
      }
    }
    if (item.role === 'subtotal') {
      readings(
        (column) => [amounts.filter((amount) => amount.column === column && amount.code.startsWith(`${item.prefix}.`))],
        item.prefix,
      )
    }
    if (item.role === 'total') {
      const since = previousTotal
      readings((column) => {
        const all = above.filter((amount) => amount.column === column)
        return [all, all.filter(({ row }) => row > since)]
      }, item.label)
      for (const column of totalColumns) {
        const all = addedUp(above, values)
        const recent = all.filter(({ row }) => row > since)
        stated.push({
          row: item.row,
          column,
          label: item.label,
          measure: totalled,
          readings: [oreOf(all), oreOf(recent)],
        })
      }
      previousTotal = at
    }
    if (item.role === 'data') {
      for (const column of totalColumns) {
        stated.push({
          row: item.row,
          column,
          label: item.code,
          measure: totalled,
          readings: [
            oreOf(
              addedUp(
                amounts.filter(({ row }) => row === at),
                values,
              ),
            ),
          ],
        })
      }
    }
  }
  return stated
}
