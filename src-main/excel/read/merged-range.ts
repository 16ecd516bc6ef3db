import type { MergedRange } from '#excel/grid'
import { parseReference } from './reference'

/**
 * Reads the reference of a merged range, `B2:D2`.
 * @returns `null` for a single cell or something that is no range (it merges nothing), `outside` beyond the last row or column.
 */
export const parseMergedRange = (reference: string): MergedRange | 'outside' | null => {
  const [first, last] = reference.split(':').map(parseReference)
  if (first === 'outside' || last === 'outside') return 'outside'
  if (first === undefined || last === undefined || first === 'bad' || last === 'bad') return null
  return {
    firstRow: Math.min(first.row, last.row),
    lastRow: Math.max(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastColumn: Math.max(first.column, last.column),
  }
}
