import { readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { copiesFolder, copyFileOf, copyInto, dayOf, discard, listCopies, settle } from './copies'
import { StoreFailure, asStoreFailure } from './store-failure'

/** Of the copies made by themselves, this many of the newest days are kept. Those before a migration or a restore always are. */
export const keptDays = 10

const dayMs = 24 * 60 * 60 * 1000

const isFilled = (database: Database): boolean =>
  database.prepare('SELECT 1 FROM batch LIMIT 1').get() !== undefined ||
  database.prepare('SELECT 1 FROM initiative WHERE placeholder = 0 LIMIT 1').get() !== undefined

const isSame = (file: string, other: string): boolean =>
  statSync(file).size === statSync(other).size && readFileSync(file).equals(readFileSync(other))

/** What a copy left half-made when its process was ended. */
const removeLeftovers = (file: string, nowMs: number): void => {
  const folder = copiesFolder(file)
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.part'))) {
    if (nowMs - statSync(join(folder, name)).mtimeMs > dayMs) rmSync(join(folder, name), { force: true })
  }
}

const makeCopy = (database: Database, file: string, at: string): void => {
  const today = dayOf(at)
  const daily = listCopies(file).filter(({ reason }) => reason === 'daily')
  const [newest] = daily
  // The newest copy carries the day on which it was last found to be as new as the store.
  if (newest && dayOf(statSync(newest.file).mtime.toISOString()) === today) return
  const target = copyFileOf(file, today)
  const fresh = `${target}.new`
  try {
    copyInto(database, fresh)
    const seen = new Date(at)
    utimesSync(fresh, seen, seen)
    if (newest && isSame(fresh, newest.file)) {
      rmSync(fresh)
      utimesSync(newest.file, seen, seen)
      return
    }
    renameSync(fresh, target)
  } catch (error) {
    discard(fresh)
    throw error
  }
  settle(copiesFolder(file))
  const kept = listCopies(file).filter(({ reason }) => reason === 'daily')
  for (const old of kept.slice(keptDays)) rmSync(old.file, { force: true })
  removeLeftovers(file, new Date(at).getTime())
}

/**
 * Copies a store at its first opening of a day, if it has changed since the last copy. Gives why that could not be done, or
 * `null`: a full disk must be told, but must not keep anyone from their figures.
 */
export const copyOfTheDay = (database: Database, file: string, at: string): string | null => {
  try {
    asStoreFailure(() => {
      if (isFilled(database)) makeCopy(database, file, at)
    })
    return null
  } catch (error) {
    if (error instanceof StoreFailure) return error.reason
    throw error
  }
}
