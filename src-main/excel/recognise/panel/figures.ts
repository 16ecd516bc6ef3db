import type { FileIssue } from '#domain/file-issue'
import { type Measure, measure as measureOf } from '#domain/measure'
import { type MessageKey, message } from '#domain/message'
import { scaleToInteger } from '#domain/money'
import { readNumberText } from '#domain/number-text'
import { type GridCell, cellReference } from '../../grid'
import type { SettledStyle } from '../amount-cells'
import type { AmountUnit } from '../recognition'
import { oreFromPrinted } from '../unit'
import { isMasked } from './cell-shape'

/** What a cell holds as a figure, before it is known in which unit. */
export type PrintedFigure =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean; readonly raw: string }
  | { readonly kind: 'blank' | 'masked' | 'uncached' }
  | { readonly kind: 'bad'; readonly issue: FileIssue }

const largest = 1e13

/** An error at a cell, with what was read there. */
export const badCell = (sheet: string, cell: GridCell, key: MessageKey): FileIssue => ({
  severity: 'error',
  code: 'bad-cell',
  sheet,
  cell: cellReference(cell.row, cell.column),
  message: message(key, { read: cell.raw.slice(0, 60) }),
})

const number = (sheet: string, cell: GridCell, value: number, percent: boolean): PrintedFigure =>
  Math.abs(value) < largest
    ? { kind: 'number', value, percent, raw: cell.raw }
    : { kind: 'bad', issue: badCell(sheet, cell, 'cell.out-of-range') }

/** Reads a cell of figures. A share under a percent format is in percent here: 0.083 as 8,3 % is 8.3. */
export const printedFigure = (sheet: string, cell: GridCell, style: SettledStyle): PrintedFigure => {
  switch (cell.kind) {
    case 'number':
      return cell.format?.includes('%')
        ? number(sheet, cell, Number((cell.value * 100).toPrecision(12)), true)
        : number(sheet, cell, cell.value, false)
    case 'error':
      return { kind: 'bad', issue: badCell(sheet, cell, 'cell.error') }
    case 'uncached':
      return { kind: 'uncached' }
    case 'boolean':
    case 'date':
      return { kind: 'bad', issue: badCell(sheet, cell, 'cell.not-a-number') }
    case 'text': {
      if (isMasked(cell.value)) return { kind: 'masked' }
      const read = readNumberText(cell.value.replace(/\s\d\)$/, ''))
      if (read.kind === 'blank') return { kind: 'blank' }
      if (read.kind === 'bad') return { kind: 'bad', issue: badCell(sheet, cell, 'cell.not-a-number') }
      const value = read.kind === 'number' ? read.value : style === 'english' ? read.english : read.danish
      return number(sheet, cell, value, read.percent)
    }
  }
}

const whole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9

/** What is wrong with a figure that its measure cannot be: a share beyond the whole, a count that is not whole. */
export const unscaledFault = ({ unit }: Measure): MessageKey =>
  unit === 'percent' ? 'cell.out-of-range' : 'cell.not-whole'

/** A figure in its measure's integer scale; `null` for a count that is not whole or below nought, and a share beyond 0-100. */
export const scaled = (value: number, { unit, scale }: Measure, money: AmountUnit): number | null => {
  if (unit === 'kr') return oreFromPrinted(value, money)
  if (unit === 'percent' && (value < 0 || value > 100)) return null
  if (unit !== 'count' && unit !== 'days') return scaleToInteger(value, scale)
  return value >= 0 && whole(value) ? Math.round(value) : null
}

/** The measure behind an id, or `null` for counts that are no measure of ours. */
export const knownMeasure = (id: string): Measure | null => measureOf(id)
