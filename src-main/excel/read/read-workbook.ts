import { type Grid, type GridRow, type GridSheet, type MergedRange, ReadFailure } from '#excel/grid'
import { maxGridCells, maxPartBytes } from './limits'
import { Package, type ReadOptions } from './package'
import { readSharedStrings } from './shared-strings'
import { SheetHandler } from './sheet-handler'
import { readStyles } from './styles'
import { readWorkbookPart } from './workbook-part'

export type { ReadOptions } from './package'

/** A worksheet that begins. */
interface SheetStart {
  readonly name: string
  readonly visibility: GridSheet['visibility']
  /** 0-based, among the worksheets in the order of their tabs. */
  readonly index: number
}

/** Takes a workbook as it is read. What it throws ends the reading and is passed on as it is. */
export interface WorkbookHandler {
  sheet(sheet: SheetStart): void
  /** Rows ascend. */
  row(row: GridRow): void
  sheetEnd(merges: readonly MergedRange[]): void
}

/**
 * Reads a workbook row by row. Memory stays flat, shared strings excepted.
 * @throws ReadFailure for every file that cannot be read, at the latest at its end: rows that were handed over before count for
 * nothing then.
 */
export const streamWorkbook = async (
  bytes: Uint8Array,
  handler: WorkbookHandler,
  options: ReadOptions = {},
): Promise<void> => {
  const from = await Package.open(bytes, options)
  const workbook = await readWorkbookPart(from)
  if (workbook.sheets.length === 0) throw new ReadFailure('empty', 'no-worksheets')
  const own = [workbook.styles, workbook.sharedStrings].filter((part) => part !== null)
  from.expect([...own, ...workbook.sheets.map((sheet) => sheet.part)])
  const formats = await readStyles(from, workbook.styles)
  const sharedStrings = await readSharedStrings(from, workbook.sharedStrings)
  let cellsKept = 0
  for (const [index, { name, visibility, part }] of workbook.sheets.entries()) {
    handler.sheet({ name, visibility, index })
    const sheet = new SheetHandler({ sheet: name, sharedStrings, formats, date1904: workbook.date1904 }, (row) =>
      handler.row(row),
    )
    await from.readXml(part, sheet, maxPartBytes)
    cellsKept += sheet.cellsKept
    handler.sheetEnd(sheet.merges)
  }
  from.finish()
  if (cellsKept === 0) throw new ReadFailure('empty', 'no-cells')
}

/**
 * Reads a whole workbook into memory.
 * @throws ReadFailure as `streamWorkbook`, and `too-large` with more than `maxGridCells` cells.
 */
export const readWorkbook = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Grid> => {
  const sheets: GridSheet[] = []
  let start: SheetStart | null = null
  let rows: GridRow[] = []
  let cells = 0
  await streamWorkbook(
    bytes,
    {
      sheet: (sheet) => {
        start = sheet
        rows = []
      },
      row: (row) => {
        cells += row.cells.length
        if (cells > maxGridCells) throw new ReadFailure('too-large', 'too-many-cells')
        rows.push(row)
      },
      sheetEnd: (merges) => {
        if (start !== null) sheets.push({ name: start.name, visibility: start.visibility, rows, merges })
      },
    },
    options,
  )
  return { sheets }
}
