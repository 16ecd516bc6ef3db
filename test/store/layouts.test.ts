import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src-main/store/store'
import { batchOf, moment, newStore, spend, temporaryFolder } from './sample'

const layout = {
  signature: 'funktion|januar|februar',
  kind: 'function-months',
  label: 'Funktion, Januar, Februar',
  answers: { unit: '1000kr', 'function.Plejefamilier': '5.28.22' },
  at: '2019-02-01T08:00:00.000Z',
  by: 'test',
}
const later = '2019-03-01T08:00:00.000Z'
const last = '2019-04-01T08:00:00.000Z'

describe('a layout that is remembered', () => {
  test('is there after the store has been closed, as it was told', async () => {
    const file = join(temporaryFolder(), 'afkast.db')
    const first = openStore(file, 'real', moment)
    await first.rememberLayout(layout)
    first.close()
    const { at, by, ...told } = layout
    expect(newStore('real', file).layoutProfiles()).toEqual([
      { ...told, id: 1, createdAt: at, changedAt: at, changedBy: by, usedAt: null, uses: 0 },
    ])
  })

  test('again takes the new answers for the old ones, none kept, and keeps its uses', async () => {
    const store = newStore()
    await store.rememberLayout(layout)
    await store.useLayouts([layout.signature], later)
    await store.rememberLayout({ ...layout, label: 'Funktion', answers: { unit: 'kr' }, at: last, by: 'other' })
    expect(store.layoutProfiles()).toMatchObject([
      {
        id: 1,
        label: 'Funktion',
        answers: { unit: 'kr' },
        createdAt: layout.at,
        changedAt: last,
        changedBy: 'other',
        usedAt: later,
        uses: 1,
      },
    ])
  })

  test('counts each use once, and one that is not remembered not at all', async () => {
    const store = newStore()
    await store.rememberLayout(layout)
    await store.useLayouts([layout.signature, layout.signature, 'unknown'], later)
    await store.useLayouts([layout.signature], last)
    expect(store.layoutProfiles()).toMatchObject([{ uses: 2, usedAt: last, changedAt: layout.at }])
  })

  test('stands before those used longer ago', async () => {
    const store = newStore()
    for (const signature of ['a', 'b', 'c']) await store.rememberLayout({ ...layout, signature })
    await store.useLayouts(['b'], last)
    await store.useLayouts(['a'], later)
    await store.rememberLayout({ ...layout, signature: 'd', at: last })
    expect(store.layoutProfiles().map(({ signature }) => signature)).toEqual(['d', 'b', 'a', 'c'])
  })

  test('can be changed and forgotten; one that is gone says so', async () => {
    const store = newStore()
    await store.rememberLayout(layout)
    expect(await store.changeLayout(1, { unit: 'kr' }, later, 'other')).toBe(true)
    expect(store.layoutProfiles()).toMatchObject([{ answers: { unit: 'kr' }, changedAt: later, changedBy: 'other' }])
    expect(await store.forgetLayout(1)).toBe(true)
    expect(store.layoutProfiles()).toEqual([])
    expect(await store.forgetLayout(1)).toBe(false)
    expect(await store.changeLayout(1, {}, later, 'other')).toBe(false)
  })

  test('never holds what may be a CPR number', async () => {
    const store = newStore()
    const number = ['311299', '0000'].join('-')
    await store.rememberLayout({
      ...layout,
      label: `Funktion, ${number}`,
      answers: { unit: 'kr', [`function.${number}`]: '5.28.20', team: number },
    })
    await store.changeLayout(1, { unit: 'kr', team: number }, later, 'test')
    expect(JSON.stringify(store.layoutProfiles())).not.toContain(number)
    expect(store.layoutProfiles()).toMatchObject([{ label: 'Funktion, ******-****', answers: { unit: 'kr' } }])
  })

  test('goes with the rest of an emptied demonstration', async () => {
    const store = newStore('demo')
    await store.rememberLayout(layout)
    await store.clearDemo(moment)
    expect(store.layoutProfiles()).toEqual([])
  })
})

describe('writing layouts', () => {
  test('waits behind an import of the same process', async () => {
    const store = newStore()
    const many = Array.from({ length: 5000 }, (_, index) => spend(`9.99.${index}`, '2018-01', index))
    const importing = store.commit(batchOf(many))
    const remembering = store.rememberLayout(layout).then(() => store.batches().length)
    expect([await remembering, await importing]).toEqual([1, 1])
  })

  test(
    'says that the store is busy while another program writes for longer than anyone waits',
    { timeout: 20_000 },
    async () => {
      const store = newStore()
      await store.rememberLayout(layout)
      const other = new Sqlite(store.file)
      other.exec('BEGIN IMMEDIATE')
      const change = store.changeLayout(1, {}, later, 'test')
      await expect(change).rejects.toMatchObject({ name: 'StoreFailure', code: 'busy' })
      other.exec('ROLLBACK')
      other.close()
      expect(store.layoutProfiles()).toMatchObject([{ answers: layout.answers }])
      expect(await store.forgetLayout(1)).toBe(true)
      expect(store.layoutProfiles()).toEqual([])
    },
  )

  test('refuses what is no answer to a question', () => {
    const store = newStore()
    const database = new Sqlite(store.file)
    const insert = (answers: string) =>
      database
        .prepare("INSERT INTO layout_profile VALUES (NULL, ?, 'k', '', ?, '', '', '', NULL, 0)")
        .run(answers, answers)
    expect(() => insert('[]')).toThrow(/CHECK/)
    expect(() => insert('no json')).toThrow(/JSON|CHECK/)
    insert('{"unit": 7}')
    database.close()
    expect(() => store.layoutProfiles()).toThrow(/damaged/)
  })
})
