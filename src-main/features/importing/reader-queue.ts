import type { Interpretation } from '#excel/recognise/interpretation'
import type { ReaderHost, ReaderProcess } from '../ports'
import { type ReadRequest, type ReaderAnswer, isAnswerTo } from './reader-messages'
import { rejectedByReader } from './serve-reader'

/** A reader that says nothing for this long is ended. */
const watchdogMs = 60_000

/** What to read, and how to follow and stop it. */
export interface ReadJob extends Omit<ReadRequest, 'type' | 'job'> {
  readonly signal: AbortSignal | null
  onProgress(phase: 'reading' | 'understanding', fraction: number): void
}

/** Reads workbooks one after the other in a process that can be killed. */
export interface ReaderQueue {
  /** What the file says. A reader that dies or hangs costs the file, never the app. Rejects with the signal's reason when it is cancelled. */
  read(job: ReadJob): Promise<Interpretation>
  close(): void
}

interface Running {
  readonly process: ReaderProcess
  readonly listeners: Set<(message: unknown) => void>
  readonly exits: Set<() => void>
}

const launch = (host: ReaderHost, onEnd: (ended: Running) => void): Running => {
  const running: Running = { process: host.start(), listeners: new Set(), exits: new Set() }
  running.process.onMessage((message) => running.listeners.forEach((listener) => listener(message)))
  running.process.onExit(() => {
    onEnd(running)
    running.exits.forEach((listener) => listener())
  })
  return running
}

const readOn = (
  running: Running,
  id: number,
  job: ReadJob,
  watchdog: number,
  abandon: () => void,
): Promise<Interpretation> =>
  new Promise((resolve, reject) => {
    const finish = (settle: () => void, alive: boolean) => {
      clearTimeout(timer)
      running.listeners.delete(onMessage)
      running.exits.delete(onExit)
      job.signal?.removeEventListener('abort', onAbort)
      if (!alive) abandon()
      settle()
    }
    const bark = () => finish(() => resolve(rejectedByReader({ code: 'timeout', what: 'watchdog' })), false)
    let timer = setTimeout(bark, watchdog)
    const onAnswer = (answer: ReaderAnswer) => {
      clearTimeout(timer)
      if (answer.type === 'progress') {
        timer = setTimeout(bark, watchdog)
        job.onProgress(answer.phase, answer.fraction)
      } else if (answer.type === 'done') finish(() => resolve(answer.interpretation), true)
      else finish(() => resolve(rejectedByReader({ code: 'not-a-workbook', what: 'fallback' })), false)
    }
    const onMessage = (message: unknown) => {
      if (isAnswerTo(id, message)) onAnswer(message)
    }
    const onExit = () => finish(() => resolve(rejectedByReader({ code: 'too-large', what: 'memory' })), false)
    const onAbort = () => finish(() => reject(new DOMException('cancelled', 'AbortError')), false)
    running.listeners.add(onMessage)
    running.exits.add(onExit)
    job.signal?.addEventListener('abort', onAbort)
    if (job.signal?.aborted) onAbort()
    else {
      const { fileName, bytes, currentYear, answers, layouts } = job
      const request = { type: 'read', job: id, fileName, bytes, currentYear, answers, layouts } satisfies ReadRequest
      running.process.send(request)
    }
  })

/** A queue in front of one warm reader process; a reader that was killed is replaced for the next file. */
export const createReaderQueue = (host: ReaderHost, watchdog: number = watchdogMs): ReaderQueue => {
  let running: Running | null = null
  let last: Promise<unknown> = Promise.resolve()
  let jobs = 0
  let closed = false
  const forget = (ended: Running) => {
    if (running === ended) running = null
  }
  const abandon = () => {
    const ended = running
    running = null
    ended?.process.kill()
  }
  return {
    read: (job) => {
      const next = last.then(() => {
        if (closed || job.signal?.aborted) throw new DOMException('cancelled', 'AbortError')
        running ??= launch(host, forget)
        jobs += 1
        return readOn(running, jobs, job, watchdog, abandon)
      })
      last = next.catch(() => undefined)
      return next
    },
    close: () => {
      closed = true
      abandon()
    },
  }
}
