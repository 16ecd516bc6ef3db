import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { isRoot } from '../installed-browser'

/** A browser opened as the window of the app. */
export interface AppWindow {
  close(): void
}

/**
 * Opens `address` in `browser` as a window without tabs or address line. The profile is Afkast's own: one that is in use already
 * would hand the address over and end at once. `onEnd` is called when the browser has ended or could not be started.
 */
export const openAppWindow = (browser: string, address: string, dataFolder: string, onEnd: () => void): AppWindow => {
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${join(dataFolder, 'browser')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--window-size=1440,900',
      ...(isRoot() ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  )
  child.once('exit', onEnd)
  child.once('error', onEnd)
  return { close: () => void child.kill() }
}
