import { describe, expect, test } from 'vitest'
import { report } from '../../../src-main/features/followup/report'
import { refusalIn } from '../../../src-main/features/refusal'
import { exportBytes } from '../../fixtures/exports'
import { tableWorkbook } from '../../fixtures/table-workbook'
import { look, reportText, startCore, store, temporaryFolder } from './in-process-core'

const refusedWith = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => refusalIn(error)?.reason.key,
  )

const monthly = (rows: readonly (readonly (string | number)[])[]) =>
  tableWorkbook([['Forbrug pr. måned 2018'], ['Funktion', 'Januar', 'Februar'], ...rows])

const kpi = (core: Parameters<typeof reportText>[0], id: string) =>
  report(core.question(null, null)).kpis?.find((item) => item.id === id)

describe('looking at a file', () => {
  test('stores nothing', async () => {
    const core = startCore(temporaryFolder())
    const before = reportText(core)
    const plan = await look(core, 'forbrug.xlsx', exportBytes('forbrug-pr-maaned-2018.xlsx'))
    expect(plan.counts).toEqual({ new: 72, changed: 0, unchanged: 0, removed: 0 })
    expect(reportText(core)).toBe(before)
    expect(core.importing.batches()).toEqual([])
  })

  test('says new, changed and removed against what is in force', async () => {
    const core = startCore(temporaryFolder())
    await store(
      core,
      'a.xlsx',
      await monthly([
        ['5.28.20', 100.5, 200],
        ['5.28.21', 10, 20],
      ]),
    )
    const plan = await look(
      core,
      'b.xlsx',
      await monthly([
        ['5.28.20', 100.5, 250],
        ['5.28.23', 1, 2],
      ]),
    )
    expect(plan.counts).toEqual({ new: 2, changed: 1, unchanged: 1, removed: 2 })
    const changed = plan.changes.find(({ change }) => change === 'changed')
    expect(changed).toMatchObject({ breakdown: '5.28.20', period: '2018-02', old: 20000, value: 25000, cell: 'C3' })
    expect(plan.changes.filter(({ change }) => change === 'removed').map(({ breakdown }) => breakdown)).toEqual([
      '5.28.21',
      '5.28.21',
    ])
  })

  test('recognises the same bytes and adds nothing', async () => {
    const core = startCore(temporaryFolder())
    const bytes = await monthly([['5.28.20', 100, 200]])
    const batch = await store(core, 'a.xlsx', bytes)
    const plan = await look(core, 'other-name.xlsx', bytes)
    expect(plan.sameAs).toBe(batch)
    await core.importing.commit(plan.planId ?? '', false)
    expect(core.importing.batches()).toHaveLength(1)
  })

  test('takes the same bytes again once another file has taken over', async () => {
    const core = startCore(temporaryFolder())
    const first = await monthly([['5.28.20', 100, 200]])
    await store(core, 'a.xlsx', first)
    await store(core, 'b.xlsx', await monthly([['5.28.20', 100, 300]]))
    const plan = await look(core, 'a.xlsx', first)
    expect(plan.sameAs).toBeNull()
    expect(plan.counts).toMatchObject({ changed: 1, unchanged: 1 })
  })
})

