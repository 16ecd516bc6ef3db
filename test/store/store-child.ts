/** A program that only uses a store, for tests that end it or let it run as another user. Built by `build-child.ts`. */
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { migrate, migrations, newestVersion } from '../../src-main/store/migrate'
import { copyBeforeMigration } from '../../src-main/store/open-file'
import { restoreStore } from '../../src-main/store/restore'
import { StoreFailure } from '../../src-main/store/store-failure'
import { openStore } from '../../src-main/store/store'
import { batchOf, moment, spend } from './sample-batch'

const [task = '', file = '', other = ''] = process.argv.slice(2)

/** Tells the test, at once: the pipe outlives the process. */
const say = (word: string) => process.stdout.write(`${word}\n`)

const figures = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) => spend(`9.99.${index}`, month, index))

/** Imports without end: each file of another size, so that half a file would show. */
const importing = async () => {
  const store = openStore(file, 'real', moment)
  say('ready')
  for (let turn = store.batches().length + 1; ; turn += 1) {
    const id = await store.commit(batchOf(figures(`20${10 + (turn % 80)}-01`, 40 + turn), { file: `fil-${turn}.xlsx` }))
    say(String(id))
  }
}

/** Imports without end, each time with a rest in which the log is folded into the store. */
const folding = async () => {
  const store = openStore(file, 'real', moment)
  say('ready')
  for (let turn = store.batches().length + 1; ; turn += 1) {
    say(String(await store.commit(batchOf(figures(`20${10 + (turn % 80)}-01`, 300)))))
    await pause(280)
  }
}

/** Takes the newest import back and puts it back, without end. */
const undoing = async () => {
  const store = openStore(file, 'real', moment)
  const id = store.batches()[0]?.id ?? (await store.commit(batchOf(figures('2018-01', 50))))
  say('ready')
  for (;;) {
    const undone = store.batches().find((batch) => batch.id === id)?.status === 'undone'
    await store.setBatchStatus(id, undone ? 'active' : 'undone', moment, 'test')
    say(undone ? 'active' : 'undone')
  }
}

/** Two migrations to come, of which the second rewrites every figure, after the copy. */
const migrating = () => {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  say('ready')
  migrate(database, copyBeforeMigration(database, file, moment), [
    ...migrations,
    {
      version: newestVersion + 1,
      sql: 'CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT; INSERT INTO added SELECT id FROM observation',
    },
    { version: newestVersion + 2, sql: 'UPDATE observation SET row_count = 7' },
  ])
  say('migrated')
}

/** Backups without end, each of a name of its own. */
const backingUp = () => {
  const store = openStore(file, 'real', moment)
  say('ready')
  for (let turn = 1; ; turn += 1) {
    const target = `${other}-${turn}.db`
    if (existsSync(target)) continue
    store.backup(target)
    say(target)
  }
}

/** Restores one of two backups after the other, without end. */
const restoring = () => {
  say('ready')
  for (let turn = 0; ; turn += 1) {
    const source = `${other}-${turn % 2}.db`
    restoreStore({ file, source, kind: 'real', at: moment })
    say(String(turn % 2))
  }
}

const opening = () => {
  try {
    openStore(file, 'real', moment).close()
    say('opened')
  } catch (error) {
    say(error instanceof StoreFailure ? error.code : String(error))
  }
}

const tasks: Readonly<Record<string, () => unknown>> = {
  importing,
  folding,
  undoing,
  migrating,
  backingUp,
  restoring,
  opening,
}
await tasks[task]?.()
