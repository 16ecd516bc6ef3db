import { headingMeaning } from '../headings'
import type { TableRow } from '../sheet-table'
import type { Merges } from './blocks'
import { type Block, type BlockFinder, rowText } from './blocks'
import { keyText } from './cell-shape'
import type { TextFacts, TextReader } from './text-facts'

/** A column of keys: what stands left of figures and says what they are of. */
export interface KeyColumn {
  readonly column: number
  readonly heading: TextFacts
  /** Whether its texts are times, measures, or names. */
  readonly holds: 'period' | 'measure' | 'name'
}

/** A column of figures with what its headings say, the lowest first. */
export interface ValueColumn {
  readonly column: number
  readonly headings: readonly LevelText[]
  readonly keys: readonly KeyColumn[]
  /** What stands over the first key column. */
  readonly corner: TextFacts | null
}

/** A heading text and the row of headings that it stands in; 0 is the lowest. */
export interface LevelText {
  readonly facts: TextFacts
  readonly level: number
}

/** A row with what its key columns say. */
export interface LaidRow {
  readonly row: TableRow
  readonly sections: readonly TextFacts[]
  readonly keys: ReadonlyMap<number, TextFacts>
}

/** A block whose columns are told apart. */
export interface LaidBlock {
  readonly block: Block
  readonly values: readonly ValueColumn[]
  readonly keyColumns: readonly KeyColumn[]
  readonly rows: readonly LaidRow[]
  /** The different texts over the figures of each row of headings, the lowest first. */
  readonly levels: readonly (readonly TextFacts[])[]
  /** Title lines of the block, the nearest first. */
  readonly titles: readonly TextFacts[]
}

interface Counted {
  numbers: number
  texts: number
  years: number
  periods: number
}

const isPersonal = ({ text }: TextFacts): boolean => headingMeaning(text) === 'personal'

const isKeyHeading = ({ heads, numbering }: TextFacts): boolean => numbering || (heads !== null && heads !== 'neutral')

const monthName = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** A key text as it is meant: under `Md.` a number from 1 to 12 is a month. */
const meant = (text: string, heading: TextFacts): string => {
  const school = /skole ?år|school ?year/.test(heading.plain) ? /^(\d{2})\s?[/-]\s?(\d{2})$/.exec(text.trim()) : null
  if (school && (Number(school[1]) + 1) % 100 === Number(school[2])) return `20${school[1]}/20${school[2]}`
  if (heading.heads !== 'month') return text
  const number = /^(?:md\.?|måned)?\s*0?(\d{1,2})\.?0*$/i.exec(text)
  return (number ? monthName[Number(number[1]) - 1] : undefined) ?? text
}

const countColumns = (block: Block, finder: BlockFinder): Map<number, Counted> => {
  const counts = new Map<number, Counted>()
  for (const { row } of block.rows) {
    for (const [column, shape] of finder.shapes(row)) {
      if (shape === 'none') continue
      const own = counts.get(column) ?? { numbers: 0, texts: 0, years: 0, periods: 0 }
      counts.set(column, own)
      if (shape === 'number' || shape === 'masked') own.numbers += 1
      else if (shape === 'year') own.years += 1
      else if (shape === 'text') own.texts += 1
      else if (shape === 'period') own.periods += 1
    }
  }
  return counts
}

