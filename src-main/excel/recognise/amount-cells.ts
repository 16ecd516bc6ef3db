import type { FileIssue } from '#domain/file-issue'
import { type MessageKey, message } from '#domain/message'
import { type NumberStyle, readNumberText } from '#domain/number-text'
import { type GridCell, cellReference } from '../grid'

/** What an amount cell says: a number in the printed unit, nothing, or a fault that refuses the file. */
export type AmountCell =
  | { readonly kind: 'amount'; readonly value: number; readonly raw: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly issue: FileIssue }

/** How dots and commas are read where a cell alone does not tell; `null` where nothing in the table tells. */
export type SettledStyle = Exclude<NumberStyle, 'plain'> | null

/** The style that the other text numbers of a table prove; `null` where none does, or where they contradict each other. */
export const settleStyle = (cells: Iterable<GridCell>): SettledStyle => {
  const seen = new Set<NumberStyle>()
  for (const cell of cells) {
    if (cell.kind !== 'text') continue
    const read = readNumberText(cell.value)
    if (read.kind === 'number') seen.add(read.style)
  }
  if (seen.has('danish') && seen.has('english')) return null
  return seen.has('danish') ? 'danish' : seen.has('english') ? 'english' : null
}

/** True where a cell's only dot or comma may separate thousands or decimals. */
export const isAmbiguous = (cell: GridCell): boolean =>
  cell.kind === 'text' && readNumberText(cell.value).kind === 'ambiguous'

const largestKroner = 1e13

const bad = (sheet: string, cell: GridCell, key: MessageKey): AmountCell => ({
  kind: 'bad',
  issue: {
    severity: 'error',
    code: 'bad-cell',
    sheet,
    cell: cellReference(cell.row, cell.column),
    message: message(key, { read: cell.raw.slice(0, 60) }),
  },
})

const checked = (sheet: string, cell: GridCell, value: number): AmountCell =>
  Math.abs(value) < largestKroner ? { kind: 'amount', value, raw: cell.raw } : bad(sheet, cell, 'cell.out-of-range')

/** Reads one amount cell. A text that is no number, an error, a date, or a formula without a result is `bad`, never 0. */
export const readAmountCell = (sheet: string, cell: GridCell | undefined, style: SettledStyle): AmountCell => {
  if (!cell) return { kind: 'blank' }
  switch (cell.kind) {
    case 'number':
      return checked(sheet, cell, cell.value)
    case 'error':
      return bad(sheet, cell, 'cell.error')
    case 'uncached':
      return bad(sheet, cell, 'cell.uncached')
    case 'boolean':
    case 'date':
      return bad(sheet, cell, 'cell.not-a-number')
    case 'text': {
      const read = readNumberText(cell.value)
      if (read.kind === 'blank') return { kind: 'blank' }
      if (read.kind === 'bad' || read.percent) return bad(sheet, cell, 'cell.not-a-number')
      if (read.kind === 'number') return checked(sheet, cell, read.value)
      return checked(sheet, cell, style === 'english' ? read.english : read.danish)
    }
  }
}
