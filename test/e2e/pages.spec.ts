import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { afkast } from './command.ts'
import { expect, test } from './fixtures.ts'
import { exportPath } from './import-page.ts'

const openDemo = async (page: Page, name: 'Rødovre' | 'Faxe') => {
  await page.getByRole('button', { name: new RegExp(`Åbn eksemplet: ${name}`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    name === 'Faxe' ? 'Udgifterne steg' : 'tjent hjem',
  )
}

const goTo = (page: Page, name: 'Overblik' | 'Økonomi' | 'Import') =>
  page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name }).click()

/** The texts of a table's rows, cells joined by ` | `, spaces folded. */
const tableRows = async (page: Page, caption: RegExp): Promise<string[]> => {
  const rows = page.getByRole('table', { name: caption }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const texts = await rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/[\s\u00a0]+/g, ' ').trim()).join(' | '),
    ),
  )
  return texts
}

test('first run: the first chart after one click, with the approved months, and DEMO on every page', async ({
  page,
}) => {
  await expectAccessible(page, 'first run')
  await openDemo(page, 'Rødovre')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('i juli 2022 ved lav succesrate')
  await expect(heading).toContainText('i august 2019 ved høj')
  const chart = page.getByRole('application', { name: /Akkumuleret balance/ })
  await expect(chart.locator('svg')).toContainText('jul. 2022')
  await expect(chart.locator('svg')).toContainText('aug. 2019')
  await expect(chart.locator('svg')).toContainText('fremskrevet fra år 8')
  await expectAccessible(page, 'overview of Rødovre')
  for (const name of ['Økonomi', 'Import', 'Overblik'] as const) {
    await goTo(page, name)
    await expect(page.getByText('DEMO', { exact: true })).toBeVisible()
  }
})

test('the break-even chart says the same as a table, and its points are walked by arrow keys', async ({ page }) => {
  await openDemo(page, 'Rødovre')
  const chart = page.getByRole('application', { name: /Akkumuleret balance/ })
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'År 10' })).toContainText('fremskrevet')
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  const rows = await tableRows(page, /Akkumuleret balance/)
  expect(rows).toHaveLength(11)
  expect(rows[7]).toContain('−0,1')
  expect(rows[7]).toContain('10,2')
  expect(rows[8]).toMatch(/fremskrevet/)
  await expectAccessible(page, 'the chart as a table')
})

test('Faxe: the published totals on screen to the krone, and 5.20 from 2015 to 2016 not drawn as a fall', async ({
  page,
}) => {
  await openDemo(page, 'Faxe')
  await expect(page.getByRole('row', { name: /^5\.20 Opholdssteder/ })).toBeVisible()
  await expectAccessible(page, 'overview of Faxe')
  await goTo(page, 'Økonomi')
  await page
    .getByRole('radio', { name: 'År', exact: true })
    .or(page.getByRole('button', { name: 'År', exact: true }))
    .first()
    .click()
  await page
    .getByRole('radio', { name: 'kr.', exact: true })
    .or(page.getByRole('button', { name: 'kr.', exact: true }))
    .first()
    .click()
  const rows = await tableRows(page, /Forbrug år for år/)
  const row = (start: string) => rows.find((text) => text.startsWith(start)) ?? ''
  for (const total of ['88.140.258', '94.071.549', '98.309.694', '121.711.370']) expect(row('I alt')).toContain(total)
  expect(row('5.20 + 5.22 samlet')).toContain('48.674.778')
  await expect(page.getByText('kan kun sammenlignes i rækken 5.20 + 5.22 samlet')).toBeVisible()
  await expectAccessible(page, 'money page of Faxe')
})

test('the as-of month goes back to 2016: 5.20 shows the break, 5.20 and 5.22 together show the rise', async ({
  page,
}) => {
  await openDemo(page, 'Faxe')
  const earlier = page.getByRole('button', { name: 'En måned tilbage' })
  await earlier.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('98,3 mio. kr.')
  await earlier.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('94,1 mio. kr.')
  await expect(page.getByRole('row', { name: /^5\.20 Opholdssteder/ })).toContainText('Brud 2015/16')
  await expect(page.getByRole('row', { name: /^5\.20 \+ 5\.22 samlet/ })).toContainText('+7,3')
})

test('an own initiative: name, municipality and month, then files, then figures and break-even', async ({ page }) => {
  await page.getByRole('button', { name: 'Opret indsatsen' }).click()
  await expect(page.getByText('Skriv, hvad indsatsen hedder.')).toBeVisible()
  await expectAccessible(page, 'first run with faults')
  await page.getByLabel('Indsatsens navn').fill('Tidlig indsats')
  await page.getByLabel('Kommune').fill('Faxe')
  await page.getByLabel('Startmåned: Måned').selectOption({ label: 'januar' })
  await page.getByLabel('Startmåned: År').selectOption('2016')
  await page.getByRole('button', { name: 'Opret indsatsen' }).click()
  await expect(page.getByText('Slip Excel-filer her')).toBeVisible()
  const names = [
    'forbrug-pr-maaned-2017',
    'forbrug-pr-maaned-2018',
    'budgetopfoelgning-2018-12',
    'businesscase-roedovre',
  ]
  await page.locator('input[type=file]').setInputFiles(names.map(exportPath))
  await page.getByRole('button', { name: 'Gem 4 filer' }).click()
  await expect(page.getByText('Gemt som indlæsning 4', { exact: true })).toBeVisible()
  await goTo(page, 'Overblik')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('januar 2023')
  await expect(page.getByText('Tidlig indsats')).toBeVisible()
  await expect(page.getByText('DEMO', { exact: true })).toHaveCount(0)
  await expectAccessible(page, 'overview with everything')
  await goTo(page, 'Økonomi')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('mere end korrigeret budget')
  await expectAccessible(page, 'money page with everything')
})

