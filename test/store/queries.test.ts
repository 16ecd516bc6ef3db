import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inForceSql, overruledSql } from '../../src-main/store/in-force'
import { openStore } from '../../src-main/store/store'
import { ofLikeKeys, touchedBy, touchedByBatch } from '../../src-main/store/touched'
import { wholeSql } from '../../src-main/store/whole-measures'
import { coverageSql, ofBreakdowns } from '../../src-main/store/year-figures'
import { moment, spend, temporaryFolder } from './sample'

const just = { initiative: null, owned: 'strictly' } as const

/** Every statement that the stores of many years are asked by, and the indexes that it must go by. */
const questions: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'what an import could touch',
    inForceSql(touchedBy([spend('5.28.20', '2018-01', 1)]).sql, just),
    ['observation_by_batch (batch_id=? AND measure=? AND basis=? AND period=?)', 'observation_by_figure'],
  ],
  [
    'what a batch touched',
    inForceSql(touchedByBatch(1).sql, just),
    ['observation_by_batch (batch_id=? AND measure=? AND basis=? AND period=?)', 'observation_by_figure'],
  ],
  [
    'what others overrule',
    overruledSql(ofLikeKeys([spend('5.28.20', '2018-01', 1)]).sql, just),
    ['observation_by_figure (measure=? AND breakdown=? AND period=?)'],
  ],
  [
    'figures of some measures',
    wholeSql(false),
    ['batch_by_initiative', 'batch_scope_by_batch (batch_id=? AND measure=?)', 'observation_by_batch'],
  ],
  [
    'figures of some measures as known at a moment',
    wholeSql(true),
    ['batch_by_initiative', 'observation_by_batch', 'SEARCH batch_event USING INDEX batch_event_by_batch (batch_id=?)'],
  ],
  [
    'figures of some functions in some years',
    inForceSql(ofBreakdowns, just),
    ['observation_by_figure (measure=? AND breakdown=? AND period=?)'],
  ],
  ['which periods are covered', coverageSql, ['SEARCH s USING PRIMARY KEY (measure=? AND basis=? AND period=?)']],
  ['the figures of a batch', 'SELECT count(*) FROM observation WHERE batch_id = 1', ['observation_by_batch']],
  ['the batches of some bytes', "SELECT id FROM batch WHERE sha256 = 'a'", ['batch_by_sha256']],
  [
    'every figure ever of one function in one year',
    "SELECT * FROM observation WHERE measure = 'a' AND breakdown = 'b' AND period LIKE '2018%'",
    ['observation_by_figure'],
  ],
]

test.each(questions)('%s is found by an index, never by reading the whole store', (_, sql, indexes) => {
  const file = join(temporaryFolder(), 'afkast.db')
  openStore(file, 'real', moment).close()
  const database = new Sqlite(file)
  const params = [...sql.matchAll(/:([a-z]+)/g)].map(([, name]): [string, null] => [name ?? '', null])
  const steps = database
    .prepare<[object], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(Object.fromEntries(params))
    .map(({ detail }) => detail)
  database.close()
  for (const index of indexes) expect(steps.join('\n')).toContain(index)
  // What may be read whole: a list that was handed in, and what was found by an index already.
  const scans = steps.filter((step) => /^SCAN (?!json_each|[bp] VIRTUAL|wanted$|candidate$|held$|value$)/.test(step))
  expect(scans).toEqual([])
})
