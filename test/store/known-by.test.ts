import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Observation, keyText } from '../../src-main/domain/observation'
import type { StoredObservation } from '../../src-main/store/observations'
import type { Store } from '../../src-main/store/store'
import { writeVersionOneStore, writeVersionThreeStore } from './older-store'
import { batchOf, inForce, moment, newStore, spend, temporaryFolder } from './sample'

/** A moment so many minutes after the first. */
const minute = (count: number): string => new Date(Date.parse(moment) + count * 60_000).toISOString()

/** What was in force of the spend at a moment, as `inForce` tells it. */
const knownBy = (store: Store, at: string | null): string[] =>
  store
    .inForce({ initiative: null, measures: ['cost.actual'], knownBy: at })
    .map(({ breakdown, period, value }) => `${breakdown} ${period} ${value}`)

const february = { sha256: 'b'.repeat(64), file: 'rettet.xlsx' }

describe('what was known at a moment', () => {
  test('is what had been imported by then and not taken back by then', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100), spend('5.28.21', '2018-01', 10)]))
    await store.commit(batchOf([spend('5.28.20', '2018-01', 150)], { ...february, importedAt: minute(10) }))
    await store.setBatchStatus(2, 'undone', minute(20), 'anna')
    await store.setBatchStatus(2, 'active', minute(30), 'anna')
    await store.setBatchStatus(1, 'undone', minute(40), 'anna')
    await store.setBatchStatus(2, 'undone', minute(50), 'anna')
    const first = ['5.28.20 2018-01 100', '5.28.21 2018-01 10']
    const restated = ['5.28.20 2018-01 150']
    const told = [-1, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55].map((at) => knownBy(store, minute(at)))
    const times = (count: number, what: string[]) => Array.from({ length: count }, () => what)
    expect(told).toEqual([
      [],
      ...times(2, first),
      ...times(2, restated),
      ...times(2, first),
      ...times(4, restated),
      ...times(2, []),
    ])
    expect(knownBy(store, null)).toEqual([])
    expect(inForce(store)).toEqual([])
  })

  test('has a figure that another export took over later, and that of the other while it was not taken back', async () => {
    const store = newStore()
    const other = { slot: 'skole' }
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    await store.commit(batchOf([spend('5.28.20', '2018-01', 120, other)], { importedAt: minute(10) }))
    await store.setBatchStatus(2, 'undone', minute(20), 'anna')
    await store.setBatchStatus(2, 'active', minute(30), 'anna')
    // What took it over is superseded itself: the first one comes back.
    await store.commit(batchOf([spend('5.28.21', '2018-01', 7, other)], { importedAt: minute(40) }))
    await store.setBatchStatus(3, 'undone', minute(50), 'anna')
    expect([0, 10, 20, 30, 40, 50].map((at) => knownBy(store, minute(at)))).toEqual([
      ['5.28.20 2018-01 100'],
      ['5.28.20 2018-01 120'],
      ['5.28.20 2018-01 100'],
      ['5.28.20 2018-01 120'],
      ['5.28.20 2018-01 100', '5.28.21 2018-01 7'],
      ['5.28.20 2018-01 120'],
    ])
  })

  test('includes the moment itself, however it is written; what is no moment is refused', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    await store.commit(batchOf([spend('5.28.20', '2018-01', 150)], { importedAt: minute(1) }))
    const first = ['5.28.20 2018-01 100']
    for (const same of ['2019-02-01T08:00:00Z', '2019-02-01T09:00:00+01:00', '2019-02-01T08:00Z']) {
      expect(knownBy(store, same)).toEqual(first)
    }
    expect(knownBy(store, '2019-02-01T07:59:59.999Z')).toEqual([])
    expect(knownBy(store, '2019-02-01T08:00:59.999Z')).toEqual(first)
    expect(knownBy(store, '2019-02-01T08:01:00Z')).toEqual(['5.28.20 2018-01 150'])
    expect(() => knownBy(store, 'i går')).toThrow(RangeError)
  })

  test('is not disturbed by a clock that was set back', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)], { importedAt: minute(10) }))
    await store.setBatchStatus(1, 'undone', minute(2), 'anna')
    await store.setBatchStatus(1, 'active', minute(4), 'anna')
    expect(knownBy(store, minute(5))).toEqual([])
    expect(knownBy(store, minute(10))).toEqual(['5.28.20 2018-01 100'])
  })
})

