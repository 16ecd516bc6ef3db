import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  batchOf,
  correctColumn,
  downloaded,
  expectLook,
  exportPath,
  giveFiles,
  gridOf,
  openImport,
  rowOf,
  workbookOf,
  workbookOfSheets,
} from './import-page.ts'

/** Headings that no rule can know. */
const foreign = (name: string, day: string, amounts: [number, number]) =>
  workbookOf(
    name,
    [
      [`Budgetopfølgning pr. ${day} 2018`, null, null, null],
      ['Beløb i kr.', null, null, null],
      ['Kode', 'Tekst', 'Xyzzy', 'Plugh'],
      ['5.28.20', 'Opholdssteder', amounts[0] + 0.5, 1],
      ['5.28.21', 'Forebyggende', amounts[1] + 0.5, 2],
    ],
    'Udtræk',
  )

/** A file with a sheet beside the shown one. */
const withHidden = workbookOfSheets('med-skjult-ark.xlsx', [
  {
    name: 'Regnskab',
    rows: [
      ['Beløb i kr.', null],
      ['Funktion', '2017'],
      ['5.28.20', 1250.5],
    ],
  },
  {
    name: 'Gemt væk',
    rows: [
      ['Beløb i kr.', null],
      ['Funktion', '2016'],
      ['5.28.20', 1150.5],
    ],
    hidden: true,
  },
])

/** Whole thousands and no word of the unit: it has to be asked. */
const roundAmounts = (name: string, first: number) =>
  workbookOf(name, [
    ['Funktion', 'Funktionsnavn', '2016', '2017'],
    ['5.28.20', 'Opholdssteder', first, 33_060_000],
    ['5.28.21', 'Forebyggende', 33_523_000, 32_796_000],
  ])

const columnsOf = (page: Parameters<typeof gridOf>[0], sheet: string) =>
  gridOf(page, sheet).locator('thead [data-axis="column"]')

test.beforeEach(({ page }) => openImport(page))

test('a hidden sheet is offered, not taken, until a person takes it', async ({ page }) => {
  await giveFiles(page, [withHidden])
  const row = rowOf(page, 'med-skjult-ark')
  await expectLook(row, 'ready')
  await expect(row).toContainText('1 nyt')
  await row.getByRole('tab', { name: 'Gemt væk skjult' }).click()
  const take = row.getByRole('switch', { name: 'Tag arket Gemt væk med' })
  await expect(take).not.toBeChecked()
  await expectAccessible(page, 'hidden sheet')
  await take.click()
  await expect(row).toContainText('2 nye')
  await expect(row.getByRole('tab', { name: 'Gemt væk skjult' })).toHaveAttribute('aria-selected', 'true')
  await expect(take).toBeChecked()
})

test('a file of another layout is read as a person points it out, and the next one by itself', async ({ page }) => {
  await giveFiles(page, [foreign('juni.xlsx', '30. juni', [1250, 2250])])
  const row = rowOf(page, 'juni')
  await expectLook(row, 'rejected')
  await gridOf(page, 'Udtræk').getByRole('button', { name: '3', exact: true }).click()
  await page.getByRole('button', { name: 'Dette er overskriftsrækken' }).click()
  await expect(gridOf(page, 'Udtræk').getByRole('cell', { name: 'overskrift', exact: true })).toBeVisible()
  await correctColumn(page, 'Udtræk', 'A', 'Funktion')
  await expect(gridOf(page, 'Udtræk').getByRole('columnheader', { name: /^A Funktion .*rettet/ })).toBeVisible()
  await correctColumn(page, 'Udtræk', 'D', 'Bruges ikke')
  await expect(gridOf(page, 'Udtræk').getByRole('columnheader', { name: /^D Bruges ikke .*rettet/ })).toBeVisible()
  await correctColumn(page, 'Udtræk', 'C', 'Forventet regnskab')
  await expect(
    gridOf(page, 'Udtræk').getByRole('columnheader', { name: /^C Forventet regnskab .*rettet/ }),
  ).toBeVisible()
  await expect(row).toHaveAttribute('data-look', /ready|warning/)
  await expectAccessible(page, 'corrected columns')
  await row.getByRole('button', { name: /^Gem/ }).click()
  await expectLook(row, 'saved')

  await giveFiles(page, [foreign('juli.xlsx', '31. juli', [1350, 2350])])
  const next = rowOf(page, 'juli')
  await expect(next).toHaveAttribute('data-look', /ready|warning/)
  await expect(next).toContainText('genkendt fra sidst')
  await next.getByRole('button', { name: 'Glem dette layout' }).click()
  await expectLook(next, 'rejected')
})

