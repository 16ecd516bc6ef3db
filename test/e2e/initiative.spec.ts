import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'

const openDemo = async (page: Page) => {
  await page.getByRole('button', { name: /Åbn eksemplet: Rødovre/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Den godkendte business case')
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Indsats' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alle tal sammenlignes med version 1')
}

const ownInitiative = async (page: Page) => {
  await page.getByLabel('Navn').fill('Tidlig indsats')
  await page.getByLabel('Kommune').fill('Ishøj')
  await page.getByLabel('Startmåned: Måned').selectOption('01')
  await page.getByLabel('Startmåned: År').selectOption('2018')
  await page.getByRole('button', { name: /^Opret/ }).click()
  await page.waitForURL(/import/)
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Indsats' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Der er ingen godkendt business case endnu.')
}

const gridCell = (page: Page, row: string, period: string) =>
  page.getByRole('row', { name: new RegExp(`^${row}`) }).locator(`[data-typed][data-column="${period}"]`)

/** Pastes as Excel does: cells with tabs, rows with line ends. */
const paste = async (page: Page, text: string) => {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('the imported version of Rødovre: its plan to the krone, each figure to its cell, and what its text gets wrong', async ({
  page,
}) => {
  await openDemo(page)
  await expect(page.getByText('juli 2022 ved 12,5 %, august 2019 ved 25 %')).toBeVisible()
  await expectAccessible(page, 'the initiative')
  await page.getByRole('link', { name: 'Åbn version 1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('kan ikke ændres')
  const balances = page.getByRole('row', { name: /^Akkumuleret balance/ })
  await expect(balances.first()).toContainText('−2.300−3.800−4.300−4.000−2.700−1.400−1001.2002.5003.800')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await expectAccessible(page, 'a frozen version')
  await page.getByRole('button', { name: /12,5%, Besparelse, År 3/ }).click()
  const drawer = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' })
  await expect(drawer).toContainText('businesscase-roedovre.xlsx')
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: /Gennemgang/ }).click()
  await expect(page.getByRole('heading', { name: /påstande kontrolleret, \d+ stemmer ikke/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /tjent ind i år 7/ })).toContainText('år 8')
  await page.getByRole('button', { name: 'Tilføj påstand' }).click()
  await expectAccessible(page, 'the audit with the form of a claim')
  await page.getByLabel('Hvad er det?').selectOption('balance')
  await page.getByRole('button', { name: 'Tilføj og kontrollér' }).click()
  await expect(page.getByLabel('Sted')).toBeFocused()
  await page.getByLabel('Sted').fill('side 4')
  await page.getByLabel('Ordlyd').fill('efter fem år er balancen 3 mio. kr.')
  await page.getByLabel('Scenarie', { exact: true }).selectOption('12,5%')
  await page.getByLabel('Planår').fill('5')
  await page.getByLabel('Tallet, der står').fill('3.000.000')
  await page.getByRole('button', { name: 'Tilføj og kontrollér' }).click()
  const found = page.getByRole('row', { name: /efter fem år er balancen/ }).first()
  await expect(found).toContainText('3.000.000 kr.')
  await expect(found).toContainText('−2.700.000 kr.')
  await expect(page.getByRole('button', { name: 'Tilføj påstand' })).toBeFocused()
  await page.getByText(/Påstande, der er tilføjet/).click()
  await page.getByRole('button', { name: /Fjern påstanden »efter fem år/ }).click()
  await expect(page.getByRole('row', { name: /efter fem år er balancen/ })).toHaveCount(0)
  await expectAccessible(page, 'the list of claims')
})

test('a draft typed by keyboard and pasted from Excel, saved, approved and frozen; the next one is a copy', async ({
  page,
}) => {
  await ownInitiative(page)
  await page.getByRole('button', { name: 'Ny tom kladde' }).click()
  await page.getByRole('button', { name: 'Tilføj scenarie' }).click()
  await gridCell(page, 'Investering', 'Y1').focus()
  await paste(
    page,
    'Post\t2018\t2019\r\nLøn\t1.500.000\t1.500.000\r\nKurser\t37.305\t37.305\r\nI alt\t1.537.305\t1.537.305\r\n',
  )
  await expect(page.getByText('Rækker med summer er sprunget over: I alt.').first()).toBeAttached()
  const sum = page.getByRole('row', { name: /^Investering i alt/ })
  await expect(sum).toContainText('1.537.3051.537.305')

  // Typed: a number begins, Tab goes on, Enter goes down, Delete empties, Ctrl+Z takes back.
  await gridCell(page, 'Besparelse', 'Y1').focus()
  await page.keyboard.type('700000')
  await page.keyboard.press('Tab')
  await expect(gridCell(page, 'Besparelse', 'Y2')).toBeFocused()
  await page.keyboard.type('abc')
  await page.keyboard.press('Enter')
  await expect(gridCell(page, 'Besparelse', 'Y2')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Scenarie 1, Besparelse, År 2: »abc« er ikke et beløb.')).toBeVisible()
  await page.getByRole('button', { name: 'Gem kladde' }).click()
  await expect(page.getByText('Intet er gemt. Én ting skal rettes.').first()).toBeAttached()
  await gridCell(page, 'Besparelse', 'Y2').focus()
  await page.keyboard.press('Delete')
  await expect(gridCell(page, 'Besparelse', 'Y2')).toHaveAttribute('data-text', '')
  await page.keyboard.press('Control+z')
  await expect(gridCell(page, 'Besparelse', 'Y2')).toContainText('abc')
  await page.keyboard.type('2.100.000,5')
  await page.keyboard.press('Enter')
  await expect(gridCell(page, 'Besparelse', 'Y2')).toHaveText('2.100.000,5')
  await expect(page.getByRole('row', { name: /^Akkumuleret balance/ })).toContainText('−837.305−274.610')
  await page.keyboard.press('Escape')
  await expect(page.locator('[role=grid] :focus')).toHaveCount(0)
  await expectAccessible(page, 'the grid of a draft')

  // A year by month and back changes nothing.
  await page.getByRole('button', { name: 'Vis år 2 pr. måned' }).click()
  await expect(gridCell(page, 'Løn', '2019-01')).toHaveText('125.000')
  await page.getByRole('button', { name: 'Saml år 2' }).click()
  await expect(gridCell(page, 'Besparelse', 'Y2')).toHaveText('2.100.000,5')

  // What is typed stays while another page is looked at.
  await page.getByRole('link', { name: 'Overblik' }).click()
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Indsats' }).click()
  await page.getByRole('link', { name: 'Åbn version 1' }).click()
  await expect(gridCell(page, 'Besparelse', 'Y2')).toHaveText('2.100.000,5')
  await page.getByRole('tab', { name: 'Oplysninger' }).click()
  await page.getByRole('button', { name: 'Tilføj betaler' }).click()
  await page.keyboard.type('Ishøj')
  await page.getByLabel('Betaler af udgiften, 1').fill('80,6')
  await expect(page.getByText('Udgiften: Andelene giver tilsammen 80,6 %. Forventet: 100 %.')).toBeVisible()
  await page.getByRole('button', { name: 'Tilføj betaler' }).click()
  await page.keyboard.type('Vallensbæk')
  await page.getByLabel('Betaler af udgiften, 2').fill('19,4')
  await expect(page.getByText('Udgiften: andelene giver tilsammen 100 %.')).toBeVisible()
  await expectAccessible(page, 'the terms of a draft')
  await page.getByRole('button', { name: 'Gem kladde' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kladde 1 er færdig og kan godkendes.')

  await page.getByRole('button', { name: 'Godkend …' }).click()
  await page.getByRole('button', { name: 'Godkend og frys' }).click()
  await expect(page.getByLabel('Godkendt den')).toBeFocused()
  await expectAccessible(page, 'an approval that lacks its date')
  await page.getByLabel('Godkendt den').fill('2018-06-12')
  await page.getByLabel('Godkendt af').fill('Byrådet')
  await page.getByLabel('Dokument').last().fill('18/1234')
  await page.getByRole('button', { name: 'Godkend og frys' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Version 1 er godkendt 12. juni 2018 og kan ikke ændres.')
  await expect(heading).toBeFocused()
  await page.getByRole('tab', { name: 'Plan' }).click()
  await page.getByRole('button', { name: /Løn, År 1/ }).click()
  await expect(page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' })).toContainText(/indtastet af/i)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Ny version fra denne' }).click()
  await expect(gridCell(page, 'Løn', 'Y1')).toHaveText('1.500.000')
  await page.getByRole('button', { name: 'Slet kladde' }).click()
  await page.getByRole('button', { name: 'Ja, slet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Alle tal sammenlignes med version 1, godkendt 12. juni 2018 af Byrådet.',
  )
})

test('the details are edited in place, with what is wrong at its field; an imported version is completed once', async ({
  page,
}) => {
  await ownInitiative(page)
  await page.getByRole('button', { name: 'Ret oplysningerne' }).click()
  await page.getByLabel('Ansvarlig').fill('Mette Madsen')
  await page.getByLabel('Slut').fill('2017-01')
  await page.getByRole('button', { name: 'Gem oplysningerne' }).click()
  await expect(page.getByLabel('Slut')).toBeFocused()
  await expect(page.getByText(/Indsatsen slutter januar 2017, før den begynder/)).toBeVisible()
  await expectAccessible(page, 'the details with a fault')
  await page.getByLabel('Slut').fill('2022-12')
  await page.getByRole('button', { name: 'Tilføj milepæl' }).click()
  await page.keyboard.type('Evaluering')
  await page.getByLabel('Frist, 1').fill('2020-06')
  await page.getByRole('button', { name: 'Gem oplysningerne' }).click()
  await expect(page.getByText('frist juni 2020')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ret oplysningerne' })).toBeFocused()

  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.locator('input[type=file]').first().setInputFiles('resources/demo/roedovre/businesscase-roedovre.xlsx')
  await page.getByRole('button', { name: /^Gem/ }).first().click()
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Indsats' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('hvornår den er godkendt, er ikke udfyldt')
  await page.getByRole('link', { name: 'Åbn version 1' }).click()
  await page.getByRole('button', { name: 'Udfyld godkendelse' }).click()
  await page.getByLabel('Godkendt den').fill('i går')
  await page.getByRole('button', { name: 'Udfyld og lås' }).click()
  await expect(page.getByText(/»i går« er ikke en dato/)).toBeVisible()
  await expectAccessible(page, 'the completing form')
  await page.getByLabel('Godkendt den').fill('2014-12-16')
  await page.getByRole('button', { name: 'Udfyld og lås' }).click()
  await expect(page.getByRole('button', { name: 'Udfyld godkendelse' })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Oplysninger' }).click()
  await expect(page.getByText('16. december 2014')).toBeVisible()
})
