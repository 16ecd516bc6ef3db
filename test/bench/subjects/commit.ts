import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Sqlite from 'better-sqlite3'
import type { Observation } from '#domain/observation'
import { openStore } from '#store/store'

/** Columns of an observation in the order of the values below. */
const columns =
  'batch_id, measure, breakdown, component, committee, dranst, period, basis, source, stated_in, slot, value, sheet, cell, raw, row_count'

const insertBatch = `
  INSERT INTO batch VALUES
    (1, NULL, 'forbrug.xlsx', '${'a'.repeat(64)}', 'function-months', 'monthly', 1, 'active', '2019', 'bench', ?, 0, 0, 0)`

/** Spend by function and month, as many figures as asked for. */
const figures = (count: number): Observation[] =>
  Array.from({ length: count }, (_, index): Observation => {
    const month = `20${String(10 + (Math.floor(index / 12) % 10))}-${String(1 + (index % 12)).padStart(2, '0')}`
    return {
      measure: 'cost.actual',
      breakdown: `5.${String(index % 90).padStart(2, '0')}.${String(Math.floor(index / 120))}`,
      component: '',
      committee: 'Børne- og Ungeudvalget',
      dranst: null,
      period: month,
      basis: 'month',
      source: 'monthly',
      statedIn: null,
      slot: 'forbrug pr. måned',
      value: index * 100 + 37,
      origin: { sheet: 'Ark1', cell: `C${index + 2}`, raw: `${index}.37`, rows: null },
    }
  })

const throughStore = async (file: string, observations: readonly Observation[]): Promise<void> => {
  const store = openStore(file, 'real', '2019-02-01T08:00:00.000Z')
  await measured(() =>
    store.commit({
      initiative: null,
      file: 'forbrug.xlsx',
      sha256: 'a'.repeat(64),
      kind: 'function-months',
      source: 'monthly',
      rounding: 1,
      importedAt: '2019-02-01T08:00:00.000Z',
      importedBy: 'bench',
      counts: { new: observations.length, changed: 0, unchanged: 0, removed: 0 },
      observations,
      businessCase: null,
    }),
  )
  store.close()
}

/** The same rows into the same tables by one prepared statement in one transaction: what SQLite itself takes. */
const bare = async (file: string, observations: readonly Observation[]): Promise<void> => {
  openStore(file, 'real', '2019-02-01T08:00:00.000Z').close()
  const database = new Sqlite(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) database.pragma(pragma)
  await measured(() =>
    database.transaction(() => {
      database.prepare(insertBatch).run(observations.length)
      const insert = database.prepare(`INSERT INTO observation (${columns}) VALUES (${Array(16).fill('?').join()})`)
      for (const o of observations) {
        const { sheet, cell, raw, rows } = o.origin
        const key = [o.measure, o.breakdown, o.component, o.committee, o.dranst, o.period, o.basis, o.source, '']
        insert.run(1, ...key, o.slot, o.value, sheet, cell, raw, rows)
      }
    })(),
  )
  database.close()
}

const measured = async (work: () => unknown): Promise<void> => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  // The monitor counts from its first timer on.
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.reset()
  const start = performance.now()
  await work()
  const milliseconds = performance.now() - start
  // A pause up to the very end shows itself only afterwards, and so does the one when the log is folded into the store.
  await new Promise((resolve) => setTimeout(resolve, 600))
  delay.disable()
  process.stdout.write(JSON.stringify({ milliseconds, longestPause: delay.max / 1e6 }))
}

const [how = '', count = '', folder = ''] = process.argv.slice(2)
const file = join(folder, 'afkast.db')
await (how === 'store' ? throughStore : bare)(file, figures(Number(count)))