test('by keyboard alone: through the heads of a sheet, to a meaning, and back', async ({ page }) => {
  await giveFiles(page, [foreign('juni.xlsx', '30. juni', [1250, 2250])])
  await expectLook(rowOf(page, 'juni'), 'rejected')
  await expect(columnsOf(page, 'Udtræk').first()).toHaveAttribute('tabindex', '0')
  await columnsOf(page, 'Udtræk').first().focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key)
  }
  const third = gridOf(page, 'Udtræk').getByRole('button', { name: '3', exact: true })
  await expect(third).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Dette er overskriftsrækken' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(third).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(gridOf(page, 'Udtræk').getByRole('cell', { name: 'overskrift', exact: true })).toBeVisible()
  await expect(third).toBeFocused()

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Søg i betydninger' })).toBeFocused()
  await expectAccessible(page, 'meanings of a column')
  await page.keyboard.type('funktion')
  await page.keyboard.press('Enter')
  const first = gridOf(page, 'Udtræk').locator('[data-head="A"]')
  await expect(first).toContainText('Funktion')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nulstil', exact: true }).click()
  await expect(first).not.toContainText('rettet')
})

test('a question stands at its column, and its answer can be changed', async ({ page }) => {
  await giveFiles(page, [
    workbookOf('navne.xlsx', [
      ['Forbrug, beløb i kr.', null],
      ['Område', '2017'],
      ['Plejefamilier', 1250.5],
      ['Opholdssteder for børn og unge', 2250.5],
    ]),
  ])
  const row = rowOf(page, 'navne')
  await expectLook(row, 'question')
  await expectAccessible(page, 'questions at a column')
  await expect(row.getByText('Kolonne A', { exact: true }).first()).toBeVisible()
  await row.getByRole('button', { name: 'Vis kolonne A i arket' }).first().click()
  await expect(gridOf(page, 'Forbrug').locator('[data-head="A"]')).toBeFocused()
  await row.getByRole('button', { name: 'Spørgsmål til kolonne A' }).click()
  await expect(row.locator('fieldset').locator('input:focus, select:focus')).toBeAttached()
})

test('a column of citizens is left out, and the rest is read', async ({ page }) => {
  const number = ['010101', '0000'].join('-')
  await giveFiles(page, [
    workbookOf('med-cpr.xlsx', [
      ['Beløb i kr.', null, null],
      ['Funktion', '2018', 'Note'],
      ['5.28.20', 1250.5, number],
      ['5.28.21', 2250.5, null],
    ]),
  ])
  const row = rowOf(page, 'med-cpr')
  await expectLook(row, 'rejected')
  await expectAccessible(page, 'personal data')
  await row.getByRole('button', { name: 'Udelad kolonne C og fortsæt' }).click()
  await expectLook(row, 'ready')
  await expect(row.getByRole('button', { name: 'med-cpr.xlsx', exact: true })).toBeFocused()
  await expect(row.getByRole('button', { name: 'Nulstil rettelser i arket' })).toBeVisible()
  await expect(gridOf(page, 'Forbrug')).not.toContainText('Note')
  await expect(page.locator('body')).not.toContainText('010101')
})

test('an answer is remembered, shown, changed and forgotten', async ({ page }) => {
  await giveFiles(page, [roundAmounts('maj.xlsx', 26_357_000)])
  const row = rowOf(page, 'maj')
  await expectLook(row, 'question')
  await row.getByRole('radio', { name: /^1\.000 kr\./ }).check()
  await row.getByRole('button', { name: 'Brug svaret' }).click()
  await expectLook(row, 'ready')
  await expect(row).toContainText('Svar: 1.000 kr.')
  await expect(row.getByRole('button', { name: 'maj.xlsx', exact: true })).toBeFocused()
  await row.getByRole('button', { name: 'Gem maj.xlsx' }).click()
  await expectLook(row, 'saved')

  await page.getByText('Kendte layouts').click()
  const layout = page.locator('[data-layout]')
  await expect(layout).toContainText('Beløb: 1.000 kr.')
  await layout.getByRole('button', { name: /^Ret svar/ }).click()
  await layout.getByRole('combobox', { name: 'Beløb' }).selectOption('kr')
  await expect(layout.getByRole('combobox', { name: 'Beløb' })).toHaveValue('kr')
  await expectAccessible(page, 'known layouts, edited')

  await giveFiles(page, [roundAmounts('juni.xlsx', 27_357_000)])
  const next = rowOf(page, 'juni')
  await expect(next).toHaveAttribute('data-look', /ready|warning/)
  await next.getByRole('button', { name: 'Skift svar', exact: true }).click()
  await expect(next.getByRole('radio', { name: /^kr\./ })).toBeFocused()

  await layout.getByRole('button', { name: /^Glem layoutet/ }).click()
  await layout.getByRole('button', { name: /^Glem for altid/ }).click()
  await expect(layout).toHaveCount(0)
  await expect(page.locator('summary').filter({ hasText: 'Kendte layouts' })).toBeFocused()
  await expect(page.getByText('Ingen endnu. Det første huskes', { exact: false })).toBeVisible()
})

