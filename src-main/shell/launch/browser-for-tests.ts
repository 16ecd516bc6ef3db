import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findInstalledBrowser, isRoot } from '../installed-browser.ts'
import { inPackage } from './places.ts'
import { isReachable } from './reachable.ts'
import { run, runNode } from './run-node.ts'

const fetchLimitMs = 2 * 60 * 1000
const packageLimitMs = 4 * 60 * 1000

/** A browser that is there may still lack libraries of the system. Only asked on Linux; elsewhere they come with it. */
const runs = (path: string): boolean =>
  existsSync(path) && (process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0)

const hasOwn = (): boolean => runs(chromium.executablePath())

const fetchOwn = async (): Promise<boolean> => {
  if (hasOwn()) return true
  if (!(await isReachable(process.env['PLAYWRIGHT_DOWNLOAD_HOST'] ?? 'https://cdn.playwright.dev'))) return false
  await runNode(inPackage('@playwright/test', 'cli.js'), ['install', '--only-shell', 'chromium'], {
    output: 'stderr',
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    limitMs: fetchLimitMs,
  })
  return hasOwn()
}

const installFromDebian = async (): Promise<boolean> => {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false
  const apt = (...args: string[]) =>
    run('/usr/bin/apt-get', ['-q', ...args], {
      output: 'stderr',
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      limitMs: packageLimitMs,
    })
  const install = () => apt('install', '-y', 'chromium')
  // Without lists of packages, or with old ones, the first attempt fails at once.
  if ((await install()) !== 0 && ((await apt('update')) !== 0 || (await install()) !== 0)) return false
  return findInstalledBrowser() !== null
}

/**
 * Makes sure that a browser is there for the tests of the window: one of the machine, else Playwright's own, else Debian's package.
 * `false` where none can be had.
 */
export const provideBrowser = async (): Promise<boolean> =>
  findInstalledBrowser() !== null || (await fetchOwn()) || (await installFromDebian())