test.each([
  ['first version', writeVersionOneStore],
  ['third version', writeVersionThreeStore],
])('a store of the %s knows when its imports came', (_, write) => {
  const file = join(temporaryFolder(), 'afkast.db')
  write(file)
  const store = newStore('real', file)
  expect(knownBy(store, minute(-1))).toEqual([])
  expect(knownBy(store, moment)).toEqual(['5.28.20 2018-01 100', '5.28.21 2018-01 20'])
})

test('an import is noted at the moment that it says it came', async () => {
  const store = newStore()
  await store.commit(batchOf([spend('5.28.20', '2018-01', 100)], { importedAt: minute(3) }))
  const database = new Sqlite(store.file, { readonly: true })
  const [noted] = database.prepare('SELECT event, at = imported_at AS same FROM batch_event, batch').all()
  database.close()
  expect(noted).toEqual({ event: 'imported', same: 1 })
})

type Step = { readonly import: readonly Observation[]; readonly owner: number | null } | { readonly toggle: number }

const observation = fc
  .record({
    breakdown: fc.constantFrom('5.28.20', '5.28.21'),
    period: fc.constantFrom('2018-01', '2018-02'),
    slot: fc.constantFrom('familie', 'skole'),
    value: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ breakdown, period, value, slot }) => spend(breakdown, period, value, { slot }))

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    import: fc.uniqueArray(observation, { minLength: 1, maxLength: 5, selector: keyText }),
    owner: fc.constantFrom(null, 1),
  }),
  fc.nat({ max: 7 }).map((toggle): Step => ({ toggle })),
)

/** All that is in force, of the municipality alone and with the first initiative. */
const everything = (store: Store, at: string | null = null): StoredObservation[][] =>
  [null, 1].map((initiative) => store.inForce({ initiative, measures: ['cost.actual'], knownBy: at }))

test('what was known at a moment is what was told then, whatever is imported, taken back and put back later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      const store = newStore()
      const active: boolean[] = []
      const told: StoredObservation[][][] = []
      for (const [at, what] of steps.entries()) {
        if ('import' in what) {
          await store.commit(batchOf(what.import, { initiative: what.owner, importedAt: minute(at) }))
          active.push(true)
        } else if (active.length > 0) {
          const which = what.toggle % active.length
          active[which] = !active[which]
          await store.setBatchStatus(which + 1, active[which] ? 'active' : 'undone', minute(at), 'test')
        }
        told.push(everything(store))
        told.forEach((then, earlier) => {
          expect(everything(store, minute(earlier))).toEqual(then)
          expect(everything(store, minute(earlier + 0.99))).toEqual(then)
        })
      }
      expect(everything(store, minute(-1))).toEqual([[], []])
      store.close()
    }),
    { numRuns: 40 },
  )
})

test('an import never changes what was known before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(observation, { minLength: 1, maxLength: 5 }), { maxLength: 4 }), async (all) => {
      const store = newStore()
      await store.commit(batchOf([spend('5.28.20', '2018-01', 100, { slot: 'familie' })]))
      for (const [at, figures] of all.entries()) {
        await store.commit(batchOf(figures, { importedAt: minute(at + 1) }))
        expect(knownBy(store, minute(0.5))).toEqual(['5.28.20 2018-01 100'])
        expect(everything(store, minute(at + 1))).toEqual(everything(store))
      }
      store.close()
    }),
    { numRuns: 20 },
  )
})
