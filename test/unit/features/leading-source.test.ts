import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { overview } from '../../../src-main/features/followup/overview'
import { exportBytes } from '../../fixtures/exports'
import { tableWorkbook } from '../../fixtures/table-workbook'
import { look, startCore, store, temporaryFolder } from './in-process-core'

test('the months lead over the year they add up to, until a person says otherwise, and after a restart too', async () => {
  const folder = temporaryFolder()
  const core = startCore(folder)
  await store(core, 'aar.xlsx', exportBytes('faxe-forbrug-2015-2018.xlsx'))
  await store(core, 'maaned.xlsx', exportBytes('forbrug-pr-maaned-2018.xlsx'))
  const leading = (from = core) =>
    overview(from.question(null, null))
      .sources.filter(({ year, leads }) => year === 2018 && leads)
      .map(({ source }) => source)
  expect(leading()).toEqual(['monthly'])
  const client = createRouterClient(core.router)
  await client.followup.chooseSource({ year: 2018, source: 'annual' })
  expect(leading()).toEqual(['annual'])
  core.close()
  const restarted = startCore(folder)
  expect(leading(restarted)).toEqual(['annual'])
  await createRouterClient(restarted.router).followup.chooseSource({ year: 2018, source: null })
  expect(leading(restarted)).toEqual(['monthly'])
})

test('a year whose sources differ asks which one leads; the proposal holds without an answer, an answer is kept', async () => {
  const doctored = await tableWorkbook([
    ['Funktion', '2018'],
    ['5.28.20', 39_753_679],
  ])
  const core = startCore(temporaryFolder())
  await store(core, 'maaned.xlsx', exportBytes('forbrug-pr-maaned-2018.xlsx'))
  const plan = await look(core, 'aar.xlsx', doctored)
  expect([plan.outcome, plan.issues.map(({ code }) => code)]).toEqual(['accepted', []])
  expect(plan.leading).toEqual([])

  const far = await tableWorkbook([
    ['Funktion', '2018'],
    ['5.28.20', 39_753_978],
  ])
  const asked = await look(core, 'aar.xlsx', far)
  expect([asked.outcome, asked.issues.map(({ code }) => code)]).toEqual(['accepted', ['year-mismatch']])
  expect(asked.leading).toMatchObject([
    { id: 'leads.2018', options: ['monthly', 'annual'], proposal: 'monthly', answer: null },
  ])
  const answered = await look(core, 'aar.xlsx', far, { 'leads.2018': 'annual' })
  await core.importing.commit(answered.planId ?? '', true)
  const leads = overview(core.question(null, null)).sources.find(({ year, leads: first }) => year === 2018 && first)
  expect(leads?.source).toBe('annual')
  expect((await look(core, 'aar-igen.xlsx', far)).leading).toEqual([])
})
