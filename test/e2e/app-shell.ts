import type { Page } from '@playwright/test'

/** The running app of one test, whichever shell it is. */
export interface AppShell {
  /** Opens its window; `prepare` gets the page before it is loaded, as far as the shell allows. */
  open(prepare: (page: Page) => Promise<void>): Promise<Page>
  /** What the core has written to stderr: nothing, unless a fault happened. */
  faults(): string
  stop(): Promise<void>
}
