import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { caseTables } from '../../src-main/store/case-store'
import type { CaseDocument } from '../../src-main/store/case-drafts'
import type { CaseLine } from '../../src-main/store/case-lines'
import type { Store } from '../../src-main/store/store'
import { batchOf, moment, newStore, spend } from './sample'

const later = '2019-03-01T08:00:00.000Z'
const plan = { basis: 'plan-year', source: 'plan' } as const
const control = { sheet: 'Ark1', cell: 'C4', label: 'lav 1', stated: -60, computed: -60, agrees: true }
const facts = {
  approvedOn: null,
  priceLevel: null,
  horizonYears: 10,
  discountRate: 0,
  scenarios: ['lav'],
  controls: [control],
}

const line = (kind: CaseLine['kind'], ore: number, more: Partial<CaseLine> = {}): CaseLine => ({
  kind,
  scenario: 'lav',
  item: '',
  period: 'Y1',
  ore,
  ...more,
})

const document = (lines: readonly CaseLine[]): CaseDocument => ({
  document: null,
  priceLevel: null,
  start: null,
  horizonYears: 10,
  discountRate: 0,
  payers: [],
  budget: [],
  scenarios: [{ key: 'lav', successRate: 0.1 }],
  lines,
})

const importCase = async (store: Store, saving: number): Promise<number> => {
  const initiative = store.initiatives()[0]?.id ?? 0
  const figures = [
    spend('lav', 'Y1', 100, { ...plan, measure: 'plan.investment' }),
    spend('lav', 'Y1', saving, { ...plan, measure: 'plan.saving' }),
  ]
  return store.commit(batchOf(figures, { initiative, source: 'plan', businessCase: facts }))
}

const idOf = (store: Store, number: number): number => store.cases.version(1, number)?.id ?? 0

const origins = (store: Store, number: number) =>
  store.cases
    .lines(idOf(store, number))
    .map(({ kind, ore, observation, enteredBy }) => [kind, ore, observation, enteredBy])

describe('a copy of an imported version', () => {
  test('keeps where each figure came from, but not that of one that was changed', async () => {
    const store = newStore()
    await importCase(store, 40)
    const number = await store.cases.addDraft(1, idOf(store, 1), document([]), later, 'anna')
    expect(origins(store, number)).toEqual(origins(store, 1))
    const changed = document([line('investment', 100), line('saving', 50)])
    expect(await store.cases.saveDraft(idOf(store, number), changed, later, 'anna')).toBe(true)
    expect(origins(store, number)).toEqual([
      ['investment', 100, 1, 'test'],
      ['saving', 50, null, 'anna'],
    ])
    // Typed back to what it was copied from, it is the imported figure again; the other one stays who typed it first.
    const back = document([line('investment', 100), line('saving', 40), line('saving', 5, { item: 'støtte' })])
    await store.cases.saveDraft(idOf(store, number), back, later, 'bo')
    expect(origins(store, number)).toEqual([
      ['investment', 100, 1, 'test'],
      ['saving', 40, 2, 'test'],
      ['saving', 5, null, 'bo'],
    ])
    expect(origins(store, 1)).toEqual([
      ['investment', 100, 1, 'test'],
      ['saving', 40, 2, 'test'],
    ])
  })
})

