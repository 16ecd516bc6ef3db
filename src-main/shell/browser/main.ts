import { join } from 'node:path'
import { createCore } from '#features/core'
import { coreOptions } from '../core-options'
import { dataFolder } from '../data-folder'
import { findInstalledBrowser, hasDisplay } from '../installed-browser'
import { iconFile, outFolder } from '../installation'
import { nodeReaderHost } from '../node-reader-host'
import { builtFiles } from '../window/built-files'
import { developmentFiles } from '../window/development-files'
import { openAppWindow, type AppWindow } from './app-window'
import { startServer } from './server'

/** A reload is back within this time. */
const graceMs = 5000

const developmentServer = process.env['AFKAST_DEV_SERVER']
const core = createCore(coreOptions(nodeReaderHost(), null))
let window: AppWindow | undefined

const server = await startServer({
  router: core.router,
  files: developmentServer ? developmentFiles(developmentServer) : builtFiles(join(outFolder, 'renderer'), iconFile),
  port: Number(process.env['AFKAST_PORT'] ?? 0),
  graceMs,
  onGone: () => void end(),
})

let ending = false
const end = async (): Promise<void> => {
  if (ending) return
  ending = true
  window?.close()
  await server.close()
  core.close()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

const printAddress = () => process.stdout.write(`Afkast kører på ${server.address}\n`)

const browser = hasDisplay() && process.env['AFKAST_WINDOW'] !== 'none' ? findInstalledBrowser() : null
if (browser === null) printAddress()
else {
  window = openAppWindow(browser, server.address, dataFolder(), () => {
    // The browser did not get as far as showing the page: let the person try another one.
    if (!ending && !server.hasBeenOpened()) printAddress()
  })
}
