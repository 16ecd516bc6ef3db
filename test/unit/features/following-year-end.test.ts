import { describe, expect, test } from 'vitest'
import { month } from '../../../src-main/domain/month'
import type { Core } from '../../../src-main/features/core'
import { clientOf, only } from './case-client'
import { csv, everyMonth, realised, save } from './followed-view'
import { startCore, store, temporaryFolder } from './in-process-core'

const kr = (amount: number) => amount * 100

/** Three years and five months of two functions, the second of them unknown in the last year. */
const spend = [
  ...everyMonth('cost.actual;5.28.23', 2016, 41, '100'),
  ...everyMonth('cost.actual;5.28.21', 2016, 36, '10'),
]

const started = async (...rows: readonly string[]): Promise<Core> => {
  const core = startCore(temporaryFolder())
  await clientOf(core).application.addInitiative({ name: 'Ny', municipality: 'Prøvekommune', start: month('2018-01') })
  await store(core, 'forbrug.csv', csv(...spend, ...rows))
  return core
}

const yearEnd = async (core: Core, breakdowns: readonly string[], asOf: string | null = null) => {
  const client = clientOf(core)
  const rows = breakdowns.map((breakdown) => ({ breakdown, committee: '' }))
  if (rows.length > 0) await save(client, { name: 'baseline', value: { year: 2017, rows, perChild: false } })
  return (await realised(client, { asOf })).yearEnd
}

describe('the spend to the end of the year', () => {
  test('is that of the functions of the baseline, by every method there is', async () => {
    const stated = ['2017', '2018', '2019'].flatMap((year) => [
      `cost.budget.revised;5.28.23;${year};2400`,
      `cost.forecast;5.28.23;${year};1300`,
    ])
    const found = await yearEnd(await started(...stated), ['5.28.23'])
    expect(found).toMatchObject({ year: 2019, method: 'last-year-profile', value: kr(1200), error: 0, errorPercent: 0 })
    // 500 to May, and seven twelfths of the budget; the finance system was 100 kr. of 1.200 wrong in the two years it stated.
    expect(found?.tried.map(({ method, value, error, tests }) => [method, value, error, tests])).toEqual([
      ['last-year-profile', kr(1200), 0, 2],
      ['straight-line', kr(1200), 0, 3],
      ['budget-profile', kr(500 + 1400), kr(700), 2],
      ['erp-forecast', kr(1300), kr(100), 2],
    ])
  })

  test('may be by a method that a person chose', async () => {
    const core = await started()
    const choice = { method: 'straight-line', reason: 'Nye takster' } as const
    await save(clientOf(core), { name: 'forecast', value: { yearEnd: choice, breakEven: null } })
    expect(await yearEnd(core, ['5.28.23'])).toMatchObject({
      ...{ method: 'straight-line', proposed: 'last-year-profile', reason: 'Nye takster' },
    })
  })

  test('is that of all functions but the accounts of the investment, without a baseline', async () => {
    const core = await started(...everyMonth('cost.actual;6.45.51', 2016, 41, '5'))
    const value = [{ kind: 'account', key: '6', item: 'Rådgivere' } as const]
    await save(clientOf(core), { name: 'investment', value })
    expect(await yearEnd(core, [], '2018-06')).toMatchObject({ value: kr(1320) })
  })

  test('is unknown where the year to date of one of them is: never the sum of the others', async () => {
    expect(await yearEnd(await started(), [])).toBeNull()
    expect(await yearEnd(await started(), ['5.28.23', '5.28.21'])).toBeNull()
  })

  test('counts 5.22 until 2015 as held by 5.20, and alone as unknown', async () => {
    const core = startCore(temporaryFolder())
    const client = clientOf(core)
    await client.application.addInitiative({ name: 'Faxe', municipality: 'Faxe', start: month('2014-01') })
    await store(
      core,
      'forbrug.csv',
      csv(...everyMonth('cost.actual;5.28.20', 2012, 60, '100'), ...everyMonth('cost.actual;5.28.22', 2016, 12, '40')),
    )
    expect(await yearEnd(core, ['5.28.20', '5.28.22'], '2015-06')).toMatchObject({ value: kr(1200), error: 0 })
    expect(await yearEnd(core, ['5.28.22'], '2015-06')).toBeNull()
    // 2016 of 5.22 has no finished year to be tested on.
    expect(await yearEnd(core, ['5.28.22'], '2016-06')).toMatchObject({ value: kr(480), error: null, tooLittle: true })
  })

  test('leads the break-even of the baseline by what the finance system forecast', async () => {
    const core = await started('cost.forecast;5.28.23;2018;1140')
    const client = clientOf(core)
    await store(core, 'investering.csv', csv(...everyMonth('investment.actual;Alt', 2018, 12, '50')))
    const { version } = await client.businessCase.createDraft({ ...only, from: null })
    const line = { scenario: 'lav', item: '', period: 'Y1' } as const
    await client.businessCase.saveDraft({
      ...only,
      version: version.version,
      document: {
        ...{ document: null, priceLevel: null, start: '2018-01', horizonYears: 3, discountRate: 0 },
        ...{ payers: [], budget: [], scenarios: [{ key: 'lav', successRate: null }] },
        lines: [
          { ...line, kind: 'investment', ore: kr(600) },
          { ...line, kind: 'saving', ore: kr(1200) },
        ],
      },
    })
    const approval = { approvedOn: '2017-12-01', approvedBy: 'Byrådet' }
    await client.businessCase.approve({ ...only, version: version.version, approval })
    await save(client, { name: 'method', value: [{ from: '2018-01', method: 'baseline' }] })
    await yearEnd(core, ['5.28.23'])
    const { forecast } = await realised(client, { asOf: '2018-09' })
    // Of 1.140 kr. 900 are spent: 240 are left for three months that cost 300.
    expect(forecast?.tried.map(({ method }) => method)).toContain('erp-forecast')
    const choice = { method: 'erp-forecast', reason: 'Kendte sager' } as const
    await save(client, { name: 'forecast', value: { yearEnd: null, breakEven: choice } })
    const chosen = await realised(client, { asOf: '2018-09' })
    expect(chosen.forecast?.months.slice(0, 4).map(({ saving }) => saving)).toEqual([
      ...Array<number>(3).fill(kr(20)),
      kr(5),
    ])
  })
})
