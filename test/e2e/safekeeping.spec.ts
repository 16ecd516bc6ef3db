import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportsFolder } from '../fixtures/exports.ts'
import { afkast, afkastJson } from './command.ts'
import { expect, test } from './fixtures.ts'

const exported = (name: string) => join(exportsFolder, name)

/** A store with one import, a copy that is beside it as if made by itself, and then a store that a disk has spoiled. */
const spoiledStore = async (dataFolder: string): Promise<string> => {
  await afkast(dataFolder, 'import', exported('faxe-forbrug-2015-2018.xlsx'))
  expect((await afkast(dataFolder, 'backup', join(dataFolder, 'copies/afkast-2019-02-01.db'))).status).toBe(0)
  const file = join(dataFolder, 'afkast.db')
  const bytes = readFileSync(file)
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 2048)
  writeFileSync(file, bytes)
  return file
}

test('backup, check and restore from the command line, on another machine too', async ({ dataFolder }) => {
  await afkast(dataFolder, 'import', exported('faxe-forbrug-2015-2018.xlsx'))
  const copy = join(dataFolder, 'kopi.db')
  expect(await afkastJson(dataFolder, 'backup', copy)).toMatchObject({ file: copy, kind: 'real', batches: 1 })
  const again = await afkast(dataFolder, 'backup', copy)
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('Der er allerede en fil her')])
  const elsewhere = join(dataFolder, 'anden-maskine')
  const missing = await afkast(elsewhere, 'check')
  expect(missing.status).toBe(2)
  expect(await afkastJson(elsewhere, 'restore', copy)).toMatchObject({ kind: 'real', batches: 1, setAside: null })
  expect(await afkastJson(elsewhere, 'check')).toMatchObject({ ok: true, problems: [], batches: 1 })
  expect(await afkastJson(elsewhere, 'report')).toEqual(await afkastJson(dataFolder, 'report'))
})

test('a demonstration is not restored over real figures: status 3, nothing changed', async ({ dataFolder }) => {
  await afkast(dataFolder, 'import', exported('faxe-forbrug-2015-2018.xlsx'))
  const demo = join(dataFolder, 'eksempel.db')
  await afkast(dataFolder, 'demo', 'faxe', '--db', demo)
  const refused = await afkast(dataFolder, 'restore', demo)
  expect([refused.status, refused.stdout]).toEqual([3, ''])
  expect(refused.stderr).toContain('ikke oven i hinanden')
  expect(await afkastJson(dataFolder, 'check')).toMatchObject({ ok: true, kind: 'real', batches: 1 })
})

test('a damaged store: every command says so with the way out, check finds it, restore mends it', async ({
  dataFolder,
}) => {
  const file = await spoiledStore(dataFolder)
  const before = readFileSync(file)
  const refused = await afkast(dataFolder, 'report')
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/Datafilen er beskadiget. Den er ikke rørt. Sikkerhedskopier: .*2019-02-01\./)
  expect(refused.stderr).toContain(`afkast restore '${join(dataFolder, 'copies/afkast-2')}`)
  const check = await afkast(dataFolder, 'check', '--json')
  expect(check.status).toBe(3)
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: false, problems: [{ code: 'integrity' }] })
  expect(readFileSync(file)).toEqual(before)
  expect((await afkast(dataFolder, 'restore', join(dataFolder, 'copies/afkast-2019-02-01.db'))).status).toBe(0)
  expect(await afkastJson(dataFolder, 'check')).toMatchObject({ ok: true, batches: 1 })
})

test('a window on a damaged store offers the last sound copy, and restores it', async ({
  dataFolder,
  shell,
  complaints,
}) => {
  const file = await spoiledStore(dataFolder)
  const before = readFileSync(file)
  const page = await shell.open((opened) => complaints.watch(opened))
  await expect(page.getByRole('heading', { name: 'Datafilen kan ikke åbnes' })).toBeFocused()
  await expect(page.getByText('Den er ikke rørt')).toBeVisible()
  await expect(page.getByText(join(dataFolder, 'copies'))).toBeVisible()
  await page.getByRole('button', { name: 'Prøv at åbne igen' }).click()
  await expect(page.getByRole('heading', { name: 'Datafilen kan ikke åbnes' })).toBeVisible()
  expect(readFileSync(file)).toEqual(before)
  await page.getByRole('button', { name: 'Læg kopien fra 1. februar 2019 ind' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  expect(await afkastJson(dataFolder, 'batches')).toHaveLength(1)
  const aside = readdirSync(join(dataFolder, 'copies')).find((name) => name.includes('damaged') && name.endsWith('.db'))
  expect(readFileSync(join(dataFolder, 'copies', aside ?? ''))).toEqual(before)
  await page.close()
})

test('an open window keeps its store from being replaced, but not from being copied', async ({ dataFolder, page }) => {
  await afkast(dataFolder, 'import', exported('faxe-forbrug-2015-2018.xlsx'))
  await expect(page.getByRole('navigation')).toBeVisible()
  const copy = join(dataFolder, 'kopi.db')
  expect((await afkast(dataFolder, 'backup', copy)).status).toBe(0)
  expect(existsSync(copy)).toBe(true)
  const refused = await afkast(dataFolder, 'restore', copy)
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('åben i et Afkast-vindue')])
  expect(await afkastJson(dataFolder, 'check')).toMatchObject({ ok: true, batches: 1 })
})
