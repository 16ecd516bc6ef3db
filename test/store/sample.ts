import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Observation } from '../../src-main/domain/observation'
import type { NewBatch } from '../../src-main/store/commit-batch'
import { type Store, openStore } from '../../src-main/store/store'
import type { StoreKind } from '../../src-main/store/store-kind'

/** A folder of the test's own, removed after it. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'afkast-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A moment in Danish winter time. */
export const moment = '2019-02-01T08:00:00.000Z'

/** A store in a new folder, closed after the test. */
export const newStore = (kind: StoreKind = 'real', file = join(temporaryFolder(), 'afkast.db')): Store => {
  const store = openStore(file, kind, moment)
  onTestFinished(() => store.close())
  return store
}

/** Spend of one function in one month, øre. */
export const spend = (
  breakdown: string,
  period: string,
  value: number,
  more: Partial<Observation> = {},
): Observation => ({
  measure: 'cost.actual',
  breakdown,
  component: '',
  committee: '',
  dranst: null,
  period,
  basis: 'month',
  source: 'monthly',
  statedIn: null,
  slot: 'forbrug',
  value,
  origin: { sheet: 'Ark1', cell: 'B2', raw: String(value / 100), rows: null },
  ...more,
})

/** A batch of these observations. */
export const batchOf = (observations: readonly Observation[], more: Partial<NewBatch> = {}): NewBatch => ({
  initiative: null,
  file: 'forbrug.xlsx',
  sha256: 'a'.repeat(64),
  kind: 'function-months',
  source: 'monthly',
  rounding: 1,
  importedAt: moment,
  importedBy: 'test',
  counts: { new: observations.length, changed: 0, unchanged: 0, removed: 0 },
  observations,
  businessCase: null,
  ...more,
})

/** What is in force of the spend, as `function period value`. */
export const inForce = (store: Store): string[] =>
  store
    .inForce({ initiative: null, measures: ['cost.actual'] })
    .map(({ breakdown, period, value }) => `${breakdown} ${period} ${value}`)
