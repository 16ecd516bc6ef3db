import Sqlite from 'better-sqlite3'

/** What is wrong with a store, in the way a person can act on it. */
export type StoreFailureCode =
  | 'newer'
  | 'damaged'
  | 'busy'
  | 'in-use'
  | 'network'
  | 'unwritable'
  | 'missing'
  | 'exists'
  | 'restore-damaged'
  | 'restore-kind'
  | 'restore-newer'
  | 'restore-not-ours'
  | 'restore-same'

/** The store cannot be used, or could not be written; nothing was stored. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode
  readonly reason: string
  /** Of a damaged store: the names of the copies that lie beside it, newest first. `null` where nobody has looked. */
  readonly copies: readonly string[] | null
  constructor(code: StoreFailureCode, reason: string, copies: readonly string[] | null = null) {
    super(`${code}: ${reason}`)
    this.name = 'StoreFailure'
    this.code = code
    this.reason = reason
    this.copies = copies
  }
}

const codeOfSqlite = (sqliteCode: string): StoreFailureCode | null => {
  if (/^SQLITE_(BUSY|LOCKED)/.test(sqliteCode)) return 'busy'
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(sqliteCode)) return 'damaged'
  return /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM|AUTH)/.test(sqliteCode) ? 'unwritable' : null
}

/** What the file system says when a file or folder of the person cannot be made, written or replaced. */
const unwritable =
  /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|EBUSY|EEXIST|ENOTDIR|EISDIR|ENOENT|ENAMETOOLONG|EXDEV|EFBIG)$/

const fileSystemCode = (error: unknown): string | null =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Runs `work` and turns what SQLite or the file system says of a file into a `StoreFailure`; a fault of ours passes through unchanged. */
export const asStoreFailure = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) {
      const code = codeOfSqlite(error.code)
      if (code !== null) throw new StoreFailure(code, error.code)
    }
    const code = fileSystemCode(error)
    if (code !== null && unwritable.test(code)) throw new StoreFailure('unwritable', code)
    throw error
  }
}
