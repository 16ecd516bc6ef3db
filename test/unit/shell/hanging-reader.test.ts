import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished, vi } from 'vitest'
import { formatMessage } from '../../../src-main/contract/messages/format-message.ts'
import { createReaderQueue, type ReadJob } from '../../../src-main/features/importing/reader-queue.ts'
import { nodeReaderHost } from '../../../src-main/shell/node-reader-host.ts'
import { temporaryFolder } from '../features/in-process-core.ts'

const watchdogMs = 400

const job: ReadJob = {
  fileName: 'a.xlsx',
  bytes: new Uint8Array([1]),
  currentYear: 2019,
  answers: {},
  layouts: [],
  signal: null,
  onProgress: () => undefined,
}

/** A reader that hangs on its first file: it says so once, then is busy for ever and deaf to being asked to end. */
const hanging = (pidFile: string) => `
import { existsSync, writeFileSync } from 'node:fs'
const pidFile = new URL(${JSON.stringify(pathToFileURL(pidFile).href)})
process.on('SIGTERM', () => undefined)
process.on('message', ({ job }) => {
  if (existsSync(pidFile)) {
    process.send({ type: 'done', job, interpretation: { outcome: 'accepted' } })
    return
  }
  writeFileSync(pidFile, String(process.pid))
  process.send({ type: 'progress', job, phase: 'reading', fraction: 0.1 }, () => { for (;;); })
})
`

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

it('a reader that hangs is ended within its time, with a message, and the next file is read', async () => {
  const folder = temporaryFolder()
  const pidFile = join(folder, 'pid')
  const reader = join(folder, 'reader.mjs')
  writeFileSync(reader, hanging(pidFile))
  const queue = createReaderQueue(nodeReaderHost(reader), watchdogMs)
  onTestFinished(() => queue.close())

  const startedMs = performance.now()
  const hung = queue.read(job)
  const next = queue.read(job)
  let ticks = 0
  const ticking = setInterval(() => (ticks += 1), 20)
  const read = await hung
  clearInterval(ticking)
  expect(performance.now() - startedMs).toBeLessThan(watchdogMs + 2000)
  // The app itself was never held up.
  expect(ticks).toBeGreaterThan(10)
  expect(read).toMatchObject({ outcome: 'rejected', code: 'timeout' })
  const [issue] = read.issues
  expect(issue && formatMessage('da', issue.message)).toBe(
    'Filen kunne ikke læses færdig inden for tiden. Åbn den i Excel, og gem den igen som .xlsx.',
  )
  expect(await next).toMatchObject({ outcome: 'accepted' })
  const pid = Number(readFileSync(pidFile, 'utf8'))
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 3000 })
})
