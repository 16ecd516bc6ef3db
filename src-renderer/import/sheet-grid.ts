import type { SheetView } from '#contract/importing'
import type { FileIssue } from '#domain/file-issue'
import type { Speech } from '../locales/speech'
import { readableCell } from './number-text'

type ColumnRole = SheetView['columns'][number]['role']
type RowRole = SheetView['rows'][number]['role']

/** What a cell was understood as. Each has a tint and a word. */
export type Tint = 'header' | 'key' | 'name' | 'value' | 'total' | 'derived' | 'ignored' | 'footnote' | 'plain'

/** A cell of the shown sheet. */
export interface GridCell {
  readonly letter: string
  readonly text: string
  /** The text as the reader took it from the file. */
  readonly raw: string
  readonly tint: Tint
  /** Columns that the cell reaches over: a title or footnote that stands alone in its row. */
  readonly span: number
  readonly numeric: boolean
  readonly problem: 'error' | 'warning' | null
}

/** A row of the shown sheet. `gapBefore`: rows between this one and the one before are left out. */
export interface GridRow {
  readonly row: number
  readonly role: RowRole
  readonly gapBefore: boolean
  readonly cells: readonly GridCell[]
}

/** A sheet as it is drawn. */
export interface Grid {
  readonly sheet: string
  readonly columns: SheetView['columns']
  readonly rows: readonly GridRow[]
  readonly moreRows: number
  /** True where a cell in view has an error or a warning. */
  readonly hasProblems: boolean
  /** The tints in use, in the order of the key. */
  readonly tints: readonly Exclude<Tint, 'plain'>[]
}

/** A sheet is looked at, not reconciled, in the window: the file keeps the rest. */
const shownDecimals = 2

const tintOrder = ['header', 'key', 'name', 'value', 'total', 'derived', 'footnote', 'ignored'] as const

const tintOf = (row: RowRole, column: ColumnRole): Tint => {
  switch (row) {
    case 'title':
      return 'plain'
    case 'footnote':
      return 'footnote'
    case 'ignored':
      return 'ignored'
    case 'header':
      return column === 'ignored' ? 'ignored' : 'header'
    case 'subtotal':
    case 'total':
      return column === 'ignored' ? 'ignored' : 'total'
    case 'data':
      return column
  }
}

const figureColumns: ReadonlySet<ColumnRole> = new Set(['value', 'total', 'derived'])

const standsAlone = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells[0] !== '' && cells.slice(1).every((text) => text === '')

const looksNumeric = (text: string): boolean => /^[\s*]*[-−]?\d[\d.,\s]*%?[\s*]*$/.test(text)

const problemsBySheetCell = (sheet: string, issues: readonly FileIssue[]): Map<string, 'error' | 'warning'> => {
  const problems = new Map<string, 'error' | 'warning'>()
  for (const { severity, cell, sheet: place } of issues) {
    if (cell === null || place !== sheet || severity === 'note') continue
    if (problems.get(cell) !== 'error') problems.set(cell, severity)
  }
  return problems
}

/** A sheet with what each cell was understood as, and which cells have an error or a warning. */
export const gridOf = (speech: Speech, view: SheetView, issues: readonly FileIssue[]): Grid => {
  const problems = problemsBySheetCell(view.sheet, issues)
  const rows = view.rows.map(({ row, role, cells }, index): GridRow => {
    const alone = (role === 'title' || role === 'footnote') && standsAlone(cells)
    const shown = alone ? cells.slice(0, 1) : cells
    return {
      row,
      role,
      gapBefore: row > (view.rows[index - 1]?.row ?? row - 1) + 1,
      cells: shown.map((raw, column) => {
        const { letter, role: columnRole } = view.columns[column] ?? { letter: '', role: 'ignored' }
        const numeric = figureColumns.has(columnRole) && (role === 'header' || looksNumeric(raw))
        return {
          letter,
          text: numeric && role !== 'header' ? readableCell(speech, raw, shownDecimals) : raw,
          raw,
          tint: raw === '' && role === 'title' ? 'plain' : tintOf(role, columnRole),
          span: alone ? cells.length : 1,
          numeric,
          problem: problems.get(`${letter}${row}`) ?? null,
        }
      }),
    }
  })
  const cells = rows.flatMap((row) => row.cells)
  const used = new Set(cells.map(({ tint }) => tint))
  return {
    sheet: view.sheet,
    columns: view.columns,
    rows,
    moreRows: view.moreRows,
    hasProblems: cells.some(({ problem }) => problem !== null),
    tints: tintOrder.filter((tint) => used.has(tint)),
  }
}
