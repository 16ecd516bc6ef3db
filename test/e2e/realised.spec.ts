import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect } from './fixtures.ts'
import { storedIn, test } from './followed-store.ts'

const behind =
  'Efter 18 måneder er vi ▼ 113.000 kr. bagud i forhold til den godkendte business case; break-even ventes i april 2022, 8 måneder senere end godkendt.'

const toBreakEven = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Break-even' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Hvornår er pengene tjent hjem?' })).toBeVisible()
}
const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const chartOf = (page: Page) => page.getByRole('application', { name: /Akkumuleret balance mod/ })
const knowOn = async (page: Page, day: string) => {
  await page.getByRole('button', { name: /^Som kendt/ }).click()
  await page.getByLabel('Vist, som det var kendt den').fill(day)
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
}

test('ahead or behind, by how much and when: one sentence, the chart and the cards say the same', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(behind)
  await expect(heading.locator('.bad')).toHaveText('▼ 113.000 kr. bagud')
  await expect(page.getByText('Kontanthjælp følges ikke og er holdt ude af sammenligningen.')).toBeVisible()
  await expect(page.getByText('Målt med referenceår i 2018-priser · mod den godkendte business case')).toBeVisible()
  const chart = chartOf(page)
  await expect(chart.locator('svg')).toContainText('apr. 2022')
  await expect(chart.locator('svg')).toContainText('aug. 2021')
  await expect(chart.locator('svg')).toContainText('nu −1,2 mio. kr.')
  await expect(card(page, 'Hvad skal der til')).toContainText('helårsanbringelser i døgninstitution')
  await expect(card(page, 'Flyttet siden sidste måned')).toContainText('Investeringen i juni 2019 er 100.000 kr.')
  await expectAccessible(page, 'overview of a followed case')

  await toBreakEven(page)
  await expect(heading).toHaveText(behind)
  await expect(page.getByText('Efter planen er investeringen tjent hjem i januar 2021.')).toBeVisible()
  const when = card(page, 'Hvornår er pengene tjent hjem?')
  await expect(when).toContainText('april 2022')
  await expect(when).toContainText('august 2021')
  await expect(when).toContainText('▼ 113.000 kr. bagud for planen')
  await expect(card(page, 'Hvor metoderne er uenige')).toContainText('Referenceår valgt')
  await expect(page.locator('#forklaring')).toContainText('Det, der er sket, og det, der ventes')
  await expectAccessible(page, 'break-even of a followed case')
})

test('the chart as a table holds planned, realised and expected, and is walked by arrow keys', async ({ page }) => {
  await toBreakEven(page)
  const chart = chartOf(page)
  await chart.focus()
  await page.keyboard.press('Home')
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'jan. 2018' })).toContainText('Realiseret −0,0')
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  const rows = page.getByRole('table', { name: /Akkumuleret balance mod/ }).getByRole('row')
  await expect(rows).toHaveCount(73)
  await expect(rows.filter({ hasText: 'jun. 2019' })).toContainText('−1,19')
  await expect(rows.filter({ hasText: 'mar. 2022' })).toContainText('−')
  await expect(rows.filter({ hasText: 'apr. 2022' }).getByRole('cell').last()).not.toContainText('−')
  await expectAccessible(page, 'the chart of a followed case as a table')
})

test('a what-if by keyboard: its line and month are shown, and nothing is stored', async ({ page, dataFolder }) => {
  await toBreakEven(page)
  const before = storedIn(dataFolder)
  const whatIf = card(page, 'Hvad nu hvis')
  await expect(whatIf).toContainText('intet gemmes')
  const success = whatIf.getByRole('slider', { name: /^Succes/ })
  await success.focus()
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
  await expect(success).toHaveAttribute('aria-valuetext', '150\u00a0%')
  await expect(whatIf.getByRole('status')).toHaveText(/^\s*Break-even i .+ 20\d\d\s+mod forventet april 2022\s*$/)
  await expect(chartOf(page).locator('svg')).toContainText('Hvad nu hvis')
  await expectAccessible(page, 'a what-if')
  await whatIf.getByRole('slider', { name: /^Indfasning/ }).press('End')
  await expect(whatIf).toContainText('60 md.')
  await whatIf.getByRole('button', { name: 'Nulstil' }).click()
  await expect(success).toHaveAttribute('aria-valuetext', '100\u00a0%')
  await expect(chartOf(page).locator('svg')).not.toContainText('Hvad nu hvis')
  expect(storedIn(dataFolder)).toBe(before)
})

test('as it was known on a day: another sentence, what was restated since, and back again', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(behind)
  await knowOn(page, '2019-07-31')
  await expect(page.getByText('Som kendt den 31. juli 2019', { exact: true })).toBeVisible()
  await expect(heading).toContainText('▼ 108.000 kr. bagud')
  const restated = card(page, 'Rettet siden da')
  await expect(restated).toContainText('Mod planen: −108.000 kr. dengang, −113.000 kr. i dag.')
  const row = restated.getByRole('row', { name: /nov\. 2018/ })
  await expect(row).toContainText('180.000')
  await expect(row).toContainText('195.000')
  await expect(row).toContainText('forbrug-rettet.csv')
  await expectAccessible(page, 'as it was known on a day')
  await toBreakEven(page)
  await expect(page.getByText('Som kendt den 31. juli 2019', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'tilbage til i dag' }).click()
  await expect(heading).toHaveText(behind)
  await expect(restated).toHaveCount(0)

  await knowOn(page, '2019-01-01')
  await expect(page.getByText('Som kendt den 1. januar 2019', { exact: true })).toBeVisible()
  await expect(heading).not.toHaveText('')
  await expectAccessible(page, 'before anything was known')
})

