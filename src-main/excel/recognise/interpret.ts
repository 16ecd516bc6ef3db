import type { FileIssue, Question, RejectCode } from '#domain/file-issue'
import { message } from '#domain/message'
import { type Observation, type Source, keyText } from '#domain/observation'
import type { Grid, GridSheet } from '../grid'
import { businessCaseTable } from './business-case-table'
import { costTables } from './cost-tables'
import { personalCells, personalSheetNames } from './personal-scan'
import type { AmountUnit, ControlTotal, Recogniser, Recognition, RecognitionContext } from './recognition'
import { type SheetView, sheetView } from './sheet-view'
import { type SheetTable, cellText, readHeadings, sheetTable } from './sheet-table'

/** The kinds of table that are known, the most telling first. A new kind is added here and touches nothing else. */
const recognisers: readonly Recogniser[] = [businessCaseTable, ...costTables]

/** What a workbook was understood to say. Nothing of a rejected file may be stored. */
export interface Interpretation {
  readonly outcome: 'accepted' | 'needs-answer' | 'rejected'
  readonly code: RejectCode | null
  readonly kind: string | null
  readonly source: Source | null
  readonly unit: AmountUnit
  /** Printed rounding of the amounts, øre. */
  readonly rounding: number
  readonly questions: readonly Question[]
  readonly issues: readonly FileIssue[]
  readonly observations: readonly Observation[]
  readonly totals: readonly ControlTotal[]
  readonly view: SheetView | null
}

/** An interpretation that refuses the file. */
export const rejected = (code: RejectCode, issues: readonly FileIssue[]): Interpretation => ({
  outcome: 'rejected',
  code,
  kind: null,
  source: null,
  unit: 'kr',
  rounding: 1,
  questions: [],
  issues,
  observations: [],
  totals: [],
  view: null,
})

interface Understood {
  readonly table: SheetTable
  readonly recognition: Recognition
}

const understand = (sheet: GridSheet, context: RecognitionContext): Understood | null => {
  const table = sheetTable(sheet)
  for (const recogniser of recognisers) {
    const recognition = recogniser.recognise(table, context)
    if (recognition && recognition.observations.length + recognition.issues.length > 0) return { table, recognition }
  }
  return null
}

const droppedColumns = (table: SheetTable): Set<number> =>
  new Set(
    table.rows.flatMap((row) =>
      readHeadings(row)
        .filter(({ meaning }) => meaning === 'personal')
        .map(({ column }) => column),
    ),
  )

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

const hiddenNotes = (sheets: readonly GridSheet[]): FileIssue[] =>
  sheets
    .filter(({ visibility, rows }) => visibility !== 'visible' && rows.length > 0)
    .map(({ name }) => ({
      severity: 'note',
      code: 'hidden-sheet',
      sheet: name,
      cell: null,
      message: message('table.hidden-sheet'),
    }))

const uniqueQuestions = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((question) => [question.id, question])).values(),
]

/**
 * Interprets a workbook: refuses personal data first, then reads each visible sheet as the first kind of table that fits.
 * A sheet that is no known table is passed over while another one is; a single bad cell refuses the whole file.
 */
export const interpret = ({ sheets }: Grid, context: RecognitionContext): Interpretation => {
  const named = personalSheetNames(sheets)
  const personal = named.length > 0 ? named : sheets.flatMap(personalCells)
  if (personal.length > 0) return rejected('personal-data', personal)
  const visible = sheets.filter(({ visibility }) => visibility === 'visible')
  const understood = visible.flatMap((sheet) => understand(sheet, context) ?? [])
  const [first] = understood
  if (!first) return unrecognised(visible, hiddenNotes(sheets))
  const recognitions = understood.map(({ recognition }) => recognition)
  const known = new Set(understood.map(({ table }) => table.sheet))
  const observations = recognitions.flatMap((recognition) => recognition.observations)
  const found = recognitions.flatMap((recognition) => recognition.issues)
  const issues = [
    ...found,
    ...(found.some(({ severity }) => severity === 'error') ? [] : repeatedFigures(observations)),
    ...passedOver(visible.filter((sheet) => !known.has(sheet))),
    ...hiddenNotes(sheets),
  ]
  const errors = issues.filter(({ severity }) => severity === 'error')
  const view = sheetView(first.table, first.recognition, droppedColumns(first.table))
  if (errors.length > 0) return { ...rejected('bad-cell', issues), view }
  const questions = uniqueQuestions(recognitions.flatMap((recognition) => recognition.questions))
  return {
    outcome: questions.length > 0 ? 'needs-answer' : 'accepted',
    code: null,
    kind: first.recognition.kind,
    source: first.recognition.source,
    unit: first.recognition.unit,
    rounding: Math.max(...recognitions.map(({ rounding }) => rounding)),
    questions,
    issues,
    observations,
    totals: recognitions.flatMap((recognition) => recognition.totals),
    view,
  }
}
