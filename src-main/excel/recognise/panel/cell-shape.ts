import { readNumberText } from '#domain/number-text'
import type { GridCell } from '../../grid'
import { cellText } from '../sheet-table'
import { periodOf } from './text-period'

/**
 * What a cell can be in a panel: `year` may be a number too; a `hole` says that there is no figure; `masked` hides a small
 * count (`<5`).
 */
export type CellShape = 'none' | 'number' | 'year' | 'period' | 'hole' | 'masked' | 'text'

const masked =
  /^(?:[<≤]\s*\d{1,2}|(?:under|færre end|mindre end|højst|less than|fewer than)\s+\d{1,2}|\*+|[01]\s?-\s?[2-5]|diskr(?:\.|etioneret)?)$/i
const yearText = /^(?:19[89]|20\d)\d$/

/** True for a text that hides a small count. */
export const isMasked = (text: string): boolean => masked.test(text.trim())

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1980 && value <= 2099

/** The shape of a cell, by itself. */
export const cellShape = (cell: GridCell | undefined): CellShape => {
  switch (cell?.kind) {
    case undefined:
      return 'none'
    case 'number':
      return isYear(cell.value) && (cell.format === null || /^(?:0|general|@)$/i.test(cell.format)) ? 'year' : 'number'
    case 'date':
      return 'period'
    case 'error':
    case 'uncached':
      return 'number'
    case 'boolean':
      return 'text'
    case 'text': {
      const text = cell.value.trim()
      if (text === '') return 'none'
      if (isMasked(text)) return 'masked'
      if (yearText.test(text)) return 'year'
      const read = readNumberText(text)
      if (read.kind === 'blank') return 'hole'
      if (text.length < 30 && !/^-?[\d\s.]+,/.test(text) && isPeriod(text)) return 'period'
      return read.kind === 'bad' ? 'text' : 'number'
    }
  }
}

const isPeriod = (text: string): boolean => {
  const kind = /\d{2}|^\p{L}/u.test(text) ? periodOf(text)?.kind : undefined
  return kind !== undefined && kind !== 'year'
}

const yearFormat = /^(?:\[[^\]]*\])?(?:y{2,4}|å{2,4})(?:;@)?$/i

/** What a cell says as a key or a heading; a date that is shown as a year is that year. */
export const keyText = (cell: GridCell | undefined): string => {
  const text = cellText(cell)
  return cell?.kind === 'date' && cell.format !== null && yearFormat.test(cell.format) ? text.slice(0, 4) : text
}
