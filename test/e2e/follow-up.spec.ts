import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { giveFiles } from './import-page.ts'

/** Spend of functions by month, and children by year, as a long list. */
const followedFile = () => {
  const months = [2015, 2016, 2017, 2018].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  )
  const lines = [
    ...['5.28.20', '5.28.21', '5.28.22', '6.45.51'].flatMap((code) =>
      months.map((month) => `cost.actual;${code};${month};200000`),
    ),
    ...[2017, 2018].map((year) => `population.0-17;;${year};9000`),
  ]
  const buffer = Buffer.from(['measure;breakdown;period;value', ...lines].join('\n'))
  return { name: 'forbrug.csv', mimeType: 'text/csv', buffer }
}

/** Pastes as Excel does, where the focus is. */
const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

const inRail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name }).click()

const ownInitiative = async (page: Page) => {
  await page.getByLabel('Navn').fill('Tidlig indsats')
  await page.getByLabel('Kommune').fill('Ishøj')
  await page.getByLabel('Startmåned: Måned').selectOption('01')
  await page.getByLabel('Startmåned: År').selectOption('2018')
  await page.getByRole('button', { name: /^Opret/ }).click()
  await page.waitForURL(/import/)
}

const withSpend = async (page: Page) => {
  await giveFiles(page, [followedFile()])
  await page.getByRole('button', { name: /^Gem/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('gemt')
}

/** An approved case of two items and two components. */
const withCase = async (page: Page) => {
  await inRail(page, 'Indsats')
  await page.getByRole('button', { name: 'Ny tom kladde' }).click()
  await page.getByRole('button', { name: 'Tilføj scenarie' }).click()
  const cell = (row: string) => page.getByRole('row', { name: new RegExp(`^${row}`) }).locator('[data-column="Y1"]')
  await cell('Investering').first().focus()
  await paste(page, 'Post\tÅr 1\tÅr 2\nRådgivere\t900\t900\nKurser\t100\t100\n')
  await cell('Besparelse').first().focus()
  await paste(page, 'Post\tÅr 1\tÅr 2\nAnbringelser\t400\t900\nKontanthjælp\t200\t300\n')
  await page.getByRole('button', { name: 'Gem kladde' }).click()
  await page.getByRole('button', { name: 'Godkend …' }).click()
  await page.getByLabel('Godkendt den').fill('2017-12-12')
  await page.getByLabel('Godkendt af').fill('Byrådet')
  await page.getByLabel('Dokument').last().fill('17/1234')
  await page.getByRole('button', { name: 'Godkend og frys' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('er godkendt')
}

const toFollowUp = async (page: Page) => {
  await inRail(page, 'Indsats')
  await page.getByRole('navigation', { name: 'Dele af indsatsen' }).getByRole('link', { name: 'Opfølgning' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Besparelsesmetode' })).toBeVisible()
}

const part = (page: Page, title: string): Locator => page.getByRole('region', { name: title })
const save = (card: Locator) => card.getByRole('button', { name: /^Gem/ }).click()
const open = (card: Locator) => card.getByRole('button', { name: /^(?:Vælg|Ret): / }).click()

/** Whatever the window, no page scrolls sideways, and no month is English. 640 is a screen of 1280 at 200 %. */
const expectTidy = async (page: Page, state: string) => {
  for (const width of [640, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: Math.round(width * 0.6) })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, `${state} scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
  }
  const typed = await page
    .locator('input')
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')))
  const text = [await page.locator('body').innerText(), ...typed].join(' ')
  expect(text).not.toMatch(/\b(?:january|february|march|may|june|july|october|undefined|NaN|null)\b/i)
}

test('how an initiative is followed is chosen part by part, and stands there after a reload', async ({ page }) => {
  await ownInitiative(page)
  await withSpend(page)
  await withCase(page)
  await toFollowUp(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Vælg, hvordan besparelsen skal opgøres.')
  await expectAccessible(page, 'the follow-up of which nothing is chosen')

  const method = part(page, 'Besparelsesmetode')
  await method.getByRole('radio', { name: 'Referenceår' }).check()
  await expect(method.getByLabel('Gælder fra', { exact: true })).toHaveValue('januar 2018')
  await method.getByRole('button', { name: 'Tilføj et skift' }).click()
  await page.keyboard.type('01-06-2018')
  await method.getByLabel('Derefter opgøres den med, 1').selectOption('units')
  await save(method)
  await expect(heading).toHaveText('Besparelsen opgøres med referenceår fra januar 2018, enheder × pris fra juni 2018.')
  await expect(method.getByRole('button', { name: 'Ret: Besparelsesmetode' })).toBeFocused()
  await expect(method).toContainText(/Gemt af .+ \d{4}/)
  await expect(page.getByText('Der mangler endnu: referenceår og funktioner, enheder og priser')).toBeVisible()

  // What the chosen method lacks stands open by itself.
  const baseline = part(page, 'Referenceår og funktioner')
  await baseline.getByLabel('Referenceår', { exact: true }).selectOption('2017')
  await baseline.getByRole('checkbox', { name: /5\.28\.20/ }).check()
  await expect(baseline.getByText(/5\.28\.20 og 5\.28\.22 hører sammen/)).toBeVisible()
  await expectAccessible(page, 'the follow-up with parts that stand open')
  await baseline.getByRole('button', { name: 'Vælg også 5.28.22' }).click()
  await expect(baseline.getByRole('checkbox', { name: /5\.28\.22/ })).toBeChecked()
  await expect(baseline.getByText(/hører sammen/)).toHaveCount(0)
  await baseline.getByRole('checkbox', { name: 'Pr. barn 0-17 år' }).check()
  await expect(baseline.getByText('Antallet af børn kendes for 2017–2018.')).toBeVisible()
  await save(baseline)
  await expect(baseline).toContainText('Referenceår 2017 · 5.28.20, 5.28.22 · pr. barn 0-17 år')

  const units = part(page, 'Enheder og priser')
  await units.getByRole('radio', { name: 'Nye undgåede anbringelser' }).check()
  await units.getByLabel('Hver varer, måneder').fill('18')
  await units.getByRole('button', { name: 'Tilføj enhedspris' }).click()
  await units.getByLabel('Anbringelsesform, 1').selectOption({ label: 'Familiepleje (ingen antal indlæst)' })
  await units.getByLabel('Prisår, 1').fill('2018')
  await units.getByLabel('Kr. om året, 1').fill('533.804,50')
  await units.getByLabel('Beløbet er, 1').selectOption({ label: 'Netto' })
  await units.getByRole('checkbox', { name: /5\.28\.21/ }).check()
  await save(units)
  await expect(units).toContainText(
    'Antallet er nye undgåede anbringelser à 18 måneder · 1 enhedspris · 1 forebyggende funktion',
  )

  const entered = part(page, 'Indtastet besparelse')
  await open(entered)
  await entered.getByLabel('Måned, 1').focus()
  await paste(page, 'Måned\tDel\tBeløb\r\njanuar 2018\tAnbringelser\t30.000\r\n01-02-2018\tAnbringelser\t31.000,50\r\n')
  await expect(entered.getByText('2 måneder, i alt 61.001 kr.')).toBeVisible()
  await save(entered)
  await expect(entered).toContainText('2 måneder fra januar 2018 til februar 2018, i alt 61.001 kr.')

  const investment = part(page, 'Investeringens konti')
  await investment.getByRole('button', { name: 'Tilføj konto' }).click()
  await page.keyboard.type('6')
  await expect(investment.getByText('6 findes i det indlæste forbrug.')).toBeVisible()
  await investment.getByLabel('Post i planen, 1').fill('Rådgivere')
  await save(investment)
  await expect(investment).toContainText('6 er Rådgivere')
  await expect(page.getByText('Alt, hvad opgørelsen bruger, er valgt.')).toBeVisible()

  const compare = part(page, 'Hvad der sammenlignes')
  await open(compare)
  await compare.getByRole('checkbox', { name: 'Kontanthjælp' }).uncheck()
  await expect(compare.getByText('følges ikke', { exact: true })).toBeVisible()
  await compare.getByRole('radio', { name: 'Et bestemt års priser' }).check()
  await compare.getByLabel('År', { exact: true }).fill('2019')
  await save(compare)
  await expect(compare).toContainText('følges ikke: Kontanthjælp · 2019-priser')

  await page.reload()
  await expect(method).toContainText('Referenceår fra januar 2018, enheder × pris fra juni 2018')
  await open(entered)
  await expect(entered.getByLabel('Måned, 2')).toHaveValue('februar 2018')
  await expect(entered.getByLabel('Beløb, kr., 2')).toHaveValue('31.000,5')
  await open(units)
  await expect(units.getByLabel('Kr. om året, 1')).toHaveValue('533.804,5')
  await open(compare)
  await expect(compare.getByLabel('År', { exact: true })).toHaveValue('2019')
  await expectAccessible(page, 'the follow-up that is chosen')
  await expectTidy(page, 'the follow-up')

  await page.getByRole('radio', { name: 'English' }).click()
  await expect(heading).toHaveText(
    'The saving is worked out with reference year from January 2018, units × price from June 2018.',
  )
})

test('a value that cannot be used says why at its field, and nothing that was typed is lost', async ({ page }) => {
  await ownInitiative(page)
  await withSpend(page)
  await toFollowUp(page)
  const method = part(page, 'Besparelsesmetode')
  await method.getByRole('radio', { name: 'Enheder × pris' }).check()
  const from = method.getByLabel('Gælder fra', { exact: true })
  await from.fill('maj 2016')
  await save(method)
  await expect(method.getByText('maj 2016 ligger før indsatsens start, januar 2018.')).toBeVisible()
  await expect(from).toBeFocused()
  await expect(from).toHaveValue('maj 2016')
  await expect(method.getByRole('radio', { name: 'Enheder × pris' })).toBeChecked()

  // What is typed stays while another page is looked at.
  await inRail(page, 'Import')
  await toFollowUp(page)
  await expect(from).toHaveValue('maj 2016')
  await from.fill('2018-03')
  await save(method)
  await expect(method).toContainText('Enheder × pris fra marts 2018')

  const units = part(page, 'Enheder og priser')
  await units.getByRole('radio', { name: 'Nye undgåede anbringelser' }).check()
  await units.getByLabel('Hver varer, måneder').fill('400')
  await units.getByRole('button', { name: 'Tilføj enhedspris' }).click()
  await units.getByLabel('Kr. om året, 1').fill('mange')
  await save(units)
  await expect(units.getByText('»mange« er ikke et beløb.')).toBeVisible()
  await expect(units.getByText('Vælg brutto eller netto.')).toBeVisible()
  await expectAccessible(page, 'unit prices that cannot be used')
  await units.getByLabel('Anbringelsesform, 1').selectOption('foster-care')
  await units.getByLabel('Prisår, 1').fill('1066')
  await units.getByLabel('Kr. om året, 1').fill('533.804')
  await units.getByLabel('Beløbet er, 1').selectOption('gross')
  await save(units)
  await expect(units.getByText('En undgået anbringelse skal vare mellem 1 og 216 måneder.')).toBeVisible()
  await expect(units.getByText('»1066« er ikke et år mellem 1990 og 2199.')).toBeVisible()
  await expect(units.getByLabel('Hver varer, måneder')).toBeFocused()
  await units.getByRole('button', { name: /^Fortryd/ }).click()
  await expect(units).toContainText('Ikke udfyldt endnu')

  const investment = part(page, 'Investeringens konti')
  await investment.getByRole('button', { name: 'Tilføj konto' }).click()
  await page.keyboard.type('løn')
  await save(investment)
  await expect(investment.getByText('Skriv navnet på en post.')).toBeVisible()
  await expect(investment.getByText('»løn« er ikke begyndelsen af en konto. Skriv fx 6 eller 6.45.51.')).toBeVisible()
  await expectAccessible(page, 'an account that cannot be used')
  // A word of the core belongs to no field: it stands by the button.
  await investment.getByLabel('Konto, 1').fill('6.45.51')
  await investment.getByLabel('Post i planen, 1').fill('Løn 010203-1234')
  await save(investment)
  await expect(investment.getByRole('alert')).toContainText('CPR-nummer')
  await expect(investment.getByLabel('Post i planen, 1')).toHaveValue('Løn 010203-1234')
})

test('price rates are pasted from Excel and limits copied from the year before, for the whole municipality', async ({
  page,
}) => {
  await ownInitiative(page)
  await inRail(page, 'Opsætning')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Hverken PL-satser eller grænser for central refusion er udfyldt endnu.')
  await expect(page.getByText('Gælder for hele kommunen')).toBeVisible()
  await expectAccessible(page, 'settings of which nothing is known')

  const rates = part(page, 'PL-regulering')
  await expect(rates.getByText(/Der følger ingen satser med Afkast: kilden er KL’s pris- og lønskøn/)).toBeVisible()
  await rates.getByLabel('År, 1').focus()
  await paste(page, 'År\tPL, %\r\n2018\t1,9\r\n2019\t2,1\r\n2020\t90\r\n')
  await expect(rates.getByText('3 tal indsat.')).toBeVisible()
  await expect(rates.getByLabel('Sats, %, 2')).toHaveValue('2,1')
  await save(rates)
  await expect(rates.getByText('Satsen for 2020 skal være mellem −50 % og 50 %.')).toBeVisible()
  await expect(rates.getByLabel('Sats, %, 3')).toBeFocused()
  await expect(rates.getByLabel('Sats, %, 1')).toHaveValue('1,9')
  await expectAccessible(page, 'a rate that cannot be used')
  await rates.getByLabel('Sats, %, 3').fill('1,8 %')
  await save(rates)
  await expect(heading).toHaveText('PL-satserne kendes for 2018–2020. Grænserne for central refusion mangler.')

  const limits = part(page, 'Central refusion')
  await limits.getByRole('button', { name: 'Tilføj år' }).click()
  await page.keyboard.type('2018')
  const first = limits.getByRole('group', { name: 'Grænser for 2018' })
  await first.getByLabel('Over, kr., 1').fill('800.000')
  await first.getByLabel('Refunderes, %, 1').fill('25')
  await first.getByRole('button', { name: 'Tilføj trin' }).click()
  await page.keyboard.type('700.000')
  await first.getByLabel('Refunderes, %, 2').fill('50')
  await save(limits)
  await expect(first.getByText('Grænserne for 2018 skal stige.').first()).toBeVisible()
  await expectAccessible(page, 'limits that cannot be used')
  await first.getByLabel('Over, kr., 2').fill('1.600.000')
  await limits.getByRole('button', { name: 'Tilføj år' }).click()
  const second = limits.getByRole('group', { name: 'Grænser for 2019' })
  await second.getByRole('button', { name: 'Kopiér fra året før' }).click()
  await expect(second.getByLabel('Over, kr., 2')).toHaveValue('1.600.000')
  await second.getByLabel('Over, kr., 1').fill('812.000')
  await save(limits)
  await expect(heading).toHaveText('PL-satserne kendes for 2018–2020, grænserne for central refusion for 2018–2019.')
  await page.reload()
  await expect(second.getByLabel('Over, kr., 1')).toHaveValue('812.000')
  await expect(rates.getByLabel('Sats, %, 3')).toHaveValue('1,8')
  await expectAccessible(page, 'settings that are known')
  await expectTidy(page, 'the settings')
})

test('an imported price rate is told from typed ones and leads to its file', async ({ page }) => {
  await ownInitiative(page)
  const buffer = Buffer.from('measure;breakdown;period;value\nprice.index;;2017;1,7\nprice.index;;2018;2\n')
  await giveFiles(page, [{ name: 'pl-satser.csv', mimeType: 'text/csv', buffer }])
  await page.getByRole('button', { name: /^Gem/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('gemt')
  await inRail(page, 'Opsætning')
  const rates = part(page, 'PL-regulering')
  await expect(rates).toContainText('Satser for 2017–2018')
  await rates.getByLabel('Indtastet, %, 2').fill('1,9')
  await rates.getByRole('button', { name: 'Tilføj år' }).click()
  await page.keyboard.type('2019')
  await rates.getByLabel('Indtastet, %, 3').fill('2,1')
  await save(rates)
  await expect(rates).toContainText('Satser for 2017–2019')
  await page.reload()
  await expect(rates.getByLabel('Indtastet, %, 1')).toHaveValue('')
  await expect(rates.getByLabel('Indtastet, %, 2')).toHaveValue('1,9')
  await expectAccessible(page, 'imported and typed rates')
  await rates.getByRole('button', { name: 'PL-sats 2017: 1,7 %' }).click()
  await expect(page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' })).toContainText('pl-satser.csv')
})
