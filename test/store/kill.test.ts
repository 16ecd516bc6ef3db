import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { listCopies } from '../../src-main/store/copies'
import { newestVersion } from '../../src-main/store/migrate'
import { openStore } from '../../src-main/store/store'
import { buildChild } from './build-child'
import { batchOf, moment, spend } from './sample'

/** Another seed by `AFKAST_SEED`: what failed once can be run again. */
const seed = Number(process.env['AFKAST_SEED'] ?? Date.now() % 1_000_000)
let state = seed
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}

// One folder for all: tests that run at once cannot each say when they have ended.
// In memory where there is a place for it: what a process had written stays when it is killed, synced to a disk or not.
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'afkast-kill-'))
const newFolder = () => mkdtempSync(join(root, 'store-'))

let child: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  process.stdout.write(`kill tests: AFKAST_SEED=${seed}\n`)
  child = await buildChild()
}, 30_000)
afterAll(() => {
  child.remove()
  rmSync(root, { recursive: true, force: true })
})

/** Runs a task and kills it, at a random moment within `withinMs` of its first word; gives what it had said to be done. */
const kill = (task: string, withinMs: number, ...args: readonly string[]): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child.program, task, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complaint = ''
    running.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
    running.stdout.on('data', (text: Buffer) => {
      if (said === '') setTimeout(() => running.kill('SIGKILL'), random() * withinMs)
      said += text.toString()
    })
    running.on('close', (_, signal) => {
      if (signal !== 'SIGKILL' && complaint !== '') reject(new Error(complaint))
      else resolve(said.split('\n').slice(1, -1))
    })
  })

/**
 * How long a task is left alone, at the most: longer where it was killed before it had done anything, shorter where it had
 * already ended, so that fast and slow machines alike are met in the middle of their work.
 */
const patience = (startMs: number) => {
  let ms = startMs
  return {
    withinMs: () => ms,
    learn: (cameToAnEnd: boolean) => (ms = Math.min(2000, Math.max(2, ms * (cameToAnEnd ? 0.8 : 1.3)))),
  }
}

const filled = async (file: string, figures: number) => {
  const store = openStore(file, 'real', moment)
  await store.commit(batchOf(Array.from({ length: figures }, (_, index) => spend(`9.99.${index}`, '2018-01', index))))
  store.close()
}

const expectSound = (file: string) => expect(checkStore(file).problems, `AFKAST_SEED=${seed}`).toEqual([])

const times = (count: number, work: (turn: number) => Promise<void>) => async () => {
  for (let turn = 0; turn < count; turn += 1) await work(turn)
}

