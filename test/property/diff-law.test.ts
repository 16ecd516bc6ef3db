import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChanges, diffOf } from '#domain/diff'
import { type Observation, keyText, scopeText, scopesOf } from '#domain/observation'
import { month } from '#domain/month'
import { observed } from '../unit/domain/observed'

const figure = fc.record({
  measure: fc.constantFrom('cost.actual', 'cost.budget.revised'),
  breakdown: fc.constantFrom('5.28.20', '5.28.21', '5.57.72'),
  committee: fc.constantFrom('', 'Børn'),
  dranst: fc.constantFrom(null, 1, 2),
  period: fc.constantFrom('2017', '2018'),
  source: fc.constantFrom('annual' as const, 'follow-up' as const),
  statedIn: fc.constantFrom(null, month('2018-03')),
  slot: fc.constantFrom('a', 'b'),
  value: fc.integer({ min: -3, max: 3 }),
})
const figures = fc
  .uniqueArray(figure, { selector: (item) => keyText(observed(item)), maxLength: 40 })
  .map((items) => items.map(observed))

/** The store after an import: what the diff says of each key, the rest as it was. */
const applied = (inForce: readonly Observation[], incoming: readonly Observation[]): Map<string, Observation> => {
  const store = new Map(inForce.map((item) => [keyText(item), item]))
  for (const { old, incoming: arriving } of diffOf(inForce, incoming)) {
    if (arriving) store.set(keyText(arriving), arriving)
    else if (old) store.delete(keyText(old))
  }
  return store
}

test('every incoming figure and every removed one is counted once', () => {
  fc.assert(
    fc.property(figures, figures, (inForce, incoming) => {
      const counts = countChanges(diffOf(inForce, incoming))
      const shared = inForce.length + incoming.length - new Set([...inForce, ...incoming].map(keyText)).size
      expect(counts.new + counts.changed + counts.unchanged).toBe(incoming.length)
      expect(counts.changed + counts.unchanged).toBe(shared)
      expect(counts.removed).toBeLessThanOrEqual(inForce.length - shared)
    }),
  )
})

test('what the scope covers is the incoming set afterwards, the rest is as it was', () => {
  fc.assert(
    fc.property(figures, figures, (inForce, incoming) => {
      const store = applied(inForce, incoming)
      const scopes = new Set(scopesOf(incoming).map(scopeText))
      const arriving = new Set(incoming.map(keyText))
      const within = [...store.values()].filter((item) => scopes.has(scopeText(item)))
      expect(new Set(within)).toEqual(new Set(incoming))
      const outside = inForce.filter((item) => !scopes.has(scopeText(item)) && !arriving.has(keyText(item)))
      for (const item of outside) expect(store.get(keyText(item))).toBe(item)
      expect(store.size).toBe(incoming.length + outside.length)
    }),
  )
})

test('the same file again changes nothing', () => {
  fc.assert(
    fc.property(figures, figures, (inForce, incoming) => {
      const again = countChanges(diffOf([...applied(inForce, incoming).values()], incoming))
      expect(again).toEqual({ new: 0, changed: 0, unchanged: incoming.length, removed: 0 })
    }),
  )
})

test('changed is a change of value, and only that', () => {
  fc.assert(
    fc.property(figures, figures, (inForce, incoming) => {
      for (const { change, old, incoming: arriving } of diffOf(inForce, incoming)) {
        if (change === 'changed') expect(old?.value).not.toBe(arriving?.value)
        if (change === 'unchanged') expect(old?.value).toBe(arriving?.value)
        if (change === 'new') expect(old).toBeNull()
      }
    }),
  )
})
