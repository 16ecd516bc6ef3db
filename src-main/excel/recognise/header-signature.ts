import type { TableRow } from './sheet-table'
import { cellText } from './sheet-table'

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

/**
 * What a heading row says, without what changes from month to month (years, months, numbers): two files with equal signatures
 * have the same layout. `null` for a row of fewer than two texts, which heads no table.
 */
export const headerSignature = (row: TableRow): string | null => {
  const texts = [...row.cells.values()]
    .filter(({ kind }) => kind === 'text' || kind === 'date')
    .map((cell) =>
      cell.kind === 'date' ? '#' : cellText(cell).toLowerCase().replace(changing, '#').replace(/\s+/g, ' ').trim(),
    )
    .filter(Boolean)
  if (texts.filter((text) => /\p{L}/u.test(text)).length < 2) return null
  // A report has a column more each month: runs of equal months count once.
  const squeezed = texts.filter((text, index) => text !== texts[index - 1])
  return squeezed.join('|').slice(0, longest)
}
