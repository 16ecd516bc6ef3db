import Sqlite, { type Database } from 'better-sqlite3'
import {
  type Compilable,
  DummyDriver,
  type InferResult,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { asStoreFailure } from './store-failure'
import type { Tables } from './tables'

/** Builds typed queries; they are run by a `Connection`, since SQLite answers at once and a transaction must not wait. */
export const query = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** One connection to a store file. */
export interface Connection {
  readonly database: Database
  /** The rows of a query. */
  all<Query extends Compilable>(built: Query): InferResult<Query>
  /** Runs a query that answers no rows; gives the id of an inserted row. */
  run(built: Compilable): number
  close(): void
}

const busyTimeoutMs = 5000

/** Opens a store file (made where it is missing) with the settings that every connection needs. Throws `StoreFailure`. */
export const connect = (file: string): Connection =>
  asStoreFailure(() => {
    const database = new Sqlite(file, { timeout: busyTimeoutMs })
    try {
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
    } catch (error) {
      database.close()
      throw error
    }
    return {
      database,
      all: (built) => {
        const { sql, parameters } = built.compile()
        return asStoreFailure(() => database.prepare(sql).all(...parameters)) as InferResult<typeof built>
      },
      run: (built) => {
        const { sql, parameters } = built.compile()
        return asStoreFailure(() => Number(database.prepare(sql).run(...parameters).lastInsertRowid))
      },
      close: () => database.close(),
    }
  })