describe('storing a file', () => {
  test('a corrected export that lacks a row takes its figure away, and the report says so', async () => {
    const core = startCore(temporaryFolder())
    await store(core, 'aar.xlsx', exportBytes('faxe-forbrug-2015-2018.xlsx'))
    await store(
      core,
      'a.xlsx',
      await monthly([
        ['5.28.20', 100, 200],
        ['5.28.21', 10, 20],
      ]),
    )
    expect(kpi(core, 'cost.actual.5.28.21')).toBeDefined()
    await store(core, 'b.xlsx', await monthly([['5.28.20', 100, 200]]))
    const rows = report(core.question(null, '2018-02' as never))
    expect(rows.kpis?.find(({ id }) => id === 'cost.actual.5.28.21')).toBeUndefined()
    expect(rows.kpis?.find(({ id }) => id === 'cost.actual.total')?.value).toBe(300)
  })

  test('a warning has to be accepted', async () => {
    const core = startCore(temporaryFolder())
    const wrong = await tableWorkbook([
      ['Funktion', '2018'],
      ['5.28.20', 100],
      ['I alt', 150],
    ])
    const plan = await look(core, 'a.xlsx', wrong)
    expect(plan.issues).toMatchObject([{ severity: 'warning', code: 'total-mismatch', cell: 'B3' }])
    expect(await refusedWith(core.importing.commit(plan.planId ?? '', false))).toBe('error.not-accepted')
    expect(core.importing.batches()).toEqual([])
    expect((await core.importing.commit(plan.planId ?? '', true)).batch).toBe(1)
  })

  test('warns where a follow-up and the months disagree by more than their rounding', async () => {
    const core = startCore(temporaryFolder())
    await store(core, 'maaned.xlsx', exportBytes('forbrug-pr-maaned-2018.xlsx'))
    const agreeing = await look(core, 'q1.xlsx', exportBytes('budgetopfoelgning-2018-03.xlsx'))
    expect(agreeing.issues.filter(({ severity }) => severity === 'warning')).toEqual([])
    const followUp = await tableWorkbook([
      ['Periode: januar - marts 2018'],
      ['Beløb i hele kr.'],
      ['Funktion', 'Korr. budget', 'Forbrug ÅTD'],
      ['05.28.20', 33630000, 9085236],
    ])
    const disagreeing = await look(core, 'q1.xlsx', followUp)
    expect(disagreeing.issues).toMatchObject([{ severity: 'warning', code: 'ytd-mismatch', cell: 'C4' }])
  })

  test('two clicks store it once', async () => {
    const core = startCore(temporaryFolder())
    const { planId } = await look(core, 'a.xlsx', await monthly([['5.28.20', 100, 200]]))
    const both = await Promise.allSettled([
      core.importing.commit(planId ?? '', false),
      core.importing.commit(planId ?? '', false),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(core.importing.batches()).toHaveLength(1)
  })

  test('is refused once the figures it was compared with are others', async () => {
    const core = startCore(temporaryFolder())
    const { planId } = await look(core, 'a.xlsx', await monthly([['5.28.20', 100, 200]]))
    await store(core, 'b.xlsx', await monthly([['5.28.20', 100, 300]]))
    expect(await refusedWith(core.importing.commit(planId ?? '', false))).toBe('error.plan-stale')
    expect(core.importing.batches()).toHaveLength(1)
  })

  test('goes on where the store changed elsewhere', async () => {
    const core = startCore(temporaryFolder())
    const { planId } = await look(core, 'a.xlsx', await monthly([['5.28.20', 100, 200]]))
    await store(core, 'case.xlsx', exportBytes('businesscase-roedovre.xlsx'))
    expect((await core.importing.commit(planId ?? '', false)).batch).toBe(2)
  })
})

describe('taking back', () => {
  const files = [
    'faxe-forbrug-2015-2018.xlsx',
    'forbrug-pr-maaned-2018.xlsx',
    'budgetopfoelgning-2018-06.xlsx',
    'businesscase-roedovre.xlsx',
  ]

  test('undo and redo of any import bring the report back byte for byte, after a restart too', async () => {
    const folder = temporaryFolder()
    const core = startCore(folder)
    const seen = [reportText(core)]
    for (const file of files) {
      await store(core, file, exportBytes(file))
      seen.push(reportText(core))
    }
    for (let count = files.length; count > 0; count -= 1) {
      await core.importing.undo(count)
      expect(reportText(core)).toBe(seen[count - 1])
    }
    core.close()
    const restarted = startCore(folder)
    expect(reportText(restarted)).toBe(seen[0])
    for (let count = 1; count <= files.length; count += 1) {
      await restarted.importing.redo(count)
      expect(reportText(restarted)).toBe(seen[count])
    }
  })

  test('a batch that is not there, or is so already, is said', async () => {
    const core = startCore(temporaryFolder())
    expect(await refusedWith(core.importing.undo(7))).toBe('error.batch-unknown')
    const batch = await store(core, 'a.xlsx', await monthly([['5.28.20', 100, 200]]))
    expect(await refusedWith(core.importing.redo(batch))).toBe('error.batch-state')
  })

  test('an older import that is put back does not take over from a newer one', async () => {
    const core = startCore(temporaryFolder())
    const first = await store(core, 'a.xlsx', await monthly([['5.28.20', 100, 200]]))
    await store(core, 'b.xlsx', await monthly([['5.28.20', 100, 300]]))
    const newest = reportText(core)
    await core.importing.undo(first)
    await core.importing.redo(first)
    expect(reportText(core)).toBe(newest)
    expect(core.importing.batches().find(({ id }) => id === first)?.inForce).toBe(0)
  })
})
