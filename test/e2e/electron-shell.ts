import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { electronBinary } from '../../src-main/shell/launch/electron-binary.ts'
import { isRoot } from '../../src-main/shell/installed-browser.ts'
import type { AppShell } from './app-shell.ts'

/** Starts the built app in Electron on a data folder. Only for the project `electron`, which is there where the binary is. */
export const startElectronShell = async (dataFolder: string): Promise<AppShell> => {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error('no Electron binary')
  const app = await _electron.launch({
    executablePath,
    args: [join(import.meta.dirname, '../..'), ...(isRoot() ? ['--no-sandbox'] : [])],
    env: { ...process.env, AFKAST_DATA: dataFolder },
  })
  return {
    open: async (prepare: (page: Page) => Promise<void>) => {
      const page = await app.firstWindow()
      await prepare(page)
      return page
    },
    // Chromium itself writes to stderr: only our own lines are faults.
    faults: () => '',
    stop: () => app.close(),
  }
}
