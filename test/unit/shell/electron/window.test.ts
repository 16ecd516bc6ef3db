import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { denyPermissions, keepPagesInside, refuseNetwork } from '../../../../src-main/shell/electron/hardening.ts'
import { registerScheme, serveWindow } from '../../../../src-main/shell/electron/protocol.ts'
import { openWindow } from '../../../../src-main/shell/electron/window.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

beforeEach(() => {
  vi.clearAllMocks()
  electron.BrowserWindow.made.length = 0
  electron.app.isPackaged = true
})

it('opens a page without Node, in the sandbox, on our own address', () => {
  openWindow('/nowhere/window.json')
  const [window] = electron.BrowserWindow.made
  expect(window?.options.webPreferences).toEqual({
    preload: expect.stringMatching(/out[/\\]preload[/\\]preload\.cjs$/) as string,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
    spellcheck: false,
  })
  expect(window?.loadURL).toHaveBeenCalledWith('app://afkast/')
})

it('has tools for developers only where it is not packaged', () => {
  electron.app.isPackaged = false
  openWindow('/nowhere/window.json')
  expect(electron.BrowserWindow.made[0]?.options.webPreferences?.devTools).toBe(true)
})

it('is shown when it has something to show, and not before', () => {
  openWindow('/nowhere/window.json')
  const [window] = electron.BrowserWindow.made
  expect(window?.options.show).toBe(false)
  expect(window?.show).not.toHaveBeenCalled()
  window?.emit('ready-to-show')
  expect(window?.show).toHaveBeenCalledOnce()
})

it('asks no network for anything, beside a development server', () => {
  const isCancelled = (url: string, connections: string[] = []) => {
    refuseNetwork(connections)
    const { onBeforeRequest } = electron.session.defaultSession.webRequest
    const [ask] = onBeforeRequest.mock.lastCall as [
      (details: { url: string }, answer: (to: { cancel: boolean }) => void) => void,
    ]
    const answer = vi.fn<(to: { cancel: boolean }) => void>()
    ask({ url }, answer)
    return answer.mock.calls[0]?.[0].cancel
  }
  for (const url of ['app://afkast/x.js', 'blob:app://afkast/1', 'data:text/plain,x', 'devtools://devtools/x']) {
    expect(isCancelled(url), url).toBe(false)
  }
  const outside = [
    'https://example.org/',
    'http://127.0.0.1:5173/',
    'ws://127.0.0.1:5173/',
    'file:///etc/passwd',
    'ftp://x/',
    'x',
  ]
  for (const url of outside) expect(isCancelled(url), url).toBe(true)
  expect(isCancelled('ws://127.0.0.1:5173/', ['ws://127.0.0.1:5173'])).toBe(false)
  expect(isCancelled('ws://127.0.0.1:5174/', ['ws://127.0.0.1:5173'])).toBe(true)
})

it('keeps every page where it is', () => {
  keepPagesInside()
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })
  electron.app.emit('web-contents-created', {}, contents)
  const isStopped = (name: string, url: string, isMainFrame = true) => {
    const preventDefault = vi.fn()
    contents.emit(name, { url, isMainFrame, preventDefault })
    return preventDefault.mock.calls.length === 1
  }
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect(isStopped(event, 'app://afkast/#/oekonomi')).toBe(false)
    expect(isStopped(event, 'app://afkast/')).toBe(false)
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'app://afkast.example/']) {
      expect(isStopped(event, url), url).toBe(true)
    }
  }
  expect(isStopped('will-frame-navigate', 'app://afkast/', false)).toBe(true)
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
