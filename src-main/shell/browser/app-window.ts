import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRoot } from '../installed-browser'

/** A browser opened as the window of the app. */
export interface AppWindow {
  /** Removes the address with its token from the disk: it has been used. */
  forgetAddress(): void
  close(): void
}

/**
 * Writes a page that leads to `address`, for the person alone. The address itself never stands in a command line, which every
 * account of the machine can read as long as the browser runs.
 */
const writeStartFile = (profile: string, address: string): string => {
  const file = join(profile, 'afkast-start.html')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  // A file that is there keeps its mode.
  rmSync(file, { force: true })
  writeFileSync(
    file,
    `<!doctype html><html lang="da"><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${address}"><title>Afkast</title></html>`,
    { mode: 0o600, flag: 'wx' },
  )
  return file
}

/**
 * Opens `address` in `browser` as a window without tabs or address line. The profile is Afkast's own: one that is in use already
 * would hand the address over and end at once. `onEnd` is called when the browser has ended or could not be started. Throws where
 * the data folder cannot be written to.
 */
export const openAppWindow = (browser: string, address: string, dataFolder: string, onEnd: () => void): AppWindow => {
  const profile = join(dataFolder, 'browser')
  const startFile = writeStartFile(profile, address)
  const forgetAddress = () => rmSync(startFile, { force: true })
  const child = spawn(
    browser,
    [
      `--app=${pathToFileURL(startFile).href}`,
      `--user-data-dir=${profile}`,
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
  const end = () => {
    forgetAddress()
    onEnd()
  }
  child.once('exit', end)
  child.once('error', end)
  return { forgetAddress, close: () => void child.kill() }
}
