/** A column of a sheet that is to be brought into view. */
export interface SheetPlace {
  readonly sheet: string
  /** `null` for the sheet as a whole. */
  readonly column: string | null
}

/** Id of the element of a question of a file. */
export const questionElementId = (rowId: string, question: string): string => `question-${rowId}-${question}`

/** Id of the button that changes the answer to a question of a file. */
export const answerElementId = (rowId: string, question: string): string => `answer-${rowId}-${question}`

/** Opens the answer to a question of a file to be changed. */
export const goToAnswer = (rowId: string, question: string): void =>
  document.getElementById(answerElementId(rowId, question))?.click()

/** Brings the question of a file into view and moves the focus to it. */
export const goToQuestion = (rowId: string, question: string): void => {
  const element = document.getElementById(questionElementId(rowId, question))
  element?.scrollIntoView({ block: 'center' })
  const field =
    element?.querySelector<HTMLElement>('input:checked, select') ?? element?.querySelector<HTMLElement>('input')
  field?.focus({ preventScroll: true })
}
