import { utilityProcess } from 'electron'
import type { ReaderHost, ReaderProcess } from '#features/ports'
import { record } from '../log'
import { readerFile } from '../installation'
import { killGraceMs, readerHeapMegabytes } from '../reader-limits'

const startReader = (): ReaderProcess => {
  const child = utilityProcess.fork(readerFile, [], {
    serviceName: 'Afkast reader',
    execArgv: [`--max-old-space-size=${readerHeapMegabytes}`],
    stdio: 'ignore',
  })
  let ended = false
  record('reader-start')
  child.once('exit', (status) => {
    ended = true
    record('reader-end', { status })
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      if (ended) listener()
      else child.once('exit', () => listener())
    },
    kill: () => {
      if (ended) return
      record('reader-kill')
      const { pid } = child
      child.kill()
      const last = setTimeout(() => {
        if (!ended && pid !== undefined) process.kill(pid, 'SIGKILL')
      }, killGraceMs)
      child.once('exit', () => clearTimeout(last))
    },
  }
}

/** Starts readers as utility processes of Electron. */
export const electronReaderHost: ReaderHost = { start: startReader }
