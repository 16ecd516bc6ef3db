import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { copyFileOf, listCopies } from '../../src-main/store/copies'
import { keptDays } from '../../src-main/store/daily-copy'
import { folderFacts } from '../../src-main/store/folder-facts'
import { migrate, migrations, newestVersion } from '../../src-main/store/migrate'
import { copyBeforeMigration } from '../../src-main/store/open-file'
import { openStore } from '../../src-main/store/store'
import { buildChild } from './build-child'
import { failureCode, failureOf } from './failure-of'
import { batchOf, inForce, moment, spend, temporaryFolder } from './sample'

vi.mock('../../src-main/store/folder-facts', { spy: true })

const newFile = () => join(temporaryFolder(), 'afkast.db')

/** The store opened on a day of February 2019, with one more figure where `value` is given. */
const onDay = async (file: string, day: number, value: number | null = null) => {
  const store = openStore(file, 'real', `2019-02-${String(day).padStart(2, '0')}T08:00:00.000Z`)
  if (value !== null) await store.commit(batchOf([spend('5.28.20', '2018-01', value)]))
  store.close()
  return store
}

const idsOf = (file: string) => listCopies(file).map(({ id }) => id)

/** Overwrites the second half of every page but the first with noise: what a failing disk leaves. */
const damage = (file: string) => {
  const bytes = readFileSync(file)
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 2048)
  writeFileSync(file, bytes)
}

/** Opens a store in a process whom the permissions of files hold for: root may write everywhere. Gives how it went. */
const openedByOthers = async (file: string): Promise<string> => {
  const child = await buildChild()
  const as = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  try {
    return execFileSync(process.execPath, [child.program, 'opening', file], { encoding: 'utf8', ...as }).trim()
  } finally {
    child.remove()
  }
}

describe('the copy of the day', () => {
  test('is made at the first opening of a day on which the store differs from the last copy', async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    expect(idsOf(file)).toEqual([])
    await onDay(file, 2)
    await onDay(file, 2, 200)
    expect(idsOf(file)).toEqual(['2019-02-02'])
    expect(checkStore(copyFileOf(file, '2019-02-02'))).toMatchObject({ problems: [], batches: 1 })
    await onDay(file, 3)
    await onDay(file, 4)
    await onDay(file, 5)
    expect(idsOf(file)).toEqual(['2019-02-03', '2019-02-02'])
    expect(checkStore(copyFileOf(file, '2019-02-03'))).toMatchObject({ problems: [], batches: 2 })
  })

  test('is kept for the newest days; those before a migration or restore are not counted', async () => {
    const file = newFile()
    await onDay(file, 1, 1)
    await onDay(file, 2)
    writeFileSync(copyFileOf(file, '2019-01-01-v1'), readFileSync(copyFileOf(file, '2019-02-02')))
    for (let day = 3; day <= keptDays + 5; day += 1) await onDay(file, day, day)
    await onDay(file, keptDays + 6)
    const ids = idsOf(file)
    expect(ids.slice(0, keptDays)).toEqual(
      Array.from({ length: keptDays }, (_, index) => `2019-02-${String(keptDays + 6 - index).padStart(2, '0')}`),
    )
    expect(ids.slice(keptDays)).toEqual(['2019-01-01-v1'])
    expect(readdirSync(join(dirname(file), 'copies')).filter((name) => !name.endsWith('.db'))).toEqual([])
  })

  test('that cannot be made is told, and the store opens all the same', async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    writeFileSync(join(dirname(file), 'copies'), 'a file where the folder should be')
    expect((await onDay(file, 2, 200)).copyFault).toBe('EEXIST')
    expect((await onDay(newFile(), 2)).copyFault).toBeNull()
  })
})

describe('a store before its migration', () => {
  const steps = [...migrations, { version: newestVersion + 1, sql: 'DELETE FROM observation' }]

  test('is copied whole beside the other copies, and a second time under a name of its own', async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    const database = new Sqlite(file)
    const copy = copyBeforeMigration(database, file, moment)
    migrate(database, copy, steps)
    copy(newestVersion)
    database.close()
    expect(idsOf(file).toSorted()).toEqual([`2019-02-01-v${newestVersion}`, `2019-02-01-v${newestVersion}-2`])
    expect(checkStore(copyFileOf(file, `2019-02-01-v${newestVersion}`))).toMatchObject({
      problems: [],
      observations: 1,
    })
  })

  test('is not migrated where the copy cannot be made', async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    writeFileSync(join(dirname(file), 'copies'), '')
    const database = new Sqlite(file)
    expect(failureCode(() => migrate(database, copyBeforeMigration(database, file, moment), steps))).toBe('unwritable')
    expect(database.pragma('user_version', { simple: true })).toBe(newestVersion)
    database.close()
  })
})

