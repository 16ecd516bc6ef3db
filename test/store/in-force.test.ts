import { describe, expect, test } from 'vitest'
import { batchOf, inForce, moment, newStore, spend } from './sample'

describe('which figures are in force', () => {
  test('inside its scope the newest batch wins as a whole: a key that it lacks is removed', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100), spend('5.28.21', '2018-01', 10)]))
    await store.commit(batchOf([spend('5.28.20', '2018-01', 150)]))
    expect(inForce(store)).toEqual(['5.28.20 2018-01 150'])
  })

  test('outside its scope nothing changes', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100), spend('5.28.20', '2018-02', 200)]))
    await store.commit(batchOf([spend('5.28.20', '2018-02', 250)]))
    expect(inForce(store)).toEqual(['5.28.20 2018-01 100', '5.28.20 2018-02 250'])
  })

  test('another source of the same thing stands beside it', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    await store.commit(batchOf([spend('5.28.20', '2018-01', 110, { source: 'posting-list' })]))
    expect(inForce(store)).toHaveLength(2)
  })

  test('the export of another department removes nothing, and takes over only the keys it holds', async () => {
    const store = newStore()
    await store.commit(batchOf([spend('5.28.20', '2018-01', 100), spend('5.28.21', '2018-01', 10)]))
    await store.commit(
      batchOf([spend('3.22.08', '2018-01', 70, { slot: 'skole' }), spend('5.28.21', '2018-01', 12, { slot: 'skole' })]),
    )
    expect(inForce(store)).toEqual(['3.22.08 2018-01 70', '5.28.20 2018-01 100', '5.28.21 2018-01 12'])
  })

  test('a budget of a later report does not erase the one stated before', async () => {
    const store = newStore()
    const stated = (statedIn: string, value: number) =>
      spend('5.28.20', '2018', value, {
        basis: 'year',
        source: 'follow-up',
        measure: 'cost.budget.revised',
        statedIn: statedIn as never,
      })
    await store.commit(batchOf([stated('2018-03', 100)]))
    await store.commit(batchOf([stated('2018-06', 120)]))
    const found = store.inForce({ initiative: null, measures: ['cost.budget.revised'] })
    expect(found.map(({ statedIn, value }) => [statedIn, value])).toEqual([
      ['2018-03', 100],
      ['2018-06', 120],
    ])
  })

  test('a figure that was taken back is as if it had never come, and comes back where it stood', async () => {
    const store = newStore()
    const first = await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    const second = await store.commit(batchOf([spend('5.28.20', '2018-01', 150)]))
    await store.setBatchStatus(second, 'undone', moment, 'test')
    expect(inForce(store)).toEqual(['5.28.20 2018-01 100'])
    await store.setBatchStatus(first, 'undone', moment, 'test')
    expect(inForce(store)).toEqual([])
    await store.setBatchStatus(second, 'active', moment, 'test')
    await store.setBatchStatus(first, 'active', moment, 'test')
    expect(inForce(store)).toEqual(['5.28.20 2018-01 150'])
  })

  test('an initiative sees its own figures and those of the whole municipality', async () => {
    const store = newStore()
    await store.addInitiative({ key: 'a', name: 'A', municipality: 'Faxe', start: null }, moment)
    await store.addInitiative({ key: 'b', name: 'B', municipality: 'Faxe', start: null }, moment)
    const [a, b] = store.initiatives().map(({ id }) => id)
    await store.commit(
      batchOf([spend('x', 'Y1', 1, { measure: 'plan.saving', basis: 'plan-year', source: 'plan' })], {
        initiative: a ?? 0,
      }),
    )
    const plan = (initiative: number | undefined) =>
      store.inForce({ initiative: initiative ?? null, measures: ['plan.saving'] }).length
    expect([plan(a), plan(b)]).toEqual([1, 0])
  })
})

describe('business cases', () => {
  const plan = (value: number) => [
    spend('12,5%', 'Y1', value, { measure: 'plan.saving', basis: 'plan-year', source: 'plan' }),
  ]
  const facts = { approvedOn: null, priceLevel: null, horizonYears: 10, discountRate: 0.04, scenarios: ['12,5%'] }

  test('each import is the next version; one that is taken back gives way to the one before', async () => {
    const store = newStore()
    const [initiative] = store.initiatives()
    const id = initiative?.id ?? 0
    await store.commit(batchOf(plan(1), { initiative: id, source: 'plan', businessCase: facts }))
    const second = await store.commit(batchOf(plan(2), { initiative: id, source: 'plan', businessCase: facts }))
    expect(store.cases.compared(id)).toMatchObject({
      version: 2,
      discountRate: 0.04,
      scenarios: [{ key: '12,5%', successRate: null }],
    })
    await store.setBatchStatus(second, 'undone', moment, 'test')
    expect(store.cases.compared(id)?.version).toBe(1)
  })

  test('the first initiative that is created takes the place of default, with what was imported for it', async () => {
    const store = newStore()
    const id = store.initiatives()[0]?.id ?? 0
    await store.commit(batchOf(plan(1), { initiative: id, source: 'plan', businessCase: facts }))
    await store.addInitiative({ key: 'indsats', name: 'Indsats', municipality: 'Faxe', start: null }, moment)
    expect(store.initiatives().map(({ key, placeholder }) => [key, placeholder])).toEqual([['indsats', false]])
    expect(store.cases.compared(id)?.version).toBe(1)
  })
})
