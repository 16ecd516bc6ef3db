import type { Page } from '@playwright/test'

/** What a page complained of while a test ran; a test that leaves any fails. */
export interface Complaints {
  watch(page: Page): Promise<void>
  /** Says that a test provokes the complaints that `pattern` matches. */
  expect(pattern: RegExp): void
  unexpected(): string[]
}

/** A call that is refused is an answer, but Chromium reports its status as a resource that failed. */
const isAnsweredCall = (text: string, url: string) =>
  text.startsWith('Failed to load resource') && new URL(url, 'http://none').pathname.startsWith('/rpc/')

/** Collects errors of the console, uncaught errors and violations of the content security policy. */
export const createComplaints = (): Complaints => {
  const heard: string[] = []
  const expected: RegExp[] = []
  return {
    watch: async (page) => {
      page.on('pageerror', (error) => heard.push(`uncaught: ${error.stack ?? error.message}`))
      page.on('console', (message) => {
        const { url } = message.location()
        if (message.type() === 'error' && !isAnsweredCall(message.text(), url)) {
          heard.push(`console: ${message.text()} (${url})`)
        }
      })
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { effectiveDirective, blockedURI, sample } = event
          reportError(new Error(`content security policy: ${effectiveDirective} refused ${blockedURI} ${sample}`))
        })
      })
    },
    expect: (pattern) => void expected.push(pattern),
    unexpected: () => heard.filter((text) => !expected.some((pattern) => pattern.test(text))),
  }
}
