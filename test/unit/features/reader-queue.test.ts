import { describe, expect, test, vi } from 'vitest'
import { type ReadJob, createReaderQueue } from '../../../src-main/features/importing/reader-queue'
import type { ReadRequest } from '../../../src-main/features/importing/reader-messages'
import type { ReaderHost } from '../../../src-main/features/ports'

interface FakeReader {
  readonly requests: ReadRequest[]
  answer(message: unknown): void
  die(): void
  killed: boolean
}

/** Readers that do nothing by themselves, so that a test says when each speaks, dies or stays silent. */
const fakeReaders = () => {
  const started: FakeReader[] = []
  const host: ReaderHost = {
    start: () => {
      let listener: (message: unknown) => void = () => undefined
      let onExit: () => void = () => undefined
      const reader: FakeReader = {
        requests: [],
        killed: false,
        answer: (message) => listener(message),
        die: () => onExit(),
      }
      started.push(reader)
      return {
        send: (message) => void reader.requests.push(message as ReadRequest),
        onMessage: (added) => (listener = added),
        onExit: (added) => (onExit = added),
        kill: () => {
          reader.killed = true
          onExit()
        },
      }
    },
  }
  return { host, started }
}

const job = (signal: AbortSignal | null = null): ReadJob => ({
  fileName: 'a.xlsx',
  bytes: new Uint8Array([1]),
  currentYear: 2019,
  answers: {},
  layouts: [],
  signal,
  onProgress: () => undefined,
})

const done = { outcome: 'rejected', code: 'empty' }

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the queue in front of the reader', () => {
  test('reads one file after the other in one warm process', async () => {
    const { host, started } = fakeReaders()
    const queue = createReaderQueue(host)
    const [first, second] = [queue.read(job()), queue.read(job())]
    await settle()
    expect(started[0]?.requests).toHaveLength(1)
    started[0]?.answer({ type: 'done', job: 1, interpretation: done })
    expect(await first).toEqual(done)
    await settle()
    started[0]?.answer({ type: 'done', job: 2, interpretation: done })
    expect(await second).toEqual(done)
    expect(started).toHaveLength(1)
  })

  test('a reader that hangs is killed, the file refused with timeout, and the next file read in a new one', async () => {
    const { host, started } = fakeReaders()
    const queue = createReaderQueue(host, 30)
    const hanging = queue.read(job())
    const next = queue.read(job())
    expect(await hanging).toMatchObject({ outcome: 'rejected', code: 'timeout', observations: [] })
    expect(started[0]?.killed).toBe(true)
    await settle()
    started[1]?.answer({ type: 'done', job: 2, interpretation: done })
    expect(await next).toEqual(done)
  })

  test('progress keeps a slow reader alive', async () => {
    vi.useFakeTimers()
    const { host, started } = fakeReaders()
    const reading = createReaderQueue(host, 100).read(job())
    await vi.advanceTimersByTimeAsync(80)
    started[0]?.answer({ type: 'progress', job: 1, phase: 'reading', fraction: 0.5 })
    await vi.advanceTimersByTimeAsync(80)
    started[0]?.answer({ type: 'done', job: 1, interpretation: done })
    expect(await reading).toEqual(done)
    vi.useRealTimers()
  })

  test('a reader that dies costs the file, never the app', async () => {
    const { host, started } = fakeReaders()
    const reading = createReaderQueue(host).read(job())
    await settle()
    started[0]?.die()
    expect(await reading).toMatchObject({ outcome: 'rejected', code: 'too-large' })
  })

  test('a fault within the reader refuses the file', async () => {
    const { host, started } = fakeReaders()
    const reading = createReaderQueue(host).read(job())
    await settle()
    started[0]?.answer({ type: 'fault', job: 1 })
    expect(await reading).toMatchObject({ outcome: 'rejected', code: 'not-a-workbook' })
  })

  test('cancelling ends the reader', async () => {
    const { host, started } = fakeReaders()
    const cancel = new AbortController()
    const reading = createReaderQueue(host).read(job(cancel.signal))
    await settle()
    cancel.abort()
    await expect(reading).rejects.toThrow('cancelled')
    expect(started[0]?.killed).toBe(true)
  })

  test('an answer to another file is passed over', async () => {
    const { host, started } = fakeReaders()
    const reading = createReaderQueue(host).read(job())
    await settle()
    started[0]?.answer({ type: 'done', job: 99, interpretation: { outcome: 'accepted' } })
    started[0]?.answer({ type: 'done', job: 1, interpretation: done })
    expect(await reading).toEqual(done)
  })
})
