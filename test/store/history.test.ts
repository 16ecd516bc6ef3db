import { describe, expect, test } from 'vitest'
import type { Store } from '../../src-main/store/store'
import { batchOf, moment, newStore, spend } from './sample'

const later = '2019-03-01T08:00:00.000Z'

const changesOf = (store: Store, batch: number, limit = 100) =>
  store
    .batchChanges(batch, limit)
    ?.changes.map(({ change, old, incoming }) => [
      change,
      (incoming ?? old)?.breakdown,
      old?.value ?? null,
      incoming?.value ?? null,
    ])

describe('what was done with a batch', () => {
  test('is told in order, with who and when', async () => {
    const store = newStore()
    const id = await store.commit(batchOf([spend('5.28.20', '2018-01', 100)]))
    await store.commit(batchOf([spend('5.28.20', '2018-02', 100)]))
    await store.setBatchStatus(id, 'undone', later, 'anne')
    await store.setBatchStatus(id, 'active', later, 'bo')
    expect(store.batchEvents(id)).toEqual([
      { event: 'imported', at: moment, by: 'test' },
      { event: 'undone', at: later, by: 'anne' },
      { event: 'redone', at: later, by: 'bo' },
    ])
    expect(store.batchEvents(77)).toEqual([])
  })
})

describe('one import', () => {
  test('is told as it is among all', async () => {
    const store = newStore()
    const stated = spend('5.28.20', '2018', 7, { measure: 'cost.budget.revised', basis: 'year' })
    await store.commit(batchOf([spend('5.28.20', '2018-03', 1), stated, spend('5.28.20', '2018-01', 2)]))
    await store.commit(batchOf([spend('5.28.21', '2018-01', 3)], { importedAt: later, file: 'rettet.xlsx' }))
    await store.commit(batchOf([spend('5.28.20', '2018-03', 4, { slot: 'skole' })], { initiative: 1 }))
    await store.commit(batchOf([spend('5.28.20', '2018-03', 5, { slot: 'skole' })]))
    await store.setBatchStatus(2, 'undone', later, 'anne')
    const all = store.batches()
    expect(all.map(({ id, figures, inForce }) => [id, figures, inForce])).toEqual([
      [4, 1, 1],
      [3, 1, 1],
      [2, 1, 0],
      [1, 3, 2],
    ])
    expect(all.at(-1)).toMatchObject({ measures: ['cost.actual', 'cost.budget.revised'], firstPeriod: '2018-01' })
    expect(all.map(({ id }) => store.batch(id))).toEqual(all)
    expect(store.batch(77)).toBeNull()
  })
})

describe('what a batch changed', () => {
  const filled = async () => {
    const store = newStore()
    await store.commit(
      batchOf([
        spend('5.28.20', '2018-01', 100),
        spend('5.28.21', '2018-01', 10),
        spend('5.28.22', '2018-01', 1),
        spend('5.28.20', '2018-02', 200),
      ]),
    )
    await store.commit(
      batchOf([spend('5.28.20', '2018-01', 150), spend('5.28.22', '2018-01', 1), spend('5.28.23', '2018-01', 5)]),
    )
    return store
  }

  test('is removed, changed, new and unchanged figures, in that order', async () => {
    const store = await filled()
    expect(changesOf(store, 2)).toEqual([
      ['removed', '5.28.21', 10, null],
      ['changed', '5.28.20', 100, 150],
      ['new', '5.28.23', null, 5],
      ['unchanged', '5.28.22', 1, 1],
    ])
    expect(store.batchChanges(2, 2)).toMatchObject({
      counts: { new: 1, changed: 1, unchanged: 1, removed: 1 },
      changes: [
        { change: 'removed', old: { file: 'forbrug.xlsx' } },
        { change: 'changed', old: { batch: 1 } },
      ],
      more: 2,
    })
    expect(store.batchChanges(77, 10)).toBeNull()
  })

  test('stays what it was when later imports come, and when it is taken back', async () => {
    const store = await filled()
    const before = store.batchChanges(2, 100)
    await store.commit(batchOf([spend('5.28.20', '2018-01', 170)]))
    await store.setBatchStatus(2, 'undone', later, 'test')
    expect(store.batchChanges(2, 100)?.counts).toEqual(before?.counts)
    expect(changesOf(store, 3)).toEqual([
      ['removed', '5.28.21', 10, null],
      ['removed', '5.28.22', 1, null],
      ['changed', '5.28.20', 100, 170],
    ])
  })

  test('is told without those that have been taken back since', async () => {
    const store = await filled()
    await store.setBatchStatus(1, 'undone', later, 'test')
    expect(store.batchChanges(2, 100)?.counts).toEqual({ new: 3, changed: 0, unchanged: 0, removed: 0 })
    expect(store.batches().find(({ id }) => id === 2)?.counts.new).toBe(3)
  })
})
