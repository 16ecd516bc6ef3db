import type { Recogniser, Recognition, RecognitionContext } from '../recognition'
import { possibleHeaders, type SheetTable } from '../sheet-table'
import { readFunctionCode } from '#domain/account-function'
import { type Block, rowText } from './block'
import { BlockFinder } from './blocks'
import { Merges } from './merges'
import type { Around } from './kind-of'
import { type LaidBlock, layOut } from './layout'
import { type ReadPanel, readPanel } from './read-panel'
import { TextReader } from './text-facts'

/** Rows from the top in which a word of some kind must stand. */
const wordRows = 80

/** True for a row that begins with the code of an account function. */
const beginsWithCode = ({ cells }: SheetTable['rows'][number]): boolean => {
  const [first] = cells.values()
  return first?.kind === 'text' && readFunctionCode(first.value) !== null
}

/**
 * The first rows, without those of a table that is mostly account functions: were they a block, `isCoded` would leave it to the
 * spend tables, whatever the functions are called.
 */
const tellingRows = (rows: SheetTable['rows']): SheetTable['rows'] => {
  const first = rows.slice(0, wordRows)
  const others = first.filter((row) => !beginsWithCode(row))
  return others.length * 2 <= first.length ? others : first
}

/** True where the sheet's name or its first rows name something that panels are of; every other sheet is passed over at once. */
const mayBePanel = (table: SheetTable, reader: TextReader): boolean => {
  const speaks = (text: string): boolean => {
    const { strong, weak, progression, form, age } = reader.read(text)
    return (
      strong.length > 0 ||
      progression ||
      form !== null ||
      age !== null ||
      weak.some(({ kind }) => kind === 'population' || kind === 'benefits')
    )
  }
  if (speaks(table.sheet.name)) return true
  return [...tellingRows(table.rows), ...possibleHeaders(table).slice(0, 1)].some(({ cells }) =>
    [...cells.values()].some((cell) => cell.kind === 'text' && speaks(cell.value)),
  )
}

/** True for a block with account functions down its side: the spend tables read those. */
const isCoded = (laid: LaidBlock): boolean => {
  const coded = laid.rows.filter(({ keys }) => {
    const [first] = keys.values()
    return first !== undefined && readFunctionCode(first.text) !== null && first.period === null && first.age === null
  }).length
  return coded > 0 && coded * 2 >= laid.rows.length
}

/** A legend that says that a dash is nought. */
const nilLegend =
  /(?:^|[\s:;,(»"'])[-–—][»"']?\s*(?:=|:|betyder|angiver|er|svarer til|means)\s*(?:nul|0(?![.,\d])|ingen|zero|nil|none)(?!\p{L})/iu

interface Placed {
  readonly panel: ReadPanel
  readonly block: Block
}

const panelsOf = (table: SheetTable, context: RecognitionContext): { panels: Placed[]; endRow: number | null } => {
  const reader = new TextReader()
  if (!mayBePanel(table, reader)) return { panels: [], endRow: null }
  const finder = new BlockFinder(table, reader)
  const merges = new Merges(table.sheet.merges)
  const dashIsNil = table.rows.some((row) => row.cells.size <= 4 && nilLegend.test(rowText(row)))
  const panels: Placed[] = []
  let from = 0
  let aboveFrom = 0
  let endRow: number | null = null
  for (;;) {
    const block = finder.next(from, aboveFrom)
    if (block === null) break
    from = block.end
    const laid = layOut(block, finder, merges, reader)
    const far = table.rows
      .slice(0, aboveFrom === 0 ? 0 : wordRows)
      .filter(({ row }) => row < (panels[0]?.block.levels[0]?.row ?? 0))
    const around: Around = {
      titles: laid?.titles ?? [],
      sheet: reader.read(table.sheet.name),
      dashIsNil,
      far: far.map((row) => reader.read(rowText(row))).reverse(),
    }
    const panel = laid === null || isCoded(laid) ? null : readPanel(table, laid, around, context)
    const kind = panels[0]?.panel.kind
    if (panel === null) {
      if (kind === undefined) continue
      break
    }
    if (kind !== undefined && panel.kind !== kind) break
    panels.push({ panel, block })
    aboveFrom = block.end
    endRow = block.end < table.rows.length ? (table.rows[block.end - 1]?.row ?? null) : null
    if (table.headerRow !== null) break
  }
  return { panels, endRow }
}

/** The panels of a sheet: counts, shares and amounts by time and group, in whatever direction they are laid out. */
export const panelTable: Recogniser = {
  kind: 'panel',
  source: 'series',
  recognise(table, context): Recognition | null {
    const { panels, endRow } = panelsOf(table, context)
    const [first] = panels
    if (!first) return null
    const all = panels.map(({ panel }) => panel)
    return {
      kind: first.panel.kind,
      source: first.panel.observations[0]?.source ?? 'series',
      unit: all.find(({ unit }) => unit !== null)?.unit ?? null,
      rounding: Math.max(...all.map(({ rounding }) => rounding)),
      headerRow: first.block.levels.at(-1)?.row ?? 0,
      endRow,
      observations: all.flatMap(({ observations }) => observations),
      issues: all.flatMap(({ issues }) => issues),
      questions: all.flatMap(({ questions }) => questions),
      totals: all.flatMap(({ totals }) => totals),
      columnRoles: first.panel.columnRoles,
      rowRoles: new Map(all.toReversed().flatMap(({ rowRoles }) => [...rowRoles])),
    }
  },
}
