import { defineConfig } from '@playwright/test'
import { electronBinary } from './src-main/shell/launch/electron-binary.ts'
import { findInstalledBrowser, hasDisplay } from './src-main/shell/installed-browser.ts'

/** The whole app in its window. What is not UTC is where months go wrong, so it runs where the users are. */
process.env['TZ'] = 'Europe/Copenhagen'

const browser = findInstalledBrowser()

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/build-first.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'browser-shell',
      use: {
        browserName: 'chromium',
        launchOptions: {
          // Without a browser of the machine it is Playwright's own.
          ...(browser === null ? {} : { executablePath: browser }),
          args: [
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    // The same tests in the Electron window, where there is one; `npm test` says so where there is none.
    ...(electronBinary() !== null && hasDisplay()
      ? [{ name: 'electron', testIgnore: '**/browser-shell*.spec.ts' }]
      : []),
  ],
})