test('another way to look ahead is chosen with a reason, and left to the proposal again', async ({ page }) => {
  await toBreakEven(page)
  const ahead = card(page, 'Sådan ser vi frem')
  await ahead.getByRole('button', { name: 'Vælg en anden metode: Til break-even' }).click()
  await ahead.getByLabel('Metode, der skal bruges').selectOption({ label: 'Ret linje' })
  await ahead.getByRole('button', { name: 'Brug metoden' }).click()
  await expect(ahead).toContainText('Skriv, hvorfor metoden er valgt')
  await expectAccessible(page, 'a choice without a reason')
  await ahead.getByLabel('Hvorfor?').fill('Planen er forældet')
  await ahead.getByRole('button', { name: 'Brug metoden' }).click()
  await expect(ahead).toContainText('Valgt i stedet for planens profil: Planen er forældet')
  await expect(ahead.getByRole('row', { name: /^Ret linje bruges for kort historik/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(behind)
  await ahead.getByRole('button', { name: 'Brug den foreslåede' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(behind)
  await expect(ahead).not.toContainText('Valgt i stedet for')
})

test('the investment by item stands beside the plan, and an amount leads to its sources', async ({ page }) => {
  await toBreakEven(page)
  const items = card(page, 'Investeringen post for post')
  await expect(items.getByRole('row', { name: /^Rådgivere/ })).toContainText('1.350.000')
  await items
    .getByRole('row', { name: /^Rådgivere/ })
    .getByRole('button')
    .click()
  const drawer = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' })
  await expect(drawer).toContainText('1.350.000 kr.')
  await expect(drawer).toContainText('Tallet er udregnet af 2 indlæste tal')
  await expect(drawer).toContainText('investering.csv')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  const spent = page.locator('#forklaring').getByRole('row', { name: /^2018 \(12 md\.\)/ })
  await spent.getByRole('button').first().click()
  await expect(drawer).toContainText('forbrug.csv')
})

test('a month before the start has a sentence and the plan', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Vis tal til og med' }).selectOption('2017-05')
  await expect(page.getByText(/maj 2017 ligger før start/)).toBeVisible()
  await expect(page.getByRole('application', { name: /godkendte business case/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Vis tal til og med' }).selectOption('2018-01')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Efter 1 måned er vi')
  await expect(chartOf(page)).toBeVisible()
  await expectAccessible(page, 'a single month')
})

test.describe('without a method', () => {
  test.use({ followed: false })

  test('the approved case stays first, with the way to choose one', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('regner med at være tjent hjem i januar 2021')
    await expect(page.getByRole('link', { name: 'Vælg metode' })).toHaveAttribute('href', '#/indsats/opfoelgning')
    await expectAccessible(page, 'a case without a method')
  })
})

for (const size of [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test(`nothing is cut off, overlaps or speaks English at ${size.width}×${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    for (const of of ['overview', 'break-even']) {
      if (of === 'break-even') await toBreakEven(page)
      await expect(chartOf(page).locator('svg')).toContainText('apr. 2022')
      const heading = page.getByRole('heading', { level: 1 })
      const lines = await heading.evaluate(
        (item) => item.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(item).lineHeight),
      )
      expect(lines, `lines of the headline of ${of}`).toBeLessThan(2.5)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${of} scrolls sideways`).toBeLessThanOrEqual(0)
      const text = await page.locator('body').innerText()
      expect(text).not.toMatch(/\b(?:january|february|march|may|june|july|october|undefined|NaN|null|Infinity)\b/i)
      expect(text).not.toMatch(/\d,\d{3},\d{3}|kr\.\.|[{}]/)
      const overlaps = await chartOf(page).evaluate((chart) => {
        const bounds = chart.getBoundingClientRect()
        const boxes = [...chart.querySelectorAll('svg text')]
          .filter((item) => item.textContent.trim())
          .map((item) => ({ text: item.textContent, box: item.getBoundingClientRect() }))
        return boxes.flatMap((a, index) => [
          ...(a.box.right > bounds.right + 1 || a.box.left < bounds.left - 1 ? [`${a.text} is cut off`] : []),
          ...boxes
            .slice(index + 1)
            .filter(
              (b) =>
                a.box.left < b.box.right - 1 &&
                b.box.left < a.box.right - 1 &&
                a.box.top < b.box.bottom - 3 &&
                b.box.top < a.box.bottom - 3,
            )
            .map((b) => `${a.text} / ${b.text}`),
        ])
      })
      expect(overlaps, `texts of the chart of ${of}`).toEqual([])
    }
  })
}
