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
