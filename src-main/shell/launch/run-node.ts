import { spawn, type ChildProcess } from 'node:child_process'
import { root } from './places.ts'

/** Where a child's output goes: to our stderr (our stdout stays clean), or straight through. */
export type ChildOutput = 'stderr' | 'inherit'

/** How a process ended. `status` is 128 + 1 … as a shell says it when a signal ended it. */
export interface Ending {
  readonly status: number
}

const passedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves when the child has ended; until then the signals that we get are passed on to it. Rejects where it could not be started. */
export const ending = async (child: ChildProcess): Promise<Ending> => {
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of passedSignals) process.on(signal, pass)
  try {
    return await new Promise<Ending>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve({ status: code ?? (signal === 'SIGINT' ? 130 : 143) }))
    })
  } finally {
    for (const signal of passedSignals) process.off(signal, pass)
  }
}

/**
 * Runs a script with this very Node, without a shell, so that it works the same on Windows (where `node_modules/.bin` holds `.cmd` files).
 * `script` is a path; the working folder is the root of the repository.
 */
export const runNode = (
  script: string,
  args: readonly string[],
  output: ChildOutput,
  env: NodeJS.ProcessEnv = {},
): Promise<Ending> =>
  ending(
    spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: output === 'inherit' ? 'inherit' : ['ignore', process.stderr, process.stderr],
      env: { ...process.env, ...env },
    }),
  )
