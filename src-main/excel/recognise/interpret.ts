import type { FileIssue, Question, RejectCode } from '#domain/file-issue'
import { message } from '#domain/message'
import { type Observation, type Source, keyText } from '#domain/observation'
import type { Grid, GridSheet } from '../grid'
import { settleCommittees } from './committees'
import { rememberedCorrections } from './corrections'
import { type GatheredSheet, correctedTable, gatherGrid } from './gather'
import { headerSignature, headingLabel } from './header-signature'
import { sheetsTogether } from './panel/sheets-together'
import { unfilledTemplate } from './panel/unfilled-template'
import { headingMeaning } from './headings'
import { personalSheetNames } from './personal-scan'
import type { AmountUnit, ControlTotal, ReadingContext, Recognition, RecognitionContext } from './recognition'
import { recognisers } from './recognisers'
import { type SheetView, sheetView } from './sheet-view'
import { type SheetTable, cellText, headerSearchRows, rowLine, sheetTable } from './sheet-table'
import { tablesBeside } from './tables-beside'
import { toldApart } from './told-apart'

/** A table's layout, as it can be remembered. */
export interface RecognisedLayout {
  readonly sheet: string
  readonly kind: string
  readonly signature: string
  /** Its headings, for people. */
  readonly label: string
  /** The lasting answers and corrections. */
  readonly answers: Readonly<Record<string, string>>
  /** True where it was remembered from an earlier file. */
  readonly remembered: boolean
}

/** What a workbook was understood to say. Nothing of a rejected file may be stored. */
export interface Interpretation {
  readonly outcome: 'accepted' | 'needs-answer' | 'rejected'
  readonly code: RejectCode | null
  readonly kind: string | null
  readonly source: Source | null
  /** `null` where it holds no amounts. */
  readonly unit: AmountUnit | null
  /** Printed rounding of the amounts, øre. */
  readonly rounding: number
  /** Those that are open. */
  readonly questions: readonly Question[]
  /** Those that were answered, by a person now or for an earlier file of the same layout. */
  readonly answered: readonly Question[]
  /** The layouts that were recognised, with the answers that are worth remembering. */
  readonly layouts: readonly RecognisedLayout[]
  readonly issues: readonly FileIssue[]
  readonly observations: readonly Observation[]
  readonly totals: readonly ControlTotal[]
  readonly views: readonly SheetView[]
}

/** An interpretation that refuses the file. */
export const rejected = (code: RejectCode, issues: readonly FileIssue[]): Interpretation => ({
  outcome: 'rejected',
  code,
  kind: null,
  source: null,
  unit: null,
  rounding: 1,
  questions: [],
  answered: [],
  layouts: [],
  issues,
  observations: [],
  totals: [],
  views: [],
})

interface Understood {
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
  tablesBeside(table).flatMap((part) => recogniseBelow(part, context))

const understand = (gathered: GatheredSheet): Understood => {
  const { corrections, sheet, list, context } = gathered
  const table = correctedTable(sheet, corrections)
  const taken = corrections.take ?? sheet.visibility === 'visible'
  return { gathered, table, recognitions: !taken ? [] : list ? [list] : recogniseAll(table, context) }
}

/** The sheets of a kind are seen together: one may be a team, another one the sum of them. */
const together = (all: readonly Understood[]): readonly Understood[] => {
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

/** The columns under a heading that means a citizen, wherever on the sheet it stands. */
const droppedColumns = ({ rows }: SheetTable): Set<number> => {
  const found = new Set<number>()
  for (const { cells } of rows) {
    for (const [column, cell] of cells) {
      if (cell.kind === 'text' && !found.has(column) && headingMeaning(cellText(cell)) === 'personal') found.add(column)
    }
  }
  return found
}

/** Figures that two sheets state: nobody can tell which of them holds. */
const repeatedFigures = (observations: readonly Observation[]): FileIssue[] => {
  const seen = new Map<string, Observation>()
  return observations.flatMap((item): FileIssue[] => {
    const other = seen.get(keyText(item))
    if (!other) {
      seen.set(keyText(item), item)
      return []
    }
    const params = {
      function: item.breakdown,
      period: item.period,
      other: [other.origin.sheet, other.origin.cell].filter((part) => part !== null).join('!'),
    }
    const { sheet, cell } = item.origin
    return [{ severity: 'error', code: 'duplicate-key', sheet, cell, message: message('table.duplicate-key', params) }]
  })
}

/** Visible sheets that hold a table of some kind, but none that is known. */
const passedOver = (sheets: readonly GridSheet[]): FileIssue[] =>
  sheets
    .filter(({ rows }) => rows.filter(({ cells }) => cells.length > 1).length > 1)
    .map(({ name }) => ({
      severity: 'note',
      code: 'other-table',
      sheet: name,
      cell: null,
      message: message('table.other-table'),
    }))

const unrecognised = (sheets: readonly GridSheet[], notes: readonly FileIssue[]): Interpretation => {
  const unfilled = unfilledTemplate(sheets)
  if (unfilled !== null) {
    const words = message('file.no-figures', { sheet: unfilled.slice(0, 60) })
    return rejected('empty', [
      { severity: 'error', code: 'empty', sheet: unfilled, cell: null, message: words },
      ...notes,
    ])
  }
  const [first] = sheets.flatMap((sheet) =>
    sheetTable(sheet)
      .rows.slice(0, 1)
      .map((row) => ({ sheet, row })),
  )
  const read = first ? [...first.row.cells.values()].map(cellText).filter(Boolean).slice(0, 6).join(', ') : ''
  return rejected('unrecognised', [
    {
      severity: 'error',
      code: 'unrecognised',
      sheet: first?.sheet.name ?? null,
      cell: null,
      message: message('file.unrecognised', { read: read.slice(0, 160) }),
    },
    ...notes,
  ])
}

const hiddenNotes = (sheets: readonly GatheredSheet[]): FileIssue[] =>
  sheets
    .filter(({ sheet, corrections }) => sheet.visibility !== 'visible' && sheet.rows.length > 0 && !corrections.take)
    .map(({ sheet }) => ({
      severity: 'note',
      code: 'hidden-sheet',
      sheet: sheet.name,
      cell: null,
      message: message('table.hidden-sheet'),
    }))

const uniqueQuestions = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((question) => [question.id, question])).values(),
]

