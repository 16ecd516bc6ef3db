import { nextTick } from 'vue'
import type { Plan } from '#contract/importing'
import { useSpeech } from '../composables/use-speech'
import { useHistoryStore } from './history-store'
import type { AnswerChanges, ImportRow } from './import-row'
import { useImportStore } from './import-store'
import { useLayoutsStore } from './layouts-store'
import { tallyOf, tallyText } from './import-summary'
import { useSaidStore } from './said'

/** Id of the element of a row, for moving the focus to it. */
export const rowElementId = (id: string): string => `import-row-${id}`

/** Id of the input that chooses files. */
export const chooseFilesId = 'import-choose-files'

/** What `useImportSteps` gives: the things a person does to a file, each said aloud, none losing the focus. */
export interface UseImportStepsReturn {
  readonly save: (row: ImportRow, acceptWarnings: boolean) => Promise<void>
  readonly saveReady: () => Promise<void>
  /** Reads a file again with an answer to a question. */
  readonly answer: (row: ImportRow, changes: AnswerChanges) => Promise<void>
  /** Reads a file again with a correction of a sheet, a row or a column. */
  readonly correct: (row: ImportRow, changes: AnswerChanges) => Promise<void>
  /** Forgets the layout by which a file was read, and reads it again without. */
  readonly forgetLayout: (row: ImportRow, layout: NonNullable<Plan['layout']>) => Promise<void>
  readonly cancel: (row: ImportRow) => Promise<void>
  readonly remove: (row: ImportRow) => Promise<void>
  /** Removes the rows with which there is nothing left to do. */
  readonly clearDone: () => Promise<void>
  readonly turn: (batch: number, way: 'undo' | 'redo') => Promise<void>
}

const focusRow = async (id: string | undefined): Promise<void> => {
  await nextTick()
  const row = id === undefined ? null : document.getElementById(rowElementId(id))
  const target = row?.querySelector<HTMLElement>('button:not(:disabled)') ?? document.getElementById(chooseFilesId)
  target?.focus()
}

/** What was pressed may be gone once the file has been read: the focus then goes to the file, and stays where a person took it. */
const keepFocus = async (id: string): Promise<void> => {
  await nextTick()
  if (document.activeElement === null || document.activeElement === document.body) await focusRow(id)
}

/** Steps of the import, with what they say and where they leave the focus. */
export const useImportSteps = (): UseImportStepsReturn => {
  const speech = useSpeech()
  const imports = useImportStore()
  const history = useHistoryStore()
  const layouts = useLayoutsStore()
  const { say } = useSaidStore()

  return {
    save: async ({ id, file }, acceptWarnings) => {
      await imports.commit(id, acceptWarnings)
      const row = imports.find(id)
      if (row?.state.at === 'saved' && row.state.batch !== null) {
        say(speech.value.t('importing.said.saved', { file: file.name, batch: row.state.batch }))
      } else if (row?.renewed) say(speech.value.t('importing.said.renewed', { file: file.name }))
      else say(speech.value.t('importing.said.notSaved', { file: file.name }))
      await focusRow(id)
    },
    saveReady: async () => {
      await imports.commitReady()
      say(tallyText(speech.value, tallyOf(imports.rows, history.undone), ', '))
      await focusRow(imports.rows[0]?.id)
    },
    answer: async ({ id, file }, changes) => {
      say(speech.value.t('importing.said.answered', { file: file.name }))
      await imports.answer(id, changes)
      await keepFocus(id)
    },
    correct: async ({ id, file }, changes) => {
      say(speech.value.t('importing.said.corrected', { file: file.name }))
      await imports.answer(id, changes)
      await keepFocus(id)
    },
    forgetLayout: async ({ id }, layout) => {
      if (!(await layouts.forget(layout.id))) return
      say(speech.value.t('importing.layouts.saidForgotten', { label: layout.label }))
      await imports.answer(id, {})
      await focusRow(id)
    },
    clearDone: async () => {
      for (const id of imports.done) imports.remove(id)
      await focusRow(imports.rows[0]?.id)
    },
    cancel: async ({ id }) => {
      imports.cancel(id)
      await focusRow(id)
    },
    remove: async ({ id, file }) => {
      const at = imports.rows.findIndex((row) => row.id === id)
      const neighbour = imports.rows[at + 1] ?? imports.rows[at - 1]
      imports.remove(id)
      say(speech.value.t('importing.said.removed', { file: file.name }))
      await focusRow(neighbour?.id)
    },
    turn: async (batch, way) => {
      const turned = await history.turn(batch, way)
      const key = way === 'undo' ? 'importing.said.undone' : 'importing.said.redone'
      if (turned) say(speech.value.t(key, { batch, file: turned.file }))
    },
  }
}
