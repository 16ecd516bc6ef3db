import { copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { restoreStore } from '../../src-main/store/restore'
import { openStore } from '../../src-main/store/store'
import type { StoreKind } from '../../src-main/store/store-kind'
import { failureCode, failureOf } from './failure-of'
import { batchOf, inForce, moment, newStore, spend, temporaryFolder } from './sample'

/** A closed store with one figure. */
const filledStore = async (value: number, kind: StoreKind = 'real', file = join(temporaryFolder(), 'afkast.db')) => {
  const store = openStore(file, kind, moment)
  await store.commit(batchOf([spend('5.28.20', '2018-01', value)]))
  store.close()
  return file
}

/** A backup, in a folder of its own, of a store with one figure. */
const backupOf = async (value: number, kind: StoreKind = 'real') => {
  const store = newStore(kind)
  await store.commit(batchOf([spend('5.28.20', '2018-01', value)]))
  const target = join(temporaryFolder(), 'kopi.db')
  store.backup(target)
  return target
}

/** Changes a file behind the back of the app, without what SQLite would refuse. */
const tamper = (file: string, ...statements: readonly string[]) => {
  const database = new Sqlite(file)
  database.pragma('foreign_keys = OFF')
  database.pragma('ignore_check_constraints = ON')
  for (const sql of statements) database.exec(sql)
  database.close()
}

/** Overwrites the second half of every page but the first with noise: what a failing disk leaves. */
const damage = (file: string) => {
  const bytes = readFileSync(file)
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 2048)
  writeFileSync(file, bytes)
}

const restoring = (file: string, source: string, kind: StoreKind | null = 'real') => ({
  file,
  source,
  kind,
  at: moment,
})

const figuresIn = (file: string): string[] => {
  const store = openStore(file, 'real', moment)
  try {
    return inForce(store)
  } finally {
    store.close()
  }
}

const namesBeside = (file: string) =>
  readdirSync(join(file, '../copies')).filter((name) => name.includes('before-restore') || name.includes('damaged'))

describe('a backup', () => {
  test('is one whole file with the kind, taken while the store is being written', async () => {
    const store = newStore('demo')
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    const many = Array.from({ length: 20_000 }, (_, index) => spend(`9.99.${index}`, '2018-02', index))
    const writing = store.commit(batchOf(many))
    await new Promise((resolve) => setImmediate(resolve))
    const folder = temporaryFolder()
    store.backup(join(folder, 'kopi.db'))
    await writing
    expect(readdirSync(folder)).toEqual(['kopi.db'])
    expect(checkStore(join(folder, 'kopi.db'))).toMatchObject({
      problems: [],
      kind: 'demo',
      batches: 1,
      observations: 1,
    })
  })

  test('never takes the place of a file', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    const target = join(temporaryFolder(), 'regnskab.xlsx')
    writeFileSync(target, 'not to be lost')
    expect(failureCode(() => store.backup(target))).toBe('exists')
    expect(readFileSync(target, 'utf8')).toBe('not to be lost')
  })

  test('that cannot be written leaves nothing and says why', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(failureCode(() => store.backup(join(folder, 'file', 'kopi.db')))).toBe('unwritable')
    expect(readdirSync(folder)).toEqual(['file'])
  })
})

