import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a build is and what it is made of. */
export interface BuildPlaces {
  readonly root: string
  readonly outFolder: string
  /** Files and folders relative to `root`. */
  readonly sources: readonly string[]
}

const stampFile = (places: BuildPlaces) => join(places.outFolder, '.built')

const changedMs = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null

/** A folder's own time counts too: it tells of files that were removed or renamed. */
const isNewerInside = (path: string, thanMs: number): boolean => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  if (stats.mtimeMs > thanMs) return true
  return stats.isDirectory() && readdirSync(path).some((name) => isNewerInside(join(path, name), thanMs))
}

/** Whether a finished build is there that no source is newer than. A source that does not exist counts for nothing. */
export const isFresh = (places: BuildPlaces): boolean => {
  const builtMs = changedMs(stampFile(places))
  return builtMs !== null && !places.sources.some((source) => isNewerInside(join(places.root, source), builtMs))
}

/** Forgets the build, so that one that fails half-way is never taken for finished. */
export const markStale = (places: BuildPlaces): void => rmSync(stampFile(places), { force: true })

/** Marks the build as finished. `startedAt` is when it began: a source saved while it ran is newer than it. */
export const markFresh = (places: BuildPlaces, startedAt: Date): void => {
  mkdirSync(places.outFolder, { recursive: true })
  writeFileSync(stampFile(places), '')
  utimesSync(stampFile(places), startedAt, startedAt)
}
