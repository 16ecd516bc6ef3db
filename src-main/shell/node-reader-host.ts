import { fork } from 'node:child_process'
import type { ReaderHost, ReaderProcess } from '#features/ports'
import { record } from './log'
import { readerFile } from './installation'
import { killGraceMs, readerHeapMegabytes } from './reader-limits'

const startReader = (file: string): ReaderProcess => {
  const child = fork(file, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${readerHeapMegabytes}`],
    // Nothing that a workbook makes a reader say may reach our stdout.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  record('reader-start')
  const exitListeners: (() => void)[] = []
  let ended = false
  const end = (status: number | null = null, signal: string | null = null) => {
    if (ended) return
    ended = true
    record('reader-end', { status, signal })
    for (const listener of exitListeners) listener()
  }
  child.on('exit', end)
  child.on('error', () => {
    // A process that was never started gives no exit.
    if (child.pid === undefined) end()
  })
  return {
    send: (message) => {
      // A reader that has just died is told of by its exit, not by a failed send.
      if (child.connected) child.send(message as object, () => undefined)
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      if (ended) listener()
      else exitListeners.push(listener)
    },
    kill: () => {
      if (ended) return
      record('reader-kill')
      child.kill('SIGTERM')
      const last = setTimeout(() => child.kill('SIGKILL'), killGraceMs)
      child.once('exit', () => clearTimeout(last))
    },
  }
}

/** Starts readers as child processes of Node: for the command line and the browser shell. `file` is the built reader. */
export const nodeReaderHost = (file: string = readerFile): ReaderHost => ({ start: () => startReader(file) })
