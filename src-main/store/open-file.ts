import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { copyFileOf, copyInto, dayOf, freeCopyId, listCopies } from './copies'
import { lookAt } from './look-at'
import { checkOurs } from './migrate'
import { refuseNetwork } from './refuse-network'
import { StoreFailure, asStoreFailure } from './store-failure'

/**
 * Up to this size a store is looked through whenever it is opened: 92 ms for 50 MB (400,000 figures), measured. A larger one
 * is opened on trust, and damage is noticed when it is met.
 */
const quickCheckBytes = 64 * 1024 * 1024

const quickCheck = (database: Database): void => {
  const [first] = database.pragma('quick_check(1)') as readonly { readonly quick_check: string }[]
  if (first?.quick_check !== 'ok') throw new StoreFailure('damaged', first?.quick_check ?? '')
}

const sizeOf = (file: string): number =>
  ['', '-wal'].reduce((sum, part) => sum + (statSync(`${file}${part}`, { throwIfNoEntry: false })?.size ?? 0), 0)

const look = (file: string): void => {
  if (!existsSync(file)) return
  const bytes = sizeOf(file)
  if (bytes === 0) {
    // A store that was cut down to nothing looks like a new one; its copies tell the difference.
    if (listCopies(file).length > 0) throw new StoreFailure('damaged', 'empty')
    return
  }
  lookAt(file, (database) => {
    checkOurs(database)
    if (bytes <= quickCheckBytes) quickCheck(database)
  })
  // SQLite opens a file that it may not write all the same, and says so only when the first figure is to be stored.
  asStoreFailure(() => accessSync(file, constants.W_OK))
}

/** Makes the folder of a store, and refuses one on a network drive. Throws `StoreFailure`. */
export const prepareFolder = (file: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch {
    throw new StoreFailure('unwritable', dirname(file))
  }
  refuseNetwork(dirname(file))
}

/**
 * Looks at a store file without writing to it: only a sound one of ours, not from a newer version, is opened for real. Throws
 * `StoreFailure`; of a damaged one it carries the names of the copies.
 */
export const checkFile = (file: string): void => {
  try {
    look(file)
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.code !== 'damaged') throw error
    const copies = listCopies(file).map(({ id }) => id)
    throw new StoreFailure('damaged', error.reason, copies)
  }
}

/** Copies an older store before it is changed by a migration. */
export const copyBeforeMigration =
  (database: Database, file: string, at: string) =>
  (fromVersion: number): void =>
    copyInto(database, copyFileOf(file, freeCopyId(file, `${dayOf(at)}-v${fromVersion}`)))
