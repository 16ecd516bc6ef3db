import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findInstalledBrowser } from '../../src-main/shell/installed-browser.ts'
import { test as base, expect } from './fixtures.ts'

/** The browser shell as a person starts it: it opens the browser by itself. */
const test = base.extend<{ wrapper: string }>({
  /** The browser of the machine without a display, as a program. */
  wrapper: async ({ dataFolder }, use) => {
    const file = join(dataFolder, 'browser.sh')
    const browser = findInstalledBrowser() ?? chromium.executablePath()
    await writeFile(file, `#!/bin/sh\nexec '${browser}' --headless=new --disable-gpu "$@"\n`)
    await chmod(file, 0o700)
    await use(file)
  },
})

/** The command lines of all processes: what every account of the machine can read. */
const commandLines = async (): Promise<string> => {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = processes.map((name) => readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => ''))
  return (await Promise.all(lines)).join('\n')
}

test('opens the window by itself, and the token stands nowhere while it runs', async ({ dataFolder, wrapper }) => {
  test.skip(process.platform !== 'linux', 'reads the list of processes as Linux gives it')
  const program = join(import.meta.dirname, '../../out/main/browser.js')
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, AFKAST_DATA: dataFolder, AFKAST_WINDOW: '', DISPLAY: ':0', CHROME_PATH: wrapper },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const log = () => readFile(join(dataFolder, 'log/afkast.log'), 'utf8').catch(() => '')
  try {
    // The page has come so far as to ask the core: the cookie was kept and sent.
    await expect.poll(log, { timeout: 20_000 }).toContain('done call=application/status')
    expect(await log()).toContain('signed-in')
    const lines = await commandLines()
    expect(lines).toContain(`--user-data-dir=${join(dataFolder, 'browser')}`)
    expect(lines).not.toMatch(/127\.0\.0\.1:\d+\/\?token=/)
    expect(existsSync(join(dataFolder, 'browser/afkast-start.html'))).toBe(false)
    expect(await log()).not.toMatch(/token|127\.0\.0\.1|[\w-]{43}/)
    expect(said.join('')).toBe('')
  } finally {
    child.kill()
    await once(child, 'close')
  }
})
