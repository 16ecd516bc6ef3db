import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryFolder } from './places.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A failure that is not worth repeating at every start. */
export interface FailureMemory {
  /** Whether it failed less than 24 hours before `now` (milliseconds since 1970). */
  isRecent(now: number): boolean
  remember(): void
}

/** Remembers the failure called `name` as a file in `folder`. */
export const failureMemory = (name: string, folder: string = memoryFolder): FailureMemory => {
  const file = join(folder, `${name}-failed`)
  return {
    isRecent: (now) => now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < dayMs,
    remember: () => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, '')
    },
  }
}
