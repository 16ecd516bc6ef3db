import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { AppShell } from './app-shell.ts'
import { startBrowserShell } from './browser-shell.ts'
import { createComplaints, type Complaints } from './complaints.ts'
import { startElectronShell } from './electron-shell.ts'

/** What a test of the window gets beside Playwright's own. */
export interface AppFixtures {
  /** Folder of this test's own stores, empty at first; removed afterwards. Give it to the command line as `AFKAST_DATA`. */
  dataFolder: string
  /** The app of this test, running on `dataFolder`; its window is not opened yet. */
  shell: AppShell
  /** What the window complains of. Fails the test unless it was expected. */
  complaints: Complaints
  /** The window, opened on the app as it is at a first start. */
  page: Page
}

export const test = base.extend<AppFixtures>({
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'afkast-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  shell: async ({ dataFolder, browser }, use, { project }) => {
    const shell = await (project.name === 'electron'
      ? startElectronShell(dataFolder)
      : startBrowserShell(dataFolder, browser))
    await use(shell)
    await shell.stop()
    expect(shell.faults(), 'the core reported a fault').toBe('')
  },

  complaints: async ({}, use) => {
    const complaints = createComplaints()
    await use(complaints)
    expect(complaints.unexpected(), 'the window complained').toEqual([])
  },

  page: async ({ shell, complaints }, use) => {
    const page = await shell.open((opened) => complaints.watch(opened))
    await use(page)
    await page.close()
  },
})

export { expect }
