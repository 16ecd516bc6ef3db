import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReaderProcess } from '../../../src-main/features/ports.ts'
import { nodeReaderHost } from '../../../src-main/shell/node-reader-host.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afkast-reader-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const start = (name: string, code: string): ReaderProcess => {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  return nodeReaderHost(file).start()
}

const nextMessage = (reader: ReaderProcess) => new Promise((resolve) => reader.onMessage(resolve))
const exit = (reader: ReaderProcess) => new Promise<void>((resolve) => reader.onExit(resolve))

it('carries bytes both ways as bytes', async () => {
  const reader = start('echo', "process.on('message', (message) => process.send(message))")
  reader.send({ bytes: new Uint8Array([1, 2, 255]) })
  expect(await nextMessage(reader)).toEqual({ bytes: new Uint8Array([1, 2, 255]) })
  reader.kill()
  await exit(reader)
})

it('ends a reader that is busy and does not listen to SIGTERM', async () => {
  const reader = start('deaf', "process.on('SIGTERM', () => {}); process.send('busy'); for (;;);")
  expect(await nextMessage(reader)).toBe('busy')
  reader.kill()
  reader.kill()
  await exit(reader)
})

it('tells of an exit, early or late, and takes messages after it', async () => {
  const reader = start('gone', 'process.exit(3)')
  await exit(reader)
  await exit(reader)
  reader.send('too late')
  reader.kill()
})

it('lets a reader run out of its own memory only', async () => {
  const reader = start('greedy', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5))')
  await exit(reader)
}, 60_000)

it('tells of a reader that cannot be started', async () => {
  await exit(nodeReaderHost(join(folder, 'missing.mjs')).start())
})
