import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Source } from '#domain/observation'
import { type StoredBatch, readBatches, setBatchStatus } from './batches'
import { type StoredBusinessCase, readBusinessCase } from './business-cases'
import { type NewBatch, writeBatch } from './commit-batch'
import { type Connection, connect, query } from './connection'
import {
  type NewInitiative,
  type StoredInitiative,
  insertInitiative,
  insertPlaceholder,
  readInitiatives,
} from './initiatives'
import { checkOurs, migrate } from './migrate'
import {
  type ObservationFilter,
  type StoredObservation,
  readBatchObservations,
  readEver,
  readInForce,
} from './observations'
import { StoreFailure, asStoreFailure } from './store-failure'

/** A store holds real figures or a demonstration; nothing passes between the two. */
export type StoreKind = 'real' | 'demo'

/** An open store: one file, a connection that writes and one that reads. */
export interface Store {
  readonly file: string
  readonly kind: StoreKind
  initiatives(): StoredInitiative[]
  addInitiative(added: NewInitiative, at: string): Promise<void>
  batches(): StoredBatch[]
  inForce(filter: ObservationFilter): StoredObservation[]
  ever(key: Parameters<typeof readEver>[1]): StoredObservation[]
  batchObservations(batch: number): StoredObservation[]
  businessCase(initiative: number): StoredBusinessCase | null
  /** The sources that a person has chosen to lead, by measure and year. */
  chosenSources(): { readonly measure: string; readonly year: number; readonly source: Source }[]
  chooseSource(measure: string, year: number, source: Source | null, at: string, by: string): Promise<void>
  /** Stores a file whole or not at all; gives its batch. */
  commit(batch: NewBatch): Promise<number>
  setBatchStatus(id: number, status: 'active' | 'undone', at: string, by: string): Promise<void>
  /** Empties a demonstration store. Throws for a real one. */
  clearDemo(at: string): Promise<void>
  /** Changes whenever anyone, this program or another, has changed the store. */
  version(): number
  close(): void
}

const markKind = (connection: Connection, kind: StoreKind, at: string): void => {
  connection.run(query.insertInto('setting').values({ key: 'kind', value: kind }))
  insertPlaceholder(connection, at)
}

/** Every table with figures, children before parents. */
const filledTables = [
  'scenario',
  'business_case',
  'leading_source',
  'observation',
  'batch_scope',
  'batch_event',
  'batch',
  'initiative',
] as const

const kindOf = (connection: Connection): StoreKind | null => {
  const [row] = connection.all(query.selectFrom('setting').select('value').where('key', '=', 'kind'))
  return row ? (row.value === 'demo' ? 'demo' : 'real') : null
}

/** Queues writers of this process behind each other, each in one transaction of its own. */
const transactions = (connection: Connection) => {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    const run = async (): Promise<Result> => {
      asStoreFailure(() => connection.database.exec('BEGIN IMMEDIATE'))
      try {
        const result = await work()
        asStoreFailure(() => connection.database.exec('COMMIT'))
        return result
      } catch (error) {
        if (connection.database.inTransaction) connection.database.exec('ROLLBACK')
        throw error
      }
    }
    const next = last.then(run)
    last = next.catch(() => undefined)
    return next
  }
}

/** Copies an older store beside itself before it is changed: a whole, consistent copy, never a copy of the file. */
const copyBefore = (connection: Connection, file: string) => (fromVersion: number) => {
  const copy = `${file}.v${fromVersion}.bak`
  if (!existsSync(copy)) asStoreFailure(() => connection.database.prepare('VACUUM INTO ?').run(copy))
}

/** Looks at an existing file without writing to it: only a store of ours is opened for real. */
const checkFile = (file: string): void => {
  if (!existsSync(file) || statSync(file).size === 0) return
  asStoreFailure(() => {
    const database = new Sqlite(file, { readonly: true })
    try {
      checkOurs(database)
    } finally {
      database.close()
    }
  })
}

/**
 * Opens a store, made as a `kind` one where the file is new, and brings it to the newest shape. Throws `StoreFailure` where
 * the file is damaged, from a newer version, in use or cannot be written; the file is then untouched.
 */
export const openStore = (file: string, kind: StoreKind, at: string): Store => {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch {
    throw new StoreFailure('unwritable', dirname(file))
  }
  checkFile(file)
  const writer = connect(file)
  let reader: Connection
  let actual: StoreKind
  try {
    asStoreFailure(() => migrate(writer.database, copyBefore(writer, file)))
    const stored = kindOf(writer)
    if (stored === null) asStoreFailure(() => writer.database.transaction(() => markKind(writer, kind, at)).immediate())
    actual = kindOf(writer) ?? kind
    reader = connect(file)
  } catch (error) {
    writer.close()
    throw error
  }
  const inTransaction = transactions(writer)
  return {
    file,
    kind: actual,
    initiatives: () => readInitiatives(reader),
    addInitiative: (added, when) => inTransaction(() => insertInitiative(writer, added, when)),
    batches: () => readBatches(reader),
    inForce: (filter) => readInForce(reader, filter),
    ever: (key) => readEver(reader, key),
    batchObservations: (batch) => readBatchObservations(reader, batch),
    businessCase: (initiative) => readBusinessCase(reader, initiative),
    chosenSources: () => reader.all(query.selectFrom('leading_source').select(['measure', 'year', 'source'])),
    chooseSource: (measure, year, source, when, by) =>
      inTransaction(() => {
        writer.run(query.deleteFrom('leading_source').where('measure', '=', measure).where('year', '=', year))
        if (source === null) return
        writer.run(query.insertInto('leading_source').values({ measure, year, source, chosen_at: when, chosen_by: by }))
      }),
    commit: (batch) => inTransaction(() => writeBatch(writer, batch)),
    setBatchStatus: (id, status, when, by) => inTransaction(() => setBatchStatus(writer, id, status, when, by)),
    clearDemo: (when) =>
      inTransaction(() => {
        if (actual !== 'demo') throw new Error('only a demonstration store may be emptied')
        for (const table of filledTables) writer.run(query.deleteFrom(table))
        writer.database.exec("DELETE FROM sqlite_sequence WHERE name = 'batch'")
        insertPlaceholder(writer, when)
      }),
    version: () => Number(reader.database.pragma('data_version', { simple: true })),
    close: () => {
      reader.close()
      writer.close()
    },
  }
}
