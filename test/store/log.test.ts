import { copyFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import Sqlite from 'better-sqlite3'
import { checkStore } from '../../src-main/store/check'
import { openStore } from '../../src-main/store/store'
import { batchOf, inForce, moment, newStore, spend, temporaryFolder } from './sample'

const many = (month: string) => Array.from({ length: 4000 }, (_, index) => spend(`9.99.${index}`, month, index))

/** A store file and its log, as a machine that lost its power at this moment leaves them. */
const asLeft = (file: string): string => {
  const lone = join(temporaryFolder(), 'afkast.db')
  for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${lone}${part}`)
  return lone
}

test('a large import leaves the store file alone until it is over; both before and after the folding, nothing is lost', async () => {
  const store = newStore()
  const before = readFileSync(store.file)
  await store.commit(batchOf(many('2018-01')))
  expect(readFileSync(store.file).equals(before)).toBe(true)
  const unfolded = asLeft(store.file)
  await vi.waitFor(() => expect(statSync(store.file).size).toBeGreaterThan(300_000), 5000)
  const folded = asLeft(store.file)
  for (const left of [unfolded, folded]) {
    expect(checkStore(left)).toMatchObject({ problems: [], batches: 1, observations: 4000 })
    expect(inForce(newStore('real', left))).toHaveLength(4000)
  }
})

test('the log does not grow with every import', async () => {
  const store = newStore()
  const sizes: number[] = []
  for (const month of ['2018-01', '2018-02', '2018-03', '2018-04', '2018-05']) {
    await store.commit(batchOf(many(month)))
    sizes.push(statSync(`${store.file}-wal`).size)
    await pause(400)
  }
  expect(sizes.at(-1)).toBeLessThan((sizes[0] ?? 0) * 2)
})

test('who closes a store that others have open folds the log first', async () => {
  const file = join(temporaryFolder(), 'afkast.db')
  const open = newStore('real', file)
  const passing = openStore(file, 'real', moment)
  const before = statSync(file).size
  await passing.commit(batchOf(many('2018-01')))
  passing.close()
  expect(statSync(file).size).toBeGreaterThan(before * 2)
  expect(inForce(open)).toHaveLength(4000)
})

test('a log that cannot be folded costs nothing', async () => {
  const store = newStore()
  const pragma = vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(() => {
    throw new Sqlite.SqliteError('no room', 'SQLITE_FULL')
  })
  await store.commit(batchOf(many('2018-01')))
  await vi.waitFor(() => expect(pragma).toHaveBeenCalledWith('wal_checkpoint(PASSIVE)'), 5000)
  pragma.mockRestore()
  await store.commit(batchOf(many('2018-02')))
  expect(inForce(store)).toHaveLength(8000)
})
