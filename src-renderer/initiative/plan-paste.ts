import { maxHorizonYears } from '#domain/case-limits'
import type { PlanColumn } from './plan-columns'
import { type CellValue, type Plan, type PlanRow, addRow, cellKey, renameRow, yearPeriod } from './plan'

/** Where a table is put, and how its cells are read. */
export interface PasteTarget {
  /** Rows of one block from the chosen one on; what is below them becomes rows of their own. */
  readonly rows: readonly PlanRow[]
  /** Columns from the chosen one on. */
  readonly columns: readonly PlanColumn[]
  readonly read: (text: string) => CellValue | null
  /** The name of a new row that comes without one. */
  readonly newName: (number: number) => string
}

/** What became of a pasted table. */
export interface Pasted {
  readonly plan: Plan
  readonly amounts: number
  /** Cells whose text is no amount: they stand in the plan as texts, to be put right. */
  readonly unread: number
  readonly added: number
  /** Names of rows that are sums and are worked out here anyway. */
  readonly sums: readonly string[]
  /** Amounts for which there was no column left. */
  readonly beyond: number
}

const sumName = /^(?:i alt|ialt|total|sum|samlet|in all)\b|\bi alt$/i
const headCell = /^(?:(?:år|year|y)\s*)?\d{1,2}\.?$|^(?:19|20|21)\d{2}$/i

const isFigure = (text: string, read: PasteTarget['read']) => text === '' || typeof read(text) === 'number'

/** True where every row begins with a name: no number, at least one of them not empty. */
const hasNames = (rows: readonly (readonly string[])[], read: PasteTarget['read']): boolean =>
  rows.every(([first = '']) => first === '' || !isFigure(first, read)) &&
  rows.some(([first = '']) => first !== '') &&
  rows.some((row) => row.length > 1)

/** A row of years above the figures: consecutive numbers of plan years or calendar years. */
const isHead = (row: readonly string[]): boolean => {
  const cells = row.slice(1).filter((text) => text !== '')
  const numbers = cells.map((text) => Number(/\d+/.exec(text)?.[0]))
  return (
    cells.length > 1 &&
    cells.every((text) => headCell.test(text)) &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  )
}

/** The columns that a table can fill: months instead of the opened year that they make up, and years past the last one shown. */
const fillable = (columns: readonly PlanColumn[]): string[] => {
  const last = Math.max(0, ...columns.map(({ year }) => year))
  const further = Array.from({ length: Math.max(0, maxHorizonYears - last) }, (_, index) =>
    yearPeriod(last + index + 1),
  )
  return [...columns.filter(({ open }) => !open).map(({ period }) => period), ...further]
}

/**
 * Puts a table copied in Excel into a plan from the chosen cell on. With names in its first column the rows take them; a head of
 * years and rows of sums are left out. What is no amount stays as text at its cell.
 */
export const pasteTable = (plan: Plan, table: readonly (readonly string[])[], target: PasteTarget): Pasted => {
  const filled = table.filter((row) => row.some((text) => text !== ''))
  const named = hasNames(filled, target.read)
  // Without names beside them, figures that count upwards are amounts.
  const headless = named && filled.length > 1 && filled[0] && isHead(filled[0]) ? filled.slice(1) : filled
  const sums = named ? headless.flatMap(([name = '']) => (sumName.test(name) ? [name] : [])) : []
  const rows = named ? headless.filter(([name = '']) => !sumName.test(name)) : headless
  const periods = fillable(target.columns)
  const [model] = target.rows
  let result = plan
  let [amounts, unread, added, beyond] = [0, 0, 0, 0]
  for (const [index, texts] of rows.entries()) {
    const name = named ? (texts[0] ?? '') : ''
    let row = target.rows[index]
    if (row === undefined && model !== undefined) {
      added += 1
      const { kind, scenario } = model
      const made = addRow(result, { kind, scenario, item: name === '' ? target.newName(added) : name })
      result = made.plan
      row = made.row
    } else if (row !== undefined && name !== '') result = renameRow(result, row.id, name)
    if (row === undefined) continue
    const cells = new Map(result.cells)
    for (const [at, text] of texts.slice(named ? 1 : 0).entries()) {
      const period = periods[at]
      const value = target.read(text)
      if (period === undefined) {
        beyond += value === null ? 0 : 1
        continue
      }
      if (value === null) cells.delete(cellKey(row.id, period))
      else cells.set(cellKey(row.id, period), value)
      if (typeof value === 'number') amounts += 1
      else if (value !== null) unread += 1
    }
    result = { ...result, cells }
  }
  return { plan: result, amounts, unread, added, sums, beyond }
}
