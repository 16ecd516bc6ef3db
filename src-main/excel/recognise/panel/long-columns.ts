import type { Basis } from '#domain/period'
import { type SheetTable, type TableRow, cellText, possibleHeaders } from '../sheet-table'
import { onlyOf, plainWords } from './words'

/** The columns of the long format. */
export type LongColumn = 'measure' | 'breakdown' | 'period' | 'value' | 'basis' | 'component' | 'committee' | 'dranst'

/** Synonyms of the headings, Danish and English. */
const headings: readonly (readonly [LongColumn, RegExp])[] = [
  ['measure', onlyOf('mål', 'måltal', 'measure', 'indikator', 'indicator', 'måle ?id', 'measure ?id', 'metric')],
  [
    'breakdown',
    onlyOf(
      'fordeling',
      'opdeling',
      'breakdown',
      'kategori',
      'category',
      'gruppe',
      'group',
      'funktion',
      'underopdeling',
    ),
  ],
  ['period', onlyOf('perioder?', 'period', 'måned', 'tid', 'time', 'month')],
  ['value', onlyOf('værdi', 'værdier', 'value', 'tal', 'beløb', 'amount', 'resultat', 'værdi (?:i )?.*kr.*', 'antal')],
  ['basis', onlyOf('basis', 'grundlag', 'periodetype', 'period type')],
  ['component', onlyOf('komponent', 'component', 'delkomponent', 'delmål')],
  ['committee', onlyOf('udvalg', 'committee', 'politikområde')],
  ['dranst', onlyOf('dranst', 'dr')],
]

/** The header of a long table: its row, and where each of its columns stands. */
export interface LongHeader {
  readonly row: TableRow
  readonly columns: ReadonlyMap<LongColumn, number>
}

const headerOf = (row: TableRow): LongHeader | null => {
  if (row.cells.size < 3 || row.cells.size > 40) return null
  const columns = new Map<LongColumn, number>()
  for (const cell of row.cells.values()) {
    if (cell.kind !== 'text') continue
    const plain = plainWords(cell.value)
    const found = headings.find(([, pattern]) => pattern.test(plain))?.[0]
    if (found !== undefined && !columns.has(found)) columns.set(found, cell.column)
  }
  const whole = (['measure', 'period', 'value'] as const).every((name) => columns.has(name))
  return whole ? { row, columns } : null
}

/** The header of a long table, with at least a measure, a period and a value; `null` where the sheet has none. */
export const longHeader = (table: SheetTable): LongHeader | null => {
  for (const row of possibleHeaders(table)) {
    const header = headerOf(row)
    if (header) return header
  }
  return null
}

const bases: readonly (readonly [Basis, RegExp])[] = [
  ['month', onlyOf('month', 'måned', 'pr måned', 'månedlig', 'monthly', 'md')],
  ['ytd', onlyOf('ytd', 'år til dato', 'åtd', 'akkumuleret', 'year to date', 'kumuleret')],
  ['year', onlyOf('year', 'år', 'helår', 'årlig', 'yearly')],
  ['schoolyear', onlyOf('school ?year', 'skoleår')],
  ['plan-year', onlyOf('plan ?year', 'planår')],
]

/** The basis that a text names, or `null`. */
export const basisOf = (text: string): Basis | null =>
  bases.find(([, pattern]) => pattern.test(plainWords(text)))?.[0] ?? null

/** The text of a column in a row; empty where there is no such column. */
export const textIn = ({ columns }: LongHeader, row: TableRow, name: LongColumn): string => {
  const column = columns.get(name)
  return column === undefined ? '' : cellText(row.cells.get(column))
}
