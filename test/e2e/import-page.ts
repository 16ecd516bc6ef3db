import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { Locator, Page } from '@playwright/test'
import { exportsFolder } from '../fixtures/exports.ts'
import { expect } from './fixtures.ts'

type Cell = string | number | null

/** A file as Playwright gives it to an input. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sheet of a workbook. */
export interface GivenSheet {
  readonly name: string
  readonly rows: readonly Cell[][]
  readonly hidden?: boolean
}

/** A workbook with one sheet of these rows. */
export const workbookOf = (name: string, rows: readonly Cell[][], sheet = 'Forbrug'): GivenFile =>
  workbookOfSheets(name, [{ name: sheet, rows }])

/** A workbook of these sheets, of which some may be hidden. */
export const workbookOfSheets = (name: string, sheets: readonly GivenSheet[]): GivenFile => {
  const book = utils.book_new()
  for (const { name: sheet, rows } of sheets) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet)
  }
  book.Workbook = { Sheets: sheets.map(({ name: sheet, hidden }) => ({ name: sheet, Hidden: hidden ? 1 : 0 })) }
  const buffer: unknown = write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!Buffer.isBuffer(buffer)) throw new TypeError('no bytes')
  return { name, mimeType: xlsxType, buffer }
}

/** The path of an example export. */
export const exportPath = (name: string): string => join(exportsFolder, `${name}.xlsx`)

/** Opens the import page through the rail. */
export const openImport = async (page: Page): Promise<void> => {
  // The window decides first where it opens: an empty store begins at the start page.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Import' }).first().click()
  await expect(page.getByLabel('Vælg filer')).toBeAttached()
}

/** Gives files to the page, as from the file chooser. */
export const giveFiles = (page: Page, files: readonly string[] | readonly GivenFile[]): Promise<void> =>
  page.getByLabel('Vælg filer').setInputFiles([...files] as string[] | GivenFile[])

/** The row of a file in the list. */
export const rowOf = (page: Page, file: string): Locator =>
  page.locator('[data-look]').filter({ has: page.getByRole('heading', { level: 3, name: file, exact: false }) })

/** Waits until a file stands as this. */
export const expectLook = (row: Locator, look: string): Promise<void> =>
  expect(row).toHaveAttribute('data-look', look, { timeout: 20_000 })

/** The import of this number in the history. */
export const batchOf = (page: Page, batch: number): Locator => page.locator(`[data-batch="${batch}"]`)

/** The grid of a sheet of the opened file. */
export const gridOf = (page: Page, sheet: string): Locator => page.getByRole('group', { name: `Arket »${sheet}«` })

/** Says what a column of a sheet holds, by its name in the list. */
export const correctColumn = async (page: Page, sheet: string, letter: string, meaning: string): Promise<void> => {
  await gridOf(page, sheet).locator(`[data-head="${letter}"]`).click()
  await page.getByRole('option', { name: meaning, exact: true }).click()
}

/** The text of the file that an act downloads, with its name. */
export const downloaded = async (page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const waiting = page.waitForEvent('download')
  await act()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
