import { type Grid, type GridRow, type GridSheet, ReadFailure } from '#excel/grid'
import { type CsvOptions, streamCsv } from './csv'
import { maxFileBytes, maxGridCells } from './limits'
import { type ReadOptions, type WorkbookHandler, streamWorkbook } from './read-workbook'
import { sniff } from './sniff'

/**
 * Names that promise a zip. A text under such a name is no export but an accident, and Excel refuses it too. `.xls` is none of them: many
 * systems call the text that they write so.
 */
const zipName = /\.(?:xls[xmb]|xlt[xm]|xlam|ods|ots|numbers)$/i

const isCsv = (bytes: Uint8Array, fileName: string | undefined): boolean => {
  if (bytes.length > maxFileBytes || (fileName !== undefined && zipName.test(fileName.trim()))) return false
  const failure = sniff(bytes)
  return failure?.code === 'not-a-workbook' && failure.what === 'text'
}

/**
 * Reads a workbook or a CSV file row by row: what it is, its bytes tell.
 * @param fileName names the sheet of a CSV file; `null` where it is not known.
 * @throws ReadFailure as `streamWorkbook` and `streamCsv`; `not-a-workbook` also for a text under the name of a workbook.
 */
export const openStream = (
  bytes: Uint8Array,
  fileName: string | null,
  handler: WorkbookHandler,
  options: ReadOptions = {},
): Promise<void> => {
  const name = fileName ?? undefined
  return isCsv(bytes, name)
    ? streamCsv(bytes, handler, { ...options, fileName: name })
    : streamWorkbook(bytes, handler, options)
}

/**
 * Reads a whole workbook or CSV file into memory.
 * @throws ReadFailure as `openStream`, and `too-large` with more than `maxGridCells` cells.
 */
export const readFile = async (bytes: Uint8Array, { fileName, ...options }: CsvOptions = {}): Promise<Grid> => {
  const sheets: GridSheet[] = []
  let rows: GridRow[] = []
  let cells = 0
  const handler: WorkbookHandler = {
    sheet({ name, visibility }) {
      rows = []
      sheets.push({ name, visibility, rows, merges: [] })
    },
    row(row) {
      cells += row.cells.length
      if (cells > maxGridCells) throw new ReadFailure('too-large', 'too-many-cells')
      rows.push(row)
    },
    sheetEnd(merges) {
      const last = sheets.pop()
      if (last) sheets.push({ ...last, merges })
    },
  }
  await openStream(bytes, fileName ?? null, handler, options)
  return { sheets }
}
