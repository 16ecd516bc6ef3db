import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { migrate, migrations, newestVersion } from '../../src-main/store/migrate'
import { moment, newStore, temporaryFolder } from './sample'

/** Makes a store as version 2 of the app left it: a case imported twice for one initiative, the second one taken back. */
const writeVersionTwoStore = (file: string): void => {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  migrate(database, () => undefined, migrations.slice(0, 2))
  const plan = (batch: number, measure: string, component: string, period: string, value: number, cell: string) => `
    (${batch}, 'plan.${measure}', '12,5%', '${component}', '', NULL, '${period}', 'plan-year', 'plan', '', 'case', ${value}, 'Tabel 2', '${cell}', '${value}', NULL)`
  database.exec(`
    INSERT INTO setting VALUES ('kind', 'real');
    INSERT INTO initiative VALUES (1, 'indsats', 'Indsats', 'Rødovre', '2015-07', 0, '${moment}');
    INSERT INTO batch VALUES
      (1, 1, 'case.xlsx', '${'a'.repeat(64)}', 'business-case', 'plan', 100000, 'active', '${moment}', 'anna', 3, 0, 0, 0),
      (2, 1, 'rettet.xlsx', '${'b'.repeat(64)}', 'business-case', 'plan', 100000, 'undone', '${moment}', 'bo', 2, 0, 0, 0);
    INSERT INTO batch_event (batch_id, event, at, by) VALUES
      (1, 'imported', '${moment}', 'anna'), (2, 'imported', '${moment}', 'bo'), (2, 'undone', '${moment}', 'bo');
    INSERT INTO batch_scope SELECT 'plan.' || m.value, 'plan-year', 'Y1', 'plan', '', 'case', b.value
      FROM json_each('["investment","saving"]') AS m, json_each('[1,2]') AS b;
    INSERT INTO observation
      (batch_id, measure, breakdown, component, committee, dranst, period, basis, source, stated_in, slot, value, sheet, cell, raw, row_count)
    VALUES ${[
      plan(1, 'investment', '', 'Y1', 300_000_000, 'C2'),
      plan(1, 'saving', 'kontanthjælp', 'Y1', 40_000_000, 'D2'),
      plan(1, 'saving', 'anbringelse', 'Y1', 30_000_000, 'E2'),
      plan(2, 'investment', '', 'Y1', 300_000_000, 'C2'),
      plan(2, 'saving', '', 'Y1', 90_000_000, 'D2'),
    ].join(',')};
    INSERT INTO business_case VALUES
      (7, 1, 1, 1, '2014-12-16', '2014-priser', 12, 350), (8, 1, 2, 2, 'december 2014', NULL, 10, 0);
    INSERT INTO scenario VALUES (7, 0, '12,5%'), (8, 0, '12,5%');
  `)
  database.close()
}

test('the business cases of a version 2 store become versions, each line with the figure that it was imported as', async () => {
  const file = join(temporaryFolder(), 'afkast.db')
  writeVersionTwoStore(file)
  const store = newStore('real', file)
  expect(checkStore(file)).toMatchObject({ problems: [], version: newestVersion, batches: 2, observations: 5 })
  const [second, first] = store.cases.versions(1)
  expect(first).toMatchObject({
    version: 1,
    status: 'approved',
    batch: 1,
    file: 'case.xlsx',
    rounding: 100_000,
    inForce: true,
    approvedOn: '2014-12-16',
    document: null,
    priceLevel: '2014-priser',
    start: null,
    horizonYears: 12,
    discountRate: 0.035,
    createdAt: moment,
    createdBy: 'anna',
    approvedAt: null,
    scenarios: [{ key: '12,5%', successRate: null }],
    payers: [],
  })
  // An approval that is no day is kept, as the reference to it.
  expect(second).toMatchObject({ version: 2, inForce: false, approvedOn: null, document: 'december 2014' })
  expect(store.cases.compared(1)?.version).toBe(1)
  const entered = { enteredAt: moment, enteredBy: 'anna' }
  expect(store.cases.lines(first?.id ?? 0)).toEqual([
    { kind: 'investment', scenario: '12,5%', item: '', period: 'Y1', ore: 300_000_000, observation: 1, ...entered },
    {
      kind: 'saving',
      scenario: '12,5%',
      item: 'kontanthjælp',
      period: 'Y1',
      ore: 40_000_000,
      observation: 2,
      ...entered,
    },
    {
      kind: 'saving',
      scenario: '12,5%',
      item: 'anbringelse',
      period: 'Y1',
      ore: 30_000_000,
      observation: 3,
      ...entered,
    },
  ])
  expect(store.cases.origins(first?.id ?? 0).map(({ origin }) => origin.cell)).toEqual(['C2', 'D2', 'E2'])
  await store.setBatchStatus(2, 'active', moment, 'test')
  expect(store.cases.compared(1)?.version).toBe(2)
})
