import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { brokenInvariants } from './invariants'
import { lookAt } from './look-at'
import { isOurs, newestVersion, versionOf } from './migrate'
import { StoreFailure } from './store-failure'
import type { StoreKind } from './store-kind'

/** What can be wrong with a store. */
export type ProblemCode =
  'integrity' | 'foreign-key' | 'not-ours' | 'newer' | 'kind' | 'scope' | 'counts' | 'status' | 'measure' | 'range'

/** Something that is wrong, and how often. `detail` names the first places: an import's number, or SQLite's own words. */
export interface StoreProblem {
  readonly code: ProblemCode
  readonly count: number
  readonly detail: string
}

/** What a look at a store file found. `version`, `kind` and the numbers are `null` where they could not be read. */
export interface StoreCheck {
  readonly problems: readonly StoreProblem[]
  readonly version: number | null
  readonly kind: StoreKind | null
  readonly batches: number | null
  readonly observations: number | null
}

const listed = 20

const integrity = (database: Database): StoreProblem[] => {
  const rows = database.pragma(`integrity_check(${listed})`) as readonly { readonly integrity_check: string }[]
  return rows
    .filter(({ integrity_check }) => integrity_check !== 'ok')
    .map(({ integrity_check }) => ({ code: 'integrity', count: 1, detail: integrity_check }))
}

const foreignKeys = (database: Database): StoreProblem[] => {
  const rows = database.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[]
  const pairs = rows.map(({ table, parent }) => `${table} → ${parent}`)
  return [...new Set(pairs)].map((pair) => ({
    code: 'foreign-key',
    count: pairs.filter((other) => other === pair).length,
    detail: pair,
  }))
}

const kindIn = (database: Database): StoreKind | null => {
  const value: unknown = database.prepare("SELECT value FROM setting WHERE key = 'kind'").pluck().get()
  return value === 'real' || value === 'demo' ? value : null
}

const countOf = (database: Database, table: 'batch' | 'observation'): number =>
  Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())

const nothingKnown: StoreCheck = { problems: [], version: null, kind: null, batches: null, observations: null }

const look = (database: Database): StoreCheck => {
  if (!isOurs(database)) {
    return { ...nothingKnown, problems: [...integrity(database), { code: 'not-ours', count: 1, detail: '' }] }
  }
  const version = versionOf(database)
  const problems = [...integrity(database), ...foreignKeys(database)]
  if (version > newestVersion) {
    problems.push({ code: 'newer', count: 1, detail: String(version) })
    return { ...nothingKnown, version, problems }
  }
  const kind = kindIn(database)
  if (kind === null) problems.push({ code: 'kind', count: 1, detail: '' })
  // An older store has the shape of its own time: it is brought to the newest when it is opened or restored.
  if (version === newestVersion) problems.push(...brokenInvariants(database))
  return {
    problems,
    version,
    kind,
    batches: countOf(database, 'batch'),
    observations: countOf(database, 'observation'),
  }
}

/**
 * Looks through a whole store file, and never writes to it. Throws `StoreFailure` where there is none, or it cannot be read
 * now; what is wrong inside it is in the answer.
 */
export const checkStore = (file: string): StoreCheck => {
  if (!existsSync(file)) throw new StoreFailure('missing', file)
  try {
    return lookAt(file, look)
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.code !== 'damaged') throw error
    return { ...nothingKnown, problems: [{ code: 'integrity', count: 1, detail: error.reason }] }
  }
}
