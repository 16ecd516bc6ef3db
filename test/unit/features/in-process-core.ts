import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Core, createCore } from '../../../src-main/features/core'
import { serveReader } from '../../../src-main/features/importing/serve-reader'
import type { Plan } from '../../../src-main/contract/importing'
import type { CoreOptions, ReaderHost } from '../../../src-main/features/ports'
import { report } from '../../../src-main/features/followup/report'

/** A reader that lives in the test's own process: the same code, its messages cloned as between processes. */
const inlineReaders: ReaderHost = {
  start: () => {
    let toReader: (message: unknown) => void = () => undefined
    let toApp: (message: unknown) => void = () => undefined
    let ended = false
    serveReader({
      send: (message) => queueMicrotask(() => ended || toApp(structuredClone(message))),
      onMessage: (listener) => (toReader = listener),
    })
    return {
      send: (message) => toReader(structuredClone(message)),
      onMessage: (listener) => (toApp = listener),
      onExit: () => undefined,
      kill: () => (ended = true),
    }
  },
}

/** A folder of the test's own, removed after it. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'afkast-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A core on a data folder, closed after the test. */
export const startCore = (dataFolder: string, options: Partial<CoreOptions> = {}): Core => {
  const core = createCore({
    dataFolder,
    storeFile: null,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    readers: inlineReaders,
    now: () => new Date('2019-02-01T08:00:00Z'),
    user: 'test',
    version: '0.0.0',
    ...options,
  })
  onTestFinished(() => core.close())
  return core
}

/** Looks at a file. */
export const look = async (
  core: Core,
  fileName: string,
  bytes: Uint8Array,
  answers: Record<string, string> = {},
): Promise<Plan> => {
  const { plan } = await core.importing.preview({
    initiative: null,
    fileName,
    bytes,
    answers,
    signal: null,
    onProgress: () => undefined,
  })
  return plan
}

/** Looks at a file and stores it, warnings accepted; gives the number of its batch. */
export const store = async (
  core: Core,
  fileName: string,
  bytes: Uint8Array,
  answers: Record<string, string> = {},
): Promise<number> => {
  const { planId, issues } = await look(core, fileName, bytes, answers)
  if (planId === null) throw new Error(`${fileName} was refused: ${JSON.stringify(issues)}`)
  const { batch } = await core.importing.commit(planId, true)
  if (batch === null) throw new Error(`${fileName} was not stored`)
  return batch
}

/** The report as the command line prints it. */
export const reportText = (core: Core): string => JSON.stringify(report(core.question(null, null)))
