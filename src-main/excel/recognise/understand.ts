import { type GatheredSheet, correctedTable } from './gather'
import { sheetsTogether } from './panel/sheets-together'
import type { Recognition, RecognitionContext } from './recognition'
import { recognisers } from './recognisers'
import { type SheetTable, rowLine } from './sheet-table'
import { panelsBeside, tablesBeside } from './tables-beside'
import { toldApart } from './told-apart'

/** A sheet with what was recognised on it. */
export interface Understood {
  readonly gathered: GatheredSheet
  readonly table: SheetTable
  /** The tables of the sheet, from above. */
  readonly recognitions: readonly Recognition[]
}

const recogniseFirst = (table: SheetTable, context: RecognitionContext): Recognition | null => {
  for (const recogniser of recognisers) {
    const recognition = recogniser.recognise(table, context)
    if (recognition && recognition.observations.length + recognition.issues.length > 0) return recognition
  }
  return null
}

/** Most tables that are looked for on one sheet. */
const tablesOnSheet = 20

/** The tables of a sheet: below the end of one, another one is looked for, with the sheet's title lines still above it. */
const recogniseBelow = (table: SheetTable, context: RecognitionContext): Recognition[] => {
  const found: Recognition[] = []
  let rest = table
  while (found.length < tablesOnSheet) {
    const recognition = recogniseFirst(rest, context)
    if (recognition === null) break
    found.push(recognition)
    const { endRow } = recognition
    if (endRow === null) break
    const titleEnd = found[0]?.headerRow ?? 0
    const below = table.rows.filter(({ row }) => row > endRow)
    if (below.length < 2) break
    const titles = [...(table.titles ?? []), ...table.rows.filter(({ row }) => row < titleEnd).map(rowLine)]
    rest = { ...table, headerRow: null, rows: below, titles }
  }
  return found
}

/** The tables of a sheet, those that stand beside each other from the left, each with those below it. */
const recogniseAll = (table: SheetTable, context: RecognitionContext): Recognition[] =>
  tablesBeside(table).flatMap((part) => {
    const panels = panelsBeside(part).map((panel) => recogniseBelow(panel, context))
    const kinds = new Set(panels.flat().map(({ kind }) => kind))
    // Tables of one kind, of two teams say, are told apart by what stands over them both.
    const each = kinds.size > 1 && panels.every((found) => found.length > 0)
    return each ? panels.flat() : recogniseBelow(part, context)
  })

/** Recognises the tables of a sheet, if it is taken. */
export const understand = (gathered: GatheredSheet): Understood => {
  const { corrections, sheet, list, context } = gathered
  const table = correctedTable(sheet, corrections)
  const taken = corrections.take ?? sheet.visibility === 'visible'
  return { gathered, table, recognitions: !taken ? [] : list ? [list] : recogniseAll(table, context) }
}

/** The sheets of a kind are seen together: one may be a team, another one the sum of them. */
export const together = (all: readonly Understood[]): readonly Understood[] => {
  const placed = all.flatMap(({ gathered, recognitions }) =>
    recognitions.map((recognition) => ({ sheet: gathered.sheet.name, recognition })),
  )
  const seen = sheetsTogether(toldApart(placed))
  let at = 0
  return all.map((item) => {
    const recognitions = seen.slice(at, at + item.recognitions.length)
    at += item.recognitions.length
    return { ...item, recognitions }
  })
}
