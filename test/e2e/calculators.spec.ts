import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'

const openCalculators = async (page: Page) => {
  await page.getByRole('button', { name: /Åbn eksemplet: Rødovre/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tjent hjem')
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Break-even' }).click()
  await page.getByRole('link', { name: 'Regneværktøjer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Regnet sådan')
}
const headline = (page: Page) => page.getByRole('heading', { level: 1 })

test('begins with the approved series, and a slider moves sentence, table and tornado by keyboard', async ({
  page,
}) => {
  await openCalculators(page)
  await expect(headline(page)).toHaveText('Regnet sådan er der break-even i juli 2022; godkendt er juli 2022.')
  await expect(page.getByText('Beregningen svarer til den godkendte business case i alle 7 år.')).toBeVisible()
  await expectAccessible(page, 'the approved series')

  const slider = page.getByRole('slider', { name: 'Besparelse, skyder' })
  await slider.focus()
  for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('textbox', { name: /^Besparelse/ })).toHaveValue('1,2')
  await expect(headline(page)).not.toContainText('break-even i juli 2022;')
  await expect(page.getByText('afviger fra godkendt').first()).toBeVisible()
  await expect(page.getByText('Gemmes ikke')).toBeVisible()
  await page.getByRole('button', { name: 'Nulstil' }).click()
  await expect(headline(page)).toContainText('break-even i juli 2022;')
})

test('the success-rate model: empty fields in words, Ishøj to the krone, kept with the version', async ({ page }) => {
  await openCalculators(page)
  await page.getByRole('radio', { name: /Som i Ishøj/ }).click()
  await expect(page.getByText('Feltet »målgruppe« er tomt eller ikke et tal. Forventet: et tal.')).toBeVisible()
  await expectAccessible(page, 'a model that is not filled in')

  await page.getByRole('button', { name: 'Prøv med Ishøjs tal' }).click()
  const rows = page.getByRole('table', { name: 'Beregnet mod godkendt' }).getByRole('row')
  for (const [year, net] of ['−2.175.391', '−82.368', '1.677.654', '3.332.551'].entries()) {
    await expect(rows.nth(year + 1)).toContainText(net)
  }
  await expect(page.getByText('14 af 155 skal lykkes (13,03)')).toBeVisible()
  await page.getByLabel('Senest i').selectOption('år 9')
  await expect(page.getByText('10 af 155 skal lykkes (9,24)')).toBeVisible()
  await expect(page.getByRole('application', { name: /Break-even ved hver succesrate/ }).locator('svg')).toContainText(
    'ikke inden for 10 år',
  )
  const tornado = page.getByRole('application', { name: /Hvilken forudsætning betyder mest/ })
  await expect(tornado.locator('svg')).toContainText('139,5')
  await tornado.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Udgift pr. person før' })).toContainText('Nu')

  await expect(page.getByText('Ikke gemt: forudsætningerne findes kun i dette vindue.')).toBeVisible()
  await page.getByRole('button', { name: 'Gem forudsætningerne' }).click()
  await expect(page.getByText(/^Gemt med version 1 af /)).toBeVisible()
  await expectAccessible(page, 'a kept model')
  await page.reload()
  await expect(page.getByText(/^Gemt med version 1 af /)).toBeVisible()
  await page.getByRole('button', { name: 'Fjern de gemte' }).click()
  await expect(headline(page)).toContainText('godkendt er juli 2022')
})

test('per person and per family, as published', async ({ page }) => {
  await openCalculators(page)
  await page.getByRole('radio', { name: /Som i Rødovre/ }).click()
  await page.getByRole('button', { name: 'Prøv med Rødovres tal' }).click()
  await expect(headline(page)).toHaveText('Regnet sådan er der break-even i juli 2022; godkendt er juli 2022.')
  await expectAccessible(page, 'per person')
  await page.getByRole('radio', { name: /Som i Furesø/ }).click()
  await page.getByRole('button', { name: 'Prøv med Furesøs tal' }).click()
  await expect(headline(page)).toHaveText('En familie koster 114.700 kr. om året i drift.')
  await expect(page.getByRole('row', { name: /^Udvikling pr\. familie/ })).toContainText('86.662')
  await expectAccessible(page, 'per family')
})

for (const size of [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  // 200 % zoom of 1280 × 800.
  { width: 640, height: 400 },
]) {
  test(`break-even and calculators: nothing is cut off or overlaps at ${size.width}×${size.height}`, async ({
    page,
  }) => {
    await openCalculators(page)
    await page.setViewportSize(size)
    await page.getByRole('radio', { name: /Som i Ishøj/ }).click()
    await page.getByRole('button', { name: 'Prøv med Ishøjs tal' }).click()
    for (const name of ['Regneværktøjer', 'Godkendt']) {
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.locator('svg text').first()).toBeVisible()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
      expect(await page.locator('body').innerText()).not.toMatch(
        /undefined|NaN|null|Infinity|calculators\.|breakEven\./,
      )
      const overlaps = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('svg text')]
          .filter((item) => item.textContent.trim())
          .map((item) => ({ text: item.textContent, box: item.getBoundingClientRect() }))
        return boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (b) =>
                a.box.left < b.box.right - 1 &&
                b.box.left < a.box.right - 1 &&
                a.box.top < b.box.bottom - 2 &&
                b.box.top < a.box.bottom - 2,
            )
            .map((b) => `${a.text} / ${b.text}`),
        )
      })
      expect(overlaps, `texts of the charts of ${name}`).toEqual([])
    }
  })
}
