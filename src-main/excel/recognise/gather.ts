import type { ColumnMeaning } from '#domain/column-meaning'
import type { FileIssue } from '#domain/file-issue'
import { findPeriods } from '#domain/period-text'
import { type Grid, type GridRow, type GridSheet, type MergedRange, ReadFailure } from '../grid'
import { maxGridCells } from '../read/limits'
import { canonicalHeading } from './canonical-heading'
import { type RememberedLayout, type SheetCorrections, correctionsOf, withRemembered } from './corrections'
import { headerSignature } from './header-signature'
import { PersonalScan } from './personal-scan'
import type { ListKind, ListReading, ReadingContext, Recognition, RecognitionContext } from './recognition'
import { listKinds } from './recognisers'
import { cellText, headerSearchRows, sheetTable } from './sheet-table'

/** A sheet as far as it was kept, and what could be found out while it was read. */
export interface GatheredSheet {
  /** All rows, or the first ones of a list; the cells of dropped columns are gone. */
  readonly sheet: GridSheet
  /** Rows of the sheet that hold something. */
  readonly rowCount: number
  readonly corrections: SheetCorrections
  readonly remembered: RememberedLayout | null
  /** Answers for this sheet: a person's, with those of a remembered layout under them. */
  readonly context: RecognitionContext
  /** What a list said; `null` where the sheet is none. */
  readonly list: Recognition | null
  /** Cells that may hold a CPR number. */
  readonly personal: readonly FileIssue[]
}

/** So many rows are looked at before it is decided whether a sheet is a list that need not be kept. */
const headRows = 200

const remembers = (layouts: readonly RememberedLayout[], rows: readonly GridRow[]) => {
  const bySignature = new Map(layouts.map((layout) => [layout.signature, layout]))
  if (bySignature.size === 0) return null
  const head = sheetTable({ name: '', visibility: 'visible', rows: rows.slice(0, headerSearchRows), merges: [] })
  for (const row of head.rows) {
    const signature = headerSignature(row, head.rows)
    const layout = signature === null ? undefined : bySignature.get(signature)
    if (layout) return { layout, row: row.row }
  }
  return null
}

/** Gathers one sheet as its rows arrive: keeps a table, adds up a list. */
export class SheetGatherer {
  readonly #start: Pick<GridSheet, 'name' | 'visibility'>
  readonly #context: ReadingContext
  readonly #kinds: readonly ListKind[]
  readonly #rows: GridRow[] = []
  #rowCount = 0
  #corrections: SheetCorrections
  #remembered: RememberedLayout | null = null
  #own: RecognitionContext
  #list: ListReading | null = null
  #scan: PersonalScan | null = null

  constructor(
    start: Pick<GridSheet, 'name' | 'visibility'>,
    context: ReadingContext,
    kinds: readonly ListKind[] = listKinds,
  ) {
    this.#start = start
    this.#context = context
    this.#own = context
    this.#kinds = kinds
    this.#corrections = correctionsOf(context.answers, start.name)
  }

  /** Cells kept so far. */
  cellsKept = 0

