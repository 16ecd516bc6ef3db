/**
 * What a workbook holds, before anyone has understood it. `number`, `text` and `boolean` are plain values (a formula's
 * cached result too); `date` is a number under a date format or an ISO date cell, as `YYYY-MM-DD` (`…THH:MM:SS` with a time);
 * `error` is `#REF!` and its like; `uncached` is a formula that was stored without a result.
 */
export type GridValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'uncached'; readonly value: null }

/** One cell that holds something. Cells with a format alone are not kept. */
export type GridCell = GridValue & {
  /** 1-based. */
  readonly row: number
  /** 1-based; A is 1. */
  readonly column: number
  /** What the file held, as text: the stored number, the string. Kept as evidence. */
  readonly raw: string
  /** Number format code (`0.00%`, `dd-mm-yyyy`), or `null` for General. */
  readonly format: string | null
  /** True where the value is the cached result of a formula. */
  readonly formula: boolean
}

/** A row with at least one cell that holds something. Cells in column order. */
export interface GridRow {
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly GridCell[]
}

/** Inclusive, 1-based. */
export interface MergedRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** A worksheet. Chart and macro sheets are not sheets here. */
export interface GridSheet {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'very-hidden'
  readonly rows: readonly GridRow[]
  readonly merges: readonly MergedRange[]
}

/** A whole workbook in sheet order. */
export interface Grid {
  readonly sheets: readonly GridSheet[]
}

/** Why a file cannot be read (design/cli.md, "Reject codes", those that reading itself gives). */
export type ReadFailureCode =
  'not-a-workbook' | 'old-excel' | 'encrypted' | 'empty' | 'too-large' | 'unsafe' | 'timeout'

/** A file that is refused. `what` tells which of the reasons behind the code, as a key for a message; `where` a part or a cell. */
export class ReadFailure extends Error {
  readonly code: ReadFailureCode
  readonly what: string
  readonly where: string | null
  constructor(code: ReadFailureCode, what: string, where: string | null = null) {
    super(`${code}: ${what}${where === null ? '' : ` (${where})`}`)
    this.name = 'ReadFailure'
    this.code = code
    this.what = what
    this.where = where
  }
}

/** Column letters of a 1-based column number: 1 → A, 28 → AB. */
export const columnLetters = (column: number): string => {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Reference of a cell in the form a person knows: row 3, column 2 → B3. */
export const cellReference = (row: number, column: number): string => `${columnLetters(column)}${row}`
