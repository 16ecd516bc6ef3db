import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ownFrames } from './own-frames'

/** Largest log file, bytes; a full one is put aside. */
export const largestLogBytes = 512 * 1024

/** Most log files that are kept, the one being written included. */
export const keptLogFiles = 5

const longestLine = 2000

/** What a line may say beside its step: words of the program, small counts, versions. All else is written as `#`. */
export type LogFacts = Readonly<Record<string, string | number | null>>

/** A log for support: what the program did and where it failed, never what it worked on. */
export interface SupportLog {
  write(step: string, facts?: LogFacts): void
  /** A fault: kind, code and our own stack frames; its message may hold data and is left out. */
  writeFault(step: string, error: unknown): void
}

const word = /^[a-z][a-z_./-]{0,79}$/i
const version = /^v?\d{1,4}(?:\.\d{1,4}){1,3}(?:-[a-z]{1,10})?$/i

/** Nothing but what is known to be harmless: no digits beyond versions and small counts, no spaces, no other letters. */
const harmless = (value: string | number | null): string => {
  if (value === null) return '-'
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 100_000 ? String(value) : '#'
  return word.test(value) || version.test(value) ? value : '#'
}

const kind = (error: unknown): LogFacts => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { kind: error.name, ...code }
}

/** The errors that led to one, itself first. */
const causes = (error: unknown, depth = 3): unknown[] =>
  depth > 0 && error instanceof Error && error.cause !== undefined
    ? [error, ...causes(error.cause, depth - 1)]
    : [error]

/** `afkast.log` is put aside as `afkast.1.log`, that as `afkast.2.log`, and the oldest is overwritten. */
const rotate = (folder: string, file: string): void => {
  const old = (number: number) => (number === 0 ? file : join(folder, `afkast.${number}.log`))
  for (let number = keptLogFiles - 1; number > 0; number--) {
    if (statSync(old(number - 1), { throwIfNoEntry: false })) renameSync(old(number - 1), old(number))
  }
}

/** A log in `folder`, for `shell`. One that cannot be written is silent: it never stops the app. */
export const createSupportLog = (folder: string, shell: string, now: () => Date = () => new Date()): SupportLog => {
  const file = join(folder, 'afkast.log')
  const append = (text: string): void => {
    try {
      const line = `${now().toISOString()} ${shell} ${text}`.slice(0, longestLine) + '\n'
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 }
      if (size > 0 && size + line.length > largestLogBytes) rotate(folder, file)
      appendFileSync(file, line, { mode: 0o600 })
    } catch {
      // A full disk, a folder that is read only: the log is the least of it.
    }
  }
  const write: SupportLog['write'] = (step, facts = {}) =>
    append([harmless(step), ...Object.entries(facts).map(([name, value]) => `${name}=${harmless(value)}`)].join(' '))
  return {
    write,
    writeFault: (step, error) => {
      for (const one of causes(error)) {
        write(step, kind(one))
        for (const frame of ownFrames(one)) append(`  at ${frame}`)
      }
    },
  }
}
