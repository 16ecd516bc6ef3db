import type { Page } from '@playwright/test'
import { startBrowserShell, type BrowserShell } from './browser-shell.ts'
import { test as base, expect } from './fixtures.ts'

/** Several windows on one browser shell: they share the browser's six connections to a host. */
const test = base.extend<{ shell: BrowserShell }>({
  shell: async ({ dataFolder, browser }, use) => {
    const shell = await startBrowserShell(dataFolder, browser)
    await use(shell)
    await shell.stop()
  },
})

/** Asks the core as the window does; gives the status. */
const call = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/rpc/application/status', { method: 'POST', signal: AbortSignal.timeout(5000) })
    return answer.status
  })

const openWindows = async (first: Page, count: number, origin: string): Promise<Page[]> => {
  const others = await Promise.all(
    Array.from({ length: count - 1 }, async () => {
      const page = await first.context().newPage()
      await page.goto(origin)
      return page
    }),
  )
  return [first, ...others]
}

test('seven windows at once each get their answers, and what happens in one shows in all', async ({ shell, page }) => {
  const windows = await openWindows(page, 7, shell.origin)
  await Promise.all(windows.map((window) => expect(window.locator('h1')).toBeVisible()))
  expect(await Promise.all(windows.map(call))).toEqual(windows.map(() => 200))
  const reloaded = windows.map((window) =>
    window.waitForResponse((response) => /\/rpc\/(application|followup)\//.test(response.url()) && response.ok()),
  )
  await windows.at(-1)?.evaluate(() =>
    fetch('/rpc/application/loadDemo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: { case: 'faxe' } }),
    }),
  )
  await Promise.all(reloaded)
})

test('another window takes over when the one that listens is closed, and the app goes on', async ({ shell, page }) => {
  const windows = await openWindows(page, 3, shell.origin)
  await Promise.all(windows.map((window) => expect(window.locator('h1')).toBeVisible()))
  const others = windows.slice(1)
  const takesOver = Promise.race(
    others.map((window) => window.waitForRequest('**/rpc/events/subscribe', { timeout: 4000 })),
  )
  await page.close()
  await takesOver
  // Longer than it waits for a page that is gone.
  await new Promise((resolve) => setTimeout(resolve, 6000))
  expect(await Promise.race([shell.ended, Promise.resolve('running')])).toBe('running')
  expect(await Promise.all(others.map(call))).toEqual([200, 200])
})
