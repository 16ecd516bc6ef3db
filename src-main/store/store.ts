import { existsSync } from 'node:fs'
import type { Observation, Source } from '#domain/observation'
import { type StoredBatch, findSameBytes, readBatch, readBatches, setBatchStatus } from './batches'
import { type CaseStore, caseStore, caseTables } from './case-store'
import { type NewBatch, writeBatch } from './commit-batch'
import { type Connection, connect, query } from './connection'
import { copyInto } from './copies'
import { copyOfTheDay } from './daily-copy'
import { type FollowupStore, followupStore } from './followup-store'
import { type BatchChanges, type BatchEvent, readBatchChanges, readBatchEvents } from './history'
import {
  type NewInitiative,
  type StoredInitiative,
  insertInitiative,
  insertPlaceholder,
  readInitiatives,
} from './initiatives'
import {
  type LayoutAnswers,
  type LayoutToRemember,
  type StoredLayoutProfile,
  changeLayout,
  forgetLayout,
  readLayouts,
  rememberLayout,
  useLayouts,
} from './layouts'
import { migrate } from './migrate'
import {
  type ObservationFilter,
  type StoredObservation,
  readBatchObservations,
  readEver,
  readInForce,
  readMeasures,
} from './observations'
import { checkFile, copyBeforeMigration, prepareFolder } from './open-file'
import { StoreFailure, asStoreFailure } from './store-failure'
import type { StoreKind } from './store-kind'
import { holdOpen } from './store-lock'
import { readBeneath, readTouched } from './touched'
import { transactions } from './transactions'
import { type CoveredScope, type YearFilter, readCoverage, readYearFigures } from './year-figures'

/** An open store: one file, a connection that writes and one that reads. */
export interface Store {
  readonly file: string
  readonly kind: StoreKind
  initiatives(): StoredInitiative[]
  addInitiative(added: NewInitiative, at: string): Promise<void>
  batches(): StoredBatch[]
  /** One import; `null` for an unknown number. */
  batch(id: number): StoredBatch | null
  /** Every measure that was ever imported, by name. */
  measures(): string[]
  inForce(filter: ObservationFilter): StoredObservation[]
  ever(key: Parameters<typeof readEver>[1]): StoredObservation[]
  batchObservations(batch: number): StoredObservation[]
  /** What was done with a batch, oldest first. */
  batchEvents(batch: number): BatchEvent[]
  /** What a batch changed when it came, `limit` figures of it; `null` for an unknown one. */
  batchChanges(batch: number, limit: number): BatchChanges | null
  /** The figures in force that an import of `incoming` for that owner could change or remove: all that `diffOf` needs. */
  touched(initiative: number | null, incoming: readonly Observation[]): StoredObservation[]
  /** The older figures of the keys of these that a newer one of another export overrules, the oldest first. */
  beneath(initiative: number | null, figures: readonly Observation[]): StoredObservation[]
  /** The figures in force of some breakdowns in some calendar years. */
  yearFigures(filter: YearFilter & { readonly breakdowns: readonly string[] }): StoredObservation[]
  /** The scopes in force of some calendar years. */
  coverage(filter: YearFilter): CoveredScope[]
  /** The batch of just that owner with the same bytes, where it is wholly in force; else `null`. */
  sameBytes(sha256: string, initiative: number | null): number | null
  /** The remembered layouts, newest use first. */
  layoutProfiles(): StoredLayoutProfile[]
  /** Remembers the answers to a layout, in place of those remembered for its signature before. */
  rememberLayout(layout: LayoutToRemember): Promise<void>
  /** Counts a use of each of these layouts. */
  useLayouts(signatures: readonly string[], at: string): Promise<void>
  /** Replaces the answers to a layout. False where it is no longer remembered. */
  changeLayout(id: number, answers: LayoutAnswers, at: string, by: string): Promise<boolean>
  /** Forgets a layout. False where it was no longer remembered. */
  forgetLayout(id: number): Promise<boolean>
  /** Business cases in all their versions, and what initiatives are. */
  readonly cases: CaseStore
  /** What has been settled for the follow-up of initiatives. */
  readonly followup: FollowupStore
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

/** Every table that is filled in use, children before parents. */
const filledTables = [
  'layout_profile',
  'followup_setting',
  ...caseTables,
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
  const writing = transactions(writer)
  const inTransaction = writing.run
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
    batch: (id) => readBatch(reader, id),
    measures: () => readMeasures(reader),
    inForce: (filter) => readInForce(reader, filter),
    ever: (key) => readEver(reader, key),
    batchObservations: (batch) => readBatchObservations(reader, batch),
    batchEvents: (batch) => readBatchEvents(reader, batch),
    batchChanges: (batch, limit) => readBatchChanges(reader, batch, limit),
    touched: (initiative, incoming) => readTouched(reader, initiative, incoming),
    beneath: (initiative, figures) => readBeneath(reader, initiative, figures),
    yearFigures: (filter) => readYearFigures(reader, filter),
    coverage: (filter) => readCoverage(reader, filter),
    sameBytes: (sha256, initiative) => findSameBytes(reader, sha256, initiative),
    layoutProfiles: () => readLayouts(reader),
    rememberLayout: (layout) => inTransaction(() => rememberLayout(writer, layout)),
    useLayouts: (signatures, when) => inTransaction(() => useLayouts(writer, signatures, when)),
    changeLayout: (id, answers, when, by) => inTransaction(() => changeLayout(writer, id, answers, when, by)),
    forgetLayout: (id) => inTransaction(() => forgetLayout(writer, id)),
    cases: caseStore(reader, writer, inTransaction),
    followup: followupStore(reader, writer, inTransaction),
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
        writer.database.exec("DELETE FROM sqlite_sequence WHERE name IN ('batch', 'case_claim')")
        insertPlaceholder(writer, when)
      }),
    version: () => asStoreFailure(() => Number(reader.database.pragma('data_version', { simple: true }))),
    close: () => {
      writing.end()
      reader.close()
      writer.close()
      letGo()
    },
  }
}