test('an import of the history opens to what happened and what it changed', async ({ page }) => {
  await giveFiles(page, [exportPath('forbrug-pr-maaned-2018')])
  await expectLook(rowOf(page, 'forbrug-pr-maaned-2018'), 'ready')
  await page.getByRole('button', { name: /^Gem / }).click()
  await expectLook(rowOf(page, 'forbrug-pr-maaned-2018'), 'saved')
  const batch = batchOf(page, 1)
  await batch.getByRole('button', { name: 'Fortryd indlæsning 1' }).click()
  await expect(batch).toContainText('fortrudt')
  await batch.getByRole('button', { name: 'forbrug-pr-maaned-2018.xlsx' }).click()
  await expect(batch.getByRole('listitem')).toHaveText([/Indlæst .* af /, /Fortrudt .* af /])
  await batch.getByText('Vis 72 nye tal').click()
  await expect(batch.getByRole('row', { name: /5\.28\.20 .* jan\. 2018/ })).toContainText('C6')
  await expectAccessible(page, 'an opened import')
})

test('the errors of files can be taken along as one list', async ({ page }) => {
  await giveFiles(page, [exportPath('fejlceller'), exportPath('indkoebsliste')])
  await expectLook(rowOf(page, 'fejlceller'), 'rejected')
  await expectLook(rowOf(page, 'indkoebsliste'), 'rejected')
  const all = await downloaded(page, () => page.getByRole('button', { name: 'Hent alle fejl' }).click())
  expect(all.name).toBe('fejlliste.csv')
  const lines = all.bytes.toString('utf8').split('\r\n')
  expect(lines[0]).toBe('\uFEFFFil;Ark;Celle;Alvor;Hvad')
  expect(lines.find((line) => line.startsWith('fejlceller.xlsx;Forbrug;C4;fejl;'))).toContain('ca. 300')
  expect(lines.some((line) => line.startsWith('indkoebsliste.xlsx;'))).toBe(true)

  await page.getByRole('button', { name: 'fejlceller.xlsx', exact: true }).click()
  const one = await downloaded(page, () =>
    page.getByRole('button', { name: 'Hent fejlliste for fejlceller.xlsx' }).click(),
  )
  expect(one.name).toBe('fejlliste fejlceller.csv')
  expect(one.bytes.toString('utf8')).not.toContain('indkoebsliste')
})

test('a blank template can be fetched', async ({ page }) => {
  await page.getByRole('button', { name: 'Hent tom skabelon' }).click()
  await expect(page.getByRole('menuitem', { name: 'Sagstal' })).toBeVisible()
  await expectAccessible(page, 'templates')
  const template = await downloaded(page, () => page.getByRole('menuitem', { name: 'Sagstal' }).click())
  expect(template.name).toBe('sagstal.xlsx')
  expect(template.bytes.subarray(0, 2).toString()).toBe('PK')
})

test('a warning in a column far to the right does not widen the page', async ({ page }) => {
  const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
  const row = (head: string, last: number) => [head, ...months.slice(1).map((_, index) => 1_000_000.5 + index), last]
  await giveFiles(page, [
    workbookOf('sum.xlsx', [
      ['Forbrug pr. måned 2018', ...months.map(() => null)],
      ['Beløb i kr.', ...months.map(() => null)],
      ['Funktion', ...months],
      row('5.28.20', 1_000_000.5),
      row('I alt', 9_999_999.5),
    ]),
  ])
  await page.setViewportSize({ width: 1024, height: 768 })
  await expectLook(rowOf(page, 'sum'), 'warning')
  await expect(gridOf(page, 'Forbrug').getByRole('cell', { name: /^advarsel: / })).toHaveCount(1)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(tooWide).toBeLessThanOrEqual(0)
})
