import type { MergedRange } from '#excel/grid'
import { maxColumn, maxRow } from './limits'

/** A place in a sheet, 1-based. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Why a reference cannot be used: `bad` is none at all, `outside` lies beyond the last row or column. */
export type ReferenceFault = 'bad' | 'outside'

/** Reads a reference such as `B3`. Never throws: bad input gives a fault. */
export const parseReference = (reference: string): Place | ReferenceFault => {
  const length = reference.length
  let index = 0
  let column = 0
  for (; index < length; index++) {
    const letter = reference.charCodeAt(index) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
    if (column > maxColumn) return 'outside'
  }
  if (index === 0 || index === length) return 'bad'
  let row = 0
  for (; index < length; index++) {
    const digit = reference.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return 'bad'
    row = row * 10 + digit
    if (row > maxRow) return 'outside'
  }
  return row === 0 ? 'bad' : { row, column }
}

/**
 * Reads the reference of a merged range, `B2:D2`.
 * @returns `null` for a single cell or something that is no range (it merges nothing), `outside` beyond the last row or column.
 */
export const parseMergedRange = (reference: string): MergedRange | 'outside' | null => {
  const [first, last] = reference.split(':', 2).map(parseReference)
  if (first === 'outside' || last === 'outside') return 'outside'
  if (first === undefined || last === undefined || first === 'bad' || last === 'bad') return null
  return {
    firstRow: Math.min(first.row, last.row),
    lastRow: Math.max(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastColumn: Math.max(first.column, last.column),
  }
}
