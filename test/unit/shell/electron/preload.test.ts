import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

type Listener = (event: { source: unknown; data: unknown; ports: unknown[] }) => void

const page = { addEventListener: vi.fn<(type: string, listener: Listener) => void>() }
let listener: Listener

beforeAll(async () => {
  vi.stubGlobal('window', page)
  await import('../../../../src-main/shell/electron/preload.ts')
  const [[type, added] = []] = page.addEventListener.mock.calls
  expect(type).toBe('message')
  if (added) listener = added
})
beforeEach(() => electron.ipcRenderer.postMessage.mockClear())

const port = {}

it('passes a port of the page on', () => {
  listener({ source: page, data: { type: 'afkast:port' }, ports: [port] })
  expect(electron.ipcRenderer.postMessage).toHaveBeenCalledExactlyOnceWith('afkast:port', null, [port])
})

it.each([
  ['another window', { source: {}, data: { type: 'afkast:port' }, ports: [port] }],
  ['another message', { source: page, data: { type: 'other' }, ports: [port] }],
  ['a message that is no object', { source: page, data: 'afkast:port', ports: [port] }],
  ['a message without a port', { source: page, data: { type: 'afkast:port' }, ports: [] }],
])('passes nothing on from %s', (_name, event) => {
  listener(event)
  expect(electron.ipcRenderer.postMessage).not.toHaveBeenCalled()
})
