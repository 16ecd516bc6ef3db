import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChanges, diffOf } from '../../src-main/domain/diff'
import { type Observation, keyText, scopeText, scopesOf } from '../../src-main/domain/observation'
import { initial } from '../../src-main/store/migrations/0001-initial'
import type { Store } from '../../src-main/store/store'
import { batchOf, moment, newStore, spend } from '../store/sample'

type Owner = number | null

interface Import {
  readonly do: 'import'
  readonly observations: readonly Observation[]
  /** The nameless initiative of a new store, or the whole municipality. */
  readonly owner: Owner
}
type Step = Import | { readonly do: 'toggle'; readonly which: number }

const observation = fc
  .record({
    breakdown: fc.constantFrom('5.28.20', '5.28.21', '5.28.22'),
    committee: fc.constantFrom('', 'Børn'),
    dranst: fc.constantFrom(null, 1),
    period: fc.constantFrom('2018-01', '2018-02'),
    source: fc.constantFrom('monthly' as const, 'follow-up' as const),
    slot: fc.constantFrom('familie', 'skole'),
    value: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ breakdown, period, value, ...more }) => spend(breakdown, period, value, more))

const figures = fc.uniqueArray(observation, { minLength: 1, maxLength: 9, selector: keyText })
const owner = fc.constantFrom(null, 1)

const imported: fc.Arbitrary<Import> = fc.record({ do: fc.constant('import'), observations: figures, owner })

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    imported,
    fc.nat({ max: 20 }).map((which): Step => ({ do: 'toggle', which })),
  ),
  { minLength: 1, maxLength: 12 },
)

interface Model {
  readonly observations: readonly Observation[]
  readonly owner: Owner
  active: boolean
}

/** What is in force of an owner, worked out the plain way: batch after batch clears its scopes in its slot, then of equal keys the newest holds. */
const expected = (batches: readonly Model[], of: Owner): Observation[] => {
  const alive: { readonly batch: number; readonly item: Observation }[] = []
  batches.forEach(({ observations, active, owner: whose }, batch) => {
    if (!active || whose !== of) return
    const scopes = new Set(scopesOf(observations).map(scopeText))
    const kept = alive.filter(({ item }) => !scopes.has(scopeText(item)))
    alive.splice(0, alive.length, ...kept, ...observations.map((item) => ({ batch, item })))
  })
  const newest = new Map<string, { readonly batch: number; readonly item: Observation }>()
  for (const found of alive) {
    const before = newest.get(keyText(found.item))
    if (!before || before.batch < found.batch) newest.set(keyText(found.item), found)
  }
  return [...newest.values()].map(({ item }) => item)
}

const textOf = (item: Observation): string => `${keyText(item)} ${item.slot} ${item.value}`
const texts = (items: readonly Observation[]): string[] => items.map(textOf).sort()
const changeTexts = (changes: ReturnType<typeof diffOf>): string[] =>
  changes
    .map(({ change, old, incoming }) => [change, ...[old, incoming].map((one) => one && textOf(one))].join())
    .sort()

/** Carries out the steps, and calls `check` after each. */
const carryOut = async (
  sequence: readonly Step[],
  check: (store: Store, batches: readonly Model[]) => void,
): Promise<{ readonly store: Store; readonly batches: readonly Model[] }> => {
  const store = newStore()
  const batches: Model[] = []
  for (const step of sequence) {
    if (step.do === 'import') {
      const { observations, owner: initiative } = step
      await store.commit(batchOf(observations, { initiative, sha256: String(batches.length % 3).repeat(64) }))
      batches.push({ observations, owner: initiative, active: true })
    } else {
      const at = step.which % Math.max(1, batches.length)
      const batch = batches[at]
      if (!batch) continue
      batch.active = !batch.active
      await store.setBatchStatus(at + 1, batch.active ? 'active' : 'undone', moment, 'test')
    }
    check(store, batches)
  }
  return { store, batches }
}

const measures = ['cost.actual']

