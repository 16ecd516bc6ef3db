import { setImmediate } from 'node:timers/promises'
import { type GridCell, ReadFailure, cellReference } from '#excel/grid'
import { decodedText } from './csv-encoding'
import { type CsvDialect, csvDialect } from './csv-dialect'
import { CsvRecords } from './csv-records'
import { maxFileBytes, maxRow } from './limits'
import type { ReadOptions, WorkbookHandler } from './read-workbook'

/** What the caller of a CSV file may say beside what holds for every file. */
export interface CsvOptions extends ReadOptions {
  /** Name of the file; the sheet is named by it, without folder and ending. `CSV` where there is none. */
  readonly fileName?: string | undefined
}

/** Bytes between two reports of progress. */
const progressStep = 1024 * 1024

/** Bytes after which other work may run. */
const breathStep = 256 * 1024

/** The name of the one sheet of a CSV file. */
const sheetName = (fileName: string | undefined): string => {
  const name = fileName?.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') ?? ''
  return name.trim() === '' ? 'CSV' : name
}

const textCells = (texts: readonly string[], row: number): GridCell[] =>
  texts.flatMap((text, index): GridCell[] =>
    text === '' ? [] : [{ kind: 'text', value: text, row, column: index + 1, raw: text, format: null, formula: false }],
  )

/**
 * Reads a CSV file row by row, as one visible sheet of texts; numbers and dates are left for those who know how the table writes them.
 * Rows are counted as Excel counts them: empty lines too, the line `sep=;` not. Memory stays flat.
 * @throws ReadFailure `not-a-workbook` for a text without a table or with a quote that leaves open where a cell ends, `empty`,
 * `too-large`, `unsafe` (more columns than a sheet, a text too long), `timeout` when cancelled. Rows that were handed over before count for nothing then.
 */
export const streamCsv = async (
  bytes: Uint8Array,
  handler: WorkbookHandler,
  options: CsvOptions = {},
): Promise<void> => {
  if (bytes.length > maxFileBytes) throw new ReadFailure('too-large', 'file')
  const dialect = csvDialect(bytes)
  if (dialect === null) {
    throw isBlank(bytes) ? new ReadFailure('empty', 'no-cells') : new ReadFailure('not-a-workbook', 'text')
  }
  await streamRows(bytes, dialect, handler, options)
}

/** True where there is nothing but separators and line breaks. */
const isBlank = (bytes: Uint8Array): boolean => {
  for (const { text } of decodedText(bytes)) if (!/^[\s;,|"]*$/.test(text)) return false
  return true
}

const streamRows = async (
  bytes: Uint8Array,
  { separator, skip }: CsvDialect,
  handler: WorkbookHandler,
  { fileName, onProgress, signal }: CsvOptions,
): Promise<void> => {
  const name = sheetName(fileName)
  let cellsKept = 0
  const records = new CsvRecords(separator, name, (texts, row) => {
    const cells = textCells(texts, row)
    if (cells.length === 0) return
    if (row > maxRow) throw new ReadFailure('too-large', 'csv-rows', `${name}!${cellReference(row, 1)}`)
    cellsKept += cells.length
    handler.row({ row, hidden: false, cells })
  })
  handler.sheet({ name, visibility: 'visible', index: 0 })
  let left = skip
  let reported = 0
  let breathed = 0
  for (const { text, bytesDone } of decodedText(bytes)) {
    if (signal?.aborted === true) throw new ReadFailure('timeout', 'cancelled')
    records.write(left === 0 ? text : text.slice(left))
    left = 0
    if (bytesDone - reported >= progressStep) {
      reported = bytesDone
      onProgress?.(bytesDone, bytes.length)
    }
    if (bytesDone - breathed >= breathStep) {
      breathed = bytesDone
      await setImmediate()
    }
  }
  records.end()
  handler.sheetEnd([])
  onProgress?.(bytes.length, bytes.length)
  if (cellsKept === 0) throw new ReadFailure('empty', 'no-cells')
}
