import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, shell, type BrowserWindow } from 'electron'
import { createCore, type Core } from '#features/core'
import { coreOptions } from '../core-options'
import { dataFolder } from '../data-folder'
import { iconFile, outFolder } from '../installation'
import { record, startLog, supportFolder } from '../log'
import { startFault } from '../start-fault'
import { builtFiles } from '../window/built-files'
import { developmentFiles } from '../window/development-files'
import { denyPermissions, keepPagesInside, refuseNetwork } from './hardening'
import { setMenu } from './menu'
import { acceptPorts } from './port'
import { registerScheme, serveWindow } from './protocol'
import { electronReaderHost } from './reader-host'
import { watchFaults, watchWindow } from './trouble'
import { openWindow } from './window'

/** What Chromium keeps lies beside the stores; the lock of the single instance goes with it. */
const windowFolder = join(dataFolder(), 'window')

let core: Core | undefined
let window: BrowserWindow | undefined

const showLogFolder = (): void => {
  mkdirSync(supportFolder(), { recursive: true })
  void shell.openPath(supportFolder())
}

const start = async (): Promise<void> => {
  await app.whenReady()
  denyPermissions()
  setMenu({ packaged: app.isPackaged, platform: process.platform, showLogFolder })
  const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const files = developmentServer
    ? developmentFiles(developmentServer)
    : builtFiles(join(outFolder, 'renderer'), iconFile)
  refuseNetwork(files.connections)
  serveWindow(files)
  core = createCore(coreOptions(electronReaderHost, null))
  acceptPorts(core.router)
  window = openWindow(join(windowFolder, 'afkast-window.json'))
  watchWindow(window)
}

/** Afkast was started a second time: its window is what the person wants. */
const showWindow = (): void => {
  if (window === undefined || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

const end = (): void => {
  record('end')
  core?.close()
}

// Before anything is awaited: see registerScheme.
registerScheme()
app.enableSandbox()
keepPagesInside()
app.setPath('userData', windowFolder)

if (app.requestSingleInstanceLock()) {
  startLog('electron', { electron: process.versions.electron })
  watchFaults(() => {
    try {
      end()
    } finally {
      app.exit(1)
    }
  })
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', end)
  start().catch((error: unknown) => {
    dialog.showErrorBox('Afkast kunne ikke starte', startFault(error))
    app.exit(1)
  })
} else app.quit()
