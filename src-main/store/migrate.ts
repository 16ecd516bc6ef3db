import type { Database } from 'better-sqlite3'
import { StoreFailure } from './store-failure'
import { initial } from './migrations/0001-initial'
import { layouts } from './migrations/0002-layouts'
import { caseVersions } from './migrations/0003-case-versions'
import { followupSettings } from './migrations/0004-followup-settings'

/** One step of the store's shape. Never edited once released; a mistake is mended by the next one. */
export interface Migration {
  /** 1, 2, 3 … without a hole. */
  readonly version: number
  readonly sql: string
}

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [initial, layouts, caseVersions, followupSettings]

/** Marks the file as ours (`Afks`), so that another program's database is never taken for a store. */
const applicationId = 0x41666b73

const pragmaNumber = (database: Database, name: string): number => Number(database.pragma(name, { simple: true }))

const newestOf = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0

/** Version of the shape that this program writes. */
export const newestVersion = newestOf(migrations)

/** Version of a store's shape; 0 for an empty file. */
export const versionOf = (database: Database): number => pragmaNumber(database, 'user_version')

/** Whether a file is a store of ours. */
export const isOurs = (database: Database): boolean => pragmaNumber(database, 'application_id') === applicationId

/**
 * Throws a `StoreFailure` for a store from a newer version or a file of another program. Asked before anything is written
 * to the file, its settings included.
 */
export const checkOurs = (database: Database, steps: readonly Migration[] = migrations): void => {
  const tables =
    database.prepare<[], { count: number }>('SELECT count(*) AS count FROM sqlite_schema').get()?.count ?? 0
  const unmarked = pragmaNumber(database, 'application_id') === 0
  if (!isOurs(database) && (!unmarked || tables > 0)) throw new StoreFailure('damaged', 'not a store of Afkast')
  const version = versionOf(database)
  if (version > newestOf(steps)) throw new StoreFailure('newer', `version ${version}, known to ${newestOf(steps)}`)
}

/**
 * Brings a store to the newest version, one transaction for all steps; a step that fails leaves the store as it was.
 * `beforeChange` runs first where an older store is changed: it makes the copy. Throws as `checkOurs` does.
 */
export const migrate = (
  database: Database,
  beforeChange: (fromVersion: number) => void,
  steps: readonly Migration[] = migrations,
): void => {
  checkOurs(database, steps)
  const from = versionOf(database)
  const pending = steps.filter(({ version }) => version > from)
  if (pending.length === 0) return
  if (from > 0) beforeChange(from)
  database.transaction(() => {
    let at = from
    for (const { version, sql } of pending) {
      if (version !== at + 1) throw new StoreFailure('damaged', `migration ${version} after ${at}`)
      database.exec(sql)
      at = version
    }
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${newestOf(steps)}`)
  })()
}