test('any order of imports, undos and redos leaves in force just what those that are active say', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const { store } = await carryOut(sequence, (now, batches) => {
        const ofAll = expected(batches, null)
        expect(texts(now.inForce({ initiative: null, measures }))).toEqual(texts(ofAll))
        expect(texts(now.inForce({ initiative: 1, measures }))).toEqual(texts([...ofAll, ...expected(batches, 1)]))
      })
      store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('what is in force is what the views of the first migration said', async () => {
  const views = initial.sql.slice(initial.sql.indexOf('CREATE VIEW')).replaceAll('CREATE VIEW', 'CREATE TEMP VIEW')
  const asViewed = (file: string, initiative: Owner): Record<number, number> => {
    const database = new Sqlite(file)
    database.exec(views)
    const ids = database
      .prepare<[Owner], { readonly id: number; readonly batch_id: number }>(
        'SELECT id, batch_id FROM observation_in_force WHERE initiative_id IS NULL OR initiative_id = ?',
      )
      .all(initiative)
    database.close()
    return Object.fromEntries(ids.map(({ id, batch_id }) => [id, batch_id]))
  }
  await fc.assert(
    fc.asyncProperty(steps, owner, async (sequence, initiative) => {
      const { store } = await carryOut(sequence, () => undefined)
      const found = store.inForce({ initiative, measures })
      expect(Object.fromEntries(found.map(({ id, batch }) => [id, batch]))).toEqual(asViewed(store.file, initiative))
      const counts = Object.groupBy(Object.values(asViewed(store.file, 1)), String)
      for (const { id, inForce } of store.batches()) expect(inForce).toBe(counts[id]?.length ?? 0)
      store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('what an import would do is told from the figures it touches alone, and the import does just that', async () => {
  await fc.assert(
    fc.asyncProperty(steps, imported, async (sequence, next) => {
      const { store, batches } = await carryOut(sequence, () => undefined)
      const before = expected(batches, next.owner)
      const plan = diffOf(store.touched(next.owner, next.observations), next.observations)
      expect(changeTexts(plan)).toEqual(changeTexts(diffOf(before, next.observations)))
      const removed = plan.flatMap(({ change, old }) => (change === 'removed' && old ? [old] : []))
      const known = {
        touched: store.touched(next.owner, next.observations),
        beneath: store.beneath(next.owner, removed),
      }
      await store.commit(batchOf(next.observations, { initiative: next.owner }))
      const gone = new Set(plan.flatMap(({ old }) => (old ? [textOf(old)] : [])))
      const after = expected([...batches, { ...next, active: true }], next.owner)
      // Where this slot had taken a key over from another slot and now gives it up, the older figure of that slot comes back.
      const back = after.filter(
        (item) => !before.map(textOf).includes(textOf(item)) && !next.observations.includes(item),
      )
      const returning = diffOf(known.touched, next.observations, known.beneath).flatMap(
        (change) => change.returning ?? [],
      )
      expect(texts(returning)).toEqual(texts(back))
      const left = before.filter((item) => !gone.has(textOf(item)))
      expect(texts(after)).toEqual(texts([...left, ...next.observations, ...back]))
      const others = next.owner === null ? [] : expected(batches, null)
      expect(texts(store.inForce({ initiative: next.owner, measures }))).toEqual(texts([...others, ...after]))
      store.close()
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('an import and its undo leave every figure as it was, and an import again adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, imported, async (sequence, next) => {
      const { store } = await carryOut(sequence, () => undefined)
      const now = () => texts(store.inForce({ initiative: 1, measures }))
      const before = now()
      const id = await store.commit(batchOf(next.observations, { initiative: next.owner, sha256: 'f'.repeat(64) }))
      expect(store.sameBytes('f'.repeat(64), next.owner)).toBe(id)
      const again = countChanges(diffOf(store.touched(next.owner, next.observations), next.observations))
      expect(again).toEqual({ new: 0, changed: 0, unchanged: next.observations.length, removed: 0 })
      await store.setBatchStatus(id, 'undone', moment, 'test')
      expect(now()).toEqual(before)
      store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('the same bytes are known by the newest active batch of the owner that is wholly in force', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom('0', '1', '2'), owner, async (sequence, digit, initiative) => {
      const { store } = await carryOut(sequence, () => undefined)
      const wholly = store
        .batches()
        .find(
          (batch) =>
            batch.sha256 === digit.repeat(64) &&
            batch.status === 'active' &&
            batch.inForce === batch.figures &&
            batch.initiative === initiative,
        )
      expect(store.sameBytes(digit.repeat(64), initiative)).toBe(wholly?.id ?? null)
      store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('what a batch changed is told against the earlier ones that are active today', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat({ max: 4 }), async (sequence, limit) => {
      const { store, batches } = await carryOut(sequence, () => undefined)
      batches.forEach(({ observations, owner: whose }, at) => {
        const plain = diffOf(expected(batches.slice(0, at), whose), observations)
        const found = store.batchChanges(at + 1, plain.length)
        expect(changeTexts([...(found?.changes ?? [])])).toEqual(changeTexts(plain))
        const short = store.batchChanges(at + 1, limit)
        expect(short?.counts).toEqual(countChanges(plain))
        expect(short?.changes).toEqual(found?.changes.slice(0, limit))
        expect((short?.changes.length ?? 0) + (short?.more ?? 0)).toBe(plain.length)
      })
      store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)
