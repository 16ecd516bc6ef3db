import type { Page } from '@playwright/test'
import { cp } from 'node:fs/promises'
import { expect, test as base } from './fixtures.ts'

const sizes = [
  [1280, 800],
  [1920, 1080],
  [1024, 768],
] as const
const shoot = async (page: Page, name: string) => {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(200)
    await page.screenshot({ path: `/tmp/look/${name}-${width}.png` })
    await page.screenshot({ path: `/tmp/look/${name}-${width}-full.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

const openAll = async (page: Page) => {
  const closed = page.getByRole('button', { name: /^(Vælg|Ret): / })
  while ((await closed.count()) > 0) await closed.first().click()
}
const test = base.extend<{ trial: string }>({
  trial: ['', { option: true }],
  dataFolder: async ({ trial }, use) => {
    const folder = `/tmp/look/data-${trial}-${Date.now()}`
    await cp(trial === '' ? '/tmp/look/nothing' : `/tmp/trial/${trial}`, folder, { recursive: true })
    await use(folder)
  },
})
for (const place of (process.env['LOOK'] ?? 'Rødovre,Faxe,long,behind').split(',')) {
  test.describe(place, () => {
    const demo = ['Rødovre', 'Faxe'].includes(place)
    test.use({ trial: demo ? '' : place })
    test(`look ${place}`, async ({ page }) => {
      if (demo) {
        await page.getByRole('button', { name: new RegExp(`Åbn eksemplet: ${place}`) }).click()
        await page.waitForURL((url) => !url.hash.includes('start'))
        await expect(page.getByText(/tal til og med|Business case indlæst/)).toBeVisible()
        await page.waitForTimeout(1500)
      }
      await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Indsats' }).click()
      await page.getByRole('link', { name: 'Opfølgning' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'Besparelsesmetode' })).toBeVisible()
      await shoot(page, `${place}-empty`)
      await openAll(page)
      await shoot(page, `${place}-open`)
      await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Opsætning' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'PL-regulering' })).toBeVisible()
      await shoot(page, `${place}-settings`)
    })
  })
}
