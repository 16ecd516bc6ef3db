import Sqlite, { type Database } from 'better-sqlite3'
import { asStoreFailure } from './store-failure'

/** Whether a process was ended in the middle of a change that only someone who may write can take back. */
const isUnfinished = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && /^SQLITE_READONLY_(ROLLBACK|RECOVERY)/.test(error.code)

/** Lets SQLite take back what a process that was ended had begun, as it does whenever a file is opened. */
const takeBackUnfinished = (file: string): void => {
  const database = new Sqlite(file)
  try {
    database.pragma('user_version')
  } finally {
    database.close()
  }
}

const touch = (file: string): void => {
  const database = new Sqlite(file, { readonly: true })
  try {
    database.pragma('user_version')
  } finally {
    database.close()
  }
}

/** Gives `work` a connection to an existing file that cannot write to it. Throws `StoreFailure`. */
export const lookAt = <Result>(file: string, work: (database: Database) => Result): Result =>
  asStoreFailure(() => {
    try {
      touch(file)
    } catch (error) {
      if (!isUnfinished(error)) throw error
      takeBackUnfinished(file)
    }
    const database = new Sqlite(file, { readonly: true })
    try {
      return work(database)
    } finally {
      database.close()
    }
  })
