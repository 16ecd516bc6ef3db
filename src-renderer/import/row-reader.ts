import type { Client } from '#contract/contract'
import type { WindowEvent } from '#contract/events'
import { type ImportRow, type RowState, nextToRead, planOf, questionsAfter } from './import-row'
import type { RowList } from './row-list'

/** Readings at a time: the core has few reader processes, and a person reads one answer at a time. */
const readingsAtATime = 3

/** What the reader needs of the core and of the window. */
export interface ReaderDoors {
  readonly importing: Pick<Client['importing'], 'preview' | 'discard'>
  /** The initiative that is looked at. */
  readonly initiative: () => string | null
  /** The state of a row whose reading failed. */
  readonly failure: (error: unknown) => RowState
}

/** Reads the rows of a list, a few at a time. */
export interface RowReader {
  /** Starts queued rows as far as there is room. */
  readonly pump: () => void
  /** Reads a row at once, whatever its state, and resolves when it has been read or given up. */
  readonly read: (id: string) => Promise<void>
  /** Stops the reading of a row. */
  readonly cancel: (id: string) => void
  /** Lets go of what the core holds for a row that leaves the list. */
  readonly release: (row: ImportRow) => void
  readonly onProgress: (event: Extract<WindowEvent, { type: 'progress' }>) => void
}

/** The reader of a list of rows. */
export const createRowReader = (list: RowList, { importing, initiative, failure }: ReaderDoors): RowReader => {
  const running = new Map<string, AbortController>()
  let readings = 0

  /** The core drops plans by itself in time; this only does it sooner, so a failure is of no consequence. */
  const discard = (state: RowState): void => {
    const planId = planOf(state)?.planId ?? null
    if (planId !== null && state.at !== 'saved') void importing.discard({ planId }).catch(() => undefined)
  }

  const preview = async (row: ImportRow, jobId: string, signal: AbortSignal): Promise<RowState> => {
    try {
      // Fails here, and not halfway through sending, where the file was moved or is a folder.
      await row.file.slice(0, 1).arrayBuffer()
      const input = { initiative: initiative(), jobId, file: row.file, answers: { ...row.answers } }
      return { at: 'planned', plan: await importing.preview(input, { signal }) }
    } catch (error) {
      return failure(error)
    }
  }

  const read = async (id: string): Promise<void> => {
    const row = list.find(id)
    if (row === undefined) return
    running.get(id)?.abort()
    discard(row.state)
    const controller = new AbortController()
    const jobId = `${id}-${(readings += 1)}`
    running.set(id, controller)
    list.update(id, { state: { at: 'reading', jobId, phase: 'reading', fraction: 0, plan: planOf(row.state) } })
    const state = await preview(row, jobId, controller.signal)
    if (running.get(id) !== controller) {
      discard(state)
      return
    }
    running.delete(id)
    list.update(id, { state, asked: questionsAfter(row.asked, planOf(state)) })
    pump()
  }

  const pump = (): void => {
    for (const id of nextToRead(list.rows.value, readingsAtATime)) void read(id)
  }

  const stop = (id: string): void => {
    running.get(id)?.abort()
    running.delete(id)
  }

  return {
    pump,
    read,
    cancel: (id) => {
      stop(id)
      list.update(id, { state: { at: 'cancelled' } })
      pump()
    },
    release: (row) => {
      stop(row.id)
      discard(row.state)
    },
    onProgress: ({ jobId, phase, fraction }) => {
      for (const { id, state } of list.rows.value) {
        if (state.at === 'reading' && state.jobId === jobId) list.update(id, { state: { ...state, phase, fraction } })
      }
    },
  }
}
