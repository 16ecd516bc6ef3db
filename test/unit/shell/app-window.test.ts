import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { openAppWindow } from '../../../src-main/shell/browser/app-window.ts'

const started = vi.hoisted(() => ({ spawn: vi.fn() }))
vi.mock('node:child_process', () => started)

const address = 'http://127.0.0.1:4711/?token=secret'
let folder: string
let child: EventEmitter

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afkast-window-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  child = new EventEmitter()
  started.spawn.mockReset().mockReturnValue(child)
})

const startFile = () => {
  const [, args] = started.spawn.mock.calls[0] as [string, string[]]
  return fileURLToPath(args.find((arg) => arg.startsWith('--app='))?.slice('--app='.length) ?? '')
}

it('never puts the token where other accounts can read it: not in the command line, not in an open file', () => {
  openAppWindow('/browser', address, folder, () => undefined)
  expect(JSON.stringify(started.spawn.mock.calls)).not.toContain('secret')
  expect(readFileSync(startFile(), 'utf8')).toContain(address)
  if (process.platform !== 'win32') {
    expect(statSync(startFile()).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'browser')).mode & 0o777).toBe(0o700)
  }
})

it('replaces a file that another run left, whoever may read it', () => {
  openAppWindow('/browser', address, folder, () => undefined)
  writeFileSync(startFile(), 'old', { mode: 0o644 })
  openAppWindow('/browser', address, folder, () => undefined)
  expect(readFileSync(startFile(), 'utf8')).toContain(address)
  if (process.platform !== 'win32') expect(statSync(startFile()).mode & 0o777).toBe(0o600)
})

it('removes the file once the token is used, or the browser has ended', () => {
  const onEnd = vi.fn()
  const window = openAppWindow('/browser', address, folder, onEnd)
  window.forgetAddress()
  expect(existsSync(startFile())).toBe(false)
  window.forgetAddress()
  openAppWindow('/browser', address, folder, onEnd)
  expect(existsSync(startFile())).toBe(true)
  child.emit('exit', 1)
  expect(existsSync(startFile())).toBe(false)
  expect(onEnd).toHaveBeenCalled()
})

it('uses a profile of its own', () => {
  openAppWindow('/browser', address, folder, () => undefined)
  expect((started.spawn.mock.calls[0] as [string, string[]])[1]).toContain(`--user-data-dir=${join(folder, 'browser')}`)
})
