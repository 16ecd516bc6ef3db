import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Store, openStore } from '../../src-main/store/store'
import type { StoreKind } from '../../src-main/store/store-kind'
import { moment } from './sample-batch'

export { batchOf, moment, spend } from './sample-batch'

/** A folder of the test's own, removed after it. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'afkast-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store in a new folder, closed after the test. */
export const newStore = (kind: StoreKind = 'real', file = join(temporaryFolder(), 'afkast.db')): Store => {
  const store = openStore(file, kind, moment)
  onTestFinished(() => store.close())
  return store
}

/** What is in force of the spend, as `function period value`. */
export const inForce = (store: Store): string[] =>
  store
    .inForce({ initiative: null, measures: ['cost.actual'] })
    .map(({ breakdown, period, value }) => `${breakdown} ${period} ${value}`)
