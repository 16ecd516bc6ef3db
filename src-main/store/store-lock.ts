import Sqlite from 'better-sqlite3'
import { StoreFailure, asStoreFailure } from './store-failure'

/** Longest that opening waits for a restore of another process. */
const waitMs = 5000

/** Longest that a restore waits for a command that is just ending. */
const aloneMs = 500

/**
 * Takes a lock beside the store, in a file of its own: the store's own locks cannot tell whether anyone has a damaged store
 * open, and end with the file that a restore replaces. The system drops it with the process, however that ends.
 */
const take = (file: string, begin: string, timeout: number): (() => void) =>
  asStoreFailure(() => {
    const database = new Sqlite(`${file}-lock`, { timeout })
    try {
      database.exec(begin)
      database.prepare('SELECT count(*) FROM sqlite_schema').get()
    } catch (error) {
      database.close()
      throw error
    }
    return () => void database.close()
  })

/** Marks a store as open, beside any others who have it open; gives what ends it. Throws `busy` while it is being restored. */
export const holdOpen = (file: string): (() => void) => take(file, 'BEGIN', waitMs)

/** Keeps everyone else out of a store; gives what ends it. Throws `in-use` where anyone has it open. */
export const holdAlone = (file: string): (() => void) => {
  try {
    return take(file, 'BEGIN EXCLUSIVE', aloneMs)
  } catch (error) {
    if (error instanceof StoreFailure && error.code === 'busy') throw new StoreFailure('in-use', file)
    throw error
  }
}
