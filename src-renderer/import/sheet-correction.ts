import type { SheetView } from '#contract/importing'
import type { ColumnMeaning } from '#domain/column-meaning'
import type { AnswerChanges, ImportRow } from './import-row'

type Answers = ImportRow['answers']

/** Takes a remembered correction away: the file speaks for itself again. */
const fileItself = 'auto'

const given = (answers: Answers, id: string): string | null => {
  const answer = answers[id]
  return answer === undefined || answer === fileItself ? null : answer
}

/** True where a sheet is to be read: a person's word, else the visible ones. */
export const isWanted = ({ sheet, hidden }: Pick<SheetView, 'sheet' | 'hidden'>, answers: Answers): boolean => {
  const take = given(answers, `${sheet}!take`)
  return take === null ? !hidden : take === 'yes'
}

/** Takes a sheet along, or leaves it out. */
export const takeSheet = ({ sheet }: Pick<SheetView, 'sheet'>, wanted: boolean): AnswerChanges => ({
  [`${sheet}!take`]: wanted ? 'yes' : 'no',
})

/** Points out the heading row of a sheet. */
export const pointOutHeader = ({ sheet }: Pick<SheetView, 'sheet'>, row: number): AnswerChanges => ({
  [`${sheet}!header`]: String(row),
})

/** Says what a column holds; the heading that it stands below goes with it, so that both are remembered together. */
export const correctColumn = (
  { sheet, headerRow }: Pick<SheetView, 'sheet' | 'headerRow'>,
  letter: string,
  meaning: ColumnMeaning,
): AnswerChanges => ({
  [`${sheet}!${letter}`]: meaning,
  ...(headerRow === null ? {} : { [`${sheet}!header`]: String(headerRow) }),
})

/** Takes the correction of a column away; one that was remembered from an earlier file too. */
export const resetColumn = (
  { sheet, remembered }: Pick<SheetView, 'sheet' | 'remembered'>,
  letter: string,
): AnswerChanges => ({ [`${sheet}!${letter}`]: remembered ? fileItself : null })

/** Ids of the corrections of a sheet's heading and columns that a person has made for this file. */
const correctionsOf = (sheet: string, answers: Answers): string[] =>
  Object.keys(answers).filter(
    (id) => id.startsWith(`${sheet}!`) && id !== `${sheet}!take` && answers[id] !== fileItself,
  )

/** True where a person, now or for an earlier file, has corrected the heading or a column of a sheet. */
export const isCorrected = (view: Pick<SheetView, 'sheet' | 'columns'>, answers: Answers): boolean =>
  correctionsOf(view.sheet, answers).length > 0 || view.columns.some(({ corrected }) => corrected !== null)

/** Takes every correction of a sheet's heading and columns away. */
export const resetSheet = (
  { sheet, columns, remembered }: Pick<SheetView, 'sheet' | 'columns' | 'remembered'>,
  answers: Answers,
): AnswerChanges => {
  const corrected = columns.filter((column) => column.corrected !== null).map(({ letter }) => `${sheet}!${letter}`)
  const ids = [...correctionsOf(sheet, answers), ...corrected, ...(remembered ? [`${sheet}!header`] : [])]
  return Object.fromEntries(ids.map((id) => [id, remembered ? fileItself : null]))
}

/** The sheet that is shown first: one whose figures are in the plan, else a visible one. */
export const firstShown = (views: readonly SheetView[]): string | null =>
  (views.find(({ taken }) => taken) ?? views.find(({ hidden }) => !hidden) ?? views[0])?.sheet ?? null