describe('frozen versions', () => {
  test('no write reaches an approved one', async () => {
    const store = newStore()
    const number = await store.cases.addDraft(1, null, document([line('investment', 7)]), moment, 'anna')
    const id = idOf(store, number)
    expect(store.cases.compared(1)).toBeNull()
    const approval = { approvedOn: '2019-01-31', approvedBy: 'Kommunalbestyrelsen' }
    expect(await store.cases.approve(id, approval, moment, 'anna')).toBe(1)
    expect(store.cases.compared(1)).toMatchObject({ version: 1, approvedOn: '2019-01-31', approvedAt: moment })
    expect(await store.cases.saveDraft(id, document([]), later, 'bo')).toBe(false)
    expect(await store.cases.removeDraft(id)).toBe(false)
    expect(await store.cases.approve(id, approval, later, 'bo')).toBeNull()
    expect(await store.cases.complete(id, { ...document([]), ...approval, successRates: [] }, later, 'bo')).toBe(false)
    expect(origins(store, 1)).toEqual([['investment', 7, null, 'anna']])
    expect(store.cases.events(id).map(({ event }) => event)).toEqual(['created', 'approved'])
  })

  test('the facts of an imported one are completed once, and undoing its import takes it out of force', async () => {
    const store = newStore()
    await importCase(store, 40)
    const second = await importCase(store, 41)
    const completed = {
      ...document([]),
      horizonYears: 9,
      discountRate: 0.04,
      payers: [{ name: 'Ishøj', cost: { parts: 125, of: 155 }, gain: null }],
      approvedOn: '2018-05-01',
      approvedBy: 'Byrådet',
      successRates: [{ key: 'lav', successRate: 0.06 }],
    }
    expect(await store.cases.complete(idOf(store, 2), completed, later, 'anna')).toBe(true)
    expect(await store.cases.complete(idOf(store, 2), completed, later, 'bo')).toBe(false)
    expect(store.cases.compared(1)).toMatchObject({
      version: 2,
      horizonYears: 9,
      discountRate: 0.04,
      approvedBy: 'Byrådet',
      scenarios: [{ key: 'lav', successRate: 0.06 }],
      payers: [{ name: 'Ishøj', cost: { parts: 125, of: 155 }, gain: null }],
    })
    await store.setBatchStatus(second, 'undone', later, 'test')
    expect(store.cases.compared(1)?.version).toBe(1)
    await store.setBatchStatus(second, 'active', later, 'test')
    expect(store.cases.compared(1)?.version).toBe(2)
  })

  test('a draft that was overtaken by an import is approved under the next number, so that the newest decision holds', async () => {
    const store = newStore()
    await importCase(store, 40)
    const number = await store.cases.addDraft(1, idOf(store, 1), document([]), moment, 'anna')
    await importCase(store, 41)
    expect([number, store.cases.compared(1)?.version]).toEqual([2, 3])
    const approval = { approvedOn: '2019-02-01', approvedBy: 'Byrådet' }
    expect(await store.cases.approve(idOf(store, number), approval, later, 'anna')).toBe(4)
    expect(store.cases.compared(1)).toMatchObject({ version: 4, copiedFrom: 1 })
  })
})

test('a draft that is removed leaves nothing behind, and what was copied from it stays', async () => {
  const store = newStore()
  const first = await store.cases.addDraft(1, null, document([line('investment', 7)]), moment, 'anna')
  const second = await store.cases.addDraft(1, idOf(store, first), document([]), moment, 'anna')
  await store.cases.addClaim(idOf(store, first), { kind: 'sum' }, moment, 'anna')
  await store.cases.saveCalculator(idOf(store, first), '', { kind: 'success-rate' }, moment, 'anna')
  expect(await store.cases.removeDraft(idOf(store, first))).toBe(true)
  expect(store.cases.versions(1).map(({ version, copiedFrom }) => [version, copiedFrom])).toEqual([[second, null]])
  expect(origins(store, second)).toEqual([['investment', 7, null, 'anna']])
  expect(checkStore(store.file).problems).toEqual([])
})

test('a demonstration store is emptied of cases, claims, calculators, milestones and all', async () => {
  const store = newStore('demo')
  await importCase(store, 40)
  const paid = { ...document([]), payers: [{ name: 'A', cost: { parts: 1, of: 1 }, gain: { parts: 1, of: 1 } }] }
  const budget = [{ year: 2016, investment: 300, gain: 70 }]
  await store.cases.complete(
    idOf(store, 1),
    { ...paid, budget, approvedOn: null, approvedBy: null, successRates: [] },
    moment,
    'demo',
  )
  await store.cases.addClaim(idOf(store, 1), { kind: 'sum' }, moment, 'demo')
  await store.cases.saveCalculator(idOf(store, 1), '', { kind: 'success-rate' }, moment, 'demo')
  const milestones = [{ title: 'Ansættelse', due: '2015', doneOn: '2015-06', note: '' }]
  await store.cases.saveDetails(
    1,
    { owner: 'A', ends: null, targetGroup: '', targetCount: 40, milestones },
    moment,
    'demo',
  )
  await store.cases.addDraft(1, idOf(store, 1), document([]), moment, 'demo')
  const rows = () => {
    const database = new Sqlite(store.file, { readonly: true })
    const counts = caseTables.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    database.close()
    return counts
  }
  expect(rows().every((count) => Number(count) > 0)).toBe(true)
  await store.clearDemo(moment)
  expect(rows()).toEqual(caseTables.map(() => 0))
  expect(checkStore(store.file).problems).toEqual([])
})

test('only so many saves can be taken back, so that a draft that is saved all day stays small', async () => {
  const store = newStore()
  await store.cases.addDraft(1, null, document([]), moment, 'anna')
  const id = idOf(store, 1)
  for (let ore = 1; ore <= 60; ore += 1) {
    await store.cases.saveDraft(id, document([line('investment', ore)]), moment, 'anna')
  }
  const events = store.cases.events(id)
  expect(events.length).toBe(61)
  const held = events.flatMap(({ document: said }) => said?.lines[0]?.ore ?? [])
  expect([held.length, held[0], held.at(-1)]).toEqual([50, 11, 60])
})
