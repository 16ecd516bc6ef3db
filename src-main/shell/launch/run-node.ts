import { spawn, type ChildProcess } from 'node:child_process'
import { root } from './places.ts'

/** Where a child's output goes: to our stderr (our stdout stays clean), or straight through. */
export type ChildOutput = 'stderr' | 'inherit'

/** How a process is run. */
export interface RunOptions {
  readonly output: ChildOutput
  readonly env?: NodeJS.ProcessEnv
  /** It is ended after this many milliseconds. */
  readonly limitMs?: number
}

const passedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Resolves to the exit status when the child has ended, 1 where a signal ended it or it could not be started. Until then the signals
 * that we get are passed on to it.
 */
export const exitStatus = async (child: ChildProcess): Promise<number> => {
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of passedSignals) process.on(signal, pass)
  try {
    return await new Promise<number>((resolve) => {
      child.once('error', () => resolve(1))
      child.once('close', (code) => resolve(code ?? 1))
    })
  } finally {
    for (const signal of passedSignals) process.off(signal, pass)
  }
}

/** Runs a program of the machine in the root of the repository; resolves to its exit status. */
export const run = (program: string, args: readonly string[], { output, env, limitMs }: RunOptions): Promise<number> =>
  exitStatus(
    spawn(program, args, {
      cwd: root,
      stdio: output === 'inherit' ? 'inherit' : ['ignore', process.stderr, process.stderr],
      env: { ...process.env, ...env },
      ...(limitMs === undefined ? {} : { timeout: limitMs }),
    }),
  )

/**
 * Runs a script with this very Node, without a shell, so that it works the same on Windows (where `node_modules/.bin` holds `.cmd` files).
 */
export const runNode = (script: string, args: readonly string[], options: RunOptions): Promise<number> =>
  run(process.execPath, [script, ...args], options)
