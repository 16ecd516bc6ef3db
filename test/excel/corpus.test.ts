import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { cellReference, type Grid, type GridCell, ReadFailure } from '#excel/grid'
import { readWorkbook } from '#excel/read/read-workbook'
import { serialToIso } from '#excel/read/serial-date'
import { corpusExceptions } from './corpus-exceptions'

const folder = process.env['AFKAST_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/corpus')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)) : []

/** A workbook as the oracle reads it: with serial numbers, and again with its dates. */
interface Oracle {
  readonly plain: WorkBook
  readonly dated: WorkBook
}

const oracleOf = (bytes: Uint8Array): Oracle | null => {
  try {
    return { plain: read(bytes), dated: read(bytes, { cellDates: true, UTC: true }) }
  } catch {
    return null
  }
}

const cellMap = (book: WorkBook, sheet: string): Map<string, CellObject> => {
  const entries = Object.entries(book.Sheets[sheet] ?? {}).filter(([reference]) => !reference.startsWith('!'))
  return new Map(entries.filter((entry): entry is [string, CellObject] => isCell(entry[1])))
}

const isCell = (value: unknown): value is CellObject => typeof value === 'object' && value !== null && 't' in value

/** Cells that hold something: not a format alone (`z`), not an empty text. */
const holdsSomething = (cell: CellObject): boolean => cell.t !== 'z' && !(cell.t === 's' && cell.v === '')

/** To the nearest second: the oracle's dates are now and then a millisecond early. */
const isoOf = (date: Date): string => {
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19)
}

/**
 * The oracle's cell in our words. Where it calls a duration (`[h]:mm`), a time of day or the false 29 February 1900 a date, we keep
 * the number: so does the normalisation.
 */
const normalised = (plain: CellObject, dated: CellObject | undefined, ours: GridCell, date1904: boolean): unknown[] => {
  if (plain.t === 's') return ['text', plain.v]
  if (plain.t === 'b') return ['boolean', plain.v]
  if (plain.t === 'e') return ['error', plain.w]
  const keptAsNumber =
    ours.kind === 'number' && (/\[[hms]+\]/i.test(ours.format ?? '') || serialToIso(ours.value, date1904) === null)
  if (dated?.v instanceof Date && !keptAsNumber) return ['date', isoOf(dated.v)]
  return ['number', plain.v]
}

/** The grid, or why there is none. Any other failure is thrown. */
const outcome = async (bytes: Uint8Array): Promise<Grid | ReadFailure> => {
  try {
    return await readWorkbook(bytes)
  } catch (error) {
    if (error instanceof ReadFailure) return error
    throw error
  }
}

const cellCount = (book: WorkBook): number =>
  book.SheetNames.reduce((sum, name) => sum + [...cellMap(book, name).values()].filter(holdsSomething).length, 0)

/** Differences between our cells of a workbook and the oracle's, one line each. */
const differences = (grid: Grid, oracle: Oracle): string[] => {
  const found: string[] = []
  const date1904 = oracle.plain.Workbook?.WBProps?.date1904 === true
  for (const name of oracle.plain.SheetNames) {
    const sheet = grid.sheets.find((candidate) => candidate.name === name)
    if (sheet === undefined) {
      found.push(`${name} is missing`)
      continue
    }
    const dated = cellMap(oracle.dated, name)
    const theirs = new Map([...cellMap(oracle.plain, name)].filter(([, cell]) => holdsSomething(cell)))
    for (const cell of sheet.rows.flatMap((row) => row.cells)) {
      const reference = cellReference(cell.row, cell.column)
      const other = theirs.get(reference)
      theirs.delete(reference)
      if (other === undefined) {
        if (cell.kind !== 'uncached') found.push(`${name}!${reference} is only ours`)
        continue
      }
      const expected = normalised(other, dated.get(reference), cell, date1904)
      if (JSON.stringify([cell.kind, cell.value]) !== JSON.stringify(expected)) {
        found.push(`${name}!${reference} is ${cell.kind} ${String(cell.value)}, not ${expected.join(' ')}`)
      }
    }
    found.push(...[...theirs.keys()].map((reference) => `${name}!${reference} is lost`))
  }
  return found
}

describe('workbooks from the wild', () => {
  test('the corpus is here', (context) => {
    if (files.length === 0) context.skip('corpus not here: not run')
    expect(files.length).toBeGreaterThan(150)
  })

  test.for(files)('%s', async (file) => {
    const bytes = readFileSync(resolve(folder, file))
    const exception = corpusExceptions.get(file)
    const oracle = oracleOf(bytes)
    const result = await outcome(bytes)
    if (result instanceof ReadFailure) {
      const isEmpty = result.code === 'empty' && (oracle === null || cellCount(oracle.plain) === 0)
      expect(isEmpty ? null : result.code).toBe(exception?.refused ?? null)
    } else {
      expect(exception?.refused ?? null).toBeNull()
      expect(oracle && differences(result, oracle)).toEqual(exception?.differences ?? [])
    }
  })

  test('every exception names a file of the corpus', (context) => {
    if (files.length === 0) context.skip('corpus not here: not run')
    expect([...corpusExceptions.keys()].filter((file) => !files.includes(file))).toEqual([])
  })
})
