import Sqlite, { type Database, type Statement } from 'better-sqlite3'
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

/** Statements that are kept ready; more are only made by lists of different lengths. */
const mostStatements = 200

/** Makes each statement once, since the same few questions are asked again and again. */
const statementsOf = (database: Database) => {
  const made = new Map<string, Statement>()
  return (sql: string): Statement => {
    const known = made.get(sql)
    if (known) return known
    if (made.size >= mostStatements) made.clear()
    const statement = database.prepare(sql)
    made.set(sql, statement)
    return statement
  }
}

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
    const statement = statementsOf(database)
    return {
      database,
      all: (built) => {
        const { sql, parameters } = built.compile()
        return asStoreFailure(() => statement(sql).all(...parameters)) as InferResult<typeof built>
      },
      run: (built) => {
        const { sql, parameters } = built.compile()
        return asStoreFailure(() => Number(statement(sql).run(...parameters).lastInsertRowid))
      },
      close: () => database.close(),
    }
  })
