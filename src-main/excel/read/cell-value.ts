import type { GridCell, GridValue } from '#excel/grid'
import { normaliseIso, serialToIso } from './serial-date'
import type { CellFormat } from './styles'

/** A cell as the file holds it. */
export interface StoredCell {
  readonly row: number
  readonly column: number
  /** The `t` attribute; `n` where there is none. */
  readonly type: string
  readonly format: CellFormat
  readonly hasFormula: boolean
  /** Whether a value was stored, even an empty one. */
  readonly hasValue: boolean
  /** The stored value; for shared and inline strings the string itself, escapes decoded. */
  readonly raw: string
}

const decimalCharacters = /^[\d.eE+-]*$/

const numberValue = (raw: string, format: CellFormat, date1904: boolean): GridValue => {
  const value = Number(raw)
  // `Number` would also take hexadecimal and Infinity, which no workbook means.
  if (!Number.isFinite(value) || !decimalCharacters.test(raw)) return { kind: 'text', value: raw }
  const moment = format.isDate ? serialToIso(value, date1904) : null
  return moment === null ? { kind: 'number', value } : { kind: 'date', value: moment }
}

const booleanValue = (raw: string): GridValue => {
  const word = raw.trim().toLowerCase()
  if (word === '1' || word === 'true') return { kind: 'boolean', value: true }
  return word === '0' || word === 'false' ? { kind: 'boolean', value: false } : { kind: 'text', value: raw }
}

const dateValue = (raw: string): GridValue => {
  const moment = normaliseIso(raw)
  return moment === null ? { kind: 'text', value: raw } : { kind: 'date', value: moment }
}

const valueOf = (cell: StoredCell, date1904: boolean): GridValue | null => {
  const { type, raw } = cell
  if (raw === '') {
    // A formula may give an empty text; any other empty value under a formula means that nobody calculated it.
    const uncached = cell.hasFormula && !(cell.hasValue && type === 'str')
    return uncached ? { kind: 'uncached', value: null } : null
  }
  switch (type) {
    case 's':
    case 'str':
    case 'inlineStr':
      return { kind: 'text', value: raw }
    case 'b':
      return booleanValue(raw)
    case 'e':
      return { kind: 'error', value: raw }
    case 'd':
      return dateValue(raw)
    default:
      return numberValue(raw, cell.format, date1904)
  }
}

/** Understands a stored cell. `null` where it holds nothing; a value that is not of its own type is kept as text. */
export const gridCell = (cell: StoredCell, date1904: boolean): GridCell | null => {
  const value = valueOf(cell, date1904)
  if (value === null) return null
  return {
    ...value,
    row: cell.row,
    column: cell.column,
    raw: cell.raw,
    format: cell.format.code,
    formula: cell.hasFormula,
  }
}