/** Tells the columns of a block apart and reads its headings and keys; `null` where it has no keys or no figures. */
export const layOut = (block: Block, finder: BlockFinder, merges: Merges, reader: TextReader): LaidBlock | null => {
  const bottom = block.levels.at(-1)
  if (!bottom) return null
  const counts = countColumns(block, finder)
  const levelTexts = (column: number) => headingsOver(block.levels, column, merges)
  const heading = (column: number): TextFacts => reader.read(levelTexts(column)[0] ?? '')
  const columns = [...counts.keys()].sort((a, b) => a - b)
  const besideNation = columns.some((column) => heading(column).place === 'national')
  const isValue = (column: number): boolean => {
    const { numbers, texts, years, periods } = counts.get(column) ?? { numbers: 0, texts: 0, years: 0, periods: 0 }
    const facts = heading(column)
    if (facts.text === '' || facts.numbering || facts.remark || isPersonal(facts)) return false
    // `Municipality` over figures beside `Denmark` is a place, and heads no names.
    if (facts.heads === 'group' && facts.place === 'municipality' && texts === 0 && numbers > 0 && besideNation)
      return true
    if (facts.heads === 'year' || facts.heads === 'month' || facts.heads === 'time' || facts.heads === 'group')
      return false
    // Under a heading that names a measure a text is a fault, not a key; so it is under a period, right of the keys.
    if (facts.strong.length > 0 && numbers > 0) return true
    const inside = column !== columns[0]
    if (inside && facts.period !== null && numbers + texts > 0) return true
    return numbers > 0
      ? numbers + years > texts + periods || (inside && !isKeyHeading(facts) && numbers + years === texts + periods)
      : years > 0 && texts + periods === 0 && column !== columns[0]
  }
  const valueColumns = columns.filter(isValue)
  const [firstValue] = valueColumns
  if (firstValue === undefined) return null
  const oneTable = isOneTable(bottom, columns.filter((column) => !valueColumns.includes(column)).map(heading))
  const keys = columns.flatMap((column): KeyColumn[] => {
    if (valueColumns.includes(column)) return []
    const facts = heading(column)
    const right = (oneTable && isKeyHeading(facts)) || valueColumns.some((value) => value > column)
    const { texts = 0, years = 0, periods = 0 } = counts.get(column) ?? {}
    const inside = column < firstValue || isKeyHeading(facts)
    if (
      !right ||
      !inside ||
      isPersonal(facts) ||
      facts.numbering ||
      facts.remark ||
      (texts + years + periods === 0 && !isKeyHeading(facts))
    )
      return []
    return [{ column, heading: facts, holds: holds(block, column, facts, reader) }]
  })
  const rows = block.rows.map(({ row, sections }) => ({
    row,
    sections: sections.map((text) => reader.read(text)),
    keys: new Map<number, TextFacts>(),
  }))
  fillKeys(rows, keys, merges, reader)
  const keysOf = (column: number) => (oneTable ? keys : segmentKeys(keys, valueColumns, column))
  const several = new Set(valueColumns.map((column) => keysOf(column)[0]?.column)).size > 1
  const values = valueColumns.map((column): ValueColumn => {
    const own = keysOf(column)
    const texts = levelTexts(column)
    const beside = own[0] !== undefined && own[0].column !== keys[0]?.column
    const title = beside || several ? titleOver(block.above.at(-1), column, own[0]?.column ?? 1) : ''
    return {
      column,
      // The title of one of several tables is a heading above them all.
      headings: [...texts, title].flatMap((text, index) =>
        text === '' ? [] : [{ facts: reader.read(text), level: index }],
      ),
      keys: own,
      corner: own[0]?.heading ?? null,
    }
  })
  return {
    block,
    values,
    keyColumns: keys,
    rows,
    levels: [...block.levels, ...(several ? [null] : [])].map((_, index) => [
      ...new Set(
        values.flatMap(({ headings }) => headings.flatMap(({ facts, level }) => (level === index ? [facts] : []))),
      ),
    ]),
    titles: block.above.map((row) => reader.read(rowText(row))).reverse(),
  }
}

/** The texts over a column, the lowest first; a group heading stands over the columns to its right until the next one. */
const headingsOver = (levels: readonly TableRow[], column: number, merges: Merges): string[] =>
  levels
    .map((level, index) => {
      const range = merges.at(level.row, column)
      const own = keyText(level.cells.get(range?.firstColumn ?? column))
      if (own !== '' || index === levels.length - 1 || range) return own
      const left = [...level.cells]
        .filter(([at, cell]) => at < column && keyText(cell) !== '')
        .map(([at]) => at)
        .at(-1)
      if (left === undefined) return ''
      const reach = merges.at(level.row, left)
      // A merged heading ends where it ends; what is not merged reaches to the next one.
      if (reach !== undefined && reach.lastColumn > reach.firstColumn) return ''
      // A text over the key columns is no heading of figures.
      const below = levels[index + 1]
      const gap = below !== undefined && !below.cells.has(left)
      return gap ? '' : keyText(level.cells.get(left))
    })
    .reverse()

const holds = (block: Block, column: number, heading: TextFacts, reader: TextReader): KeyColumn['holds'] => {
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

/** The title of one of several tables beside each other: a text over its key or its figures, right above the heading. */
const titleOver = (row: TableRow | undefined, column: number, firstKey: number): string => {
  if (row === undefined || row.cells.size < 2) return ''
  const own = [...row.cells].filter(([at, cell]) => at >= firstKey && at <= column && keyText(cell) !== '').at(-1)
  return own ? keyText(own[1]) : ''
}

/**
 * True where no column is left empty and every column of names or times has a heading of its own: its keys are of the whole
 * row, also right of the figures. Tables beside each other stand apart, or say the same headings again.
 */
const isOneTable = (bottom: TableRow, keys: readonly TextFacts[]): boolean => {
  const headed = [...bottom.cells].flatMap(([column, cell]) => (keyText(cell) === '' ? [] : [column]))
  const [first] = headed
  const last = headed.at(-1)
  if (first === undefined || last === undefined || last - first + 1 !== headed.length) return false
  const plain = keys.filter(isKeyHeading).map((facts) => facts.plain)
  return plain.length > 0 && new Set(plain).size === plain.length && keys.some(({ heads }) => heads === 'group')
}

/** The key columns of a column of figures: those at the left of its table, where several tables stand beside each other. */
const segmentKeys = (keys: readonly KeyColumn[], values: readonly number[], column: number): KeyColumn[] => {
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
const fillKeys = (
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
