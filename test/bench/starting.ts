import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { findInstalledBrowser } from '../../src-main/shell/installed-browser.ts'
import { outFolder } from '../../src-main/shell/launch/places.ts'
import { interleaved, medianOf, table } from './ratios.ts'
import { runSubject } from './subject-run.ts'

const rounds = 5

/** How long the core is left alone before its memory is looked at, milliseconds. */
const idleMs = 2000

interface Start {
  readonly milliseconds: number
  /** Memory of the core process when nothing happens, MB; `NaN` where there is none or the system does not tell. */
  readonly coreMegabytes: number
}

const memoryOf = (pid: number | undefined): number =>
  process.platform === 'win32' ? NaN : Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024

/** Until what `selector` finds has been painted. */
const painted = async (page: Page, selector: string): Promise<void> => {
  await page.waitForSelector(selector, { state: 'attached' })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))))
}

/** Opens an address in a browser of its own, as the shell does with its own profile; ends it again. Gives when `selector` was painted. */
const paintedAt = async (profile: string, address: string, selector: string): Promise<number> => {
  const executablePath = findInstalledBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address, { waitUntil: 'commit' })
  await painted(page, selector)
  const at = performance.now()
  await context.close()
  return at
}

/** The built shell with a store, from its start to the first chart. */
const app = async (dataFolder: string): Promise<Start> => {
  const start = performance.now()
  const core = spawn(process.execPath, [join(outFolder, 'main/browser.js')], {
    env: { ...process.env, AFKAST_DATA: dataFolder, AFKAST_WINDOW: 'none', AFKAST_PORT: '0', AFKAST_DEV_SERVER: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(core, 'exit')
  const [line] = (await once(createInterface(core.stdout), 'line')) as [string]
  const milliseconds =
    (await paintedAt(
      join(dataFolder, 'browser'),
      /http:\S+/.exec(line)?.[0] ?? '',
      'main [role=application] svg path',
    )) - start
  await pause(idleMs)
  const coreMegabytes = memoryOf(core.pid)
  core.kill()
  await ended
  return { milliseconds, coreMegabytes }
}

const emptyPage = async (profile: string, address: string): Promise<Start> => {
  const start = performance.now()
  return { milliseconds: (await paintedAt(profile, address, 'p')) - start, coreMegabytes: NaN }
}

/** Data folders by what they hold: a demonstration, and figures in growing number. */
const dataFolders = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const demo = mkdtempSync(join(folder, 'demo-'))
  const env = { ...process.env, AFKAST_DATA: demo }
  execFileSync(process.execPath, [join(outFolder, 'main/cli.js'), 'demo', 'faxe'], { env, stdio: 'ignore' })
  const found = new Map([['demonstration case Faxe', demo]])
  for (const count of [1000, 10_000]) {
    const filled = mkdtempSync(join(folder, 'filled-'))
    await runSubject('commit', ['store', String(count), filled])
    found.set(`${count.toLocaleString('en')} figures`, filled)
  }
  return found
}

/** From the start of the browser shell to the first chart that is painted, against the same browser opening an empty page. */
export const starting = async (folder: string): Promise<string> => {
  const folders = await dataFolders(folder)
  const peer = 'an empty local page'
  const profile = mkdtempSync(join(folder, 'profile-'))
  const server = createServer((_, response) => response.end('<!doctype html><title>empty</title><p>.</p>'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const run = (name: string): Promise<Start> => {
    const dataFolder = folders.get(name)
    return dataFolder === undefined ? emptyPage(profile, address) : app(dataFolder)
  }
  try {
    const names = [peer, ...folders.keys()]
    // The first start makes the browser's profile.
    await interleaved(names, 1, run)
    const found = await interleaved(names, rounds, run)
    const took = (name: string) => medianOf(found, name, ({ milliseconds }) => milliseconds)
    const memory = (name: string) => medianOf(found, name, ({ coreMegabytes }) => coreMegabytes)
    const lines = names.map((name) => [
      name,
      took(name).toFixed(0),
      (took(name) / took(peer)).toFixed(2),
      folders.has(name) ? memory(name).toFixed(0) : '–',
    ])
    return table(['opened', 'ms', 'ratio', 'core at rest, MB'], lines)
  } finally {
    server.close()
  }
}
