import { join } from 'node:path'
import { createCore } from '#features/core'
import { coreOptions } from '../core-options'
import { dataFolder } from '../data-folder'
import { findInstalledBrowser, hasDisplay } from '../installed-browser'
import { iconFile, outFolder } from '../installation'
import { record, startLog } from '../log'
import { nodeReaderHost } from '../node-reader-host'
import { startFault } from '../start-fault'
import { builtFiles } from '../window/built-files'
import { developmentFiles } from '../window/development-files'
import { logFault } from '../window-errors'
import { openAppWindow, type AppWindow } from './app-window'
import { startServer } from './server'

/** A reload is back within this time. */
const graceMs = 5000

const openFiles = () => {
  const developmentServer = process.env['AFKAST_DEV_SERVER']
  return developmentServer ? developmentFiles(developmentServer) : builtFiles(join(outFolder, 'renderer'), iconFile)
}

/** The browser that shows the window; `null` where the person opens the address, or a test does. */
const findWindowBrowser = (): string | null =>
  hasDisplay() && process.env['AFKAST_WINDOW'] !== 'none' ? findInstalledBrowser() : null

const run = async (): Promise<void> => {
  startLog('browser')
  const core = createCore(coreOptions(nodeReaderHost(), null))
  let window: AppWindow | undefined
  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    record('end')
    window?.close()
    await server.close()
    core.close()
  }
  const server = await startServer({
    router: core.router,
    files: openFiles(),
    port: Number(process.env['AFKAST_PORT'] ?? 0),
    graceMs,
    onSignedIn: () => {
      record('signed-in')
      window?.forgetAddress()
    },
    onGone: () => {
      record('window-gone')
      void end()
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

  const printAddress = () => process.stdout.write(`Afkast kører på ${server.address}\n`)
  const browser = findWindowBrowser()
  if (browser === null) printAddress()
  else {
    try {
      record('window-open')
      window = openAppWindow(browser, server.address, dataFolder(), () => {
        // The browser did not get as far as showing the page: let the person try another one.
        if (!ending && !server.hasBeenOpened()) printAddress()
      })
    } catch (error) {
      logFault(error)
      printAddress()
    }
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`Afkast kunne ikke starte. ${startFault(error)}\n`)
  process.exit(1)
})
