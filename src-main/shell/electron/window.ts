import { join } from 'node:path'
import { app, BrowserWindow, screen, type BrowserWindowConstructorOptions } from 'electron'
import { outFolder } from '../installation'
import { windowAddress } from './protocol'
import { readWindowState, smallestWindow, visibleBounds, writeWindowState } from './window-state'

/** How every window of the app is made. Its page has no Node and reaches the core only through the port. */
export const windowOptions = (): BrowserWindowConstructorOptions => ({
  title: 'Afkast',
  show: false,
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  webPreferences: {
    preload: join(outFolder, 'preload/preload.cjs'),
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
    devTools: !app.isPackaged,
    // Dictionaries would be fetched from outside.
    spellcheck: false,
  },
})

/** The work areas of the displays, the main one first. */
const workAreas = () => [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)

/** Opens the main window where it was last, and remembers in `stateFile` where it is closed. */
export const openWindow = (stateFile: string): BrowserWindow => {
  const state = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...windowOptions(),
    ...visibleBounds(state, workAreas()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
  })
  if (state?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writeWindowState(stateFile, { ...window.getNormalBounds(), maximised: window.isMaximized() }),
  )
  // What goes wrong here is told by did-fail-load.
  window.loadURL(windowAddress).catch(() => undefined)
  return window
}
