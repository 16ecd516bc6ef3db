import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Fails where a page in its present state breaks WCAG 2.1 AA as far as axe can tell. */
export const expectAccessible = async (page: Page, state: string): Promise<void> => {
  // axe finishes in a page of its own otherwise, which an Electron window does not allow.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .setLegacyMode(true)
    .analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(found, state).toEqual([])
}