describe('opening is refused, and the file left as it is,', () => {
  test('where it is damaged; the refusal names the copies', async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    await onDay(file, 2, 200)
    await onDay(file, 3)
    damage(file)
    const before = readFileSync(file)
    const failure = failureOf(() => openStore(file, 'real', moment))
    expect(failure).toMatchObject({ code: 'damaged', copies: ['2019-02-03', '2019-02-02'] })
    expect(readFileSync(file)).toEqual(before)
  })

  test('where one page of figures is damaged, which no question of the start would meet', async () => {
    const file = newFile()
    const store = openStore(file, 'real', moment)
    await store.commit(batchOf(Array.from({ length: 500 }, (_, index) => spend(`9.99.${index}`, '2018-01', index))))
    store.close()
    const bytes = readFileSync(file)
    const page = Math.floor(bytes.indexOf('9.99.250') / 4096) * 4096
    writeFileSync(file, bytes.fill(0x5a, page, page + 8))
    const before = readFileSync(file)
    expect(failureCode(() => openStore(file, 'real', moment))).toBe('damaged')
    expect(readFileSync(file)).toEqual(before)
  })

  test('where it was cut short, be it to nothing', async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    await onDay(file, 2)
    truncateSync(file, 3 * 4096)
    expect(failureCode(() => openStore(file, 'real', moment))).toBe('damaged')
    truncateSync(file, 0)
    expect(failureCode(() => openStore(file, 'real', moment))).toBe('damaged')
    expect(readFileSync(file)).toHaveLength(0)
  })

  test('where it lies on a network drive', () => {
    const file = newFile()
    const mounts = `//server/share ${dirname(file)} cifs rw 0 0`
    vi.mocked(folderFacts).mockReturnValueOnce({ platform: 'linux', realPath: dirname(file), mounts })
    expect(failureCode(() => openStore(file, 'real', moment))).toBe('network')
    expect(readdirSync(dirname(file))).toEqual([])
  })

  test('where the file or its folder is read-only', { timeout: 20_000 }, async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    const folder = dirname(file)
    const before = readFileSync(file)
    chmodSync(folder, 0o777)
    for (const part of ['', '-lock']) chmodSync(`${file}${part}`, 0o666)
    expect(await openedByOthers(file)).toBe('opened')
    chmodSync(file, 0o444)
    expect(await openedByOthers(file)).toBe('unwritable')
    chmodSync(file, 0o666)
    for (const part of ['-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
    chmodSync(folder, 0o555)
    expect(await openedByOthers(file)).toBe('unwritable')
    chmodSync(folder, 0o777)
    expect(readFileSync(file)).toEqual(before)
    expect(inForceOf(file)).toEqual(['5.28.20 2018-01 100'])
  })

  test('where another program holds it locked for longer than anyone waits', { timeout: 20_000 }, async () => {
    const file = newFile()
    await onDay(file, 1, 100)
    const other = new Sqlite(file)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec("BEGIN EXCLUSIVE; UPDATE initiative SET name = 'x'")
    expect(failureCode(() => openStore(file, 'real', moment))).toBe('busy')
    other.exec('ROLLBACK')
    other.close()
    expect(inForceOf(file)).toEqual(['5.28.20 2018-01 100'])
  })
})

const inForceOf = (file: string): string[] => {
  const store = openStore(file, 'real', moment)
  const found = inForce(store)
  store.close()
  return found
}

test('looking through a store at every opening takes less than anyone notices', async () => {
  const file = newFile()
  const store = openStore(file, 'real', moment)
  await store.commit(batchOf(Array.from({ length: 20_000 }, (_, index) => spend(`9.99.${index}`, '2018-01', index))))
  store.close()
  const started = performance.now()
  openStore(file, 'real', moment).close()
  expect(performance.now() - started).toBeLessThan(500)
})
