import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { FollowupSetting } from '../../src-main/contract/followup-settings.ts'
import { month } from '../../src-main/domain/month.ts'
import { createCore, type Core } from '../../src-main/features/core.ts'
import { serveReader } from '../../src-main/features/importing/serve-reader.ts'
import type { ReaderHost } from '../../src-main/features/ports.ts'
import {
  avoidedFile,
  exampleCase,
  exampleMethod,
  exampleSettings,
  investmentFile,
  spendFile,
} from '../fixtures/worked-example.ts'
import { clientOf, only } from '../unit/features/case-client.ts'
import { test as base } from './fixtures.ts'

/** Reads files in the process of the test. */
const readers: ReaderHost = {
  start: () => {
    let toReader: (message: unknown) => void = () => undefined
    let toApp: (message: unknown) => void = () => undefined
    serveReader({
      send: (message) => queueMicrotask(() => toApp(structuredClone(message))),
      onMessage: (listener) => (toReader = listener),
    })
    return {
      send: (message) => toReader(structuredClone(message)),
      onMessage: (listener) => (toApp = listener),
      onExit: () => undefined,
      kill: () => undefined,
    }
  },
}

const put = async (core: Core, fileName: string, bytes: Uint8Array) => {
  const preview = { initiative: null, fileName, bytes, answers: {}, signal: null, onProgress: () => undefined }
  const { plan } = await core.importing.preview(preview)
  await core.importing.commit(plan.planId ?? '', true)
}

/** A later export that says something else of two months. */
const correctedFile = () =>
  new TextEncoder().encode(
    [
      'measure;breakdown;period;value',
      ...['5.28.23;2018-11;195000', '5.28.23;2018-12;170000'].map((row) => `cost.actual;${row}`),
      ...['5.28.21;2018-11;10000', '5.28.21;2018-12;10000'].map((row) => `cost.actual;${row}`),
    ].join('\n'),
  )

/** Fills a data folder with the worked example (docs/worked-examples.md), imported in July 2019, and a correction of August. */
const fill = async (dataFolder: string, chosen: readonly FollowupSetting[]): Promise<void> => {
  let now = new Date('2019-07-05T08:00:00Z')
  const resourcesFolder = join(import.meta.dirname, '../../resources')
  const core = createCore({
    ...{ dataFolder, storeFile: null, resourcesFolder, readers, user: 'test', version: '0.0.0' },
    now: () => now,
  })
  const client = clientOf(core)
  await client.application.addInitiative({
    name: 'Regneeksempel',
    municipality: 'Prøvekommune',
    start: month('2018-01'),
  })
  await put(core, 'forbrug.csv', spendFile())
  await put(core, 'investering.csv', investmentFile())
  await put(core, 'undgaaede.csv', avoidedFile())
  now = new Date('2019-08-10T08:00:00Z')
  await put(core, 'forbrug-rettet.csv', correctedFile())
  const { version } = await client.businessCase.createDraft({ ...only, from: null })
  await client.businessCase.saveDraft({ ...only, version: version.version, document: exampleCase })
  const approval = { approvedOn: '2017-12-01', approvedBy: 'Byrådet', document: 'Regneeksempel' }
  await client.businessCase.approve({ ...only, version: version.version, approval })
  for (const setting of chosen) await client.following.saveSetting({ ...only, setting })
  core.close()
}

/** Everything that is stored in a data folder, table by table. */
export const storedIn = (dataFolder: string): string => {
  const store = new Database(join(dataFolder, 'afkast.db'), { readonly: true })
  const tables = store.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
  const found = tables.map((name) => [name, store.prepare(`SELECT * FROM "${String(name)}"`).all()])
  store.close()
  return JSON.stringify(found)
}

/** Tests of the window on the worked example: followed by the reference year, or (`followed: false`) without a method. */
export const test = base.extend<{ followed: boolean }>({
  followed: [true, { option: true }],
  dataFolder: async ({ followed }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'afkast-e2e-'))
    await fill(folder, followed ? [...exampleSettings, exampleMethod('baseline')] : [])
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})
