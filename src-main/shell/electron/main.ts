import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { createCore, type Core } from '#features/core'
import { coreOptions } from '../core-options'
import { dataFolder } from '../data-folder'
import { iconFile, outFolder } from '../installation'
import { startFault } from '../start-fault'
import { builtFiles } from '../window/built-files'
import { developmentFiles } from '../window/development-files'
import { denyPermissions, keepPagesInside } from './hardening'
import { setMenu } from './menu'
import { acceptPorts } from './port'
import { registerScheme, serveWindow } from './protocol'
import { electronReaderHost } from './reader-host'
import { openWindow } from './window'

let core: Core | undefined
let window: BrowserWindow | undefined

const start = async (): Promise<void> => {
  await app.whenReady()
  denyPermissions()
  setMenu()
  const developmentServer = process.env['ELECTRON_RENDERER_URL']
  serveWindow(
    developmentServer ? developmentFiles(developmentServer) : builtFiles(join(outFolder, 'renderer'), iconFile),
  )
  core = createCore(coreOptions(electronReaderHost, null))
  acceptPorts(core.router)
  window = openWindow()
}

// Before anything is awaited: see registerScheme.
registerScheme()
app.enableSandbox()
keepPagesInside()
// What Chromium keeps lies beside the stores; the lock of the single instance goes with it.
app.setPath('userData', join(dataFolder(), 'window'))

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => core?.close())
  start().catch((error: unknown) => {
    dialog.showErrorBox('Afkast kunne ikke starte', startFault(error))
    app.exit(1)
  })
} else app.quit()
