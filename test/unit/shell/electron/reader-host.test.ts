import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { electronReaderHost } from '../../../../src-main/shell/electron/reader-host.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const start = () => {
  const child = Object.assign(new EventEmitter(), { pid: 4711, postMessage: vi.fn(), kill: vi.fn() })
  electron.utilityProcess.fork.mockReset().mockReturnValue(child)
  return { child, reader: electronReaderHost.start() }
}

const kill = vi.fn<typeof process.kill>(() => true)
beforeEach(() => {
  vi.useFakeTimers()
  kill.mockClear()
  vi.spyOn(process, 'kill').mockImplementation(kill)
})
afterEach(() => vi.useRealTimers())

it('starts the built reader with limited memory and nothing to write to', () => {
  start()
  expect(electron.utilityProcess.fork).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/out[/\\]main[/\\]reader\.js$/),
    [],
    expect.objectContaining({ execArgv: ['--max-old-space-size=1024'], stdio: 'ignore' }),
  )
})

it('carries messages both ways', () => {
  const { child, reader } = start()
  const heard = vi.fn()
  reader.onMessage(heard)
  reader.send({ type: 'read' })
  expect(child.postMessage).toHaveBeenCalledWith({ type: 'read' })
  child.emit('message', { type: 'done' })
  expect(heard).toHaveBeenCalledWith({ type: 'done' })
})

it('ends a reader for good that does not end by itself', () => {
  const { child, reader } = start()
  reader.kill()
  expect(child.kill).toHaveBeenCalledOnce()
  expect(kill).not.toHaveBeenCalled()
  vi.advanceTimersByTime(500)
  expect(kill).toHaveBeenCalledExactlyOnceWith(4711, 'SIGKILL')
})

it('never kills another process that got the number of one that has ended', () => {
  const { child, reader } = start()
  reader.kill()
  child.emit('exit', 0)
  vi.advanceTimersByTime(10_000)
  reader.kill()
  vi.advanceTimersByTime(10_000)
  expect(kill).not.toHaveBeenCalled()
  expect(child.kill).toHaveBeenCalledOnce()
})

it('tells of an exit, early or late', () => {
  const { child, reader } = start()
  const early = vi.fn()
  reader.onExit(early)
  child.emit('exit', 1)
  expect(early).toHaveBeenCalledOnce()
  const late = vi.fn()
  reader.onExit(late)
  expect(late).toHaveBeenCalledOnce()
})
