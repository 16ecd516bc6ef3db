import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { largestFileBytes } from '../../src-main/contract/importing'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { batchOf, expectLook, exportPath, giveFiles, openImport, rowOf, workbookOf } from './import-page.ts'

const monthly = (name: string, rows: [string, number, number][]) =>
  workbookOf(name, [
    ['Forbrug pr. måned 2018'],
    ['Beløb i hele kr.'],
    ['Funktion', 'Januar', 'Februar'],
    ...rows,
    ['I alt', rows.reduce((sum, row) => sum + row[1], 0), rows.reduce((sum, row) => sum + row[2], 0)],
  ])

const first = monthly('januar-februar.xlsx', [
  ['5.28.20', 100_250, 110_250],
  ['5.28.21', 200_250, 210_250],
  ['5.28.22', 300_250, 310_250],
])
/** One amount other than in the first, and a function less. */
const second = monthly('januar-februar rettet.xlsx', [
  ['5.28.20', 100_250, 115_250],
  ['5.28.21', 200_250, 210_250],
])
/** Whole thousands and no word of the unit: it has to be asked. */
const roundAmounts = workbookOf('hele-tusinder.xlsx', [
  ['Funktion', '2016', '2017'],
  ['5.28.20', 26_357_000, 33_060_000],
  ['5.28.21', 33_523_000, 32_796_000],
])

test.beforeEach(({ page }) => openImport(page))

test('an empty page says what belongs here', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Intet er indlæst endnu.')
  await expect(page.getByText('Slip Excel-filer her')).toBeVisible()
  await expectAccessible(page, 'empty')
})

test('bad files do not stop good ones', async ({ page }) => {
  const good = ['faxe-forbrug-2015-2018', 'forbrug-pr-maaned-2018', 'budgetopfoelgning-2018-06']
  const bad = ['fejlceller', 'ikke-excel', 'tom']
  await giveFiles(page, [...bad, ...good].map(exportPath))
  for (const name of bad) await expectLook(rowOf(page, name), 'rejected')
  for (const name of good) await expect(rowOf(page, name)).toHaveAttribute('data-look', /ready|warning/)
  await expect(rowOf(page, 'forbrug-pr-maaned-2018')).toContainText('Forbrug pr. funktion, jan.–dec. 2018, 72 tal, kr.')
  await expectAccessible(page, 'six files, three of them bad')

  await page.getByRole('button', { name: /^Gem \d filer?$/ }).click()
  await expectLook(rowOf(page, 'forbrug-pr-maaned-2018'), 'saved')
  await expect(rowOf(page, 'forbrug-pr-maaned-2018')).toContainText('Gemt som indlæsning')
  for (const name of bad) await expectLook(rowOf(page, name), 'rejected')
  await expectAccessible(page, 'some stored')
})

test('an error names sheet and cell, what was read and what was expected', async ({ page }) => {
  await giveFiles(page, [exportPath('fejlceller')])
  const row = rowOf(page, 'fejlceller')
  await expectLook(row, 'rejected')
  await expect(row).toContainText('Forbrug, celle C4')
  await expect(row).toContainText('»ca. 300«')
  await expect(row).toContainText('Forventet: et tal')
  await expectAccessible(page, 'rejected, opened')
})

test('a personal number is refused and never shown', async ({ page }) => {
  const file = workbookOf('med-cpr.xlsx', [
    ['Funktion', 'Funktionsnavn', '2018'],
    ['5.28.20', 'Opholdssteder 010101-0000', 1250],
  ])
  await giveFiles(page, [file])
  await expectLook(rowOf(page, 'med-cpr'), 'rejected')
  await expect(rowOf(page, 'med-cpr')).toContainText('ligner et CPR-nummer')
  await expect(page.locator('body')).not.toContainText('010101')
})

