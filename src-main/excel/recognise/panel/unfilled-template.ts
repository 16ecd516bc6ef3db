import { readFunctionCode } from '#domain/account-function'
import type { GridCell, GridSheet } from '../../grid'
import { headingMeaning } from '../headings'
import { sheetTable } from '../sheet-table'
import { cellShape, keyText } from './cell-shape'
import { longHeader } from './long-columns'
import { TextReader } from './text-facts'

const headRows = 40
const mostRows = 400

/** True for a text that somebody wrote, other than a code that a template may hold already. */
const isOwnText = (cell: GridCell): boolean => cellShape(cell) === 'text' && readFunctionCode(keyText(cell)) === null

/**
 * The name of the first sheet that has the headings of a known kind of table and not one figure below them: a template that
 * was not filled in. `null` where there is none.
 */
export const unfilledTemplate = (sheets: readonly GridSheet[]): string | null => {
  const reader = new TextReader()
  const known = (text: string): boolean => {
    const { strong, weak, heads, age, place, period, numbering } = reader.read(text)
    const named = strong.length + weak.length > 0 || (heads !== null && heads !== 'neutral') || numbering
    return named || age !== null || place !== null || period !== null || headingMeaning(text) !== null
  }
  for (const sheet of sheets) {
    if (sheet.rows.length > mostRows) continue
    const table = sheetTable(sheet)
    const header = table.rows.slice(0, headRows).find(({ cells }) => {
      const texts = [...cells.values()].filter(({ kind }) => kind === 'text' || kind === 'date').map(keyText)
      return texts.length >= 2 && texts.filter(known).length >= 2 && texts.every((text) => text.length <= 60)
    })
    const at = header?.row ?? longHeader(table)?.row.row
    if (at === undefined) continue
    const figures = table.rows.some(
      ({ row, cells }) =>
        row > at &&
        [...cells.values()].some((cell) => cellShape(cell) === 'number' && readFunctionCode(keyText(cell)) === null),
    )
    const written = table.rows.some(({ row, cells }) => row > at && [...cells.values()].filter(isOwnText).length > 1)
    if (!figures && !written) return sheet.name
  }
  return null
}
