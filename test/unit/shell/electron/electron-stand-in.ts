import { EventEmitter } from 'node:events'
import { vi, type Mock } from 'vitest'

const rectangle = { x: 0, y: 0, width: 1920, height: 1040 }

/** A stand-in for a window of Electron that remembers how it was made. */
export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = []
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents: EventEmitter & { reload: Mock } = Object.assign(new EventEmitter(), { reload: vi.fn() })
  readonly loadURL: Mock = vi.fn(() => Promise.resolve())
  readonly show: Mock = vi.fn()
  readonly focus: Mock = vi.fn()
  readonly restore: Mock = vi.fn()
  readonly maximize: Mock = vi.fn()
  readonly close: Mock = vi.fn()
  readonly isMinimized: Mock = vi.fn(() => false)
  readonly isMaximized: Mock = vi.fn(() => false)
  readonly isDestroyed: Mock = vi.fn(() => false)
  readonly getBounds: Mock = vi.fn(() => rectangle)
  readonly getNormalBounds: Mock = vi.fn(() => rectangle)

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    BrowserWindow.made.push(this)
  }
}

type Mocks<Name extends string> = Record<Name, Mock>

/** The parts of the `electron` module that the shell uses, for `vi.mock`. */
export const app: EventEmitter &
  Mocks<'whenReady' | 'enableSandbox' | 'setPath' | 'requestSingleInstanceLock' | 'quit' | 'exit'> & {
    isPackaged: boolean
  } = Object.assign(new EventEmitter(), {
  isPackaged: true,
  whenReady: vi.fn(() => Promise.resolve()),
  enableSandbox: vi.fn(),
  setPath: vi.fn(),
  requestSingleInstanceLock: vi.fn(() => true),
  quit: vi.fn(),
  exit: vi.fn(),
})
export const ipcMain = new EventEmitter()
export const ipcRenderer: Mocks<'postMessage'> = { postMessage: vi.fn() }
export const protocol: Mocks<'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: vi.fn(),
  handle: vi.fn(),
}
export const session: {
  defaultSession: Mocks<'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'> & {
    webRequest: Mocks<'onBeforeRequest'>
  }
} = {
  defaultSession: {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  },
}
export const dialog: Mocks<'showErrorBox' | 'showMessageBox'> = {
  showErrorBox: vi.fn(),
  showMessageBox: vi.fn(() => Promise.resolve({ response: 0 })),
}
export const shell: Mocks<'openPath'> = { openPath: vi.fn(() => Promise.resolve('')) }
export const Menu: Mocks<'setApplicationMenu' | 'buildFromTemplate'> = {
  setApplicationMenu: vi.fn(),
  buildFromTemplate: vi.fn((template: unknown) => template),
}
export const screen: Mocks<'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'> = {
  getPrimaryDisplay: vi.fn(() => ({ id: 1, workArea: rectangle })),
  getAllDisplays: vi.fn(() => [{ id: 1, workArea: rectangle }]),
  getDisplayMatching: vi.fn(() => ({ id: 1, workArea: rectangle })),
}
export const powerSaveBlocker: Mocks<'start' | 'stop' | 'isStarted'> = {
  start: vi.fn(() => 7),
  stop: vi.fn(),
  isStarted: vi.fn(() => true),
}
export const utilityProcess: Mocks<'fork'> = { fork: vi.fn() }