  row(row: GridRow): void {
    this.#rowCount += 1
    if (this.#list !== null) {
      const kept = this.#withoutDropped(row)
      this.#scan?.row(kept)
      this.#list.row(kept)
      return
    }
    this.#rows.push(row)
    this.cellsKept += row.cells.length
    if (this.#rows.length === headRows) this.#look()
  }

  end(merges: readonly MergedRange[]): GatheredSheet {
    if (this.#rows.length < headRows) this.#look()
    const sheet: GridSheet = { ...this.#start, rows: this.#rows.map((row) => this.#withoutDropped(row)), merges }
    const scan = this.#scan ?? new PersonalScan(sheet)
    if (this.#scan === null) for (const row of sheet.rows) scan.row(row)
    return {
      sheet,
      rowCount: this.#rowCount,
      corrections: this.#corrections,
      remembered: this.#remembered,
      context: this.#own,
      list: this.#list?.finish() ?? null,
      personal: scan.found,
    }
  }

  /** Looks at the first rows: is the layout remembered, and is it a list? */
  #look(): void {
    const found = remembers(this.#context.layouts, this.#rows)
    if (found) {
      this.#remembered = found.layout
      this.#corrections = withRemembered(this.#corrections, found.layout, found.row)
      this.#own = { ...this.#context, answers: { ...found.layout.answers, ...this.#context.answers } }
    }
    const taken = this.#corrections.take ?? this.#start.visibility === 'visible'
    if (!taken) return
    const sheet: GridSheet = { ...this.#start, rows: this.#rows.map((row) => this.#withoutDropped(row)), merges: [] }
    const head = correctedTable(sheet, this.#corrections)
    for (const kind of this.#kinds) {
      this.#list = kind.start(head, this.#own)
      if (this.#list !== null) break
    }
    if (this.#list === null) return
    this.#scan = new PersonalScan(sheet)
    for (const row of sheet.rows) {
      this.#scan.row(row)
      this.#list.row(row)
    }
  }

  #withoutDropped(row: GridRow): GridRow {
    const { columns } = this.#corrections
    if (columns.size === 0) return row
    return { ...row, cells: row.cells.filter(({ column }) => columns.get(column) !== 'drop') }
  }
}

/** The heading that stands for a meaning; the year or month that the file's own heading names is kept. */
const headingFor = (meaning: ColumnMeaning, own: string): string => {
  const heading = canonicalHeading[meaning]
  const [period, ...others] = findPeriods(own)
  if (heading === '' || period === undefined || others.length > 0) return heading
  if (period.kind === 'year') return `${heading} ${period.year}`
  return period.kind === 'month' ? (meaning === 'amount' ? period.month : `${heading} ${period.month}`) : heading
}

/** A sheet made ready to be recognised, its heading as a person corrected it. */
export const correctedTable = (sheet: GridSheet, { headerRow, columns }: SheetCorrections) => {
  const table = sheetTable(sheet, headerRow)
  if (headerRow === null || columns.size === 0) return table
  const rows = table.rows.map((item) => {
    if (item.row !== headerRow) return item
    const cells = new Map(item.cells)
    for (const [column, meaning] of columns) {
      const value = headingFor(meaning, cellText(item.cells.get(column)))
      if (value === '') cells.delete(column)
      else cells.set(column, { kind: 'text', value, raw: value, row: headerRow, column, format: null, formula: false })
    }
    return { row: item.row, cells: new Map([...cells].sort(([a], [b]) => a - b)) }
  })
  return { ...table, rows }
}

/** Gathers the sheets of a workbook as it is read; what it throws ends the reading. */
export class WorkbookGatherer {
  readonly #context: ReadingContext
  readonly #sheets: GatheredSheet[] = []
  #open: SheetGatherer | null = null
  #cells = 0

  constructor(context: ReadingContext) {
    this.#context = context
  }

  sheet(start: Pick<GridSheet, 'name' | 'visibility'>): void {
    this.#open = new SheetGatherer(start, this.#context)
  }

  /** @throws ReadFailure `too-large` with more cells than can be kept. */
  row(row: GridRow): void {
    this.#open?.row(row)
    if (this.#cells + (this.#open?.cellsKept ?? 0) > maxGridCells) throw new ReadFailure('too-large', 'too-many-cells')
  }

  sheetEnd(merges: readonly MergedRange[]): void {
    if (this.#open === null) return
    this.#cells += this.#open.cellsKept
    this.#sheets.push(this.#open.end(merges))
    this.#open = null
  }

  /** The sheets gathered so far. */
  get sheets(): readonly GatheredSheet[] {
    return this.#sheets
  }
}

/** Gathers the sheets of a workbook that is in memory already. */
export const gatherGrid = ({ sheets }: Grid, context: ReadingContext): readonly GatheredSheet[] => {
  const gatherer = new WorkbookGatherer(context)
  for (const sheet of sheets) {
    gatherer.sheet(sheet)
    for (const row of sheet.rows) gatherer.row(row)
    gatherer.sheetEnd(sheet.merges)
  }
  return gatherer.sheets
}
