import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser } from '@playwright/test'
import type { AppShell } from './app-shell.ts'

const program = join(import.meta.dirname, '../../out/main/browser.js')

/** A browser shell of one test, in a process of its own. */
export interface BrowserShell extends AppShell {
  /** Where it says it is to be opened, one-time token included. */
  readonly address: string
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly port: number
  /** Number of its process. */
  readonly pid: number
  /** Resolves to its exit status when it has ended. */
  readonly ended: Promise<number | null>
}

/** Starts the built browser shell on a data folder, without a window. Rejects with its stderr where it gives no address. */
export const startBrowserShell = async (dataFolder: string, browser: Browser): Promise<BrowserShell> => {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, AFKAST_DATA: dataFolder, AFKAST_WINDOW: 'none', AFKAST_PORT: '0', AFKAST_DEV_SERVER: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let faults = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (faults += text))
  const ended = once(child, 'close').then(([status]) => status as number | null)
  const address = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]) => /http:\S+/.exec(String(line))?.[0]),
    ended,
  ])
  if (typeof address !== 'string') throw new Error(`the browser shell did not start: ${faults}`)
  const { origin, port } = new URL(address)
  return {
    address,
    origin,
    port: Number(port),
    pid: child.pid ?? 0,
    ended,
    open: async (prepare) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      await prepare(page)
      await page.goto(address)
      // The address with the token leads on to the window's own by itself.
      await page.waitForURL(({ search }) => search === '')
      return page
    },
    faults: () => faults,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
