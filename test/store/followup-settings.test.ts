import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { copyFileOf, listCopies } from '../../src-main/store/copies'
import type { SettingName } from '../../src-main/store/followup-store'
import { newestVersion } from '../../src-main/store/migrate'
import { openStore } from '../../src-main/store/store'
import { writeVersionThreeStore } from './older-store'
import { inForce, moment, newStore, temporaryFolder } from './sample'

const later = '2019-03-01T08:00:00.000Z'
const last = '2019-04-01T08:00:00.000Z'

const rowsIn = (file: string): number => {
  const database = new Sqlite(file, { readonly: true })
  const count = Number(database.prepare('SELECT count(*) FROM followup_setting').pluck().get())
  database.close()
  return count
}

describe('a setting of the follow-up', () => {
  test('is there after the store has been closed, as it was told', async () => {
    const file = join(temporaryFolder(), 'afkast.db')
    const first = openStore(file, 'real', moment)
    const body = { rule: 'forløb', years: [2015, 2016], share: 0.125, none: null, by: { name: 'Æblevej' } }
    await first.followup.save(1, 'method', body, moment, 'anna')
    await first.followup.save(1, 'entered', [], moment, 'anna')
    await first.followup.save(1, 'scenario', null, moment, 'anna')
    await first.followup.save(1, 'forecast', 'lineær', moment, 'anna')
    first.close()
    expect(newStore('real', file).followup.read(1)).toEqual([
      { name: 'entered', body: [], at: moment, by: 'anna' },
      { name: 'forecast', body: 'lineær', at: moment, by: 'anna' },
      { name: 'method', body, at: moment, by: 'anna' },
      { name: 'scenario', body: null, at: moment, by: 'anna' },
    ])
  })

  test('gives way to the next of its name, and stays in the history with who chose it and when', async () => {
    const { followup } = newStore()
    await followup.save(1, 'method', 'a', moment, 'anna')
    await followup.save(1, 'baseline', 2014, moment, 'anna')
    await followup.save(1, 'method', 'b', later, 'bo')
    // The last one that was saved holds, whatever the clock of the machine said.
    await followup.save(1, 'method', 'a', moment, 'eva')
    expect(followup.read(1)).toEqual([
      { name: 'baseline', body: 2014, at: moment, by: 'anna' },
      { name: 'method', body: 'a', at: moment, by: 'eva' },
    ])
    expect(followup.history(1, 'method')).toEqual([
      { name: 'method', body: 'a', at: moment, by: 'eva' },
      { name: 'method', body: 'b', at: later, by: 'bo' },
      { name: 'method', body: 'a', at: moment, by: 'anna' },
    ])
    expect(followup.history(1, 'units')).toEqual([])
  })

  test('that says what holds already is not saved again', async () => {
    const store = newStore()
    await store.followup.save(1, 'units', { a: 1, b: 2 }, moment, 'anna')
    await store.followup.save(1, 'units', { a: 1, b: 2 }, later, 'bo')
    expect(store.followup.history(1, 'units')).toMatchObject([{ at: moment, by: 'anna' }])
    await store.followup.save(1, 'units', { a: 1, b: 3 }, later, 'bo')
    await store.followup.save(1, 'units', { a: 1, b: 2 }, last, 'bo')
    expect(store.followup.history(1, 'units').map(({ at }) => at)).toEqual([last, later, moment])
    expect(rowsIn(store.file)).toBe(3)
  })

  test('that is saved twice at once is saved once', async () => {
    const { followup } = newStore()
    await Promise.all(['anna', 'bo'].map((by) => followup.save(1, 'prices', '2019', moment, by)))
    expect(followup.history(1, 'prices')).toMatchObject([{ by: 'anna' }])
  })

  test("is the initiative's own, while the municipality's stand beside those of each", async () => {
    const store = newStore()
    await store.addInitiative({ key: 'a', name: 'A', municipality: 'Faxe', start: null }, moment)
    await store.addInitiative({ key: 'b', name: 'B', municipality: 'Faxe', start: null }, moment)
    const { followup } = store
    await followup.save(1, 'method', 'a', moment, 'anna')
    await followup.save(2, 'method', 'b', moment, 'anna')
    await followup.save(null, 'price-index', { 2018: 1.02 }, moment, 'anna')
    await followup.save(null, 'refusion', [], moment, 'anna')
    await followup.save(null, 'price-index', { 2018: 1.03 }, later, 'bo')
    const shared = [
      { name: 'price-index', body: { 2018: 1.03 }, at: later, by: 'bo' },
      { name: 'refusion', body: [], at: moment, by: 'anna' },
    ]
    expect(followup.read(1)).toEqual([{ name: 'method', body: 'a', at: moment, by: 'anna' }, ...shared])
    expect(followup.read(2)).toEqual([{ name: 'method', body: 'b', at: moment, by: 'anna' }, ...shared])
    expect(followup.read(77)).toEqual(shared)
    expect(followup.history(null, 'price-index').map(({ by }) => by)).toEqual(['bo', 'anna'])
    expect(followup.history(1, 'price-index')).toEqual([])
    expect(followup.history(null, 'method')).toEqual([])
  })

  test('is refused for an unknown name, for another owner than its name is for, and where it is no JSON', async () => {
    const store = newStore()
    const save = (initiative: number | null, name: string) =>
      store.followup.save(initiative, name as SettingName, 1, moment, 'test')
    await expect(save(1, 'methods')).rejects.toThrow(/CHECK/)
    await expect(save(null, '')).rejects.toThrow(/CHECK/)
    for (const name of ['price-index', 'refusion']) await expect(save(1, name)).rejects.toThrow(/CHECK/)
    const own = 'method baseline units investment components prices scenario entered forecast'.split(' ')
    for (const name of own) await expect(save(null, name)).rejects.toThrow(/CHECK/)
    await expect(save(77, 'method')).rejects.toThrow(/FOREIGN KEY/)
    for (const none of [undefined, () => 1, 1n]) {
      await expect(store.followup.save(1, 'method', none, moment, 'test')).rejects.toThrow(TypeError)
    }
    expect(rowsIn(store.file)).toBe(0)
    for (const name of own) await save(1, name)
    for (const name of ['price-index', 'refusion']) await save(null, name)
    expect(rowsIn(store.file)).toBe(own.length + 2)
    const database = new Sqlite(store.file)
    expect(() => database.exec("INSERT INTO followup_setting VALUES (NULL, 1, 'method', 'no json', '', '')")).toThrow(
      /CHECK/,
    )
    database.close()
  })

  test('goes with the rest of an emptied demonstration', async () => {
    const store = newStore('demo')
    await store.followup.save(1, 'method', 'a', moment, 'anna')
    await store.followup.save(null, 'refusion', [], moment, 'anna')
    await store.clearDemo(later)
    expect(rowsIn(store.file)).toBe(0)
    expect(checkStore(store.file).problems).toEqual([])
  })
})

