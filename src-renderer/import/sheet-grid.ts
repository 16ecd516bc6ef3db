import type { SheetView } from '#contract/importing'
import type { FileIssue, Question } from '#domain/file-issue'
import type { Speech } from '../locales/speech'
import { meaningWord } from './column-meanings'
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

/** A column of the shown sheet. */
export interface GridColumn {
  readonly letter: string
  readonly role: ColumnRole
  /** What it was understood as, in words: what a person said, else its role. */
  readonly word: string
  readonly corrected: SheetView['columns'][number]['corrected']
  /** What the file's own heading says, or nothing. */
  readonly heading: string
  /** Id of the first open question on the column, or `null`. */
  readonly question: string | null
}

/** A sheet as it is drawn. */
export interface Grid {
  readonly sheet: string
  readonly columns: readonly GridColumn[]
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

const columnsOf = (speech: Speech, view: SheetView, questions: readonly Question[]): GridColumn[] => {
  const heading = view.rows.find(({ row }) => row === view.headerRow)?.cells ?? []
  const open = questions.filter(({ place, answer }) => place?.sheet === view.sheet && answer === null)
  return view.columns.map(({ letter, role, corrected }, index) => ({
    letter,
    role,
    corrected,
    word: corrected === null ? speech.t(`importing.sheet.tint.${role}`) : meaningWord(speech, corrected),
    heading: (heading[index] ?? '').replace(/\s+/g, ' ').trim(),
    question: open.find(({ place }) => place?.column === letter)?.id ?? null,
  }))
}

/** The row that a person pointed out is a heading, also where no table was recognised below it. */
const rowRole = (row: number, role: RowRole, headerRow: number | null): RowRole =>
  row === headerRow && role === 'ignored' ? 'header' : role

/** A sheet with what each cell was understood as, which cells have an error or a warning, and which columns are asked about. */
export const gridOf = (
  speech: Speech,
  view: SheetView,
  issues: readonly FileIssue[],
  questions: readonly Question[] = [],
): Grid => {
  const problems = problemsBySheetCell(view.sheet, issues)
  const understood = view.columns.some(({ role }) => role !== 'ignored')
  const rows = view.rows.map(({ row, role: seen, cells }, index): GridRow => {
    const role = rowRole(row, seen, view.headerRow)
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
          tint: role === 'header' && !understood ? 'header' : tintOf(role, columnRole),
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
    columns: columnsOf(speech, view, questions),
    rows,
    moreRows: view.moreRows,
    hasProblems: cells.some(({ problem }) => problem !== null),
    tints: tintOrder.filter((tint) => used.has(tint)),
  }
}
