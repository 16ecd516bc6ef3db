import type { Question } from '#domain/file-issue'
import type { Grid } from '../grid'
import { settleCommittees } from './committees'
import { hiddenNotes, passedOver, repeatedFigures, unrecognised } from './file-remarks'
import { type GatheredSheet, gatherGrid } from './gather'
import { type Interpretation, rejected } from './interpretation'
import { isPersonalHeading } from './personal-heading'
import { personalSheetNames } from './personal-scan'
import { layoutOf } from './recognised-layout'
import type { ReadingContext, RecognitionContext } from './recognition'
import { type SheetTable, cellText } from './sheet-table'
import { sheetView } from './sheet-view'
import { together, understand } from './understand'

const uniqueQuestions = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((question) => [question.id, question])).values(),
]

/** The columns under a heading that means a citizen, wherever on the sheet it stands. */
const droppedColumns = ({ rows }: SheetTable): Set<number> => {
  const found = new Set<number>()
  for (const { cells } of rows) {
    for (const [column, cell] of cells) {
      if (cell.kind === 'text' && !found.has(column) && isPersonalHeading(cellText(cell))) found.add(column)
    }
  }
  return found
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