/** Every row of every table but `without`, by table. */
const rowsOf = (file: string, without: string): Record<string, unknown[]> => {
  const database = new Sqlite(file, { readonly: true })
  const tables = database
    .prepare<[string], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> ? ORDER BY name")
    .pluck()
    .all(without)
  const rows = tables.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()] as const)
  database.close()
  return Object.fromEntries(rows)
}

test('a store of version 3 is copied, then brought to the newest with every row as it was, and takes settings', async () => {
  const file = join(temporaryFolder(), 'afkast.db')
  writeVersionThreeStore(file)
  const before = rowsOf(file, 'followup_setting')
  expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(14)
  const store = newStore('real', file)
  expect(rowsOf(file, 'followup_setting')).toEqual(before)
  expect(checkStore(file)).toMatchObject({ problems: [], version: newestVersion, batches: 2, observations: 3 })
  const copies = listCopies(file).filter(({ reason }) => reason === 'migration')
  expect(copies.map(({ id }) => id)).toEqual(['2019-02-01-v3'])
  const copy = copyFileOf(file, '2019-02-01-v3')
  expect(checkStore(copy)).toMatchObject({ problems: [], version: 3 })
  expect(rowsOf(copy, 'followup_setting')).toEqual(before)
  expect(inForce(store)).toEqual(['5.28.20 2018-01 100', '5.28.21 2018-01 20'])
  expect(store.cases.version(1, 1)).toMatchObject({ status: 'draft', discountRate: 0.035, priceLevel: '2014-priser' })
  expect(store.followup.read(1)).toEqual([])
  await store.followup.save(1, 'baseline', { years: [2014] }, moment, 'anna')
  expect(store.followup.read(1)).toMatchObject([{ name: 'baseline', body: { years: [2014] } }])
})
