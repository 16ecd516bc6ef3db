import type { Plan } from '../../../../src-main/contract/importing'

/** A plan of 72 new figures that can be stored as it is; `change` overrides parts of it. */
export const planOfFile = (file: string, change: Partial<Plan> = {}): Plan => ({
  planId: `plan-of-${file}`,
  file,
  sha256: '0'.repeat(64),
  outcome: 'accepted',
  code: null,
  understanding: {
    kind: 'function-months',
    source: 'monthly',
    measures: ['cost.actual'],
    firstPeriod: '2018-01',
    lastPeriod: '2018-12',
    figures: 72,
    unit: 'kr',
  },
  questions: [],
  issues: [],
  sameAs: null,
  counts: { new: 72, changed: 0, unchanged: 0, removed: 0 },
  changes: [],
  moreChanges: 0,
  totals: [],
  view: null,
  ...change,
})
