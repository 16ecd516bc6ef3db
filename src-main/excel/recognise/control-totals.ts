import type { FileIssue } from '#domain/file-issue'
import { amountParam, message } from '#domain/message'
import { readAmountCell } from './amount-cells'
import type { SettledStyle } from './amount-cells'
import type { AmountUnit, ControlTotal } from './recognition'
import { type TableRow, refOf } from './sheet-table'
import { oreFromPrinted } from './unit'

/** A total cell and the amounts (øre) that it claims to add up. Several readings where the file leaves open which rows those are. */
export interface StatedTotal {
  readonly row: TableRow
  readonly column: number
  readonly label: string
  readonly measure: string
  readonly readings: readonly (readonly number[])[]
}

/** How the checks of a table's own totals came out. */
export interface CheckedTotals {
  readonly totals: readonly ControlTotal[]
  readonly issues: readonly FileIssue[]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/**
 * Checks each stated total against the sum of its rows, with half a unit of the printed rounding a row. A total that is a
 * formula without a stored result cannot be checked: one note for them all. A difference is a `total-mismatch` warning.
 */
export const checkTotals = (
  sheet: string,
  stated: readonly StatedTotal[],
  unit: AmountUnit | ((column: number) => AmountUnit),
  rounding: number,
  style: SettledStyle | ((column: number) => SettledStyle),
): CheckedTotals => {
  const totals: ControlTotal[] = []
  const issues: FileIssue[] = []
  let unchecked: string | null = null
  for (const { row, column, label, measure, readings } of stated) {
    const cell = row.cells.get(column)
    const read = readAmountCell(sheet, cell, typeof style === 'function' ? style(column) : style)
    const ref = refOf(row, column)
    if (read.kind === 'bad') unchecked ??= ref
    if (read.kind !== 'amount') continue
    const amount = oreFromPrinted(read.value, typeof unit === 'function' ? unit(column) : unit)
    const candidates = readings.map((amounts) => ({
      computed: sum(amounts),
      agrees: Math.abs(amount - sum(amounts)) <= (Math.max(1, amounts.length) * rounding) / 2,
    }))
    const best = candidates.find(({ agrees }) => agrees) ?? candidates[0]
    if (!best) continue
    totals.push({ sheet, cell: ref, label, measure, stated: amount, ...best })
    if (!best.agrees) {
      issues.push({
        severity: 'warning',
        code: 'total-mismatch',
        sheet,
        cell: ref,
        message: message('table.total-mismatch', {
          stated: amountParam(amount),
          computed: amountParam(best.computed),
          difference: amountParam(amount - best.computed),
        }),
      })
    }
  }
  if (unchecked !== null) {
    issues.push({
      severity: 'note',
      code: 'total-unchecked',
      sheet,
      cell: unchecked,
      message: message('table.total-unchecked'),
    })
  }
  return { totals, issues }
}
