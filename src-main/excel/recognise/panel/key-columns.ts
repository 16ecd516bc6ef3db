import type { TableRow } from '../sheet-table'
import type { Block } from './block'
import { keyText } from './cell-shape'
import type { Merges } from './merges'
import type { TextFacts, TextReader } from './text-facts'

/** A column of keys: what stands left of figures and says what they are of. */
export interface KeyColumn {
  readonly column: number
  readonly heading: TextFacts
  /** Whether its texts are times, measures, or names. */
  readonly holds: 'period' | 'measure' | 'name'
}

/** True for a heading of names, of times, or of running numbers. */
export const isKeyHeading = ({ heads, numbering }: TextFacts): boolean =>
  numbering || (heads !== null && heads !== 'neutral')

const monthName = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** A key text as it is meant: under `Md.` a number from 1 to 12 is a month. */
const meant = (text: string, heading: TextFacts): string => {
  const school = /skole ?år|school ?year/.test(heading.plain) ? /^(\d{2})\s?[/-]\s?(\d{2})$/.exec(text.trim()) : null
  if (school && (Number(school[1]) + 1) % 100 === Number(school[2])) return `20${school[1]}/20${school[2]}`
  if (heading.heads !== 'month') return text
  const number = /^(?:md\.?|måned)?\s*0?(\d{1,2})\.?0*$/i.exec(text)
  return (number ? monthName[Number(number[1]) - 1] : undefined) ?? text
}

/** What a key column holds, by most of its texts. */
export const holds = (block: Block, column: number, heading: TextFacts, reader: TextReader): KeyColumn['holds'] => {
  if (heading.heads === 'year' || heading.heads === 'month' || heading.heads === 'time') return 'period'
  let [periods, measures, names] = [0, 0, 0]
  for (const { row } of block.rows.slice(0, 500)) {
    const text = keyText(row.cells.get(column))
    if (text === '') continue
    const facts = reader.read(meant(text, heading))
    if (facts.period !== null && !facts.strong.length) periods += 1
    else if (facts.strong.length > 0 || facts.ratio) measures += 1
    else if (!facts.total && !facts.derived && !facts.mean) names += 1
  }
  if (periods > 0 && periods >= names && periods >= measures) return 'period'
  return measures > 0 && measures >= names ? 'measure' : 'name'
}

/**
 * True where no column is left empty and every column of names or times has a heading of its own: its keys are of the whole
 * row, also right of the figures. Tables beside each other stand apart, or say the same headings again.
 */
export const isOneTable = (bottom: TableRow, keys: readonly TextFacts[]): boolean => {
  const headed = [...bottom.cells].flatMap(([column, cell]) => (keyText(cell) === '' ? [] : [column]))
  const [first] = headed
  const last = headed.at(-1)
  if (first === undefined || last === undefined || last - first + 1 !== headed.length) return false
  const plain = keys.filter(isKeyHeading).map((facts) => facts.plain)
  return plain.length > 0 && new Set(plain).size === plain.length && keys.some(({ heads }) => heads === 'group')
}

/** The key columns of a column of figures: those at the left of its table, where several tables stand beside each other. */
export const segmentKeys = (keys: readonly KeyColumn[], values: readonly number[], column: number): KeyColumn[] => {
  const left = keys.filter((key) => key.column < column)
  const last = left.at(-1)
  if (last === undefined) return []
  const own: KeyColumn[] = []
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const key = left[index]
    if (key === undefined) break
    const next = own[0]?.column ?? last.column
    if (values.some((value) => value > key.column && value < next)) break
    own.unshift(key)
  }
  return own
}

/** Reads the keys of each row; a blank one has the text above it, where another key stands right of it or cells are merged. */
export const fillKeys = (
  rows: readonly { readonly row: TableRow; readonly keys: Map<number, TextFacts> }[],
  columns: readonly KeyColumn[],
  merges: Merges,
  reader: TextReader,
): void => {
  const above = new Map<number, string>()
  for (const { row, keys } of rows) {
    const texts = columns.map(({ column }) => keyText(row.cells.get(column)))
    columns.forEach(({ column, heading }, index) => {
      let text = texts[index] ?? ''
      if (text === '') {
        const range = merges.at(row.row, column)
        const merged = range !== undefined && range.firstRow < row.row && range.firstColumn === column
        const later = texts.slice(index + 1).some((other) => other !== '')
        if (merged || later) text = above.get(column) ?? ''
      } else above.set(column, text)
      if (text !== '') keys.set(column, reader.read(meant(text, heading)))
    })
  }
}