test('the sheet is shown as it was understood, in words and not by colour alone', async ({ page }) => {
  await giveFiles(page, [exportPath('forbrug-pr-maaned-2018')])
  const sheet = page.getByRole('group', { name: 'Arket »Forbrug pr. måned«' })
  await expect(sheet.getByRole('columnheader', { name: 'A nøgle' })).toBeVisible()
  await expect(sheet.getByRole('rowheader', { name: '5', exact: true })).toBeVisible()
  await expect(sheet.getByRole('cell', { name: 'overskrift', exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Farver' })).toContainText('overskrift')
  await expectAccessible(page, 'sheet')
})

test('the difference is shown before anything is stored', async ({ page }) => {
  await giveFiles(page, [first])
  await page.getByRole('button', { name: 'Gem januar-februar.xlsx' }).click()
  await expectLook(rowOf(page, 'januar-februar.xlsx'), 'saved')

  await giveFiles(page, [second])
  const row = rowOf(page, 'rettet')
  await expect(row).toHaveAttribute('data-look', /ready|warning/)
  const disclose = row.getByRole('button', { name: 'januar-februar rettet.xlsx', exact: true })
  if ((await disclose.getAttribute('aria-expanded')) === 'false') await disclose.click()
  await expect(row).toContainText('1 ændret · 2 udgår · 3 uændrede')
  const changed = row.getByRole('row', { name: /5\.28\.20.*feb\. 2018/ })
  await expect(changed).toContainText('110.250')
  await expect(changed).toContainText('115.250')
  await expect(changed).toContainText('+5.000')
  await expect(changed).toContainText('C4')
  await expect(row.getByRole('row', { name: /5\.28\.22.*feb\. 2018/ })).toContainText('ingen tal herefter')
  await row.getByText('2 af 2 stemmer med rækkerne').click()
  await expect(row.getByRole('table', { name: 'Kontrolsummer' })).toContainText('stemmer')
  await expectAccessible(page, 'difference')
})

test('a file with a warning is stored only by saying so', async ({ page }) => {
  await giveFiles(page, [
    workbookOf('sum-stemmer-ikke.xlsx', [
      ['Beløb i kr.'],
      ['Funktion', '2017', '2018'],
      ['5.28.20', 1250, 1350],
      ['5.28.21', 2250, 2350],
      ['I alt', 3500, 9999],
    ]),
  ])
  const row = rowOf(page, 'sum-stemmer-ikke')
  await expectLook(row, 'warning')
  await expect(row).toContainText('stemmer ikke')
  await expect(row.getByRole('button', { name: 'Gem sum', exact: false })).toHaveCount(0)
  await expectAccessible(page, 'warning')
  await row.getByRole('button', { name: 'Gem alligevel' }).click()
  await expectLook(row, 'saved')
})

test('the same file again has nothing to store', async ({ page }) => {
  await giveFiles(page, [first])
  await page.getByRole('button', { name: 'Gem januar-februar.xlsx' }).click()
  await expectLook(rowOf(page, 'januar-februar'), 'saved')
  await page.getByRole('button', { name: 'Fjern januar-februar.xlsx fra listen' }).click()
  await giveFiles(page, [first])
  await expectLook(rowOf(page, 'januar-februar'), 'same')
  await expect(rowOf(page, 'januar-februar')).toContainText('Allerede indlæst (nr. 1): intet at gemme')
})

test('a plan that another import made stale is read again, and says so', async ({ page }) => {
  await giveFiles(page, [first, second])
  await expectLook(rowOf(page, 'januar-februar.xlsx'), 'ready')
  await expectLook(rowOf(page, 'rettet'), 'ready')
  await page.getByRole('button', { name: 'Gem januar-februar.xlsx' }).click()
  await expectLook(rowOf(page, 'januar-februar.xlsx'), 'saved')
  await page.getByRole('button', { name: 'Gem januar-februar rettet.xlsx' }).click()
  await expect(rowOf(page, 'rettet')).toContainText('Den er læst igen; se ændringerne')
  await expect(rowOf(page, 'rettet')).toContainText('2 udgår')
  await expect(batchOf(page, 2)).toHaveCount(0)
})

test('the history takes an import back and puts it back', async ({ page }) => {
  await giveFiles(page, [first])
  await page.getByRole('button', { name: 'Gem januar-februar.xlsx' }).click()
  const batch = batchOf(page, 1)
  await expect(batch).toContainText('gældende')
  await expect(batch).toContainText('6 nye')
  await batch.getByRole('button', { name: 'Fortryd indlæsning 1' }).click()
  await expect(batch).toContainText('fortrudt')
  await expect(page.getByText('Indlæsning 1, januar-februar.xlsx, er fortrudt', { exact: false })).toBeAttached()
  await expectLook(rowOf(page, 'januar-februar'), 'takenBack')
  await expectAccessible(page, 'taken back')
  await page.reload()
  await openImport(page)
  await expect(batchOf(page, 1)).toContainText('fortrudt')
  await batchOf(page, 1).getByRole('button', { name: 'Gendan indlæsning 1' }).click()
  await expect(batchOf(page, 1)).toContainText('gældende')
})

test('by keyboard alone: choose, read, answer, store, take back, put back', async ({ page }) => {
  const choose = page.getByLabel('Vælg filer')
  await page.getByRole('main').focus()
  await page.keyboard.press('Tab')
  await expect(choose).toBeFocused()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles([roundAmounts])

  const row = rowOf(page, 'hele-tusinder')
  await expectLook(row, 'question')
  await expect(row.getByText('forslag')).toBeVisible()
  await expectAccessible(page, 'question')
  await expect(choose).toBeFocused()
  // Templates, disclosure, remove, then the chosen answer of the question.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(row.getByRole('button', { name: 'hele-tusinder.xlsx', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(row.getByRole('radio', { checked: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectLook(row, 'ready')
  await expect(row).toContainText('1.000 kr.')

  await row.getByRole('button', { name: 'Gem hele-tusinder.xlsx' }).focus()
  await page.keyboard.press('Enter')
  await expectLook(row, 'saved')
  await expect(row.getByRole('button', { name: 'hele-tusinder.xlsx', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(row.getByRole('button', { name: 'Fortryd indlæsning 1' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expectLook(row, 'takenBack')
  await expect(row.getByRole('button', { name: 'Gendan indlæsning 1' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expectLook(row, 'saved')
})

test('files dropped on another page go to the import', async ({ page }) => {
  await page.getByRole('link', { name: 'Overblik' }).first().click()
  await expect(page.getByLabel('Vælg filer')).toHaveCount(0)
  const bytes = [...first.buffer]
  const transfer = await page.evaluateHandle(
    ({ name, data }) => {
      const held = new DataTransfer()
      held.items.add(new File([new Uint8Array(data)], name))
      return held
    },
    { name: first.name, data: bytes },
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await expect(page.getByText('Slip filerne for at se, hvad de indeholder')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expectLook(rowOf(page, 'januar-februar'), 'ready')
  await expect(page.getByText('Slip filerne for at se, hvad de indeholder')).toBeHidden()
})

test('a file over the limit is refused before it is sent', async ({ page, dataFolder }) => {
  const file = join(dataFolder, 'for-stor.xlsx')
  const handle = await open(file, 'w')
  await handle.truncate(largestFileBytes + 1)
  await handle.close()
  await giveFiles(page, [file, exportPath('tom')])
  await expectLook(rowOf(page, 'for-stor'), 'rejected')
  await expect(rowOf(page, 'for-stor')).toContainText('Filen er 101 MB. Afkast læser højst 100 MB.')
  await expectLook(rowOf(page, 'tom'), 'rejected')
})

test('a file can be cancelled while it is read, and read again', async ({ page }, { project }) => {
  test.skip(project.name === 'electron', 'its calls do not go over the network, where they could be held back')
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/rpc/importing/preview', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  const files = ['a', 'b', 'c', 'd'].map((name) => ({ ...first, name: `${name}.xlsx` }))
  await giveFiles(page, files)
  await expect(page.locator('[data-look=reading]')).toHaveCount(3)
  await expect(page.locator('[data-look=queued]')).toHaveCount(1)
  await expect(page.getByRole('progressbar')).toHaveCount(3)
  await expectAccessible(page, 'reading')
  await page.getByRole('button', { name: 'Afbryd læsningen af b.xlsx' }).click()
  await expectLook(rowOf(page, 'b.xlsx'), 'cancelled')
  await expect(page.locator('[data-look=reading]')).toHaveCount(3)
  letGo()
  await expect(page.locator('[data-look=ready]')).toHaveCount(3)
  await page.getByRole('button', { name: 'Læs igen: b.xlsx' }).click()
  await expectLook(rowOf(page, 'b.xlsx'), 'ready')
})

test('nothing is lost at 200 % on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await giveFiles(page, ['fejlceller', 'forbrug-pr-maaned-2018'].map(exportPath))
  await expectLook(rowOf(page, 'forbrug-pr-maaned-2018'), 'ready')
  await page.getByRole('button', { name: 'forbrug-pr-maaned-2018.xlsx', exact: true }).click()
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(tooWide).toBeLessThanOrEqual(0)
})
