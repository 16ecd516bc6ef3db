import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchFaults, watchWindow } from '../../../../src-main/shell/electron/trouble.ts'
import { openWindow } from '../../../../src-main/shell/electron/window.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))
const log = vi.hoisted(() => ({ record: vi.fn(), recordFault: vi.fn() }))
vi.mock('../../../../src-main/shell/log.ts', () => log)

let window: electron.BrowserWindow

beforeEach(() => {
  vi.clearAllMocks()
  electron.BrowserWindow.made.length = 0
  watchWindow(openWindow('/nowhere/window.json'))
  const [made] = electron.BrowserWindow.made
  if (made) window = made
})

/** Answers the next message with the button of that name. */
const press = (label: string) =>
  electron.dialog.showMessageBox.mockImplementationOnce((_window, { buttons }: { buttons: string[] }) =>
    Promise.resolve({ response: buttons.indexOf(label) }),
  )

const settle = () => new Promise((resolve) => setImmediate(resolve))

const troubles: [string, () => void, string][] = [
  ['crashed', () => window.webContents.emit('render-process-gone', {}, { reason: 'crashed' }), 'Vinduet er gået ned.'],
  [
    'ran out of memory',
    () => window.webContents.emit('render-process-gone', {}, { reason: 'oom' }),
    'Vinduet er gået ned.',
  ],
  ['was not loaded', () => window.webContents.emit('did-fail-load', {}, -6, '', '', true), 'Vinduet kunne ikke vises.'],
  ['does not answer', () => window.emit('unresponsive'), 'Vinduet svarer ikke.'],
]

describe.each(troubles)('a window that %s', (_name, happen, message) => {
  it('is told of in Danish, and loaded again on request', async () => {
    press('Indlæs igen')
    happen()
    expect(electron.dialog.showMessageBox).toHaveBeenCalledExactlyOnceWith(
      window,
      expect.objectContaining({ message, title: 'Afkast' }),
    )
    await settle()
    expect(window.webContents.reload).toHaveBeenCalledOnce()
    expect(electron.app.quit).not.toHaveBeenCalled()
    expect(log.record).toHaveBeenCalled()
  })

  it('lets the person close Afkast', async () => {
    press('Luk Afkast')
    happen()
    await settle()
    expect(electron.app.quit).toHaveBeenCalledOnce()
    expect(window.webContents.reload).not.toHaveBeenCalled()
  })

  it('is told of once at a time', async () => {
    happen()
    happen()
    expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce()
    await settle()
    happen()
    expect(electron.dialog.showMessageBox).toHaveBeenCalledTimes(2)
  })

  it('is not asked about once it is gone', () => {
    window.isDestroyed.mockReturnValue(true)
    happen()
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
  })
})

it('waits for a silent window unless the person says otherwise', async () => {
  press('Vent')
  window.emit('unresponsive')
  await settle()
  expect(window.webContents.reload).not.toHaveBeenCalled()
  expect(electron.app.quit).not.toHaveBeenCalled()
})

it('says nothing of a page that was left in time, a frame, or a clean end', () => {
  window.webContents.emit('did-fail-load', {}, -3, '', '', true)
  window.webContents.emit('did-fail-load', {}, -6, '', '', false)
  window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
})

describe('a fault of the main process', () => {
  const ours = new EventEmitter()
  const end = vi.fn()

  beforeEach(() => {
    // Not the process of the tests: its own listeners judge the tests.
    vi.spyOn(process, 'on').mockImplementation((name: string | symbol, listener: (...args: never[]) => void) => {
      ours.on(name, listener as (...args: unknown[]) => void)
      return process
    })
    watchFaults(end)
  })
  afterEach(() => ours.removeAllListeners())

  it('that nothing caught is told in Danish, without what it says, and ends the app', () => {
    const error = new Error('010170-1234 /home/anna')
    ours.emit('uncaughtException', error)
    expect(electron.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
      'Der er sket en fejl i Afkast',
      expect.stringContaining('Afkast lukker nu'),
    )
    expect(JSON.stringify(electron.dialog.showErrorBox.mock.calls)).not.toMatch(/010170|anna/)
    expect(log.recordFault).toHaveBeenCalledWith('uncaught', error)
    expect(end).toHaveBeenCalledOnce()
  })

  it('in a promise is logged', () => {
    const reason = new Error('x')
    ours.emit('unhandledRejection', reason)
    expect(log.recordFault).toHaveBeenCalledWith('unhandled', reason)
    expect(end).not.toHaveBeenCalled()
  })

  it('or of a process beside it is logged', () => {
    electron.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' })
    expect(log.record).toHaveBeenCalledWith('process-gone', { type: 'GPU', reason: 'crashed' })
  })
})
