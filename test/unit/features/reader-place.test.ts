import { expect, test } from 'vitest'
import { look, startCore, temporaryFolder } from './in-process-core'

test('a CSV whose quotes do not close is refused with the cell where they began', async () => {
  const bytes = new TextEncoder().encode('Funktion;2017;2018\r\n5.28.20;"1.234,50;2.345,60\r\n5.28.21;3,5;4,5\r\n')
  const plan = await look(startCore(temporaryFolder()), 'forbrug.csv', bytes)
  expect([plan.outcome, plan.code]).toEqual(['rejected', 'not-a-workbook'])
  expect(plan.issues.map(({ sheet, cell }) => [sheet, cell])).toEqual([['forbrug', 'B2']])
})
