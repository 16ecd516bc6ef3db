import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { migrate, migrations } from '../../src-main/store/migrate'
import { StoreFailure } from '../../src-main/store/store-failure'
import { openStore } from '../../src-main/store/store'
import { batchOf, inForce, moment, newStore, spend, temporaryFolder } from './sample'

const failureOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof StoreFailure) return error.code
    throw error
  }
}

const rejection = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe('opening a store', () => {
  test('a file from a newer version is refused and left untouched', () => {
    const file = join(temporaryFolder(), 'afkast.db')
    openStore(file, 'real', moment).close()
    const database = new Sqlite(file)
    database.pragma(`user_version = ${migrations.length + 1}`)
    database.pragma('journal_mode = DELETE')
    database.close()
    const before = readFileSync(file)
    expect(failureOf(() => openStore(file, 'real', moment))).toBe('newer')
    expect(readFileSync(file)).toEqual(before)
  })

  test('a file that is no database, or of another program, is refused and left untouched', () => {
    const folder = temporaryFolder()
    const text = join(folder, 'text.db')
    writeFileSync(text, 'not a database, but long enough to look like one to a careless reader'.repeat(20))
    const before = readFileSync(text)
    expect(failureOf(() => openStore(text, 'real', moment))).toBe('damaged')
    expect(readFileSync(text)).toEqual(before)
    const other = join(folder, 'other.db')
    const database = new Sqlite(other)
    database.exec('CREATE TABLE note (text TEXT)')
    database.close()
    const untouched = readFileSync(other)
    expect(failureOf(() => openStore(other, 'real', moment))).toBe('damaged')
    expect(readFileSync(other)).toEqual(untouched)
  })

  test('a folder that cannot be made is said', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(failureOf(() => openStore(join(folder, 'file', 'afkast.db'), 'real', moment))).toBe('unwritable')
  })
})

describe('migrations', () => {
  const first = { version: 1, sql: 'CREATE TABLE a (x INTEGER) STRICT' }
  const second = { version: 2, sql: 'CREATE TABLE b (x INTEGER) STRICT' }
  const broken = { version: 2, sql: 'CREATE TABLE b (x INTEGER) STRICT; CREATE TABLE a (y INTEGER)' }
  const tables = (database: Sqlite.Database) =>
    database
      .prepare<[], { name: string }>('SELECT name FROM sqlite_schema ORDER BY name')
      .all()
      .map(({ name }) => name)

  test('run in order, once, after the copy of an older store was made', () => {
    const database = new Sqlite(':memory:')
    const copies: number[] = []
    const copy = (from: number) => copies.push(from)
    migrate(database, copy, [first])
    migrate(database, copy, [first, second])
    migrate(database, copy, [first, second])
    expect(tables(database)).toEqual(['a', 'b'])
    expect(copies).toEqual([1])
  })

  test('one that fails leaves the store as it was', () => {
    const database = new Sqlite(':memory:')
    migrate(database, () => undefined, [first])
    expect(() => migrate(database, () => undefined, [first, broken])).toThrow()
    expect(tables(database)).toEqual(['a'])
    expect(database.pragma('user_version', { simple: true })).toBe(1)
  })

  test('a hole in the numbers stops', () => {
    const database = new Sqlite(':memory:')
    expect(() => migrate(database, () => undefined, [first, { ...second, version: 3 }])).toThrow(StoreFailure)
    expect(tables(database)).toEqual([])
  })
})

describe('storing', () => {
  test('a batch is stored whole or not at all', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    const bad = spend('5.28.21', '2018-02', 1, { basis: 'week' as never })
    expect(await rejection(store.commit(batchOf([spend('5.28.20', '2018-02', 200), bad])))).not.toBeNull()
    expect(inForce(store)).toEqual(['5.28.20 2018-01 100'])
    expect(store.batches()).toHaveLength(1)
  })

  test('a full disk stores nothing, says so, and the next batch goes in once there is room', async () => {
    const file = join(temporaryFolder(), 'afkast.db')
    const store = newStore('real', file)
    const many = Array.from({ length: 4000 }, (_, index) => spend(`9.99.${index}`, '2018-01', index))
    // The size of the file is limited as a full disk limits it: SQLite itself answers SQLITE_FULL.
    const full = vi.spyOn(Sqlite.prototype, 'exec').mockImplementation(function (this: Sqlite.Database, sql: string) {
      this.pragma('max_page_count = 40')
      this.prepare(sql).run()
      return this
    })
    const failure = await rejection(store.commit(batchOf(many)))
    full.mockRestore()
    expect(failure).toMatchObject({ name: 'StoreFailure', code: 'unwritable', reason: 'SQLITE_FULL' })
    expect(store.batches()).toEqual([])
    store.close()
    const again = newStore('real', file)
    await again.commit(batchOf(many))
    expect(again.batches()[0]?.figures).toBe(4000)
  })

  test('writers of one process wait for each other', async () => {
    const store = newStore()
    const many = (month: string) => Array.from({ length: 3000 }, (_, index) => spend(`9.99.${index}`, month, index))
    const ids = await Promise.all(['2018-01', '2018-02', '2018-03'].map((month) => store.commit(batchOf(many(month)))))
    expect(ids).toEqual([1, 2, 3])
    expect(inForce(store)).toHaveLength(9000)
  })

  test('a change of another program shows in the version', async () => {
    const file = join(temporaryFolder(), 'afkast.db')
    const [here, there] = [newStore('real', file), newStore('real', file)]
    const before = here.version()
    await there.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    expect(here.version()).not.toBe(before)
    expect(inForce(here)).toHaveLength(1)
  })

  test('a real store is never emptied', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    expect(await rejection(store.clearDemo(moment))).toBeInstanceOf(Error)
    expect(inForce(store)).toHaveLength(1)
  })

  test('an emptied demonstration store numbers its imports from 1 again', async () => {
    const store = newStore('demo')
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    await store.clearDemo(moment)
    expect(store.initiatives().map(({ key }) => key)).toEqual(['default'])
    expect(await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))).toBe(1)
  })
})
