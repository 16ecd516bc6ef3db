import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { overview } from '../../../src-main/features/followup/overview'
import { exportBytes } from '../../fixtures/exports'
import { startCore, store, temporaryFolder } from './in-process-core'

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
