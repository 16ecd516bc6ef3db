import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type * as StandIn from './electron-stand-in.ts'
import { temporaryFolder } from '../../features/in-process-core.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))
// Kept by the mock when the modules of the program are forgotten: the same as the program gets.
const electron = (await import('electron')) as unknown as typeof StandIn

const core = vi.hoisted(() => ({ createCore: vi.fn() }))
vi.mock('#features/core', () => core)

const close = vi.fn()
const onProcess = vi.fn<(name: string | symbol, listener: (...args: unknown[]) => void) => typeof process>(
  () => process,
)
let folder: string

beforeEach(() => {
  vi.clearAllMocks()
  vi.resetModules()
  electron.app.removeAllListeners()
  electron.BrowserWindow.made.length = 0
  electron.app.requestSingleInstanceLock.mockReturnValue(true)
  core.createCore.mockReset().mockReturnValue({ router: {}, close })
  // The process of the tests keeps its own listeners.
  vi.spyOn(process, 'on').mockImplementation(onProcess)
  folder = temporaryFolder()
  vi.stubEnv('AFKAST_DATA', folder)
})
afterEach(() => vi.unstubAllEnvs())

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

const start = async () => {
  await import('../../../../src-main/shell/electron/main.ts')
  await settle()
}

it('does before anything is awaited what only works then', async () => {
  let ready: () => void = () => undefined
  electron.app.whenReady.mockReturnValueOnce(new Promise<void>((resolve) => (ready = resolve)))
  await start()
  expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce()
  expect(electron.app.enableSandbox).toHaveBeenCalledOnce()
  expect(electron.app.listenerCount('web-contents-created')).toBe(1)
  expect(electron.app.setPath).toHaveBeenCalledWith('userData', join(folder, 'window'))
  expect(electron.BrowserWindow.made).toHaveLength(0)
  ready()
  await settle()
  expect(electron.BrowserWindow.made).toHaveLength(1)
})

it('has every guard up before there is a window', async () => {
  await start()
  const [opened = Infinity] = electron.BrowserWindow.made.map(({ loadURL }) => loadURL.mock.invocationCallOrder[0])
  const { defaultSession } = electron.session
  const guards = [
    electron.app.enableSandbox,
    defaultSession.setPermissionRequestHandler,
    defaultSession.setPermissionCheckHandler,
    defaultSession.setDevicePermissionHandler,
    defaultSession.webRequest.onBeforeRequest,
    electron.protocol.handle,
    electron.Menu.setApplicationMenu,
  ]
  for (const guard of guards) {
    expect(guard).toHaveBeenCalledOnce()
    expect(guard.mock.invocationCallOrder[0]).toBeLessThan(opened)
  }
  const [window] = electron.BrowserWindow.made
  for (const event of ['render-process-gone', 'did-fail-load']) expect(window?.webContents.listenerCount(event)).toBe(1)
  expect(window?.listenerCount('unresponsive')).toBe(1)
  expect(onProcess.mock.calls.map(([name]) => name)).toContain('uncaughtException')
})

it('takes no page of a development server once packaged', async () => {
  vi.stubEnv('ELECTRON_RENDERER_URL', 'http://127.0.0.1:5173')
  await start()
  const [ask] = electron.session.defaultSession.webRequest.onBeforeRequest.mock.calls[0] as [
    (details: { url: string }, answer: (to: { cancel: boolean }) => void) => void,
  ]
  const answer = vi.fn()
  ask({ url: 'ws://127.0.0.1:5173/' }, answer)
  expect(answer).toHaveBeenCalledWith({ cancel: true })
})

it('leaves a second start to the first, and shows its window', async () => {
  electron.app.requestSingleInstanceLock.mockReturnValue(false)
  await start()
  expect(electron.app.quit).toHaveBeenCalledOnce()
  expect(core.createCore).not.toHaveBeenCalled()
  expect(electron.BrowserWindow.made).toHaveLength(0)
})

it('comes to the front, out of its minimised state too, when it is started again', async () => {
  await start()
  const [window] = electron.BrowserWindow.made
  window?.isMinimized.mockReturnValue(true)
  electron.app.emit('second-instance')
  for (const done of ['restore', 'show', 'focus'] as const) expect(window?.[done]).toHaveBeenCalledOnce()
  window?.isDestroyed.mockReturnValue(true)
  electron.app.emit('second-instance')
  expect(window?.focus).toHaveBeenCalledOnce()
})

it('ends with its last window, and closes the store', async () => {
  await start()
  electron.app.emit('window-all-closed')
  expect(electron.app.quit).toHaveBeenCalledOnce()
  expect(close).not.toHaveBeenCalled()
  electron.app.emit('will-quit')
  expect(close).toHaveBeenCalledOnce()
})

it('says in Danish why it could not start', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  core.createCore.mockImplementation(() => {
    throw new Error('secret')
  })
  await start()
  expect(electron.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
    'Afkast kunne ikke starte',
    'Der er en fejl i programmet.',
  )
  expect(electron.app.exit).toHaveBeenCalledWith(1)
})

it('closes the store and ends after a fault that nothing caught', async () => {
  await start()
  const [, uncaught] = onProcess.mock.calls.find(([name]) => name === 'uncaughtException') ?? []
  close.mockImplementationOnce(() => {
    throw new Error('closing failed too')
  })
  expect(() => uncaught?.(new Error('x'))).toThrow('closing failed too')
  expect(electron.dialog.showErrorBox).toHaveBeenCalledOnce()
  expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(1)
})

it('opens the folder of the log from the menu, and nothing else', async () => {
  await start()
  const [template] = electron.Menu.setApplicationMenu.mock.calls[0] as [{ label?: string; submenu: unknown }[]]
  const [item] = template.at(-1)?.submenu as { label: string; click(): void }[]
  item?.click()
  expect(electron.shell.openPath).toHaveBeenCalledExactlyOnceWith(join(folder, 'log'))
})
