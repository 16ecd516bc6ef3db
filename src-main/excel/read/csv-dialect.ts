import { ReadFailure } from '#excel/grid'
import { headText } from './csv-encoding'
import { CsvRecords, type Separator } from './csv-records'

/** How the rows of a text are to be split. */
export interface CsvDialect {
  readonly separator: Separator
  /** Characters before the first row: the line `sep=;`, which Excel takes as a note to itself. */
  readonly skip: number
}

/** How much of a text is looked at, in bytes, and how many of its rows. */
const sampleBytes = 64 * 1024
const sampleRows = 200

/** Separators in the order in which they win where the rows leave it open; a comma is often a decimal comma. */
const separators: readonly Separator[] = ['\t', ';', '|', ',']

const separatorLine = /^"?sep=([^"])"?(?:\r\n|\r|\n)/i

/** Texts of another kind: JSON, RTF. A heading in square brackets is none. */
const otherText = /^\s*(?:\{\\rtf|\[\s*(?:[[{"\]-]|\d|true|false|null)|\{\s*["}])/

/** The first rows of a text under a separator, empty lines left out. */
interface Sample {
  readonly rows: readonly (readonly string[])[]
  /** True where its quotes do not fit the separator: the rows before are there. */
  readonly isBroken: boolean
}

const sample = (text: string, separator: Separator, isWhole: boolean): Sample => {
  const rows: (readonly string[])[] = []
  const records = new CsvRecords(separator, '', (cells) => {
    if (rows.length < sampleRows && cells.some((cell) => cell.trim() !== '')) rows.push(cells)
  })
  try {
    records.write(text)
    if (isWhole) records.end()
  } catch (error) {
    if (error instanceof ReadFailure) return { rows, isBroken: true }
    throw error
  }
  return { rows, isBroken: false }
}

/** How well rows fit a separator. */
interface Fit extends Sample {
  readonly separator: Separator
  /** Rows that it divides. */
  readonly divided: number
  /** Most rows after each other with the same number of cells, two or more. */
  readonly run: number
}

const fitOf = (separator: Separator, from: Sample, divides: (cells: readonly string[]) => boolean): Fit => {
  let run = 0
  let longest = 0
  let width = 0
  for (const cells of from.rows) {
    run = divides(cells) ? (cells.length === width ? run + 1 : 1) : 0
    width = cells.length
    longest = Math.max(longest, run)
  }
  return { ...from, separator, divided: from.rows.filter(divides).length, run: longest }
}

const severalCells = (cells: readonly string[]): boolean => cells.length > 1

/** True where a comma stands elsewhere than between digits. */
const hasOtherComma = (cells: readonly string[]): boolean =>
  cells.some((cell, index) => index > 0 && !(/\d$/.test(cells[index - 1] ?? '') && /^\d/.test(cell)))

/** Commas are also in sentences: there they are followed by a space, and seldom do lines after each other have as many. */
const isProse = ({ rows, divided, run }: Fit): boolean => {
  const gaps = rows.flatMap((cells) => cells.slice(1))
  const isSpaced = gaps.filter((cell) => cell.startsWith(' ')).length * 2 > gaps.length
  return isSpaced && (run < 3 || run < divided)
}

/** One row is no table; but where quotes break the second one, or it is longer than what is looked at, the reader can tell better. */
const enoughRows = ({ isBroken, rows }: Fit, isWhole: boolean): number =>
  isBroken || (!isWhole && rows.length === 1) ? 1 : 2

const isTable = (fit: Fit, isWhole: boolean): boolean => {
  const enough = enoughRows(fit, isWhole)
  if (fit.separator === ',') return fit.run >= enough && !isProse(fit)
  return fit.divided >= enough && (fit.run >= enough || fit.divided * 2 >= fit.rows.length)
}

/** No row is left undivided. Rows of other readings do not count: a line break in quotes makes two of one. */
const dividesAll = ({ isBroken, divided, rows }: Fit): boolean => !isBroken && divided === rows.length

/**
 * Tells how a text is divided into cells, by its first rows: a separator that divides them all, else the one that divides most of
 * them, and in most of them alike.
 * @returns `null` where the text has no table: no line is divided, or only as sentences are.
 */
export const csvDialect = (bytes: Uint8Array): CsvDialect | null => {
  const text = headText(bytes, sampleBytes)
  const stated = separatorLine.exec(text)
  if (stated?.[1] !== undefined) return { separator: stated[1], skip: stated[0].length }
  if (otherText.test(text)) return null
  const isWhole = bytes.length <= sampleBytes
  const fits = separators.map((separator) => fitOf(separator, sample(text, separator, isWhole), severalCells))
  const isRivalled = fits.some((fit) => fit.separator !== ',' && fit.divided >= enoughRows(fit, isWhole))
  const [best] = fits
    .map((fit) => (fit.separator === ',' && isRivalled ? fitOf(',', fit, hasOtherComma) : fit))
    .filter((fit) => isTable(fit, isWhole))
    .sort(
      (one, other) =>
        Number(dividesAll(other)) - Number(dividesAll(one)) || other.divided - one.divided || other.run - one.run,
    )
  return best ? { separator: best.separator, skip: 0 } : null
}
