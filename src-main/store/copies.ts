import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { asStoreFailure } from './store-failure'

/** Why a copy was made: the day's first opening, a migration, or a restore that was about to replace the store. */
export type CopyReason = 'daily' | 'migration' | 'restore'

/** A copy of a store in the folder `copies` beside it. */
export interface StoreCopy {
  /** What stands between the store's own name and `.db`: `2026-11-22`, `2026-11-22-v1`, `2026-11-22-before-restore-083005`. */
  readonly id: string
  readonly file: string
  readonly reason: CopyReason
  /** The day it was made, `YYYY-MM-DD`. */
  readonly date: string
  readonly bytes: number
}

const stemOf = (file: string): string => basename(file, extname(file))

/** Where the copies of a store lie. */
export const copiesFolder = (file: string): string => join(dirname(file), 'copies')

/** The file of the copy of that id. */
export const copyFileOf = (file: string, id: string): string => join(copiesFolder(file), `${stemOf(file)}-${id}.db`)

const two = (value: number): string => String(value).padStart(2, '0')

/** The day of a moment where the person is, `YYYY-MM-DD`. */
export const dayOf = (at: string): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The time of day of a moment where the person is, `HHMMSS`. */
export const timeOf = (at: string): string => {
  const date = new Date(at)
  return `${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
}

/** An id that no copy has: `id` itself, or with a number after it. */
export const freeCopyId = (file: string, id: string): string => {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? id : `${id}-${count}`
    if (!existsSync(copyFileOf(file, candidate))) return candidate
  }
}

const readId = (id: string): Pick<StoreCopy, 'date' | 'reason'> | null => {
  const [, date, rest] = /^(\d{4}-\d{2}-\d{2})(?:-(v\d+|before-restore-\d{6})(?:-\d+)?)?$/.exec(id) ?? []
  if (date === undefined) return null
  if (rest === undefined) return { date, reason: 'daily' }
  return { date, reason: rest.startsWith('v') ? 'migration' : 'restore' }
}

/** The copies of a store, newest first; none where the folder cannot be read. What lies there under another name is no copy. */
export const listCopies = (file: string): StoreCopy[] => {
  const prefix = `${stemOf(file)}-`
  const folder = copiesFolder(file)
  const names = ((): string[] => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  })()
  return names
    .flatMap((name) => {
      if (!name.startsWith(prefix) || !name.endsWith('.db')) return []
      const id = name.slice(prefix.length, -'.db'.length)
      const stats = statSync(join(folder, name), { throwIfNoEntry: false })
      const read = readId(id)
      if (read === null || stats === undefined) return []
      return [{ copy: { id, file: join(folder, name), ...read, bytes: stats.size }, madeMs: stats.mtimeMs }]
    })
    .sort((a, b) => b.copy.date.localeCompare(a.copy.date) || b.madeMs - a.madeMs)
    .map(({ copy }) => copy)
}

/** Makes what was written to a file or folder last, power cut or not. */
export const settle = (path: string): void => {
  try {
    const handle = openSync(path, 'r+')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    settleFolder(path)
  }
}

/** A folder can only be opened for reading; Windows and some drives refuse to sync one, and need not. */
const settleFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    // Nothing is lost by it: the name may appear a little later.
  }
}

/** Removes what was not finished. That it cannot be removed must not hide why it was not finished. */
export const discard = (file: string): void => {
  try {
    rmSync(file, { force: true })
  } catch {
    // It is taken away when the next copy is made.
  }
}

/**
 * Writes a whole, consistent copy of an open store, whoever else has it open: under another name first, so that a file of
 * the target's name is always a whole one. Replaces the target. Throws `StoreFailure`, and then leaves nothing behind.
 */
export const copyInto = (database: Database, target: string): void =>
  asStoreFailure(() => {
    const part = `${target}.${process.pid}.part`
    mkdirSync(dirname(target), { recursive: true })
    rmSync(part, { force: true })
    try {
      database.prepare('VACUUM INTO ?').run(part)
      settle(part)
      renameSync(part, target)
    } catch (error) {
      discard(part)
      throw error
    }
    settle(dirname(target))
  })
