import type { Page } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from './accessible.ts'
import { afkast, afkastJson } from './command.ts'
import { expect, test } from './fixtures.ts'

const openBreakEven = async (page: Page) => {
  await page.getByRole('button', { name: /Åbn eksemplet: Rødovre/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tjent hjem')
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Break-even' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Efter planen')
}

const reportSchema = z.object({
  scenarios: z.array(z.object({ breakEvenMonth: z.string(), breakEvenExact: z.number() })),
})

test('the same months in sentence, table, chart, explanation, command line and JSON', async ({ page, dataFolder }) => {
  await openBreakEven(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Efter planen er lav succesrate tjent hjem i juli 2022, høj i august 2019.',
  )

  const notion = page.getByRole('row', { name: /^Akkumuleret break-even/ })
  await expect(notion.getByRole('cell').nth(1)).toContainText('juli 2022')
  await expect(notion.getByRole('cell').nth(2)).toContainText('august 2019')

  const chart = page.getByRole('application', { name: /Akkumuleret balance/ })
  await expect(chart.locator('svg')).toContainText('jul. 2022')
  await expect(chart.locator('svg')).toContainText('aug. 2019')
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  const rows = page.getByRole('table', { name: /Akkumuleret balance/ }).getByRole('row')
  // The month before is the last one below zero.
  await expect(rows.filter({ hasText: 'jun. 2022' })).toContainText('−0,10')
  await expect(rows.filter({ hasText: 'jul. 2022' })).toContainText('0,01')
  await expect(rows.filter({ hasText: 'jul. 2019' })).toContainText('−0,30')
  await expect(rows.filter({ hasText: 'aug. 2019' })).toContainText('0,00')

  const explanation = page.locator('#forklaring')
  await expect(explanation.getByRole('listitem').filter({ hasText: 'måned nummer' })).toContainText('juli 2022')
  await explanation.getByRole('radio', { name: 'Høj (25 %)' }).click()
  await expect(explanation.getByRole('listitem').filter({ hasText: 'måned nummer' })).toContainText('august 2019')

  const text = (await afkast(dataFolder, 'report')).stdout
  expect(text).toContain('2022')
  expect(text).toMatch(/juli 2022|2022-07/)
  expect(text).toMatch(/august 2019|2019-08/)
  const { scenarios } = reportSchema.parse(await afkastJson(dataFolder, 'report'))
  expect(scenarios).toEqual([
    { breakEvenMonth: '2022-07', breakEvenExact: 7.08 },
    { breakEvenMonth: '2019-08', breakEvenExact: 4.17 },
  ])
})

test('a newcomer reads the months, and that surplus and break-even differ, without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openBreakEven(page)
  for (const text of ['juli 2022', 'august 2019']) {
    await expect(page.getByRole('row', { name: /^Akkumuleret break-even/ }).getByText(text)).toBeInViewport()
  }
  await expect(page.getByText(/^Overskud og break-even er ikke det samme/).first()).toBeInViewport()
  await expect(page.getByRole('application', { name: /Akkumuleret balance/ })).toBeInViewport()
  await expectAccessible(page, 'break-even')
})

test('every number of the explanation leads to its source in one action, and the focus comes back', async ({
  page,
}) => {
  await openBreakEven(page)
  const explanation = page.locator('#forklaring')
  const saving = explanation.getByRole('row', { name: /^År 3/ }).getByRole('button').first()
  await saving.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' })
  await expect(drawer).toContainText('businesscase-roedovre.xlsx')
  await expect(drawer.getByRole('rowheader', { name: /^[A-Z]\d+$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(saving).toBeFocused()

  // A balance rests on all years so far: each with its file, sheet and cell, and each leads on.
  await explanation.getByRole('row', { name: /^År 3/ }).getByRole('button').last().click()
  await expect(drawer).toContainText('−4.300.000')
  await expect(drawer).toContainText('6 tal')
  await expect(drawer.getByRole('row', { name: /^Besparelse, år 2/ })).toContainText(
    /businesscase-roedovre\.xlsx · .+ · [A-Z]\d+/,
  )
  await expectAccessible(page, 'a worked-out number')
  await drawer
    .getByRole('row', { name: /^Besparelse, år 2/ })
    .getByRole('button')
    .click()
  await expect(drawer).toContainText('Tallet står i én celle')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  await page.getByRole('link', { name: 'Se, hvordan måneden er regnet ud' }).click()
  await expect(explanation).toBeInViewport()
})

test('the balance by month and by year, walked by arrow keys', async ({ page }) => {
  await openBreakEven(page)
  const chart = page.getByRole('application', { name: /Akkumuleret balance/ })
  await chart.focus()
  await page.keyboard.press('Home')
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'jul. 2015' })).toContainText('Balance, lav')
  await page.getByRole('radio', { name: 'År', exact: true }).click()
  await chart.focus()
  await page.keyboard.press('End')
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'År 10' })).toContainText('fremskrevet')
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  await expect(page.getByRole('table', { name: /Akkumuleret balance/ }).getByRole('row')).toHaveCount(11)
  await expectAccessible(page, 'the balance as a table')
})

test('without a business case the page says so, and what to do', async ({ page }) => {
  await page.getByRole('button', { name: /Åbn eksemplet: Faxe/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Udgifterne steg')
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Break-even' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Der er ingen godkendt business case endnu.')
  await expect(page.getByRole('link', { name: 'Indlæs business casen' })).toBeVisible()
  await expectAccessible(page, 'break-even without a case')
})
