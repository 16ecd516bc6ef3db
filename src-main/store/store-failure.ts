import Sqlite from 'better-sqlite3'

/** What is wrong with a store, in the way a person can act on it. */
export type StoreFailureCode = 'newer' | 'damaged' | 'busy' | 'network' | 'unwritable'

/** The store cannot be used, or could not be written; nothing was stored. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode
  readonly reason: string
  constructor(code: StoreFailureCode, reason: string) {
    super(`${code}: ${reason}`)
    this.name = 'StoreFailure'
    this.code = code
    this.reason = reason
  }
}

const codeOf = (sqliteCode: string): StoreFailureCode | null => {
  if (/^SQLITE_(BUSY|LOCKED)/.test(sqliteCode)) return 'busy'
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(sqliteCode)) return 'damaged'
  return /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM|AUTH)/.test(sqliteCode) ? 'unwritable' : null
}

/** Runs `work` and turns what SQLite says of the file into a `StoreFailure`; a fault of ours passes through unchanged. */
export const asStoreFailure = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? codeOf(error.code) : null
    if (code === null || !(error instanceof Sqlite.SqliteError)) throw error
    throw new StoreFailure(code, error.code)
  }
}
