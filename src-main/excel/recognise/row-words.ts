import { isTotalLabel } from './headings'
import { type TableRow, cellText, looksNumeric } from './sheet-table'

/** The first text of a row; empty where it has none. */
export const firstText = (row: TableRow): string => {
  for (const cell of row.cells.values()) {
    const text = cellText(cell)
    if (text !== '') return text
  }
  return ''
}

/** True for the label of a row that adds up rows above it, the net of a function's dranst too: `Netto`. */
export const isSumLabel = (text: string): boolean =>
  isTotalLabel(text) || /^netto(?:udgift(?:er)?|drift|forbrug|regnskab)?:?$/i.test(text)

/** The text of a row that has no other; `null` where it has none, or several. */
export const onlyText = (row: TableRow): string | null => {
  let only: string | null = null
  for (const cell of row.cells.values()) {
    const text = cellText(cell)
    if (text === '') continue
    if (only !== null) return null
    only = text
  }
  return only
}

/** Dranst as it is written: `2`, `2 Statsrefusion`, `Refusion`, `Drift`; `null` for any other text. */
export const dranstOf = (text: string): number | null => {
  const written = /^(?:dr(?:anst)?\.?\s*)?0?([1-9])(?!\d)(?:[\s.:–-]|$)/i.exec(text)
  if (written) return Number(written[1])
  if (/^(?:stats|central )?refusion(?:er)?\b/i.test(text)) return 2
  return /^(?:netto)?drift(?:sudgifter|sindtægter)?$/i.test(text) ? 1 : null
}

/** A row below that of a function which gives one dranst of it: `1 Drift`, `2 Refusion`. */
export const dranstRow = (row: TableRow): number | null => {
  const label = firstText(row)
  return /drift|refusion|dranst|^dr\.? ?\d/i.test(label) ? dranstOf(label.replace(/^(?:heraf|heri)\s+/i, '')) : null
}

/** True for a text that stands alone in its row, with figures nowhere. */
export const standsAlone = (row: TableRow): boolean =>
  onlyText(row) !== null && !looksNumeric([...row.cells.values()][0])

/** True for the name of a committee, or of what has its place. */
export const namesCommittee = (text: string): boolean =>
  /udvalget?\b|\bcommittee\b|forvaltningen\b|^center for\b|^(?:politikområde|bevillingsområde|udvalg|fagudvalg)\b\s*:?\s*\S/i.test(
    text,
  )

/** The name of a committee without the word that says that it is one. */
export const withoutLabel = (text: string): string =>
  text.replace(/^(?:udvalg|fagudvalg|politikområde|bevillingsområde|committee)\s*[:–-]\s*/i, '').trim()
