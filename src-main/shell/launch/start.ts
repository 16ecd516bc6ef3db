import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hasDisplay, isRoot } from '../installed-browser.ts'
import { chooseShell } from './choose-shell.ts'
import { electronBinary } from './electron-binary.ts'
import { ensureBuilt } from './ensure-built.ts'
import { electronFetchFailedLately, fetchElectron } from './fetch-electron.ts'
import { outFolder, root } from './places.ts'
import { exitStatus } from './run-node.ts'

/** An Electron that ends with a fault this soon could not open its window on this machine. */
const soonMs = 10_000

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** Becomes the browser shell, in this process: Ctrl-C is its own. */
const openBrowserShell = async (why: string | null): Promise<void> => {
  if (why !== null) say(why)
  await import(pathToFileURL(join(outFolder, 'main/browser.js')).href)
}

const openElectron = async (binary: string): Promise<void> => {
  const startedMs = Date.now()
  const child = spawn(binary, [root, ...(isRoot() ? ['--no-sandbox'] : [])], {
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  })
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const status = await exitStatus(child)
  if (status === 0 || stop.signal.aborted || Date.now() - startedMs > soonMs) process.exitCode = status
  else await openBrowserShell('Electron kunne ikke starte her: Afkast åbner i browseren i stedet.')
}

const start = async (): Promise<void> => {
  const choice = chooseShell({
    wanted: process.env['AFKAST_SHELL'],
    display: hasDisplay(),
    binary: electronBinary(),
    failedLately: electronFetchFailedLately(),
  })
  if (choice.open === 'browser') return openBrowserShell(choice.why)
  const binary = choice.open === 'electron' ? choice.binary : await fetchElectron()
  return binary === null
    ? openBrowserShell('Electron kan ikke hentes her: Afkast åbner i browseren i stedet.')
    : openElectron(binary)
}

if (await ensureBuilt()) await start()
else {
  say('Afkast kunne ikke bygges; se ovenfor.')
  process.exitCode = 1
}
