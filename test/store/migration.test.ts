import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { copyFileOf, listCopies } from '../../src-main/store/copies'
import { newestVersion } from '../../src-main/store/migrate'
import { restoreStore } from '../../src-main/store/restore'
import { openStore } from '../../src-main/store/store'
import { failureCode } from './failure-of'
import { writeVersionOneStore } from './older-store'
import { inForce, moment, newStore, temporaryFolder } from './sample'

/** Every row of every table of the first version, as text. */
const rowsOf = (file: string): string => {
  const database = new Sqlite(file, { readonly: true })
  const tables = ['setting', 'initiative', 'batch', 'batch_event', 'batch_scope', 'observation', 'leading_source']
  const rows = tables.map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all())
  database.close()
  return JSON.stringify(rows)
}

const versionOneStore = (): string => {
  const file = join(temporaryFolder(), 'afkast.db')
  writeVersionOneStore(file)
  return file
}

test('a store of the first version is copied, then brought to the newest with every row as it was', async () => {
  const file = versionOneStore()
  const before = rowsOf(file)
  const store = newStore('real', file)
  expect(inForce(store)).toEqual(['5.28.20 2018-01 100', '5.28.21 2018-01 20'])
  expect(store.batches().map(({ id, status, inForce: count }) => [id, status, count])).toEqual([
    [2, 'undone', 0],
    [1, 'active', 2],
  ])
  expect(store.layoutProfiles()).toEqual([])
  expect(rowsOf(file)).toBe(before)
  expect(checkStore(file)).toMatchObject({ problems: [], version: newestVersion, batches: 2, observations: 3 })
  const copies = listCopies(file).filter(({ reason }) => reason === 'migration')
  expect(copies.map(({ id }) => id)).toEqual(['2019-02-01-v1'])
  expect(checkStore(copies[0]?.file ?? '')).toMatchObject({ problems: [], version: 1, observations: 3 })
  expect(rowsOf(copies[0]?.file ?? '')).toBe(before)
  await store.setBatchStatus(2, 'active', moment, 'test')
  expect(inForce(store)).toEqual(['5.28.20 2018-01 150'])
})

test('a store of the first version that cannot be copied stays what it was', () => {
  const file = versionOneStore()
  writeFileSync(join(dirname(file), 'copies'), 'a file where the folder should be')
  const before = readFileSync(file)
  expect(failureCode(() => openStore(file, 'real', moment))).toBe('unwritable')
  expect(readFileSync(file)).toEqual(before)
})

test('the copy from before the migration can be restored, and is of the newest version then', () => {
  const file = versionOneStore()
  openStore(file, 'real', moment).close()
  const source = copyFileOf(file, '2019-02-01-v1')
  expect(restoreStore({ file, source, kind: 'real', at: moment })).toMatchObject({ fromVersion: 1, batches: 2 })
  expect(checkStore(file)).toMatchObject({ problems: [], version: newestVersion })
})