describe.concurrent('a process that is killed', { timeout: 150_000 }, () => {
  test('60 times while it imports: each file is wholly in or wholly out, and none that was told is lost', async () => {
    const file = join(newFolder(), 'afkast.db')
    let told = 0
    const wait = patience(30)
    await times(60, async () => {
      const done = await kill('importing', wait.withinMs(), file)
      wait.learn(done.length > 2)
      told = Math.max(told, ...done.map(Number))
      expectSound(file)
      const store = openStore(file, 'real', moment)
      const batches = store.batches()
      store.close()
      expect(batches.length).toBeGreaterThanOrEqual(told)
      for (const { id, figures } of batches) expect(figures).toBe(40 + id)
      told = batches.length
    })()
    expect(told).toBeGreaterThan(60)
  })

  test('30 times while it imports and folds its log: each file is wholly in, and none that was told is lost', async () => {
    const file = join(newFolder(), 'afkast.db')
    let told = 0
    await times(30, async () => {
      const done = await kill('folding', 1000, file)
      told = Math.max(told, ...done.map(Number))
      expectSound(file)
      const store = openStore(file, 'real', moment)
      const batches = store.batches()
      store.close()
      expect(batches.length).toBeGreaterThanOrEqual(told)
      for (const { figures } of batches) expect(figures).toBe(300)
      told = batches.length
    })()
    expect(told).toBeGreaterThan(10)
  })

  test('50 times while it takes back and puts back: the status is that of the last event', async () => {
    const file = join(newFolder(), 'afkast.db')
    await filled(file, 50)
    const wait = patience(20)
    await times(50, async () => {
      const done = await kill('undoing', wait.withinMs(), file)
      wait.learn(done.length > 2)
      const last = done.at(-1)
      expectSound(file)
      const database = new Sqlite(file, { readonly: true })
      const events = database.prepare('SELECT event FROM batch_event ORDER BY id DESC').pluck().all()
      database.close()
      // What was told is the last event, or the one before: the next may have been stored and not told.
      const wanted = last === 'active' ? 'redone' : last
      if (wanted !== undefined) expect(events.slice(0, 2)).toContain(wanted)
    })()
  })

  test('40 times while it backs up: each backup is whole or not there, and the store is as it was', async () => {
    const folder = newFolder()
    const file = join(folder, 'afkast.db')
    await filled(file, 3000)
    const wait = patience(60)
    await times(40, async (turn) => {
      const told = await kill('backingUp', wait.withinMs(), file, join(folder, `kopi-${turn}`))
      wait.learn(told.length > 2)
      const backups = readdirSync(folder).filter((name) => name.startsWith(`kopi-${turn}-`) && name.endsWith('.db'))
      for (const path of told) expect(existsSync(path)).toBe(true)
      for (const name of backups.slice(-3)) {
        expect(checkStore(join(folder, name))).toMatchObject({ problems: [], observations: 3000 })
      }
      expect(checkStore(file)).toMatchObject({ problems: [], observations: 3000 })
    })()
  })

  test('10 times while it restores: the store is one or the other, and the one that was there is kept', async () => {
    const folder = newFolder()
    const file = join(folder, 'afkast.db')
    await filled(file, 10)
    await filled(join(folder, 'kopi-0.db'), 1000)
    await filled(join(folder, 'kopi-1.db'), 1001)
    const wait = patience(60)
    await times(10, async () => {
      const done = await kill('restoring', wait.withinMs(), file, join(folder, 'kopi'))
      wait.learn(done.length > 2)
      const found = checkStore(file)
      expect(found.problems).toEqual([])
      expect([10, 1000, 1001]).toContain(found.observations)
      openStore(file, 'real', moment).close()
    })()
    const kept = listCopies(file).filter(({ reason }) => reason === 'restore')
    expect(kept.length).toBeGreaterThan(0)
    for (const copy of kept) expect(checkStore(copy.file).problems).toEqual([])
    expect(dirname(kept[0]?.file ?? '')).toBe(join(folder, 'copies'))
  })
})

/** By itself: the checks of the other tests hold this process up, and a kill that comes late meets no migration. */
describe('a process that is killed', { timeout: 150_000 }, () => {
  test('40 times while it migrates: the old shape or the new one, and a copy of the old', async () => {
    const folder = newFolder()
    const original = join(folder, 'original.db')
    await filled(original, 8000)
    const versions = new Set<number>()
    const after = newestVersion + 2
    const wait = patience(90)
    await times(40, async (turn) => {
      const file = join(folder, String(turn), 'afkast.db')
      mkdirSync(dirname(file))
      copyFileSync(original, file)
      const done = await kill('migrating', wait.withinMs(), file)
      const database = new Sqlite(file)
      const version = Number(database.pragma('user_version', { simple: true }))
      const added = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'added'").pluck().get()
      const changed = database.prepare('SELECT count(*) FROM observation WHERE row_count = 7').pluck().get()
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      database.close()
      versions.add(version)
      wait.learn(version === after)
      expect([version, added, changed]).toEqual(version === newestVersion ? [newestVersion, 0, 0] : [after, 1, 8000])
      if (done.includes('migrated')) expect(version).toBe(after)
      const copies = listCopies(file)
      if (version === after) expect(copies).toHaveLength(1)
      for (const copy of copies) expect(checkStore(copy.file)).toMatchObject({ problems: [], observations: 8000 })
    })()
    expect([...versions].sort()).toEqual([newestVersion, after])
  })
})