const layoutOf = (
  gathered: GatheredSheet,
  recognition: Recognition,
  shared: readonly Question[],
): RecognisedLayout[] => {
  const { rows } = sheetTable({ ...gathered.sheet, rows: gathered.sheet.rows.slice(0, headerSearchRows) })
  const heading = rows.find((item) => item.row === recognition.headerRow)
  const signature = heading ? headerSignature(heading, rows) : null
  const { corrections } = gathered
  const answers = {
    ...Object.fromEntries(
      [...recognition.questions, ...shared].flatMap(({ id, answer, lasting }) =>
        lasting && answer !== null ? [[id, answer]] : [],
      ),
    ),
    ...rememberedCorrections(corrections),
  }
  return heading === undefined || signature === null
    ? []
    : [
        {
          sheet: gathered.sheet.name,
          kind: recognition.kind,
          signature,
          label: headingLabel(heading),
          answers,
          remembered: gathered.remembered !== null,
        },
      ]
}

/** Sheets that are shown; the rest of a very large workbook is not. */
const shownSheets = 12

/**
 * Interprets the sheets of a file: refuses personal data first, then reads each sheet that is taken (the visible ones, unless
 * a person said otherwise) as the first kind of table that fits. A sheet that is no known table is passed over while another
 * one is; a single bad cell refuses the whole file.
 */
export const interpretSheets = (gathered: readonly GatheredSheet[]): Interpretation => {
  const named = personalSheetNames(gathered.map(({ sheet }) => sheet))
  const personal = named.length > 0 ? named : gathered.flatMap((sheet) => sheet.personal)
  if (personal.length > 0) return rejected('personal-data', personal)
  const all = together(gathered.map(understand))
  const understood = all.filter(({ recognitions }) => recognitions.length > 0)
  const views = all
    .slice(0, shownSheets)
    .map((item) => sheetView(item.gathered, item.table, item.recognitions, droppedColumns(item.table)))
  const offered = gathered.filter(({ sheet, corrections }) => corrections.take ?? sheet.visibility === 'visible')
  const recognitions = understood.flatMap((item) => item.recognitions)
  const [first] = recognitions
  if (!first)
    return {
      ...unrecognised(
        offered.map(({ sheet }) => sheet),
        hiddenNotes(gathered),
      ),
      views,
    }
  const known = new Set(understood.map((item) => item.gathered))
  const committees = settleCommittees(
    recognitions.flatMap((recognition) => recognition.observations),
    gathered[0]?.context.answers ?? {},
  )
  const { observations } = committees
  const found = recognitions.flatMap((recognition) => recognition.issues)
  const issues = [
    ...found,
    ...(found.some(({ severity }) => severity === 'error') ? [] : repeatedFigures(observations)),
    ...passedOver(offered.filter((sheet) => !known.has(sheet)).map(({ sheet }) => sheet)),
    ...hiddenNotes(gathered),
  ]
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { ...rejected('bad-cell', issues), views }
  const questions = uniqueQuestions([
    ...recognitions.flatMap((recognition) => recognition.questions),
    ...(committees.question === null ? [] : [committees.question]),
  ])
  const open = questions.filter(({ answer }) => answer === null)
  return {
    outcome: open.length > 0 ? 'needs-answer' : 'accepted',
    code: null,
    kind: first.kind,
    source: first.source,
    unit: recognitions.find(({ unit }) => unit !== null)?.unit ?? null,
    rounding: Math.max(...recognitions.map(({ rounding }) => rounding)),
    questions: open,
    answered: questions.filter(({ answer }) => answer !== null),
    layouts: understood.flatMap((item) =>
      item.recognitions.flatMap((table) => layoutOf(item.gathered, table, committees.sharedBy(table.observations))),
    ),
    issues,
    observations,
    totals: recognitions.flatMap((recognition) => recognition.totals),
    views,
  }
}

/** Interprets a workbook that is in memory. */
export const interpret = (grid: Grid, context: RecognitionContext & Partial<ReadingContext>): Interpretation =>
  interpretSheets(gatherGrid(grid, { layouts: [], ...context }))
