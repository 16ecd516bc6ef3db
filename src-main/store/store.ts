import { existsSync } from 'node:fs'
import type { Source } from '#domain/observation'
import { type StoredBatch, readBatches, setBatchStatus } from './batches'
import { type StoredBusinessCase, readBusinessCase } from './business-cases'
import { type NewBatch, writeBatch } from './commit-batch'
import { type Connection, connect, query } from './connection'
import { copyInto } from './copies'
import { copyOfTheDay } from './daily-copy'
import {
  type NewInitiative,
  type StoredInitiative,
  insertInitiative,
  insertPlaceholder,
  readInitiatives,
} from './initiatives'
import { migrate } from './migrate'
import {
  type ObservationFilter,
  type StoredObservation,
  readBatchObservations,
  readEver,
  readInForce,
} from './observations'
import { checkFile, copyBeforeMigration, prepareFolder } from './open-file'
import { StoreFailure, asStoreFailure } from './store-failure'
import type { StoreKind } from './store-kind'
import { holdOpen } from './store-lock'

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
  /** Writes a whole copy to a new file, of any name. Throws `StoreFailure` `exists` where there is one. */
  backup(target: string): void
  /** Why the copy of the day could not be made; `null` where it was, or was not needed. */
  readonly copyFault: string | null
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

/**
 * Opens a store, made as a `kind` one where the file is new, and brings it to the newest shape. Throws `StoreFailure` where
 * the file is damaged, from a newer version, in use or cannot be written; the file is then untouched.
 */
export const openStore = (file: string, kind: StoreKind, at: string): Store => {
  prepareFolder(file)
  const letGo = holdOpen(file)
  let writer: Connection | null = null
  let reader: Connection
  let actual: StoreKind
  try {
    checkFile(file)
    const opened = (writer = connect(file))
    asStoreFailure(() => migrate(opened.database, copyBeforeMigration(opened.database, file, at)))
    const stored = kindOf(opened)
    if (stored === null) asStoreFailure(() => opened.database.transaction(() => markKind(opened, kind, at)).immediate())
    actual = kindOf(opened) ?? kind
    reader = connect(file)
  } catch (error) {
    writer?.close()
    letGo()
    throw error
  }
  const inTransaction = transactions(writer)
  return {
    file,
    kind: actual,
    copyFault: copyOfTheDay(reader.database, file, at),
    backup: (target) => {
      if (existsSync(target)) throw new StoreFailure('exists', target)
      copyInto(reader.database, target)
    },
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
    version: () => asStoreFailure(() => Number(reader.database.pragma('data_version', { simple: true }))),
    close: () => {
      reader.close()
      writer.close()
      letGo()
    },
  }
}
