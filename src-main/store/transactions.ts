import type { Connection } from './connection'
import { asStoreFailure } from './store-failure'

/** The writers of this process. */
export interface Transactions {
  /** Runs work in a transaction of its own, after those that were asked for before. */
  readonly run: <Result>(work: () => Result | Promise<Result>) => Promise<Result>
  /** To be called before the connection is closed. */
  readonly end: () => void
}

/** How long after a change the log is folded into the store. */
const foldAfterMs = 250

/** Folds the log into the store as far as nobody reads it. What is in the log is safe already, so a failure loses nothing. */
const foldLog = (connection: Connection): void => {
  try {
    connection.database.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // It is tried again after the next change, and by the last one to close the store.
  }
}

/**
 * Queues writers of this process behind each other, each in one transaction of its own. SQLite would fold its log into the
 * store within a large COMMIT; here that is done a little later between two transactions, so that no pause holds both.
 */
export const transactions = (connection: Connection): Transactions => {
  const { database } = connection
  asStoreFailure(() => database.pragma('wal_autocheckpoint = 0'))
  let last: Promise<unknown> = Promise.resolve()
  let fold: NodeJS.Timeout | null = null
  const foldLater = (): void => {
    fold ??= setTimeout(() => {
      fold = null
      if (database.inTransaction) foldLater()
      else foldLog(connection)
    }, foldAfterMs).unref()
  }
  return {
    run: (work) => {
      const run = async () => {
        asStoreFailure(() => database.exec('BEGIN IMMEDIATE'))
        try {
          const result = await work()
          asStoreFailure(() => database.exec('COMMIT'))
          return result
        } catch (error) {
          if (database.inTransaction) database.exec('ROLLBACK')
          throw error
        } finally {
          foldLater()
        }
      }
      const next = last.then(run)
      last = next.catch(() => undefined)
      return next
    },
    end: () => {
      if (fold === null) return
      clearTimeout(fold)
      // Where others have the store open, nobody else may come to it for long.
      if (!database.inTransaction) foldLog(connection)
    },
  }
}
