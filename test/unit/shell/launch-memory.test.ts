import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { electronBinary } from '../../../src-main/shell/launch/electron-binary.ts'
import { failureMemory } from '../../../src-main/shell/launch/memory.ts'

let folder: string
const hour = 60 * 60 * 1000

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afkast-memory-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('remembers a failure for a day', () => {
  const memory = failureMemory('fetch', join(folder, 'deep'))
  expect(memory.isRecent(Date.now())).toBe(false)
  memory.remember()
  expect(memory.isRecent(Date.now() + 23 * hour)).toBe(true)
  expect(memory.isRecent(Date.now() + 25 * hour)).toBe(false)
})

it('finds Electron only where its binary is, and never fetches it', () => {
  expect(electronBinary(folder, undefined)).toBeNull()
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(electronBinary(folder, undefined)).toBeNull()
  mkdirSync(join(folder, 'dist'))
  const binary = join(folder, 'dist/electron')
  writeFileSync(binary, '')
  chmodSync(binary, 0o755)
  expect(electronBinary(folder, undefined)).toBe(binary)
})

it('finds Electron in the folder that is named instead', () => {
  writeFileSync(join(folder, 'electron'), '')
  expect(electronBinary(join(folder, 'none'), folder)).toBe(join(folder, 'electron'))
})
