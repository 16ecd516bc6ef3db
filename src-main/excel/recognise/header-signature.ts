import type { GridCell } from '../grid'
import { type TableRow, cellText } from './sheet-table'

const changing =
  /\b(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?|\d+/giu

const longest = 400

/** The texts of a heading row for people: `Md. · Team · Sager`. */
export const headingLabel = (row: TableRow): string =>
  [...row.cells.values()]
    .filter(({ kind }) => kind === 'text')
    .map(cellText)
    .filter(Boolean)
    .join(' · ')
    .replace(/\d{4,}/g, '…')
    .slice(0, 160)

const withoutChange = (text: string): string => text.toLowerCase().replace(changing, '#').replace(/\s+/g, ' ').trim()

const isYear = (cell: GridCell): boolean => cell.kind === 'number' && cell.value >= 1980 && cell.value <= 2099

const textOf = (cell: GridCell): string =>
  cell.kind === 'date' || isYear(cell) ? '#' : cell.kind === 'text' ? withoutChange(cellText(cell)) : ''

const hasWord = (text: string): boolean => /\p{L}/u.test(text)

/** The lowest line above a row that says something. */
const titleOf = (row: TableRow, rows: readonly TableRow[]): string | null =>
  rows
    .filter((item) => item.row < row.row)
    .map(({ cells }) => [...cells.values()].map(textOf).filter(Boolean).join(' '))
    .findLast(hasWord) ?? null

/**
 * What a heading row says, without what changes from month to month (years, months, numbers): two files with equal signatures
 * have the same layout. A row with a single word beside its years and months (`Funktion | 2017 | 2018`) heads many tables: the
 * title above it tells them apart. `null` for a row that heads no table, or that nothing tells apart.
 */
export const headerSignature = (row: TableRow, rows: readonly TableRow[]): string | null => {
  const texts = [...row.cells.values()].map(textOf).filter(Boolean)
  const words = texts.filter(hasWord).length
  if (texts.length < 2 || words === 0) return null
  // A report has a column more each month: runs of equal months count once.
  const squeezed = texts.filter((text, index) => text !== texts[index - 1])
  const title = words === 1 ? titleOf(row, rows) : ''
  if (title === null) return null
  return [...(title === '' ? [] : [title]), ...squeezed].join('|').slice(0, longest)
}
