import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { WhatIfInput } from '../../../src-main/contract/realised'
import type { Core } from '../../../src-main/features/core'
import { realised } from './followed-view'
import { followedExample } from './worked-example'

/** Every row of every table of the store. */
const everything = (core: Core): unknown => {
  const database = new Sqlite(core.question(null, null).store.file, { readonly: true })
  try {
    const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    return tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()])
  } finally {
    database.close()
  }
}

describe('a what-if', () => {
  const more: WhatIfInput = { success: 1.2, price: 1.1, phaseIn: 6 }

  test('changes nothing but its own line', async () => {
    const { client } = await followedExample('baseline')
    const { whatIf: none, ...plain } = await realised(client)
    const { whatIf, ...beside } = await realised(client, { whatIf: more })
    expect(none).toBeNull()
    expect(beside).toEqual(plain)
    expect(whatIf?.months.map(({ month: at }) => at)).toEqual(plain.forecast?.months.map(({ month: at }) => at))
    expect(whatIf!.breakEven! < plain.forecast!.expected!).toBe(true)
  })

  test('of 1 and 1 is the forecast', async () => {
    const { client } = await followedExample('baseline')
    const { whatIf, forecast } = await realised(client, { whatIf: { success: 1, price: 1, phaseIn: 0 } })
    expect(whatIf?.breakEven).toBe(forecast?.expected)
    expect(whatIf?.months.map(({ cumulative }) => cumulative)).toEqual(forecast?.months.map(({ expected }) => expected))
  })

  test('leaves the store untouched', async () => {
    const { core, client } = await followedExample('baseline')
    const before = everything(core)
    for (const whatIf of [more, { success: 0, price: 5, phaseIn: 120 }]) await realised(client, { whatIf })
    await realised(client, { asOf: '2018-06', knownOn: '2019-02-01' })
    expect(everything(core)).toEqual(before)
  })

  test('beyond its bounds is refused by the contract', async () => {
    const { client } = await followedExample('baseline')
    for (const change of [{ success: 5.1 }, { price: -0.1 }, { phaseIn: 1.5 }, { success: Number.NaN }]) {
      await expect(realised(client, { whatIf: { ...more, ...change } })).rejects.toThrow()
    }
  })
})
