import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { batchOf, expectLook, exportPath, giveFiles, openImport, rowOf } from './import-page.ts'

test.beforeEach(async ({ page }) => {
  await openImport(page)
  await giveFiles(page, [exportPath('forbrug-pr-maaned-2018')])
  await page.getByRole('button', { name: 'Gem forbrug-pr-maaned-2018.xlsx' }).click()
  await expectLook(rowOf(page, 'forbrug-pr-maaned-2018'), 'saved')
  await expect(batchOf(page, 1)).toContainText('gældende')
  await page.getByRole('link', { name: 'Økonomi' }).first().click()
})

test('one click leads from a figure to file, sheet and cell', async ({ page }) => {
  const figure = page.getByTitle('Vis, hvor tallet kommer fra').first()
  await figure.click()
  const drawer = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' })
  await expect(drawer.getByRole('heading', { name: 'forbrug-pr-maaned-2018.xlsx' })).toBeVisible()
  await expect(drawer).toContainText('Ark: Forbrug pr. måned')
  await expect(drawer).toContainText('Indlæsning 1')
  await expect(drawer).toContainText('Sum')
  await expect(drawer.getByRole('rowheader', { name: /^[C-N]\d+$/ }).first()).toBeVisible()
  await expectAccessible(page, 'drawer')
})

test('Esc closes the drawer and gives the focus back to the figure', async ({ page }) => {
  const figure = page.getByTitle('Vis, hvor tallet kommer fra').first()
  await figure.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' })
  await expect(drawer).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'Luk' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(figure).toBeFocused()
})

test('the drawer leads to the history of imports', async ({ page }) => {
  await page.getByTitle('Vis, hvor tallet kommer fra').first().click()
  await page.getByRole('link', { name: 'Se indlæsningerne' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(batchOf(page, 1)).toBeInViewport()
})
