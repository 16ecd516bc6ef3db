import { headingMeaning } from '../headings'
import type { TableRow } from '../sheet-table'
import { type Block, rowText } from './block'
import type { BlockFinder } from './blocks'
import { keyText } from './cell-shape'
import { type KeyColumn, fillKeys, holds, isKeyHeading, isOneTable, segmentKeys } from './key-columns'
import type { Merges } from './merges'
import type { TextFacts, TextReader } from './text-facts'

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

/** The title of one of several tables beside each other: a text over its key or its figures, right above the heading. */
const titleOver = (row: TableRow | undefined, column: number, firstKey: number): string => {
  if (row === undefined || row.cells.size < 2) return ''
  const own = [...row.cells].filter(([at, cell]) => at >= firstKey && at <= column && keyText(cell) !== '').at(-1)
  return own ? keyText(own[1]) : ''
}
