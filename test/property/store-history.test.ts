import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Observation, keyText, scopeText, scopesOf } from '../../src-main/domain/observation'
import { batchOf, moment, newStore, spend } from '../store/sample'

type Step =
  { readonly do: 'import'; readonly observations: Observation[] } | { readonly do: 'toggle'; readonly which: number }

const observation = fc
  .record({
    breakdown: fc.constantFrom('5.28.20', '5.28.21', '5.28.22'),
    period: fc.constantFrom('2018-01', '2018-02', '2018-03'),
    slot: fc.constantFrom('familie', 'skole'),
    value: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  })
  .map(({ breakdown, period, slot, value }) => spend(breakdown, period, value, { slot }))

const uniqueKeys = fc.uniqueArray(observation, { minLength: 1, maxLength: 9, selector: keyText })

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    uniqueKeys.map((observations): Step => ({ do: 'import', observations })),
    fc.nat({ max: 20 }).map((which): Step => ({ do: 'toggle', which })),
  ),
  { minLength: 1, maxLength: 12 },
)

interface Model {
  readonly observations: Observation[]
  active: boolean
}

/** What is in force, worked out the plain way: batch after batch clears its scopes in its slot, then of equal keys the newest holds. */
const expected = (batches: readonly Model[]): string[] => {
  const alive: { readonly batch: number; readonly item: Observation }[] = []
  batches.forEach(({ observations, active }, batch) => {
    if (!active) return
    const scopes = new Set(scopesOf(observations).map(scopeText))
    const kept = alive.filter(({ item }) => !scopes.has(scopeText(item)))
    alive.splice(0, alive.length, ...kept, ...observations.map((item) => ({ batch, item })))
  })
  const newest = new Map<string, { readonly batch: number; readonly item: Observation }>()
  for (const found of alive) {
    const before = newest.get(keyText(found.item))
    if (!before || before.batch < found.batch) newest.set(keyText(found.item), found)
  }
  return [...newest.values()].map(({ item }) => `${item.breakdown} ${item.period} ${item.value}`).sort()
}

test('any order of imports, undos and redos leaves in force just what those that are active say', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const store = newStore()
      const batches: Model[] = []
      for (const step of sequence) {
        if (step.do === 'import') {
          await store.commit(batchOf(step.observations))
          batches.push({ observations: step.observations, active: true })
        } else {
          const at = step.which % Math.max(1, batches.length)
          const batch = batches[at]
          if (!batch) continue
          batch.active = !batch.active
          await store.setBatchStatus(at + 1, batch.active ? 'active' : 'undone', moment, 'test')
        }
        const found = store
          .inForce({ initiative: null, measures: ['cost.actual'] })
          .map(({ breakdown, period, value }) => `${breakdown} ${period} ${value}`)
        expect(found.sort()).toEqual(expected(batches))
      }
      store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)
