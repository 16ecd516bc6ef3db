import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { denyPermissions, keepPagesInside } from '../../../../src-main/shell/electron/hardening.ts'
import { registerScheme, serveWindow } from '../../../../src-main/shell/electron/protocol.ts'
import { openWindow } from '../../../../src-main/shell/electron/window.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

beforeEach(() => vi.clearAllMocks())

it('opens a page without Node, in the sandbox, on our own address', () => {
  openWindow()
  const [window] = electron.BrowserWindow.made
  expect(window?.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  })
  expect(window?.options.webPreferences?.preload).toMatch(/out[/\\]preload[/\\]preload\.cjs$/)
  expect(window?.loadURL).toHaveBeenCalledWith('app://afkast/')
})

it('keeps every page where it is', () => {
  keepPagesInside()
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })
  electron.app.emit('web-contents-created', {}, contents)
  const isStopped = (name: string, url: string) => {
    const preventDefault = vi.fn()
    contents.emit(name, { url, preventDefault })
    return preventDefault.mock.calls.length === 1
  }
  for (const event of ['will-navigate', 'will-redirect']) {
    expect(isStopped(event, 'app://afkast/#/oekonomi')).toBe(false)
    expect(isStopped(event, 'app://afkast/')).toBe(false)
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'app://afkast.example/']) {
      expect(isStopped(event, url), url).toBe(true)
    }
  }
  expect(isStopped('will-attach-webview', 'app://afkast/')).toBe(true)
  const [opener] = contents.setWindowOpenHandler.mock.calls[0] as [() => unknown]
  expect(opener()).toEqual({ action: 'deny' })
})

it('denies every permission', () => {
  denyPermissions()
  const { setPermissionRequestHandler, setPermissionCheckHandler, setDevicePermissionHandler } =
    electron.session.defaultSession
  const answer = vi.fn()
  const [onRequest] = setPermissionRequestHandler.mock.calls[0] as [(...args: unknown[]) => void]
  onRequest({}, 'media', answer)
  expect(answer).toHaveBeenCalledWith(false)
  for (const handler of [setPermissionCheckHandler, setDevicePermissionHandler]) {
    expect((handler.mock.calls[0] as [() => boolean])[0]()).toBe(false)
  }
})

it('serves the page through its own scheme with the policy', async () => {
  registerScheme()
  serveWindow({
    page: () => Promise.resolve('<p nonce="__NONCE__">'),
    find: () => Promise.resolve(null),
    connections: [],
  })
  expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
    { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) as object },
  ])
  const [scheme, handle] = electron.protocol.handle.mock.calls[0] as [string, (request: Request) => Promise<Response>]
  expect(scheme).toBe('app')
  const page = await handle(new Request('app://afkast/'))
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(await page.text()).not.toContain('__NONCE__')
  expect((await handle(new Request('app://other/'))).status).toBe(404)
  expect((await handle(new Request('app://afkast/', { method: 'POST' }))).status).toBe(404)
  expect((await handle(new Request('app://afkast/../../etc/passwd'))).status).toBe(404)
})