describe('a restore', () => {
  test('on a machine that has none makes the store', async () => {
    const source = await backupOf(100)
    const file = join(temporaryFolder(), 'ny', 'afkast.db')
    expect(restoreStore(restoring(file, source))).toMatchObject({ kind: 'real', batches: 1, setAside: null })
    expect(figuresIn(file)).toEqual(['5.28.20 2018-01 100'])
  })

  test('keeps the store that was there aside, whole, and its log with it', async () => {
    const file = await filledStore(1)
    const source = await backupOf(2)
    const { setAside } = restoreStore(restoring(file, source))
    expect(figuresIn(file)).toEqual(['5.28.20 2018-01 2'])
    expect(setAside).toContain('-before-restore-')
    expect(figuresIn(setAside ?? '')).toEqual(['5.28.20 2018-01 1'])
  })

  test('leaves no log that would be played into the new store', async () => {
    const file = await filledStore(1)
    const held = new Sqlite(file)
    held.pragma('wal_autocheckpoint = 0')
    held.exec("UPDATE initiative SET name = 'fra loggen'")
    // The log of a process that was ended: its store's file and the log are there, and nobody has them open.
    const lone = join(temporaryFolder(), 'afkast.db')
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${lone}${part}`)
    held.close()
    const { setAside } = restoreStore(restoring(lone, await backupOf(2)))
    expect(existsSync(`${lone}-wal`)).toBe(false)
    expect(checkStore(lone).problems).toEqual([])
    const kept = new Sqlite(setAside ?? '', { readonly: true })
    expect(kept.prepare('SELECT name FROM initiative').pluck().get()).toBe('fra loggen')
    kept.close()
  })

  test('of a store that anyone has open is refused, and nothing is changed', async () => {
    const file = await filledStore(1)
    const source = await backupOf(2)
    const open = openStore(file, 'real', moment)
    expect(failureCode(() => restoreStore(restoring(file, source)))).toBe('in-use')
    expect(inForce(open)).toEqual(['5.28.20 2018-01 1'])
    open.close()
    expect(namesBeside(file)).toEqual([])
  })

  test('of a store that another program has open is refused, and nothing is changed', async () => {
    const file = await filledStore(1)
    const other = new Sqlite(file)
    other.prepare('SELECT * FROM batch').all()
    expect(failureOf(() => restoreStore(restoring(file, file.replace('afkast.db', 'none.db'))))?.code).toBe('missing')
    const source = await backupOf(2)
    expect(failureCode(() => restoreStore(restoring(file, source)))).toBe('in-use')
    other.close()
    expect(figuresIn(file)).toEqual(['5.28.20 2018-01 1'])
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('.restore-'))).toEqual([])
  })

  test.each([
    ['restore-damaged', (file: string) => damage(file)],
    ['restore-damaged', (file: string) => tamper(file, 'DELETE FROM batch_scope')],
    ['restore-damaged', (file: string) => tamper(file, 'DELETE FROM batch')],
    ['restore-newer', (file: string) => tamper(file, 'PRAGMA user_version = 999')],
    ['restore-not-ours', (file: string) => tamper(file, 'PRAGMA application_id = 7')],
  ] as const)('of a copy that is not sound is refused: %s', async (code, spoil) => {
    const file = await filledStore(1)
    const source = await backupOf(2)
    spoil(source)
    expect(failureCode(() => restoreStore(restoring(file, source)))).toBe(code)
    expect(figuresIn(file)).toEqual(['5.28.20 2018-01 1'])
  })

  test('never puts a demonstration over real figures, nor over a damaged store that may have held them', async () => {
    const file = await filledStore(1)
    const demo = await backupOf(2, 'demo')
    expect(failureCode(() => restoreStore(restoring(file, demo, null)))).toBe('restore-kind')
    damage(file)
    expect(failureCode(() => restoreStore(restoring(file, demo, null)))).toBe('restore-kind')
    const none = join(temporaryFolder(), 'afkast.db')
    expect(failureCode(() => restoreStore(restoring(none, demo, 'real')))).toBe('restore-kind')
    expect(existsSync(none)).toBe(false)
  })

  test('never takes the place of a file of another program, or of the copy itself', async () => {
    const other = join(temporaryFolder(), 'other.db')
    tamper(other, 'CREATE TABLE note (text TEXT)')
    const before = readFileSync(other)
    const source = await backupOf(2)
    expect(failureCode(() => restoreStore(restoring(other, source)))).toBe('restore-not-ours')
    expect(readFileSync(other)).toEqual(before)
    expect(failureCode(() => restoreStore(restoring(source, source)))).toBe('restore-same')
  })

  test('moves a damaged store aside as it lies', async () => {
    const file = await filledStore(1)
    damage(file)
    const before = readFileSync(file)
    const { setAside } = restoreStore(restoring(file, await backupOf(2)))
    expect(setAside).toContain('-damaged-')
    expect(readFileSync(setAside ?? '')).toEqual(before)
    expect(figuresIn(file)).toEqual(['5.28.20 2018-01 2'])
  })

  test('moves the log of a damaged store aside with it, and leaves none to be played into the new one', async () => {
    const file = await filledStore(1)
    const held = new Sqlite(file)
    held.exec("UPDATE initiative SET name = 'fra loggen'")
    const lone = join(temporaryFolder(), 'afkast.db')
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${lone}${part}`)
    held.close()
    const log = readFileSync(`${lone}-wal`)
    writeFileSync(lone, readFileSync(lone).fill(0x5a, 0, 100))
    expect(failureCode(() => openStore(lone, 'real', moment))).toBe('damaged')
    const { setAside } = restoreStore(restoring(lone, await backupOf(2)))
    expect(existsSync(`${lone}-wal`)).toBe(false)
    expect(readFileSync(`${setAside ?? ''}-wal`)).toEqual(log)
    expect(figuresIn(lone)).toEqual(['5.28.20 2018-01 2'])
  })

  test('does not touch the copy, and twice in one second keeps both stores', async () => {
    const file = await filledStore(1)
    const source = await backupOf(2)
    const before = [readFileSync(source), statSync(source).mtimeMs]
    restoreStore(restoring(file, source))
    restoreStore(restoring(file, source))
    expect([readFileSync(source), statSync(source).mtimeMs]).toEqual(before)
    expect(namesBeside(file)).toHaveLength(2)
  })
})

