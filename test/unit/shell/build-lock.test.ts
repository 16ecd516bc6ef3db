import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withLock } from '../../../src-main/shell/launch/build-lock.ts'

let folder: string
const lock = () => join(folder, 'deep/build.lock')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afkast-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('lets one work at a time', async () => {
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await pause(20)
    seen.push(`${name} ends`)
  }
  await Promise.all([withLock(lock(), work('a')), withLock(lock(), work('b'))])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

it('is released when the work fails', async () => {
  await expect(withLock(lock(), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock())).toBe(false)
})

it('is taken over from a process that is gone', async () => {
  await withLock(lock(), () => Promise.resolve())
  writeFileSync(lock(), '999999999')
  expect(await withLock(lock(), () => Promise.resolve('done'))).toBe('done')
})
