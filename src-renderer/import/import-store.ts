import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { client } from '../app/client'
import { onWindowEvent } from '../app/live'
import { readRefusal } from '../app/refusal'
import { useStatusStore } from '../stores/status'
import { useHistoryStore } from './history-store'
import { type AnswerChanges, changedAnswers, outcomeOf, rowOfFile } from './import-row'
import { useLayoutsStore } from './layouts-store'
import { createRowCommits } from './row-commits'
import { rowFailure } from './row-failure'
import { createRowList } from './row-list'
import { createRowReader } from './row-reader'

/** Files of a name that stands in the list without use are replaced by a new one of that name: the person has mended it. */
const replaceable = ['rejected', 'failed', 'cancelled'] as const

/** The files that were given to the window, on their way into the store. They stay when the page is left. */
export const useImportStore = defineStore('import', () => {
  const status = useStatusStore()
  const history = useHistoryStore()
  const layouts = useLayoutsStore()
  const list = createRowList()
  const reader = createRowReader(list, {
    importing: client.importing,
    initiative: () => status.initiativeKey,
    failure: rowFailure,
  })
  const commits = createRowCommits(list, {
    importing: client.importing,
    reader,
    refusal: readRefusal,
    failure: rowFailure,
  })
  onWindowEvent((event) => {
    if (event.type === 'progress') reader.onProgress(event)
  })

  const rows = computed(() => list.rows.value)
  /** Ids of the rows with which there is nothing left to do. */
  const done = computed(() =>
    list.rows.value.filter(({ state }) => ['saved', 'same'].includes(outcomeOf(state))).map(({ id }) => id),
  )
  const committing = ref(false)
  let given = 0

  const remove = (id: string) => {
    const row = list.find(id)
    if (row === undefined) return
    reader.release(row)
    list.remove(id)
    reader.pump()
  }

  const add = (files: readonly File[]) => {
    // What is stored already stands in the history, with its undo: the new files are what the person looks at now.
    for (const id of done.value) remove(id)
    const names = new Set(files.map((file) => file.name))
    for (const row of list.rows.value) {
      if (names.has(row.file.name) && replaceable.some((outcome) => outcome === outcomeOf(row.state))) remove(row.id)
    }
    list.append(files.map((file) => rowOfFile(`f${(given += 1)}`, file)))
    reader.pump()
  }

  /** Reads a file again with answers and corrections beside those given before. */
  const answer = async (id: string, changes: AnswerChanges) => {
    const row = list.find(id)
    if (row === undefined) return
    list.update(id, { answers: changedAnswers(row.answers, changes), renewed: false })
    await reader.read(id)
  }

  /** Reads once more a file that was cancelled or failed. */
  const retry = async (id: string) => {
    list.update(id, { renewed: false })
    await reader.read(id)
  }

  const whileCommitting = async (run: () => Promise<void>) => {
    if (committing.value) return
    committing.value = true
    try {
      await run()
    } finally {
      committing.value = false
    }
    // The first import opens the other pages: they must not send the person back to the start.
    if (status.status?.firstRun) await status.load()
    // What was answered is remembered just after the file is stored.
    await Promise.all([history.load(), layouts.load()])
  }

  return {
    rows,
    done,
    committing,
    find: list.find,
    add,
    remove,
    answer,
    retry,
    cancel: reader.cancel,
    /** Stores one file; `acceptWarnings` is the person's word that its warnings are accepted. */
    commit: (id: string, acceptWarnings: boolean) => whileCommitting(() => commits.commit(id, acceptWarnings)),
    commitReady: () => whileCommitting(commits.commitReady),
  }
})
