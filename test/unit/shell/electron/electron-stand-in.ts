import { EventEmitter } from 'node:events'
import { vi, type Mock } from 'vitest'

/** A stand-in for a window of Electron that remembers how it was made. */
export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = []
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly loadURL: Mock = vi.fn(() => Promise.resolve())
  readonly show: Mock = vi.fn()

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    BrowserWindow.made.push(this)
  }
}

/** The parts of the `electron` module that the shell uses, for `vi.mock`. */
export const app = new EventEmitter()
export const ipcMain = new EventEmitter()
export const ipcRenderer: { postMessage: Mock } = { postMessage: vi.fn() }
export const protocol: Record<'registerSchemesAsPrivileged' | 'handle', Mock> = {
  registerSchemesAsPrivileged: vi.fn(),
  handle: vi.fn(),
}
export const session: {
  defaultSession: Record<
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler',
    Mock
  >
} = {
  defaultSession: {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
  },
}