test('from a figure to file, sheet and cell in one action', async ({ page }) => {
  await openDemo(page, 'Faxe')
  await page
    .getByRole('row', { name: /^5\.21/ })
    .getByRole('button')
    .first()
    .click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('faxe-forbrug-2015-2018.xlsx')
  await expect(drawer).toContainText('Forbrug')
  await expect(drawer).toContainText('E3')
  await expect(drawer).toContainText('37.658.602')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})

test('English on request, Danish again, and remembered', async ({ page }) => {
  await openDemo(page, 'Faxe')
  await page
    .getByRole('radio', { name: /EN|English|Engelsk/ })
    .or(page.getByRole('button', { name: /^EN$|English|Engelsk/ }))
    .first()
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Udgifterne')
  await expectAccessible(page, 'overview in English')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a person says which source leads a year, and leaves it to the rule again', async ({ page, dataFolder }) => {
  await openDemo(page, 'Faxe')
  await afkast(dataFolder, 'import', exportPath('forbrug-pr-maaned-2018'))
  const choice = page.getByText('Vælg ledende kilde')
  await choice.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Lad årsregnskab lede 2018' })).toBeVisible()
  await expectAccessible(page, 'the choice of source')
  await page.getByRole('button', { name: 'Lad årsregnskab lede 2018' }).press('Enter')
  await expect(page.getByText('Årsregnskab leder nu 2018.')).toBeAttached()
  await expect(page.getByRole('heading', { name: '2018', exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Lad månedsforbrug lede 2018' })).toBeVisible()
  await page.getByRole('button', { name: 'Følg reglen for 2018' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Lad årsregnskab lede 2018' })).toBeVisible()
})

test('files before a name: the case counts in plan years, and the way to a start month is shown', async ({ page }) => {
  await goTo(page, 'Import')
  await page.locator('input[type=file]').setInputFiles(exportPath('businesscase-roedovre'))
  await page.getByRole('button', { name: /^Gem / }).first().click()
  await expect(page.getByText('Gemt som indlæsning 1', { exact: true })).toBeVisible()
  await goTo(page, 'Overblik')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('i år 8 ved lav succesrate')
  await expectAccessible(page, 'an initiative without a name')
  await page.getByRole('link', { name: 'Giv den navn og startmåned' }).click()
  await page.getByLabel('Indsatsens navn').fill('Invester før det sker')
  await page.getByLabel('Kommune').fill('Rødovre')
  await page.getByLabel('Startmåned: Måned').selectOption({ label: 'juli' })
  await page.getByLabel('Startmåned: År').selectOption('2015')
  await page.getByRole('button', { name: 'Opret indsatsen' }).click()
  await expect(heading).toContainText('i juli 2022 ved lav succesrate')
})

test('an import of the command line shows in an open window', async ({ page, dataFolder }) => {
  await page.getByLabel('Indsatsens navn').fill('Tidlig indsats')
  await page.getByLabel('Kommune').fill('Faxe')
  await page.getByLabel('Startmåned: Måned').selectOption({ label: 'januar' })
  await page.getByLabel('Startmåned: År').selectOption('2016')
  await page.getByRole('button', { name: 'Opret indsatsen' }).click()
  await goTo(page, 'Overblik')
  await afkast(dataFolder, 'import', exportPath('faxe-forbrug-2015-2018'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('121,7 mio. kr.')
})

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const size of sizes) {
  test(`nothing is cut off, overlaps or speaks English at ${size.width}×${size.height}`, async ({
    page,
    dataFolder,
  }) => {
    await page.setViewportSize(size)
    await openDemo(page, 'Rødovre')
    await afkast(
      dataFolder,
      'import',
      ...['forbrug-pr-maaned-2017', 'forbrug-pr-maaned-2018', 'budgetopfoelgning-2018-06'].map(exportPath),
    )
    await expect(page.getByRole('row', { name: /^5\.20 Opholdssteder/ }).first()).toBeVisible()
    for (const name of ['Overblik', 'Økonomi', 'Import'] as const) {
      await goTo(page, name)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
      const text = await page.locator('body').innerText()
      expect(text).not.toMatch(
        /\b(?:january|february|march|may|june|july|october|oct\.|undefined|NaN|null|Infinity)\b/i,
      )
      expect(text).not.toMatch(/\d,\d{3},\d{3}/)
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

test('the whole task by keyboard alone', async ({ page }) => {
  const button = page.getByRole('button', { name: /Åbn eksemplet: Faxe/ })
  for (let count = 0; count < 40 && !(await button.evaluate((item) => item === document.activeElement)); count += 1) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Udgifterne steg')
  const figure = page
    .getByRole('row', { name: /^5\.21/ })
    .getByRole('button')
    .first()
  for (let count = 0; count < 60 && !(await figure.evaluate((item) => item === document.activeElement)); count += 1) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('E3')
  await page.keyboard.press('Escape')
  await expect(figure).toBeFocused()
})
