import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { outFolder } from '../installation'
import { windowAddress } from './protocol'

/** Opens the one window of the app. Its page has no Node and reaches the core only through the port. */
export const openWindow = (): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Afkast',
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(outFolder, 'preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Dictionaries would be fetched from outside.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(windowAddress)
  return window
}
