import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { type StoreCheck, checkStore } from './check'
import { connect } from './connection'
import { copiesFolder, copyFileOf, copyInto, dayOf, discard, freeCopyId, settle, timeOf } from './copies'
import { lookAt } from './look-at'
import { checkOurs, migrate } from './migrate'
import { refuseNetwork } from './refuse-network'
import { StoreFailure, asStoreFailure } from './store-failure'
import type { StoreKind } from './store-kind'
import { holdAlone } from './store-lock'

/** What is restored where. */
export interface Restore {
  /** The store that is replaced; made where there is none. */
  readonly file: string
  /** The copy. It is only read. */
  readonly source: string
  /** What the place is for; `null` where a store that is there says so itself. */
  readonly kind: StoreKind | null
  readonly at: string
}

/** What a restore did. */
export interface Restored {
  readonly kind: StoreKind
  /** Version of the copy, which has been brought to the newest. */
  readonly fromVersion: number
  readonly batches: number
  /** Where the store that was there lies now; `null` where there was none. */
  readonly setAside: string | null
}

const companions = ['-wal', '-shm', '-journal']

const refusalOf = ({ problems }: StoreCheck): StoreFailure | null => {
  const [first] = problems
  if (first === undefined) return null
  if (problems.some(({ code }) => code === 'newer')) return new StoreFailure('restore-newer', first.detail)
  if (problems.some(({ code }) => code === 'not-ours')) return new StoreFailure('restore-not-ours', first.detail)
  return new StoreFailure('restore-damaged', `${first.code} ${first.detail}`.trim())
}

const checkSource = (file: string, source: string): StoreCheck => {
  if (!existsSync(source)) throw new StoreFailure('missing', source)
  if (existsSync(file) && realpathSync(file) === realpathSync(source)) throw new StoreFailure('restore-same', source)
  const checked = checkStore(source)
  const refusal = refusalOf(checked)
  if (refusal) throw refusal
  return checked
}

/** Copies a damaged store as it lies, byte by byte, with what belongs to it: nothing can be read out of it safely. */
const setDamagedAside = (file: string, at: string): string => {
  const id = freeCopyId(file, `damaged-${dayOf(at)}-${timeOf(at)}`)
  const target = copyFileOf(file, id)
  mkdirSync(copiesFolder(file), { recursive: true })
  for (const part of ['', ...companions]) {
    if (!existsSync(`${file}${part}`)) continue
    copyFileSync(`${file}${part}`, `${target}${part}`)
    settle(`${target}${part}`)
  }
  settle(copiesFolder(file))
  return target
}

const setWholeAside = (database: Database, file: string, at: string): string => {
  const target = copyFileOf(file, freeCopyId(file, `${dayOf(at)}-before-restore-${timeOf(at)}`))
  copyInto(database, target)
  return target
}

/** Folds the log of a sound store into it. SQLite grants this only to the last one who has the file open. */
const foldLog = (file: string): void =>
  asStoreFailure(() => {
    const database = new Sqlite(file, { timeout: 0 })
    try {
      database.pragma('journal_mode = DELETE')
    } finally {
      database.close()
    }
  })

/**
 * Copies the present store aside. It is only read until that is done: SQLite would throw the log of a damaged file away as
 * soon as anyone who may write has had it open.
 */
const setAside = (file: string, at: string): string | null => {
  if (!existsSync(file) || statSync(file).size === 0) return null
  let target: string | null = null
  try {
    target = lookAt(file, (database) => setWholeAside(database, file, at))
    foldLog(file)
    return target
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    if (error.code === 'damaged' && target === null) return setDamagedAside(file, at)
    if (target !== null) discard(target)
    throw error.code === 'busy' ? new StoreFailure('in-use', file) : error
  }
}

/** Refuses what may not be replaced by a copy of that kind: real figures by a demonstration, the other way round, or another program's file. */
const checkPlace = ({ file, kind }: Restore, copyKind: StoreKind | null): void => {
  const there = existsSync(file) && statSync(file).size > 0
  const present = there ? checkStore(file) : null
  if (present?.problems.some(({ code }) => code === 'not-ours') && present.problems.length === 1) {
    throw new StoreFailure('restore-not-ours', file)
  }
  // What a damaged store held cannot be asked: it is taken for the dearer of the two.
  const meant = present?.kind ?? kind ?? (there ? 'real' : copyKind)
  if (copyKind !== meant) throw new StoreFailure('restore-kind', file)
}

const removeLeftovers = (file: string): void => {
  const prefix = `${basename(file)}.restore-`
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(file), name), { force: true })
  }
}

/** Builds the new store beside the old one: whole, of the newest shape, checked, in one file. */
const prepare = (file: string, source: string): string => {
  const fresh = `${file}.restore-${process.pid}`
  lookAt(source, (from) => {
    checkOurs(from)
    copyInto(from, fresh)
  })
  const connection = connect(fresh)
  try {
    migrate(connection.database, () => undefined)
  } finally {
    // The last one to close a store folds its log into it.
    connection.close()
  }
  const refusal = refusalOf(checkStore(fresh))
  if (refusal) throw refusal
  settle(fresh)
  return fresh
}

/**
 * Puts a copy in the place of a store. The copy is checked first, the store that was there is kept aside, and the change is
 * one renaming: at every moment the file is the old store or the new one. Throws `StoreFailure`; the store is then as it was.
 */
export const restoreStore = (restore: Restore): Restored => {
  const { file, source, at } = restore
  const checked = checkSource(file, source)
  return asStoreFailure(() => {
    mkdirSync(dirname(file), { recursive: true })
    refuseNetwork(dirname(file))
    const letGo = holdAlone(file)
    try {
      checkPlace(restore, checked.kind)
      removeLeftovers(file)
      const fresh = prepare(file, source)
      const aside = setAside(file, at)
      // A log that outlived its store would be played into the new one.
      for (const part of companions) rmSync(`${file}${part}`, { force: true })
      settle(dirname(file))
      renameSync(fresh, file)
      settle(dirname(file))
      const { kind, version, batches } = checked
      return { kind: kind ?? 'real', fromVersion: version ?? 0, batches: batches ?? 0, setAside: aside }
    } finally {
      removeLeftovers(file)
      letGo()
    }
  })
}