describe('a check', () => {
  const changed = async (...statements: readonly string[]) => {
    const file = await filledStore(100)
    tamper(file, ...statements)
    return checkStore(file).problems.map(({ code }) => code)
  }

  test('finds nothing wrong with imports that were taken back and put back', async () => {
    const store = newStore()
    const id = await store.commit(batchOf([spend('5.28.20', '2018-01', 100), spend('5.28.21', '2018-01', 1)]))
    await store.setBatchStatus(id, 'undone', moment, 'test')
    expect(checkStore(store.file).problems).toEqual([])
    await store.setBatchStatus(id, 'active', moment, 'test')
    expect(checkStore(store.file)).toMatchObject({ problems: [], kind: 'real', batches: 1, observations: 2 })
  })

  test.each([
    ['scope', "UPDATE observation SET period = '2018-02'"],
    ['counts', 'UPDATE batch SET new_count = 2'],
    ['counts', 'DELETE FROM observation'],
    ['status', "UPDATE batch SET status = 'undone'"],
    ['status', 'DELETE FROM batch_event'],
    ['range', 'UPDATE observation SET value = 9007199254740993'],
    ['foreign-key', 'UPDATE batch SET initiative_id = 77'],
    ['kind', 'DELETE FROM setting'],
    ['not-ours', 'PRAGMA application_id = 7'],
    ['newer', 'PRAGMA user_version = 999'],
  ])('finds %s: %s', async (code, sql) => expect(await changed(sql)).toEqual([code]))

  test('finds a measure that nobody knows, but knows those a municipality has made', async () => {
    const renamed = (to: string) =>
      changed(`UPDATE observation SET measure = '${to}'`, `UPDATE batch_scope SET measure = '${to}'`)
    expect(await renamed('cost.unheard-of')).toEqual(['measure'])
    expect(await renamed('own.trivsel')).toEqual([])
  })

  test('finds an index that no longer fits its table', async () => {
    const file = await filledStore(100)
    const database = new Sqlite(file)
    database.unsafeMode()
    database.pragma('writable_schema = ON')
    database.exec("UPDATE sqlite_schema SET sql = replace(sql, '(sha256)', '(kind)') WHERE name = 'batch_by_sha256'")
    database.close()
    expect(checkStore(file).problems.map(({ code }) => code)).toContain('integrity')
  })

  test('finds a damaged page and a file that is no database, and never writes', async () => {
    const file = await filledStore(100)
    damage(file)
    const before = readFileSync(file)
    expect(checkStore(file).problems[0]?.code).toBe('integrity')
    expect(readFileSync(file)).toEqual(before)
    writeFileSync(file, 'no database at all, only some text that is long enough'.repeat(50))
    expect(checkStore(file).problems.map(({ code }) => code)).toEqual(['integrity'])
  })

  test('says where there is no file, and makes none', () => {
    const file = join(temporaryFolder(), 'afkast.db')
    expect(failureCode(() => checkStore(file))).toBe('missing')
    expect(existsSync(file)).toBe(false)
  })
})
